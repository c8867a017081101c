package transports

import (
	"bufio"
	"bytes"
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/socket"
	"github.com/fairlead-go/fairlead/internal/test/differ"
)

// A world is a transport and its server, and a log of what happened there.
type world struct {
	tr      socket.Transport
	address socket.Address
	ctx     context.Context // of all requests that have no other
	release chan struct{}   // closed at the end, for servers that wait

	unwatched bool // what the server sees is up to chance

	mu      sync.Mutex
	log     []string
	seen    []string // requests that the server read to their end
	replies []reply
	conns   []net.Conn
}

// A reply is what the server does with a request.
type reply struct {
	text  string
	early bool // it does not wait for the body
	close bool // then it closes the connection
	wait  bool // or it waits for the end
}

func (w *world) say(format string, args ...any) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.log = append(w.log, fmt.Sprintf(format, args...))
}

// request makes a request, changed by change, which may be nil.
func (w *world) request(method string, body io.Reader, change func(*http.Request)) *http.Request {
	req, err := http.NewRequestWithContext(w.ctx, method, w.address.BaseURL().String()+"/p?q=1", body)
	if err != nil {
		panic(err)
	}
	if change != nil {
		change(req)
	}
	return req
}

// send sends a request and logs what came of it.
func (w *world) send(req *http.Request) {
	resp, err := w.tr.RoundTrip(req)
	if err != nil {
		w.fail(err)
		return
	}
	text, _ := describe(resp)
	w.say("%s", text)
}

func (w *world) fail(err error) {
	text, _ := class(err)
	w.say("%s", text)
}

// begin sends a request and returns its answer, whose body is not read.
func (w *world) begin(req *http.Request) *http.Response {
	resp, err := w.tr.RoundTrip(req)
	if err != nil {
		w.fail(err)
		return &http.Response{Body: http.NoBody}
	}
	return resp
}

func (w *world) get() { w.send(w.request("GET", nil, nil)) }

// refused sends a request that cannot be sent. The texts of the errors differ;
// that there is one, and that the body is closed, does not.
func (w *world) refused(change func(*http.Request)) {
	body := &closing{Reader: strings.NewReader("x"), closed: make(chan struct{})}
	resp, err := w.tr.RoundTrip(w.request("POST", body, change))
	<-body.closed
	w.say("answer %v, error %v, body closed", resp != nil, err != nil)
}

// A closing body says that it was closed.
type closing struct {
	io.Reader
	once   sync.Once
	closed chan struct{}
}

func (c *closing) Close() error {
	c.once.Do(func() { close(c.closed) })
	return nil
}

func (w *world) serve(conn net.Conn) {
	defer conn.Close()
	for r := bufio.NewReader(conn); ; {
		req, err := http.ReadRequest(r)
		if err != nil {
			return
		}
		w.mu.Lock()
		now := reply{text: plainAnswer}
		if len(w.replies) > 0 {
			now, w.replies = w.replies[0], w.replies[1:]
		}
		w.mu.Unlock()
		if now.early {
			io.WriteString(conn, now.text)
		}
		body, err := io.ReadAll(req.Body)
		w.mu.Lock()
		w.seen = append(w.seen, fmt.Sprintf("%s %s %s %s %v %d %v %q %v %v", req.Method, req.RequestURI, req.Proto, req.Host, req.Header, req.ContentLength, req.TransferEncoding, body, req.Trailer, err))
		w.mu.Unlock()
		if !now.early {
			io.WriteString(conn, now.text)
		}
		switch {
		case now.wait:
			<-w.release
			return
		case now.close:
			return
		}
	}
}

