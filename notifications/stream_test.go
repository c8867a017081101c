package notifications

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"math"
	"net/http"
	"reflect"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/frame"
	"github.com/fairlead-go/fairlead/internal/test/memconn"
)

// next reads n events.
func next(t testing.TB, s *Stream, n int) []Event {
	t.Helper()
	ctx, cancel := bounded(t)
	defer cancel()
	var got []Event
	for e, err := range s.Events(ctx) {
		if err != nil {
			t.Fatalf("after %v: %v", show(got...), err)
		}
		if got = append(got, e); len(got) == n {
			return got
		}
	}
	t.Fatalf("want %d events, got %v", n, show(got...))
	return nil
}

// bounded returns a context that ends when a test has surely failed.
func bounded(t testing.TB) (context.Context, context.CancelFunc) {
	bound := 15 * time.Second
	if inBubble() {
		bound = 1000 * time.Hour
	}
	return context.WithTimeout(t.Context(), bound)
}

// inBubble reports whether time is a bubble's: that begins with the year 2000.
func inBubble() bool { return time.Now().Year() < 2020 }

// show returns events in short: Connected is "+" and how many attempts it took,
// Disconnected is "-" and which attempt failed.
func show(events ...Event) []string {
	var s []string
	for _, e := range events {
		switch e := e.(type) {
		case Notification:
			s = append(s, e.Object.ID)
		case Connected:
			s = append(s, fmt.Sprintf("+%d", e.Attempt))
		case Disconnected:
			s = append(s, fmt.Sprintf("-%d", e.Attempt))
		case Gap:
			if e.Reason == Overflow {
				s = append(s, fmt.Sprintf("gap of %d", e.Dropped))
			} else {
				s = append(s, "gap")
			}
		case Malformed:
			s = append(s, "malformed")
		}
	}
	return s
}

// expect reads as many events as want has words, and compares them.
func expect(t testing.TB, s *Stream, want string) []Event {
	t.Helper()
	words := strings.Split(want, ", ")
	got := next(t, s, len(words))
	if !slices.Equal(show(got...), words) {
		t.Fatalf("got  %s\nwant %s", strings.Join(show(got...), ", "), want)
	}
	return got
}

// failure reads until the stream ends, which must be with an error that is the
// last thing it yields. It returns what came before.
func failure(t testing.TB, s *Stream) (got []Event, failed error) {
	t.Helper()
	ctx, cancel := bounded(t)
	defer cancel()
	for e, err := range s.Events(ctx) {
		if failed != nil {
			t.Fatalf("after the error came %v, %v", e, err)
		}
		if err == nil {
			got = append(got, e)
		} else if failed = err; e != nil {
			t.Errorf("with the error came %v", e)
		}
	}
	if failed == nil {
		t.Fatalf("the stream ended without an error, after %v", show(got...))
	}
	return got, failed
}

// bubble runs a test in a bubble of time, against a scripted platform.
func bubble(t *testing.T, serve func(*peer), test func(*testing.T, *network)) {
	t.Helper()
	synctest.Test(t, func(t *testing.T) {
		nw := newNetwork(serve)
		t.Cleanup(func() {
			nw.cut()
			nw.wg.Wait()
		})
		test(t, nw)
	})
}

// attend accepts each connection and sends nothing.
func attend(p *peer) {
	if p.upgrade() {
		p.attend()
	}
}

