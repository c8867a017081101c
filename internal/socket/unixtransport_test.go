package socket

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"math/rand/v2"
	"net"
	"net/http"
	"net/http/httptrace"
	"net/textproto"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"
)

// inBubble gives f a transport of our kind whose connections are pipes to serve,
// so that time is the bubble's.
func inBubble(t *testing.T, serve func(net.Conn), f func(t *testing.T, tr *unixTransport)) {
	synctest.Test(t, func(t *testing.T) {
		tr := newUnixTransport(parsed(t, "/run/api.sock"))
		var servers sync.WaitGroup
		tr.pool.dial = func(context.Context) (net.Conn, error) {
			conn, peer := net.Pipe()
			servers.Go(func() {
				defer peer.Close()
				serve(peer)
			})
			return conn, nil
		}
		f(t, tr)
		tr.CloseIdleConnections()
		servers.Wait()
	})
}

// counts returns how many connections are open, idle, and waited for.
func (p *pool) counts() [3]int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return [3]int{p.open, len(p.idle), len(p.waiting)}
}

// answerTo reads requests without a body and answers each with reply.
func answerTo(reply string) func(net.Conn) {
	return func(conn net.Conn) {
		for buf := make([]byte, 4096); ; {
			if _, err := conn.Read(buf); err != nil {
				return
			}
			io.WriteString(conn, reply)
		}
	}
}

func newRequest(ctx context.Context, method string, body io.Reader) *http.Request {
	req, err := http.NewRequestWithContext(ctx, method, "http://"+unixHost+"/", body)
	if err != nil {
		panic(err)
	}
	return req
}

// A watchedBody counts how often it is closed, and blocks until then if it is
// to.
type watchedBody struct {
	io.Reader
	block  bool
	closed chan struct{}
	once   sync.Once
	count  int
}

func (b *watchedBody) Read(p []byte) (int, error) {
	if b.block {
		<-b.closed
		return 0, errBody
	}
	return b.Reader.Read(p)
}

func (b *watchedBody) Close() error {
	b.count++
	b.once.Do(func() { close(b.closed) })
	return nil
}

// Whatever a round trip waits for, the end of the context ends it at once, with
// the cause that the caller gave.
func TestContextEndsEveryPhase(t *testing.T) {
	t.Parallel()
	silent := func(conn net.Conn) { io.Copy(io.Discard, conn) }
	cause := errors.New("enough")
	for _, tt := range []struct {
		name  string
		serve func(net.Conn)
		do    func(ctx context.Context, tr *unixTransport) error
	}{
		{"dial", silent, func(ctx context.Context, tr *unixTransport) error {
			tr.pool.dial = func(ctx context.Context) (net.Conn, error) { <-ctx.Done(); return nil, context.Cause(ctx) }
			_, err := tr.RoundTrip(newRequest(ctx, "GET", nil))
			return err
		}},
		{"write", func(net.Conn) { time.Sleep(time.Hour) }, nil},
		{"upload", silent, func(ctx context.Context, tr *unixTransport) error {
			never, w := io.Pipe()
			defer w.Close() // RoundTrip does not wait for a body that nobody can read
			_, err := tr.RoundTrip(newRequest(ctx, "POST", never))
			return err
		}},
		{"wait for 100", silent, func(ctx context.Context, tr *unixTransport) error {
			req := newRequest(ctx, "POST", strings.NewReader("body"))
			req.Header.Set("Expect", "100-continue")
			_, err := tr.RoundTrip(req)
			return err
		}},
		{"wait for headers", silent, nil},
		{"half of the headers", answerTo("HTTP/1.1 200 OK\r\nX"), nil},
		{"after a 103", answerTo("HTTP/1.1 103 Early Hints\r\n\r\n"), nil},
		{"body", answerTo("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\npl"), nil},
		{"body, chunked", answerTo(chunked + "3\r\nabc\r\n"), nil},
	} {
		t.Run(tt.name, func(t *testing.T) {
			inBubble(t, tt.serve, func(t *testing.T, tr *unixTransport) {
				do := tt.do
				if do == nil {
					do = func(ctx context.Context, tr *unixTransport) error {
						resp, err := tr.RoundTrip(newRequest(ctx, "GET", nil))
						if err != nil {
							return err
						}
						defer resp.Body.Close()
						_, err = io.ReadAll(resp.Body)
						return err
					}
				}
				for _, reuse := range []bool{false, true} {
					ctx, cancel := context.WithCancelCause(t.Context())
					time.AfterFunc(500*time.Millisecond, func() { cancel(cause) })
					start := time.Now()
					if err := do(ctx, tr); err != cause || time.Since(start) != 500*time.Millisecond {
						t.Errorf("reuse %v: after %v: %v", reuse, time.Since(start), err)
					}
					synctest.Wait()

				}
			})
		})
	}
}

