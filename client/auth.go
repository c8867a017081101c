package client

import (
	"context"
	"fmt"
	"net/http"
)

// authenticator is the RoundTripper that adds the token, innermost, so that no
// middleware sees it. It resolves the token for each request anew.
type authenticator struct {
	client *Client
	next   http.RoundTripper
}

func (a *authenticator) RoundTrip(req *http.Request) (*http.Response, error) {
	token, err := a.client.resolveToken(req.Context())
	if err != nil {
		if req.Body != nil {
			req.Body.Close()
		}
		return nil, err
	}
	if x := exchangeFrom(req.Context()); x != nil {
		x.token = token
	}
	req = req.Clone(req.Context()) // a RoundTripper must not change the caller's
	req.Header.Set(TokenHeader, token.reveal())
	return a.next.RoundTrip(req)
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
