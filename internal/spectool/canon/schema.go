package canon

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// annotation reports whether a key only tells the reader something.
func annotation(key string) bool {
	switch key {
	case "description", "summary", "title", "example", "examples", "externalDocs", "tags", "$comment":
		return true
	}
	return strings.HasPrefix(key, "x-")
}

// schema returns the canonical form of a schema. Everything it demands is a
// part, and what it is, is all parts merged. An absent schema and the schema
// true allow anything.
func (d *document) schema(v value, place string) *node {
	if v.Node == nil {
		return branch(place, fields{})
	}
	if d.depth++; d.depth > maxDepth {
		d.fail(v, "is nested deeper than %d schemas", maxDepth)
		d.depth--
		return branch(place, fields{})
	}
	defer func() { d.depth-- }()
	if v.Kind == yaml.ScalarNode && v.ShortTag() == "!!bool" {
		if d.isTrue(v, false) {
			return branch(place, fields{})
		}
		return never(place)
	}

	var parts []*node
	own := make(fields)
	hasUnion := false
	set := func(step string, n *node) { own.set(step, place+step, n) }
	for key, x := range d.entries(v) {
		step := " " + word(key)
		switch key {
		case "$ref":
			parts = append(parts, d.ref(x))
		case "allOf":
			for m := range d.list(x) {
				parts = append(parts, d.schema(m, place))
			}
		case "oneOf", "anyOf":
			hasUnion = true
			parts = append(parts, d.union(key, x, d.get(v, "discriminator"), place))
		case "enum":
			parts = append(parts, enum(place, slices.Collect(d.list(x))))
		case "const":
			parts = append(parts, enum(place, []value{x}))
		case "type":
			set(step, d.types(x))
		case "required":
			if names := d.texts(x); len(names) > 0 {
				set(step, leaf(names...))
			}
		case "properties":
			for name, p := range d.entries(x) {
				set(property(name), d.schema(p, place+property(name)))
			}
		case "items":
			set("[]", d.schema(x, place+"[]"))
		case "additionalProperties":
			set("{}", d.schema(x, place+"{}"))
		case "not", "if", "then", "else", "contains", "propertyNames", "unevaluatedItems", "unevaluatedProperties":
			set(step, d.schema(x, place+step))
		case "discriminator":
			// Part of the union.
		default:
			if !annotation(key) {
				set(step, leaf(literal(x)))
			}
		}
	}
	if disc := d.get(v, "discriminator"); disc.Node != nil && !hasUnion {
		set(" discriminator", leaf(literal(disc)))
	}
	// The schema's own part comes last, so that when it adds nothing to a
	// component the result still is that component.
	all := branch(place, fields{})
	for _, part := range append(parts, branch(place, own)) {
		merged, err := d.merge(place, all, part)
		if err != nil {
			d.fail(v, "%v", err)
		}
		all = merged
	}
	return all
}

// ref returns the schema a $ref points at. Every place that refers to it gets
// the same node.
func (d *document) ref(x value) *node {
	target := d.resolve(x)
	n, known := d.schemas[target.at]
	if known && n == nil {
		d.fail(x, "refers to %q, which contains itself", x.Value)
	}
	if n != nil {
		return n
	}
	place := declared(target.at)
	if known || target.Node == nil {
		return branch(place, fields{})
	}
	d.schemas[target.at] = nil
	n = d.schema(target, place)
	d.schemas[target.at] = n
	return n
}

// texts reads a list of strings.
func (d *document) texts(v value) []string {
	var all []string
	for x := range d.list(v) {
		d.str(x)
		all = append(all, literal(x))
	}
	return all
}

// types reads a type or a list of them.
func (d *document) types(v value) *node {
	if v.Kind != yaml.SequenceNode {
		return typeSet(word(d.str(v)))
	}
	var types []string
	for x := range d.list(v) {
		types = append(types, word(d.str(x)))
	}
	return typeSet(types...)
}

// typeSet returns a set of types. No types at all leave nothing to allow.
func typeSet(types ...string) *node {
	if slices.Contains(types, "number") {
		types = slices.DeleteFunc(types, func(t string) bool { return t == "integer" })
	}
	return leaf(types...)
}

