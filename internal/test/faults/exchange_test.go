//go:build linux

package faults_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/faults"
)

func TestFault10_NeverAnswered(t *testing.T) {
	fault{10, "The server accepts and never answers",
		"A call ends with its timeout and says that it may have been sent, after three attempts of a GET and one of a POST; its context ends it at once."}.is(t)
	t.Parallel()
	rec := record(t)
	arrived := make(chan struct{}, 100)
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
		arrived <- struct{}{}
		c.Hold()
	}))
	c := connect(t, rec, server.Address(), client.WithTimeout(30*time.Millisecond))
	_, get := c.GetEnvironment(t.Context())
	_, post := c.RebootServer(t.Context())
	rec.Dump(get, post)
	for _, err := range []error{get, post} {
		conn, ok := errors.AsType[*client.ConnError](err)
		if !ok || !conn.Timeout() || !conn.MaybeSent || !errors.Is(err, os.ErrDeadlineExceeded) || !strings.Contains(err.Error(), "no answer within 30ms") {
			t.Errorf("got %v", err)
		}
	}
	methods := map[string]int{}
	for _, seen := range server.Seen() {
		methods[seen.Method]++
	}
	if methods["GET"] != 3 || methods["POST"] != 1 {
		t.Errorf("the server saw %v", methods)
	}

	for len(arrived) > 0 {
		<-arrived
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	go func() {
		<-arrived
		cancel()
	}()
	_, err := c.GetEnvironment(ctx, client.CallTimeout(0))
	rec.Dump(err)
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}

