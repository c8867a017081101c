// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

// Package cycle holds the types of the internal API that Cycle offers inside
// each container and its typed client, one method per operation; see [API].
//
// Stability: it changes with the spec, and must be of the same version as
// package rest.
package cycle