// After a connection is lost there is exactly one gap, before anything newer.
// Each way to lose one is seen as what it is.
func TestReconnect(t *testing.T) {
	t.Parallel()
	for name, tt := range map[string]struct {
		end   func(*peer)
		cause string
		is    error
	}{
		"end":                {func(*peer) {}, "the connection broke off", io.EOF},
		"end within a frame": {func(p *peer) { p.write(frame.Message(message(9))[:30]) }, "the connection broke off", io.ErrUnexpectedEOF},
		// Where the library takes what there is for a whole message.
		"end after a header":        {func(p *peer) { p.write(frame.Message(message(9))[:2]) }, "the connection broke off", io.ErrUnexpectedEOF},
		"end where a read ends":     {func(p *peer) { p.write(frame.Message(padded(9, 1000))[:4+512]) }, "the connection broke off", io.ErrUnexpectedEOF},
		"end between fragments":     {func(p *peer) { p.write(frame.Of(frame.Text, message(9))) }, "the connection broke off", io.ErrUnexpectedEOF},
		"end after a second header": {func(p *peer) { p.write(frame.Of(frame.Text, message(9)) + "\x80\x01") }, "the connection broke off", io.ErrUnexpectedEOF},
		"end within a header":       {func(p *peer) { p.write("\x81") }, "the connection broke off", io.EOF},
		"reset": {func(p *peer) {
			time.Sleep(time.Millisecond) // let it read
			p.Conn.(*memconn.Conn).Reset()
		}, "connection reset by peer", syscall.ECONNRESET},
		"1000":           {func(p *peer) { p.write(frame.Closing(1000, "")) }, "the platform closed the connection with code 1000", nil},
		"1001":           {func(p *peer) { p.write(frame.Closing(1001, "bye")) }, `the platform closed the connection with code 1001 ("bye")`, nil},
		"1008":           {func(p *peer) { p.write(frame.Closing(1008, "policy")) }, `the platform closed the connection with code 1008 ("policy")`, nil},
		"1011":           {func(p *peer) { p.write(frame.Closing(1011, "")) }, "the platform closed the connection with code 1011", nil},
		"1012":           {func(p *peer) { p.write(frame.Closing(1012, "")) }, "the platform closed the connection with code 1012", nil},
		"1013":           {func(p *peer) { p.write(frame.Closing(1013, "")) }, "the platform closed the connection with code 1013", nil},
		"4001":           {func(p *peer) { p.write(frame.Closing(4001, "")) }, "the platform closed the connection with code 4001", nil},
		"close, no code": {func(p *peer) { p.write(frame.Of(frame.Final|frame.Close, "")) }, "the platform closed the connection with code 1005", nil},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				if !p.upgrade() {
					return
				}
				switch p.n {
				case 1:
					p.send(message(1), message(2))
					time.Sleep(5 * time.Second)
					tt.end(p)
				case 2:
					p.send(message(5))
					p.attend()
				}
			}, func(t *testing.T, nw *network) {
				start := time.Now()
				got := expect(t, nw.open(t), "+1, 1, 2, -0, +1, gap, 5")

				lost := got[3].(Disconnected)
				unavailable(t, lost.Err, tt.cause)
				if tt.is != nil && !errors.Is(lost.Err, tt.is) {
					t.Errorf("%v is no %v", lost.Err, tt.is)
				}
				if lost.RetryIn < 0 || lost.RetryIn > time.Second {
					t.Errorf("RetryIn is %v", lost.RetryIn)
				}
				again := got[4].(Connected)
				if d := again.At.Sub(lost.At); d != lost.RetryIn {
					t.Errorf("reconnected after %v, not %v", d, lost.RetryIn)
				}
				gap := got[5].(Gap)
				if !gap.Since.Equal(start) || !gap.Until.Equal(again.At) || gap.Dropped != 0 {
					t.Errorf("got %+v, want it since %v until %v", gap, start, again.At)
				}
				for i, want := range map[int]uint64{1: 1, 2: 2, 6: 3} {
					if n := got[i].(Notification); n.Seq != want {
						t.Errorf("notification %s has number %d, want %d", n.Object.ID, n.Seq, want)
					}
				}
			})
		})
	}
}

// unavailable checks that err is a ConnError of a stream, and its cause.
func unavailable(t testing.TB, err error, cause string) {
	t.Helper()
	e, ok := errors.AsType[*client.ConnError](err)
	if !ok || !errors.Is(err, client.ErrUnavailable) {
		t.Fatalf("got %T %v, want a ConnError", err, err)
	}
	if e.Operation != "notifications" || e.Address != "unix:///run/test.sock" || !strings.Contains(e.Cause, cause) {
		t.Errorf("got %+v, want cause %q", e, cause)
	}
}

