package socket

import (
	"bufio"
	"context"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/textproto"
	"strings"
	"sync"
)

// A roundTrip is one request and its answer on one connection, from the first
// byte to the end of the answer's body.
//
// Three goroutines may meet in it. The caller's writes a small request and reads
// the header; after that the fields from repeatable to reuse do not change, and
// whoever reads or closes the body holds the mutex of the answerBody. An upload,
// see there, sets its own err before it closes done, and local under mu. The end
// of the context comes at any time and touches only over, under mu, and the
// connection, which it closes.
type roundTrip struct {
	conn  *conn
	pool  *pool
	ctx   context.Context
	trace *httptrace.ClientTrace // nil if there is none
	req   *http.Request
	stop  func() bool // keeps ctx from ending the round trip

	repeatable bool // after a failure: the request may be sent again
	answered   bool // something of an answer came
	reuse      bool // the connection may be used again, as far as the answer tells

	upload *upload // nil if the request was sent before the answer was awaited

	mu    sync.Mutex
	over  bool  // the connection is not ours any more
	local error // why the request cannot be sent, if that is not the connection's fault
}

// do sends the request and returns the answer, whose body ends the round trip.
func (x *roundTrip) do() (*http.Response, error) {
	x.conn.begin()
	if x.ctx.Done() != nil {
		x.stop = context.AfterFunc(x.ctx, x.abandon)
	}
	var unsent error
	if isInline(x.req) {
		unsent = x.write(x.req)
		if unsent != nil && x.conn.writeErr == nil {
			x.local = unsent
		}
		if unsent != nil && (x.local != nil || x.conn.reused && !x.conn.wrote) {
			return nil, x.fail(unsent)
		}
		// A server that does not want all of a request may have answered and
		// closed, so a write that broke off is not yet the end.
	} else {
		x.startUpload()
	}
	resp, err := x.header()
	if err != nil {
		return nil, x.fail(err)
	}
	x.conn.unlimited()
	x.reuse = unsent == nil && !resp.Close && !x.req.Close && resp.StatusCode >= 200
	if x.upload != nil {
		x.upload.proceed(x.reuse || resp.StatusCode == http.StatusSwitchingProtocols)
	}
	switch {
	case resp.StatusCode == http.StatusSwitchingProtocols && switches(resp.Header):
		return x.switched(resp)
	case x.req.Method == http.MethodHead || resp.ContentLength == 0 || resp.Body == http.NoBody:
		x.finish(x.reuse)
	default:
		resp.Body = &answerBody{x: x, next: resp.Body}
	}
	return resp, nil
}

// header reads the answer up to its body. It passes over what a server may say
// before; all of that together may have the size of one header.
func (x *roundTrip) header() (*http.Response, error) {
	if _, err := x.conn.r.Peek(1); err != nil {
		return nil, err
	}
	x.answered = true
	if x.trace != nil && x.trace.GotFirstResponseByte != nil {
		x.trace.GotFirstResponseByte()
	}
	awaited := x.upload != nil && x.upload.verdict != nil // 100 Continue
	for {
		resp, err := http.ReadResponse(x.conn.r, x.req)
		if err != nil {
			return nil, err
		}
		if resp.StatusCode/100 != 1 || resp.StatusCode == http.StatusSwitchingProtocols {
			return resp, nil
		}
		if resp.StatusCode == http.StatusContinue && awaited {
			if x.trace != nil && x.trace.Got100Continue != nil {
				x.trace.Got100Continue()
			}
			x.upload.proceed(true)
			awaited = false
		}
		if err := x.traceInformation(resp); err != nil {
			return nil, err
		}
	}
}

func (x *roundTrip) traceInformation(resp *http.Response) error {
	if x.trace == nil || x.trace.Got1xxResponse == nil {
		return nil
	}
	x.conn.limit = maxResponseHeaderBytes // whoever looks at them bounds them
	return x.trace.Got1xxResponse(resp.StatusCode, textproto.MIMEHeader(resp.Header))
}

func (x *roundTrip) write(req *http.Request) error {
	if err := req.Write(x.conn.w); err != nil {
		return err
	}
	return x.conn.w.Flush()
}

// fail ends a round trip that has no answer, and says why it has none.
func (x *roundTrip) fail(err error) error {
	x.finish(false)
	if cause := ended(x.ctx); cause != nil {
		return cause
	}
	x.mu.Lock()
	defer x.mu.Unlock()
	if x.local != nil {
		return x.local
	}
	wrote := x.upload != nil && !x.upload.isDone() || x.conn.wrote
	x.repeatable = x.conn.reused && repeatable(x.req, wrote, x.answered)
	return err
}

// finish gives the connection back, for another round trip or to be closed.
func (x *roundTrip) finish(reuse bool) {
	if !x.end() {
		if x.upload != nil {
			x.upload.proceed(false)
		}
		return
	}
	if x.stop != nil {
		x.stop() // if it comes too late, abandon finds the round trip over
	}
	reuse = reuse && x.conn.r.Buffered() == 0
	if x.upload != nil {
		reuse = reuse && x.upload.sent()
		x.upload.proceed(false)
	}
	if x.pool.put(x.conn, reuse) && x.trace != nil && x.trace.PutIdleConn != nil {
		x.trace.PutIdleConn(nil)
	}
}

// end reports whether this is the first end of the round trip.
func (x *roundTrip) end() bool {
	x.mu.Lock()
	defer x.mu.Unlock()
	over := x.over
	x.over = true
	return !over
}

// abandon ends the round trip with its context. Whoever waits for the connection
// wakes, and its place in the pool is free even if nobody closes the body.
func (x *roundTrip) abandon() {
	if x.end() {
		x.pool.put(x.conn, false)
	}
}

// interrupt wakes whoever reads the answer.
func (x *roundTrip) interrupt() {
	x.mu.Lock()
	defer x.mu.Unlock()
	if !x.over {
		x.conn.Close()
	}
}

// switches reports whether the header of a 101 says which protocol comes now.
func switches(h http.Header) bool {
	if h.Get("Upgrade") == "" {
		return false
	}
	for _, line := range h["Connection"] {
		for token := range strings.SplitSeq(line, ",") {
			if strings.EqualFold(strings.Trim(token, " \t"), "upgrade") {
				return true
			}
		}
	}
	return false
}

// switched hands the connection to the caller: it speaks another protocol now,
// and outlives the context.
func (x *roundTrip) switched(resp *http.Response) (*http.Response, error) {
	if x.stop != nil && !x.stop() {
		return nil, x.fail(x.ctx.Err())
	}
	x.end()
	x.pool.put(nil, false)
	resp.Body = &switchedBody{x.conn.Conn, x.conn.r}
	return resp, nil
}

// A switchedBody is the body of a 101 answer, to be read and written.
type switchedBody struct {
	net.Conn
	r *bufio.Reader // has what came with the headers
}

func (b *switchedBody) Read(p []byte) (int, error) { return b.r.Read(p) }
