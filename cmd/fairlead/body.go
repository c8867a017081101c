package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"
)

// maxBody bounds what is read of a body. The platform's bodies are far smaller.
const maxBody = 16 << 20

// readBody returns the body that --body names: JSON, @file or - for stdin.
func (a *app) readBody(ctx context.Context, arg string) ([]byte, error) {
	path, isFile := strings.CutPrefix(arg, "@")
	switch {
	case arg == "-" || arg == "@-":
		return readAll(ctx, a.stdin)
	case isFile:
		f, err := os.Open(path)
		if err != nil {
			return nil, usagef("--body: %v", err)
		}
		defer f.Close()
		return readAll(ctx, f)
	}
	return []byte(arg), nil
}

// readAll reads to the end, or until ctx ends: a user who waits at a terminal
// must be able to leave. The read that is given up ends with the process.
func readAll(ctx context.Context, r io.Reader) ([]byte, error) {
	type result struct {
		body []byte
		err  error
	}
	done := make(chan result, 1)
	go func() {
		body, err := io.ReadAll(io.LimitReader(r, maxBody+1))
		done <- result{body, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		switch {
		case got.err != nil:
			return nil, usagef("--body: %v", got.err)
		case len(got.body) > maxBody:
			return nil, usagef("--body: more than %d bytes", maxBody)
		}
		return got.body, nil
	}
}

// checkSyntax reports where a body stops being JSON.
func checkSyntax(body []byte) error {
	if len(bytes.TrimSpace(body)) == 0 {
		return usagef("--body is empty").withHint("write JSON, @file or - for stdin")
	}
	var any json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(body, &any); errors.As(err, &syntax) {
		line, column := position(body, syntax.Offset)
		return usagef("--body is not JSON: line %d, column %d: %v", line, column, err).
			withHint("put it in single quotes for the shell, or use --body @file")
	}
	return nil
}

// position turns the offset behind a byte into its line and column, counted in
// characters from 1.
func position(text []byte, offset int64) (line, column int) {
	before := text[:max(0, min(int(offset)-1, len(text)))]
	lineStart := bytes.LastIndexByte(before, '\n') + 1
	return bytes.Count(before, []byte("\n")) + 1, len([]rune(string(before[lineStart:]))) + 1
}
