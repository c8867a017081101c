package rest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"sync/atomic"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// An attempt is an exchange that is sent once. What the transport finds out is
// atomic: a middleware may send a request twice at the same time, or return
// before it is done with it.
//
// It is also the context of its request, in which the transport finds it.
type attempt struct {
	context.Context // ends with the attempt
	*exchange
	conn   *Conn
	caller context.Context // what the caller of the operation gave

	secrets   atomic.Pointer[secrets] // of the credentials, nil until they are known
	connected atomic.Bool             // from here on the platform may have seen the request

	cancel context.CancelCauseFunc
	body   body
}

type attemptKey struct{}

// Value makes an attempt known to those who have only its context.
func (a *attempt) Value(key any) any {
	switch key {
	case attemptKey{}:
		return a
	case socket.ConnectedKey{}:
		return &a.connected
	}
	return a.Context.Value(key)
}

func attemptFrom(ctx context.Context) *attempt {
	a, _ := ctx.Value(attemptKey{}).(*attempt)
	return a
}

// errTimeout is why the context of an attempt ended when its own time was up.
var errTimeout = fmt.Errorf("attempt: %w", os.ErrDeadlineExceeded)

// attempt sends the request of x for the nth time.
func (c *Conn) attempt(ctx context.Context, x *exchange, n int) (err error) {
	if c.closed.Load() {
		closeBody(x.req)
		return fmt.Errorf("%s: the client is closed: %w", x.operation, net.ErrClosed)
	}
	a := &attempt{exchange: x, conn: c, caller: ctx}
	a.Context, a.cancel = context.WithCancelCause(ctx)
	if x.timeout > 0 {
		timer := time.AfterFunc(x.timeout, func() { a.cancel(errTimeout) })
		defer timer.Stop()
	}
	req := x.req.WithContext(a)
	if req.GetBody != nil && (n > 1 || req.Body == nil) {
		if req.Body, err = req.GetBody(); err != nil {
			a.release()
			return fmt.Errorf("%s: request body: %w", x.operation, err)
		}
	}
	resp, err := c.roundTripper.RoundTrip(req)
	if err == nil && resp == nil {
		err = errors.New("a middleware returned neither an answer nor an error")
	}
	if err != nil {
		a.release()
		return a.noAnswer(err)
	}
	if resp.Body == nil {
		resp.Body = http.NoBody
	}
	if c.logger != nil {
		x.status, x.requestID = resp.StatusCode, a.clip(requestID(resp))
	}
	if resp.StatusCode == http.StatusSwitchingProtocols {
		a.release() // the connection is the caller's now and outlives the context
		return x.read(a, resp)
	}
	a.body = body{resp.Body, a}
	resp.Body = &a.body
	if err := x.read(a, resp); err != nil {
		resp.Body.Close()
		return err
	}
	return nil
}

// release is the end of an attempt.
func (a *attempt) release() {
	a.cancel(nil)
	if a.conn.closed.Load() { // Close left this connection to us
		a.conn.transport.CloseIdleConnections()
	}
}

func closeBody(req *http.Request) {
	if req.Body != nil {
		req.Body.Close()
	}
}

// body ends the attempt when it is closed, and explains why it broke off.
type body struct {
	io.ReadCloser
	attempt *attempt
}

func (b *body) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if err != nil && err != io.EOF { //nolint:errorlint // a Reader returns io.EOF itself
		err = b.attempt.noAnswer(err)
	}
	return n, err
}

func (b *body) Close() error {
	defer b.attempt.release()
	return b.ReadCloser.Close()
}

// noAnswer explains why there is no answer, or not all of it.
func (a *attempt) noAnswer(err error) error {
	if cause := a.caller.Err(); cause != nil {
		return fmt.Errorf("%s: %w", a.operation, cause)
	}
	e := &ConnError{Operation: a.operation, Address: a.conn.address.String(), MaybeSent: a.connected.Load()}
	if errors.Is(context.Cause(a), errTimeout) {
		// Whatever err is, it came of this.
		e.Err = errTimeout
		e.Cause = fmt.Sprintf("no answer within %v", a.timeout)
		e.Hint = "the platform accepts connections but is slow or stuck; see WithTimeout"
		if !e.MaybeSent {
			e.Cause, e.Hint = fmt.Sprintf("no connection within %v", a.timeout), ""
		}
		return e
	}
	if local, ok := errors.AsType[*credentialError](err); ok {
		return a.noToken(local.err)
	}
	e.Err = a.scrubError(err)
	if dial, ok := errors.AsType[*socket.DialError](err); ok {
		e.Cause, e.Hint, e.Err = dial.Cause, dial.Hint, dial.Err
		if hint := a.conn.profile.NoSocketHint; hint != "" && a.conn.address.IsUnix() && errors.Is(e.Err, fs.ErrNotExist) {
			e.Hint = hint
		}
		return e
	}
	e.Cause = e.Err.Error()
	if e.MaybeSent {
		e.Cause = "the connection broke off before the answer was complete: " + e.Cause
	}
	return e
}

// noToken returns the error for a missing or unusable token. If the socket is
// missing too, it returns that instead: outside a container there is no token to
// set.
func (a *attempt) noToken(err error) error {
	err = fmt.Errorf("%s: %w", a.operation, err)
	if !errors.Is(err, ErrNoToken) || !a.conn.address.IsUnix() {
		return err
	}
	dialer := socket.Dialer{Address: a.conn.address, Timeout: min(a.timeout, socket.DefaultDialTimeout)}
	conn, dialErr := dialer.Dial(a.caller)
	if dialErr == nil {
		conn.Close()
		return err
	}
	return a.noAnswer(dialErr)
}
