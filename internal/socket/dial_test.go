package socket

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"slices"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// errFull is what package net makes of a full backlog.
var errFull = &net.OpError{Op: "dial", Net: "unix", Err: os.NewSyscallError("connect", syscall.EAGAIN)}

// A fakeDial plays the network. It notes when it is called.
type fakeDial struct {
	start  time.Time
	calls  []time.Duration
	answer func(ctx context.Context, call int) error // nil connects
}

func (f *fakeDial) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	f.calls = append(f.calls, time.Since(f.start))
	if err := f.answer(ctx, len(f.calls)); err != nil {
		return nil, err
	}
	conn, peer := net.Pipe()
	peer.Close()
	return conn, nil
}

func alwaysFull(context.Context, int) error { return errFull }

// hangs is a connect that nobody answers.
func hangs(ctx context.Context, _ int) error {
	<-ctx.Done()
	return &net.OpError{Op: "dial", Net: "tcp", Err: ctx.Err()}
}

func TestDialRetriesFullBacklog(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		f := &fakeDial{start: time.Now(), answer: func(_ context.Context, call int) error {
			if call < 10 {
				return errFull
			}
			return nil
		}}
		if err := dial(t, &Dialer{Address: parsed(t, "/run/api.sock"), dial: f.dial}); err != nil {
			t.Fatal(err)
		}
		var want []time.Duration
		for _, ms := range []time.Duration{0, 1, 3, 7, 15, 31, 63, 113, 163, 213} {
			want = append(want, ms*time.Millisecond)
		}
		if !slices.Equal(f.calls, want) {
			t.Errorf("got  %v\nwant %v", f.calls, want)
		}
	})
}

func TestDialEndsInTime(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name    string
		address string
		timeout time.Duration
		answer  func(context.Context, int) error
		ctx     func(context.Context) (context.Context, context.CancelFunc)

		after time.Duration
		text  string
		is    []error
		isNot []error
	}{
		{
			name: "backlog full until the dial timeout", address: "/run/api.sock", answer: alwaysFull,
			after: DefaultDialTimeout,
			text: "connect to unix:///run/api.sock: the backlog of the socket was full until the dial timeout of 5s; " +
				"its server does not accept connections: it is stuck or overloaded",
			is:    []error{os.ErrDeadlineExceeded, syscall.EAGAIN},
			isNot: []error{context.DeadlineExceeded, context.Canceled},
		},
		{
			name: "backlog full, and the dial timeout during a try", address: "/run/api.sock",
			answer: func(ctx context.Context, call int) error {
				if call == 1 {
					return errFull
				}
				return hangs(ctx, call)
			},
			after: DefaultDialTimeout,
			text: "connect to unix:///run/api.sock: the backlog of the socket was full until the dial timeout of 5s; " +
				"its server does not accept connections: it is stuck or overloaded",
			is:    []error{os.ErrDeadlineExceeded, syscall.EAGAIN},
			isNot: []error{context.DeadlineExceeded, context.Canceled},
		},
		{
			name: "no answer until the dial timeout", address: "http://platform", timeout: 70 * time.Millisecond, answer: hangs,
			after: 70 * time.Millisecond,
			text: "connect to http://platform: no connection within the dial timeout of 70ms; " +
				"the server is stuck, or something on the way drops packets",
			is:    []error{os.ErrDeadlineExceeded},
			isNot: []error{context.DeadlineExceeded, context.Canceled},
		},
		{
			name: "a negative timeout is the default", address: "http://platform", timeout: -1, answer: hangs,
			after: DefaultDialTimeout,
			text: "connect to http://platform: no connection within the dial timeout of 5s; " +
				"the server is stuck, or something on the way drops packets",
			is: []error{os.ErrDeadlineExceeded},
		},
		{
			name: "the caller's deadline while the backlog is full", address: "/run/api.sock", answer: alwaysFull,
			ctx: func(ctx context.Context) (context.Context, context.CancelFunc) {
				return context.WithTimeout(ctx, 100*time.Millisecond)
			},
			after: 100 * time.Millisecond,
			text: "connect to unix:///run/api.sock: the caller gave up: context deadline exceeded; " +
				"until then the backlog of the socket was full",
			is:    []error{context.DeadlineExceeded},
			isNot: []error{os.ErrDeadlineExceeded, syscall.EAGAIN},
		},
		{
			name: "the caller cancels during a wait", address: "/run/api.sock", answer: alwaysFull,
			ctx:   cancelAfter(20 * time.Millisecond),
			after: 20 * time.Millisecond,
			text: "connect to unix:///run/api.sock: the caller gave up: context canceled; " +
				"until then the backlog of the socket was full",
			is:    []error{context.Canceled},
			isNot: []error{os.ErrDeadlineExceeded, syscall.EAGAIN},
		},
		{
			name: "the caller cancels during a connect", address: "http://platform", answer: hangs,
			ctx:   cancelAfter(20 * time.Millisecond),
			after: 20 * time.Millisecond,
			text:  "connect to http://platform: the caller gave up: context canceled",
			is:    []error{context.Canceled},
			isNot: []error{os.ErrDeadlineExceeded},
		},
	} {
		t.Run(tt.name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				ctx := t.Context()
				if tt.ctx != nil {
					var cancel context.CancelFunc
					ctx, cancel = tt.ctx(ctx)
					defer cancel()
				}
				f := &fakeDial{start: time.Now(), answer: tt.answer}
				d := &Dialer{Address: parsed(t, tt.address), Timeout: tt.timeout, dial: f.dial}
				_, err := d.DialContext(ctx, "tcp", d.Address.hostPort())

				if after := time.Since(f.start); after != tt.after {
					t.Errorf("took %v, want %v", after, tt.after)
				}
				if err == nil || err.Error() != tt.text {
					t.Fatalf("\ngot  %v\nwant %s", err, tt.text)
				}
				for _, is := range tt.is {
					if !errors.Is(err, is) {
						t.Errorf("is not %v", is)
					}
				}
				for _, not := range tt.isNot {
					if errors.Is(err, not) {
						t.Errorf("is %v", not)
					}
				}
				var timed net.Error
				isTimeout := !errors.Is(err, context.Canceled)
				if got := errors.As(err, &timed) && timed.Timeout(); got != isTimeout {
					t.Errorf("Timeout as a net.Error: got %v", got)
				}
				var typed *DialError
				if !errors.As(err, &typed) || typed.Timeout() != isTimeout {
					t.Errorf("got %#v", err)
				}
			})
		})
	}
}

