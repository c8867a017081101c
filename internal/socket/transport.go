package socket

import (
	"context"
	"crypto/tls"
	"net/http"
	"net/url"
	"sync/atomic"
	"time"
)

// The limits of every transport.
const (
	// tlsHandshakeTimeout bounds the handshake of an https address, which
	// follows the dial.
	tlsHandshakeTimeout = 10 * time.Second

	// expectContinueTimeout is how long a request with "Expect: 100-continue"
	// waits for that word before it sends its body all the same.
	expectContinueTimeout = time.Second

	// maxIdleConns is how many unused connections are kept. With the two of
	// net/http a program with more calls in flight dials for nearly each one.
	maxIdleConns = 64

	// maxConns is how many connections there can be, besides those that speak
	// another protocol after a 101. Whoever needs one more waits, as long as its
	// context lets it, for the end of another answer's body.
	maxConns = 256

	// idleConnTimeout is how long an unused connection is kept.
	idleConnTimeout = 60 * time.Second

	// maxResponseHeaderBytes bounds the headers of one response.
	maxResponseHeaderBytes = 1 << 20
)

// TransportOptions are what may differ between transports. The zero value is
// good.
type TransportOptions struct {
	// TLSConfig is for https addresses, nil means the system's roots. It is
	// cloned.
	TLSConfig *tls.Config

	// Proxy returns the proxy for a request over TCP, nil for none. Nil means no
	// proxies.
	Proxy func(*http.Request) (*url.URL, error)

	// Standard asks for the transport of net/http for a unix socket too.
	Standard bool
}

// A Transport sends requests, and closes the connections that it keeps.
type Transport interface {
	http.RoundTripper
	CloseIdleConnections()
}

// NewTransport returns a transport for a. Over a unix socket it speaks HTTP/1.1
// and asks for no compression. Over TCP it asks for gzip and undoes it, speaks
// HTTP/2 where TLS negotiates that, except for requests that upgrade the
// connection, and uses proxies. It refuses requests for another scheme or host
// with a [*HostError]. The caller ends it with CloseIdleConnections.
func NewTransport(a Address, o TransportOptions) Transport {
	switch {
	case !a.IsUnix():
		return newGuard(a, newTCPTransport(a, o))
	case o.Standard:
		return newGuard(a, newStandardTransport(a, o))
	}
	return newGuard(a, newUnixTransport(a))
}

// ConnectedKey is the key under which the context of a request may have an
// *atomic.Bool, which is set once the request has a connection: from then on the
// server may see it. It is for whoever makes many requests; an
// [httptrace.ClientTrace] tells the same, at more cost.
type ConnectedKey struct{}

func connected(ctx context.Context) *atomic.Bool {
	b, _ := ctx.Value(ConnectedKey{}).(*atomic.Bool)
	return b
}
