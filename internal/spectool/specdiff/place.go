package specdiff

import (
	"regexp"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
)

// A document finds where a spec declares what oasdiff finds in an operation.
// The same property of a component shows in each operation that answers it, and
// is one change.
type document struct {
	operations map[string]*openapi3.Operation // by operationId
}

func open(doc *openapi3.T) document {
	d := document{make(map[string]*openapi3.Operation)}
	for _, item := range doc.Paths.Map() {
		for _, op := range item.Operations() {
			d.operations[op.OperationID] = op
		}
	}
	return d
}

// step is one step of a path as oasdiff writes it: a member of a union or a
// merged object, or a property.
var step = regexp.MustCompile(`(allOf|anyOf|oneOf)\[([^\]]*)\]|[^/]+`)

// place returns a path in the bodies of an operation as a type and its member,
// "" if the document has nothing there.
func (d document) place(operation, path string) string {
	op := d.operations[operation]
	if op == nil {
		return ""
	}
	var bodies []*openapi3.SchemaRef
	if op.RequestBody != nil {
		bodies = append(bodies, schemas(op.RequestBody.Value.Content)...)
	}
	for _, r := range op.Responses.Map() {
		bodies = append(bodies, schemas(r.Value.Content)...)
	}
	for _, body := range bodies {
		if at := follow(body, step.FindAllStringSubmatch(path, -1)); at != "" {
			return at
		}
	}
	return ""
}

func schemas(content openapi3.Content) (all []*openapi3.SchemaRef) {
	for _, media := range content {
		if media.Schema != nil {
			all = append(all, media.Schema)
		}
	}
	return all
}

// follow returns the last component on a path and what comes after it.
func follow(s *openapi3.SchemaRef, path [][]string) string {
	owner, trail := "", ""
	for _, step := range path {
		if s, _ = inner(s); s == nil || s.Value == nil {
			return ""
		}
		if s.Ref != "" {
			owner, trail = s.Ref[strings.LastIndex(s.Ref, "/")+1:], ""
		}
		switch {
		case step[1] != "":
			s = member(s.Value, step[2])
		case step[0] == "items" && s.Value.Items != nil:
			s, trail = s.Value.Items, trail+"[]"
		case step[0] == "additionalProperties" && s.Value.AdditionalProperties.Schema != nil:
			s, trail = s.Value.AdditionalProperties.Schema, trail+"{}"
		default:
			s, trail = s.Value.Properties[step[0]], trail+"."+step[0]
		}
	}
	if s == nil || owner == "" {
		return ""
	}
	return owner + trail
}

// member returns the part of a union or a merged object that oasdiff names by
// its reference, its title or "subschema #1".
func member(s *openapi3.Schema, name string) *openapi3.SchemaRef {
	all := append(append(append(openapi3.SchemaRefs{}, s.AllOf...), s.AnyOf...), s.OneOf...)
	inline := 0
	for _, m := range all {
		if m.Ref == "" {
			inline++
		}
		if m.Ref != "" && m.Ref == name || m.Ref == "" && strings.HasPrefix(name, "subschema #") && len(all) > 0 &&
			(name == "subschema #"+string(rune('0'+inline)) || inline == 1) {
			return m
		}
	}
	return nil
}
