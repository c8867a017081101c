package socket

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"net"
	"net/http"
	"os"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// A script is what a server does with the requests that it gets, one step for
// each, over all connections. After the last step it answers with plainAnswer.
type script struct {
	name     string
	requests []request // nil means one GET
	steps    []step

	// blind says that what the server sees is up to chance: it is not told all.
	blind bool

	// differs is why net/http does something else; then want is what we do.
	differs string
	want    []string
}

type request struct {
	method string
	header http.Header
	body   func() io.Reader // nil for none
	rewind bool             // the request has a GetBody
	part   int              // of the answer's body are read, then it is closed; 0 means all
}

type step struct {
	early string // sent before the body is read
	deaf  bool   // the body is not read
	reply string
	close bool // the connection
}

const (
	plainAnswer  = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain"
	plainOutcome = `200 "200 OK" HTTP/1.1 map[Content-Length:[5]] 5 map[] "plain"`
	chunked      = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
)

var (
	get1 = []request{{method: "GET"}}
	get2 = []request{{method: "GET"}, {method: "GET"}}
)

func text(s string) func() io.Reader { return func() io.Reader { return strings.NewReader(s) } }

// stream is a body of unknown length.
func stream(s string) func() io.Reader {
	return func() io.Reader { return struct{ io.Reader }{strings.NewReader(s)} }
}

// failing is a body that cannot be read to its end.
func failing() io.Reader {
	return io.MultiReader(strings.NewReader(strings.Repeat("x", 8<<10)), readerFunc(func([]byte) (int, error) { return 0, errBody }))
}

var errBody = errors.New("the disk is on fire")

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }

func post(body func() io.Reader) request { return request{method: "POST", body: body} }

// one is a server that sends an answer and keeps the connection, which another
// request then uses or not.
func one(name, reply string) script {
	return script{name: name, requests: get2, steps: []step{{reply: reply}}}
}

// last is a server that sends an answer and closes the connection.
func last(name, reply string) script {
	return script{name: name, steps: []step{{reply: reply, close: true}}}
}

// extra is a server that says more than it was asked for.
func extra(name, method, reply, outcome string) script {
	return script{
		name: name, requests: []request{{method: method}, {method: "GET"}}, steps: []step{{reply: reply}},
		differs: "net/http notices in another goroutine, now or during the next request",
		want:    []string{outcome, plainOutcome, "2 connections"},
	}
}

