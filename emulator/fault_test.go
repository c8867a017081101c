package emulator

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// attempt is send for requests that may fail: it says what came.
func attempt(t *testing.T, e *Emulator, method, path, body string) (status int, header http.Header, content string, err error) {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), method, "http://localhost"+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set(client.TokenHeader, e.Token())
	if body != "" {
		r.Header.Set("Content-Type", "application/json")
	}
	res, err := raw(t, e).Do(r)
	if err != nil {
		return 0, nil, "", err
	}
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	return res.StatusCode, res.Header, string(b), err
}

const (
	oneMetric  = `[{"metric":"m","type":"gauge"}]`
	metricPath = "/v1/monitoring/metrics"
)

// What each fault does to a request, over both kinds of sockets, and whether the
// request is carried out.
func TestFaults(t *testing.T) {
	t.Parallel()
	const whole = `{"data":true}` + "\n"
	for _, tt := range []struct {
		name        string
		fault       Fault
		status      int // 0 if there is no answer
		contentType string
		body        string
		err         error
		carriedOut  bool
	}{
		{"answer", FaultAnswer(200, "text/html", "<p>"), 200, "text/html", "<p>", nil, false},
		{"answer of no type", FaultAnswer(502, "", ""), 502, "", "", nil, false},
		{"content type", FaultContentType("text/html"), 200, "text/html", whole, nil, true},
		{"cut at once", FaultCut(0), 200, "application/json", "", io.ErrUnexpectedEOF, true},
		{"cut", FaultCut(5), 200, "application/json", whole[:5], io.ErrUnexpectedEOF, true},
		{"cut too late", FaultCut(500), 200, "application/json", whole, nil, true},
		{"drip", FaultDrip(3, time.Microsecond), 200, "application/json", whole, nil, true},
		{"delay", FaultDelay(time.Microsecond), 200, "application/json", whole, nil, true},
		{"close", FaultClose(), 0, "", "", io.EOF, false},
		{"lose answer", FaultLoseAnswer(), 0, "", "", io.EOF, true},
	} {
		for network, opt := range map[string]Option{"unix": nil, "tcp": WithTCP("")} {
			t.Run(tt.name+" "+network, func(t *testing.T) {
				e := Start(t, opt)
				e.Fault(tt.fault.On("postMetric").Times(1))
				status, header, body, err := attempt(t, e, "POST", metricPath, oneMetric)
				if status != tt.status || header.Get("Content-Type") != tt.contentType || body != tt.body || !errors.Is(err, tt.err) {
					t.Errorf("%d %q %q, error %v", status, header.Get("Content-Type"), body, err)
				}
				if got := len(e.State().Metrics) == 1; got != tt.carriedOut {
					t.Errorf("carried out: %t", got)
				}
				call := e.Expect(t, "postMetric", 1)[0]
				if call.Fault != tt.fault.what || string(call.Body) != oneMetric || (call.Status == 0) != (tt.err == io.EOF && !tt.carriedOut) {
					t.Errorf("%+v", call)
				}
				if status, _, body, err := attempt(t, e, "POST", metricPath, oneMetric); status != 200 || body != whole || err != nil {
					t.Errorf("then: %d %q, error %v", status, body, err)
				}
			})
		}
	}
}

// Errors have the envelope of the platform; send checks that.
func TestFaultStatus(t *testing.T) {
	t.Parallel()
	e := Start(t)
	for status := 400; status < 600; status++ {
		lift := e.Fault(FaultStatus(status).RetryAfter(1500 * time.Millisecond))
		a := send(t, e, call{op: "getServer"})
		if got := a.problem(t); a.status != status || got.Title == "" || *got.Detail != fmt.Sprint("the fault: status ", status) {
			t.Errorf("%d: %d %+v", status, a.status, got)
		}
		if got := a.header.Get("Retry-After"); got != "2" {
			t.Errorf("Retry-After: %q", got)
		}
		lift()
		lift()
	}
	for _, op := range operations {
		lift := e.Fault(FaultStatus(503).On(op.op))
		if a := send(t, e, op); a.status != 503 || a.problem(t).Code != "503.not-ready" {
			t.Errorf("%s: %d", op.op, a.status)
		}
		lift()
	}
	send(t, e, call{op: "getServer"})
}

