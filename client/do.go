package client

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strings"
)

// Do sends a request that the spec does not know: same address, token, retries
// and errors as the operations. The URL of req is a path with its query, e.g.
// "/v1/something?x=y"; a host other than the client's is an error. The context
// goes before the one in req. req is not changed.
//
// An answer with a status of 400 or more is an [*APIError], no answer a
// [*ConnError]. Otherwise the caller must close the answer's body, whose size
// is not limited; the timeout of an attempt ends with the headers, the context
// bounds the body. An answer with status 101 is handed over as it is.
func (c *Client) Do(ctx context.Context, req *http.Request) (*http.Response, error) {
	if req == nil || req.URL == nil {
		return nil, errors.New("client: Do: the request is nil or has no URL")
	}
	operation := req.Method + " " + req.URL.Path
	if !strings.HasPrefix(req.URL.Path, "/") {
		return nil, fmt.Errorf("%s: the path must begin with a slash", operation)
	}
	url, err := c.url(req.URL.EscapedPath())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", operation, err)
	}
	if req.URL.Host != "" && req.URL.Host != url.Host {
		return nil, fmt.Errorf("%s: the request is for host %q, the client is for %s: leave the host out", operation, req.URL.Host, c.address)
	}
	url.RawQuery = req.URL.RawQuery
	req = req.Clone(ctx)
	req.URL, req.Host, req.RequestURI = url, url.Host, ""
	if req.Method == "" {
		req.Method = http.MethodGet
	}
	if req.Header == nil {
		req.Header = make(http.Header)
	}
	if c.userAgent != "" && req.Header.Get("User-Agent") == "" {
		req.Header.Set("User-Agent", c.userAgent)
	}
	var answer *http.Response
	err = c.run(ctx, &exchange{
		operation:  operation,
		route:      req.URL.Path,
		req:        req,
		timeout:    c.timeout,
		idempotent: isSafe(req.Method),
		maxBytes:   c.maxBytes,
		read: func(x *exchange, resp *http.Response) error {
			if resp.StatusCode >= 400 {
				return x.decode(resp, nil)
			}
			answer = resp
			return nil
		},
	})
	return answer, err
}

// url returns where a path is, whose segments are escaped already.
func (c *Client) url(escaped string) (*url.URL, error) {
	path, err := url.PathUnescape(escaped)
	if err != nil {
		return nil, err
	}
	u := c.address.BaseURL()
	u.RawPath = u.EscapedPath() + escaped
	u.Path += path
	return u, nil
}
