// Package reference makes the reference pages of a platform: one for each group
// of operations, with what the spec says, the Go method that was generated for
// it, and examples for Go and for the command.
package reference
