// Package emulator is a whole platform in one process, for tests and laptops:
// it serves Cycle's internal API, with all of its operations, the way the
// platform serves it inside a container.
//
//	func TestMine(t *testing.T) {
//		platform := emulator.Start(t)
//		api := platform.Client(t)
//		env, err := api.GetEnvironment(t.Context())
//		...
//	}
//
// What it answers comes from one [State], in which all ids agree: an
// environment with its services, containers, instances, servers, a virtual
// machine and so on. Requests that change something change it, and tests change
// it with [Emulator.Update]. The default state is always the same, so output made
// from it is stable; only the token differs from run to run. [WithSeed] begins
// with another state.
//
// Each request is checked against the spec before it is carried out. One that
// violates it is refused with all that is wrong in the detail of the error,
// which is stricter than a platform need be: it is meant to find mistakes.
//
// Programs that open a WebSocket at /v1/notifications are notified of what
// happens to the state, and of what tests make up with [Emulator.Notify]. What
// the platform notifies when is not documented beyond the names of the topics;
// the emulator takes them at their word. Things that its API cannot show have no
// notifications: stacks, pipelines, bills and so on.
//
// Tests of what a program does when things go wrong have [Emulator.Fault], and
// look at what it did with [Emulator.Expect], [Emulator.Calls] and
// [Emulator.State], which has the events and metrics that were sent. Nothing that
// an emulator does is left to chance but its token.
//
// The metadata file of the calling instance is at [Emulator.MetadataPath], in
// step with the state; [Emulator.Environ] has the variables of its environment.
//
// Emulators share nothing that changes. Hundreds in one process are fine.
//
// Stability: experimental until v1. Names, the default state and the form of seeds
// may change with a minor version, which CHANGELOG.md says.
package emulator
