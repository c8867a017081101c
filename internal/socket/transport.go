package socket

import (
	"context"
	"crypto/tls"
	"net/http"
	"net/http/httptrace"
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
	// cloned; its NextProtos are ignored.
	TLSConfig *tls.Config

	// Standard asks for the transport of net/http for a unix socket too.
	Standard bool
}

// A Transport sends requests, and lets go of the connections that it keeps.
type Transport interface {
	http.RoundTripper
	CloseIdleConnections()
}

// NewTransport returns a transport for a: HTTP/1.1, which WebSockets need, no
// proxy, and no compression, so that a limit on a body counts what came over
// the wire. It refuses requests for another scheme or host with a [*HostError].
// The caller ends it with CloseIdleConnections.
func NewTransport(a Address, o TransportOptions) Transport {
	if a.IsUnix() && !o.Standard {
		return newGuard(a, newUnixTransport(a))
	}
	return newGuard(a, &standardTransport{newStandardTransport(a, o)})
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

type standardTransport struct{ *http.Transport }

func (t *standardTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	if b := connected(req.Context()); b != nil {
		trace := &httptrace.ClientTrace{GotConn: func(httptrace.GotConnInfo) { b.Store(true) }}
		req = req.WithContext(httptrace.WithClientTrace(req.Context(), trace))
	}
	return t.Transport.RoundTrip(req)
}

// newStandardTransport returns one of net/http. It is not a clone of
// [http.DefaultTransport], which any package may have changed, and which would
// send requests, and the password of a proxy, to where HTTP_PROXY points.
func newStandardTransport(a Address, o TransportOptions) *http.Transport {
	dialer := &Dialer{Address: a}
	tlsConfig := o.TLSConfig.Clone() // nil stays nil
	if tlsConfig != nil {
		tlsConfig.NextProtos = nil // no way to agree on HTTP/2
	}
	http1 := new(http.Protocols)
	http1.SetHTTP1(true)

	return &http.Transport{
		DialContext:            dialer.DialContext,
		TLSClientConfig:        tlsConfig,
		Protocols:              http1,
		DisableCompression:     true,
		MaxIdleConns:           maxIdleConns,
		MaxIdleConnsPerHost:    maxIdleConns,
		MaxConnsPerHost:        maxConns,
		IdleConnTimeout:        idleConnTimeout,
		TLSHandshakeTimeout:    tlsHandshakeTimeout,
		ExpectContinueTimeout:  expectContinueTimeout,
		MaxResponseHeaderBytes: maxResponseHeaderBytes,
	}
}
