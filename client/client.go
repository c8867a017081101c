// Package client calls the API that a container platform offers to the
// programs inside its containers. Inside a Cycle container it needs no set-up:
//
//	api, err := client.New()
//	...
//	env, err := api.GetEnvironment(ctx)
//
// Each operation of the API is a method of [Client], promoted from
// [cycle.API]. It returns what the API's envelope holds, or an error that is
// one of
//
//   - [*APIError]: the platform refused or failed; errors.Is tells its class,
//     e.g. [ErrNotFound]
//   - [*ConnError]: there was no answer, and why that likely is
//   - [*DecodeError]: the answer is not what the spec promises
//   - [*cycle.ParamError]: a parameter cannot be sent
//   - [ErrNoToken], or what a token source returned
//   - net.ErrClosed: the client was closed
//   - the context's error
//   - without a type: a [CallOption] or a request body that cannot be used
//
// wrapped with the name of the operation. No error and no log record holds a
// token or a password.
package client

import (
	"context"
	"fmt"
	"log/slog"
	"net/http"
	"sync/atomic"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/socket"
)

// Client calls the API. Its methods are those of [cycle.API] for the
// operations, [Client.Do] for what the spec does not know, and [Client.Call]
// beneath them all. Make one with [New] and share it: it is safe for concurrent
// use and keeps connections for reuse.
type Client struct {
	cycle.API

	address   socket.Address
	token     func(context.Context) (string, error)
	timeout   time.Duration
	retry     RetryPolicy
	budget    *budget
	maxBytes  int64
	logger    *slog.Logger
	userAgent string

	roundTripper http.RoundTripper // middleware, token, transport
	transport    socket.Transport
	closed       atomic.Bool
}

// New returns a client. It does no network I/O; whatever is wrong with the
// options or the environment variables is an error here and not at the first
// call, except a missing token, which may still come.
//
// An option goes before the environment, the environment before the default.
func New(opts ...Option) (*Client, error) {
	cfg, err := newConfig(opts)
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	address, err := cfg.resolveAddress()
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	c := &Client{
		address:   address,
		token:     cfg.token,
		timeout:   cfg.timeout,
		retry:     cfg.retry,
		budget:    newBudget(),
		maxBytes:  cfg.maxBytes,
		logger:    cfg.logger,
		userAgent: cfg.userAgent,
		transport: socket.NewTransport(address, socket.TransportOptions{
			TLSConfig:             cfg.tls,
			ResponseHeaderTimeout: -1, // the timeout of the attempt covers it
		}),
	}
	c.API = cycle.NewAPI(c)
	c.roundTripper = &authenticator{client: c, next: socket.NewRoundTripper(address, c.transport)}
	for i := len(cfg.middleware) - 1; i >= 0; i-- {
		if c.roundTripper = cfg.middleware[i](c.roundTripper); c.roundTripper == nil {
			return nil, fmt.Errorf("client: WithMiddleware: the middleware at position %d returned nil", i)
		}
	}
	return c, nil
}

// Address returns where the client connects to, in the syntax of [WithAddress].
func (c *Client) Address() string { return c.address.String() }

// Close gives up the connections that are idle; those in use follow when their
// call ends. Calls that begin after Close fail. Close returns nil; closing
// again does nothing.
func (c *Client) Close() error {
	c.closed.Store(true)
	c.transport.CloseIdleConnections()
	return nil
}
