package main

import (
	"io"
	"log/slog"

	"github.com/fairlead-go/fairlead/internal/cli"
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
			return clipped(attr)
		},
	}))
}

// clipped bounds a text in a record: a request may have written it.
func clipped(attr slog.Attr) slog.Attr {
	switch attr.Value.Kind() {
	case slog.KindString, slog.KindAny:
		if text := attr.Value.String(); len(text) > cli.MaxText {
			return slog.String(attr.Key, cli.Clip(text))
		}
	}
	return attr
}
