package upstream

import (
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// A writer gives a document the prose, the names of constants and the order of
// the old one, wherever what they belong to still exists.
type writer struct {
	marks       bool // mark what has no prose
	keep        bool // keep the old prose
	undescribed []string
	kept        int
	errs        []error
}

// document returns the document as it is written.
func (w *writer) document(doc, old *yaml.Node) *yaml.Node {
	used := make(map[string]bool)
	paths := w.each(get(doc, "paths"), get(old, "paths"), func(item, old *yaml.Node, path string) *yaml.Node {
		return w.each(item, old, func(op, old *yaml.Node, method string) *yaml.Node {
			if !slices.Contains(methods[:], method) {
				return op
			}
			op = w.operation(op, old)
			for _, tag := range items(get(op, "tags")) {
				used[tag.Value] = true
			}
			return op
		})
	})
	doc = clone(doc)
	if tags := w.tags(used, get(old, "tags")); len(tags.Content) > 0 {
		set(doc, "tags", tags)
	}
	return w.object(doc, old, "", map[string]func(n, old *yaml.Node) *yaml.Node{
		"info": func(n, old *yaml.Node) *yaml.Node {
			return w.describe(w.object(n, old, "info", nil), old, "description", "the API")
		},
		"servers":    func(n, old *yaml.Node) *yaml.Node { return w.list(n, old, "url") },
		"tags":       func(n, _ *yaml.Node) *yaml.Node { return n },
		"paths":      func(_, _ *yaml.Node) *yaml.Node { return paths },
		"components": w.components,
	})
}

// tags returns the list of tags with their descriptions.
func (w *writer) tags(used map[string]bool, old *yaml.Node) *yaml.Node {
	out := sequence(nil)
	for _, tag := range items(old) {
		if used[text(tag, "name")] {
			tag = clone(tag)
			if !w.keep {
				remove(tag, "description")
			}
			out.Content = append(out.Content, tag)
			delete(used, text(tag, "name"))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(used)) {
		tag := with("name", scalar(name))
		w.describe(tag, nil, "description", "tag "+name)
		out.Content = append(out.Content, tag)
	}
	return out
}

// list keeps the prose of the items of a list, which key tells apart.
func (w *writer) list(n, old *yaml.Node, key string) *yaml.Node {
	n = clone(n)
	for i, v := range n.Content {
		for _, o := range items(old) {
			if v.Kind == yaml.MappingNode && text(o, key) == text(v, key) {
				n.Content[i] = w.object(v, o, "", nil)
			}
		}
	}
	return n
}

func (w *writer) components(n, old *yaml.Node) *yaml.Node {
	return w.each(n, old, func(section, old *yaml.Node, kind string) *yaml.Node {
		return w.each(section, old, func(c, old *yaml.Node, name string) *yaml.Node {
			place := strings.TrimSuffix(kind, "s") + " " + name
			switch kind {
			case "schemas":
				return w.schema(c, old, "schema "+name, true)
			case "responses":
				return w.response(c, old, place)
			case "requestBodies":
				return w.body(c, old, place)
			case "parameters", "headers":
				return w.parameter(c, old, place)
			case "securitySchemes":
				c = w.object(c, old, place, nil)
				return w.describe(c, old, "description", place)
			}
			return c
		})
	})
}

func (w *writer) operation(op, old *yaml.Node) *yaml.Node {
	at := text(op, "operationId")
	out := w.object(op, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
		"tags": func(n, old *yaml.Node) *yaml.Node {
			if old != nil {
				return old
			}
			return n
		},
		"parameters": func(n, old *yaml.Node) *yaml.Node {
			n = clone(n)
			for i, p := range n.Content {
				var before *yaml.Node
				for _, o := range items(old) {
					if text(o, "name") == text(p, "name") && text(o, "in") == text(p, "in") {
						before = o
					}
				}
				n.Content[i] = w.parameter(p, before, at+" parameter "+text(p, "name"))
			}
			return n
		},
		"requestBody": func(n, old *yaml.Node) *yaml.Node { return w.body(n, old, at+" request body") },
		"responses": func(n, old *yaml.Node) *yaml.Node {
			return w.each(n, old, func(r, old *yaml.Node, status string) *yaml.Node {
				return w.response(r, old, at+" response "+status)
			})
		},
	})
	w.describe(out, old, "description", at)
	return w.describe(out, old, "summary", at)
}

func (w *writer) parameter(p, old *yaml.Node, at string) *yaml.Node {
	if text(p, "$ref") != "" {
		return p
	}
	out := w.object(p, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
		"schema": func(n, old *yaml.Node) *yaml.Node { return w.schema(n, old, at, false) },
	})
	return w.describe(out, old, "description", at)
}