func TestFault11_HeadersDripped(t *testing.T) {
	fault{11, "The headers of an answer come byte by byte",
		"The timeout is for all of it; a call ends although something comes all the time."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	p := through(t, e.Address())
	p.Set(faults.Toxics{Slice: 1, Latency: 20 * time.Millisecond})
	c := connect(t, rec, p.Address(), once, client.WithTimeout(200*time.Millisecond))
	_, err := c.GetEnvironment(t.Context())
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.Timeout() || !conn.MaybeSent {
		t.Errorf("got %v", err)
	}
	if n := len(e.Requests()); n != 1 {
		t.Errorf("the platform saw %d requests", n)
	}
}

func TestFault12_BodyStalls(t *testing.T) {
	fault{12, "A body stalls half way",
		"The call ends with its timeout, and its connection is not used again."}.is(t)
	t.Parallel()
	rec := record(t)
	p := through(t, platform(t, rec).Address())
	p.Set(faults.Toxics{StallAfter: 300}) // the headers have about 200
	c := connect(t, rec, p.Address(), once, client.WithTimeout(100*time.Millisecond))
	_, err := c.GetEnvironment(t.Context())
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.Timeout() || !conn.MaybeSent {
		t.Errorf("got %v", err)
	}
	p.Set(faults.Toxics{})
	for range 2 {
		if _, err := c.GetEnvironment(t.Context(), client.CallTimeout(patience)); err != nil {
			t.Error(err)
		}
	}
	if n := p.Accepted(); n != 2 {
		t.Errorf("%d connections for a stalled call and two good ones, want 2", n)
	}
}

// closing is a platform that ends a connection when the second request comes on
// it, without an answer.
func closing(t *testing.T, body string) *faults.Server {
	return serve(t, func(c *faults.Conn) {
		for n := 1; ; n++ {
			if _, ok := c.Request(); !ok || c.N == 1 && n == 2 {
				return
			}
			c.JSON(200, body)
		}
	})
}

func TestFault13_ReusedConnGETRetried(t *testing.T) {
	fault{13, "The server closes a reused connection when a GET comes",
		"The GET is sent once more by itself; the server sees two requests of the call, the caller no error."}.is(t)
	t.Parallel()
	rec := record(t)
	server := closing(t, `{"data":{"A":"b"}}`)
	c := connect(t, rec, server.Address(), client.WithRetry(client.RetryPolicy{MaxAttempts: 2, MinBackoff: time.Millisecond}))
	for range 2 {
		if _, err := c.GetEnvironmentScopedVariables(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if n := len(server.Seen()); n != 3 || server.Accepted() != 2 {
		t.Errorf("%d requests on %d connections, want 3 on 2", n, server.Accepted())
	}
}

func TestFault14_ReusedConnPOSTSentOnce(t *testing.T) {
	fault{14, "The server closes a reused connection when a POST comes",
		"The error says that the request may have been sent; the server sees it exactly once."}.is(t)
	t.Parallel()
	rec := record(t)
	server := closing(t, `{"data":true}`)
	c := connect(t, rec, server.Address())
	if _, err := c.PoweroffServer(t.Context()); err != nil {
		t.Fatal(err)
	}
	_, err := c.RebootServer(t.Context())
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.MaybeSent || !errors.Is(err, client.ErrUnavailable) {
		t.Errorf("got %v", err)
	}
	reboots := 0
	for _, seen := range server.Seen() {
		if seen.Target == "/v1/server/power/reboot" {
			reboots++
		}
	}
	if reboots != 1 || server.Accepted() != 1 {
		t.Errorf("%d reboots on %d connections, want 1 on 1", reboots, server.Accepted())
	}
}

func TestFault15_KilledInMidResponse(t *testing.T) {
	fault{15, "The server is killed in the middle of an answer",
		"A single attempt ends with an unexpected EOF; a GET is tried again, and succeeds after the restart."}.is(t)
	t.Parallel()
	rec, path := record(t), socketPath(t)
	half := func() *faults.Process {
		os.Remove(path) // of the one that was killed
		p := start(t, rec, "halfway", []string{envDir + "=" + path}, nil)
		line(t, p, "ready")
		return p
	}
	// kill ends the platform when it has sent half of its answer.
	kill := func(p *faults.Process) (killed chan struct{}) {
		killed = make(chan struct{})
		go func() {
			defer close(killed)
			line(t, p, "half")
			p.Kill()
		}()
		return killed
	}
	killed := kill(half())
	_, err := connect(t, rec, path, once).GetEnvironment(t.Context())
	rec.Dump(err)
	if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.MaybeSent || !errors.Is(err, io.ErrUnexpectedEOF) {
		t.Errorf("got %v", err)
	}
	<-killed

	killed = kill(half())
	var count attempts
	c := connect(t, rec, path, client.WithMiddleware(func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(req *http.Request) (*http.Response, error) {
			if count.add() == 2 {
				<-killed
				os.Remove(path)
				startEmulator(t, rec, path, 1)
			}
			return next.RoundTrip(req)
		})
	}))
	if env, err := c.GetEnvironment(t.Context()); err != nil || env.ID == "" || count.count() != 2 {
		t.Errorf("after %d attempts: %v", count.count(), err)
	}
}

// beHalfway is a platform that sends half of an answer and no more.
func beHalfway() int {
	server, err := faults.ServeUnix(os.Getenv(envDir), func(c *faults.Conn) {
		if _, ok := c.Request(); ok {
			c.Send(faults.Head(200, "Content-Type", "application/json", "Content-Length", "1000"), `{"data":{"id":"`)
			say("half")
			c.Hold()
		}
	})
	if err != nil {
		return say("%v", err)
	}
	defer server.Close()
	say("ready")
	io.Copy(io.Discard, os.Stdin)
	return 0
}

func TestFault16_TruncatedJSON(t *testing.T) {
	fault{16, "The JSON of an answer breaks off, at each byte, with a length, in chunks and as HTTP/1.0 has it",
		"Each is an error, and only the whole answer is a value."}.is(t)
	t.Parallel()
	rec := record(t)
	const body = `{"data":{"A":"b","C":"d\u00e9","long":"text"}}`
	framings := map[string]func(part string) string{
		"length": func(part string) string {
			return faults.Head(200, "Content-Type", "application/json", "Content-Length", fmt.Sprint(len(body))) + part
		},
		"chunks": func(part string) string {
			text := faults.Head(200, "Content-Type", "application/json", "Transfer-Encoding", "chunked")
			if part != "" {
				text += faults.Chunk(part)
			}
			if part == body {
				text += "0\r\n\r\n"
			}
			return text
		},
		"HTTP/1.0": func(part string) string {
			return "HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n" + part
		},
	}
	var next atomic.Pointer[string]
	server := serve(t, func(c *faults.Conn) {
		if _, ok := c.Request(); ok {
			c.Send(*next.Load())
		}
	})
	c := connect(t, rec, server.Address(), once)
	calls := 0
	for framing, text := range framings {
		for n := range len(body) + 1 {
			next.Store(new(text(body[:n])))
			calls++
			got, err := c.GetEnvironmentScopedVariables(t.Context())
			rec.Dump(err)
			_, broken := errors.AsType[*client.ConnError](err)
			_, malformed := errors.AsType[*client.DecodeError](err)
			switch {
			case n == len(body) && (err != nil || got["long"] != "text" || len(got) != 3):
				t.Errorf("%s, the whole: %v, %v", framing, got, err)
			case n < len(body) && (!broken && !malformed || got != nil):
				t.Errorf("%s, %d of %d bytes: %v, %v", framing, n, len(body), got, err)
			}
		}
	}
	if n := len(server.Seen()); n != calls {
		t.Errorf("%d calls were %d requests", calls, n)
	}
}

// allocated returns how much memory f allocates in all, in bytes.
func allocated(f func()) uint64 {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	f()
	runtime.ReadMemStats(&after)
	return after.TotalAlloc - before.TotalAlloc
}

func TestFault17_BodyLimit(t *testing.T) { // not in parallel: it looks at the heap
	fault{17, "A body has as many bytes as the limit permits, one more, or no end",
		"It is a value, ErrTooLarge and ErrTooLarge; in the last case no more than the limit is held, and the connection is ended."}.is(t)
	const limit = 1 << 20
	rec := record(t)
	whole := func(size int) string {
		return `{"data":{"A":"` + strings.Repeat("x", size-len(`{"data":{"A":""}}`)) + `"}}`
	}
	fits, over := whole(limit), whole(limit+1)
	chunks := faults.Head(200, "Content-Type", "application/json", "Transfer-Encoding", "chunked") + faults.Chunk(over) + "0\r\n\r\n"
	var sent atomic.Int64
	server := serve(t, func(c *faults.Conn) {
		r, ok := c.Request()
		if !ok {
			return
		}
		switch r.Header.Get("Case") {
		case "limit":
			c.JSON(200, fits)
		case "over":
			c.JSON(200, over)
		case "over in chunks":
			c.Send(chunks)
		case "endless":
			c.Send(faults.Head(200, "Content-Type", "application/json", "Transfer-Encoding", "chunked"), faults.Chunk(`{"data":{"A":"`))
			chunk := faults.Chunk(strings.Repeat("x", 4<<10))
			for c.Send(chunk) {
				sent.Add(int64(len(chunk)))
			}
		}
	})
	c := connect(t, rec, server.Address(), once, client.WithMaxResponseBytes(limit))
	for name, want := range map[string]error{"limit": nil, "over": client.ErrTooLarge, "over in chunks": client.ErrTooLarge, "endless": client.ErrTooLarge} {
		var err error
		memory := allocated(func() {
			_, err = c.GetEnvironmentScopedVariables(t.Context(), client.CallHeader("Case", name))
		})
		rec.Dump(err)
		if !errors.Is(err, want) {
			t.Errorf("%s: got %v", name, err)
		}
		if _, ok := errors.AsType[*client.DecodeError](err); want != nil && !ok {
			t.Errorf("%s: got %T", name, err)
		}
		// A buffer that doubles takes up to four times the limit; the server and
		// the decoder have their share.
		if memory > 12*limit {
			t.Errorf("%s: %d bytes allocated", name, memory)
		}
	}
	server.Close() // and so the endless one has ended
	if n := sent.Load(); n > 2*limit {
		t.Errorf("the endless body had %d bytes when the client had enough", n)
	}
}

func TestFault18_UnaskedGzip(t *testing.T) { // not in parallel: it looks at the heap
	fault{18, "A body is compressed, which nobody asked for, and a bomb",
		"It is refused as malformed, without being unpacked; the request does not offer to take it."}.is(t)
	rec := record(t)
	var bomb bytes.Buffer
	z := must(gzip.NewWriterLevel(&bomb, gzip.BestSpeed))
	z.Write([]byte(`{"data":{"A":"`))
	zeros := make([]byte, 1<<20)
	for range 16 {
		z.Write(zeros)
	}
	z.Close()
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
		c.JSON(200, bomb.String(), "Content-Encoding", "gzip")
	}))
	c := connect(t, rec, server.Address())
	var err error
	memory := allocated(func() { _, err = c.GetEnvironmentScopedVariables(t.Context()) })
	rec.Dump(err)
	if _, ok := errors.AsType[*client.DecodeError](err); !ok || !strings.Contains(err.Error(), "the body is compressed (gzip), which was not asked for") {
		t.Errorf("got %v", err)
	}
	if memory > 2<<20 {
		t.Errorf("%d bytes allocated for a bomb of %d", memory, bomb.Len())
	}
	seen := server.Seen()
	if len(seen) != 1 || seen[0].Header.Values("Accept-Encoding") != nil {
		t.Errorf("%d requests, Accept-Encoding %q", len(seen), seen[0].Header.Values("Accept-Encoding"))
	}
}

