package emulator

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// dialSubscriber opens a WebSocket over a connection that dial makes.
func dialSubscriber(t *testing.T, e *Emulator, path string, dial func() (net.Conn, error)) *websocket.Conn {
	t.Helper()
	transport := &http.Transport{DialContext: func(context.Context, string, string) (net.Conn, error) { return dial() }}
	t.Cleanup(transport.CloseIdleConnections)
	conn, _, err := websocket.Dial(t.Context(), "ws://localhost"+path, &websocket.DialOptions{
		HTTPClient: &http.Client{Transport: transport},
		HTTPHeader: http.Header{client.TokenHeader: {e.Token()}},
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.CloseNow() })
	conn.SetReadLimit(-1)
	return conn
}

func subscribe(t *testing.T, e *Emulator) *websocket.Conn {
	t.Helper()
	return dialSubscriber(t, e, notifications.DefaultPath, func() (net.Conn, error) { return connect(t.Context(), e) })
}

// read returns the next message, which must be text.
func read(t *testing.T, conn *websocket.Conn) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 10*time.Second)
	defer cancel()
	kind, b, err := conn.Read(ctx)
	if err != nil || kind != websocket.MessageText {
		t.Fatalf("message of kind %v, error %v", kind, err)
	}
	return string(b)
}

// closed returns how a connection ends, and how many messages come before.
func closed(t *testing.T, conn *websocket.Conn) (messages int, code websocket.StatusCode, err error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	for {
		if _, _, err := conn.Read(ctx); err != nil {
			if ctx.Err() != nil {
				t.Error("the connection does not end")
			}
			return messages, websocket.CloseStatus(err), err
		}
		messages++
	}
}

func waitForSubscribers(t *testing.T, e *Emulator, want int) {
	t.Helper()
	for range 1000 {
		if e.Subscribers() == want {
			return
		}
		time.Sleep(5 * time.Millisecond)
	}
	t.Fatalf("%d subscribers, want %d", e.Subscribers(), want)
}

func TestNotify(t *testing.T) {
	t.Parallel()
	e := Start(t)
	e.Notify(notifications.Notification{Topic: "a.b", Object: notifications.Object{ID: "lost"}}) // nobody listens
	conn := subscribe(t, e)
	for _, tt := range []struct {
		give notifications.Notification
		want string
	}{
		{
			notifications.Notification{
				Topic:  cycle.TopicEnvironmentDeploymentsReconfigured,
				Object: notifications.Object{ID: "68518ade194b15be6bfd0a1e"},
				Context: notifications.Context{
					HubID:        "5a14ddd8b6393d0001976f44",
					Environments: []string{"68518ade194b15be6bfd0a1e", "6813cd199cb8434cb64067c9"},
					Clusters:     []string{"production"},
				},
			},
			// The example that is published, byte by byte but for its spaces.
			`{"topic":"environment.deployments.reconfigured","object":{"id":"68518ade194b15be6bfd0a1e"},"context":{"label":null,"hub_id":"5a14ddd8b6393d0001976f44","account_id":null,"environments":["68518ade194b15be6bfd0a1e","6813cd199cb8434cb64067c9"],"dns_zones":null,"clusters":["production"],"containers":null,"virtual_machines":null}}`,
		},
		{
			notifications.Notification{
				Topic:  cycle.TopicContainerInstanceStateChanged,
				Object: notifications.Object{ID: "i", State: "failed", StatePrevious: "running", Error: "<oom> & \u2028"},
				Context: notifications.Context{
					Label: "l", HubID: "h", AccountID: "a", DNSZones: []string{}, Containers: []string{"c"}, VirtualMachines: []string{"v"},
				},
				Flags:       notifications.Flags{"yes": "true", "no": "false", "maybe": "so"},
				Annotations: &notifications.Annotations{Health: "unhealthy"},
				Raw:         []byte("ignored"), Seq: 7,
			},
			`{"topic":"container.instance.state.changed","object":{"id":"i","state":"failed","state_previous":"running","error":"\u003coom\u003e \u0026 \u2028"},"context":{"label":"l","hub_id":"h","account_id":"a","environments":null,"dns_zones":[],"clusters":null,"containers":["c"],"virtual_machines":["v"]},"flags":{"maybe":"so","no":false,"yes":true},"annotations":{"health":"unhealthy"}}`,
		},
		{
			notifications.Notification{},
			`{"topic":"","object":{"id":""},"context":{"label":null,"hub_id":null,"account_id":null,"environments":null,"dns_zones":null,"clusters":null,"containers":null,"virtual_machines":null}}`,
		},
	} {
		e.Notify(tt.give)
		if got := read(t, conn); got != tt.want {
			t.Errorf("sent\n%s, want\n%s", got, tt.want)
		}
	}
}

