package client

import (
	"context"
	"errors"
	"log/slog"
	"time"
)

// log records an attempt. Everything in it is on this list.
func (c *Client) log(ctx context.Context, x *exchange, n int, start time.Time, err error) {
	if !c.logger.Enabled(ctx, slog.LevelDebug) {
		return
	}
	attrs := []slog.Attr{
		slog.String("operation", x.operation),
		slog.String("method", x.req.Method),
		slog.String("route", x.route),
		slog.Int("attempt", n),
		slog.Duration("duration", time.Since(start)),
	}
	c.logger.LogAttrs(ctx, slog.LevelDebug, "platform call", append(attrs, outcome(err)...)...)
}

// outcome is what is logged of an attempt's end.
func outcome(err error) []slog.Attr {
	if err == nil {
		return []slog.Attr{slog.String("outcome", "ok")}
	}
	if e, ok := errors.AsType[*APIError](err); ok {
		return []slog.Attr{slog.String("outcome", "refused"), slog.Int("status", e.StatusCode), slog.String("code", e.Code), slog.String("request_id", e.RequestID)}
	}
	if e, ok := errors.AsType[*ConnError](err); ok {
		return []slog.Attr{slog.String("outcome", "no answer"), slog.String("cause", e.Cause), slog.Bool("maybe_sent", e.MaybeSent)}
	}
	if e, ok := errors.AsType[*DecodeError](err); ok {
		return []slog.Attr{slog.String("outcome", "malformed"), slog.Int("status", e.StatusCode), slog.String("request_id", e.RequestID)}
	}
	return []slog.Attr{slog.String("outcome", "failed")}
}
