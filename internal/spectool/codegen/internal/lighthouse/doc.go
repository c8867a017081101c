// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

// Package lighthouse holds the types of a lighthouse that exists for tests only
// and its typed client, one method per operation; see [API].
//
// Stability: it changes with the spec, and must be of the same version as
// package rest.
package lighthouse
