package socket

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"os"
	"strings"
	"syscall"
	"time"
)

// A DialError reports that there is no connection, and so that nothing was
// sent. It tells the likely cause and the next step to whoever reads the log.
type DialError struct {
	Address string // see Address.String
	Cause   string // what is the matter, as far as it can be told from here
	Hint    string // what to do about it, "" when there is nothing to say

	// Err keeps the errno, the *net.DNSError, ctx.Err() of the caller, or
	// os.ErrDeadlineExceeded for the dial timeout.
	Err error
}

func (e *DialError) Error() string {
	text := "connect to " + e.Address + ": " + e.Cause
	if e.Hint != "" {
		text += "; " + e.Hint
	}
	return text
}

// Unwrap returns e.Err.
func (e *DialError) Unwrap() error { return e.Err }

// Timeout says whether time ran out, as in [net.Error].
func (e *DialError) Timeout() bool {
	var t interface{ Timeout() bool }
	return errors.As(e.Err, &t) && t.Timeout()
}

// fail makes the error for a dial under timed, which is ctx, the caller's, plus
// the dial timeout. A backlog that was full, if any, is what the time went on,
// also when the last try came too late to see it.
func (d *Dialer) fail(ctx, timed context.Context, err, full error) error {
	e := &DialError{Address: d.Address.String()}
	switch ended := whoEnded(ctx, timed); {
	case ended == nil:
		e.Cause, e.Hint, e.Err = explain(d.Address, err)
	case ended != os.ErrDeadlineExceeded: //nolint:errorlint // whoEnded returns it itself
		e.Cause, e.Err = "the caller gave up: "+ended.Error(), ended
		if full != nil {
			e.Hint = "until then the backlog of the socket was full"
		}
	case full != nil:
		e.Cause = fmt.Sprintf("the backlog of the socket was full until the dial timeout of %v", d.timeout())
		e.Hint = "its server does not accept connections: it is stuck or overloaded"
		e.Err = fmt.Errorf("%w: %w", ended, full)
	default:
		e.Cause, e.Err = fmt.Sprintf("no connection within the dial timeout of %v", d.timeout()), ended
		e.Hint = "the server is stuck, or something on the way drops packets"
	}
	return e
}

// whoEnded returns the error of ctx when the caller's time is over,
// os.ErrDeadlineExceeded when only that of timed is, and nil while time is
// left. It reads the clock because package net may report a deadline before
// the context does.
func whoEnded(ctx, timed context.Context) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	end, _ := timed.Deadline()
	if time.Now().Before(end) {
		return nil
	}
	if callers, ok := ctx.Deadline(); ok && callers.Equal(end) {
		return context.DeadlineExceeded
	}
	return os.ErrDeadlineExceeded
}

// explain returns the likely cause of a failed dial, the next step, and the
// error to keep.
func explain(a Address, err error) (cause, hint string, keep error) {
	var dns *net.DNSError
	switch {
	case errors.Is(err, syscall.EMFILE):
		return "this process has no file descriptor left", "raise its limit (ulimit -n) or find what leaks them", err
	case errors.Is(err, syscall.ENFILE):
		return "the host has no file descriptor left", "free some, or raise fs.file-max", err
	case a.IsUnix():
		cause, hint = explainUnix(a.path, err)
	case errors.As(err, &dns):
		// A resolver may wrap a timeout of its own, which would pass for
		// the end of the caller's context.
		plain := *dns
		plain.UnwrapErr = nil
		return fmt.Sprintf("cannot look up %q: %s", dns.Name, dns.Err), "check the name of the host and the resolver", &plain
	case errors.Is(err, syscall.ECONNREFUSED):
		cause, hint = "connection refused: nothing listens there", "check host and port, and that the server runs"
	default:
		cause = plainText(err)
	}
	return cause, hint, err
}

func explainUnix(path string, err error) (cause, hint string) {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return "there is no such socket", "is this process inside a Cycle container? elsewhere, give the address of an emulator"
	case errors.Is(err, fs.ErrPermission):
		return explainPermission(path)
	case errors.Is(err, syscall.EPROTOTYPE):
		return "this is a socket of another type", "the platform's API is a stream socket: check the path"
	case errors.Is(err, syscall.ECONNREFUSED), errors.Is(err, syscall.ENOTSOCK):
		return explainRefused(path)
	}
	return plainText(err), ""
}

func explainPermission(path string) (cause, hint string) {
	info, err := os.Stat(path)
	uid, gid, _, ok := InodeOf(info)
	if err != nil || !ok {
		return "permission denied", fmt.Sprintf("let uid %d enter each directory of the path and write to the socket", os.Geteuid())
	}
	return fmt.Sprintf("permission denied: the socket has mode %#o, uid %d and gid %d, this process has uid %d and gid %d",
			info.Mode().Perm(), uid, gid, os.Geteuid(), os.Getegid()),
		"to connect is to write: run as a user who may write to the socket"
}

// explainRefused tells apart what the kernel calls by one name.
func explainRefused(path string) (cause, hint string) {
	if strings.HasPrefix(path, "@") {
		return "connection refused: nothing listens on this name", "is its server running, and in the same network namespace?"
	}
	info, err := os.Stat(path)
	if err != nil {
		return "connection refused", "the socket has just been removed: is its server restarting?"
	}
	_, _, links, ok := InodeOf(info)
	switch {
	case info.IsDir():
		return "connection refused: this is a directory, not a socket", "add the name of the socket to the path"
	case info.Mode().IsRegular():
		return "connection refused: this is a regular file, not a socket", "check the path"
	case ok && links == 0:
		// Mounted as a single file, the path keeps the old inode for ever.
		return "connection refused: the socket was replaced on the host, and this mount still shows the old one",
			"restart the instance to mount the new one"
	}
	return "connection refused: nothing listens on the socket", "its server has ended or is restarting"
}

// plainText is the text of err without the addresses that package net adds,
// as a DialError already names the one that was asked for.
func plainText(err error) string {
	var op *net.OpError
	if errors.As(err, &op) && op.Err != nil {
		err = op.Err
	}
	return err.Error()
}
