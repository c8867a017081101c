package faulttest

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"sync"
	"syscall"
	"time"
)

// Memory is a network of one address within the process: its connections are
// in memory, so that time may be the virtual one of testing/synctest. Nobody
// listens until [Memory.Listen] is called.
type Memory struct {
	mu       sync.Mutex
	listener *memoryListener // nil if nobody listens
	dials    []time.Time
}

// Listen returns a listener, in place of the one that there was.
func (m *Memory) Listen() net.Listener {
	l := &memoryListener{memory: m, conns: make(chan net.Conn), closed: make(chan struct{})}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.listener = l
	return l
}

// Dials returns when somebody tried to connect.
func (m *Memory) Dials() []time.Time {
	m.mu.Lock()
	defer m.mu.Unlock()
	return append([]time.Time(nil), m.dials...)
}

// Dial connects. Without a listener it fails as a socket does whose server has
// ended.
func (m *Memory) Dial(ctx context.Context, _, _ string) (net.Conn, error) {
	m.mu.Lock()
	l := m.listener
	m.dials = append(m.dials, time.Now())
	m.mu.Unlock()
	refused := &net.OpError{Op: "dial", Net: "unix", Addr: memoryAddr{}, Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}
	if l == nil {
		return nil, refused
	}
	here, there := newMemoryPipe()
	select {
	case l.conns <- there:
		return here, nil
	case <-l.closed:
		return nil, refused
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// Middleware leads a client through the network. Its requests lack the token,
// which a client adds further in; so whoever listens must not ask for it, unless
// token is what it asks for.
func (m *Memory) Middleware(token string) func(http.RoundTripper) http.RoundTripper {
	transport := &http.Transport{DialContext: m.Dial, DisableCompression: true}
	return func(http.RoundTripper) http.RoundTripper { return &memoryTransport{transport, &token} }
}

type memoryTransport struct {
	*http.Transport
	token *string // a pointer, because dumps show what it stands in
}

func (t *memoryTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	req = req.Clone(req.Context())
	req.Header.Set("X-Cycle-Token", *t.token)
	return t.Transport.RoundTrip(req)
}

type memoryListener struct {
	memory *Memory
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func (l *memoryListener) Accept() (net.Conn, error) {
	select {
	case c := <-l.conns:
		return c, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *memoryListener) Close() error {
	l.once.Do(func() {
		l.memory.mu.Lock()
		defer l.memory.mu.Unlock()
		if l.memory.listener == l {
			l.memory.listener = nil
		}
		close(l.closed)
	})
	return nil
}

func (l *memoryListener) Addr() net.Addr { return memoryAddr{} }

type memoryAddr struct{}

func (memoryAddr) Network() string { return "memory" }
func (memoryAddr) String() string  { return "memory" }

// memoryConn is one end of a connection.
type memoryConn struct{ in, out *memoryBuffer }

func newMemoryPipe() (a, b *memoryConn) {
	x, y := newMemoryBuffer(), newMemoryBuffer()
	return &memoryConn{x, y}, &memoryConn{y, x}
}

func (c *memoryConn) Read(b []byte) (int, error)  { return c.in.read(b) }
func (c *memoryConn) Write(b []byte) (int, error) { return c.out.write(b) }

func (c *memoryConn) Close() error {
	c.in.end(net.ErrClosed, syscall.EPIPE)
	c.out.end(io.EOF, net.ErrClosed)
	return nil
}

func (*memoryConn) LocalAddr() net.Addr  { return memoryAddr{} }
func (*memoryConn) RemoteAddr() net.Addr { return memoryAddr{} }

func (c *memoryConn) SetDeadline(t time.Time) error {
	return errors.Join(c.SetReadDeadline(t), c.SetWriteDeadline(t))
}
func (c *memoryConn) SetReadDeadline(t time.Time) error  { c.in.setDeadline(t); return nil }
func (c *memoryConn) SetWriteDeadline(t time.Time) error { return nil } // nobody here needs one

// memoryBufferSize is what a direction holds before its writer blocks, as the
// buffer of a socket would.
const memoryBufferSize = 64 << 10

// memoryBuffer is one direction of a connection.
type memoryBuffer struct {
	mu       sync.Mutex
	changed  sync.Cond
	data     []byte
	drained  error // what a read gets once there is no more data
	unwanted error // what a write gets
	deadline time.Time
	timer    *time.Timer
}

func newMemoryBuffer() *memoryBuffer {
	b := new(memoryBuffer)
	b.changed.L = &b.mu
	return b
}

func (b *memoryBuffer) read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	defer b.changed.Broadcast()
	for len(p) > 0 {
		switch {
		case b.drained == net.ErrClosed:
			return 0, b.drained
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

func (b *memoryBuffer) write(p []byte) (n int, err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	for n < len(p) {
		if b.unwanted != nil {
			return n, b.unwanted
		}
		room := min(memoryBufferSize-len(b.data), len(p)-n)
		if room <= 0 {
			b.changed.Wait()
			continue
		}
		b.data = append(b.data, p[n:n+room]...)
		n += room
		b.changed.Broadcast()
	}
	return n, nil
}

func (b *memoryBuffer) setDeadline(t time.Time) {
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

func (b *memoryBuffer) end(drained, unwanted error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.drained == nil || drained == net.ErrClosed {
		b.drained = drained
	}
	if b.unwanted == nil {
		b.unwanted = unwanted
	}
	if b.timer != nil {
		b.timer.Stop()
	}
	b.changed.Broadcast()
}
