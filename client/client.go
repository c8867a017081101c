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
//   - [*APIError]: the platform refused or failed; errors.Is
//     matches it with its class, e.g. [ErrNotFound]
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
//
// The machine beneath is package rest, which carries the calls of every
// generated client. What this package has in common with it is an alias, so
// errors.Is(err, rest.ErrNotFound) holds too.
//
// Stability: experimental until version 1; names here change only with a note
// in CHANGELOG.md.
package client

import (
	"context"
	"fmt"
	"net/http"
	"os"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/rest"
)

// Where the platform is met inside a container.
const (
	// DefaultSocketPath is where Cycle mounts its API socket (x-unix-socket of
	// the spec).
	DefaultSocketPath = "/var/run/cycle/api/api.sock"
	// EnvToken names the variable that holds the token. Empty means unset. It
	// is read anew for each attempt of a call.
	EnvToken = "CYCLE_API_TOKEN"
	// EnvAddress names the variable that moves the API to another address, in
	// the syntax of [WithAddress]. Empty means unset.
	EnvAddress = "FAIRLEAD_ADDRESS"
	// TokenHeader is the request header that carries the token.
	TokenHeader = "X-CYCLE-TOKEN"
)

// Client calls the API. Its methods are those of [cycle.API] for the
// operations, [Client.Do] for requests that the spec does not describe, and
// [Client.Call] beneath them all. Make one with [New] and share it: it is safe
// for concurrent use and keeps connections for reuse. The methods of the zero
// value return an error.
type Client struct {
	cycle.API
	conn *rest.Conn
}

// New returns a client. It does no network I/O; whatever is wrong with the
// options or the environment variables is an error here and not at the first
// call, except a missing token, which may still come.
//
// Options override environment variables, which override the defaults.
func New(opts ...Option) (*Client, error) {
	address := rest.WithAddress(DefaultSocketPath, "DefaultSocketPath")
	if env := os.Getenv(EnvAddress); env != "" {
		address = rest.WithAddress(env, EnvAddress)
	}
	profile := cycle.Profile()
	profile.NoSocketHint = "is this process inside a Cycle container? elsewhere, give the address of an emulator"
	conn, err := rest.Dial("", profile, append([]Option{address}, opts...)...)
	if err != nil {
		return nil, fmt.Errorf("client: %w", err)
	}
	return &Client{cycle.NewAPI(conn), conn}, nil
}

// Call carries out an operation. The methods for the operations use it; so can
// a program that makes calls from a spec at run time. It returns the status of
// the answer, which is one of call.Answers. Options change call itself.
func (c *Client) Call(ctx context.Context, call *cycle.Call, opts ...CallOption) (int, error) {
	return c.conn.Call(ctx, call, opts...)
}

// Do sends a request that the spec does not describe: same address, token,
// retries and errors as the operations. The URL of req is a path with its query,
// e.g. "/v1/something?x=y"; a host other than the client's is an error. The
// context overrides the one in req. req is not changed.
//
// An answer with a status of 400 or more is an [*APIError], no answer a
// [*ConnError]. Otherwise the caller must close the answer's body, whose size
// is not limited; the timeout of an attempt ends with the headers, the context
// bounds the body. An answer with status 101 is handed over as it is, and a
// request that asks for one (header Upgrade) is never retried: the caller owns
// the connection and decides whether to open another. A request with the header
// Idempotency-Key or X-Idempotency-Key is sent again, like a GET and as by
// net/http, if the connection that it reused turns out to be closed.
func (c *Client) Do(ctx context.Context, req *http.Request) (*http.Response, error) {
	return c.conn.Do(ctx, req)
}

// Address returns where the client connects to, in the syntax of [WithAddress].
func (c *Client) Address() string { return c.conn.Address() }

// Close closes the connections that are idle; those in use follow when their
// call ends. Calls that begin after Close fail. Close returns nil; closing
// again does nothing.
func (c *Client) Close() error { return c.conn.Close() }
