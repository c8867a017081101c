//go:build tools

// It pins the generator in go.mod, and is never built.
package main

import _ "github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
