// Package faults breaks what a client stands on, and watches what the client
// does about it. Its tests are the project's reliability suite: one for each
// fault of docs/reliability.md, by number, over real unix sockets and through
// the public API only.
//
//   - [Server] is a platform that follows a script, not the protocol.
//   - [Proxy] stands between a client and a platform, and delays, slices, stalls
//     and cuts what comes by.
//   - [Process] is a process that can be stopped and killed, such as an emulator.
//   - [Memory] is a network within the process, for virtual time.
//   - [BindMount] and [NewMounts] mount a single file, where the machine permits.
//   - [History] checks what a stream yields: order, no duplicates, no silent hole.
//   - [Recorder] keeps all that is written anywhere, and finds the canaries in it.
package faults
