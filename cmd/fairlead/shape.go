package main

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/spec"
)

// Package contract checks requests against the spec, but does not show what is
// in the schemas. A document is the spec as this command explains it.
type document struct {
	Info struct {
		Title   string
		Version string
	}
	Paths      map[string]map[string]operationShape
	Components struct{ Schemas map[string]*schema }
}

type operationShape struct {
	OperationID string                    `yaml:"operationId"`
	RequestBody struct{ Content content } `yaml:"requestBody"`
	Responses   map[string]struct{ Content content }
}

type content map[string]struct{ Schema *schema }

// json returns the schema of the JSON content, nil if there is none.
func (c content) json() *schema { return c["application/json"].Schema }

type schema struct {
	Ref                  string `yaml:"$ref"`
	Type                 oneOrMore
	Description          string
	Enum                 []string
	Properties           properties
	Required             []string
	Items                *schema
	AdditionalProperties *anySchema `yaml:"additionalProperties"`
	OneOf                []*schema  `yaml:"oneOf"`
	AnyOf                []*schema  `yaml:"anyOf"`
	AllOf                []*schema  `yaml:"allOf"`
}

// isContainer tells a list or map from an object with members of its own.
func (s *schema) isContainer() bool { return s.Items != nil || s.isMap() }

func (s *schema) isMap() bool {
	values := s.AdditionalProperties
	return len(s.Properties) == 0 && values != nil && len(values.Type)+len(values.Ref) > 0
}

// properties keeps the order of the spec, which is that of importance.
type properties []property

type property struct {
	name   string
	schema *schema
}

func (ps *properties) UnmarshalYAML(n *yaml.Node) error {
	for i := 0; i+1 < len(n.Content); i += 2 {
		p := property{name: n.Content[i].Value}
		if err := n.Content[i+1].Decode(&p.schema); err != nil {
			return err
		}
		*ps = append(*ps, p)
	}
	return nil
}

// oneOrMore is a type, or a list of them.
type oneOrMore []string

func (t *oneOrMore) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		*t = oneOrMore{n.Value}
		return nil
	}
	return n.Decode((*[]string)(t))
}

// anySchema is a schema, or true or false in its place.
type anySchema struct{ schema }

func (s *anySchema) UnmarshalYAML(n *yaml.Node) error {
	if n.Kind == yaml.ScalarNode {
		return nil
	}
	return n.Decode(&s.schema)
}

// cycleDocument reads the spec when it is first needed.
var cycleDocument = sync.OnceValue(func() *document {
	d := new(document)
	if err := yaml.Unmarshal(spec.Cycle, d); err != nil {
		panic("spec: " + err.Error()) // embedded, so a test has seen it work
	}
	return d
})

// operation returns what the document says of an operation.
func (d *document) operation(id string) operationShape {
	for _, path := range d.Paths {
		for _, op := range path {
			if op.OperationID == id {
				return op
			}
		}
	}
	return operationShape{}
}

// resolve follows a reference and leaves the alternative "or null" aside.
// The name is that of the component, "" for an inline schema.
func (d *document) resolve(s *schema) (name string, resolved *schema, null bool) {
	for s.Ref != "" {
		name = s.Ref[strings.LastIndexByte(s.Ref, '/')+1:]
		s = d.Components.Schemas[name]
	}
	if len(s.AnyOf) == 2 && slices.Equal(s.AnyOf[1].Type, []string{"null"}) {
		name, s, _ = d.resolve(s.AnyOf[0])
		return name, s, true
	}
	return name, s, slices.Contains(s.Type, "null")
}

// typeName says in a word or two what kind of value a schema asks for.
func (d *document) typeName(s *schema) string {
	name, s, null := d.resolve(s)
	text := "any value"
	types := slices.DeleteFunc(slices.Clone(s.Type), func(t string) bool { return t == "null" })
	switch {
	case len(types) == 0 && null:
		return "null"
	case s.Items != nil:
		text = "list of " + d.typeName(s.Items)
	case len(s.Properties) > 0 || len(s.OneOf)+len(s.AnyOf)+len(s.AllOf) > 0:
		text = cmp.Or(name, "object")
	case s.isMap():
		text = "map of " + d.typeName(&s.AdditionalProperties.schema)
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

// enum returns the values to choose from, none if any will do.
func (d *document) enum(s *schema) []string {
	_, s, _ = d.resolve(s)
	return s.Enum
}

// member returns the schema of a member of an object, nil if the spec does not
// show it.
func (d *document) member(object *schema, name string) *schema {
	_, object, _ = d.resolve(object)
	for _, p := range object.Properties {
		if p.name == name {
			return p.schema
		}
	}
	return nil
}

// memberNames returns the names of an object's members, or of those of the
// objects in a list.
func (d *document) memberNames(s *schema) []string {
	if s == nil {
		return nil
	}
	_, s, _ = d.resolve(s)
	if s.Items != nil {
		return d.memberNames(s.Items)
	}
	var names []string
	for _, p := range s.Properties {
		names = append(names, p.name)
	}
	return names
}
