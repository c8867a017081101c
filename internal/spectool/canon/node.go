package canon

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"go.yaml.in/yaml/v3"
)

// A node is a part of the canonical form: a leaf, which is a set of texts, or
// a branch, whose fields are keyed by the step a path takes to them: ".name"
// to a property, "[]" to the items of a list, "{}" to the other members of an
// object, "<tag>" to a variant of a union and " word" to all the rest.
type node struct {
	place    string   // where the document declares it, in words; not compared
	set      []string // of a leaf; sorted
	fields   fields   // of a branch
	variants []*node  // of a union, those no tag leads to; sorted by sum
	sum      sum
}

type fields map[string]field

// A field is a node and the place that puts it there. For a component that is
// not the place of the node.
type field struct {
	*node
	at string
}

func (f fields) set(step, at string, n *node) { f[step] = field{n, at} }

// A sum is equal for nodes of the same canonical form, and only for those.
type sum [sha256.Size]byte

func leaf(texts ...string) *node {
	slices.Sort(texts)
	n := &node{set: slices.Compact(texts)}
	n.sum = sha256.Sum256(fmt.Appendf(nil, "%q", n.set))
	return n
}

func branch(place string, fields fields, variants ...*node) *node {
	slices.SortFunc(variants, func(a, b *node) int { return slices.Compare(a.sum[:], b.sum[:]) })
	n := &node{place: place, fields: fields, variants: variants}
	h := sha256.New()
	for _, step := range slices.Sorted(maps.Keys(fields)) {
		fmt.Fprintf(h, "%q%x", step, fields[step].sum)
	}
	for _, v := range variants {
		fmt.Fprintf(h, "|%x", v.sum)
	}
	h.Sum(n.sum[:0])
	return n
}

func (n *node) isLeaf() bool { return n.fields == nil }

// maxText bounds the text of a node. A longer one is cut, and the start of
// the sum in place of the rest makes it differ when the node does.
const maxText = 200

func (n *node) text() string {
	var b strings.Builder
	n.write(&b)
	if b.Len() <= maxText {
		return b.String()
	}
	cut := maxText
	for !utf8.RuneStart(b.String()[cut]) {
		cut--
	}
	return fmt.Sprintf("%s... #%x", b.String()[:cut], n.sum[:4])
}

func (n *node) write(b *strings.Builder) {
	if n.isLeaf() && len(n.set) == 0 {
		b.WriteString("nothing")
		return
	}
	if n.isLeaf() {
		b.WriteString(strings.Join(n.set, ", "))
		return
	}
	if len(n.fields) == 0 {
		b.WriteString("anything")
	}
	sep := ""
	for _, step := range slices.Sorted(maps.Keys(n.fields)) {
		if b.Len() > maxText {
			return
		}
		child := n.fields[step]
		b.WriteString(sep + strings.TrimPrefix(step, " ") + " ")
		child.nest(b, !child.isLeaf() || len(child.set) != 1)
		sep = ", "
	}
	for _, v := range n.variants {
		if b.Len() > maxText {
			return
		}
		b.WriteString(sep + "variant ")
		v.nest(b, true)
	}
}

func (n *node) nest(b *strings.Builder, parens bool) {
	if !parens {
		n.write(b)
		return
	}
	b.WriteByte('(')
	n.write(b)
	b.WriteByte(')')
}

var (
	plainWord     = regexp.MustCompile("^[^\\s\",`|()]+$")
	plainProperty = regexp.MustCompile(`^[\w$@-]+$`)
	tableSafe     = strings.NewReplacer("|", `\u007c`, "`", `\u0060`)
)

// word returns s so that it cannot run into the words around it: quoted, if
// it has to be.
func word(s string) string {
	if plainWord.MatchString(s) {
		return s
	}
	return quote(s)
}

// quote leaves out the two characters that would end a cell of a Markdown
// table or the code in it.
func quote(v any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(v) // what it cannot hold was refused
	return tableSafe.Replace(strings.TrimSpace(b.String()))
}

// property returns the step to a property.
func property(name string) string {
	if plainProperty.MatchString(name) {
		return "." + name
	}
	return "." + quote(name)
}

// literal returns a value as a text. Values of different types have
// different texts.
func literal(v value) string {
	x := plain(v.Node)
	s, ok := x.(string)
	if !ok || !plainWord.MatchString(s) || json.Valid([]byte(s)) {
		return quote(x)
	}
	return s
}

func plain(n *yaml.Node) any {
	switch n.Kind {
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, x := range n.Content {
			list[i] = plain(x)
		}
		return list
	case yaml.MappingNode:
		m := make(map[string]any)
		for i := 0; i < len(n.Content); i += 2 {
			m[n.Content[i].Value] = plain(n.Content[i+1])
		}
		return m
	}
	var x any
	switch n.ShortTag() {
	case "!!null", "!!bool", "!!int", "!!float":
		if n.Decode(&x) == nil {
			return x
		}
	}
	return n.Value
}

// kind returns the JSON Schema type of a value.
func kind(v value) string {
	switch x := plain(v.Node).(type) {
	case nil:
		return "null"
	case bool:
		return "boolean"
	case string:
		return "string"
	case []any:
		return "array"
	case map[string]any:
		return "object"
	case float64:
		if x != math.Trunc(x) {
			return "number"
		}
	}
	return "integer"
}
