//go:build tools

// Package tools pins, in go.mod, the programs that make and check this
// module. It is never built.
package tools

import (
	_ "github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	_ "honnef.co/go/tools/cmd/staticcheck"
)
