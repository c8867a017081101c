package codegen

import (
	"maps"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/util"
)

// site is a schema where a spec writes it.
type site struct {
	at     string
	schema *openapi3.Schema
	named  bool // it has a name, so its Go type has
	part   bool // it is one of an allOf
	raw    bool // it is a body that is not JSON
}

// walk visits the schemas of a spec, each where it is written: it does not
// follow references.
func walk(doc *openapi3.T, visit func(site)) {
	if c := doc.Components; c != nil {
		for name, ref := range sorted(c.Schemas) {
			walkSchema(ref, site{at: "schema " + name, named: true}, visit)
		}
		for name, ref := range sorted(c.Parameters) {
			walkSchema(ref.Value.Schema, site{at: "parameter " + name}, visit)
		}
		for name, ref := range sorted(c.RequestBodies) {
			walkContent(ref.Value.Content, site{at: "request body " + name}, visit)
		}
		for name, ref := range sorted(c.Responses) {
			walkContent(ref.Value.Content, site{at: "response " + name, named: true}, visit)
		}
	}
	for op := range operations(doc) {
		for _, ref := range slices.Concat(op.item.Parameters, op.Parameters) {
			if ref.Ref == "" {
				walkSchema(ref.Value.Schema, site{at: op.parameter(ref.Value)}, visit)
			}
		}
		if body := op.RequestBody; body != nil && body.Ref == "" {
			walkContent(body.Value.Content, site{at: op.at + ": request body"}, visit)
		}
		for status, ref := range sorted(op.Responses.Map()) {
			if ref.Ref == "" {
				walkContent(ref.Value.Content, site{at: op.at + ": response " + status, named: true}, visit)
			}
		}
	}
}

func walkContent(content openapi3.Content, at site, visit func(site)) {
	for media, body := range sorted(content) {
		at.raw = !util.IsMediaTypeJson(media)
		walkSchema(body.Schema, at, visit)
	}
}

func walkSchema(ref *openapi3.SchemaRef, at site, visit func(site)) {
	if ref == nil || ref.Ref != "" || ref.Value == nil {
		return
	}
	s := ref.Value
	at.schema = s
	visit(at)
	for name, p := range sorted(s.Properties) {
		walkSchema(p, site{at: at.at + "." + name}, visit)
	}
	if v := realVariants(s); len(v) == 1 {
		walkSchema(v[0], site{at: at.at, named: at.named}, visit)
	}
	for _, p := range s.AllOf {
		walkSchema(p, site{at: at.at, named: at.named, part: true}, visit)
	}
	walkSchema(s.Items, site{at: at.at + "[]"}, visit)
	walkSchema(s.AdditionalProperties.Schema, site{at: at.at + "{}"}, visit)
}

// realVariants are the members of a union less the one that means "or null".
func realVariants(s *openapi3.Schema) openapi3.SchemaRefs {
	return slices.DeleteFunc(slices.Concat(s.OneOf, s.AnyOf), func(r *openapi3.SchemaRef) bool {
		return r.Value != nil && r.Value.Type.Is("null")
	})
}

// parts are the schemas that an object is put together from by allOf, itself
// first.
func parts(s *openapi3.Schema) []*openapi3.Schema {
	all := []*openapi3.Schema{s}
	for i := 0; i < len(all); i++ {
		for _, p := range all[i].AllOf {
			if !slices.Contains(all, p.Value) {
				all = append(all, p.Value)
			}
		}
	}
	return all
}

// property returns a property of an object, nil if it has none of that name.
func property(s *openapi3.Schema, name string) *openapi3.Schema {
	for _, p := range parts(s) {
		if ref := p.Properties[name]; ref != nil {
			return ref.Value
		}
	}
	return nil
}

// required are the names of the properties that an object must have.
func required(s *openapi3.Schema) []string {
	var names []string
	for _, p := range parts(s) {
		names = append(names, p.Required...)
	}
	return names
}

// pathOperation is an operation and where it is.
type pathOperation struct {
	*openapi3.Operation
	item         *openapi3.PathItem
	path, method string
	at           string
}

// operations are the operations of a spec, in the order of their paths.
func operations(doc *openapi3.T) func(yield func(pathOperation) bool) {
	return func(yield func(pathOperation) bool) {
		for path, item := range sorted(doc.Paths.Map()) {
			for method, op := range sorted(item.Operations()) {
				at := "operation " + op.OperationID
				if op.OperationID == "" {
					at = "operation " + method + " " + path
				}
				if !yield(pathOperation{Operation: op, item: item, path: path, method: method, at: at}) {
					return
				}
			}
		}
	}
}

// parameters are all parameters of an operation: its own, and those of its path
// that it does not override.
func (op pathOperation) parameters() []*openapi3.Parameter {
	var all []*openapi3.Parameter
	for _, ref := range slices.Concat(op.Parameters, op.item.Parameters) {
		p := ref.Value
		if !slices.ContainsFunc(all, func(q *openapi3.Parameter) bool { return p.Name == q.Name && p.In == q.In }) {
			all = append(all, p)
		}
	}
	return all
}

// parameter says where a parameter of the operation is.
func (op pathOperation) parameter(p *openapi3.Parameter) string {
	return op.at + ": " + p.In + " parameter " + p.Name
}

// sorted ranges over a map in the order of its keys.
func sorted[V any](m map[string]V) func(yield func(string, V) bool) {
	return func(yield func(string, V) bool) {
		for _, key := range slices.Sorted(maps.Keys(m)) {
			if !yield(key, m[key]) {
				return
			}
		}
	}
}
