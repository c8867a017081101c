// Package memconn has connections in memory that behave like those of a unix
// socket, so that the time of what uses them may be the virtual one of
// testing/synctest. The pipes of package net have no buffer.
package memconn

import (
	"errors"
	"io"
	"net"
	"os"
	"sync"
	"syscall"
	"time"
)

// Conn is one end of a connection.
type Conn struct{ in, out *buffer }

// Pipe returns both ends of a new connection.
func Pipe() (a, b *Conn) {
	x, y := newBuffer(), newBuffer()
	return &Conn{in: x, out: y}, &Conn{in: y, out: x}
}

func (c *Conn) Read(b []byte) (int, error)  { return c.in.read(b) }
func (c *Conn) Write(b []byte) (int, error) { return c.out.write(b) }

// Close ends the connection; the other end reads what is on its way.
func (c *Conn) Close() error {
	c.in.end(nil, net.ErrClosed, syscall.EPIPE)
	c.out.end(io.EOF, nil, net.ErrClosed)
	return nil
}

// Reset ends the connection so that what is on its way is lost.
func (c *Conn) Reset() {
	c.in.end(nil, net.ErrClosed, syscall.ECONNRESET)
	c.out.end(nil, syscall.ECONNRESET, net.ErrClosed)
}

// Addr is the address of both ends.
func Addr() net.Addr { return &net.UnixAddr{Name: "memory", Net: "unix"} }

func (*Conn) LocalAddr() net.Addr  { return Addr() }
func (*Conn) RemoteAddr() net.Addr { return Addr() }

func (c *Conn) SetDeadline(t time.Time) error {
	return errors.Join(c.SetReadDeadline(t), c.SetWriteDeadline(t))
}
func (c *Conn) SetReadDeadline(t time.Time) error { c.in.setDeadline(t); return nil }
func (*Conn) SetWriteDeadline(time.Time) error    { return nil } // nobody here needs one

// BufferSize is what a direction holds before its writer blocks, as the buffer
// of a socket would.
const BufferSize = 64 << 10

// A buffer is one direction of a connection.
type buffer struct {
	mu       sync.Mutex
	changed  sync.Cond
	data     []byte
	lost     error // what a read gets at once
	drained  error // what a read gets when there is no more data
	unwanted error // what a write gets
	deadline time.Time
	timer    *time.Timer
}

func newBuffer() *buffer {
	b := new(buffer)
	b.changed.L = &b.mu
	return b
}

func (b *buffer) read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.changed.Broadcast()
	for len(p) > 0 {
		switch {
		case b.lost != nil:
			return 0, b.lost
		case !b.deadline.IsZero() && !time.Now().Before(b.deadline):
			return 0, os.ErrDeadlineExceeded
		case len(b.data) > 0:
			n := copy(p, b.data)
			b.data = b.data[n:]
			return n, nil
		case b.drained != nil:
			return 0, b.drained
		}
		b.changed.Wait()
	}
	return 0, nil
}

func (b *buffer) write(p []byte) (n int, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for n < len(p) {
		if b.unwanted != nil {
			return n, b.unwanted
		}
		if room := min(BufferSize-len(b.data), len(p)-n); room > 0 {
			b.data = append(b.data, p[n:n+room]...)
			n += room
			b.changed.Broadcast()
			continue
		}
		b.changed.Wait()
	}
	return n, nil
}

func (b *buffer) setDeadline(t time.Time) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.deadline = t
	if b.timer != nil {
		b.timer.Stop()
		b.timer = nil
	}
	if !t.IsZero() {
		b.timer = time.AfterFunc(time.Until(t), b.changed.Broadcast)
	}
	b.changed.Broadcast()
}

func (b *buffer) end(drained, lost, unwanted error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.drained == nil {
		b.drained = drained
	}
	if b.lost == nil {
		b.lost = lost
	}
	if b.unwanted == nil {
		b.unwanted = unwanted
	}
	if b.timer != nil {
		b.timer.Stop()
	}
	b.changed.Broadcast()
}