// One gap for each new connection, and for each try that failed an event.
func TestReconnectOften(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		if p.n%3 == 0 {
			p.answer(503, "")
			return
		}
		p.upgrade()
		p.send(message(p.n))
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		expect(t, s, "+1, 1, -0")
		expect(t, s, "+1, gap, 2, -0, -1, +2, gap, 4, -0, +1, gap, 5, -0, -1, +2, gap, 7, -0")
	})
}

func TestEventsTwiceAtOnce(t *testing.T) {
	t.Parallel()
	bubble(t, attend, func(t *testing.T, nw *network) {
		s := nw.open(t)
		outer := 0
		for range s.Events(t.Context()) {
			outer++
			got, err := failure(t, s)
			if len(got) != 0 || err.Error() != "notifications: the stream is being read already" {
				t.Errorf("got %v, %v", got, err)
			}
			break
		}
		if outer != 1 {
			t.Errorf("the first loop saw %d events", outer)
		}
	})
}

// Events goes on where the last loop stopped, however it did.
func TestEventsAgain(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		p.send(message(1), message(2), message(3), message(4))
		p.attend()
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		expect(t, s, "+1, 1") // a break

		func() {
			defer func() { recover() }()
			for range s.Events(t.Context()) { // takes 2
				panic("the program's own")
			}
		}()

		ctx, cancel := context.WithCancel(t.Context())
		defer cancel()
		var got []Event
		for e, err := range s.Events(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			got = append(got, e)
			cancel()
		}
		if !slices.Equal(show(got...), []string{"3"}) {
			t.Errorf("with a context that ended got %v", show(got...))
		}
		for e := range s.Events(ctx) {
			t.Errorf("with a context that had ended got %v", e)
		}
		expect(t, s, "4")
	})
}

// phases are the states in which a stream can be when it is closed, or when the
// context of its reader ends.
var phases = []struct {
	name   string
	serve  func(*peer)
	dial   func(context.Context) error // before serve
	after  time.Duration               // from Open on; 0 is a second
	polite bool                        // it closes with code 1000
}{
	{name: "dial", dial: func(ctx context.Context) error { <-ctx.Done(); return ctx.Err() }},
	{name: "handshake", serve: func(p *peer) { p.request(); io.Copy(io.Discard, p.r) }},
	{name: "refusal without end", serve: func(p *peer) {
		p.request()
		p.write("HTTP/1.1 503 Service Unavailable\r\nContent-Length: 100\r\n\r\n")
		io.Copy(io.Discard, p.r)
	}},
	{name: "wrong handshake without end", serve: func(p *peer) {
		p.upgrade("Sec-WebSocket-Accept", "wrong")
		io.Copy(io.Discard, p.r)
	}},
	{name: "read", serve: attend, polite: true},
	{name: "read, silent peer", serve: func(p *peer) { p.upgrade(); io.Copy(io.Discard, p.r) }},
	{name: "read, within a frame", serve: func(p *peer) {
		p.upgrade()
		p.write(frame.Message(message(1))[:20])
		io.Copy(io.Discard, p.r)
	}},
	{name: "read, peer that never stops", serve: func(p *peer) {
		p.upgrade()
		for p.send(message(1)) == nil {
			time.Sleep(time.Millisecond)
		}
	}},
	{name: "read, blocked peer", serve: func(p *peer) { // it sends pings and does not read the pongs
		p.upgrade()
		for p.write(frame.Of(frame.Final|frame.Ping, strings.Repeat("x", 125))) == nil {
		}
	}},
	{name: "a message too large, blocked peer", serve: func(p *peer) {
		p.upgrade()
		for range memconn.BufferSize / 130 { // the pongs all but fill the buffer
			p.write(frame.Of(frame.Final|frame.Ping, strings.Repeat("x", 124)))
		}
		for p.send(strings.Repeat("x", DefaultReadLimit+1)) == nil {
		}
	}},
	{name: "ping without an answer", serve: func(p *peer) { p.upgrade(); io.Copy(io.Discard, p.r) },
		after: DefaultPingInterval + DefaultPingTimeout/2},
	{name: "backoff", dial: func(context.Context) error { return errRefused }, after: time.Hour},
}

