package socket

import (
	"fmt"
	"net/http"
)

// A RoundTripper passes requests for one Address on and refuses all others,
// so that a token never reaches a foreign host. [NewRoundTripper] makes one.
type RoundTripper struct {
	scheme, host string
	next         http.RoundTripper
}

// NewRoundTripper returns a RoundTripper in front of next, which is usually
// a's [NewTransport].
func NewRoundTripper(a Address, next http.RoundTripper) *RoundTripper {
	return &RoundTripper{scheme: a.url.Scheme, host: a.url.Host, next: next}
}

// RoundTrip sends req, or returns a [*HostError] before anything is sent if
// its URL has another scheme or host than [Address.BaseURL], or if req.Host
// is set to another one. Responses come back untouched, so that the body of a
// 101 Switching Protocols can still be written to.
func (rt *RoundTripper) RoundTrip(req *http.Request) (*http.Response, error) {
	if err := rt.check(req); err != nil {
		if req.Body != nil {
			req.Body.Close() // the contract of http.RoundTripper
		}
		return nil, err
	}
	return rt.next.RoundTrip(req)
}

func (rt *RoundTripper) check(req *http.Request) error {
	got := ""
	switch {
	case req.URL == nil:
	case req.URL.Scheme != rt.scheme || req.URL.Host != rt.host:
		got = req.URL.Scheme + "://" + req.URL.Host
	case req.Host != "" && req.Host != rt.host:
		got = req.URL.Scheme + "://" + req.Host
	default:
		return nil
	}
	return &HostError{Want: rt.scheme + "://" + rt.host, Got: got}
}

// CloseIdleConnections does so for the RoundTripper behind, if that can, as
// [http.Client.CloseIdleConnections] expects.
func (rt *RoundTripper) CloseIdleConnections() {
	if next, ok := rt.next.(interface{ CloseIdleConnections() }); ok {
		next.CloseIdleConnections()
	}
}

// A HostError reports a request or a dial that was refused because it was for
// another host. Nothing was sent.
type HostError struct {
	Want string // the only host that is served
	Got  string // the one that was asked for
}

func (e *HostError) Error() string {
	return fmt.Sprintf("refused to contact %q: this client talks to %q only", e.Got, e.Want)
}
