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
	args := append([]any{
		"operation", x.operation,
		"method", x.req.Method,
		"route", x.route,
		"attempt", n,
		"duration", time.Since(start),
	}, outcome(err)...)
	c.logger.DebugContext(ctx, "platform call", args...)
}

// outcome is what is logged of an attempt's end.
func outcome(err error) []any {
	if err == nil {
		return []any{"outcome", "ok"}
	}
	if e, ok := errors.AsType[*APIError](err); ok {
		return []any{"outcome", "refused", "status", e.StatusCode, "code", e.Code, "request_id", e.RequestID}
	}
	if e, ok := errors.AsType[*ConnError](err); ok {
		return []any{"outcome", "no answer", "cause", e.Cause, "maybe_sent", e.MaybeSent}
	}
	if e, ok := errors.AsType[*DecodeError](err); ok {
		return []any{"outcome", "malformed", "status", e.StatusCode, "request_id", e.RequestID}
	}
	return []any{"outcome", "failed"}
}
