package canon

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// A Difference is a place where two documents do not say the same.
//
// Path is made of words: "Error required" is the list of required members of
// the schema Error, "Network.l2[].id type" the types of a property,
// "getServer 200 body" the body of a response and "GET /v1/server" an
// operation. Where upstream names a component, Path starts there and not at
// each operation that uses it; only if not all uses have the same difference
// does Path lead to each that has it. Variants of a union follow in angle
// brackets, by tag or by position.
//
// Upstream and Ours are what only that document says; "" is nothing. A long
// text is cut and ends in a checksum of the whole.
type Difference struct {
	Path, Upstream, Ours string
}

// String returns the difference as a row of a table of quirks.
func (d Difference) String() string {
	row := "|"
	for _, cell := range []string{d.Path, d.Upstream, d.Ours} {
		if cell != "" {
			cell = " `" + cell + "`"
		}
		row += cell + " |"
	}
	return row
}

// Brief returns the difference as a line of a report.
func (d Difference) Brief() string {
	line := d.Path
	if d.Upstream != "" {
		line += "  - " + d.Upstream
	}
	if d.Ours != "" {
		line += "  + " + d.Ours
	}
	return line
}

// Compare returns what two OpenAPI documents, as YAML or JSON, say
// differently, sorted by path. An error names the document, the line and the
// JSON pointer.
func Compare(upstream, ours []byte) ([]Difference, error) {
	u, err := canonical(upstream)
	if err != nil {
		return nil, fmt.Errorf("upstream: %w", err)
	}
	o, err := canonical(ours)
	if err != nil {
		return nil, fmt.Errorf("ours: %w", err)
	}
	c := comparison{
		met:      make(map[[2]*node]bool),
		partners: make(map[declaration]map[sum]bool),
		uses:     make(map[string]int),
		added:    make(map[string]int),
		done:     make(map[declaration]bool),
	}
	c.meet(u, o)
	c.walk("", u, o)
	if c.visits > maxVisits {
		return nil, errors.New("the documents have too little in common to be compared")
	}
	slices.SortFunc(c.found, compareDifferences)
	return slices.Compact(c.found), nil
}

// maxVisits bounds the work on documents that share components in unlike ways.
const maxVisits = 1 << 18

func compareDifferences(a, b Difference) int {
	return cmp.Or(cmp.Compare(a.Path, b.Path), cmp.Compare(a.Upstream, b.Upstream), cmp.Compare(a.Ours, b.Ours))
}

type comparison struct {
	met      map[[2]*node]bool
	partners map[declaration]map[sum]bool // all that ours has where upstream has this
	uses     map[string]int               // how often a place upstream was met
	added    map[string]int               // how often only ours had something there
	done     map[declaration]bool         // what was reported
	found    []Difference
	visits   int
}

// A declaration is what upstream has in a place. The zero sum is nothing.
type declaration struct {
	place string
	sum   sum
}

// A pair is what the two documents have in one place; nil is nothing.
type pair struct {
	step string
	at   string // where upstream puts it, or would
	u, o *node
}

func (p pair) isBranch() bool { return p.u != nil && p.o != nil && !p.u.isLeaf() }

// declarations returns what the pair is upstream: a field, and in it perhaps
// a component.
func (p pair) declarations() []declaration {
	switch {
	case p.u == nil:
		return []declaration{{place: p.at}}
	case p.isBranch():
		return []declaration{{p.u.place, p.u.sum}, {p.at, p.u.sum}}
	}
	return []declaration{{p.at, p.u.sum}}
}

// pairs aligns what is inside of two nodes.
func pairs(u, o *node) []pair {
	var all []pair
	steps := maps.Clone(u.fields)
	maps.Copy(steps, o.fields)
	for _, step := range slices.Sorted(maps.Keys(steps)) {
		p := pair{step, u.fields[step].at, u.fields[step].node, o.fields[step].node}
		if p.u == nil {
			p.at = u.place + step
		}
		all = append(all, p)
	}
	return append(all, variants(u, o)...)
}

// variants aligns the members of two unions: those that are equal, then those
// in the same place, then the last one of each. What remains is compared as a
// whole.
func variants(u, o *node) []pair {
	var all []pair
	us, os := slices.Clone(u.variants), slices.Clone(o.variants)
	match := func(same func(a, b *node) bool) {
		us = slices.DeleteFunc(us, func(a *node) bool {
			i := slices.IndexFunc(os, func(b *node) bool { return same(a, b) })
			if i < 0 {
				return false
			}
			step, inline := strings.CutPrefix(a.place, u.place)
			if !inline {
				step = "<" + a.place + ">"
			}
			all = append(all, pair{step, u.place + step, a, os[i]})
			os = slices.Delete(os, i, i+1)
			return true
		})
	}
	match(func(a, b *node) bool { return a.sum == b.sum })
	match(func(a, b *node) bool { return a.place == b.place })
	if len(us) == 1 && len(os) == 1 {
		match(func(a, b *node) bool { return true })
	}
	if len(us)+len(os) > 0 {
		all = append(all, pair{" variants", u.place + " variants", texts(us), texts(os)})
	}
	return all
}

func texts(nodes []*node) *node {
	if len(nodes) == 0 {
		return nil
	}
	var all []string
	for _, n := range nodes {
		all = append(all, "("+n.text()+")")
	}
	return leaf(all...)
}

// meet records, for each declaration upstream, what ours has wherever upstream
// uses it.
func (c *comparison) meet(u, o *node) {
	if c.met[[2]*node{u, o}] {
		return
	}
	c.met[[2]*node{u, o}] = true
	c.uses[u.place]++
	for _, p := range pairs(u, o) {
		var s sum
		if p.o != nil {
			s = p.o.sum
		}
		for _, d := range p.declarations() {
			if c.partners[d] == nil {
				c.partners[d] = make(map[sum]bool)
			}
			c.partners[d][s] = true
		}
		if p.u == nil {
			c.added[p.at]++
		}
		if p.isBranch() {
			c.meet(p.u, p.o)
		}
	}
}

// walk reports the differences inside of two nodes.
func (c *comparison) walk(path string, u, o *node) {
	for _, p := range pairs(u, o) {
		if p.u != nil && p.o != nil && p.u.sum == p.o.sum {
			continue
		}
		if c.visits++; c.visits > maxVisits {
			return
		}
		at := strings.TrimPrefix(path+p.step, " ")
		if d, ok := c.everywhere(u, p); ok {
			if c.done[d] {
				continue
			}
			c.done[d] = true
			at = strings.TrimPrefix(d.place, " ")
		}
		switch {
		case p.o == nil:
			c.found = append(c.found, Difference{at, p.u.text(), ""})
		case p.u == nil:
			c.found = append(c.found, Difference{at, "", p.o.text()})
		case p.u.isLeaf():
			c.found = append(c.found, Difference{at, only(p.u, p.o), only(p.o, p.u)})
		default:
			c.walk(at, p.u, p.o)
		}
	}
}

// everywhere returns the first declaration of a pair in u that differs in the
// same way wherever it is used.
func (c *comparison) everywhere(u *node, p pair) (declaration, bool) {
	for _, d := range p.declarations() {
		if len(c.partners[d]) == 1 && (p.u != nil || c.added[p.at] == c.uses[u.place]) {
			return d, true
		}
	}
	return declaration{}, false
}

// only returns what a has and b has not, of two leaves.
func only(a, b *node) string {
	set := slices.DeleteFunc(slices.Clone(a.set), func(s string) bool { return slices.Contains(b.set, s) })
	if len(set) == 0 {
		return ""
	}
	return leaf(set...).text()
}
