// Package spec holds the contracts that the generated code is made from.
//
// Stability: experimental until v1. The names are stable; the documents follow the
// platforms.
package spec

import _ "embed"

// Cycle is the OpenAPI 3.1 document of Cycle's internal API, in YAML. It must
// not be changed.
//
//go:embed cycle/openapi.yaml
var Cycle []byte