func TestNotifyRaw(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn := subscribe(t, e)
	message := []byte("first")
	e.NotifyRaw(message, []byte("\xff"), nil, bytes.Repeat([]byte("x"), 1<<20))
	message[0] = 'X' // it belongs to the caller
	e.NotifyBinary([]byte{0, 1})
	for _, want := range []struct {
		kind    websocket.MessageType
		message string
	}{
		{websocket.MessageText, "first"},
		{websocket.MessageText, "\xff"},
		{websocket.MessageText, ""},
		{websocket.MessageText, strings.Repeat("x", 1<<20)},
		{websocket.MessageBinary, "\x00\x01"},
	} {
		kind, got, err := conn.Read(t.Context())
		if err != nil || kind != want.kind || string(got) != want.message {
			t.Errorf("%v %.20q, error %v, want %v %.20q", kind, got, err, want.kind, want.message)
		}
	}
}

// Both addresses that upstream names are served, and both are logged.
func TestSubscribe(t *testing.T) {
	t.Parallel()
	e := Start(t, WithTCP(""))
	for n, path := range []string{"/v1/notifications", "/", "/v1/notifications?ignored=1"} {
		conn := dialSubscriber(t, e, path, func() (net.Conn, error) { return net.Dial("tcp", e.endpoint.Addr().String()) })
		if e.Subscribers() != n+1 {
			t.Errorf("%d subscribers after %d handshakes", e.Subscribers(), n+1)
		}
		r := e.Requests()[n]
		if r.Operation != "notifications" || r.Method != "GET" || r.Status != 101 || r.ID != fmt.Sprintf("emulator-%d", n+1) {
			t.Errorf("%+v", r)
		}
		e.Notify(notifications.Notification{Topic: "a.b"})
		if got := read(t, conn); !strings.Contains(got, "a.b") {
			t.Errorf("%s: %s", path, got)
		}
	}
}

func TestSubscribeRefused(t *testing.T) {
	t.Parallel()
	e := Start(t)
	upgrade := func(more http.Header) http.Header {
		h := http.Header{
			"Connection": {"Upgrade"}, "Upgrade": {"websocket"},
			"Sec-Websocket-Version": {"13"}, "Sec-Websocket-Key": {"AAAAAAAAAAAAAAAAAAAAAA=="},
		}
		for k, v := range more {
			h[k] = v
		}
		return h
	}
	for _, tt := range []struct {
		name   string
		call   call
		status int
		code   cycle.ErrorCode
		detail string
	}{
		{"no token", call{path: "/v1/notifications", header: upgrade(http.Header{client.TokenHeader: nil})}, 401, "401.auth-invalid", client.TokenHeader},
		{"wrong token", call{path: "/v1/notifications", header: upgrade(http.Header{client.TokenHeader: {"wrong"}})}, 401, "401.auth-invalid", client.TokenHeader},
		{"wrong token at the root", call{path: "/", header: upgrade(http.Header{client.TokenHeader: {"wrong"}})}, 401, "401.auth-invalid", client.TokenHeader},
		{"no handshake", call{path: "/v1/notifications"}, 426, "400.invalid-syntax", "Connection header"},
		{"no handshake at the root", call{path: "/"}, 404, "404.uri", ""},
		{"another protocol", call{path: "/v1/notifications", header: upgrade(http.Header{"Upgrade": {"h2c"}})}, 426, "400.invalid-syntax", "Upgrade header"},
		{"version", call{path: "/v1/notifications", header: upgrade(http.Header{"Sec-Websocket-Version": {"8"}})}, 400, "400.invalid-syntax", "only 13 is supported"},
		{"key", call{path: "/v1/notifications", header: upgrade(http.Header{"Sec-Websocket-Key": {"short"}})}, 400, "400.invalid-syntax", "Sec-WebSocket-Key"},
		{"origin", call{path: "/v1/notifications", header: upgrade(http.Header{"Origin": {"http://elsewhere.example.com"}})}, 403, "403.not-allowed", "elsewhere"},
		{"method", call{path: "/v1/notifications", method: "POST", header: upgrade(nil)}, 405, "404.uri", "it has GET"},
		{"elsewhere", call{path: "/v1/notifications/", header: upgrade(nil)}, 404, "404.uri", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if tt.call.method == "" {
				tt.call.method = "GET"
			}
			a := send(t, e, tt.call)
			got := a.problem(t)
			var detail string
			if got.Detail != nil {
				detail = *got.Detail
			}
			if a.status != tt.status || got.Code != tt.code || !strings.Contains(detail, tt.detail) {
				t.Errorf("%d %s %q, want %d %s with %q", a.status, got.Code, detail, tt.status, tt.code, tt.detail)
			}
			if (a.status == 426) != (a.header.Get("Upgrade") == "websocket") {
				t.Errorf("%d, Upgrade = %q", a.status, a.header.Get("Upgrade"))
			}
			if n := e.Subscribers(); n != 0 {
				t.Errorf("%d subscribers", n)
			}
			requests := e.Requests()
			last := requests[len(requests)-1]
			if last.Status != a.status || (last.Operation == "notifications") != (a.status != 404) {
				t.Errorf("%+v", last)
			}
		})
	}
}

