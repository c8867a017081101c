// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

// Package cycleserver serves the internal API that Cycle offers inside each
// container: routing, decoding and encoding around an implementation of
// [StrictServerInterface].
package cycleserver