// Which requests a fault strikes.
func TestFaultScope(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		faults []Fault
		want   string // of hub, server, hub, server, hub
	}{
		{"none", nil, "200 200 200 200 200"},
		{"all", []Fault{FaultStatus(500)}, "500 500 500 500 500"},
		{"operation", []Fault{FaultStatus(500).On("getHub")}, "500 200 500 200 500"},
		{"operations", []Fault{FaultStatus(500).On("getHub").On("getServer")}, "500 500 500 500 500"},
		{"times", []Fault{FaultStatus(500).Times(2)}, "500 500 200 200 200"},
		{"times of operation", []Fault{FaultStatus(500).On("getHub").Times(2)}, "500 200 500 200 200"},
		{"skip", []Fault{FaultStatus(500).On("getHub").Skip(1)}, "200 200 500 200 500"},
		{"the third only", []Fault{FaultStatus(500).Skip(2).Times(1)}, "200 200 500 200 200"},
		{"first goes first", []Fault{FaultStatus(500).Times(1), FaultStatus(502).Times(2)}, "500 502 502 200 200"},
		{"the other", []Fault{FaultStatus(500).On("getServer"), FaultStatus(502)}, "502 500 502 500 502"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := Start(t)
			for _, f := range tt.faults {
				e.Fault(f)
			}
			var got []string
			for i := range 5 {
				got = append(got, fmt.Sprint(send(t, e, call{op: [...]string{"getHub", "getServer"}[i%2]}).status))
			}
			if got := strings.Join(got, " "); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
		})
	}
}

func TestFaultThatMakesNoSense(t *testing.T) {
	t.Parallel()
	e := Start(t)
	for _, tt := range []struct {
		fault Fault
		want  string
	}{
		{Fault{}, "it is none: make one with FaultStatus and the like"},
		{FaultStatus(200), "200 is no status of an error"},
		{FaultAnswer(0, "", ""), "0 is no status of an answer"},
		{FaultClose().On("gethub"), `there is no operation "gethub": did you mean getHub?`},
		{FaultCut(3).On("notifications"), `a handshake has no answer for "cut 3"`},
		{FaultCut(-1), "a number is negative, or nothing drips"},
		{FaultDrip(0, 0), "a number is negative, or nothing drips"},
		{FaultDown().Times(1), "the platform is down for all operations, or none"},
		{FaultLoseNotifications().On("getHub"), "notifications belong to no operation"},
	} {
		func() {
			defer func() {
				if got := recover(); got != "emulator: Fault: "+tt.want {
					t.Errorf("%v: %v", tt.fault, got)
				}
			}()
			e.Fault(tt.fault)
		}()
	}
	if got := FaultCut(3).On("getHub", "getServer").Times(2).String(); got != "cut 3 on getHub or getServer 2 times" {
		t.Error(got)
	}
}

// The handshake of subscribers has its faults, and is struck by those of all.
func TestFaultsOfSubscribers(t *testing.T) {
	t.Parallel()
	e := Start(t)
	dial := func() (*websocket.Conn, int) {
		conn, res, err := websocket.Dial(t.Context(), "ws://localhost/v1/notifications", &websocket.DialOptions{
			HTTPClient: raw(t, e), HTTPHeader: http.Header{client.TokenHeader: {e.Token()}},
		})
		if err != nil && res == nil {
			return nil, 0
		}
		return conn, res.StatusCode
	}
	e.Fault(FaultCut(1)) // a handshake has no body
	e.Fault(FaultStatus(503).Times(1))
	e.Fault(FaultClose().On("notifications").Times(1))
	e.Fault(FaultDelay(time.Microsecond).On("notifications").Times(1))
	for _, want := range []int{503, 0} {
		if _, status := dial(); status != want {
			t.Errorf("status %d, want %d", status, want)
		}
	}
	conn, status := dial()
	if status != 101 {
		t.Fatal(status)
	}
	defer conn.CloseNow()
	e.Fault(FaultLoseNotifications().Skip(1).Times(2))
	for _, topic := range []cycle.Topic{"a", "b", "c", "d"} {
		e.Notify(notifications.Notification{Topic: topic})
	}
	e.NotifyRaw([]byte("raw"))
	for _, want := range []string{`"topic":"a"`, `"topic":"d"`, "raw"} {
		if _, got, err := conn.Read(t.Context()); err != nil || !strings.Contains(string(got), want) {
			t.Errorf("%s, error %v, want %s", got, err, want)
		}
	}
	var faults []string
	for _, r := range e.Calls("notifications") {
		faults = append(faults, r.Fault)
	}
	if got := strings.Join(faults, ", "); got != "status 503, close, delay 1µs" {
		t.Error(got)
	}
}

