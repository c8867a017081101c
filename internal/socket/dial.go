package socket

import (
	"context"
	"errors"
	"net"
	"syscall"
	"time"
)

// DefaultDialTimeout bounds the time to get a connection, from the name lookup
// to the end of the wait for a busy server.
const DefaultDialTimeout = 5 * time.Second

// The waits between tries on a unix socket whose backlog is full double from
// the first to the last.
const (
	firstBacklogWait = time.Millisecond
	lastBacklogWait  = 50 * time.Millisecond
)

// A Dialer opens connections to one Address and to nothing else. It is safe
// for concurrent use, and its fields are not to be changed once it is in use.
type Dialer struct {
	Address Address
	Timeout time.Duration // zero or less means DefaultDialTimeout

	// dial opens the connection; nil means a net.Dialer.
	dial func(ctx context.Context, network, address string) (net.Conn, error)
}

// DialContext connects to d.Address. The arguments are those that net/http
// gives to its dialer: addr has to be the host and port of d.Address, or the
// error is a [*HostError]. Any other error is a [*DialError].
//
// A unix socket whose backlog is full refuses at once (EAGAIN) where TCP would
// wait, so DialContext tries again until the dial timeout. It returns as soon
// as ctx ends, with an error that is ctx.Err() to errors.Is; the dial timeout
// is os.ErrDeadlineExceeded instead.
func (d *Dialer) DialContext(ctx context.Context, _, addr string) (net.Conn, error) {
	if want := d.Address.hostPort(); addr != want {
		return nil, &HostError{Want: want, Got: addr}
	}
	dial := d.dial
	if dial == nil {
		dial = new(net.Dialer).DialContext
	}
	timed, cancel := context.WithTimeout(ctx, d.timeout())
	defer cancel()

	var full error // the last refusal by a full backlog
	for wait := firstBacklogWait; ; wait = min(2*wait, lastBacklogWait) {
		conn, err := dial(timed, d.Address.Network(), d.Address.DialAddress())
		if err == nil {
			return conn, nil
		}
		if !d.Address.IsUnix() || !errors.Is(err, syscall.EAGAIN) {
			return nil, d.fail(ctx, timed, err, full)
		}
		full = err
		if !sleep(timed, wait) {
			return nil, d.fail(ctx, timed, err, full)
		}
	}
}

// Dial is DialContext without the arguments that only net/http has.
func (d *Dialer) Dial(ctx context.Context) (net.Conn, error) {
	return d.DialContext(ctx, d.Address.Network(), d.Address.hostPort())
}

func (d *Dialer) timeout() time.Duration {
	if d.Timeout <= 0 {
		return DefaultDialTimeout
	}
	return d.Timeout
}

// sleep waits, and says whether ctx let it wait to the end.
func sleep(ctx context.Context, wait time.Duration) bool {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
