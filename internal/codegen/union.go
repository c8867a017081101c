package codegen

import (
	"fmt"
	"slices"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// variant is one member of a union, and how it is told from the others: by
// the discriminator's values, or by the members it must have.
type variant struct {
	Type  string
	Tags  []string
	Stamp string // the discriminator value that From sets, "" when several would fit
	Must  []string
}

// newVariants describes the members of a union for union.tmpl.
func newVariants(def codegen.TypeDefinition) ([]variant, error) {
	s := def.Schema
	if len(s.Properties) > 0 || s.HasAdditionalProperties {
		return nil, fmt.Errorf("schema %s: is a union with members of its own: move them into its variants", def.JsonName)
	}
	refs := realVariants(s.OAPISchema)
	if len(refs) != len(s.UnionElements) {
		return nil, fmt.Errorf("schema %s: lists a variant twice", def.JsonName)
	}
	var all []variant
	for i, e := range s.UnionElements {
		v := variant{Type: e.String(), Must: refs[i].Value.Required}
		if s.Discriminator != nil {
			for tag, typ := range s.Discriminator.Mapping {
				if typ == v.Type {
					v.Tags = append(v.Tags, tag)
				}
			}
			slices.Sort(v.Tags)
			if len(v.Tags) == 1 {
				v.Stamp = v.Tags[0]
			}
			if len(v.Tags) == 0 {
				return nil, fmt.Errorf("schema %s: no discriminator value leads to %s", def.JsonName, v.Type)
			}
		}
		all = append(all, v)
	}
	if s.Discriminator == nil {
		for i, a := range all {
			for j, b := range all {
				if i != j && subset(a.Must, b.Must) {
					return nil, fmt.Errorf("schema %s: a %s cannot be told from a %s: add a discriminator", def.JsonName, b.Type, a.Type)
				}
			}
		}
	}
	return all, nil
}

func subset(a, b []string) bool {
	return !slices.ContainsFunc(a, func(s string) bool { return !slices.Contains(b, s) })
}