func scripts() []script {
	large := strings.Repeat("0123456789abcdef", 64<<10)
	all := []script{
		one("length", plainAnswer),
		one("empty", "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"),
		one("chunked", chunked+"3\r\nabc\r\n2;ext=1\r\nde\r\n0\r\n\r\n"),
		one("chunked, empty", chunked+"0\r\n\r\n"),
		one("trailers", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 7\r\n\r\n"),
		one("trailers that were not announced", chunked+"3\r\nabc\r\n0\r\nX-Sum: 7\r\n\r\n"),
		one("chunked, large", chunked+fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(large), large)),
		one("length, large", fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(large), large)),
		one("204", "HTTP/1.1 204 No Content\r\n\r\n"),
		one("304", "HTTP/1.1 304 Not Modified\r\nContent-Length: 5\r\n\r\n"),
		one("404", "HTTP/1.1 404 Not Found\r\nContent-Length: 2\r\n\r\nno"),
		one("503", "HTTP/1.1 503 Busy\r\nRetry-After: 1\r\nContent-Length: 0\r\n\r\n"),
		one("status without a reason", "HTTP/1.1 200\r\nContent-Length: 2\r\n\r\nok"),
		one("unknown status", "HTTP/1.1 799 Odd\r\nContent-Length: 2\r\n\r\nok"),
		one("bare line feeds", "HTTP/1.1 200 OK\nContent-Length: 2\n\nok"),
		one("100", "HTTP/1.1 100 Continue\r\n\r\n"+plainAnswer),
		one("103, 103", "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n"+plainAnswer),
		one("150 informations", strings.Repeat("HTTP/1.1 103 Early Hints\r\n\r\n", 150)+plainAnswer),
		one("connection: close", "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"),
		one("connection: Close, x", "HTTP/1.1 200 OK\r\nConnection: x, Close\r\nContent-Length: 2\r\n\r\nok"),
		one("1.0 with length", "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok"),
		one("1.0 keep-alive", "HTTP/1.0 200 OK\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok"),
		one("same length twice", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 2\r\n\r\nok"),
		one("two lengths", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nokk"),
		one("length list", "HTTP/1.1 200 OK\r\nContent-Length: 2, 2\r\n\r\nok"),
		one("negative length", "HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\nok"),
		one("length with a sign", "HTTP/1.1 200 OK\r\nContent-Length: +2\r\n\r\nok"),
		one("length no number", "HTTP/1.1 200 OK\r\nContent-Length: two\r\n\r\nok"),
		one("length too wide", "HTTP/1.1 200 OK\r\nContent-Length: 99999999999999999999\r\n\r\nok"),
		one("chunked and length", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nContent-Length: 2\r\n\r\n3\r\nabc\r\n0\r\n\r\n"),
		one("gzip, chunked", "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n"),
		one("identity", "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n\r\nok"),
		one("chunked twice", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"),
		one("chunk size no number", chunked+"zz\r\nabc\r\n0\r\n\r\n"),
		one("chunk size negative", chunked+"-3\r\nabc\r\n0\r\n\r\n"),
		one("chunk size too wide", chunked+"fffffffffffffffff\r\nabc\r\n"),
		one("chunk without end", chunked+"3\r\nabcd\r\n0\r\n\r\n"),
		one("chunk extension too long", chunked+"3;"+strings.Repeat("x", 8<<10)+"\r\nabc\r\n0\r\n\r\n"),
		one("garbage", "SSH-2.0-OpenSSH_9.6\r\n\r\n"),
		one("garbage without a line", strings.Repeat("x", 2<<20)),
		one("HTTP/2", "HTTP/2.0 200 OK\r\nContent-Length: 2\r\n\r\nok"),
		one("HTTP/0.9", "hello"+"\r\n"),
		one("HTTP/1.2", "HTTP/1.2 200 OK\r\nContent-Length: 2\r\n\r\nok"),
		one("status of two digits", "HTTP/1.1 20 OK\r\n\r\n"),
		one("status no number", "HTTP/1.1 abc OK\r\n\r\n"),
		one("header without a colon", "HTTP/1.1 200 OK\r\nnonsense\r\n\r\n"),
		one("header with a space in its name", "HTTP/1.1 200 OK\r\nX Y: z\r\nContent-Length: 2\r\n\r\nok"),
		last("header with a space before the colon", "HTTP/1.1 200 OK\r\nContent-Length : 2\r\n\r\nok"),
		one("header with a zero", "HTTP/1.1 200 OK\r\nX: a\x00b\r\nContent-Length: 2\r\n\r\nok"),
		one("header without a name", "HTTP/1.1 200 OK\r\n: x\r\nContent-Length: 2\r\n\r\nok"),
		one("first header indented", "HTTP/1.1 200 OK\r\n X: y\r\n\r\n"),
		one("folded header", "HTTP/1.1 200 OK\r\nX: a\r\n b\r\n\tc\r\nContent-Length: 2\r\n\r\nok"),
		one("many headers", "HTTP/1.1 200 OK\r\n"+strings.Repeat("X: y\r\n", 5000)+"Content-Length: 2\r\n\r\nok"),
		one("headers too large", "HTTP/1.1 200 OK\r\nX: "+strings.Repeat("x", maxResponseHeaderBytes)+"\r\nContent-Length: 2\r\n\r\nok"),
		one("informations too large", strings.Repeat("HTTP/1.1 103 Early Hints\r\nX: "+strings.Repeat("x", 1<<16)+"\r\n\r\n", 17)+plainAnswer),
		last("until the end", "HTTP/1.1 200 OK\r\n\r\nall of it"),
		last("1.0 until the end", "HTTP/1.0 200 OK\r\n\r\nall of it"),
		last("length too long", "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort"),
		last("identity until the end", "HTTP/1.1 200 OK\r\nTransfer-Encoding: identity\r\n\r\nall"),
		last("nothing", ""),
		last("a line feed", "\n"),

		{name: "request: close", requests: []request{{method: "GET", header: http.Header{"Connection": {"close"}}}, {method: "GET"}}},
		{name: "HEAD", requests: []request{{method: "HEAD"}, {method: "GET"}}, steps: []step{{reply: "HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n"}}},
		{name: "HEAD, chunked", requests: []request{{method: "HEAD"}, {method: "GET"}}, steps: []step{{reply: chunked}}},
		{name: "other methods", requests: []request{{method: "DELETE"}, {method: "OPTIONS"}, {method: "PATCH"}, {method: "QUERY"}}},

		// Extra bytes: what follows on such a connection is not to be trusted.
		extra("extra bytes", "GET", plainAnswer+"extra", plainOutcome),
		extra("two answers", "GET", plainAnswer+plainAnswer, plainOutcome),
		extra("204 with a body", "GET", "HTTP/1.1 204 No Content\r\n\r\nbody", `204 "204 No Content" HTTP/1.1 map[] 0 map[] ""`),
		extra("HEAD with a body", "HEAD", plainAnswer, `200 "200 OK" HTTP/1.1 map[Content-Length:[5]] 0 map[] ""`),

		// Bodies.
		{name: "POST", requests: []request{post(text("body")), post(text("body"))}},
		{name: "POST, empty", requests: []request{{method: "POST"}, post(text(""))}},
		{name: "POST, large", requests: []request{post(text(large)), post(text(large))}},
		{name: "POST, stream", requests: []request{post(stream("body")), post(stream(large))}},
		{name: "POST, stream that is empty", requests: []request{post(stream("")), {method: "GET"}}},
		{name: "GET with a body", requests: []request{{method: "GET", body: text("body")}, {method: "GET", body: stream("body")}}},
		{
			name: "body that fails", requests: []request{post(failing)},
			differs: "net/http may tell of the connection that it closed itself", want: []string{"error: the body"},
		},
		{
			name: "body shorter than its length", requests: []request{{method: "POST", header: http.Header{"Length": {"9"}}, body: stream("short")}},
			differs: "net/http may tell of the connection that it closed itself", want: []string{"error: http: ContentLength=9 with Body length 5"},
		},

		// Answers that do not wait for the body.
		{name: "early answer, then the body", blind: true, requests: []request{post(stream(large)), {method: "GET"}}, steps: []step{{early: plainAnswer, reply: ""}}},
		{
			name: "early answer, then closed", requests: []request{post(stream(large))}, steps: []step{{deaf: true, early: plainAnswer, close: true}},
			differs: "net/http may see the write fail before the answer", want: []string{plainOutcome},
		},
		{
			name: "early answer, connection: close", requests: []request{post(stream(large))},
			steps:   []step{{deaf: true, early: "HTTP/1.1 413 Too Large\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno", close: true}},
			differs: "net/http may see the write fail before the answer", want: []string{`413 "413 Too Large" HTTP/1.1 map[Content-Length:[2]] 2 map[] "no"`},
		},
		{name: "early answer, small body", requests: []request{post(text("body")), {method: "GET"}}, steps: []step{{early: plainAnswer}}},

		// Expect: 100-continue.
		{name: "continue", requests: []request{expecting("body"), {method: "GET"}}, steps: []step{{early: "HTTP/1.1 100 Continue\r\n\r\n", reply: plainAnswer}}},
		{name: "continue, large", requests: []request{expecting(large), {method: "GET"}}, steps: []step{{early: "HTTP/1.1 100 Continue\r\n\r\n", reply: plainAnswer}}},
		{name: "continue refused, kept", requests: []request{expecting("body"), {method: "GET"}}, steps: []step{{early: "HTTP/1.1 417 No\r\nContent-Length: 0\r\n\r\n"}}},
		{name: "continue refused, closed", requests: []request{expecting("body"), {method: "GET"}}, steps: []step{{deaf: true, early: "HTTP/1.1 417 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", close: true}}},
		{name: "expect without a body", requests: []request{{method: "POST", header: http.Header{"Expect": {"100-continue"}}}}},

		// Connections that are closed before the answer: fresh, and used before.
		{name: "GET, fresh, closed", requests: get1, steps: []step{{close: true}}},
		{name: "GET, reused, closed", requests: get2, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "GET, reused, closed, and again", requests: get2, steps: []step{{reply: plainAnswer}, {close: true}, {close: true}}},
		{name: "GET, reused, half a line, closed", requests: get2, steps: []step{{reply: plainAnswer}, {reply: "HTTP/1.1 2", close: true}}},
		{name: "HEAD, reused, closed", requests: []request{{method: "GET"}, {method: "HEAD"}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "GET with a body, reused, closed", requests: []request{{method: "GET"}, {method: "GET", body: text("body")}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "GET with a body and GetBody, reused, closed", requests: []request{{method: "GET"}, {method: "GET", body: text("body"), rewind: true}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "POST, fresh, closed", requests: []request{post(text("body"))}, steps: []step{{close: true}}},
		{name: "POST, reused, closed", requests: []request{{method: "GET"}, post(text("body"))}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "POST with GetBody, reused, closed", requests: []request{{method: "GET"}, {method: "POST", body: text("body"), rewind: true}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "POST without a body, reused, closed", requests: []request{{method: "GET"}, {method: "POST"}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{name: "DELETE, reused, closed", requests: []request{{method: "GET"}, {method: "DELETE"}}, steps: []step{{reply: plainAnswer}, {close: true}}},
		{
			name: "POST with a key, reused, closed", steps: []step{{reply: plainAnswer}, {close: true}},
			requests: []request{{method: "GET"}, {method: "POST", header: http.Header{"Idempotency-Key": {"k"}}, body: text("body"), rewind: true}},
		},
		{
			name: "POST with another key, reused, closed", steps: []step{{reply: plainAnswer}, {close: true}},
			requests: []request{{method: "GET"}, {method: "POST", header: http.Header{"X-Idempotency-Key": {"k"}}}},
		},
		{name: "GET, closed after the answer", requests: get2, steps: []step{{reply: plainAnswer, close: true}}},

		// Answers that are not read to their end.
		{name: "closed early, large", requests: []request{{method: "GET", part: 10}, {method: "GET"}}, steps: []step{{reply: fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", len(large), large)}}},
		{
			name: "closed early, small", requests: []request{{method: "GET", part: 2}, {method: "GET"}},
			differs: "net/http gives a connection up whose answer is here but was not read to its end",
			want:    []string{`200 "200 OK" HTTP/1.1 map[Content-Length:[5]] 2 map[] "pl"`, plainOutcome, "1 connections"},
		},

		// Another protocol.
		{name: "switching", requests: upgrading(), steps: []step{{reply: "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello", close: true}}},
		{name: "switching, refused", requests: append(upgrading(), request{method: "GET"}), steps: []step{{reply: "HTTP/1.1 426 No\r\nContent-Length: 2\r\n\r\nno"}}},
		{
			name: "switching, unasked", requests: get1, steps: []step{{reply: "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello", close: true}},
		},
	}
	for _, reply := range []string{
		"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nplain",
		"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\nTrailer: X-Sum\r\n\r\n3\r\nabc\r\n0\r\nX-Sum: 7\r\n\r\n",
		"HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 204 No Content\r\n\r\n",
	} {
		for i := range reply {
			all = append(all, last(fmt.Sprintf("cut after %q", reply[:i]), reply[:i]))
		}
	}
	return all
}

func expecting(body string) request {
	return request{method: "POST", header: http.Header{"Expect": {"100-continue"}}, body: text(body)}
}

func upgrading() []request {
	return []request{{method: "GET", header: http.Header{"Connection": {"Upgrade"}, "Upgrade": {"echo"}}}}
}

// A scripted server keeps what it saw.
type scripted struct {
	address Address
	l       net.Listener
	wg      sync.WaitGroup

	mu    sync.Mutex
	steps []step
	seen  []string
	conns []net.Conn
}

func play(t *testing.T, steps []step) *scripted {
	a, _ := socketAddress(t)
	s := &scripted{address: a, l: listen(t, a), steps: steps}
	s.wg.Go(func() {
		for {
			conn, err := s.l.Accept()
			if err != nil {
				return
			}
			s.mu.Lock()
			s.conns = append(s.conns, conn)
			s.mu.Unlock()
			s.wg.Go(func() { s.serve(conn) })
		}
	})
	return s
}

// end closes all and returns the requests seen and the number of connections.
func (s *scripted) end() (seen []string, conns int) {
	s.l.Close()
	s.mu.Lock()
	for _, c := range s.conns {
		c.Close()
	}
	s.mu.Unlock()
	s.wg.Wait()
	return s.seen, len(s.conns)
}

func (s *scripted) serve(conn net.Conn) {
	defer conn.Close()
	r := bufio.NewReader(conn)
	for {
		req, err := http.ReadRequest(r)
		if err != nil {
			return
		}
		s.mu.Lock()
		now := step{reply: plainAnswer}
		if len(s.steps) > 0 {
			now, s.steps = s.steps[0], s.steps[1:]
		}
		n := len(s.seen)
		s.seen = append(s.seen, req.Method)
		s.mu.Unlock()
		io.WriteString(conn, now.early)
		if !now.deaf {
			body, err := io.ReadAll(req.Body)
			s.mu.Lock()
			s.seen[n] += fmt.Sprintf(" %s %v %d %.20q %v", req.Proto, req.Header, len(body), body, err != nil)
			s.mu.Unlock()
		}
		io.WriteString(conn, now.reply)
		if now.close {
			return
		}
	}
}

// perform sends the requests of a script and says what came of each.
func perform(t *testing.T, s script, o TransportOptions) (outcomes, seen []string, conns int) {
	server := play(t, s.steps)
	tr := NewTransport(server.address, o)
	requests := s.requests
	if requests == nil {
		requests = get1
	}
	for _, r := range requests {
		outcomes = append(outcomes, r.send(t, tr, server.address))
	}
	tr.CloseIdleConnections()
	seen, conns = server.end()
	return outcomes, seen, conns
}

func (r request) send(t *testing.T, tr Transport, a Address) string {
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	var body io.Reader
	if r.body != nil {
		body = r.body()
	}
	req, err := http.NewRequestWithContext(ctx, r.method, a.BaseURL().String(), body)
	if err != nil {
		t.Fatal(err)
	}
	if !r.rewind {
		req.GetBody = nil
	}
	if r.header != nil {
		req.Header = r.header.Clone()
	}
	if req.Header.Get("Length") != "" {
		req.ContentLength = 9
	}
	req.Close = req.Header.Get("Connection") == "close"
	resp, err := tr.RoundTrip(req)
	if err != nil {
		if resp != nil {
			t.Errorf("got an answer and %v", err)
		}
		return "error: " + class(err)
	}
	defer resp.Body.Close()
	if resp.Request != req {
		t.Error("the answer names another request")
	}
	if rw, ok := resp.Body.(io.Writer); ok != (resp.StatusCode == 101 && switches(resp.Header)) {
		t.Errorf("the body of a %d is a %T", resp.StatusCode, rw)
	}
	var read io.Reader = resp.Body
	if r.part > 0 {
		read = io.LimitReader(resp.Body, int64(r.part))
	}
	got, err := io.ReadAll(read)
	outcome := fmt.Sprintf("%d %q %s %.300s %d %v %.20q", resp.StatusCode, resp.Status, resp.Proto, fmt.Sprint(resp.Header), len(got), resp.Trailer, got)
	if err != nil {
		outcome += " error: " + class(err)
	}
	return outcome
}

// class is what errors have to have in common: the text, unless the connection
// broke off, which has many names.
func class(err error) string {
	switch {
	case errors.Is(err, errBody):
		return "the body"
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return "the context"
	case errors.Is(err, os.ErrDeadlineExceeded):
		return "time"
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET), errors.Is(err, syscall.EPIPE),
		err.Error() == "http: server closed idle connection":
		return "closed"
	}
	text := strings.TrimPrefix(err.Error(), "net/http: HTTP/1.x transport connection broken: ")
	if errors.Is(err, errHeaderTooLarge) || strings.HasPrefix(text, "net/http: server response headers exceeded") {
		return "too large"
	}
	return text
}

// Whatever a server does, the answers and the kinds of error are those of
// net/http, and so are the requests that the server sees.
func TestLikeNetHTTP(t *testing.T) {
	t.Parallel()
	log.SetOutput(io.Discard) // net/http tells there what servers say unasked
	t.Cleanup(func() { log.SetOutput(os.Stderr) })
	for _, s := range scripts() {
		t.Run(s.name, func(t *testing.T) {
			outcomes, seen, conns := perform(t, s, TransportOptions{})
			if s.differs != "" {
				if got := append(slices.Clone(outcomes), fmt.Sprintf("%d connections", conns)); !slices.Equal(got[:len(s.want)], s.want) {
					t.Errorf("got\n%s", strings.Join(got, "\n"))
				}
				return
			}
			// A connection is given up whose upload is a little late, which on a busy
			// machine it may be for either of the two.
			for try := 0; ; try++ {
				theirs, theirSeen, theirConns := perform(t, s, TransportOptions{Standard: true})
				if !slices.Equal(outcomes, theirs) {
					t.Errorf("outcomes are\n%s\nnet/http has\n%s", strings.Join(outcomes, "\n"), strings.Join(theirs, "\n"))
				}
				if s.blind || slices.Equal(seen, theirSeen) && conns == theirConns {
					return
				}
				if try == 2 || !s.uploads() {
					t.Fatalf("over %d connections the server saw\n%s\nand of net/http over %d\n%s",
						conns, strings.Join(seen, "\n"), theirConns, strings.Join(theirSeen, "\n"))
				}
				outcomes, seen, conns = perform(t, s, TransportOptions{})
			}
		})
	}
}

func (s script) uploads() bool {
	return slices.ContainsFunc(s.requests, func(r request) bool { return r.body != nil })
}

// Whatever bytes a server answers with before it closes, the outcome is that of
// net/http.
func FuzzLikeNetHTTP(f *testing.F) {
	for _, s := range scripts() {
		if len(s.steps) > 0 && len(s.steps[0].reply) < 1000 {
			f.Add(s.steps[0].reply)
		}
	}
	log.SetOutput(io.Discard)
	f.Fuzz(func(t *testing.T, reply string) {
		s := last("", reply)
		ours, _, _ := perform(t, s, TransportOptions{})
		theirs, _, _ := perform(t, s, TransportOptions{Standard: true})
		if !slices.Equal(ours, theirs) {
			t.Errorf("got\n%s\nnet/http has\n%s", strings.Join(ours, "\n"), strings.Join(theirs, "\n"))
		}
	})
}