func never(place string) *node {
	return branch(place, fields{" type": {typeSet(), place + " type"}})
}

// enum returns the schema of some values. Null is among the types and not
// among the values: an enum that does not list it forbids it, whatever the
// type says.
func enum(place string, values []value) *node {
	var types, texts []string
	for _, v := range values {
		types = append(types, kind(v))
		if kind(v) != "null" {
			texts = append(texts, literal(v))
		}
	}
	own := fields{" type": {typeSet(types...), place + " type"}}
	if len(texts) > 0 {
		own[" enum"] = field{leaf(texts...), place + " enum"}
	}
	return branch(place, own)
}

// union returns a schema of several members. The member null becomes one of
// the types, and a single other member is all there is to choose from, so it
// stands for the union.
func (d *document) union(kind string, v, discriminator value, place string) *node {
	var listed []value
	null := false
	for m := range d.list(v) {
		if m.Kind == yaml.MappingNode && literalNull(d.get(m, "type")) {
			null = true
		} else {
			listed = append(listed, m)
		}
	}
	if len(listed) == 0 && !null {
		d.fail(v, "has no members")
	}
	members := make(map[sum]*node)
	tags := make(map[string]*node)
	var types []string
	anyType := false
	for i, m := range listed {
		at := place
		if len(listed) > 1 {
			at = fmt.Sprintf("%s<%d>", place, i)
		}
		n := d.schema(m, at)
		members[n.sum] = n
		if t := n.fields[" type"]; t.node != nil {
			types = append(types, t.set...)
		} else {
			anyType = true
		}
		// A component that the mapping does not mention is told by its name.
		if ref := d.get(m, "$ref"); m.Kind == yaml.MappingNode && ref.Node != nil {
			tags[ref.Value[strings.LastIndex(ref.Value, "/")+1:]] = n
		}
	}
	if len(members) == 1 {
		for _, only := range members {
			if null {
				return nullable(place, only)
			}
			return only
		}
	}
	if null {
		types = append(types, "null")
	}
	own := make(fields)
	set := func(step string, n *node) { own.set(step, place+step, n) }
	if !anyType {
		set(" type", typeSet(types...))
	}
	if len(members) > 0 {
		set(" union", leaf(kind))
	}
	if discriminator.Node != nil && len(members) > 0 {
		set(" discriminator", leaf(word(d.str(d.get(discriminator, "propertyName")))))
		mapped := make(map[sum]bool)
		for tag, target := range d.entries(d.get(discriminator, "mapping")) {
			n := d.mapped(target)
			mapped[n.sum] = true
			set("<"+word(tag)+">", n)
		}
		maps.DeleteFunc(members, func(s sum, _ *node) bool { return mapped[s] })
		for tag, n := range tags {
			if !mapped[n.sum] {
				set("<"+word(tag)+">", n)
				delete(members, n.sum)
			}
		}
	}
	return branch(place, own, slices.Collect(maps.Values(members))...)
}

func literalNull(v value) bool {
	return v.Node != nil && v.Kind == yaml.ScalarNode && v.Value == "null"
}

// mapped returns the schema that a discriminator's value leads to: a ref, or
// the bare name of a component.
func (d *document) mapped(target value) *node {
	if name := d.str(target); !strings.Contains(name, "/") {
		if v := d.get(d.root, "components", "schemas", name); v.Node != nil {
			n := *target.Node
			n.Value = "#/components/schemas/" + escape.Replace(name)
			target.Node = &n
		}
	}
	return d.ref(target)
}

// nullable returns the schema that also allows null. Only its type is
// declared at place; the rest stays where it was.
func nullable(place string, n *node) *node {
	t := n.fields[" type"]
	if t.node == nil || slices.Contains(t.set, "null") {
		return n
	}
	own := maps.Clone(n.fields)
	own[" type"] = field{typeSet(append(slices.Clone(t.set), "null")...), place + " type"}
	return branch(n.place, own, n.variants...)
}
