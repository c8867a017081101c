// Package spec holds the contracts that the generated code is made from.
package spec

import _ "embed"

// Cycle is the OpenAPI 3.1 document of Cycle's internal API, in YAML. It must
// not be changed.
//
//go:embed cycle/openapi.yaml
var Cycle []byte
