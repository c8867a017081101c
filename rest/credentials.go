package client

import (
	"context"
	"fmt"
	"net/http"
	"strings"
)

// authenticator is the RoundTripper that adds the token, innermost, so that no
// middleware sees it. It resolves the token for each request anew.
type authenticator struct {
	client *Client
	next   http.RoundTripper
}

var canonicalTokenHeader = http.CanonicalHeaderKey(TokenHeader)

func (rt *authenticator) RoundTrip(req *http.Request) (*http.Response, error) {
	ctx := req.Context()
	token, err := rt.client.resolveToken(ctx)
	if err != nil {
		closeBody(req)
		return nil, err
	}
	if a := attemptFrom(ctx); a != nil {
		a.token.Store(&token)
	}
	sent := *req // a RoundTripper must not change the caller's
	sent.Header = make(http.Header, len(req.Header)+1)
	for key, values := range req.Header {
		if !strings.EqualFold(key, TokenHeader) { // however it is spelled
			sent.Header[key] = values
		}
	}
	sent.Header[canonicalTokenHeader] = []string{token.reveal()}
	return rt.next.RoundTrip(&sent)
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
