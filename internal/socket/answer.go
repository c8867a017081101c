package socket

import (
	"io"
	"net/http"
	"sync"
	"sync/atomic"
	"time"
)

// An answerBody is the body of an answer. Its end is that of the round trip. Close
// may be called while another goroutine reads, which then stops.
type answerBody struct {
	x      *roundTrip
	next   io.ReadCloser
	closed atomic.Bool

	mu  sync.Mutex
	err error // what Read returns from now on
}

func (b *answerBody) Read(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.err != nil {
		return 0, b.err
	}
	n, err := b.next.Read(p)
	if err == io.EOF {
		b.err = err
		b.x.finish(b.x.reuse)
	} else if err != nil {
		b.err = b.explain(err)
		b.x.finish(false)
	}
	return n, b.err
}

// explain returns why a body broke off.
func (b *answerBody) explain(err error) error {
	if b.closed.Load() {
		return http.ErrBodyReadAfterClose
	}
	if cause := ended(b.x.ctx); cause != nil {
		return cause
	}
	b.x.mu.Lock()
	defer b.x.mu.Unlock()
	if b.x.local != nil {
		return b.x.local
	}
	return err
}

// Close ends the round trip. The connection can be used again if what is left of
// the body is here already; nothing is waited for.
func (b *answerBody) Close() error {
	if b.closed.Swap(true) {
		return nil
	}
	if !b.mu.TryLock() {
		b.x.interrupt()
		b.mu.Lock()
	}
	defer b.mu.Unlock()
	if b.err == nil {
		b.x.finish(b.x.reuse && b.drained())
	}
	b.err = http.ErrBodyReadAfterClose
	return nil
}

// drained reads what is left in the buffer, and says whether that was all.
func (b *answerBody) drained() bool {
	conn := b.x.conn
	conn.SetReadDeadline(time.Unix(1, 0))
	_, err := io.Copy(io.Discard, b.next)
	conn.SetReadDeadline(time.Time{})
	return err == nil
}
