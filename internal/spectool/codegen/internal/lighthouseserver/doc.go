// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

// Package lighthouseserver serves a lighthouse that exists for tests only:
// routing, decoding and encoding around an implementation of
// [StrictServerInterface].
package lighthouseserver
