// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

// Package harbourserver serves a harbour that exists for tests only: routing,
// decoding and encoding around an implementation of [StrictServerInterface].
package harbourserver
