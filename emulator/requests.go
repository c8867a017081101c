package emulator

import (
	"net/url"
	"slices"
	"sync"
	"time"
)

// What [Emulator.Requests] keeps.
const (
	MaxRequests    = 1000     // the latest
	MaxRequestBody = 64 << 10 // the start of each body
)

// Request is a request that the emulator has answered. Credentials are not kept.
type Request struct {
	ID        string // header X-Request-Id of the answer
	Time      time.Time
	Operation string // operationId; "notifications" for a WebSocket; "" if there is no such operation
	Method    string
	Path      string
	Query     url.Values
	Body      []byte // at most [MaxRequestBody] bytes; nil if it was not read
	Status    int    // of the answer
}

// Requests returns the latest requests, at most [MaxRequests], in the order in
// which they were answered. A request that has an answer is among them.
func (e *Emulator) Requests() []Request { return deepCopy(e.requests.all()) }

// requestLog keeps the latest requests.
type requestLog struct {
	mu       sync.Mutex
	requests []Request // the latest at the end, and up to MaxRequests more
}

func (l *requestLog) add(r Request) {
	if len(r.Body) > MaxRequestBody {
		r.Body = slices.Clone(r.Body[:MaxRequestBody]) // and let go of the rest
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.requests) >= 2*MaxRequests {
		l.requests = slices.Clone(l.requests[len(l.requests)-MaxRequests:])
	}
	l.requests = append(l.requests, r)
}

func (l *requestLog) all() []Request {
	l.mu.Lock()
	defer l.mu.Unlock()
	return slices.Clone(l.requests[max(0, len(l.requests)-MaxRequests):])
}

// latest returns the last n of list and more. It leaves list as it is.
func latest[T any](list []T, n int, more ...T) []T {
	all := make([]T, 0, min(n, len(list)+len(more)))
	more = more[max(0, len(more)-n):]
	all = append(all, list[max(0, len(list)+len(more)-n):]...)
	return append(all, more...)
}
