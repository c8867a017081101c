package canon

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// maxDepth bounds how deep schemas nest once refs are inlined.
const maxDepth = 256

// A document is an OpenAPI document while it is read. Reading goes on after
// an error, with nothing in place of what is wrong, and only the first error
// is kept.
type document struct {
	root    value
	schemas map[string]*node // by JSON pointer; nil while it is being read
	merged  map[[2]*node]*node
	depth   int
	err     error
}

// A value is a YAML node and the JSON pointer that leads to it. The zero
// value stands for what is absent.
type value struct {
	*yaml.Node
	at string
}

func open(doc []byte) (*document, error) {
	var n yaml.Node
	if err := yaml.Unmarshal(doc, &n); err != nil {
		return nil, err
	}
	if len(n.Content) == 0 {
		return nil, errors.New("the document is empty")
	}
	d := &document{root: value{n.Content[0], "#"}, schemas: make(map[string]*node), merged: make(map[[2]*node]*node)}
	d.check(d.root)
	return d, d.err
}

// check refuses what JSON cannot hold. Aliases are among it: a few lines of
// them can stand for gigabytes.
func (d *document) check(v value) {
	switch v.Kind {
	case yaml.AliasNode:
		d.fail(v, "is a YAML alias")
	case yaml.ScalarNode:
		if x, ok := plain(v.Node).(float64); ok && (math.IsNaN(x) || math.IsInf(x, 0)) {
			d.fail(v, "is not a finite number")
		}
	case yaml.SequenceNode:
		for x := range d.list(v) {
			d.check(x)
		}
	case yaml.MappingNode:
		keys := make(map[string]bool)
		for i := 0; i < len(v.Content); i += 2 {
			key := v.Content[i]
			if key.Kind != yaml.ScalarNode {
				d.fail(value{key, v.at}, "has a key that is not a text")
			} else if keys[key.Value] {
				d.fail(value{key, v.at}, "has the key %q twice", key.Value)
			}
			keys[key.Value] = true
		}
		for _, x := range d.entries(v) {
			d.check(x)
		}
	}
}

func (d *document) fail(v value, format string, args ...any) {
	if d.err == nil {
		d.err = fmt.Errorf("line %d: %s "+format, append([]any{v.Line, v.at}, args...)...)
	}
}

// entries yields the members of a mapping in the order they are written.
func (d *document) entries(v value) iter.Seq2[string, value] {
	return func(yield func(string, value) bool) {
		if v.Node == nil {
			return
		}
		if v.Kind != yaml.MappingNode {
			d.fail(v, "is not a mapping")
			return
		}
		for i := 0; i < len(v.Content); i += 2 {
			key := v.Content[i].Value
			if !yield(key, value{v.Content[i+1], v.at + "/" + escape.Replace(key)}) {
				return
			}
		}
	}
}

func (d *document) list(v value) iter.Seq[value] {
	return func(yield func(value) bool) {
		if v.Node == nil {
			return
		}
		if v.Kind != yaml.SequenceNode {
			d.fail(v, "is not a list")
			return
		}
		for i, x := range v.Content {
			if !yield(value{x, v.at + "/" + strconv.Itoa(i)}) {
				return
			}
		}
	}
}

// get returns a member of a mapping, or that member's member and so on.
func (d *document) get(v value, keys ...string) value {
	for _, key := range keys {
		var found value
		for k, x := range d.entries(v) {
			if k == key {
				found = x
				break
			}
		}
		v = found
	}
	return v
}

// str returns a text, and "" for an absent one.
func (d *document) str(v value) string {
	if v.Node == nil {
		return ""
	}
	if v.Kind != yaml.ScalarNode {
		d.fail(v, "is not a text")
	}
	return v.Value
}

// isTrue reads a boolean; an absent one is what otherwise says.
func (d *document) isTrue(v value, otherwise bool) bool {
	if v.Node == nil {
		return otherwise
	}
	if v.Kind != yaml.ScalarNode || v.ShortTag() != "!!bool" {
		d.fail(v, "is not true or false")
	}
	return strings.EqualFold(v.Value, "true")
}

var (
	escape   = strings.NewReplacer("~", "~0", "/", "~1")
	unescape = strings.NewReplacer("~1", "/", "~0", "~")
)

// resolve returns what a $ref points at.
func (d *document) resolve(ref value) value {
	pointer, err := url.PathUnescape(d.str(ref))
	if err != nil || pointer != "#" && !strings.HasPrefix(pointer, "#/") {
		d.fail(ref, "refers to %q, which is not in this document", ref.Value)
		return value{}
	}
	v := d.root
	for _, step := range strings.Split(pointer, "/")[1:] {
		var next value
		switch step = unescape.Replace(step); v.Kind {
		case yaml.MappingNode:
			next = d.get(v, step)
		case yaml.SequenceNode:
			if i, err := strconv.Atoi(step); err == nil && 0 <= i && i < len(v.Content) {
				next = value{v.Content[i], v.at + "/" + step}
			}
		}
		if next.Node == nil {
			d.fail(ref, "refers to %q, which does not exist", ref.Value)
			return value{}
		}
		v = next
	}
	return v
}

// deref follows the refs of something other than a schema. It returns where
// the document declares it, which is place unless there was a ref.
func (d *document) deref(v value, place string) (value, string) {
	var seen []string
	for {
		ref := d.get(v, "$ref")
		if ref.Node == nil {
			return v, place
		}
		if v = d.resolve(ref); slices.Contains(seen, v.at) {
			d.fail(ref, "refers to itself")
			return value{}, place
		}
		seen = append(seen, v.at)
		place = declared(v.at)
	}
}

// declared puts the pointer of a component into words.
func declared(pointer string) string {
	words, ok := strings.CutPrefix(pointer, "#/components/")
	section, name, both := strings.Cut(words, "/")
	switch {
	case !ok || !both || strings.Contains(name, "/"):
		return word(pointer)
	case section == "schemas":
		return word(name)
	}
	return section + " " + word(name)
}
