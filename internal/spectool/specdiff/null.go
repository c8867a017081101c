package specdiff

import "github.com/getkin/kin-openapi/openapi3"

// inner returns what a schema allows besides null, if it is written as
// anyOf: [that, null]; otherwise the schema itself.
func inner(s *openapi3.SchemaRef) (value *openapi3.SchemaRef, null bool) {
	if s == nil || s.Value == nil || len(s.Value.AnyOf) != 2 {
		return s, false
	}
	for i, other := range s.Value.AnyOf {
		if other.Value != nil && other.Value.Type.Is("null") {
			return s.Value.AnyOf[1-i], true
		}
	}
	return s, false
}

// flatten writes "or null" into the types of a document. oasdiff takes a schema
// that becomes nullable for another one otherwise, whose members are all gone.
func flatten(doc *openapi3.T) {
	f := flattener{}
	if doc.Components != nil {
		for _, s := range doc.Components.Schemas {
			f.inside(s.Value)
		}
	}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			if op.RequestBody != nil {
				f.content(op.RequestBody.Value.Content)
			}
			for _, r := range op.Responses.Map() {
				f.content(r.Value.Content)
			}
		}
	}
}

// A flattener remembers the schemas it has seen to.
type flattener map[*openapi3.Schema]bool

func (f flattener) content(content openapi3.Content) {
	for _, media := range content {
		f.ref(&media.Schema)
	}
}

func (f flattener) ref(s **openapi3.SchemaRef) {
	if *s == nil || (*s).Value == nil {
		return
	}
	value, null := inner(*s)
	f.inside(value.Value)
	if !null {
		return
	}
	flat := *value.Value
	nothing := &openapi3.SchemaRef{Value: &openapi3.Schema{Type: &openapi3.Types{"null"}}}
	switch {
	case flat.Type != nil:
		types := append(openapi3.Types{"null"}, *flat.Type...)
		flat.Type = &types
		if len(flat.Enum) > 0 {
			flat.Enum = append(append([]any{}, flat.Enum...), nil)
		}
	case len(flat.OneOf) > 0:
		flat.OneOf = append(append(openapi3.SchemaRefs{}, flat.OneOf...), nothing)
	case len(flat.AnyOf) > 0:
		flat.AnyOf = append(append(openapi3.SchemaRefs{}, flat.AnyOf...), nothing)
	default:
		return
	}
	*s = &openapi3.SchemaRef{Value: &flat}
}

func (f flattener) inside(s *openapi3.Schema) {
	if s == nil || f[s] {
		return
	}
	f[s] = true
	for name := range s.Properties {
		p := s.Properties[name]
		f.ref(&p)
		s.Properties[name] = p
	}
	f.ref(&s.Items)
	f.ref(&s.AdditionalProperties.Schema)
	for _, list := range []openapi3.SchemaRefs{s.AllOf, s.AnyOf, s.OneOf} {
		for i := range list {
			f.ref(&list[i])
		}
	}
}
