package contract

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Info is what a document says of its API.
type Info struct{ Title, Version, Description string }

// Info returns what the document says of its API.
func (c *Contract) Info() Info {
	info := get[map[string]any](c.doc.root, "info")
	return Info{get[string](info, "title"), get[string](info, "version"), get[string](info, "description")}
}

// A Tag groups operations.
type Tag struct{ Name, Description string }

// Tags returns the tags in the order of the document.
func (c *Contract) Tags() []Tag {
	list, _ := c.doc.root["tags"].([]any)
	var tags []Tag
	for _, v := range list {
		tag, _ := v.(map[string]any)
		tags = append(tags, Tag{get[string](tag, "name"), get[string](tag, "description")})
	}
	return tags
}

// The methods below show a schema to people. They follow references, and take
// "anyOf: [this, null]" for this, which may be null.

// A Property is a member of an object.
type Property struct {
	Name     string
	Required bool
	Schema   *Schema
}

// Type returns in a few words what a value is: "string", "list of Container",
// "ID or null", "any value".
func (s *Schema) Type() string {
	const maxNesting = 4 // of lists and maps, which may hold themselves
	return s.typeName(maxNesting)
}

func (s *Schema) typeName(nesting int) string {
	at, m, null := s.resolve()
	text := "any value"
	if nesting == 0 {
		return text
	}
	types := slices.DeleteFunc(typesOf(m), func(t string) bool { return t == "null" })
	name := ""
	if below, ok := strings.CutPrefix(string(at), "/components/schemas/"); ok && !strings.Contains(below, "/") {
		name = at.name()
	}
	switch {
	case len(types) == 0 && null:
		return "null"
	case m["items"] != nil:
		text = "list of " + s.Items().typeName(nesting-1)
	case m["properties"] != nil || m["oneOf"] != nil || m["anyOf"] != nil || m["allOf"] != nil:
		text = cmp.Or(name, "object")
	case s.Values() != nil:
		text = "map of " + s.Values().typeName(nesting-1)
	case name != "" && len(types) > 0 && types[0] != "object":
		text = name // ID, DateTime: says more than string
	case len(types) > 0:
		text = strings.Join(types, " or ")
	}
	if null {
		text += " or null"
	}
	return text
}

// Null reports whether a value may be null.
func (s *Schema) Null() bool {
	_, _, null := s.resolve()
	return null
}

// Description returns what the document says where the schema is, "" if it only
// refers to another.
func (s *Schema) Description() string {
	m, _ := s.schema.doc.at(s.schema.at).(map[string]any)
	return get[string](m, "description")
}

// Enum returns the values to choose from, none if any will do.
func (s *Schema) Enum() []string {
	_, m, _ := s.resolve()
	values, _ := m["enum"].([]any)
	return texts(slices.DeleteFunc(slices.Clone(values), func(v any) bool { return v == nil }))
}

// Properties returns the members of an object in the order of the document.
func (s *Schema) Properties() []Property {
	at, m, _ := s.resolve()
	at = at.child("properties")
	properties := get[map[string]any](m, "properties")
	names := s.schema.doc.order[at]
	if len(names) != len(properties) {
		names = slices.Sorted(maps.Keys(properties))
	}
	required := texts(m["required"])
	var all []Property
	for _, name := range names {
		all = append(all, Property{name, slices.Contains(required, name), s.below(at.child(name))})
	}
	return all
}

// Property returns the schema of a member of an object, nil if there is none of
// that name.
func (s *Schema) Property(name string) *Schema {
	at, m, _ := s.resolve()
	if get[map[string]any](m, "properties")[name] == nil {
		return nil
	}
	return s.below(at.child("properties", name))
}

// Items returns the schema of the elements of a list, nil if it is none.
func (s *Schema) Items() *Schema {
	at, m, _ := s.resolve()
	if m["items"] == nil {
		return nil
	}
	return s.below(at.child("items"))
}

// Values returns the schema of the values of a map, nil if it is none: an object
// whose members have names is none.
func (s *Schema) Values() *Schema {
	at, m, _ := s.resolve()
	if m["properties"] != nil || len(get[map[string]any](m, "additionalProperties")) == 0 {
		return nil
	}
	return s.below(at.child("additionalProperties"))
}

// Variants returns the schemas that exactly one of describes a value.
func (s *Schema) Variants() []*Schema {
	at, m, _ := s.resolve()
	list, _ := m["oneOf"].([]any)
	var variants []*Schema
	for i := range list {
		variants = append(variants, s.below(at.child("oneOf").index(i)))
	}
	return variants
}

func (s *Schema) below(at pointer) *Schema { return &Schema{s.schema.contract.newSchema(at)} }

// resolve returns where the schema really is and its content, nil if that is
// true, false or missing.
func (s *Schema) resolve() (at pointer, m map[string]any, null bool) {
	return s.schema.doc.unwrap(s.schema.at, 0)
}

func (d *document) unwrap(at pointer, depth int) (pointer, map[string]any, bool) {
	const maxDepth = 32 // more is a circle
	at, m, err := d.resolve(at)
	if err != nil || depth > maxDepth {
		return at, nil, false
	}
	if parts, _ := m["anyOf"].([]any); len(parts) == 2 {
		if last, _ := parts[1].(map[string]any); last["type"] == "null" {
			at, m, _ = d.unwrap(at.child("anyOf").index(0), depth+1)
			return at, m, true
		}
	}
	return at, m, slices.Contains(typesOf(m), "null")
}

// typesOf returns the types that a schema lists itself.
func typesOf(m map[string]any) []string {
	if t, ok := m["type"].(string); ok {
		return []string{t}
	}
	return texts(m["type"])
}

// propertyOrder finds the order in which the members of objects are written,
// which is that of importance. It does not look behind aliases.
func propertyOrder(n *yaml.Node, at pointer, order map[pointer][]string) {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			key, value := n.Content[i].Value, n.Content[i+1]
			if value.Kind != yaml.MappingNode && value.Kind != yaml.SequenceNode {
				continue
			}
			below := at.child(key)
			if key == "properties" && value.Kind == yaml.MappingNode {
				order[below] = keys(value)
			}
			propertyOrder(value, below, order)
		}
	case yaml.SequenceNode:
		for i, value := range n.Content {
			if value.Kind == yaml.MappingNode {
				propertyOrder(value, at.index(i), order)
			}
		}
	}
}
