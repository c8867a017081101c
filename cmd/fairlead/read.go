package main

import (
	"context"
	"io"
	"os"
)

// readFile reads a file as readAll does.
func readFile(ctx context.Context, path string, limit int) ([]byte, error) {
	return readAll(ctx, limit, func() (io.ReadCloser, error) { return os.Open(path) })
}

// readAll opens something and reads it to its end, but of what is longer than
// limit only one byte more. It ends with ctx, whose error it then returns as it
// is: a user who waits at a terminal or a FIFO must be able to leave. An open or
// read that is given up ends with the process.
func readAll(ctx context.Context, limit int, open func() (io.ReadCloser, error)) ([]byte, error) {
	type result struct {
		content []byte
		err     error
	}
	done := make(chan result, 1)
	go func() {
		r, err := open()
		if err != nil {
			done <- result{nil, err}
			return
		}
		defer r.Close()
		content, err := io.ReadAll(io.LimitReader(r, int64(limit)+1))
		done <- result{content, err}
	}()
	select {
	case <-ctx.Done():
		return nil, ctx.Err()
	case got := <-done:
		return got.content, got.err
	}
}
