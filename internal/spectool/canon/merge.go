package canon

import (
	"errors"
	"maps"
	"slices"
	"strings"
)

// merge returns the schema that allows what both a and b allow. Nodes that
// many places share are merged once.
func (d *document) merge(place string, a, b *node) (*node, error) {
	switch {
	case a.sum == b.sum || len(b.fields) == 0:
		return a, nil
	case len(a.fields) == 0:
		return b, nil
	case a.fields[" union"].node != nil && b.fields[" union"].node != nil:
		return a, errors.New("demands two unions at once, which cannot be compared")
	}
	if m := d.merged[[2]*node{a, b}]; m != nil {
		return m, nil
	}
	all := make(fields)
	steps := maps.Clone(a.fields)
	maps.Copy(steps, b.fields)
	for step := range steps {
		x, y := a.fields[step], b.fields[step]
		// A property that one of them does not name is one of its others.
		if strings.HasPrefix(step, ".") {
			if x.node == nil {
				x = a.fields["{}"]
			}
			if y.node == nil {
				y = b.fields["{}"]
			}
		}
		switch {
		case x.node == nil:
			all[step] = y
		case y.node == nil || x.sum == y.sum:
			all[step] = x
		case step == " type":
			all[step] = field{typeSet(common(x.set, y.set)...), place + step}
		case step == " enum":
			all[step] = field{leaf(intersection(x.set, y.set)...), place + step}
		case x.isLeaf():
			all[step] = field{leaf(slices.Concat(x.set, y.set)...), place + step}
		default:
			m, err := d.merge(place+step, x.node, y.node)
			if err != nil {
				return a, err
			}
			all[step] = field{m, place + step}
		}
	}
	m := branch(place, all, slices.Concat(a.variants, b.variants)...)
	d.merged[[2]*node{a, b}] = m
	return m, nil
}

// common returns the types in both sets, where every integer is a number.
func common(a, b []string) []string {
	both := intersection(a, b)
	for _, sets := range [][2][]string{{a, b}, {b, a}} {
		if slices.Contains(sets[0], "number") && slices.Contains(sets[1], "integer") {
			both = append(both, "integer")
		}
	}
	return both
}

func intersection(a, b []string) []string {
	return slices.DeleteFunc(slices.Clone(a), func(s string) bool { return !slices.Contains(b, s) })
}
