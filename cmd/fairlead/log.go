package main

import (
	"io"
	"log/slog"
)

// callLogger returns where the client logs its attempts: stderr with --verbose,
// nowhere without. The client logs no secrets.
func (a *app) callLogger() *slog.Logger {
	if !a.verbose {
		return slog.New(slog.DiscardHandler)
	}
	return newLogger(a.stderr, "")
}

// newLogger returns a logger that writes one line for each record, with the
// time in the given format, "" for none. The level shows if it is a warning or
// worse.
func newLogger(w io.Writer, timeFormat string) *slog.Logger {
	return slog.New(slog.NewTextHandler(w, &slog.HandlerOptions{
		Level: slog.LevelDebug,
		ReplaceAttr: func(groups []string, attr slog.Attr) slog.Attr {
			switch {
			case len(groups) > 0:
			case attr.Key == slog.TimeKey && timeFormat == "":
				return slog.Attr{}
			case attr.Key == slog.TimeKey:
				return slog.String(attr.Key, attr.Value.Time().Format(timeFormat))
			case attr.Key == slog.LevelKey && attr.Value.Any().(slog.Level) < slog.LevelWarn:
				return slog.Attr{}
			}
			return attr
		},
	}))
}