func (w *writer) body(b, old *yaml.Node, at string) *yaml.Node {
	if text(b, "$ref") != "" {
		return b
	}
	return w.describe(w.content(b, old, at), old, "description", at)
}

func (w *writer) response(r, old *yaml.Node, at string) *yaml.Node {
	if text(r, "$ref") != "" {
		return r
	}
	out := w.describe(w.content(r, old, at), old, "description", at)
	if get(out, "description") == nil { // OpenAPI wants one
		out.Content = append([]*yaml.Node{scalar("description"), scalar("")}, out.Content...)
	}
	return out
}

func (w *writer) content(n, old *yaml.Node, at string) *yaml.Node {
	return w.object(n, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
		"content": func(n, old *yaml.Node) *yaml.Node {
			return w.each(n, old, func(m, old *yaml.Node, _ string) *yaml.Node {
				return w.object(m, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
					"schema": func(n, old *yaml.Node) *yaml.Node { return w.schema(n, old, at, false) },
				})
			})
		},
	})
}

// schema writes a schema. described says that it should have a description: it
// has a name or is a property.
func (w *writer) schema(s, old *yaml.Node, at string, described bool) *yaml.Node {
	if s.Kind != yaml.MappingNode {
		return s
	}
	inner := func(suffix string) func(n, old *yaml.Node) *yaml.Node {
		return func(n, old *yaml.Node) *yaml.Node { return w.schema(n, old, at+suffix, false) }
	}
	parts := func(n, old *yaml.Node) *yaml.Node {
		n = clone(n)
		for i, p := range n.Content {
			var before *yaml.Node
			for j, o := range items(old) {
				if ref := text(p, "$ref"); ref != "" && ref == text(o, "$ref") || ref == "" && i == j {
					before = o
				}
			}
			n.Content[i] = w.schema(p, before, at, false)
		}
		return inOrder(n, old)
	}
	out := w.object(s, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
		"properties": func(n, old *yaml.Node) *yaml.Node {
			return w.each(n, old, func(p, old *yaml.Node, name string) *yaml.Node {
				return w.schema(p, old, at+"."+name, true)
			})
		},
		"items":                inner("[]"),
		"additionalProperties": inner("{}"),
		"allOf":                parts,
		"anyOf":                parts,
		"oneOf":                parts,
		"required":             inOrder,
		"enum":                 inOrder,
		"discriminator": func(n, old *yaml.Node) *yaml.Node {
			return w.object(n, old, at, map[string]func(n, old *yaml.Node) *yaml.Node{
				"mapping": func(n, old *yaml.Node) *yaml.Node {
					return w.each(n, old, func(v, _ *yaml.Node, _ string) *yaml.Node { return v })
				},
			})
		},
	})
	w.constants(out, s, old, at)
	if described {
		return w.describe(out, old, "description", at)
	}
	return out
}

// object writes the members of an object in the order of the old one, and keeps
// what is ours there.
func (w *writer) object(n, old *yaml.Node, at string, write map[string]func(n, old *yaml.Node) *yaml.Node) *yaml.Node {
	out := mapping(n)
	for _, key := range mergeOrder(keys(old), keys(n)) {
		v, before := get(n, key), get(old, key)
		switch {
		case v == nil && w.isOurs(key):
			v = before
			w.kept++
		case v == nil:
			continue
		case write[key] != nil:
			v = write[key](v, before)
		case before != nil && equal(v, before):
			v = before
		}
		k := keyOf(old, key)
		if before == nil {
			k = keyOf(n, key)
		}
		out.Content = append(out.Content, k, v)
	}
	return out
}

