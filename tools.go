//go:build tools

// Package tools pins, in go.mod, the generator that makes the code of this
// module. It is never built.
package tools

import _ "github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
