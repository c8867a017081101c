package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"os"
	"strings"

	"github.com/fairlead-go/fairlead/internal/cli"
)

// maxBody bounds what is read of a body. The platform's bodies are far smaller.
const maxBody = 16 << 20

// readBody returns the body that --body names: JSON, @file or - for stdin.
func (a *app) readBody(ctx context.Context, arg string) ([]byte, error) {
	path, isFile := strings.CutPrefix(arg, "@")
	var body []byte
	var err error
	switch {
	case path == "-":
		body, err = readAll(ctx, maxBody, func() (io.ReadCloser, error) { return io.NopCloser(a.stdin), nil })
	case isFile:
		body, err = readFile(ctx, path, maxBody)
	default:
		return []byte(arg), nil
	}
	switch {
	case errors.Is(err, context.Canceled):
		return nil, err
	case err != nil:
		return nil, cli.Usagef("--body: %v", err)
	case len(body) > maxBody:
		return nil, cli.Usagef("--body: more than %d bytes", maxBody)
	}
	return body, nil
}

// checkSyntax reports where a body stops being JSON.
func checkSyntax(body []byte) error {
	if len(bytes.TrimSpace(body)) == 0 {
		return cli.Usagef("--body is empty").WithHint("write JSON, @file or - for stdin")
	}
	var any json.RawMessage
	var syntax *json.SyntaxError
	if err := json.Unmarshal(body, &any); errors.As(err, &syntax) {
		line, column := position(body, syntax.Offset)
		e := cli.Usagef("--body is not JSON: line %d, column %d: %v", line, column, err)
		if info, err := os.Stat(string(body)); err == nil && info.Mode().IsRegular() {
			return e.WithHint("that is a file: write --body @%s", body)
		}
		return e.WithHint("put it in single quotes for the shell, or use --body @file")
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
