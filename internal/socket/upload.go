package socket

import (
	"bytes"
	"errors"
	"io"
	"net/http"
	"reflect"
	"strings"
	"time"
)

// maxInline is the size in bytes of the largest body, and of the largest header
// with its URL, that is sent before the answer is awaited. Together they fit what
// a socket takes before its reader has read anything, 8 KiB on macOS, so that the
// caller cannot get stuck with a server that answers first.
const maxInline = 4 << 10

// uploadGrace is how long a body may still be on its way once the answer is
// complete, without the connection being given up, as in net/http. That is not
// rare: a server reads the last byte before the goroutine that wrote it runs on.
const uploadGrace = 50 * time.Millisecond

// isInline says whether the request can be sent without another goroutine: its
// body is small, and reading it does not block.
func isInline(req *http.Request) bool {
	if headerSize(req) > maxInline {
		return false
	}
	return !hasBody(req) || req.ContentLength > 0 && req.ContentLength <= maxInline && isInMemory(req.Body) && !expectsContinue(req)
}

// headerSize is about how long a request is before its body.
func headerSize(req *http.Request) int {
	n := len(req.Method) + len(req.URL.Path) + len(req.URL.RawPath) + len(req.URL.RawQuery) + len(req.URL.Opaque)
	for name, values := range req.Header {
		for _, v := range values {
			n += len(name) + len(v) + len(": \r\n")
		}
	}
	return n
}

// The types that io.NopCloser returns, for readers of two kinds.
var (
	nopCloser         = reflect.TypeOf(io.NopCloser(nil))
	nopCloserWriterTo = reflect.TypeOf(io.NopCloser(new(bytes.Reader)))
)

func isInMemory(body io.Reader) bool {
	if t := reflect.TypeOf(body); t == nopCloser || t == nopCloserWriterTo {
		body, _ = reflect.ValueOf(body).Field(0).Interface().(io.Reader)
	}
	switch body.(type) {
	case *bytes.Reader, *bytes.Buffer, *strings.Reader:
		return true
	}
	return false
}

func expectsContinue(req *http.Request) bool {
	return hasBody(req) && strings.EqualFold(req.Header.Get("Expect"), "100-continue")
}

// An upload is a request on its way in a goroutine of its own, while the answer
// is awaited: reading its body may block, and the answer may come before its end.
type upload struct {
	done chan struct{} // closed at the end
	err  error         // of writing; to be read when done

	verdict chan bool // whether to send the body; nil if nobody is asked
}

var errUnwanted = errors.New("the server does not want the body")

func (x *roundTrip) startUpload() {
	req, url := *x.req, *x.req.URL
	req.URL, req.Header = &url, req.Header.Clone() // the caller may change its own once RoundTrip has returned
	body := &uploadBody{ReadCloser: req.Body, x: x}
	if hasBody(&req) {
		req.Body = body
	}
	x.upload = &upload{done: make(chan struct{})}
	if expectsContinue(x.req) {
		x.upload.verdict = make(chan bool, 1)
		if req.ContentLength <= 0 && req.TransferEncoding == nil {
			req.TransferEncoding = []string{"chunked"} // or else Write peeks into the body
		}
	}
	go func() {
		defer close(x.upload.done)
		err := x.write(&req)
		x.mu.Lock()
		defer x.mu.Unlock()
		x.upload.err = err
		if err != nil && x.conn.writeErr == nil && body.err != errUnwanted { //nolint:errorlint // ours, and not what the caller's body returned
			if x.local = err; body.err != nil {
				x.local = body.err // which Write hides
			}
			x.conn.Close() // wakes whoever waits for an answer
		}
	}()
}

func (u *upload) isDone() bool {
	select {
	case <-u.done:
		return true
	default:
		return false
	}
}

// sent waits a little for the end of the upload, and says whether all was sent.
func (u *upload) sent() bool {
	timer := time.NewTimer(uploadGrace)
	defer timer.Stop()
	select {
	case <-u.done:
		return u.err == nil
	case <-timer.C:
		return false
	}
}

// proceed tells the upload whether its body is wanted. Only the first word
// counts.
func (u *upload) proceed(wanted bool) {
	if u.verdict == nil {
		return
	}
	select {
	case u.verdict <- wanted:
	default:
	}
}

// An uploadBody is the body of a request on its way. If the request has Expect:
// 100-continue, its first byte is not read before the server had the headers and
// the time to say no.
type uploadBody struct {
	io.ReadCloser
	x     *roundTrip
	asked bool

	// Under x.mu, as Write reads the first byte of some bodies in a goroutine of its
	// own, and may fail and close them while that still waits.
	closed bool
	err    error // why it could not be read before it was closed
}

func (b *uploadBody) Read(p []byte) (n int, err error) {
	if b.x.upload.verdict != nil && !b.asked {
		b.asked = true
		err = b.ask()
	}
	if err == nil {
		n, err = b.ReadCloser.Read(p)
	}
	if err != nil && err != io.EOF { //nolint:errorlint // a Reader returns io.EOF itself
		b.x.mu.Lock()
		defer b.x.mu.Unlock()
		if !b.closed {
			b.err = err
		}
	}
	return n, err
}

func (b *uploadBody) Close() error {
	b.x.mu.Lock()
	b.closed = true
	b.x.mu.Unlock()
	return b.ReadCloser.Close()
}

func (b *uploadBody) ask() error {
	if err := b.x.conn.w.Flush(); err != nil {
		return err
	}
	if trace := b.x.trace; trace != nil && trace.Wait100Continue != nil {
		trace.Wait100Continue()
	}
	timer := time.NewTimer(expectContinueTimeout)
	defer timer.Stop()
	select {
	case wanted := <-b.x.upload.verdict:
		if !wanted {
			return errUnwanted
		}
	case <-timer.C:
	}
	return nil
}