// All subscribers see all that is sent, in one order, whoever sends it.
func TestManySubscribers(t *testing.T) {
	t.Parallel()
	e := Start(t)
	const subscribers, senders, each = 20, 4, 100
	conns := make([]*websocket.Conn, subscribers)
	for i := range conns {
		conns[i] = subscribe(t, e)
	}
	if n := e.Subscribers(); n != subscribers {
		t.Errorf("%d subscribers", n)
	}
	var wg sync.WaitGroup
	for s := range senders {
		wg.Go(func() {
			for n := range each {
				e.NotifyRaw(fmt.Appendf(nil, "%d.%d", s, n))
			}
		})
	}
	var first []string
	for i, conn := range conns {
		var got []string
		for range senders * each {
			got = append(got, read(t, conn))
		}
		if i == 0 {
			first = got
		} else if strings.Join(got, " ") != strings.Join(first, " ") {
			t.Errorf("subscriber %d got another order", i)
		}
	}
	wg.Wait()
	next := make([]int, senders)
	for _, m := range first {
		var s, n int
		fmt.Sscanf(m, "%d.%d", &s, &n)
		if n != next[s] {
			t.Errorf("%s comes where %d.%d should", m, s, next[s])
		}
		next[s] = n + 1
	}
	for i, conn := range conns {
		conn.Close(websocket.StatusNormalClosure, "")
		waitForSubscribers(t, e, subscribers-1-i)
	}
}

// One that reads nothing loses its connection, and nobody waits for it.
func TestSlowSubscriber(t *testing.T) {
	t.Parallel()
	logs := new(logBuffer)
	e := Start(t, WithLogger(slog.New(slog.NewTextHandler(logs, nil))))
	slow, good := subscribe(t, e), subscribe(t, e)
	const size = 1 << 20
	message := bytes.Repeat([]byte("x"), size)
	// What one connection holds besides is less than this.
	const n = MaxBacklog/size + 16
	for i := range n {
		e.NotifyRaw(message)
		if got := read(t, good); len(got) != size {
			t.Errorf("message %d has %d bytes", i, len(got))
		}
	}
	waitForSubscribers(t, e, 1)
	got, code, err := closed(t, slow)
	if got >= n || code != -1 {
		t.Errorf("%d messages, error %v", got, err)
	}
	logs.waitFor(t, "too slow")
	e.NotifyRaw([]byte("last"))
	if got := read(t, good); got != "last" {
		t.Errorf("%q", got)
	}
}

