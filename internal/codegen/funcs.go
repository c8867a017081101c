package codegen

import (
	"errors"
	"maps"
	"slices"
	"strings"
	"text/template"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// What our templates call besides oapi-codegen's own functions.
func init() {
	maps.Copy(codegen.TemplateFunctions, template.FuncMap{
		"operation":  newOperation,
		"variants":   newVariants,
		"sortedKeys": func(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) },
		"trimStar":   func(s string) string { return strings.TrimPrefix(s, "*") },
		"anyUntagged": func(types []codegen.TypeDefinition) bool {
			return slices.ContainsFunc(types, func(t codegen.TypeDefinition) bool { return t.Schema.Discriminator == nil })
		},
	})
}

// plain takes from a template's error what one of the functions above said:
// where in which template it was called is of no use to who edits the spec.
func plain(err error) error {
	var exec template.ExecError
	if errors.As(err, &exec) {
		for err = exec.Err; errors.Unwrap(err) != nil; {
			err = errors.Unwrap(err)
		}
	}
	return err
}
