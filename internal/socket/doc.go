// Package socket is the only room that opens connections: the syntax of
// addresses, the dialer, and the HTTP transports above it: one of our own for
// unix sockets, that of net/http for TCP.
//
// A platform listens on a unix socket inside its containers, or on TCP. Either
// way it is one [Address], and nothing made here ever talks to another one:
// the [Dialer] and each [Transport] refuse a foreign host, and no proxy is used.
package socket
