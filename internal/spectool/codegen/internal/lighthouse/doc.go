// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

// Package lighthouse holds the types of a lighthouse that exists for tests only
// and its typed client, one method per operation; see [API].
package lighthouse
