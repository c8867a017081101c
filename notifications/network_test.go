package notifications

import (
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/memconn"
)

// A network is where a scripted platform is met: in memory, so that time can be
// a bubble's.
type network struct {
	serve  func(*peer)                 // what the platform does with a connection; it is closed after
	before func(context.Context) error // what a dial waits for, nil for nothing

	mu    sync.Mutex
	down  error           // what a dial gets, nil for a connection
	dials []time.Time     // all attempts
	conns []*memconn.Conn // of the platform
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
	here, there := memconn.Pipe()
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
