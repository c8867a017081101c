// Package metadata tells a program where it runs: the environment file that the
// platform mounts into each instance, and the identity of the instance from its
// environment variables.
//
//	env, err := metadata.Read()          // the environment: services, tags, network
//	self, err := metadata.Identity()     // the instance: ids, addresses, CPU limits
//	for env, err := range metadata.Watch(ctx) { ... }   // each change of the file
//
// It makes no calls and needs no token.
//
// Stability: experimental until v1. Names may change with a minor version, which
// CHANGELOG.md says.
package metadata
