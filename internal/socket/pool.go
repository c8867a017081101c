package socket

import (
	"context"
	"errors"
	"net"
	"slices"
	"sync"
	"time"
)

// A pool has the connections of a transport: at most maxConns, of which at most
// maxIdleConns are unused, none of them for longer than idleConnTimeout. The
// zero value with a dial is ready.
type pool struct {
	dial func(context.Context) (net.Conn, error)

	mu      sync.Mutex
	open    int          // connections and dials, up to maxConns
	idle    []*conn      // the one used last is last
	waiting []chan *conn // for one, or with nil for the right to dial; buffered
	timer   *time.Timer  // for the first of idle; nil if there is none
	discard bool         // whatever becomes idle: nobody has wanted any since closeIdle
}

// get returns a connection that is nobody else's until put.
func (p *pool) get(ctx context.Context) (*conn, error) {
	if err := ended(ctx); err != nil {
		return nil, err
	}
	p.mu.Lock()
	p.discard = false
	for len(p.idle) > 0 {
		c := p.idle[len(p.idle)-1]
		p.idle[len(p.idle)-1] = nil
		p.idle = p.idle[:len(p.idle)-1]
		p.mu.Unlock()
		if c.alive() {
			return c, nil
		}
		c.Close()
		p.mu.Lock()
		p.open--
	}
	if p.open < maxConns {
		p.open++
		p.mu.Unlock()
		return p.connect(ctx)
	}
	turn := make(chan *conn, 1)
	p.waiting = append(p.waiting, turn)
	p.mu.Unlock()
	select {
	case c := <-turn:
		if c != nil && c.alive() {
			return c, nil
		}
		if c != nil {
			c.Close()
		}
		return p.connect(ctx)
	case <-ctx.Done():
		p.mu.Lock()
		if i := slices.Index(p.waiting, turn); i >= 0 {
			p.waiting = slices.Delete(p.waiting, i, i+1)
			p.mu.Unlock()
		} else { // it is our turn, which another can have
			p.mu.Unlock()
			p.put(<-turn, true)
		}
		return nil, context.Cause(ctx)
	}
}

// connect makes a new connection, which p.open counts already.
func (p *pool) connect(ctx context.Context) (*conn, error) {
	nc, err := p.dial(ctx)
	if err != nil {
		p.put(nil, false)
		return nil, err
	}
	c := newConn(nc)
	if !c.isQuiet() && !c.lastWords() {
		p.put(c, false)
		return nil, errUnasked
	}
	return c, nil
}

var errUnasked = errors.New("the server sent something over the new connection before it was asked")

// put takes a connection back, or closes it if it is not to be used again. A nil
// one is only counted. It reports whether the connection is kept.
func (p *pool) put(c *conn, reuse bool) (kept bool) {
	if c != nil && !reuse {
		c.Close()
		c = nil
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	switch {
	case len(p.waiting) > 0:
		if c != nil {
			c.rest()
		}
		p.waiting[0] <- c
		p.waiting = slices.Delete(p.waiting, 0, 1)
		return c != nil
	case c == nil:
		p.open--
	case p.discard || len(p.idle) == maxIdleConns:
		c.Close()
		p.open--
	default:
		c.rest()
		p.idle = append(p.idle, c)
		if p.timer == nil {
			p.timer = time.AfterFunc(idleConnTimeout, p.expire)
		}
		return true
	}
	return false
}

// expire closes what has been idle for too long.
func (p *pool) expire() {
	p.mu.Lock()
	defer p.mu.Unlock()
	fresh := slices.IndexFunc(p.idle, func(c *conn) bool { return time.Since(c.since) < idleConnTimeout })
	if fresh < 0 {
		p.drop(len(p.idle))
		p.timer = nil
		return
	}
	p.drop(fresh)
	p.timer.Reset(idleConnTimeout - time.Since(p.idle[0].since))
}

// drop closes the n that have been idle for the longest.
func (p *pool) drop(n int) {
	for _, c := range p.idle[:n] {
		c.Close()
	}
	p.idle = slices.Delete(p.idle, 0, n)
	p.open -= n
}

func (p *pool) closeIdle() {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.discard = true
	p.drop(len(p.idle))
	if p.timer != nil {
		p.timer.Stop()
		p.timer = nil
	}
}