// A backlog that is worked off is none.
func TestBurst(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn := subscribe(t, e)
	const n = 30_000
	go func() {
		for i := range n {
			e.Notify(notifications.Notification{Topic: "a.b", Object: notifications.Object{ID: fmt.Sprint(i)}})
		}
	}()
	for i := range n {
		if _, b, err := conn.Read(t.Context()); err != nil || !bytes.HasPrefix(b, fmt.Appendf(nil, `{"topic":"a.b","object":{"id":"%d"}`, i)) {
			t.Fatalf("message %d: %s, error %v", i, b, err)
		}
	}
}

func TestPing(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn := subscribe(t, e)
	conn.CloseRead(t.Context())
	for range 3 {
		if err := conn.Ping(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
}

func TestSubscriberThatTalks(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn := subscribe(t, e)
	if err := conn.Write(t.Context(), websocket.MessageText, []byte("hello")); err != nil {
		t.Fatal(err)
	}
	if _, code, err := closed(t, conn); code != websocket.StatusPolicyViolation {
		t.Error(err)
	}
	waitForSubscribers(t, e, 0)
}

func TestDisconnectSubscribers(t *testing.T) {
	t.Parallel()
	e := Start(t)
	e.DisconnectSubscribers(1000, "") // nobody is there
	for _, tt := range []struct {
		code   int
		reason string
		want   websocket.StatusCode
	}{
		{0, "", -1},
		{1000, "", 1000},
		{1001, "bye", 1001},
		{1005, "", 1005},
		{1013, strings.Repeat("r", 123), 1013},
		{4999, "", 4999},
	} {
		conns := []*websocket.Conn{subscribe(t, e), subscribe(t, e)}
		e.Notify(notifications.Notification{Topic: "first"}, notifications.Notification{Topic: "second"})
		done := make(chan struct{})
		go func() {
			defer close(done)
			e.DisconnectSubscribers(tt.code, tt.reason)
			e.Notify(notifications.Notification{Topic: "third"})
		}()
		for _, conn := range conns {
			n, code, err := closed(t, conn)
			var ce websocket.CloseError
			if errors.As(err, &ce); n != 2 || code != tt.want || ce.Reason != tt.reason {
				t.Errorf("%d: %d messages, code %d, error %v", tt.code, n, code, err)
			}
			if tt.code == 0 && !errors.Is(err, io.EOF) {
				t.Errorf("error %v, want EOF", err)
			}
		}
		<-done
		if n := e.Subscribers(); n != 0 {
			t.Errorf("%d: %d subscribers", tt.code, n)
		}
	}
	for _, bad := range []struct {
		code   int
		reason string
	}{{-1, ""}, {1, ""}, {999, ""}, {1004, ""}, {1006, ""}, {1015, ""}, {5000, ""}, {1000, strings.Repeat("r", 124)}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%d was taken", bad.code)
				}
			}()
			e.DisconnectSubscribers(bad.code, bad.reason)
		}()
	}
}

// Close is quick whatever the subscribers are doing, and says goodbye to those
// who listen.
func TestCloseSubscribers(t *testing.T) { // not in parallel: it takes the time
	start := func(t *testing.T) (*Emulator, *websocket.Conn) {
		e, err := New()
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { e.Close() })
		return e, subscribe(t, e)
	}
	within := func(t *testing.T, e *Emulator, limit time.Duration) {
		t.Helper()
		begin := time.Now()
		if err := e.Close(); err != nil {
			t.Error(err)
		}
		if took := time.Since(begin); took > limit {
			t.Errorf("it took %v, want at most %v", took, limit)
		}
		if n := e.Subscribers(); n != 0 {
			t.Errorf("%d subscribers", n)
		}
		e.Notify(notifications.Notification{})
		e.DisconnectSubscribers(0, "")
	}
	t.Run("reads", func(t *testing.T) {
		e, conn := start(t)
		var wg sync.WaitGroup
		wg.Go(func() {
			if n, code, err := closed(t, conn); n != 1 || code != websocket.StatusGoingAway {
				t.Errorf("%d messages, error %v", n, err)
			}
		})
		e.Notify(notifications.Notification{Topic: "last"})
		within(t, e, grace/2)
		wg.Wait()
	})
	t.Run("does not read", func(t *testing.T) {
		e, _ := start(t)
		within(t, e, time.Second)
	})
	t.Run("cannot be written to", func(t *testing.T) {
		e, _ := start(t)
		e.NotifyRaw(make([]byte, 8<<20))
		within(t, e, time.Second)
	})
	t.Run("talks and does not read", func(t *testing.T) {
		e, conn := start(t)
		conn.Write(t.Context(), websocket.MessageText, []byte("hello"))
		waitForSubscribers(t, e, 0)
		within(t, e, time.Second)
	})
	t.Run("does not read and is being disconnected", func(t *testing.T) {
		e, _ := start(t)
		var wg sync.WaitGroup
		wg.Go(func() { e.DisconnectSubscribers(1000, "") })
		waitForSubscribers(t, e, 0)
		within(t, e, time.Second)
		wg.Wait()
	})
}

