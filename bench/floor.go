package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"io"
	"net"
	"strconv"
)

// A floor is the least that a call over this socket can cost: one write, and a
// read that knows what it will get. It holds one connection and decodes nothing.
type floor struct {
	conn net.Conn
	r    *bufio.Reader
	body []byte
}

func newFloor(path string) (*floor, error) {
	conn, err := net.Dial("unix", path)
	if err != nil {
		return nil, err
	}
	return &floor{conn: conn, r: bufio.NewReader(conn)}, nil
}

func (f *floor) close() { f.conn.Close() }

// get returns the body of the answer, which is good until the next call.
func (f *floor) get(_ context.Context, target string) ([]byte, error) {
	request := "GET " + target + " HTTP/1.1\r\nHost: localhost\r\nX-Cycle-Token: " + token + "\r\n\r\n"
	if _, err := io.WriteString(f.conn, request); err != nil {
		return nil, err
	}
	length := -1
	for first := true; ; first = false {
		line, err := f.r.ReadSlice('\n')
		if err != nil {
			return nil, err
		}
		line = bytes.TrimRight(line, "\r\n")
		if first && !bytes.HasPrefix(line, []byte("HTTP/1.1 200 ")) {
			return nil, errors.New("floor: " + string(line))
		}
		if len(line) == 0 {
			break
		}
		if text, ok := bytes.CutPrefix(line, []byte("Content-Length: ")); ok {
			if length, err = strconv.Atoi(string(text)); err != nil {
				return nil, err
			}
		}
	}
	if length < 0 {
		return nil, errors.New("floor: no Content-Length")
	}
	if cap(f.body) < length {
		f.body = make([]byte, length)
	}
	_, err := io.ReadFull(f.r, f.body[:length])
	return f.body[:length], err
}
