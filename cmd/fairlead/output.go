package main

import (
	"bytes"
	"encoding/json"
	"io"

	"golang.org/x/term"

	"github.com/fairlead-go/fairlead/internal/cli"
)

// writeJSON writes one JSON value and a newline: indented for people, on one
// line for programs. It moves white space only, so that numbers keep every
// digit they came with.
func writeJSON(w io.Writer, raw json.RawMessage, indent bool) error {
	var buf bytes.Buffer
	var err error
	if indent {
		err = json.Indent(&buf, bytes.TrimSpace(raw), "", "  ")
	} else {
		err = json.Compact(&buf, raw)
	}
	if err != nil {
		return err
	}
	buf.WriteByte('\n')
	out := buf.Bytes()
	if indent {
		out = []byte(cli.Escape(string(out))) // JSON allows some control characters in strings
	}
	_, err = w.Write(out)
	return err
}

// isTerminal reports whether a stream is a terminal.
func isTerminal(stream any) bool {
	f, ok := stream.(interface{ Fd() uintptr })
	return ok && term.IsTerminal(int(f.Fd()))
}

// terminalWidth returns the width of the terminal that w is, or false if w is
// none.
func terminalWidth(w io.Writer) (columns int, ok bool) {
	if !isTerminal(w) {
		return 0, false
	}
	fd := int(w.(interface{ Fd() uintptr }).Fd())
	if columns, _, err := term.GetSize(fd); err == nil && columns > 0 {
		return columns, true
	}
	return 80, true
}
