package socket

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptrace"
)

// A unixTransport is HTTP/1.1 over a unix socket, in the goroutine of the
// caller. net/http has two goroutines for each connection, which serves slow
// networks; to a server on the same machine a call would spend most of its time
// waiting for them to be scheduled. What it promises is the same, and tested
// against net/http: which requests are sent again, which connections are used
// again, what ends with the context, what a [httptrace.ClientTrace] is told.
// Request.Cancel, which contexts have replaced, is ignored.
type unixTransport struct {
	address Address
	pool    pool
}

func newUnixTransport(a Address) *unixTransport {
	return &unixTransport{address: a, pool: pool{dial: (&Dialer{Address: a}).Dial}}
}

// RoundTrip implements [http.RoundTripper].
func (t *unixTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	if err := t.check(req); err != nil {
		closeBody(req)
		return nil, err
	}
	ctx := req.Context()
	trace, connected := httptrace.ContextClientTrace(ctx), connected(ctx)
	for sent := req; ; {
		if trace != nil && trace.GetConn != nil {
			trace.GetConn(t.address.hostPort())
		}
		c, err := t.pool.get(ctx)
		if err != nil {
			closeBody(sent)
			return nil, err
		}
		if connected != nil {
			connected.Store(true)
		}
		if trace != nil && trace.GotConn != nil {
			trace.GotConn(c.info())
		}
		x := &roundTrip{conn: c, pool: &t.pool, ctx: ctx, trace: trace, req: sent}
		resp, err := x.do()
		if err == nil {
			resp.Request = req
			return resp, nil
		}
		if !x.repeatable {
			return nil, err
		}
		if sent, err = rewind(req); err != nil {
			return nil, err
		}
	}
}

// CloseIdleConnections closes the connections that nobody uses, and those that
// are in use as soon as they are not, unless another request comes before.
func (t *unixTransport) CloseIdleConnections() { t.pool.closeIdle() }

// check refuses what cannot be sent, or not to here.
func (t *unixTransport) check(req *http.Request) error {
	switch {
	case req.URL == nil:
		return errors.New("http: nil Request.URL")
	case req.Header == nil:
		return errors.New("http: nil Request.Header")
	case req.URL.Scheme != t.address.url.Scheme:
		return fmt.Errorf("unsupported protocol scheme %q", req.URL.Scheme)
	case req.URL.Host != t.address.url.Host:
		return &HostError{Want: t.address.hostPort(), Got: Address{url: *req.URL}.hostPort()}
	case req.Method != "" && !IsToken(req.Method):
		return fmt.Errorf("invalid method %q", req.Method)
	}
	if name, ok := checkHeader(req.Header); !ok {
		return fmt.Errorf("the header %q has a name or value that cannot be sent", name)
	}
	if name, ok := checkHeader(req.Trailer); !ok {
		return fmt.Errorf("the trailer %q has a name or value that cannot be sent", name)
	}
	return nil
}

func checkHeader(h http.Header) (name string, ok bool) {
	for name, values := range h {
		if !IsToken(name) {
			return name, false
		}
		for _, v := range values {
			if !IsFieldValue(v) {
				return name, false
			}
		}
	}
	return "", true
}

// IsToken reports whether s is a token of RFC 9110, as methods and names of headers
// are.
func IsToken(s string) bool {
	for i := range len(s) {
		if !tokenBytes[s[i]] {
			return false
		}
	}
	return s != ""
}

var tokenBytes = func() (is [256]bool) {
	for _, b := range []byte("!#$%&'*+-.^_`|~0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ") {
		is[b] = true
	}
	return is
}()

// IsFieldValue reports whether s can be the value of a header: it has no control
// character but tabs.
func IsFieldValue(s string) bool {
	for i := range len(s) {
		if s[i] < ' ' && s[i] != '\t' || s[i] == 0x7f {
			return false
		}
	}
	return true
}

func closeBody(req *http.Request) {
	if req.Body != nil {
		req.Body.Close()
	}
}

func hasBody(req *http.Request) bool { return req.Body != nil && req.Body != http.NoBody }

// rewind returns req with its body from the start.
func rewind(req *http.Request) (*http.Request, error) {
	if !hasBody(req) {
		return req, nil
	}
	body, err := req.GetBody()
	if err != nil {
		return nil, err
	}
	again := *req
	again.Body = body
	return &again, nil
}

// repeatable says whether a request may be sent again that failed on a
// connection from the pool, by the rules of net/http: nothing of it was sent, or
// it changes nothing and nothing of an answer came.
func repeatable(req *http.Request, wrote, answered bool) bool {
	if hasBody(req) && req.GetBody == nil {
		return false
	}
	if !wrote {
		return true
	}
	if answered {
		return false
	}
	switch req.Method {
	case "", http.MethodGet, http.MethodHead, http.MethodOptions, http.MethodTrace:
		return true
	}
	_, key := req.Header["Idempotency-Key"]
	_, xkey := req.Header["X-Idempotency-Key"]
	return key || xkey
}

// ended returns why ctx ended, nil if it did not.
func ended(ctx context.Context) error {
	if ctx.Err() == nil {
		return nil
	}
	return context.Cause(ctx)
}
