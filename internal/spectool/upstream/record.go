package upstream

import (
	"slices"

	"go.yaml.in/yaml/v3"
)

// recordOrder is the order of what can be in any order, so that a record
// changes only where upstream's document does.
var recordOrder = []string{
	"openapi", "info", "servers", "security", "paths", "components", "securitySchemes",
	"operationId", "tags", "parameters", "requestBody", "responses",
	"name", "in", "type", "$ref", "enum", "const", "format", "pattern", "default", "deprecated",
	"required", "properties", "additionalProperties", "items", "allOf", "anyOf", "oneOf", "discriminator",
}

// recordOf returns a document without its prose and with the keys of its objects
// in one order. Members with free names stay as upstream has them, schemas are
// sorted.
func recordOf(doc *yaml.Node) *yaml.Node { return sortObject(doc, document) }

func sortObject(n *yaml.Node, s *shape) *yaml.Node {
	out := clone(n)
	switch {
	case s == told:
		strip(out)
		return out
	case s == nil || s == leaf || s == tags:
		return out
	case s.each != nil:
		for i := range n.Content {
			if n.Kind == yaml.SequenceNode || i%2 == 1 {
				out.Content[i] = sortObject(n.Content[i], s.each)
			}
		}
		return out
	case n.Kind != yaml.MappingNode:
		return out
	}
	names := keys(n)
	slices.SortStableFunc(names, func(a, b string) int { return rank(a) - rank(b) })
	out.Content = nil
	for _, name := range names {
		if !slices.Contains(prose, name) {
			out.Content = append(out.Content, clone(keyOf(n, name)), sortObject(get(n, name), s.fields[name]))
		}
	}
	if s == response && get(n, "$ref") == nil { // OpenAPI wants one
		out.Content = append([]*yaml.Node{scalar("description"), scalar("")}, out.Content...)
	}
	if s == components {
		for _, s := range sections {
			sortMembers(get(out, s.section), s)
		}
	}
	return out
}

func sortMembers(n *yaml.Node, s *shape) {
	if n == nil {
		return
	}
	names := keys(n)
	slices.Sort(names)
	var content []*yaml.Node
	for _, name := range names {
		content = append(content, keyOf(n, name), sortObject(get(n, name), s))
	}
	n.Content = content
}

func rank(key string) int {
	if i := slices.Index(recordOrder, key); i >= 0 {
		return i
	}
	return len(recordOrder)
}