func TestFault19_ContentType(t *testing.T) {
	fault{19, "A 200 is text/html, has no type, or spells it Application/JSON",
		"An error, an error, a value."}.is(t)
	t.Parallel()
	rec := record(t)
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
		var header []string
		if media := r.Header.Get("Case"); media != "none" {
			header = []string{"Content-Type", media}
		}
		c.Answer(200, `{"data":{"A":"b"}}`, header...)
	}))
	c := connect(t, rec, server.Address())
	for media, good := range map[string]bool{
		"text/html": false, "none": false, "application/jsonp": false, "text/plain; charset=utf-8": false,
		"Application/JSON": true, "application/json; charset=utf-8": true,
	} {
		vars, err := c.GetEnvironmentScopedVariables(t.Context(), client.CallHeader("Case", media))
		rec.Dump(err)
		_, malformed := errors.AsType[*client.DecodeError](err)
		if good && (err != nil || vars["A"] != "b") || !good && (!malformed || vars != nil) {
			t.Errorf("%s: %v, %v", media, vars, err)
		}
	}
}

func TestFault24_FailingGateway(t *testing.T) {
	fault{24, "Answers of a broken gateway, 502 with HTML, 500 with nothing, 503 with an envelope",
		"The error keeps the status; 502 and 503 are tried three times, 500 once, and a POST once whatever comes."}.is(t)
	t.Parallel()
	for _, tt := range []struct {
		status            int
		media, body, text string
		class             error
		gets              int
	}{
		{502, "text/html", "<html>Bad Gateway</html>", "502 Bad Gateway", client.ErrUnavailable, 3},
		{500, "", "", "500 Internal Server Error", nil, 1},
		{500, "text/plain", "oops", "500 Internal Server Error", nil, 1},
		{503, "application/json", `{"data":null,"error":{"status":503,"code":"503.not-ready","title":"Not ready","detail":"soon"}}`,
			"503 Service Unavailable: Not ready: soon (503.not-ready)", client.ErrUnavailable, 3},
		{500, "application/json", `{"error":`, "500 Internal Server Error", nil, 1},
	} {
		t.Run(fmt.Sprint(tt.status, tt.media), func(t *testing.T) {
			t.Parallel()
			rec := record(t)
			server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) { c.Answer(tt.status, tt.body, "Content-Type", tt.media) }))
			c := connect(t, rec, server.Address())
			_, get := c.GetEnvironment(t.Context())
			_, post := c.RebootServer(t.Context())
			rec.Dump(get, post)
			for operation, err := range map[string]error{"getEnvironment": get, "rebootServer": post} {
				refusal, ok := errors.AsType[*client.APIError](err)
				if !ok || refusal.StatusCode != tt.status || string(refusal.Body) != tt.body || err.Error() != operation+": "+tt.text {
					t.Errorf("got %v", err)
				}
				if tt.class != nil && !errors.Is(err, tt.class) || tt.class == nil && errors.Is(err, client.ErrUnavailable) {
					t.Errorf("%v is of the wrong class", err)
				}
			}
			if n := len(server.Seen()); n != tt.gets+1 {
				t.Errorf("the server saw %d requests, want %d", n, tt.gets+1)
			}
		})
	}
}