// inPhases runs a test once for each phase, with a stream that is in it and is
// being read.
func inPhases(t *testing.T, test func(t *testing.T, s *Stream, ctx context.CancelFunc, read <-chan error)) {
	for _, phase := range phases {
		t.Run(phase.name, func(t *testing.T) {
			t.Parallel()
			code := 0
			bubble(t, func(p *peer) {
				if phase.polite {
					p.upgrade()
					code = p.attend()
					return
				}
				phase.serve(p)
			}, func(t *testing.T, nw *network) {
				nw.before = phase.dial
				s := nw.open(t)
				ctx, cancel := context.WithCancel(t.Context())
				read := make(chan error, 1)
				go func() {
					for _, err := range s.Events(ctx) {
						if err != nil {
							read <- err
							return
						}
					}
					read <- nil
				}()
				time.Sleep(cmp.Or(phase.after, time.Second))
				synctest.Wait()
				select {
				case err := <-read:
					t.Fatalf("the stream ended too early: %v", err)
				default:
				}
				test(t, s, cancel, read)
				cancel()
				s.Close()
				synctest.Wait()
				if want := 1000; phase.polite && code != want {
					t.Errorf("closed with code %d, want %d", code, want)
				}
			})
		})
	}
}

func TestClose(t *testing.T) {
	t.Parallel()
	inPhases(t, func(t *testing.T, s *Stream, _ context.CancelFunc, read <-chan error) {
		start := time.Now()
		if err := s.Close(); err != nil {
			t.Error(err)
		}
		if d := time.Since(start); d > CloseTimeout {
			t.Errorf("Close took %v", d)
		}
		if err := <-read; err != nil {
			t.Errorf("the reader got %v", err)
		}
		for e, err := range s.Events(t.Context()) {
			t.Errorf("after Close came %v, %v", e, err)
		}
		start = time.Now()
		if err := s.Close(); err != nil || time.Since(start) != 0 {
			t.Errorf("the second Close: %v after %v", err, time.Since(start))
		}
	})
}

func TestCloseConcurrently(t *testing.T) {
	t.Parallel()
	inPhases(t, func(t *testing.T, s *Stream, _ context.CancelFunc, read <-chan error) {
		start := time.Now()
		var wg sync.WaitGroup
		for range 50 {
			wg.Go(func() {
				if err := s.Close(); err != nil {
					t.Error(err)
				}
				select {
				case <-s.done:
				default:
					t.Error("Close returned before the stream's goroutine had ended")
				}
			})
		}
		wg.Wait()
		<-read
		if d := time.Since(start); d > CloseTimeout {
			t.Errorf("Close took %v", d)
		}
	})
}

// The end of a context ends the loop at once, and nothing else.
func TestCancel(t *testing.T) {
	t.Parallel()
	inPhases(t, func(t *testing.T, s *Stream, cancel context.CancelFunc, read <-chan error) {
		start := time.Now()
		cancel()
		if err := <-read; err != nil || time.Since(start) != 0 {
			t.Errorf("the loop ended after %v with %v", time.Since(start), err)
		}
		select {
		case <-s.done:
			t.Error("the stream ended too")
		default:
		}
	})
}

func TestCloseInLoop(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*peer){
		"connected": attend,
		"silent":    func(p *peer) { p.upgrade(); io.Copy(io.Discard, p.r) },
		"refused":   func(p *peer) { p.answer(503, "") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, serve, func(t *testing.T, nw *network) {
				s, events := nw.open(t), 0
				start := time.Now()
				for _, err := range s.Events(t.Context()) {
					if err != nil {
						t.Fatal(err)
					}
					events++
					s.Close()
				}
				if d := time.Since(start); events != 1 || d > CloseTimeout {
					t.Errorf("the loop ended after %v and %d events", d, events)
				}
			})
		})
	}
}

