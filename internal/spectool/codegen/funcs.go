package codegen

import (
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// functions are what our templates call besides oapi-codegen's own functions.
func functions(d describer) template.FuncMap {
	return template.FuncMap{
		"operation":  d.operation,
		"variants":   newVariants,
		"sortedKeys": func(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) },
		"trimStar":   func(s string) string { return strings.TrimPrefix(s, "*") },
		"anyUntagged": func(types []codegen.TypeDefinition) bool {
			return slices.ContainsFunc(types, func(t codegen.TypeDefinition) bool { return t.Schema.Discriminator == nil })
		},
	}
}
