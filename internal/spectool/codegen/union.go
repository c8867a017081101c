package codegen

import "github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"

// variant is one member of a union, and how it is told from the others: by
// the discriminator's values, or by the members it must have.
type variant struct {
	Type  string
	Tags  []string
	Stamp string // the discriminator value that From sets, "" when several would fit
	Field string // the Go field that Stamp is set in
	Must  []string
}

// newVariants describes the members of a union, which has been checked, for
// union.tmpl.
func newVariants(def codegen.TypeDefinition) []variant {
	s := def.Schema
	refs := realVariants(s.OAPISchema)
	var all []variant
	for i, e := range s.UnionElements {
		v := variant{Type: e.String(), Must: required(refs[i].Value)}
		if s.Discriminator != nil {
			for tag, typ := range sorted(s.Discriminator.Mapping) {
				if typ == v.Type {
					v.Tags = append(v.Tags, tag)
				}
			}
			if len(v.Tags) == 1 {
				v.Stamp = v.Tags[0]
			}
			v.Field = goName(s.Discriminator.Property, property(refs[i].Value, s.Discriminator.Property).Extensions)
		}
		all = append(all, v)
	}
	return all
}
