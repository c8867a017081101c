package codegen

import (
	"errors"
	"fmt"

	"github.com/getkin/kin-openapi/openapi3"
	"go.yaml.in/yaml/v3"
)

// load reads a spec. It changes what oapi-codegen would get wrong and nothing
// of the meaning.
func load(spec []byte) (*openapi3.T, error) {
	ordered, err := keepOrder(spec)
	if err != nil {
		return nil, err
	}
	doc, err := openapi3.NewLoader().LoadFromData(ordered)
	if err != nil {
		return nil, err
	}
	walk(doc, func(s site) { dropNull(s.schema) })
	return doc, nil
}

// dropNull takes null out of an enum: it makes a pointer, not a constant. The
// type, which has null too, says that it is a value.
func dropNull(s *openapi3.Schema) {
	var values, names []any
	all, _ := s.Extensions[enumNames].([]any)
	for i, v := range s.Enum {
		if v == nil {
			continue
		}
		values = append(values, v)
		if len(all) == len(s.Enum) {
			names = append(names, all[i])
		}
	}
	if len(values) == len(s.Enum) {
		return
	}
	s.Enum = values
	if names != nil {
		s.Extensions[enumNames] = names
	}
}

// enumNames is the extension that names the constants of an enum.
const enumNames = "x-enum-varnames"

// keepOrder gives each property an x-order, so that a Go struct has its fields
// in the order of the spec, which is a reader's, and not in the alphabet's.
func keepOrder(spec []byte) ([]byte, error) {
	var root yaml.Node
	if err := yaml.Unmarshal(spec, &root); err != nil {
		return nil, err
	}
	if len(root.Content) == 0 {
		return nil, errors.New("the spec is empty")
	}
	unmark(root.Content[0])
	schemas := member(member(root.Content[0], "components"), "schemas")
	for i := 1; schemas != nil && i < len(schemas.Content); i += 2 {
		orderProperties(schemas.Content[i])
	}
	return yaml.Marshal(&root)
}

// Undescribed stands in a spec where prose is still to be written: after an
// import, most likely. It never gets into code.
const Undescribed = "TODO"

// unmark empties what is yet to be written.
func unmark(n *yaml.Node) {
	for i, child := range n.Content {
		if n.Kind == yaml.MappingNode && i%2 == 1 && child.Value == Undescribed {
			if key := n.Content[i-1].Value; key == "description" || key == "summary" {
				child.Value, child.Tag = "", "!!str"
			}
		}
		unmark(child)
	}
}

func orderProperties(schema *yaml.Node) {
	for _, name := range []string{"allOf", "anyOf", "oneOf"} {
		if list := member(schema, name); list != nil {
			for _, s := range list.Content {
				orderProperties(s)
			}
		}
	}
	properties := member(schema, "properties")
	for i := 1; properties != nil && i < len(properties.Content); i += 2 {
		p := properties.Content[i]
		if p.Kind == yaml.MappingNode && member(p, "x-order") == nil {
			p.Content = append(p.Content,
				&yaml.Node{Kind: yaml.ScalarNode, Value: "x-order"},
				&yaml.Node{Kind: yaml.ScalarNode, Tag: "!!int", Value: fmt.Sprint(i / 2)})
		}
	}
}

// member returns the value of a key of a mapping, nil if there is none.
func member(mapping *yaml.Node, key string) *yaml.Node {
	if mapping == nil || mapping.Kind != yaml.MappingNode {
		return nil
	}
	for i := 0; i+1 < len(mapping.Content); i += 2 {
		if mapping.Content[i].Value == key {
			return mapping.Content[i+1]
		}
	}
	return nil
}