func cancelAfter(d time.Duration) func(context.Context) (context.Context, context.CancelFunc) {
	return func(ctx context.Context) (context.Context, context.CancelFunc) {
		ctx, cancel := context.WithCancel(ctx)
		time.AfterFunc(d, cancel)
		return ctx, cancel
	}
}

func TestDialTriesOnce(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		address string
		err     error
	}{
		{"http://platform", errFull}, // not a backlog, but a lack of ports or memory
		{"/run/api.sock", syscall.ECONNREFUSED},
		{"/run/api.sock", syscall.ENOENT},
		{"/run/api.sock", nil},
	} {
		f := &fakeDial{start: time.Now(), answer: func(context.Context, int) error { return tt.err }}
		err := dial(t, &Dialer{Address: parsed(t, tt.address), dial: f.dial})
		if len(f.calls) != 1 || !errors.Is(err, tt.err) {
			t.Errorf("%s, %v: %d calls, got %v", tt.address, tt.err, len(f.calls), err)
		}
	}
}

func TestDialRefusesForeignHost(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ address, addr, want string }{
		{"/run/api.sock", "evil.example:80", "fairlead.localhost:80"},
		{"/run/api.sock", "fairlead.localhost:443", "fairlead.localhost:80"},
		{"/run/api.sock", "", "fairlead.localhost:80"},
		{"http://platform:8080", "platform:80", "platform:8080"},
		{"https://[::1]", "127.0.0.1:443", "[::1]:443"},
	} {
		f := &fakeDial{}
		d := &Dialer{Address: parsed(t, tt.address), dial: f.dial}
		_, err := d.DialContext(t.Context(), "tcp", tt.addr)
		text := fmt.Sprintf("refused to contact %q: this client talks to %q only", tt.addr, tt.want)
		if err == nil || err.Error() != text || len(f.calls) > 0 {
			t.Errorf("%d calls\ngot  %v\nwant %s", len(f.calls), err, text)
		}
		var typed *HostError
		if !errors.As(err, &typed) || *typed != (HostError{Want: tt.want, Got: tt.addr}) {
			t.Errorf("got %#v", err)
		}
	}
}

// A lateContext has a deadline that its Done does not know of yet.
type lateContext struct {
	context.Context
	end time.Time
}

func (c lateContext) Deadline() (time.Time, bool) { return c.end, true }

func TestWhoEnded(t *testing.T) {
	t.Parallel()
	background := context.Background()
	cancelled, cancel := context.WithCancel(background)
	cancel()
	past, future := time.Now(), time.Now().Add(time.Hour)

	for _, tt := range []struct {
		name       string
		ctx, timed context.Context
		want       error
	}{
		{"time is left", background, lateContext{background, future}, nil},
		{"cancelled", cancelled, lateContext{background, past}, context.Canceled},
		{"dial timeout", background, lateContext{background, past}, os.ErrDeadlineExceeded},
		{"dial timeout, the caller's is later", lateContext{background, future}, lateContext{background, past}, os.ErrDeadlineExceeded},
		{"the caller's deadline, not noticed yet", lateContext{background, past}, lateContext{background, past}, context.DeadlineExceeded},
	} {
		if got := whoEnded(tt.ctx, tt.timed); got != tt.want {
			t.Errorf("%s: got %v, want %v", tt.name, got, tt.want)
		}
	}
}