// The same with the kernel's sockets and clock.
func TestCloseUnixSocket(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(p *peer, ready func()){
		"attentive": func(p *peer, ready func()) {
			p.upgrade()
			ready()
			p.attend()
		},
		"silent": func(p *peer, ready func()) {
			p.upgrade()
			ready()
			io.Copy(io.Discard, p.r)
		},
		"flooding": func(p *peer, ready func()) {
			p.upgrade()
			for n := 0; p.send(message(1)) == nil; n++ {
				if n == 1000 {
					ready()
				}
			}
		},
		"blocked": func(p *peer, ready func()) {
			p.upgrade()
			ping := strings.Repeat(frame.Of(frame.Final|frame.Ping, strings.Repeat("x", 125)), 100)
			for err := error(nil); err == nil; err = p.write(ping) { // until the kernel's buffers are full, both ways
				p.SetWriteDeadline(time.Now().Add(50 * time.Millisecond))
			}
			ready()
			p.SetWriteDeadline(time.Time{})
			p.write(ping)
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			path := socketPath(t)
			ready := make(chan struct{})
			listen(t, path, func(p *peer) { serve(p, func() { close(ready) }) })
			s := Open(dialUnix(t, path))
			next(t, s, 1)
			<-ready
			start := time.Now()
			var wg sync.WaitGroup
			for range 50 {
				wg.Go(func() { s.Close() })
			}
			wg.Wait()
			if d := time.Since(start); d > CloseTimeout {
				t.Errorf("Close took %v", d)
			}
		})
	}
}

func TestInvalid(t *testing.T) {
	t.Parallel()
	c := newNetwork(attend).client(t)
	for _, tt := range []struct {
		name string
		c    *client.Client
		opt  Option
		want string
	}{
		{"no client", nil, nil, "Open: the client is nil"},
		{"glob", c, WithTopics("container.new", "a..b"), `WithTopics: topic glob "a..b" has an empty part: use * for any`},
		{"no backoff", c, WithBackoff(0, time.Second), "WithBackoff: 0s to 1s is no range of positive durations"},
		{"backoff backwards", c, WithBackoff(2, 1), "WithBackoff: 2ns to 1ns is no range of positive durations"},
		{"ping interval", c, WithPing(-1, 1), "WithPing: interval -1ns and timeout 1ns must be positive; an interval of 0 sends no pings"},
		{"ping timeout", c, WithPing(1, 0), "WithPing: interval 1ns and timeout 0s must be positive; an interval of 0 sends no pings"},
		{"buffer", c, WithBuffer(0), "WithBuffer: 0 is not positive"},
		{"read limit", c, WithReadLimit(0), "WithReadLimit: 0 is no limit"},
		{"negative read limit", c, WithReadLimit(-1), "WithReadLimit: -1 is no limit"},
		{"read limit too large", c, WithReadLimit(math.MaxInt64), "WithReadLimit: 9223372036854775807 is no limit"},
		{"token", c, WithHeader(http.Header{"x-cycle-token": {"x"}}), "WithHeader: X-Cycle-Token is set by the stream"},
		{"connection", c, WithHeader(http.Header{"connection": {"x"}}), "WithHeader: Connection is set by the stream"},
		{"upgrade", c, WithHeader(http.Header{"Upgrade": {"x"}}), "WithHeader: Upgrade is set by the stream"},
		{"host", c, WithHeader(http.Header{"Host": {"x"}}), "WithHeader: Host is set by the stream"},
		{"extensions", c, WithHeader(http.Header{"sec-websocket-extensions": {"permessage-deflate"}}), "WithHeader: Sec-Websocket-Extensions is set by the stream"},
		{"header value", c, WithHeader(http.Header{"X-A": {"a", "b\r\nX-B: c"}}), "WithHeader: X-A has a control character"},
		{"header name", c, WithHeader(http.Header{"X A": {"a"}}), `WithHeader: "X A" is no name of a header`},
		{"no header name", c, WithHeader(http.Header{"": {"a"}}), `WithHeader: "" is no name of a header`},
		{"path", c, WithPath("v1/notifications"), "WithPath: the path must begin with a slash"},
		{"no path", c, WithPath(""), "WithPath: the path must begin with a slash"},
		{"path with a bad escape", c, WithPath("/%zz"), `WithPath: invalid URL escape "%zz"`},
		{"path with a control character", c, WithPath("/a\nb"), "WithPath: net/url: invalid control character in URL"},
		{"path with a fragment", c, WithPath("/a#b"), "WithPath: a path has no fragment"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := Open(tt.c, nil, tt.opt, nil, WithBuffer(5))
			for range 2 { // it stays so
				got, err := failure(t, s)
				if len(got) != 0 || err.Error() != "notifications: "+tt.want {
					t.Errorf("got  %v, %v\nwant notifications: %s", got, err, tt.want)
				}
			}
			s.Close()
		})
	}
}