// A handshake that comes when the emulator is being closed is cut.
func TestSubscribeTooLate(t *testing.T) {
	t.Parallel()
	e := Start(t)
	e.subscribers.stop()
	conn, res, err := websocket.Dial(t.Context(), "ws://localhost/v1/notifications", &websocket.DialOptions{
		HTTPClient: raw(t, e), HTTPHeader: http.Header{client.TokenHeader: {e.Token()}},
	})
	if !errors.Is(err, io.EOF) {
		t.Errorf("connection %v, answer %v, error %v", conn, res, err)
	}
}

// Of a handshake that fails at the last moment nothing is left.
func TestSubscribeThatBreaks(t *testing.T) {
	t.Parallel()
	e := Start(t)
	r := httptest.NewRequest("GET", "/v1/notifications", nil)
	r.Header.Set("Connection", "Upgrade")
	r.Header.Set("Upgrade", "websocket")
	r.Header.Set("Sec-Websocket-Version", "13")
	r.Header.Set("Sec-Websocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==")
	w := brokenHijacker{httptest.NewRecorder()}
	e.newRequest(w, r).subscribe(r)
	if n := e.Subscribers(); n != 0 || w.Code != 101 || w.Body.Len() != 0 {
		t.Errorf("%d subscribers, answer %d %s", n, w.Code, w.Body)
	}
}

type brokenHijacker struct{ *httptest.ResponseRecorder }

func (brokenHijacker) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	return nil, nil, errors.New("broken")
}

// Subscribers come and go while things happen. The race detector judges.
func TestSubscribersConcurrently(t *testing.T) {
	t.Parallel()
	e := Start(t)
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for i := range 10 {
				conn := subscribe(t, e)
				e.Update(func(s *State) { s.ScopedVariables[fmt.Sprint(n)] = fmt.Sprint(i) })
				conn.Read(t.Context()) // or somebody disconnected it
				switch i % 3 {
				case 0:
					conn.CloseNow()
				case 1:
					wg.Go(func() { closed(t, conn) })
					e.DisconnectSubscribers(1012, "")
				}
			}
		})
	}
	wg.Wait()
}

// With a network in memory there is no time but that of the test.
func TestSubscribersInBubble(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		e := Start(t, WithListener(newPipeListener()))
		conn := subscribe(t, e)
		time.Sleep(24 * time.Hour) // no deadline is left
		e.Notify(notifications.Notification{Topic: "a.b"})
		if got := read(t, conn); !strings.Contains(got, "a.b") {
			t.Errorf("%s", got)
		}

		// This one never reads. It costs the grace.
		stuck := subscribe(t, e)
		go closed(t, conn)
		begin := time.Now()
		e.DisconnectSubscribers(1000, "")
		if took := time.Since(begin); took != grace {
			t.Errorf("it took %v, want %v", took, grace)
		}
		stuck.CloseNow()
		synctest.Wait()
		if n := e.Subscribers(); n != 0 {
			t.Errorf("%d subscribers", n)
		}
	})
}

func BenchmarkNotify(b *testing.B) {
	n := notifications.Notification{Topic: cycle.TopicContainerUpdated, Object: notifications.Object{ID: webID}}
	b.Run("nobody", func(b *testing.B) {
		e := Start(b)
		b.ReportAllocs()
		for b.Loop() {
			e.Notify(n)
		}
	})
}
