package socket

import (
	"fmt"
	"net/http"
)

// A guard is in front of every transport. It passes requests for one Address on
// and refuses all others, so that a token never reaches a foreign host.
type guard struct {
	scheme, host string
	next         Transport
}

func newGuard(a Address, next Transport) *guard {
	return &guard{scheme: a.url.Scheme, host: a.url.Host, next: next}
}

// RoundTrip sends req, or returns a [*HostError] before anything is sent if
// its URL has another scheme or host than [Address.BaseURL], or if req.Host
// is set to another one. Responses come back untouched, so that the body of a
// 101 Switching Protocols can still be written to.
func (g *guard) RoundTrip(req *http.Request) (*http.Response, error) {
	if err := g.check(req); err != nil {
		if req.Body != nil {
			req.Body.Close() // the contract of http.RoundTripper
		}
		return nil, err
	}
	return g.next.RoundTrip(req)
}

func (g *guard) check(req *http.Request) error {
	got := ""
	switch {
	case req.URL == nil:
	case req.URL.Scheme != g.scheme || req.URL.Host != g.host:
		got = req.URL.Scheme + "://" + req.URL.Host
	case req.Host != "" && req.Host != g.host:
		got = req.URL.Scheme + "://" + req.Host
	default:
		return nil
	}
	return &HostError{Want: g.scheme + "://" + g.host, Got: got}
}

// CloseIdleConnections implements [Transport].
func (g *guard) CloseIdleConnections() { g.next.CloseIdleConnections() }

// A HostError reports a request or a dial that was refused because it was for
// another host. Nothing was sent.
type HostError struct {
	Want string // the only host that is served
	Got  string // the one that was asked for
}

func (e *HostError) Error() string {
	return fmt.Sprintf("refused to contact %q: this client talks to %q only", e.Got, e.Want)
}
