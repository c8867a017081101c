// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

// Package cycle holds the types of the internal API that Cycle offers inside
// each container and its typed client, one method per operation; see [API].
package cycle
