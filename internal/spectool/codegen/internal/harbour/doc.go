// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

// Package harbour holds the types of a harbour that exists for tests only and
// its typed client, one method per operation; see [API].
package harbour
