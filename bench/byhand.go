package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
)

// newHTTPClient is how people reach a unix socket with net/http. conns is how
// many unused connections it keeps, 0 for the two of net/http.
func newHTTPClient(path string, conns int) *http.Client {
	return &http.Client{Transport: &http.Transport{
		MaxIdleConnsPerHost: conns,
		DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", path)
		},
	}}
}

// byHand is a call as people write it with net/http and encoding/json.
func byHand[T any](ctx context.Context, c *http.Client, target string) (T, error) {
	var envelope struct {
		Data T `json:"data"`
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "http://localhost"+target, nil)
	if err != nil {
		return envelope.Data, err
	}
	req.Header.Set("X-CYCLE-TOKEN", token)
	resp, err := c.Do(req)
	if err != nil {
		return envelope.Data, err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return envelope.Data, err
	}
	if resp.StatusCode != http.StatusOK {
		return envelope.Data, fmt.Errorf("status %d: %s", resp.StatusCode, body)
	}
	err = json.Unmarshal(body, &envelope)
	return envelope.Data, err
}