// What a stream asks for, and that of two options the later one holds.
func TestHandshakeRequest(t *testing.T) {
	t.Parallel()
	path := socketPath(t)
	requests := make(chan *http.Request, 1)
	listen(t, path, func(p *peer) {
		requests <- p.request()
		attend(p)
	})
	for name, tt := range map[string]struct {
		opts  []Option
		uri   string
		extra http.Header
	}{
		"default": {nil, "/v1/notifications", nil},
		"options": {[]Option{
			WithPath("/other"), WithPath("/a%2Fb%20c?x=y"), WithHeader(http.Header{"X-A": {"lost"}}),
			WithHeader(http.Header{"x-a": {"1", "2"}, "User-Agent": {"me"}}),
		}, "/a%2Fb%20c?x=y", http.Header{"X-A": {"1", "2"}, "User-Agent": {"me"}}},
	} {
		t.Run(name, func(t *testing.T) {
			s := Open(dialUnix(t, path, client.WithUserAgent("the client")), tt.opts...)
			defer s.Close()
			expect(t, s, "+1")
			r := <-requests
			want := http.Header{
				"X-Cycle-Token": {testToken}, "User-Agent": {"the client"},
				"Connection": {"Upgrade"}, "Upgrade": {"websocket"},
				"Sec-Websocket-Version": {"13"}, "Sec-Websocket-Key": r.Header["Sec-Websocket-Key"],
			}
			maps.Copy(want, tt.extra)
			if r.RequestURI != tt.uri || r.Host != "fairlead.localhost" || !reflect.DeepEqual(r.Header, want) {
				t.Errorf("got  %s %s %v\nwant %s %v", r.RequestURI, r.Host, r.Header, tt.uri, want)
			}
		})
	}
}

func TestWithHeaderCopies(t *testing.T) {
	t.Parallel()
	bubble(t, attend, func(t *testing.T, nw *network) {
		var got []string
		nw.serve = func(p *peer) {
			got = append(got, p.request().Header.Get("X-A"))
			p.upgrade()
		}
		h := http.Header{"X-A": {"1"}}
		opt := WithHeader(h)
		s := nw.open(t, opt)
		h.Set("X-A", "2")
		expect(t, s, "+1, -0, +1")
		if !slices.Equal(got, []string{"1", "1"}) {
			t.Errorf("got %v", got)
		}
	})
}

// counting is a context that knows how many functions wait for its end.
type counting struct {
	context.Context
	waiting atomic.Int32
}

// Value hides what is inside from package context, so that it asks AfterFunc.
func (c *counting) Value(any) any { return nil }

func (c *counting) AfterFunc(f func()) (stop func() bool) {
	c.waiting.Add(1)
	inner := context.AfterFunc(c.Context, f)
	return func() bool {
		stopped := inner()
		if stopped {
			c.waiting.Add(-1)
		}
		return stopped
	}
}

// A stream lives long: nothing may stay of a connection, however it ended.
func TestNothingStays(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*peer){
		"lost":          func(p *peer) { p.upgrade(); p.send(message(1)) },
		"closed":        func(p *peer) { p.upgrade(); p.write(frame.Closing(1001, "")); p.read() },
		"bad handshake": func(p *peer) { p.upgrade("Sec-WebSocket-Accept", "wrong") },
		"refused":       func(p *peer) { p.answer(503, "") },
		"redirected":    func(p *peer) { p.answer(302, "") },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, serve, func(t *testing.T, nw *network) {
				s := nw.open(t)
				s.Close() // what follows is done by hand
				ctx := &counting{Context: t.Context()}
				conn, err := s.connect(ctx)
				if err == nil {
					if ctx.waiting.Load() == 0 {
						t.Error("the end of the context would not end the connection")
					}
					err = conn.follow(ctx)
				}
				if n := ctx.waiting.Load(); err == nil || n != 0 {
					t.Errorf("%d functions wait for the end of the context, after %v", n, err)
				}
			})
		})
	}
}