// isOurs tells what upstream does not have from what it has no more.
func (w *writer) isOurs(key string) bool {
	if key == "x-enum-varnames" {
		return false // follows the enum
	}
	if slices.Contains(prose, key) {
		return w.keep
	}
	return strings.HasPrefix(key, "x-") && key != "x-unix-socket"
}

// each writes the members of a mapping with free names, old ones in their
// order.
func (w *writer) each(n, old *yaml.Node, write func(n, old *yaml.Node, name string) *yaml.Node) *yaml.Node {
	out := mapping(n)
	for _, key := range mergeOrder(keys(old), keys(n)) {
		if v := get(n, key); v != nil {
			k := keyOf(n, key)
			if get(old, key) != nil {
				k = keyOf(old, key)
			}
			out.Content = append(out.Content, k, write(v, get(old, key), key))
		}
	}
	return out
}

// describe gives an object prose: its own, else the old one, else the mark.
func (w *writer) describe(out, old *yaml.Node, key, at string) *yaml.Node {
	if key == "summary" {
		at += " summary"
	}
	own := get(out, key)
	if own != nil && (own.Value != "" || !w.marks) {
		if own.Value == codegen.Undescribed {
			w.undescribed = append(w.undescribed, at)
		}
		return out
	}
	if !w.marks {
		return out
	}
	w.undescribed = append(w.undescribed, at)
	remove(out, key)
	out.Content = append([]*yaml.Node{scalar(key), scalar(codegen.Undescribed)}, out.Content...)
	return out
}

// constants keeps the names of an enum's constants by value.
func (w *writer) constants(out, s, old *yaml.Node, place string) {
	const key = "x-enum-varnames"
	if get(s, key) != nil || get(old, key) == nil || get(s, "enum") == nil {
		return
	}
	name := make(map[string]string)
	for i, v := range items(get(old, "enum")) {
		if names := items(get(old, key)); i < len(names) {
			name[v.Value] = names[i].Value
		}
	}
	list := sequence(s)
	for _, v := range items(get(out, "enum")) {
		n := name[v.Value]
		if n == "" {
			n = words(v.Value)
		}
		if n == "" {
			w.errs = append(w.errs, at(v, "%s: the new value %q has no letter to name its constant by: give it x-enum-varnames by the overlay", place, v.Value))
		}
		list.Content = append(list.Content, scalar(n))
	}
	if equal(list, get(old, key)) {
		list = get(old, key)
	}
	for i := 0; i+1 < len(out.Content); i += 2 {
		if out.Content[i].Value == "enum" {
			out.Content = slices.Insert(out.Content, i+2, scalar(key), list)
			return
		}
	}
}

// inOrder brings the items of a list into the order of the old ones.
func inOrder(n, old *yaml.Node) *yaml.Node {
	if n.Kind != yaml.SequenceNode || old == nil {
		return n
	}
	id := func(n *yaml.Node) string {
		if n.Kind == yaml.ScalarNode {
			return n.ShortTag() + n.Value
		}
		return text(n, "$ref")
	}
	byID := make(map[string]*yaml.Node)
	var now, before []string
	for _, v := range n.Content {
		if id(v) == "" || byID[id(v)] != nil {
			return n
		}
		byID[id(v)] = v
		now = append(now, id(v))
	}
	for _, v := range items(old) {
		if new := byID[id(v)]; new != nil {
			before = append(before, id(v))
			if v.Kind == yaml.ScalarNode {
				byID[id(v)] = v
			}
		}
	}
	out := sequence(old)
	for _, id := range mergeOrder(before, now) {
		out.Content = append(out.Content, byID[id])
	}
	return out
}

func keys(n *yaml.Node) (all []string) {
	for key := range members(n) {
		all = append(all, key.Value)
	}
	return all
}

// mergeOrder returns all of both lists: the old ones in their order, each new
// one after what it follows.
func mergeOrder(old, now []string) []string {
	out := slices.Clone(old)
	place := 0
	for _, s := range now {
		if i := slices.Index(out, s); i >= 0 {
			place = i + 1
			continue
		}
		out = slices.Insert(out, place, s)
		place++
	}
	return out
}
