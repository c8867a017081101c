// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

// Package harbour holds the types of a harbour that exists for tests only and
// its typed client, one method per operation; see [API].
//
// Stability: it changes with the spec, and must be of the same version as
// package rest.
package harbour
