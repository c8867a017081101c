package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"

	"golang.org/x/term"
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
		out = escapeControls(out)
	}
	_, err = w.Write(out)
	return err
}

// escapeControls spells out the control characters that JSON allows in a string
// as they are. A terminal may obey them.
func escapeControls(text []byte) []byte {
	var buf bytes.Buffer
	for _, r := range string(text) {
		if isControl(r) && r != '\n' {
			fmt.Fprintf(&buf, `\u%04x`, r)
		} else {
			buf.WriteRune(r)
		}
	}
	return buf.Bytes()
}

// A latchWriter keeps the first failure of its writer, and to itself: cobra
// forgets those of its help, and takes that of --version for a wrong flag.
type latchWriter struct {
	w   io.Writer
	err error
}

func (l *latchWriter) Write(p []byte) (int, error) {
	if l.err == nil {
		_, l.err = l.w.Write(p)
	}
	return len(p), nil
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