// play runs a scenario and returns its log and, unless it is unwatched, the
// requests that the server saw, sorted, and how many connections it accepted.
func play(t *testing.T, standard bool, replies []reply, f func(*world)) string {
	address, err := socket.ParseAddress(filepath.Join(shortDir(t), "s"))
	if err != nil {
		t.Fatal(err)
	}
	listener, err := net.Listen(address.Network(), address.DialAddress())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	w := &world{
		ctx: ctx, tr: socket.NewTransport(address, socket.TransportOptions{Standard: standard}), address: address,
		replies: slices.Clone(replies), release: make(chan struct{}),
	}
	var serves sync.WaitGroup
	serves.Go(func() {
		for {
			conn, err := listener.Accept()
			if err != nil {
				return
			}
			w.mu.Lock()
			w.conns = append(w.conns, conn)
			w.mu.Unlock()
			serves.Go(func() { w.serve(conn) })
		}
	})
	f(w)
	w.tr.CloseIdleConnections()
	close(w.release)
	listener.Close()
	w.mu.Lock()
	for _, c := range w.conns {
		c.Close()
	}
	w.mu.Unlock()
	serves.Wait()
	if w.unwatched {
		return strings.Join(w.log, "\n")
	}
	slices.Sort(w.seen)
	return fmt.Sprintf("%s\nthe server saw %s\nover %d connections", strings.Join(w.log, "\n"), strings.Join(w.seen, "\n"), len(w.conns))
}

var (
	unfinished = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\npart"
	large      = fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n%s", 1<<20, strings.Repeat("x", 1<<20))
	switching  = "HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: echo\r\n\r\nhello"
	errCause   = errors.New("the cause")
)

func header(name, value string) func(*http.Request) {
	return func(r *http.Request) { r.Header[name] = []string{value} }
}