func TestFault25_RetryAfter(t *testing.T) {
	fault{25, "A 429 asks for a wait of 1 s, 99999999 s, until a date, -1 s and nonsense",
		"What makes sense is waited for, and never more than five seconds beyond the own backoff; a wait that the context would not outlive is not begun."}.is(t)
	t.Parallel()
	const backoff = 100 * time.Millisecond
	for _, tt := range []struct {
		after    string
		low, top time.Duration
	}{
		{"1", time.Second, time.Second},
		{"99999999", backoff + 5*time.Second, backoff + 5*time.Second},
		{"99999999999999999999999999", backoff + 5*time.Second, backoff + 5*time.Second},
		{"Sat, 01 Jan 2000 00:00:02 GMT", 2 * time.Second, 2 * time.Second}, // a bubble begins two seconds before
		{"Fri, 31 Dec 1999 23:59:59 GMT", 0, backoff},
		{"-1", 0, backoff},
		{"soon", 0, backoff},
		{"", 0, backoff},
	} {
		t.Run("after "+tt.after, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				rec := record(t)
				var net faults.Memory
				tries := 0
				server := faults.Serve(net.Listen(), answering(func(c *faults.Conn, r *faults.Seen) {
					if tries++; tries == 1 {
						c.JSON(429, `{"error":{"status":429,"code":"429.rate-limiting","title":"Too many"},"data":null}`, "Retry-After", tt.after)
						return
					}
					c.JSON(200, `{"data":{"A":"b"}}`)
				}))
				defer server.Close()
				c := inMemory(t, rec, &net, client.WithRetry(client.RetryPolicy{MinBackoff: backoff, MaxBackoff: time.Second}))
				begin := time.Now()
				if _, err := c.GetEnvironmentScopedVariables(t.Context()); err != nil {
					t.Error(err)
				}
				if d := time.Since(begin); d < tt.low || d > tt.top {
					t.Errorf("waited %v, want %v to %v", d, tt.low, tt.top)
				}

				tries = 0
				ctx, cancel := context.WithTimeout(t.Context(), 10*time.Millisecond)
				defer cancel()
				if tt.low == 0 || tt.low == 2*time.Second {
					return // the wait may be shorter, and the date is past
				}
				begin = time.Now()
				_, err := c.GetEnvironmentScopedVariables(ctx)
				rec.Dump(err)
				if d := time.Since(begin); d != 0 || !errors.Is(err, client.ErrRateLimited) || tries != 1 {
					t.Errorf("after %v and %d attempts: %v", d, tries, err)
				}
			})
		})
	}
}

