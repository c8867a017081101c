package codegen

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/getkin/kin-openapi/openapi3"
)

// check refuses what would generate, but wrongly: all of it at once, each with
// the place and the mend.
func check(doc *openapi3.T) error {
	if err := doc.Validate(context.Background()); err != nil {
		return err
	}
	var errs []error
	if len(doc.Webhooks) > 0 {
		errs = append(errs, errors.New("webhooks: there is no template for them"))
	}
	if doc.Components != nil {
		for _, name := range slices.Sorted(maps.Keys(doc.Components.Schemas)) {
			errs = append(errs, checkSchema("schema "+name, doc.Components.Schemas[name], true))
		}
	}
	return errors.Join(errs...)
}

// checkSchema walks a schema without following references. root is true where
// the schema has a name.
func checkSchema(at string, ref *openapi3.SchemaRef, root bool) error {
	if ref == nil || ref.Ref != "" || ref.Value == nil {
		return nil
	}
	s := ref.Value
	var errs []error
	variants := realVariants(s)
	if !root && (len(s.Properties) > 0 || len(variants) > 1) {
		errs = append(errs, fmt.Errorf("%s: has no name for its Go type: move it to components/schemas", at))
	}
	for _, name := range s.Required {
		if s.Properties[name] == nil && len(s.AllOf) == 0 {
			errs = append(errs, fmt.Errorf("%s: requires %q, which it does not have", at, name))
		}
	}
	for _, v := range s.Enum {
		if _, ok := v.(bool); ok {
			errs = append(errs, fmt.Errorf("%s: is an enum of booleans: make it a boolean", at))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		errs = append(errs, checkSchema(at+"."+name, s.Properties[name], false))
	}
	for i, v := range variants {
		errs = append(errs, checkSchema(fmt.Sprintf("%s variant %d", at, i+1), v, false))
	}
	for _, part := range s.AllOf {
		errs = append(errs, checkSchema(at, part, root))
	}
	errs = append(errs, checkSchema(at+"[]", s.Items, false))
	errs = append(errs, checkSchema(at+"{}", s.AdditionalProperties.Schema, false))
	return errors.Join(errs...)
}

// realVariants are the members of a union less the one that means "or null".
func realVariants(s *openapi3.Schema) openapi3.SchemaRefs {
	return slices.DeleteFunc(slices.Concat(s.OneOf, s.AnyOf), func(r *openapi3.SchemaRef) bool {
		return r.Value != nil && r.Value.Type.Is("null")
	})
}