var scenarios = []struct {
	name    string
	replies []reply
	run     func(w *world)
}{
	// Connections.
	{"two requests", nil, func(w *world) { w.get(); w.get() }},
	{"two at a time, then one", []reply{{text: unfinished}}, func(w *world) {
		a := w.begin(w.request("GET", nil, nil))
		w.send(w.request("GET", nil, func(r *http.Request) { r.Close = true }))
		a.Body.Close()
		w.get()
	}},
	{"a request that closes", nil, func(w *world) { w.send(w.request("GET", nil, func(r *http.Request) { r.Close = true })); w.get() }},
	{"a header that closes", nil, func(w *world) { w.send(w.request("GET", nil, header("Connection", "close"))); w.get() }},
	{"an answer that closes", []reply{{text: "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\nok"}}, func(w *world) { w.get(); w.get() }},
	{"idle connections closed", nil, func(w *world) { w.get(); w.tr.CloseIdleConnections(); w.get() }},
	{"idle connections closed during an answer", nil, func(w *world) {
		resp := w.begin(w.request("GET", nil, nil))
		w.tr.CloseIdleConnections()
		text, _ := describe(resp)
		w.say("%s", text)
	}},
	{"idle connections closed twice", nil, func(w *world) { w.get(); w.tr.CloseIdleConnections(); w.tr.CloseIdleConnections(); w.get() }},
	{"ten at a time", nil, func(w *world) {
		var all sync.WaitGroup
		for range 10 {
			all.Go(w.get)
		}
		all.Wait()
		w.unwatched = true
	}},

	// Bodies of answers.
	{"closed unread, large", []reply{{text: large}}, func(w *world) { w.say("%v", w.begin(w.request("GET", nil, nil)).Body.Close()); w.get() }},
	{"closed unread, unfinished", []reply{{text: unfinished, wait: true}}, func(w *world) { w.say("%v", w.begin(w.request("GET", nil, nil)).Body.Close()); w.get() }},
	{"closed twice", nil, func(w *world) {
		body := w.begin(w.request("GET", nil, nil)).Body
		w.say("%v %v", body.Close(), body.Close())
	}},
	{"read after Close", nil, func(w *world) {
		body := w.begin(w.request("GET", nil, nil)).Body
		body.Close()
		n, err := body.Read(make([]byte, 10))
		w.say("%d %v", n, err != nil && err != io.EOF) // the texts differ
	}},
	{"read after the end", nil, func(w *world) {
		body := w.begin(w.request("GET", nil, nil)).Body
		io.ReadAll(body)
		n, err := body.Read(make([]byte, 10))
		w.say("%d %v", n, err)
		w.say("%v", body.Close())
		w.get()
	}},
	{"read of nothing", nil, func(w *world) {
		body := w.begin(w.request("GET", nil, nil)).Body
		n, err := body.Read(nil)
		w.say("%d %v", n, err)
		body.Close()
	}},
	{"cut body", []reply{{text: unfinished, close: true}}, func(w *world) { w.get(); w.get() }},
	{"headers too large", []reply{{text: "HTTP/1.1 200 OK\r\nX: " + strings.Repeat("x", 2<<20) + "\r\n\r\n"}}, func(w *world) { w.get(); w.get() }},

	// Contexts.
	{"canceled before", nil, func(w *world) {
		ctx, cancel := context.WithCancel(w.ctx)
		cancel()
		w.send(w.request("GET", nil, nil).WithContext(ctx))
	}},
	{"canceled before, for a reason", nil, func(w *world) {
		ctx, cancel := context.WithCancelCause(w.ctx)
		cancel(errCause)
		_, err := w.tr.RoundTrip(w.request("GET", nil, nil).WithContext(ctx))
		w.say("%v", errors.Is(err, errCause))
	}},
	{"canceled before the headers", []reply{{wait: true}}, func(w *world) {
		ctx, cancel := context.WithCancelCause(w.ctx)
		time.AfterFunc(20*time.Millisecond, func() { cancel(errCause) })
		_, err := w.tr.RoundTrip(w.request("GET", nil, nil).WithContext(ctx))
		w.say("%v", errors.Is(err, errCause))
		w.get()
	}},
	{"canceled in the body", []reply{{text: unfinished, wait: true}}, func(w *world) {
		ctx, cancel := context.WithCancel(w.ctx)
		resp := w.begin(w.request("GET", nil, nil).WithContext(ctx))
		cancel()
		_, err := io.ReadAll(resp.Body)
		w.say("%v", errors.Is(err, context.Canceled))
		resp.Body.Close()
		w.get()
	}},
	{"canceled after the body", nil, func(w *world) {
		ctx, cancel := context.WithCancel(w.ctx)
		w.send(w.request("GET", nil, nil).WithContext(ctx))
		cancel()
		w.get()
	}},
	{"deadline", []reply{{wait: true}}, func(w *world) {
		ctx, cancel := context.WithTimeout(w.ctx, 20*time.Millisecond)
		defer cancel()
		w.send(w.request("GET", nil, nil).WithContext(ctx))
	}},
	{"canceled while the body is sent", []reply{{wait: true}}, func(w *world) {
		ctx, cancel := context.WithCancel(w.ctx)
		r, writer := io.Pipe()
		time.AfterFunc(20*time.Millisecond, func() {
			cancel()
			writer.Close() // net/http waits for a body that is being read
		})
		_, err := w.tr.RoundTrip(w.request("POST", r, nil).WithContext(ctx))
		w.unwatched = true
		w.say("%v", errors.Is(err, context.Canceled))
	}},

	// What is sent.
	{"methods", nil, func(w *world) {
		for _, method := range []string{"", "GET", "HEAD", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE", "PROPFIND"} {
			w.send(w.request(method, nil, func(r *http.Request) { r.Method = method }))
		}
	}},
	{"targets", nil, func(w *world) {
		for _, target := range []string{"", "/", "/a b", "/a%2Fb", "/?", "?x", "/é", "//x", "/a;b?c#d", "/.."} {
			u, err := url.Parse(w.address.BaseURL().String() + target)
			if err != nil {
				w.say("%v", err != nil)
				continue
			}
			w.send(w.request("GET", nil, func(r *http.Request) { r.URL = u }))
		}
	}},
	{"headers", nil, func(w *world) {
		w.send(w.request("GET", nil, func(r *http.Request) {
			r.Header = http.Header{"X-A": {"1", "2"}, "x-lower": {"3"}, "User-Agent": {"me"}, "Empty": {""}, "None": nil, "Space": {" a "}}
		}))
		w.send(w.request("GET", nil, header("User-Agent", "")))
		w.send(w.request("GET", nil, func(r *http.Request) { r.Host = "other.example" }))
		w.send(w.request("GET", nil, header("Host", "ignored")))
		w.send(w.request("POST", strings.NewReader("x"), header("Content-Length", "7")))
		w.send(w.request("GET", nil, header("Transfer-Encoding", "gzip")))
		w.send(w.request("GET", nil, header("Accept-Encoding", "gzip")))
	}},
	{"compressed, unasked", []reply{{text: "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 5\r\n\r\n\x1f\x8b\x08\x00\x00"}}, func(w *world) { w.get() }},
	{"bodies", nil, func(w *world) {
		w.send(w.request("POST", strings.NewReader("text"), nil))
		w.send(w.request("POST", bytes.NewReader(nil), nil))
		w.send(w.request("POST", http.NoBody, nil))
		w.send(w.request("POST", http.NoBody, func(r *http.Request) { r.ContentLength = -1 }))
		w.send(w.request("PUT", stream(), nil))
		w.send(w.request("PUT", stream(), func(r *http.Request) { r.ContentLength = 4 }))
		w.send(w.request("GET", stream(), nil))
		w.send(w.request("POST", struct{ io.Reader }{strings.NewReader("")}, nil))
		w.send(w.request("POST", strings.NewReader("text"), func(r *http.Request) { r.TransferEncoding = []string{"chunked"} }))
		w.send(w.request("POST", strings.NewReader("text"), func(r *http.Request) { r.TransferEncoding = []string{"identity"} }))
	}},
	{"trailers", nil, func(w *world) {
		w.send(w.request("POST", stream(), func(r *http.Request) { r.Trailer = http.Header{"X-Sum": {"7"}} }))
	}},
	{"large body", nil, func(w *world) {
		w.send(w.request("POST", strings.NewReader(strings.Repeat("x", 3<<20)), nil))
		w.get()
	}},
	{"body closed", nil, func(w *world) {
		body := &closing{Reader: strings.NewReader("x"), closed: make(chan struct{})}
		w.send(w.request("POST", body, nil))
		<-body.closed
	}},
	{"body that is too short", nil, func(w *world) {
		_, err := w.tr.RoundTrip(w.request("POST", stream(), func(r *http.Request) { r.ContentLength = 9 }))
		w.say("%v", err != nil)
		w.unwatched = true
	}},
	{"body that fails", nil, func(w *world) {
		_, err := w.tr.RoundTrip(w.request("POST", io.MultiReader(strings.NewReader("x"), failing{}), nil))
		w.say("%v", err != nil)
		w.unwatched = true
	}},

	// What is not sent.
	{"no URL", nil, func(w *world) { w.refused(func(r *http.Request) { r.URL = nil }) }},
	{"no header", nil, func(w *world) { w.refused(func(r *http.Request) { r.Header = nil }) }},
	{"another scheme", nil, func(w *world) { w.refused(func(r *http.Request) { r.URL.Scheme = "ftp" }) }},
	{"invalid method", nil, func(w *world) { w.refused(func(r *http.Request) { r.Method = "G ET" }) }},
	{"invalid header names", nil, func(w *world) {
		for _, name := range []string{"", "a b", "a:", "é", "a\n"} {
			w.refused(header(name, "x"))
		}
	}},
	{"invalid header values", nil, func(w *world) {
		for _, value := range []string{"a\nb", "a\rb", "\x00", "\x7f"} {
			w.refused(header("X", value))
		}
	}},
	{"invalid trailer", nil, func(w *world) {
		w.refused(func(r *http.Request) { r.Trailer = http.Header{"X": {"a\nb"}} })
	}},

	// Repeats: on a connection that the server closed. See net/http's
	// Request.isReplayable.
	{"GET, repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) { w.get(); w.get() }},
	{"GET, on a fresh connection", []reply{{close: true}}, func(w *world) { w.get() }},
	{"GET, half answered", []reply{{text: plainAnswer}, {text: "HTTP/1.1 2", close: true}}, func(w *world) { w.get(); w.get() }},
	{"POST, not repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) { w.get(); w.send(w.request("POST", strings.NewReader("x"), nil)) }},
	{"POST with a key, repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) {
		w.get()
		w.send(w.request("POST", strings.NewReader("x"), header("Idempotency-Key", "k")))
	}},
	{"POST with a nil key, repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) {
		w.get()
		w.send(w.request("POST", strings.NewReader("x"), func(r *http.Request) { r.Header["X-Idempotency-Key"] = nil }))
	}},
	{"stream with a key, not repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) {
		w.get()
		w.send(w.request("POST", stream(), header("Idempotency-Key", "k")))
	}},
	{"PUT, not repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) { w.get(); w.send(w.request("PUT", nil, nil)) }},
	{"TRACE, repeated", []reply{{text: plainAnswer}, {close: true}}, func(w *world) { w.get(); w.send(w.request("TRACE", nil, nil)) }},
	{"a chain of closed connections", []reply{{text: plainAnswer}, {close: true}, {close: true}}, func(w *world) { w.get(); w.get() }},

	// Early answers, Expect, other protocols.
	{"early answer to a small body", []reply{{text: plainAnswer, early: true}}, func(w *world) { w.send(w.request("POST", text(), nil)) }},
	{"continue", []reply{{text: "HTTP/1.1 100 Continue\r\n\r\n" + plainAnswer, early: true}}, func(w *world) {
		w.send(w.request("POST", text(), header("Expect", "100-continue")))
		w.get()
	}},
	{"expectation refused", []reply{{text: "HTTP/1.1 417 No\r\nConnection: close\r\nContent-Length: 0\r\n\r\n", early: true, close: true}}, func(w *world) {
		w.send(w.request("POST", text(), header("Expect", "100-continue")))
		w.unwatched = true
		w.get()
	}},
	{"another protocol", []reply{{text: switching, wait: true}}, func(w *world) {
		resp := w.begin(w.request("GET", nil, func(r *http.Request) { r.Header = http.Header{"Connection": {"Upgrade"}, "Upgrade": {"echo"}} }))
		conn, ok := resp.Body.(io.ReadWriteCloser)
		if !ok {
			w.say("the body is a %T", resp.Body)
			return
		}
		b := make([]byte, 5)
		n, err := io.ReadFull(conn, b)
		w.say("%d %q %v", resp.StatusCode, b[:n], err)
		_, err = conn.Write([]byte("x"))
		w.say("%v %v", err, conn.Close())
		w.get()
	}},
	{"another protocol outlives its context", []reply{{text: switching, wait: true}}, func(w *world) {
		ctx, cancel := context.WithCancel(w.ctx)
		resp := w.begin(w.request("GET", nil, func(r *http.Request) { r.Header = http.Header{"Connection": {"Upgrade"}, "Upgrade": {"echo"}} }).WithContext(ctx))
		cancel()
		b := make([]byte, 5)
		n, err := io.ReadFull(resp.Body, b)
		w.say("%q %v", b[:n], err)
		resp.Body.Close()
	}},
	{"TLS of a server that has none", nil, func(w *world) {
		_, err := tls.Dial(w.address.Network(), w.address.DialAddress(), &tls.Config{InsecureSkipVerify: true})
		w.say("%v", err != nil)
		w.get()
	}},
}

type failing struct{}

func (failing) Read([]byte) (int, error) { return 0, errors.New("the disk is on fire") }

// What a program can do with a transport has the same results with both, and
// the server sees the same requests.
func TestDifferentialScenarios(t *testing.T) {
	t.Parallel()
	c := differ.New(t, "scenarios, after net/http's transport_test.go")
	for _, s := range scenarios {
		var difference string
		for range 3 { // a difference counts if it is there each time
			got, want := play(t, false, s.replies, s.run), play(t, true, s.replies, s.run)
			if difference = ""; got == want {
				break
			}
			difference = fmt.Sprintf("%s: got\n%s\nwant\n%s", s.name, got, want)
		}
		c.Add(difference)
	}
}
