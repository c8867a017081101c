package client

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/http/httptrace"
	"os"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// An exchange is one call on its way: a request, possibly sent more than once.
type exchange struct {
	operation  string
	route      string // for logs; holds no values
	req        *http.Request
	timeout    time.Duration
	idempotent bool
	maxBytes   int64
	// read takes over the answer and its body. It runs within the attempt, so
	// that its failure can be followed by another attempt.
	read func(*exchange, *http.Response) error

	// Of the attempt under way:
	token     secret
	connected bool // from here on the platform may have seen the request
}

type exchangeKey struct{}

func exchangeFrom(ctx context.Context) *exchange {
	x, _ := ctx.Value(exchangeKey{}).(*exchange)
	return x
}

// scrub takes the secrets of this exchange out of a text that the platform or
// the network had a hand in.
func (x *exchange) scrub(text string) string {
	_, password, _ := x.req.BasicAuth()
	return secret{password}.scrub(x.token.scrub(text))
}

// errTimeout is why an attempt's context ended when its own time was up.
var errTimeout = fmt.Errorf("attempt: %w", os.ErrDeadlineExceeded)

// run makes attempts until one succeeds, or another would not help. It is the
// only place that tries anything again.
func (c *Client) run(ctx context.Context, x *exchange) error {
	cost := 0
	for n := 1; ; n++ {
		start := time.Now()
		err := c.attempt(ctx, x)
		c.log(ctx, x, n, start, err)
		if err == nil {
			c.budget.give(cost)
			return nil
		}
		passing, after := transient(err)
		if !passing || !x.idempotent || n >= c.retry.MaxAttempts || ctx.Err() != nil {
			return err
		}
		if x.req.Body != nil && x.req.GetBody == nil {
			return err // the body is used up
		}
		var ok bool
		if cost, ok = c.budget.take(err); !ok || !wait(ctx, c.retry.delay(n, after)) {
			return err
		}
	}
}

// attempt sends the request once.
func (c *Client) attempt(ctx context.Context, x *exchange) (err error) {
	if c.closed.Load() {
		if x.req.Body != nil {
			x.req.Body.Close()
		}
		return fmt.Errorf("%s: the client is closed: %w", x.operation, net.ErrClosed)
	}
	x.token, x.connected = secret{}, false
	actx, cancel := context.WithCancelCause(context.WithValue(ctx, exchangeKey{}, x))
	if x.timeout > 0 {
		timer := time.AfterFunc(x.timeout, func() { cancel(errTimeout) })
		defer timer.Stop()
	}
	release := func() {
		cancel(nil)
		if c.closed.Load() { // Close left this connection to us
			c.transport.CloseIdleConnections()
		}
	}
	req := x.req.WithContext(httptrace.WithClientTrace(actx, &httptrace.ClientTrace{
		GotConn: func(httptrace.GotConnInfo) { x.connected = true },
	}))
	if req.GetBody != nil {
		if req.Body, err = req.GetBody(); err != nil {
			release()
			return fmt.Errorf("%s: request body: %w", x.operation, err)
		}
	}
	resp, err := c.roundTripper.RoundTrip(req)
	if err != nil {
		release()
		return c.noAnswer(ctx, actx, x, err)
	}
	if resp.StatusCode == http.StatusSwitchingProtocols {
		release() // the connection is the caller's now and outlives the context
		return x.read(x, resp)
	}
	resp.Body = &body{ReadCloser: resp.Body, release: release, explain: func(err error) error {
		return c.noAnswer(ctx, actx, x, err)
	}}
	if err := x.read(x, resp); err != nil {
		resp.Body.Close()
		return err
	}
	return nil
}

// body ends the attempt when it is closed, and explains why it broke off.
type body struct {
	io.ReadCloser
	release func()
	explain func(error) error
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil && err != io.EOF {
		err = b.explain(err)
	}
	return n, err
}

func (b *body) Close() error {
	defer b.release()
	return b.ReadCloser.Close()
}

// noAnswer explains why there is no answer, or not all of it.
func (c *Client) noAnswer(ctx, actx context.Context, x *exchange, err error) error {
	if cause := ctx.Err(); cause != nil {
		return fmt.Errorf("%s: %w", x.operation, cause)
	}
	if local, ok := errors.AsType[*tokenError](err); ok {
		return c.noToken(ctx, x, local.err)
	}
	e := &ConnError{Operation: x.operation, Address: c.address.String(), MaybeSent: x.connected, Err: err}
	dial, notDialled := errors.AsType[*socket.DialError](err)
	switch {
	case errors.Is(context.Cause(actx), errTimeout):
		e.Err = errTimeout
		e.Cause = fmt.Sprintf("no answer within %v", x.timeout)
		e.Hint = "the platform accepts connections but is slow or stuck; see WithTimeout"
		if !x.connected {
			e.Cause, e.Hint = fmt.Sprintf("no connection within %v", x.timeout), ""
		}
	case notDialled:
		e.Cause, e.Hint, e.Err = dial.Cause, dial.Hint, dial.Err
	case x.connected:
		e.Cause = "the connection broke off before the answer was complete: " + x.scrub(err.Error())
	default:
		e.Cause = x.scrub(err.Error())
	}
	return e
}

// noToken returns the error for a missing or unusable token. Where there is not
// even a socket, that is the better news: the program does not run where it
// could have a token.
func (c *Client) noToken(ctx context.Context, x *exchange, err error) error {
	err = fmt.Errorf("%s: %w", x.operation, err)
	if !errors.Is(err, ErrNoToken) || !c.address.IsUnix() {
		return err
	}
	dialer := socket.Dialer{Address: c.address}
	conn, dialErr := dialer.Dial(ctx)
	if dialErr == nil {
		conn.Close()
		return err
	}
	return c.noAnswer(ctx, ctx, x, dialErr)
}
