package notifications

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// A network is where a scripted platform is met: in memory, so that time can be
// a bubble's.
type network struct {
	serve  func(*peer)                 // what the platform does with a connection; it is closed after
	before func(context.Context) error // what a dial waits for, nil for nothing

	mu    sync.Mutex
	down  error       // what a dial gets, nil for a connection
	dials []time.Time // all attempts
	conns []*conn     // of the platform
	count int
	wg    sync.WaitGroup
}

// errRefused is what net makes of a socket without a server.
var errRefused = &net.OpError{Op: "dial", Net: "unix", Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}

func newNetwork(serve func(*peer)) *network { return &network{serve: serve} }

func (nw *network) dial(ctx context.Context, _, _ string) (net.Conn, error) {
	if nw.before != nil {
		if err := nw.before(ctx); err != nil {
			return nil, err
		}
	}
	nw.mu.Lock()
	defer nw.mu.Unlock()
	nw.dials = append(nw.dials, time.Now())
	if nw.down != nil {
		return nil, nw.down
	}
	here, there := newPipe()
	nw.conns = append(nw.conns, there)
	nw.count++
	p := newPeer(there, nw.count)
	nw.wg.Go(func() {
		defer there.Close()
		nw.serve(p)
	})
	return here, nil
}

// setDown says what dials get from now on.
func (nw *network) setDown(err error) {
	nw.mu.Lock()
	defer nw.mu.Unlock()
	nw.down = err
}

// cut ends all connections, as the death of the platform would.
func (nw *network) cut() {
	nw.mu.Lock()
	defer nw.mu.Unlock()
	for _, c := range nw.conns {
		c.Close()
	}
	nw.conns = nil
}

func (nw *network) dialled() []time.Time {
	nw.mu.Lock()
	defer nw.mu.Unlock()
	return append([]time.Time(nil), nw.dials...)
}

// client returns a client of the platform. Its requests carry no token: that is
// added further in than the transport which is replaced here.
func (nw *network) client(t testing.TB, opts ...client.Option) *client.Client {
	t.Helper()
	transport := &http.Transport{DialContext: nw.dial, DisableCompression: true}
	c, err := client.New(append([]client.Option{
		client.WithAddress("/run/test.sock"),
		client.WithToken(testToken),
		client.WithMiddleware(func(http.RoundTripper) http.RoundTripper { return transport }),
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		c.Close()
		transport.CloseIdleConnections()
	})
	return c
}

// open returns a stream that is closed with the test.
func (nw *network) open(t testing.TB, opts ...Option) *Stream {
	t.Helper()
	s := Open(nw.client(t), opts...)
	t.Cleanup(func() { s.Close() })
	return s
}

// conn is one end of a connection in memory.
type conn struct{ in, out *buffer }

func newPipe() (a, b *conn) {
	x, y := newBuffer(), newBuffer()
	return &conn{in: x, out: y}, &conn{in: y, out: x}
}

func (c *conn) Read(b []byte) (int, error)  { return c.in.read(b) }
func (c *conn) Write(b []byte) (int, error) { return c.out.write(b) }

func (c *conn) Close() error {
	c.in.end(nil, net.ErrClosed, syscall.EPIPE)
	c.out.end(io.EOF, nil, net.ErrClosed)
	return nil
}

// reset ends the connection so that what is on its way is lost.
func (c *conn) reset() {
	c.in.end(nil, net.ErrClosed, syscall.ECONNRESET)
	c.out.end(nil, syscall.ECONNRESET, net.ErrClosed)
}

func (*conn) LocalAddr() net.Addr              { return &net.UnixAddr{Name: "memory", Net: "unix"} }
func (*conn) RemoteAddr() net.Addr             { return &net.UnixAddr{Name: "memory", Net: "unix"} }
func (*conn) SetDeadline(time.Time) error      { return errors.ErrUnsupported }
func (*conn) SetReadDeadline(time.Time) error  { return errors.ErrUnsupported }
func (*conn) SetWriteDeadline(time.Time) error { return errors.ErrUnsupported }

// bufferSize is what a direction of a connection holds before its writer blocks,
// as a socket's buffer would.
const bufferSize = 64 << 10

// A buffer is one direction of a connection.
type buffer struct {
	mu       sync.Mutex
	changed  sync.Cond
	data     []byte
	lost     error // what a read gets at once
	drained  error // what a read gets when there is no more data
	unwanted error // what a write gets
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
		if room := min(bufferSize-len(b.data), len(p)-n); room > 0 {
			b.data = append(b.data, p[n:n+room]...)
			n += room
			b.changed.Broadcast()
			continue
		}
		b.changed.Wait()
	}
	return n, nil
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
	b.changed.Broadcast()
}

// socketPath returns a path short enough for a unix socket, which t.TempDir may
// not be.
func socketPath(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "s")
}

// listen serves a scripted platform on a unix socket until the test ends, or
// until what it returns is called.
func listen(t testing.TB, path string, serve func(*peer)) (stop func()) {
	t.Helper()
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	stop = sync.OnceFunc(accept(l, serve))
	t.Cleanup(stop)
	return stop
}

// accept serves l in the background until what it returns is called.
func accept(l net.Listener, serve func(*peer)) (stop func()) {
	var (
		mu    sync.Mutex
		ended bool
		conns []net.Conn
		wg    sync.WaitGroup
	)
	wg.Go(func() {
		for n := 1; ; n++ {
			c, err := l.Accept()
			if err != nil {
				return
			}
			mu.Lock()
			conns = append(conns, c)
			if ended {
				c.Close()
			}
			mu.Unlock()
			wg.Go(func() {
				defer c.Close()
				serve(newPeer(c, n))
			})
		}
	})
	return func() {
		l.Close()
		mu.Lock()
		ended = true
		for _, c := range conns {
			c.Close()
		}
		mu.Unlock()
		wg.Wait()
	}
}

// dialUnix returns a client of what listens on path.
func dialUnix(t testing.TB, path string, opts ...client.Option) *client.Client {
	t.Helper()
	c, err := client.New(append([]client.Option{client.WithAddress("unix://" + path), client.WithToken(testToken)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

func (nw *network) isDown() bool {
	nw.mu.Lock()
	defer nw.mu.Unlock()
	return nw.down != nil
}