func TestContextThatHasEnded(t *testing.T) {
	t.Parallel()
	tr := newUnixTransport(parsed(t, "/run/api.sock"))
	tr.pool.dial = func(context.Context) (net.Conn, error) { t.Error("dialled"); return nil, io.EOF }
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	body := &watchedBody{Reader: strings.NewReader("x"), closed: make(chan struct{})}
	if _, err := tr.RoundTrip(newRequest(ctx, "POST", body)); err != context.Canceled || body.count != 1 {
		t.Errorf("got %v, and the body was closed %d times", err, body.count)
	}
}

// There are never more than maxConns connections. Who comes later waits, as long
// as the context lets it, and gets the next connection, or the right to dial.
func TestConnectionsAreBounded(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo(plainAnswer), func(t *testing.T, tr *unixTransport) {
		dialled, dial := 0, tr.pool.dial
		tr.pool.dial = func(ctx context.Context) (net.Conn, error) { dialled++; return dial(ctx) }
		var held []*http.Response
		for range maxConns {
			resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
			if err != nil {
				t.Fatal(err)
			}
			held = append(held, resp)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := tr.RoundTrip(newRequest(ctx, "GET", nil)); err != context.DeadlineExceeded {
			t.Errorf("one too many got %v", err)
		}
		var wg sync.WaitGroup
		for range 3 {
			wg.Go(func() {
				resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
				if err != nil {
					t.Error(err)
					return
				}
				io.Copy(io.Discard, resp.Body)
				resp.Body.Close()
			})
		}
		synctest.Wait()
		if n := tr.pool.counts(); n[2] != 3 || dialled != maxConns {
			t.Fatalf("open, idle, waited for: %v; %d connections were made", n, dialled)
		}
		io.Copy(io.Discard, held[0].Body) // can be used again
		wg.Wait()
		if dialled != maxConns {
			t.Errorf("%d connections were made", dialled)
		}
		for _, resp := range held {
			resp.Body.Close()
		}
		if n := tr.pool.counts(); n != [3]int{maxIdleConns, maxIdleConns, 0} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

// Who gives up when its turn has come leaves the connection to the next.
func TestWaitersThatGiveUp(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo(plainAnswer), func(t *testing.T, tr *unixTransport) {
		var held []*conn
		get := func() *conn {
			c, err := tr.pool.get(t.Context())
			if err != nil {
				t.Fatal(err)
			}
			return c
		}
		for range maxConns {
			held = append(held, get())
		}
		for i := range held { // the one or the other comes first
			ctx, cancel := context.WithCancel(t.Context())
			got := make(chan *conn)
			go func() {
				c, _ := tr.pool.get(ctx)
				got <- c
			}()
			synctest.Wait()
			cancel()
			tr.pool.put(held[i], true)
			if held[i] = <-got; held[i] == nil {
				held[i] = get()
			}
		}
		for _, c := range held {
			tr.pool.put(c, true)
		}
		if n := tr.pool.counts(); n != [3]int{maxIdleConns, maxIdleConns, 0} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

// What could spoil the next round trip is closed and not kept, although each is
// found out later too.
func TestConnectionsThatAreNotKept(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		name, reply string
		body        io.Reader // of the request
		cancel      bool      // it, before the answer is read
	}{
		{name: "cancelled", reply: plainAnswer, cancel: true},
		{name: "more than the answer came", reply: plainAnswer + "HTTP/1.1 200 OK\r\n"},
		{name: "the request is still on its way", reply: plainAnswer, body: &watchedBody{block: true, closed: make(chan struct{})}},
	} {
		t.Run(test.name, func(t *testing.T) {
			inBubble(t, answerTo(test.reply), func(t *testing.T, tr *unixTransport) {
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				body := test.body
				if b, ok := body.(*watchedBody); ok {
					b.closed = make(chan struct{}) // of the bubble
					defer b.Close()
				}
				resp, err := tr.RoundTrip(newRequest(ctx, "POST", body))
				if err != nil {
					t.Fatal(err)
				}
				if test.cancel {
					cancel()
					synctest.Wait()
				}
				if _, err := io.Copy(io.Discard, resp.Body); err != nil {
					t.Fatal(err)
				}
				if n := tr.pool.counts(); n != [3]int{} {
					t.Errorf("open, idle, waited for: %v", n)
				}
			})
		})
	}
}

// Timers do not fire while a machine sleeps.
func TestIdleConnectionsExpireWithoutTimer(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo(plainAnswer), func(t *testing.T, tr *unixTransport) {
		dialled, dial := 0, tr.pool.dial
		tr.pool.dial = func(ctx context.Context) (net.Conn, error) { dialled++; return dial(ctx) }
		for range 2 {
			resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
			if err != nil {
				t.Fatal(err)
			}
			io.Copy(io.Discard, resp.Body)
			tr.pool.timer.Stop()
			time.Sleep(idleConnTimeout)
		}
		if dialled != 2 {
			t.Errorf("%d connections were made", dialled)
		}
	})
}

// A connection that breaks gives its place away, and so does a dial that fails.
func TestPlacesAreGivenBack(t *testing.T) {
	t.Parallel()
	inBubble(t, func(conn net.Conn) { conn.Read(make([]byte, 4096)) }, func(t *testing.T, tr *unixTransport) {
		dial, failed := tr.pool.dial, errors.New("no such socket")
		for i := range maxConns + 10 {
			want := io.EOF
			tr.pool.dial = dial
			if i%2 == 1 {
				want = failed
				tr.pool.dial = func(context.Context) (net.Conn, error) { return nil, failed }
			}
			if _, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil)); err != want {
				t.Fatalf("got %v, want %v", err, want)
			}
		}
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

// Far more callers than connections, who give up, hang up and meet dials that
// fail and servers that say too little or too much: nobody waits for ever, nobody
// gets an answer of somebody else, and every place is given back.
func TestCrowd(t *testing.T) {
	// In whole milliseconds, so that much happens at the same time.
	within := func(n int) time.Duration { return time.Duration(rand.IntN(n)) * time.Millisecond }
	serve := func(conn net.Conn) {
		for r := bufio.NewReader(conn); ; {
			req, err := http.ReadRequest(r)
			if err != nil {
				return
			}
			time.Sleep(within(20))
			id := req.Header.Get("Id")
			head := fmt.Sprintf("HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n", len(id))
			switch rand.IntN(8) {
			case 0:
				return
			case 1:
				io.WriteString(conn, head+id[:1])
				return
			case 2:
				io.WriteString(conn, head+id+head+id)
			case 3:
				io.WriteString(conn, head)
				time.Sleep(within(20))
				io.WriteString(conn, id)
			case 4:
				io.WriteString(conn, "HTTP/1.1 101 Switching Protocols\r\n\r\n"+id)
				return
			default:
				io.WriteString(conn, head+id)
			}
		}
	}
	inBubble(t, serve, func(t *testing.T, tr *unixTransport) {
		dial := tr.pool.dial
		tr.pool.dial = func(ctx context.Context) (net.Conn, error) {
			if time.Sleep(within(2)); rand.IntN(4) == 0 {
				return nil, errors.New("refused")
			}
			return dial(ctx)
		}
		var callers sync.WaitGroup
		var crowded, answered atomic.Int32
		for caller := range 3 * maxConns {
			callers.Go(func() {
				for i := range 5 {
					id := fmt.Sprintf("%d-%d", caller, i)
					ctx, cancel := context.WithTimeout(t.Context(), within(60))
					req := newRequest(ctx, "POST", nil)
					req.Header.Set("Id", id)
					resp, err := tr.RoundTrip(req)
					if err == nil {
						if rand.IntN(4) == 0 {
							go resp.Body.Close()
						}
						got, err := io.ReadAll(resp.Body)
						if !strings.HasPrefix(id, string(got)) || err == nil && resp.StatusCode == 200 && string(got) != id {
							t.Errorf("%s: got %q, %v", id, got, err)
						}
						if err == nil {
							answered.Add(1)
						}
						resp.Body.Close()
					}
					cancel()
					switch n := tr.pool.counts(); {
					case n[0] > maxConns:
						t.Errorf("open, idle, waited for: %v", n)
					case n[2] > 0:
						crowded.Add(1)
					}
				}
			})
		}
		callers.Wait()
		if crowded.Load() == 0 || answered.Load() == 0 {
			t.Errorf("%d answers, and %d times somebody waited", answered.Load(), crowded.Load())
		}
		synctest.Wait()
		if n := tr.pool.counts(); n[0] != n[1] || n[2] != 0 {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

func TestIdleConnectionsExpire(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo(plainAnswer), func(t *testing.T, tr *unixTransport) {
		use := func() *http.Response {
			resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
			if err != nil {
				t.Fatal(err)
			}
			return resp
		}
		first, second := use(), use()
		io.Copy(io.Discard, first.Body)
		time.Sleep(idleConnTimeout / 2)
		io.Copy(io.Discard, second.Body)
		idle := func(want int) {
			t.Helper()
			synctest.Wait()
			if n := tr.pool.counts(); n != [3]int{want, want, 0} {
				t.Errorf("open, idle, waited for: %v, want %d", n, want)
			}
		}
		idle(2)
		time.Sleep(idleConnTimeout / 2)
		idle(1)
		time.Sleep(idleConnTimeout / 2)
		idle(0)
	})
}

// What is in use when CloseIdleConnections is called is closed when it is not,
// unless somebody wants connections again.
func TestCloseIdleConnectionsLater(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo(plainAnswer), func(t *testing.T, tr *unixTransport) {
		resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
		if err != nil {
			t.Fatal(err)
		}
		tr.CloseIdleConnections()
		io.Copy(io.Discard, resp.Body)
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
		if resp, err = tr.RoundTrip(newRequest(t.Context(), "GET", nil)); err != nil {
			t.Fatal(err)
		}
		io.Copy(io.Discard, resp.Body)
		if n := tr.pool.counts(); n != [3]int{1, 1, 0} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

// Close wakes a Read, and the connection is not used again.
func TestCloseDuringRead(t *testing.T) {
	t.Parallel()
	inBubble(t, answerTo("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\npl"), func(t *testing.T, tr *unixTransport) {
		resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
		if err != nil {
			t.Fatal(err)
		}
		read := make(chan error)
		go func() {
			_, err := io.ReadAll(resp.Body)
			read <- err
		}()
		synctest.Wait()
		if err := resp.Body.Close(); err != nil {
			t.Error(err)
		}
		if err := <-read; err != http.ErrBodyReadAfterClose {
			t.Errorf("Read returned %v", err)
		}
		if _, err := resp.Body.Read(make([]byte, 1)); err != http.ErrBodyReadAfterClose {
			t.Errorf("Read after Close returned %v", err)
		}
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
	})
}

// Close and Read at the same time, over and over, never harm the connection that
// the next request has.
func TestCloseAndReadRace(t *testing.T) {
	t.Parallel()
	a := serve(t, func(w http.ResponseWriter, _ *http.Request) { io.WriteString(w, "plain") }, nil)
	tr := NewTransport(a, TransportOptions{})
	defer tr.CloseIdleConnections()
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for range 200 {
				resp, err := tr.RoundTrip(newRequest(t.Context(), "GET", nil))
				if err != nil {
					t.Error(err)
					return
				}
				closed := make(chan struct{})
				go func() {
					defer close(closed)
					resp.Body.Close()
				}()
				if body, err := io.ReadAll(resp.Body); string(body) != "plain" && err != http.ErrBodyReadAfterClose {
					t.Errorf("got %q, %v", body, err)
				}
				<-closed
			}
		})
	}
	wg.Wait()
}

// The body of a request is closed once, whatever happens, and not before the
// last read of it.
func TestRequestBodyIsClosed(t *testing.T) {
	t.Parallel()
	refuse := func(net.Conn) {}
	for name, tt := range map[string]struct {
		serve  func(net.Conn)
		change func(*http.Request)
	}{
		"sent":             {answerTo(plainAnswer), func(*http.Request) {}},
		"refused":          {refuse, func(*http.Request) {}},
		"bad header":       {refuse, func(r *http.Request) { r.Header.Set("X", "a\nb") }},
		"bad header name":  {refuse, func(r *http.Request) { r.Header["X Y"] = []string{"z"} }},
		"bad trailer":      {refuse, func(r *http.Request) { r.Trailer = http.Header{"X": {"\x00"}} }},
		"bad method":       {refuse, func(r *http.Request) { r.Method = "G T" }},
		"foreign host":     {refuse, func(r *http.Request) { r.URL.Host = "evil.example" }},
		"other scheme":     {refuse, func(r *http.Request) { r.URL.Scheme = "https" }},
		"no URL":           {refuse, func(r *http.Request) { r.URL = nil }},
		"no header":        {refuse, func(r *http.Request) { r.Header = nil }},
		"length too short": {refuse, func(r *http.Request) { r.ContentLength = 2 }},
	} {
		t.Run(name, func(t *testing.T) {
			inBubble(t, tt.serve, func(t *testing.T, tr *unixTransport) {
				body := &watchedBody{Reader: strings.NewReader("body"), closed: make(chan struct{})}
				req := newRequest(t.Context(), "POST", body)
				tt.change(req)
				resp, err := tr.RoundTrip(req)
				if err == nil {
					io.Copy(io.Discard, resp.Body)
				}
				if (err == nil) != (name == "sent") {
					t.Errorf("got %v", err)
				}
				synctest.Wait()
				if body.count != 1 {
					t.Errorf("closed %d times", body.count)
				}
			})
		})
	}
}

// Request.Write reads the first byte of a GET's body in a goroutine of its own,
// and may fail while that still waits. What the body then says is no reason.
func TestBodyThatIsAwaitedWhenWriteFails(t *testing.T) {
	t.Parallel()
	silent := func(conn net.Conn) { io.Copy(io.Discard, conn) }
	inBubble(t, silent, func(t *testing.T, tr *unixTransport) {
		body := &watchedBody{block: true, closed: make(chan struct{})}
		req := newRequest(t.Context(), "GET", body)
		req.Trailer = http.Header{"Content-Length": nil}
		if _, err := tr.RoundTrip(req); err == nil || err.Error() != `invalid Trailer key "Content-Length"` {
			t.Errorf("got %v", err)
		}
		synctest.Wait()
		if body.count != 1 {
			t.Errorf("closed %d times", body.count)
		}
	})
}

// What a trace is told, in order: by a fresh connection, by one that was used
// before, and by one that breaks and is replaced.
func TestTrace(t *testing.T) {
	t.Parallel()
	var events []string
	tell := func(format string, args ...any) { events = append(events, fmt.Sprintf(format, args...)) }
	trace := &httptrace.ClientTrace{
		GetConn:              func(at string) { tell("GetConn %s", at) },
		ConnectStart:         func(network, _ string) { tell("ConnectStart %s", network) },
		ConnectDone:          func(network, _ string, err error) { tell("ConnectDone %s %v", network, err) },
		GotConn:              func(i httptrace.GotConnInfo) { tell("GotConn %v %v", i.Reused, i.WasIdle) },
		WroteHeaderField:     func(key string, v []string) { tell("WroteHeaderField %s", key) },
		WroteHeaders:         func() { tell("WroteHeaders") },
		WroteRequest:         func(i httptrace.WroteRequestInfo) { tell("WroteRequest %v", i.Err) },
		Wait100Continue:      func() { tell("Wait100Continue") },
		Got100Continue:       func() { tell("Got100Continue") },
		Got1xxResponse:       func(code int, _ textproto.MIMEHeader) error { tell("Got1xxResponse %d", code); return nil },
		GotFirstResponseByte: func() { tell("GotFirstResponseByte") },
		PutIdleConn:          func(err error) { tell("PutIdleConn %v", err) },
	}

	steps := []step{{reply: plainAnswer}, {reply: "HTTP/1.1 103 Early Hints\r\n\r\n" + plainAnswer}, {close: true}}
	record := func(o TransportOptions) []string {
		events = nil
		s := play(t, steps)
		tr := NewTransport(s.address, o)
		for range 3 {
			req := newRequest(httptrace.WithClientTrace(t.Context(), trace), "GET", nil)
			resp, err := tr.RoundTrip(req)
			if err != nil {
				t.Fatal(err)
			}
			io.Copy(io.Discard, resp.Body)
			resp.Body.Close()
			tell("")
		}
		tr.CloseIdleConnections()
		s.end()
		return events
	}
	got, want := record(TransportOptions{}), record(TransportOptions{Standard: true})
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nnet/http tells\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// A server that closes an idle connection, or says something on it, is noticed
// before the next request is sent: even one that must not be sent twice gets
// through.
func TestStaleConnectionIsNotUsed(t *testing.T) {
	t.Parallel()
	for name, last := range map[string]string{"closed": "", "closed with a word": "HTTP/1.1 408 Request Timeout\r\n\r\n"} {
		t.Run(name, func(t *testing.T) {
			s := play(t, nil)
			tr := NewTransport(s.address, TransportOptions{})
			for range 3 {
				resp, err := tr.RoundTrip(newRequest(t.Context(), "POST", io.LimitReader(strings.NewReader("body"), 4)))
				if err != nil {
					t.Fatal(err)
				}
				io.Copy(io.Discard, resp.Body)
				s.mu.Lock()
				conn := s.conns[len(s.conns)-1]
				s.mu.Unlock()
				io.WriteString(conn, last)
				conn.Close()
			}
			tr.CloseIdleConnections()
			if seen, conns := s.end(); len(seen) != 3 || conns != 3 {
				t.Errorf("%d requests over %d connections", len(seen), conns)
			}
		})
	}
}

// A server that is too busy to read says so and closes.
func TestAnswerBeforeTheRequest(t *testing.T) {
	t.Parallel()
	a, _ := socketAddress(t)
	l := listen(t, a)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			io.WriteString(conn, "HTTP/1.1 503 Busy\r\nConnection: close\r\nContent-Length: 0\r\n\r\n")
			conn.Close()
		}
	}()
	tr := NewTransport(a, TransportOptions{})
	for range 100 {
		for _, body := range []io.Reader{nil, strings.NewReader("small"), strings.NewReader(strings.Repeat("large", 1<<18))} {
			resp, err := tr.RoundTrip(newRequest(t.Context(), "POST", body))
			if err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != 503 {
				t.Errorf("got %s", resp.Status)
			}
		}
	}
}

// An answer may come while the body that it is for has not even begun. Once it
// is complete the connection is closed, as the request never was.
func TestAnswerWhileTheBodyIsAwaited(t *testing.T) {
	t.Parallel()
	answer := func(conn net.Conn) {
		conn.Read(make([]byte, 4096))
		io.WriteString(conn, plainAnswer)
		io.Copy(io.Discard, conn)
	}
	inBubble(t, answer, func(t *testing.T, tr *unixTransport) {
		r, w := io.Pipe()
		resp, err := tr.RoundTrip(newRequest(t.Context(), "POST", r))
		if err != nil {
			t.Fatal(err)
		}
		start := time.Now()
		if body, err := io.ReadAll(resp.Body); string(body) != "plain" || err != nil {
			t.Errorf("got %q, %v", body, err)
		}
		if took := time.Since(start); took != uploadGrace {
			t.Errorf("took %v", took)
		}
		if n := tr.pool.counts(); n != [3]int{} {
			t.Errorf("open, idle, waited for: %v", n)
		}
		if _, err := w.Write([]byte("late")); err != nil {
			t.Error(err) // it is read, and then there is nowhere to send it
		}
		synctest.Wait()
		if _, err := w.Write([]byte("later")); err != io.ErrClosedPipe {
			t.Errorf("the body is not closed: %v", err)
		}
	})
}

// Whatever callers do to their requests and answers, everybody gets the answer
// to the own request.
func TestAnswersAreNotMixedUp(t *testing.T) {
	t.Parallel()
	a := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, _ := io.ReadAll(r.Body)
		id := r.Header.Get("Id")
		if len(body) > 0 && string(body) != id {
			t.Errorf("request %s has the body %q", id, body)
		}
		breakOff := strings.HasSuffix(id, "7")
		if len(id)%2 == 0 && !breakOff {
			w.Header().Set("Content-Length", fmt.Sprint(len(id)))
		}
		io.WriteString(w, id)
		if breakOff {
			w.(http.Flusher).Flush()
			panic(http.ErrAbortHandler)
		}
	}, func(s *http.Server) { s.ErrorLog = log.New(io.Discard, "", 0) })
	tr := newUnixTransport(a)
	var wg sync.WaitGroup
	var answered atomic.Int32
	for worker := range 16 {
		wg.Go(func() {
			for i := range 150 {
				id := fmt.Sprintf("%d-%d", worker, i)
				ctx, cancel := context.WithCancel(t.Context())
				var body io.Reader
				switch i % 3 {
				case 1:
					body = strings.NewReader(id)
				case 2:
					body = struct{ io.Reader }{strings.NewReader(id)}
				}
				req := newRequest(ctx, "POST", body)
				req.Header.Set("Id", id)
				if i%5 == 0 {
					go cancel()
				}
				resp, err := tr.RoundTrip(req)
				if err != nil {
					if ctx.Err() == nil && !strings.HasSuffix(id, "7") {
						t.Errorf("%s: %v", id, err)
					}
					cancel()
					continue
				}
				if i%7 == 0 {
					resp.Body.Close()
				}
				got, err := io.ReadAll(resp.Body)
				if err == nil && string(got) != id || !strings.HasPrefix(id, string(got)) {
					t.Errorf("%s: got %q", id, got)
				}
				if err == nil {
					answered.Add(1)
				}
				resp.Body.Close()
				cancel()
			}
		})
	}
	wg.Wait()
	if n := answered.Load(); n < 1000 {
		t.Errorf("only %d answers were whole", n)
	}
	tr.CloseIdleConnections()
	if n := tr.pool.counts(); n != [3]int{} {
		t.Errorf("open, idle, waited for: %v", n)
	}
}
