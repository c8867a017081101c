package contract

import (
	"iter"
	"maps"
	"slices"
	"strings"
)

// Schema is one of the schemas that the document names.
type Schema struct{ schema *schema }

// Schema returns the schema with a name, nil if there is none.
func (c *Contract) Schema(name string) *Schema {
	s := c.schemas[pointer("/components/schemas").child(name)]
	if s == nil {
		return nil
	}
	return &Schema{s}
}

// Schema returns the schema of a body, nil if it is not JSON.
func (b *Body) Schema() *Schema {
	if b.schema == nil {
		return nil
	}
	return &Schema{b.schema}
}

// Schema returns the schema of an answer, nil if it has no JSON body.
func (a *Answer) Schema() *Schema {
	if a.schema == nil {
		return nil
	}
	return &Schema{a.schema}
}

// Check returns how v violates the schema, where is what v is called. v is made
// of what encoding/json makes, and of int64. The error says that the contract
// itself is broken.
func (s *Schema) Check(where string, v any) ([]Violation, error) {
	return s.schema.check(where, v)
}

// Examples yields values of the schema: the smallest, then full ones that together
// have each choice that the schema offers at least once.
func (s *Schema) Examples() iter.Seq[any] { return s.schema.examples() }

// A Value is a value that [Schema.Walk] comes to, with what the document says of
// its place.
type Value struct {
	Where  string // body.contents.instance_id
	Name   string // of the member that it is; in a list, that of the list
	Parent string // of the member that it is in, "" for none
	Known  bool   // the document knows the member; else the rest is empty

	// Members are the names that it may have as an object, sorted; without any
	// it is not meant to be an object, or may have all members.
	Members []string
	// Siblings are the Members of what it is in.
	Siblings []string

	doc   *document
	facts *facts
}

// Walk calls edit for v and then for each value in what edit returned, which
// stands in its place from then on. Objects and lists are edited in place, their
// members in the order of their names. It returns the new v.
func (s *Schema) Walk(where string, v any, edit func(at Value, v any) any) any {
	w := walker{s.schema.doc, edit}
	return w.walk(Value{Where: where, Known: true}, v, []pointer{s.schema.at}, 0)
}

// Object reports whether the value is meant to be an object, and cannot be a
// text.
func (at Value) Object() bool {
	return slices.Contains(at.facts.types, "object") && !slices.Contains(at.facts.types, "string")
}

