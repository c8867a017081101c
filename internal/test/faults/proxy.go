package faults

import (
	"errors"
	"io"
	"math/rand/v2"
	"net"
	"sync"
	"time"
)

// Toxics are what a [Proxy] does to what a platform sends. The zero value does
// nothing.
type Toxics struct {
	Latency, Jitter time.Duration // a wait before each piece: Latency, and up to Jitter more
	Slice           int           // bytes of a piece, 0 for all that there is
	StallAfter      int64         // bytes of a connection after which nothing more comes; 0 for no stall
	CutAfter        int64         // bytes of a connection after which both ends are closed; 0 for no cut
	SlowClose       time.Duration // how long the end of a connection is kept from the client
	Blackhole       bool          // nothing comes through, in either direction
	Refuse          bool          // connections are closed as soon as they are accepted
}

// Proxy is a unix socket that leads to another one, through toxics. All of it
// may be used concurrently.
type Proxy struct {
	listener net.Listener
	target   string
	running  sync.WaitGroup

	mu       sync.Mutex
	toxics   Toxics
	changed  chan struct{} // closed when the toxics change
	links    map[*link]struct{}
	closed   bool
	accepted int
}

// A link is a connection through a proxy.
type link struct {
	client, target net.Conn
	done           chan struct{}
	once           sync.Once
}

func (l *link) close() {
	l.once.Do(func() {
		close(l.done)
		l.client.Close()
		if l.target != nil {
			l.target.Close()
		}
	})
}

// NewProxy returns a proxy that listens at path and leads to the socket at
// target, which need not be there yet.
func NewProxy(path, target string) (*Proxy, error) {
	l, err := net.Listen("unix", path)
	if err != nil {
		return nil, err
	}
	p := &Proxy{listener: l, target: target, changed: make(chan struct{}), links: map[*link]struct{}{}}
	p.running.Go(p.accept)
	return p, nil
}

// Address returns where the proxy is, as a client wants it.
func (p *Proxy) Address() string { return "unix://" + p.listener.Addr().String() }

// Accepted returns how many connections there were.
func (p *Proxy) Accepted() int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.accepted
}

// Set replaces the toxics, for the connections that there are too.
func (p *Proxy) Set(t Toxics) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.toxics = t
	close(p.changed)
	p.changed = make(chan struct{})
}

// Cut ends all connections that there are.
func (p *Proxy) Cut() {
	p.mu.Lock()
	defer p.mu.Unlock()
	for l := range p.links {
		l.close()
	}
}

// Close ends the proxy and all connections, and waits for both. It may be called
// more than once.
func (p *Proxy) Close() error {
	err := p.listener.Close()
	p.mu.Lock()
	p.closed = true
	p.mu.Unlock()
	p.Cut()
	p.running.Wait()
	if errors.Is(err, net.ErrClosed) {
		return nil
	}
	return err
}

func (p *Proxy) accept() {
	for {
		conn, err := p.listener.Accept()
		if err != nil {
			return
		}
		p.running.Go(func() { p.serve(conn) })
	}
}

func (p *Proxy) serve(conn net.Conn) {
	l := &link{client: conn, done: make(chan struct{})}
	p.mu.Lock()
	p.accepted++
	refuse := p.toxics.Refuse || p.closed
	p.mu.Unlock()
	if !refuse {
		target, err := net.Dial("unix", p.target)
		refuse = err != nil
		l.target = target
	}
	if refuse {
		conn.Close()
		return
	}
	p.mu.Lock()
	p.links[l] = struct{}{}
	if p.closed {
		l.close()
	}
	p.mu.Unlock()
	var both sync.WaitGroup
	both.Go(func() { p.toTarget(l) })
	both.Go(func() { p.toClient(l) })
	both.Wait()
	l.close()
	p.mu.Lock()
	delete(p.links, l)
	p.mu.Unlock()
}

// current returns the toxics, and what is closed when they change.
func (p *Proxy) current() (Toxics, <-chan struct{}) {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.toxics, p.changed
}

func (p *Proxy) toTarget(l *link) {
	buffer := make([]byte, 32<<10)
	for {
		n, err := l.client.Read(buffer)
		if !p.pass(l, func(t Toxics) bool { return !t.Blackhole }) {
			return
		}
		if _, failed := l.target.Write(buffer[:n]); failed != nil || err != nil {
			l.target.(*net.UnixConn).CloseWrite()
			return
		}
	}
}

// pass waits until the toxics are such that something may pass. It is false if
// the link ends before.
func (p *Proxy) pass(l *link, may func(Toxics) bool) bool {
	for {
		t, changed := p.current()
		if may(t) {
			return true
		}
		select {
		case <-changed:
		case <-l.done:
			return false
		}
	}
}

func (p *Proxy) toClient(l *link) {
	var sent int64
	buffer := make([]byte, 32<<10)
	for {
		n, err := l.target.Read(buffer)
		for piece := buffer[:n]; len(piece) > 0; {
			if !p.pass(l, func(t Toxics) bool { return !t.Blackhole && (t.StallAfter == 0 || sent < t.StallAfter) }) {
				return
			}
			t, _ := p.current()
			if t.CutAfter > 0 && sent >= t.CutAfter {
				l.close()
				return
			}
			size := int64(len(piece))
			for _, limit := range []int64{int64(t.Slice), t.StallAfter - sent, t.CutAfter - sent} {
				if limit > 0 {
					size = min(size, limit)
				}
			}
			if !l.sleep(t.Latency, t.Jitter) {
				return
			}
			if _, err := l.client.Write(piece[:size]); err != nil {
				l.close()
				return
			}
			piece, sent = piece[size:], sent+size
			if sent == t.CutAfter {
				l.close()
				return
			}
		}
		if err != nil {
			t, _ := p.current()
			if errors.Is(err, io.EOF) {
				l.sleep(t.SlowClose, 0)
			}
			l.close()
			return
		}
	}
}

// sleep waits, and says whether the link is still there.
func (l *link) sleep(wait, jitter time.Duration) bool {
	if jitter > 0 {
		wait += rand.N(jitter)
	}
	if wait <= 0 {
		return true
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-l.done:
		return false
	}
}