// inMemory returns a client within a bubble.
func inMemory(t testing.TB, rec *faults.Recorder, net *faults.Memory, opts ...client.Option) *client.Client {
	t.Helper()
	transport := net.Middleware(faults.Token)
	c := connect(t, rec, "/memory", append(opts, client.WithMiddleware(transport))...)
	t.Cleanup(transport(nil).(interface{ CloseIdleConnections() }).CloseIdleConnections)
	return c
}

func TestFault26_RedirectNotFollowed(t *testing.T) {
	fault{26, "An answer redirects to another host, or to itself",
		"It is not followed; the other host sees nothing, so no token, and the error holds no part of the target."}.is(t)
	t.Parallel()
	rec := record(t)
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	other := faults.Serve(l, answering(func(c *faults.Conn, r *faults.Seen) { c.JSON(200, `{"data":{}}`) }))
	t.Cleanup(func() { other.Close() })
	var mu sync.Mutex
	location, status := "", 0
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
		mu.Lock()
		defer mu.Unlock()
		c.Answer(status, "", "Location", location)
	}))
	c := connect(t, rec, server.Address())
	calls := 0
	for _, to := range []string{"http://" + l.Addr().String() + "/evil?q=target-of-redirect", "/v1/environment"} {
		for _, code := range []int{301, 302, 303, 307, 308} {
			mu.Lock()
			location, status = to, code
			mu.Unlock()
			calls += 2
			_, get := c.GetEnvironment(t.Context())
			_, post := c.RebootServer(t.Context())
			rec.Dump(get, post)
			for _, err := range []error{get, post} {
				refusal, ok := errors.AsType[*client.APIError](err)
				if !ok || refusal.StatusCode != code || strings.Contains(fmt.Sprintf("%v %+v %#v", err, err, err), "target-of-redirect") {
					t.Errorf("%d to %s: %v", code, to, err)
				}
			}
		}
	}
	if n := len(server.Seen()); n != calls || other.Accepted() != 0 {
		t.Errorf("%d calls were %d requests; the other host saw %d connections", calls, n, other.Accepted())
	}
}