// In the time of a clock that is not real: delays, drips and faults that end by
// themselves.
func TestFaultTimes(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := newPipeListener()
		e := Start(t, WithListener(l))
		took := func(c call) (time.Duration, int) {
			start := time.Now()
			a := pipeSend(t, e, l, c)
			return time.Since(start), a.status
		}
		e.Fault(FaultDelay(time.Hour).Times(1)) // longer than all limits of the server
		if d, status := took(call{op: "getHub"}); d != time.Hour || status != 200 {
			t.Errorf("delay: %v, status %d", d, status)
		}
		e.Fault(FaultDrip(4, time.Second).On("postMetric").Times(1))
		if d, _ := took(call{op: "postMetric", body: `[]`}); d != 3*time.Second { // 14 bytes
			t.Errorf("drip: %v", d)
		}
		e.Fault(FaultStatus(503).For(time.Minute))
		if _, status := took(call{op: "getHub"}); status != 503 {
			t.Error(status)
		}
		time.Sleep(time.Minute)
		synctest.Wait()
		if _, status := took(call{op: "getHub"}); status != 200 {
			t.Error(status)
		}
		e.Fault(FaultFreeze().On("getHub").Times(1).For(time.Minute))
		if d, status := took(call{op: "getHub"}); d != time.Minute || status != 200 {
			t.Errorf("freeze: %v, status %d", d, status)
		}
		e.Fault(FaultFreeze().For(2 * time.Minute))
		if d, status := took(call{op: "getServer"}); d != 2*time.Minute || status != 200 {
			t.Errorf("freeze of all: %v, status %d", d, status)
		}
		e.Fault(FaultStatus(503).For(time.Hour)) // and it is closed
	})
}

// A frozen platform does nothing for anybody: it answers no ping, and sends
// nothing. What was asked meanwhile is done when it goes on.
func TestFreeze(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		e := Start(t, WithListener(newPipeListener()))
		conn := subscribe(t, e)
		lift := e.Fault(FaultFreeze())
		e.Notify(notifications.Notification{Topic: "late"})
		var wg sync.WaitGroup
		wg.Go(func() { send(t, e, call{op: "postMetric", body: oneMetric}) })
		var got []string
		wg.Go(func() { got = append(got, read(t, conn)) })
		time.Sleep(time.Second)
		synctest.Wait()
		if n := len(e.Requests()); len(got) != 0 || n != 1 || len(e.State().Metrics) != 0 {
			t.Errorf("notified of %q, %d requests, %d metrics", got, n, len(e.State().Metrics))
		}
		lift()
		wg.Wait()
		if len(got) != 1 || len(e.State().Metrics) != 1 {
			t.Errorf("notified of %q, %d metrics", got, len(e.State().Metrics))
		}
	})
}

// What has arrived is counted at once, even if nothing answers it and its client
// is gone. A platform that is frozen as a whole reads nothing: it counts later.
func TestExpectCountsArrivals(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		fault Fault
		now   int // calls before the fault is lifted
		text  string
	}{
		{"one operation", FaultFreeze().On("postMetric"), 1, "postMetric: POST /v1/monitoring/metrics: no answer (freeze)"},
		{"delay", FaultDelay(time.Hour).On("postMetric"), 1, "postMetric: POST /v1/monitoring/metrics: 200 (delay 1h0m0s)"},
		{"whole platform", FaultFreeze(), 0, "postMetric: POST /v1/monitoring/metrics: 200"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				e := Start(t, WithListener(newPipeListener()))
				lift := e.Fault(tt.fault)
				conn := dial(t, e)
				fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s",
					metricPath, client.TokenHeader, e.Token(), len(oneMetric), oneMetric)
				synctest.Wait()
				e.Expect(t, "postMetric", tt.now)
				conn.Close()
				synctest.Wait()
				lift()
				synctest.Wait()
				if got := e.Expect(t, "postMetric", 1)[0]; got.String() != tt.text || string(got.Body) != oneMetric {
					t.Errorf("%v with the body %q, want %s", got, got.Body, tt.text)
				}
			})
		})
	}
}

