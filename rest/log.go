package rest

import (
	"context"
	"errors"
	"time"
)

// Logger is what [WithLogger] takes: a *slog.Logger. It is an interface so that
// programs that do not log do not carry package log/slog, which is 65 kB.
type Logger interface {
	DebugContext(ctx context.Context, msg string, args ...any)
}

// log records an attempt. Everything in it is on this list.
func (c *Conn) log(ctx context.Context, x *exchange, n int, start time.Time, err error) {
	if c.logger == nil {
		return
	}
	args := []any{
		"operation", x.operation,
		"method", x.req.Method,
		"route", x.route,
		"attempt", n,
		"duration", time.Since(start),
		"outcome", outcome(err),
	}
	if x.status != 0 {
		args = append(args, "status", x.status, "request_id", x.requestID)
	}
	if e, ok := errors.AsType[*APIError](err); ok {
		args = append(args, "code", e.Code)
	}
	if e, ok := errors.AsType[*ConnError](err); ok {
		args = append(args, "cause", e.Cause, "maybe_sent", e.MaybeSent)
	}
	c.logger.DebugContext(ctx, "platform call", args...)
}

// outcome is how an attempt ended, in a word or two.
func outcome(err error) string {
	if err == nil {
		return "ok"
	}
	if _, ok := errors.AsType[*APIError](err); ok {
		return "refused"
	}
	if _, ok := errors.AsType[*ConnError](err); ok {
		return "no answer"
	}
	if _, ok := errors.AsType[*DecodeError](err); ok {
		return "malformed"
	}
	return "failed"
}
