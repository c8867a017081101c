package client

import (
	"context"
	"fmt"
	"net/http"
	"net/http/httptrace"
	"strings"
)

// authenticator is the RoundTripper that adds the token, innermost, so that no
// middleware sees it. It resolves the token for each request anew.
type authenticator struct {
	client *Client
	next   http.RoundTripper
}

func (rt *authenticator) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	token, err := rt.client.resolveToken(ctx)
	if err != nil {
		closeBody(req)
		return nil, err
	}
	if a := attemptFrom(ctx); a != nil {
		a.token.Store(&token)
		// Only now: a token source may make requests of its own.
		ctx = httptrace.WithClientTrace(ctx, &httptrace.ClientTrace{
			GotConn: func(httptrace.GotConnInfo) { a.connected.Store(true) },
		})
	}
	req = req.Clone(ctx) // a RoundTripper must not change the caller's
	for key := range req.Header {
		if strings.EqualFold(key, TokenHeader) { // spelled in a way that Set would not replace
			delete(req.Header, key)
		}
	}
	req.Header.Set(TokenHeader, token.reveal())
	return rt.next.RoundTrip(req)
}

func (c *Client) resolveToken(ctx context.Context) (secret, error) {
	text, err := c.token(ctx)
	if err != nil {
		return secret{}, &tokenError{fmt.Errorf("token source: %w", err)}
	}
	token, err := newSecret(text)
	if err != nil {
		return secret{}, &tokenError{err}
	}
	return token, nil
}

// tokenError marks an error as one that came before any connection.
type tokenError struct{ err error }

func (e *tokenError) Error() string { return e.err.Error() }
func (e *tokenError) Unwrap() error { return e.err }
