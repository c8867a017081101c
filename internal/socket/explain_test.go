package socket

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"syscall"
	"testing"
)

// These causes are hard to bring about; unix_linux_test.go has the others.
func TestExplain(t *testing.T) {
	t.Parallel()
	connect := func(errno syscall.Errno) error {
		return &net.OpError{Op: "dial", Net: "tcp", Err: os.NewSyscallError("connect", errno)}
	}
	lookup := &net.DNSError{Err: "no such host", Name: "platform", IsNotFound: true}
	slow := &net.DNSError{Err: "i/o timeout", Name: "platform", IsTimeout: true, UnwrapErr: context.DeadlineExceeded}

	for _, tt := range []struct {
		address string
		err     error
		want    string
	}{
		{"/run/api.sock", connect(syscall.ENFILE), "the host has no file descriptor left; free some, or raise fs.file-max"},
		{"http://platform", connect(syscall.EMFILE), "this process has no file descriptor left; raise its limit (ulimit -n) or find what leaks them"},
		{"http://platform", connect(syscall.ECONNREFUSED), "connection refused: nothing listens there; check host and port, and that the server runs"},
		{"http://platform", connect(syscall.ENETUNREACH), "connect: " + syscall.ENETUNREACH.Error()},
		{"http://platform", &net.OpError{Op: "dial", Net: "tcp", Err: lookup}, `cannot look up "platform": no such host; check the name of the host and the resolver`},
		{"http://platform", &net.OpError{Op: "dial", Net: "tcp", Err: slow}, `cannot look up "platform": i/o timeout; check the name of the host and the resolver`},
		{"/run/api.sock", connect(syscall.ENOTDIR), "connect: " + syscall.ENOTDIR.Error()},
		{"/nowhere/api.sock", connect(syscall.EACCES), fmt.Sprintf("permission denied; let uid %d enter each directory of the path and write to the socket", os.Geteuid())},
		{"/nowhere/api.sock", connect(syscall.ECONNREFUSED), "connection refused; the socket has just been removed: is its server restarting?"},
		{"/nowhere/api.sock", connect(syscall.ENOTSOCK), "connection refused; the socket has just been removed: is its server restarting?"},
		{"http://platform", errors.New("something new"), "something new"},
	} {
		a := parsed(t, tt.address)
		err := dial(t, &Dialer{Address: a, dial: func(context.Context, string, string) (net.Conn, error) { return nil, tt.err }})
		if want := "connect to " + a.String() + ": " + tt.want; err == nil || err.Error() != want {
			t.Errorf("\ngot  %v\nwant %s", err, want)
		}
		var errno syscall.Errno
		if errors.As(tt.err, &errno) && !errors.Is(err, errno) {
			t.Errorf("%v: lost %v", err, errno)
		}
		if errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%v passes for the end of the caller's context", err)
		}
		var before, after *net.DNSError
		if errors.As(tt.err, &before) && (!errors.As(err, &after) || after.Timeout() != before.Timeout()) {
			t.Errorf("%v: lost %v", err, before)
		}
	}
}

func TestDialErrorTimeout(t *testing.T) {
	t.Parallel()
	for err, want := range map[error]bool{
		nil:                      false,
		syscall.ECONNREFUSED:     false,
		context.Canceled:         false,
		context.DeadlineExceeded: true,
		os.ErrDeadlineExceeded:   true,
		syscall.ETIMEDOUT:        true,
	} {
		if got := (&DialError{Err: err}).Timeout(); got != want {
			t.Errorf("%v: got %v", err, got)
		}
	}
}
