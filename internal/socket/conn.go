package socket

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http/httptrace"
	"syscall"
	"time"
)

// A conn is a connection of a pool, with what is kept from one round trip to the
// next.
type conn struct {
	net.Conn
	r      *bufio.Reader
	w      *bufio.Writer
	reused bool
	since  time.Time // when it became idle

	limit    int64 // bytes that may still come
	wrote    bool  // something, in this round trip
	writeErr error

	raw   syscall.RawConn // nil if there is none
	probe func(fd uintptr) bool
	quiet bool // what probe found
}

func newConn(nc net.Conn) *conn {
	c := &conn{Conn: nc}
	c.r, c.w = bufio.NewReader(c), bufio.NewWriter(c)
	if sc, ok := nc.(syscall.Conn); ok {
		c.raw, _ = sc.SyscallConn()
		c.probe = func(fd uintptr) bool { c.quiet = isQuiet(fd); return true }
	}
	return c
}

// lastWords reports whether the server closed the new connection, and keeps what
// it said before. A server that is too busy does that. One that goes on after it
// said something unasked would answer each request with what belongs to another.
func (c *conn) lastWords() bool {
	c.SetReadDeadline(time.Now().Add(uploadGrace))
	said, err := io.ReadAll(io.LimitReader(c.Conn, maxResponseHeaderBytes))
	c.SetReadDeadline(time.Time{})
	c.r.Reset(bytes.NewReader(said))
	return err == nil && len(said) < maxResponseHeaderBytes
}

// begin makes the connection ready for a round trip.
func (c *conn) begin() {
	c.limit, c.wrote, c.writeErr = maxResponseHeaderBytes, false, nil
}

// rest is the end of a round trip after which another may follow.
func (c *conn) rest() {
	c.reused = true
	c.since = time.Now().Round(0) // by the wall clock: the monotonic one stands still while a machine sleeps
}

// alive says whether the connection can be used after a rest: a server that
// closed it, or that said something nobody asked for, is found out here and not
// in the middle of a request. Timers do not fire while a machine sleeps, so the
// age counts too.
func (c *conn) alive() bool {
	return c.r.Buffered() == 0 && time.Since(c.since) < idleConnTimeout && c.isQuiet()
}

// isQuiet reports whether the server neither closed the connection nor said
// anything before it was asked.
func (c *conn) isQuiet() bool {
	if c.raw == nil {
		return true
	}
	c.quiet = false
	err := c.raw.Read(c.probe)
	return err == nil && c.quiet
}

func (c *conn) info() httptrace.GotConnInfo {
	info := httptrace.GotConnInfo{Conn: c.Conn, Reused: c.reused, WasIdle: c.reused}
	if c.reused {
		info.IdleTime = time.Since(c.since)
	}
	return info
}

var errHeaderTooLarge = errors.New("the headers of the answer are too large")

func (c *conn) Read(p []byte) (int, error) {
	if c.limit <= 0 {
		return 0, fmt.Errorf("%w: they exceed %d bytes", errHeaderTooLarge, maxResponseHeaderBytes)
	}
	if int64(len(p)) > c.limit {
		p = p[:c.limit]
	}
	n, err := c.Conn.Read(p)
	c.limit -= int64(n)
	return n, err
}

// unlimited lets a body follow the headers.
func (c *conn) unlimited() { c.limit = math.MaxInt64 }

func (c *conn) Write(p []byte) (int, error) {
	n, err := c.Conn.Write(p)
	c.wrote = c.wrote || n > 0
	if err != nil {
		c.writeErr = err
	}
	return n, err
}

// ReadFrom sends what comes of a body as it comes: a bufio.Writer would collect it.
func (c *conn) ReadFrom(r io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{c}, r)
}
