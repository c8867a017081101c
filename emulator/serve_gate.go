package emulator

import (
	"net"
	"sync"
)

// gate is what all bytes pass. While it is closed connections stall, as those of
// a process that is stopped do.
type gate struct {
	mu      sync.Mutex
	waiting []<-chan struct{} // it is open again when all of them are closed
	ending  <-chan struct{}   // closed when the emulator is
}

// close closes the gate until something happens.
func (g *gate) close(until <-chan struct{}) {
	g.mu.Lock()
	defer g.mu.Unlock()
	g.waiting = append(g.waiting, until)
}

// pass returns when the gate is open, or nobody cares any more.
func (g *gate) pass(closed <-chan struct{}) {
	for {
		g.mu.Lock()
		if len(g.waiting) == 0 {
			g.mu.Unlock()
			return
		}
		first := g.waiting[0]
		g.mu.Unlock()
		select {
		case <-closed:
			return
		case <-g.ending:
			return
		case <-first:
		}
		g.mu.Lock()
		if len(g.waiting) > 0 && g.waiting[0] == first {
			g.waiting = g.waiting[1:]
		}
		g.mu.Unlock()
	}
}

func (g *gate) listener(l net.Listener) net.Listener { return gatedListener{l, g} }

type gatedListener struct {
	net.Listener
	gate *gate
}

func (l gatedListener) Accept() (net.Conn, error) {
	conn, err := l.Listener.Accept()
	if err != nil {
		return nil, err
	}
	closed := make(chan struct{})
	return &gatedConn{Conn: conn, gate: l.gate, closed: closed, close: sync.OnceFunc(func() { close(closed) })}, nil
}

// gatedConn is a connection whose bytes pass the gate.
type gatedConn struct {
	net.Conn
	gate   *gate
	closed <-chan struct{}
	close  func()
}

func (c *gatedConn) Read(b []byte) (int, error) {
	n, err := c.Conn.Read(b)
	c.gate.pass(c.closed)
	return n, err
}

func (c *gatedConn) Write(b []byte) (int, error) {
	c.gate.pass(c.closed)
	return c.Conn.Write(b)
}

func (c *gatedConn) Close() error {
	c.close()
	return c.Conn.Close()
}

// CloseWrite is what net/http ends a connection with that it may not just cut,
// or the client could lose the answer.
func (c *gatedConn) CloseWrite() error {
	if conn, ok := c.Conn.(interface{ CloseWrite() error }); ok {
		return conn.CloseWrite()
	}
	return nil
}