// Missing returns the members that an object must have and v has not, sorted.
func (at Value) Missing(v map[string]any) []string {
	var names []string
	for _, name := range at.facts.required {
		if _, ok := v[name]; !ok && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

// Zero returns what a member can be when nothing is known about it: null where
// it may be, moment for a time, no, 0, an empty list or object, or the only
// text that is allowed. It is false for other texts.
func (at Value) Zero(member string, moment any) (any, bool) {
	f := at.doc.facts(at.facts.members[member], nil)
	switch {
	case slices.Contains(f.types, "null"):
		return nil, true
	case f.format == "date-time":
		return moment, true
	case len(f.enum) == 1:
		return f.enum[0], true
	case len(f.enum) > 0 || len(f.types) != 1:
		return nil, false
	}
	switch f.types[0] {
	case "boolean":
		return false, true
	case "integer", "number":
		return int64(0), true
	case "array":
		return []any{}, true
	case "object":
		return map[string]any{}, true
	}
	return nil, false
}

type walker struct {
	doc  *document
	edit func(Value, any) any
}

const maxWalk = 100 // levels

func (w *walker) walk(at Value, v any, schemas []pointer, depth int) any {
	at.doc = w.doc
	at.facts = w.doc.facts(schemas, v)
	if !at.facts.open {
		at.Members = slices.Sorted(maps.Keys(at.facts.members))
	}
	v = w.edit(at, v)
	if depth == maxWalk {
		return v
	}
	switch v := v.(type) {
	case map[string]any:
		f := w.doc.facts(schemas, v) // edit may have made it another variant
		for _, name := range slices.Sorted(maps.Keys(v)) {
			below, known := f.members[name]
			if !known {
				below, known = f.others, f.open
			}
			v[name] = w.walk(Value{Where: at.Where + member(name), Name: name, Parent: at.Name, Known: known, Siblings: at.Members}, v[name], below, depth+1)
		}
	case []any:
		for i := range v {
			v[i] = w.walk(Value{Where: at.Where + element(i), Name: at.Name, Parent: at.Parent, Known: true}, v[i], at.facts.items, depth+1)
		}
	}
	return v
}

// facts is what several schemas together say of a value.
type facts struct {
	types    []string
	format   string
	enum     []any
	members  map[string][]pointer
	required []string
	open     bool      // it may have other members, too
	others   []pointer // the schemas of those
	items    []pointer
	tagged   bool // another value may be another variant
}

// facts collects what the schemas say. Where there is a choice it is that of v
// if v has a tag, else what all say.
func (d *document) facts(schemas []pointer, v any) *facts {
	var key strings.Builder
	for _, at := range schemas {
		key.WriteString(string(at) + " ")
	}
	if known, ok := d.known.Load(key.String()); ok {
		return known.(*facts)
	}
	f := &facts{members: make(map[string][]pointer)}
	for _, at := range schemas {
		d.collect(f, at, v, 0)
	}
	if len(f.members) == 0 {
		f.open = true
	}
	if !f.tagged {
		d.known.Store(key.String(), f)
	}
	return f
}

func (d *document) collect(f *facts, at pointer, v any, depth int) {
	const maxDepth = 32
	at, s, err := d.resolve(at)
	if err != nil || depth > maxDepth {
		return // the schema is true, or contains itself
	}
	switch t := s["type"].(type) {
	case string:
		f.types = append(f.types, t)
	case []any:
		f.types = append(f.types, texts(t)...)
	}
	if format, ok := s["format"].(string); ok {
		f.format = format
	}
	if values, ok := s["enum"].([]any); ok {
		f.enum = append(f.enum, values...)
	}
	if value, ok := s["const"]; ok {
		f.enum = append(f.enum, value)
	}
	for name := range get[map[string]any](s, "properties") {
		f.members[name] = append(f.members[name], at.child("properties", name))
	}
	f.required = append(f.required, texts(s["required"])...)
	if s["items"] != nil {
		f.items = append(f.items, at.child("items"))
	}
	if more := s["additionalProperties"]; more != nil && more != false {
		f.open = true
		f.others = append(f.others, at.child("additionalProperties"))
	}
	parts, _ := s["allOf"].([]any)
	for i := range parts {
		d.collect(f, at.child("allOf").index(i), v, depth+1)
	}
	for _, keyword := range []string{"oneOf", "anyOf"} {
		d.collectVariants(f, at.child(keyword), s, keyword, v, depth)
	}
	if len(f.types) > 1 {
		slices.Sort(f.types)
		f.types = slices.Compact(f.types)
	}
}

func (d *document) collectVariants(f *facts, at pointer, s map[string]any, keyword string, v any, depth int) {
	variants, _ := s[keyword].([]any)
	tag := get[string](get[map[string]any](s, "discriminator"), "propertyName")
	f.tagged = f.tagged || tag != ""
	if object, ok := v.(map[string]any); ok && tag != "" {
		t := translator{doc: d}
		value, _ := object[tag].(string)
		if i, ok := t.tags(s, keyword)[value]; ok {
			d.collect(f, at.index(i), v, depth+1)
			return
		}
	}
	var required []string
	real := 0 // variants that are not null
	for i := range variants {
		var one facts
		one.members = f.members
		d.collect(&one, at.index(i), v, depth+1)
		f.tagged = f.tagged || one.tagged
		if !slices.Equal(one.types, []string{"null"}) {
			real++
		}
		required = append(required, one.required...)
		f.types = append(f.types, one.types...)
		f.enum = append(f.enum, one.enum...)
		f.items = append(f.items, one.items...)
		f.others = append(f.others, one.others...)
		f.open = f.open || one.open
		if one.format != "" {
			f.format = one.format
		}
	}
	if real == 1 {
		f.required = append(f.required, required...)
	}
}