// The platform goes away with all connections and comes back where it was, with
// what it knew.
func TestDown(t *testing.T) {
	t.Parallel()
	for network, opt := range map[string]Option{"unix": nil, "tcp": WithTCP("")} {
		t.Run(network, func(t *testing.T) {
			e := Start(t, opt)
			c := raw(t, e)
			get := func() error {
				r, _ := http.NewRequestWithContext(t.Context(), "GET", "http://localhost/v1/hub", nil)
				r.Header.Set(client.TokenHeader, e.Token())
				res, err := c.Do(r)
				if err == nil {
					io.Copy(io.Discard, res.Body)
					res.Body.Close()
				}
				return err
			}
			e.Update(func(s *State) { s.Hub.Name = "kept" })
			conn, _, err := websocket.Dial(t.Context(), "ws://localhost/v1/notifications", &websocket.DialOptions{
				HTTPClient: c, HTTPHeader: http.Header{client.TokenHeader: {e.Token()}},
			})
			if err != nil || get() != nil {
				t.Fatal(err)
			}
			defer conn.CloseNow()
			for range 3 {
				lift, second := e.Fault(FaultDown()), e.Fault(FaultDown())
				if err := get(); !errors.Is(err, syscall.ECONNREFUSED) && !errors.Is(err, os.ErrNotExist) {
					t.Errorf("while it is down: %v", err)
				}
				second()
				if get() == nil {
					t.Error("it is up too early")
				}
				lift()
				if err := get(); err != nil {
					t.Errorf("when it is up again: %v", err)
				}
			}
			if _, _, err := conn.Read(context.Background()); err == nil || websocket.CloseStatus(err) != -1 {
				t.Errorf("the subscriber: %v", err)
			}
			if hub, err := e.Client(t).GetHub(t.Context()); err != nil || hub.Name != "kept" {
				t.Errorf("%+v, error %v", hub, err)
			}
			e.Fault(FaultDown()) // and it is closed
		})
	}
}

// A listener that somebody else made cannot be made again.
func TestDownWithListener(t *testing.T) {
	t.Parallel()
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	e := Start(t, WithListener(inner))
	lift := e.Fault(FaultDown())
	if _, _, _, err := attempt(t, e, "GET", "/v1/hub", ""); err == nil {
		t.Error("it answers while it is down")
	}
	lift()
	send(t, e, call{op: "getHub"})
}

// Close is quick, whatever fault is at work.
func TestCloseWithFaults(t *testing.T) {
	t.Parallel()
	for _, f := range []Fault{
		FaultFreeze(), FaultFreeze().On("getHub"), FaultDelay(time.Hour), FaultDrip(1, time.Hour), FaultDown(), FaultDown().For(time.Hour),
	} {
		t.Run(f.String(), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				e := Start(t, WithListener(newPipeListener()))
				lift := e.Fault(f)
				done := make(chan struct{})
				go func() {
					defer close(done)
					attempt(t, e, "GET", "/v1/hub", "")
				}()
				synctest.Wait() // it has arrived
				start := time.Now()
				if err := e.Close(); err != nil {
					t.Error(err)
				}
				<-done
				if took := time.Since(start); took > grace {
					t.Errorf("it took %v", took)
				}
				lift()
				e.Fault(f)()
			})
		})
	}
}

// Faults of many emulators, from many goroutines. The race detector judges.
func TestFaultsConcurrently(t *testing.T) {
	t.Parallel()
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			e := Start(t)
			c := e.Client(t, client.WithRetry(client.RetryPolicy{MaxAttempts: 1}))
			var inner sync.WaitGroup
			for n := range 4 {
				inner.Go(func() {
					for range 5 {
						lift := e.Fault([]Fault{FaultStatus(503), FaultClose(), FaultCut(3), FaultFreeze().For(time.Millisecond)}[n])
						_, _ = c.GetHub(t.Context())
						lift()
					}
				})
			}
			inner.Wait()
			if _, err := c.GetHub(t.Context()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestExpect(t *testing.T) {
	t.Parallel()
	e := Start(t, WithToken("hush"))
	send(t, e, call{op: "getHub", query: "?a=hush"})
	e.Fault(FaultClose().Times(1))
	attempt(t, e, "GET", "/v1/server", "")
	send(t, e, call{method: "GET", path: "/none"})
	for _, tt := range []struct {
		op   string
		n    int
		want string
	}{
		{"getHub", 1, ""},
		{"getServer", 1, ""},
		{"getContainer", 0, ""},
		{"createInstanceJob", 1, "emulator: createInstanceJob was called 0 times, want once\nthe requests were:\n" +
			"\tgetHub: GET /v1/hub?a=%5Btoken%5D: 200\n\tgetServer: GET /v1/server: no answer (close)\n\tGET /none: 404"},
		{"getHubb", 1, `emulator: Expect: there is no operation "getHubb": did you mean getHub?`},
	} {
		tb := &testTB{T: t}
		func() {
			defer func() { recover() }()
			if calls := e.Expect(tb, tt.op, tt.n); len(calls) != tt.n {
				t.Errorf("%s: %d calls", tt.op, len(calls))
			}
		}()
		if tb.failed != tt.want {
			t.Errorf("%s: %q, want %q", tt.op, tb.failed, tt.want)
		}
	}
	e.ForgetRequests()
	e.Expect(t, "getHub", 0)
}
