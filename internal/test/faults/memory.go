package faults

import (
	"context"
	"net"
	"net/http"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/internal/test/memconn"
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
	refused := &net.OpError{Op: "dial", Net: "unix", Addr: memconn.Addr(), Err: os.NewSyscallError("connect", syscall.ECONNREFUSED)}
	if l == nil {
		return nil, refused
	}
	here, there := memconn.Pipe()
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

func (l *memoryListener) Addr() net.Addr { return memconn.Addr() }
