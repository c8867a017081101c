package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
)

// The exit codes are a promise to scripts; the help of the root command lists
// them.
const (
	exitOK          = 0
	exitFailure     = 1 // none of those below: a full disk, an address in use
	exitUsage       = 2
	exitUnreachable = 3
	exitRefused     = 4
	exitNotFound    = 5
	exitAPI         = 6
	exitMalformed   = 7
	exitInterrupted = 130
)

// A timeoutError is the end of the time that --timeout gives to a call.
type timeoutError struct {
	operation string
	timeout   time.Duration
}

func (e *timeoutError) Error() string {
	return fmt.Sprintf("%s: no answer within %v", e.operation, e.timeout)
}

// A tooLateError says what did not happen in the time of --for.
type tooLateError struct {
	text  string
	cause error // nil if the platform was there
}

func (e *tooLateError) Error() string { return e.text }
func (e *tooLateError) Unwrap() error { return e.cause }

// An uncertainError is the failure of a call that changes something, once the
// platform may have seen it. Without an answer nobody knows what became of it.
type uncertainError struct{ error }

func (e *uncertainError) Unwrap() error { return e.error }

// An outcome is how the command ends: its exit code, and what stderr says.
type outcome struct {
	code          int
	message, hint string
}

// outcomeOf says how the command ends after err.
func outcomeOf(ctx context.Context, err error) outcome {
	o := classify(ctx, err)
	unanswered := o.code == exitUnreachable || o.code == exitInterrupted
	if uncertain := new(uncertainError); unanswered && errors.As(err, &uncertain) {
		o.hint = "it may have been carried out all the same: look before you repeat it"
	}
	return o
}

// classify is the only place that turns errors into exit codes.
func classify(ctx context.Context, err error) outcome {
	var (
		usage     *cli.UsageError
		conn      *client.ConnError
		timeout   *timeoutError
		late      *tooLateError
		api       *client.APIError
		malformed *client.DecodeError
		child     *childError
		file      *metadata.FileError
	)
	switch {
	case err == nil:
		return outcome{code: exitOK}
	case errors.As(err, &usage):
		return outcome{exitUsage, err.Error(), usage.Hint}
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		return outcome{exitInterrupted, "interrupted", ""}
	case errors.As(err, &child):
		return outcome{code: child.code}
	case errors.As(err, &timeout):
		return outcome{exitUnreachable, err.Error(), "the platform is slow or stuck, or give it more time with --timeout"}
	case errors.As(err, &late):
		if late.cause == nil {
			return outcome{exitUnreachable, late.text, ""}
		}
		why := classify(ctx, late.cause)
		return outcome{exitUnreachable, late.text + ": " + why.message, why.hint}
	case errors.As(err, &conn):
		return outcome{exitUnreachable, conn.Operation + ": " + conn.Address + ": " + conn.Cause, connHint(conn)}
	case errors.Is(err, client.ErrNoToken):
		return outcome{exitRefused, err.Error(), "inside a container the platform sets " + client.EnvToken +
			"; elsewhere set it to the emulator's token, or use --token-file FILE"}
	case errors.Is(err, client.ErrUnauthorized):
		return outcome{exitRefused, err.Error(), "check the token: " + client.EnvToken + " or --token-file"}
	case errors.Is(err, client.ErrForbidden):
		return outcome{exitRefused, err.Error(), ""}
	case errors.Is(err, client.ErrNotFound):
		return outcome{exitNotFound, err.Error(), ""}
	case errors.As(err, &api):
		return outcome{exitAPI, err.Error(), apiHint(api)}
	case errors.Is(err, client.ErrTooLarge):
		return outcome{exitMalformed, err.Error(), ""}
	case errors.As(err, &malformed):
		return outcome{exitMalformed, err.Error(), "whatever answers there is not the platform, or its API has changed: check --address"}
	case errors.As(err, &file):
		return metadataOutcome(file)
	case errors.Is(err, syscall.EADDRINUSE):
		return outcome{exitFailure, err.Error(), "something listens there: end it, or choose another --socket or --listen"}
	}
	return outcome{exitFailure, err.Error(), ""}
}

// connHint says what to do when there is no answer. The library does not know
// that this command has an emulator, so a missing socket is explained here.
func connHint(e *client.ConnError) string {
	switch {
	case !errors.Is(e, fs.ErrNotExist):
		return e.Hint
	case strings.HasSuffix(e.Address, client.DefaultSocketPath):
		return "inside a Cycle container the platform puts it there; on a laptop start an emulator with `fairlead emulate`, or look at `fairlead demo`"
	}
	return "check --address and " + client.EnvAddress + ", or start an emulator with `fairlead emulate`"
}

func apiHint(e *client.APIError) string {
	if e.RetryAfter > 0 {
		return fmt.Sprintf("the platform asks to wait %v before the next try", e.RetryAfter)
	}
	return ""
}

// warn writes what is wrong although the command goes on, and a hint if there is
// one.
func (a *app) warn(message, hint string) {
	cli.Report(a.stderr, "fairlead: "+a.styleFor(a.stderr).yellow("warning"), cli.OneLine(message), hint)
}

// report writes how the command ended, in at most two lines: the text of an
// error may be a server's.
func (a *app) report(o outcome) {
	cli.Report(a.stderr, "fairlead", cli.OneLine(o.message), o.hint)
}
