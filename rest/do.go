package rest

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// Do sends a request that the spec does not know: same address, token, retries
// and errors as the operations. The URL of req is a path with its query, e.g.
// "/v1/something?x=y"; a host other than the client's is an error. The context
// goes before the one in req. req is not changed.
//
// An answer with a status of 400 or more is an [*APIError], no answer a
// [*ConnError]. Otherwise the caller must close the answer's body, whose size
// is not limited; the timeout of an attempt ends with the headers, the context
// bounds the body. An answer with status 101 is handed over as it is, and a
// request that asks for one (header Upgrade) is never retried: the caller owns
// the connection and decides whether to open another. A request with the header
// Idempotency-Key or X-Idempotency-Key is sent again, like a GET and as by
// net/http, if the connection that it reused turns out to be closed.
func (c *Conn) Do(ctx context.Context, req *http.Request) (*http.Response, error) {
	if c == nil {
		return nil, errNoConn
	}
	if req == nil || req.URL == nil {
		return nil, errors.New("Do: the request is nil or has no URL")
	}
	sent, operation, err := c.prepare(ctx, req)
	if err != nil {
		closeBody(req)
		return nil, fmt.Errorf("%s: %w", operation, err)
	}
	var answer *http.Response
	err = c.run(ctx, &exchange{
		operation:  operation,
		route:      shorten(req.URL.Path),
		req:        sent,
		timeout:    c.timeout,
		idempotent: isSafe(sent.Method) && sent.Header.Get("Upgrade") == "",
		maxBytes:   c.maxBytes,
		read: func(a *attempt, resp *http.Response) error {
			if resp.StatusCode >= 400 {
				return a.decode(resp, nil)
			}
			answer = resp
			return nil
		},
	})
	return answer, err
}

// prepare makes of a request one to the client's address, and says how errors
// call it.
func (c *Conn) prepare(ctx context.Context, req *http.Request) (sent *http.Request, operation string, err error) {
	sent = req.Clone(ctx)
	if sent.Method == "" {
		sent.Method = http.MethodGet
	}
	operation = shorten(sent.Method + " " + req.URL.Path)
	if !socket.IsToken(sent.Method) {
		return nil, "Do", fmt.Errorf("%q is no method", sent.Method)
	}
	if !strings.HasPrefix(req.URL.Path, "/") {
		return nil, operation, errors.New("the path must begin with a slash")
	}
	if sent.URL, err = c.url(req.URL.EscapedPath()); err != nil {
		return nil, operation, err
	}
	if req.URL.Host != "" && (req.URL.Host != sent.URL.Host || req.URL.Scheme != sent.URL.Scheme) {
		return nil, operation, fmt.Errorf("the request is for %s://%s, the client is for %s: leave scheme and host out", req.URL.Scheme, req.URL.Host, c.address)
	}
	sent.URL.RawQuery = req.URL.RawQuery
	sent.Host, sent.RequestURI = sent.URL.Host, ""
	if sent.Header == nil {
		sent.Header = make(http.Header)
	}
	for key, values := range sent.Header {
		if !socket.IsToken(key) || slices.ContainsFunc(values, func(v string) bool { return !socket.IsFieldValue(v) }) {
			return nil, operation, fmt.Errorf("the header %q has a name or value that cannot be sent", key)
		}
	}
	c.setUserAgent(sent.Header)
	return sent, operation, nil
}

// url returns where a path is, whose segments are escaped already.
func (c *Conn) url(escaped string) (*url.URL, error) {
	path, err := url.PathUnescape(escaped)
	if err != nil {
		return nil, err
	}
	base, err := url.PathUnescape(c.base)
	if err != nil {
		return nil, err
	}
	u := c.address.BaseURL()
	u.RawPath = c.base + escaped
	u.Path = base + path
	return u, nil
}
