package emulator

import (
	"bytes"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/internal/suggest"
)

// Request is a request that has arrived at the emulator. Credentials are not kept.
type Request struct {
	ID        string // header X-Request-Id of the answer
	Time      time.Time
	Operation string // operationId; "notifications" for a WebSocket; "" if there is no such operation
	Method    string
	Path      string
	Query     url.Values
	Body      []byte // at most [MaxRequestBody] bytes; nil if it was not read, or not yet
	Status    int    // of the answer; 0 if there was none, or is none yet
	Fault     string // what went wrong on purpose, "" for nothing; see [Emulator.Fault]
	Client    string // header User-Agent
}

// Requests returns the latest requests, at most [MaxRequests], in the order in
// which they arrived. A request has arrived once its header was read, whether or
// not it is answered: while a [FaultFreeze] stalls the whole platform nothing is
// read, and what was sent meanwhile arrives when that is lifted.
func (e *Emulator) Requests() []Request { return deepCopy(e.requests.all()) }

// note brings what is kept of a request up to date. A client that sends the token
// where it does not belong has it masked.
func (e *Emulator) note(kept *Request, r Request) {
	const masked = "[token]"
	r.Path = strings.ReplaceAll(r.Path, e.token, masked)
	r.Body = bytes.ReplaceAll(r.Body, []byte(e.token), []byte(masked))
	for name, values := range r.Query {
		for i, v := range values {
			if strings.Contains(v, e.token) {
				r.Query[name] = slices.Clone(values)
				r.Query[name][i] = strings.ReplaceAll(v, e.token, masked)
			}
		}
	}
	e.requests.set(kept, r)
}

// Calls returns those of the latest requests that called an operation.
func (e *Emulator) Calls(operation string) []Request {
	return slices.DeleteFunc(e.Requests(), func(r Request) bool { return r.Operation != operation })
}

// ForgetRequests forgets the requests that have arrived up to now, so that a test
// can begin anew.
func (e *Emulator) ForgetRequests() { e.requests.forget() }

// Expect fails the test unless an operation was called n times, and shows what
// was called instead. It returns the calls. Like [Emulator.Requests] it counts
// what has arrived: a call that failed at the client counts, if it came that far,
// even if it is not answered yet. That there is no such operation fails
// the test too; "notifications" is the handshake of subscribers.
//
//	call := platform.Expect(t, "createInstanceJob", 1)[0]
func (e *Emulator) Expect(t TB, operation string, n int) []Request {
	t.Helper()
	known := append(e.operationIDs(), notificationsOperation)
	if !slices.Contains(known, operation) {
		t.Fatalf("emulator: Expect: there is no operation %q: %s", operation, suggest.DidYouMean(operation, known))
	}
	calls := e.Calls(operation)
	if len(calls) != n {
		t.Fatalf("emulator: %s was called %s, want %s\n%s", operation, times(len(calls)), times(n), summary(e.Requests()))
	}
	return calls
}

func times(n int) string {
	if n == 1 {
		return "once"
	}
	return fmt.Sprint(n, " times")
}

// summary lists the latest requests, one in a line.
func summary(requests []Request) string {
	const most = 20
	if len(requests) == 0 {
		return "there were no requests"
	}
	var b strings.Builder
	b.WriteString("the requests were")
	if more := len(requests) - most; more > 0 {
		fmt.Fprintf(&b, " %d more, and", more)
		requests = requests[more:]
	}
	b.WriteString(":")
	for _, r := range requests {
		b.WriteString("\n\t" + r.String())
	}
	return b.String()
}

// String returns a line about the request, such as "getHub: GET /v1/hub: 200".
// It has no body.
func (r Request) String() string {
	text := r.Method + " " + r.Path
	if len(r.Query) > 0 {
		text += "?" + r.Query.Encode()
	}
	if r.Operation != "" {
		text = r.Operation + ": " + text
	}
	switch {
	case r.Status == 0:
		text += ": no answer"
	default:
		text += fmt.Sprint(": ", r.Status)
	}
	if r.Fault != "" {
		text += " (" + r.Fault + ")"
	}
	return text
}

// requestLog keeps the latest requests.
type requestLog struct {
	mu       sync.Mutex
	requests []*Request // the latest at the end, and up to MaxRequests more
}

// add keeps a request that has arrived. What r points to belongs to the log.
func (l *requestLog) add(r *Request) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.requests) >= 2*MaxRequests {
		l.requests = slices.Clone(l.requests[len(l.requests)-MaxRequests:])
	}
	l.requests = append(l.requests, r)
}

// set changes a request that was added.
func (l *requestLog) set(kept *Request, r Request) {
	if len(r.Body) > MaxRequestBody {
		r.Body = slices.Clone(r.Body[:MaxRequestBody]) // and let go of the rest
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	*kept = r
}

func (l *requestLog) forget() {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.requests = nil
}

func (l *requestLog) all() []Request {
	l.mu.Lock()
	defer l.mu.Unlock()
	var all []Request
	for _, r := range l.requests[max(0, len(l.requests)-MaxRequests):] {
		all = append(all, *r)
	}
	return all
}

// latest returns the last n of list and more. It leaves list as it is.
func latest[T any](list []T, n int, more ...T) []T {
	all := make([]T, 0, min(n, len(list)+len(more)))
	more = more[max(0, len(more)-n):]
	all = append(all, list[max(0, len(list)+len(more)-n):]...)
	return append(all, more...)
}
