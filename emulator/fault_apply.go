package emulator

import (
	"bytes"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"time"
)

// applyFault answers a request that f strikes. serve carries the request out.
func (q *request) applyFault(f *activeFault, r *http.Request, serve func(http.ResponseWriter, *http.Request)) {
	q.entry.Fault = f.what
	// What is left of a body would keep the server from noticing that the client
	// goes away.
	if r.ContentLength <= MaxBody { // or it may never come
		body, _ := io.ReadAll(io.LimitReader(r.Body, MaxBody))
		r.Body = readCloser{io.MultiReader(bytes.NewReader(body), r.Body), r.Body}
		q.entry.Body = body
	}
	q.note()
	if f.retryAfter > 0 {
		q.Header().Set("Retry-After", strconv.Itoa(int((f.retryAfter+time.Second-1)/time.Second)))
	}
	switch f.kind {
	case faultRefuse:
		q.refuse(refuse(f.status, errorCode(f.status), "Something went wrong on purpose", "the fault: "+f.String()))
	case faultAnswer:
		q.Header()["Content-Type"] = nil // or net/http would guess
		if f.contentType != "" {
			q.Header().Set("Content-Type", f.contentType)
		}
		q.WriteHeader(f.status)
		io.WriteString(q, f.body)
	case faultClose:
		panic(http.ErrAbortHandler)
	case faultFreeze:
		q.pause(r, f.lifted, nil)
		serve(q, r)
	default:
		if q.entry.Operation == notificationsOperation {
			q.sleep(r, f.every)
			serve(q, r)
			return
		}
		q.spoil(f, r, serve)
	}
}

// spoil carries a request out and does something to the answer.
func (q *request) spoil(f *activeFault, r *http.Request, serve func(http.ResponseWriter, *http.Request)) {
	w := q.ResponseWriter
	kept := &keptAnswer{header: w.Header()}
	q.ResponseWriter = kept
	func() {
		defer func() { q.ResponseWriter = w }() // also if it panics
		serve(q, r)
	}()

	body := kept.body.Bytes()
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	switch f.kind {
	case faultLoseAnswer:
		panic(http.ErrAbortHandler)
	case faultDelay:
		q.sleep(r, f.every)
	case faultContentType:
		w.Header().Set("Content-Type", f.contentType)
	}
	w.WriteHeader(kept.status)
	piece := len(body)
	if f.kind == faultCut || f.kind == faultDrip {
		piece = f.bytes
	}
	for {
		n := min(piece, len(body))
		if _, err := w.Write(body[:n]); err != nil {
			panic(http.ErrAbortHandler)
		}
		if body = body[n:]; len(body) == 0 {
			return
		}
		q.flush(w)
		if f.kind == faultCut {
			panic(http.ErrAbortHandler)
		}
		q.sleep(r, f.every)
	}
}

func (q *request) flush(w http.ResponseWriter) { _ = http.NewResponseController(w).Flush() }

func (q *request) sleep(r *http.Request, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	q.pause(r, nil, timer.C)
}

// pause waits for the one or the other. It gives up the request when the client
// goes away or the emulator is closed.
func (q *request) pause(r *http.Request, lifted <-chan struct{}, elapsed <-chan time.Time) {
	c := http.NewResponseController(q.ResponseWriter)
	_, _ = c.SetReadDeadline(time.Time{}), c.SetWriteDeadline(time.Time{}) // which are for clients that are slow
	select {
	case <-lifted:
	case <-elapsed:
	case <-r.Context().Done():
		panic(http.ErrAbortHandler)
	case <-q.emulator.closing:
		panic(http.ErrAbortHandler)
	}
}

// keptAnswer is an answer that is not sent yet.
type keptAnswer struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (k *keptAnswer) Header() http.Header { return k.header }

func (k *keptAnswer) WriteHeader(status int) { k.status = status }

func (k *keptAnswer) Write(b []byte) (int, error) { return k.body.Write(b) }

type readCloser struct {
	io.Reader
	io.Closer
}

// surviving returns the frames that no fault loses.
func (e *Emulator) surviving(frames []frame) []frame {
	kept := frames[:0]
	for _, f := range frames {
		if !e.faults.loses() {
			kept = append(kept, f)
		}
	}
	return kept
}

// down cuts all connections and stops to listen. faults.mu is held.
func (e *Emulator) down() {
	e.server.down(e.endpoint.again != nil)
	e.subscribers.disconnect(0, "")
}

// up listens again, unless another fault keeps the platform down. faults.mu is
// held.
func (e *Emulator) up() {
	for _, other := range e.faults.active {
		if other.kind == faultDown {
			return
		}
	}
	if e.endpoint.again == nil {
		e.server.up(nil)
		return
	}
	l, err := e.endpoint.again()
	if err != nil {
		// Nobody would understand the errors that follow.
		panic(fmt.Sprintf("emulator: Fault: the platform cannot come up at %s: %v", e.endpoint.address, err))
	}
	e.server.up(e.gate.listener(l))
}
