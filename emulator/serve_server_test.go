package emulator

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

func TestSocket(t *testing.T) {
	t.Parallel()
	e, err := New()
	if err != nil {
		t.Fatal(err)
	}
	path, ok := strings.CutPrefix(e.Address(), "unix://")
	if !ok || !filepath.IsAbs(path) {
		t.Errorf("Address() = %q", e.Address())
	}
	for p, want := range map[string]fs.FileMode{path: fs.ModeSocket | 0o600, filepath.Dir(path): fs.ModeDir | 0o700} {
		if info, err := os.Stat(p); err != nil || info.Mode() != want {
			t.Errorf("%s: %v, error %v, want %v", p, info.Mode(), err, want)
		}
	}
	for range 2 {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(filepath.Dir(path)); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the directory is still there: %v", err)
	}
}

func TestWithSocket(t *testing.T) {
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	t.Chdir(dir)
	e := Start(t, WithSocket("api.sock"))
	if got, want := e.Address(), "unix://"+filepath.Join(dir, "api.sock"); got != want {
		t.Errorf("Address() = %q, want %q", got, want)
	}
	send(t, e, call{op: "getHub"})

	if _, err := New(WithSocket("api.sock")); err == nil {
		t.Error("two emulators on one socket")
	}
	send(t, e, call{op: "getHub"}) // and the first is still there
	if err := e.Close(); err != nil {
		t.Error(err)
	}
	if _, err := os.Stat("api.sock"); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}

	// A process that died left its socket.
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: "api.sock", Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	l.SetUnlinkOnClose(false)
	l.Close()
	send(t, Start(t, WithSocket("api.sock")), call{op: "getHub"})

	// Anything else is not ours to remove.
	if err := os.WriteFile("file", nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := New(WithSocket("file")); err == nil {
		t.Error("a file was taken for a socket")
	}
	if _, err := os.Stat("file"); err != nil {
		t.Error(err)
	}
}

// A TMPDIR that is too deep for a socket is not used.
func TestLongTempDir(t *testing.T) {
	dir := filepath.Join(t.TempDir(), strings.Repeat("d", 100))
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	t.Setenv("TMPDIR", dir)
	send(t, Start(t), call{op: "getHub"})
}

func TestWithTCP(t *testing.T) {
	t.Parallel()
	for _, addr := range []string{"", "127.0.0.1:0", "localhost:0"} {
		e := Start(t, WithTCP(addr))
		if !strings.HasPrefix(e.Address(), "http://127.0.0.1:") && !strings.HasPrefix(e.Address(), "http://[::1]:") {
			t.Errorf("Address() = %q", e.Address())
		}
		if _, err := e.Client(t).GetHub(t.Context()); err != nil {
			t.Error(err)
		}
	}
}

func TestOptions(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		opt  Option
		want string
	}{
		{"socket", WithSocket(""), "WithSocket: the path is empty"},
		{"long path", WithSocket("/" + strings.Repeat("d", 200)), "201 bytes"},
		{"no directory", WithSocket("/none/such/api.sock"), "no such file"},
		{"other host", WithTCP("0.0.0.0:0"), "0.0.0.0 is not a loopback address"},
		{"all hosts", WithTCP(":0"), "not a loopback address"},
		{"no port", WithTCP("127.0.0.1"), "missing port"},
		{"bad port", WithTCP("127.0.0.1:none"), "none"},
		{"listener", WithListener(nil), "nil"},
		{"token", WithToken(""), "the token is empty"},
		{"token with space", WithToken("hush hush"), "space"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := New(tt.opt)
			if err == nil || !strings.Contains(err.Error(), tt.want) || strings.Contains(err.Error(), "hush") {
				t.Errorf("error %v, want one with %q", err, tt.want)
			}
		})
	}
	e := Start(t, nil, WithToken("first"), WithToken("second"), WithLogger(nil))
	if e.Token() != "second" {
		t.Errorf("Token() = %q", e.Token())
	}
	if a, b := Start(t), Start(t); a.Token() == b.Token() || len(a.Token()) < 20 {
		t.Errorf("tokens %q and %q", a.Token(), b.Token())
	}
}

type testTB struct {
	*testing.T
	failed  string
	cleanup []func()
}

func (t *testTB) Fatalf(format string, args ...any) {
	t.failed = fmt.Sprintf(format, args...)
	panic(t)
}
func (t *testTB) Errorf(format string, args ...any) { t.failed = fmt.Sprintf(format, args...) }
func (t *testTB) Cleanup(f func())                  { t.cleanup = append(t.cleanup, f) }

func TestStartFails(t *testing.T) {
	t.Parallel()
	tb := &testTB{T: t}
	func() {
		defer func() { recover() }()
		Start(tb, WithToken(""))
	}()
	if !strings.Contains(tb.failed, "WithToken") || len(tb.cleanup) != 0 {
		t.Errorf("%+v", tb)
	}
}

// Close is quick whatever the connections are doing.
func TestClose(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name string
		hold func(t *testing.T, e *Emulator)
		want time.Duration
	}{
		{"no connection", func(*testing.T, *Emulator) {}, 0},
		{"unused", func(t *testing.T, e *Emulator) { dial(t, e) }, 0},
		{"idle", func(t *testing.T, e *Emulator) { send(t, e, call{op: "getHub"}) }, 0},
		{"half a header", func(t *testing.T, e *Emulator) {
			io.WriteString(dial(t, e), "GET /v1/hub HTTP/1.1\r\n")
		}, 0},
		{"half a body", func(t *testing.T, e *Emulator) {
			fmt.Fprintf(dial(t, e), "POST /v1/monitoring/metrics HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Length: 9\r\n\r\n[", client.TokenHeader, e.Token())
		}, grace},
		{"answer that nobody reads", func(t *testing.T, e *Emulator) {
			fmt.Fprintf(dial(t, e), "GET /v1/hub HTTP/1.1\r\nHost: x\r\n%s: %s\r\n\r\n", client.TokenHeader, e.Token())
		}, grace},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				e := Start(t, WithListener(newPipeListener()))
				tt.hold(t, e)
				synctest.Wait() // it has arrived
				start := time.Now()
				if err := e.Close(); err != nil {
					t.Error(err)
				}
				// net/http may look for the end of the connections once more, after a
				// millisecond and a tenth of that.
				if took := time.Since(start); took < tt.want || took > tt.want+2*time.Millisecond {
					t.Errorf("it took %v, want %v", took, tt.want)
				}
			})
		})
	}
}

// Each of several calls of Close returns when all has ended.
func TestCloseConcurrently(t *testing.T) {
	t.Parallel()
	e := Start(t)
	dial(t, e)
	send(t, e, call{op: "getHub"})
	var wg sync.WaitGroup
	for range 3 {
		wg.Go(func() {
			if err := e.Close(); err != nil {
				t.Error(err)
			}
			if _, err := os.Stat(strings.TrimPrefix(e.Address(), "unix://")); !errors.Is(err, fs.ErrNotExist) {
				t.Errorf("the socket is still there: %v", err)
			}
		})
	}
	wg.Wait()
}

// What is being answered when the emulator is closed gets its answer.
func TestCloseLetsRequestsEnd(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		e := Start(t, WithListener(newPipeListener()))
		conn := dial(t, e)
		fmt.Fprintf(conn, "POST /v1/monitoring/metrics HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n[", client.TokenHeader, e.Token())
		synctest.Wait() // it has arrived
		done := make(chan error)
		go func() { done <- e.Close() }()
		time.Sleep(grace / 2) // Close waits for it
		io.WriteString(conn, "]")
		res, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil || res.StatusCode != 200 {
			t.Errorf("%v, error %v", res, err)
		}
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

// dial returns a connection to an emulator.
func dial(t *testing.T, e *Emulator) net.Conn {
	t.Helper()
	conn, err := connect(t.Context(), e)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

func TestRequests(t *testing.T) {
	t.Parallel()
	e := Start(t)
	send(t, e, call{op: "getContainer", query: "?container-id=" + workerID})
	send(t, e, call{op: "postMetric", body: `[]`})
	send(t, e, call{op: "postMetric", body: `[` + strings.Repeat(" ", MaxRequestBody) + `]`})
	send(t, e, call{method: "GET", path: "/none"})
	send(t, e, call{op: "getHub", header: http.Header{client.TokenHeader: nil}})
	want := []Request{
		{ID: "emulator-1", Operation: "getContainer", Method: "GET", Path: "/v1/container", Status: 200},
		{ID: "emulator-2", Operation: "postMetric", Method: "POST", Path: "/v1/monitoring/metrics", Status: 200, Body: []byte("[]")},
		{ID: "emulator-3", Operation: "postMetric", Method: "POST", Path: "/v1/monitoring/metrics", Status: 200, Body: []byte("[" + strings.Repeat(" ", MaxRequestBody-1))},
		{ID: "emulator-4", Method: "GET", Path: "/none", Status: 404},
		{ID: "emulator-5", Operation: "getHub", Method: "GET", Path: "/v1/hub", Status: 401},
	}
	got := e.Requests()
	if len(got) != len(want) {
		t.Fatalf("%d requests, want %d", len(got), len(want))
	}
	for i, r := range got {
		w := want[i]
		if r.ID != w.ID || r.Operation != w.Operation || r.Method != w.Method || r.Path != w.Path || r.Status != w.Status || string(r.Body) != string(w.Body) {
			t.Errorf("%+v, want %+v", r, w)
		}
		if time.Since(r.Time) > time.Minute {
			t.Errorf("%s: at %v", r.ID, r.Time)
		}
	}
	if id := got[0].Query.Get("container-id"); id != workerID {
		t.Errorf("query %v", got[0].Query)
	}
	got[1].Body[0] = 'x'
	if string(e.Requests()[1].Body) != "[]" {
		t.Error("Requests returns the emulator's own memory")
	}
}

// A body that is announced as too large is refused before it comes, and without
// one byte of it.
func TestBodyTooLarge(t *testing.T) {
	t.Parallel()
	for name, fault := range map[string]Fault{"": {}, "fault": FaultStatus(503)} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				e := Start(t, WithListener(newPipeListener()))
				want := http.StatusRequestEntityTooLarge
				if name != "" {
					e.Fault(fault)
					want = http.StatusServiceUnavailable
				}
				conn := dial(t, e)
				start := time.Now()
				fmt.Fprintf(conn, "POST /v1/monitoring/metrics HTTP/1.1\r\nHost: x\r\n%s: %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n",
					client.TokenHeader, e.Token(), MaxBody+1)
				res, err := http.ReadResponse(bufio.NewReader(conn), nil)
				if err != nil {
					t.Fatal(err)
				}
				body, err := io.ReadAll(res.Body)
				if err != nil || res.StatusCode != want || !res.Close || !strings.Contains(string(body), `"error"`) {
					t.Errorf("%v, %s, error %v", res, body, err)
				}
				if took := time.Since(start); took != 0 {
					t.Errorf("it took %v", took)
				}
				if got := e.Expect(t, "postMetric", 1)[0]; got.Status != want || got.Body != nil {
					t.Errorf("%+v", got)
				}
			})
		})
	}
}

func TestRequestsAreBounded(t *testing.T) {
	t.Parallel()
	e := Start(t)
	const n = 3*MaxRequests + 5
	for i := range n {
		e.requests.add(&Request{ID: fmt.Sprint(i)})
	}
	got := e.Requests()
	if len(got) != MaxRequests || got[0].ID != fmt.Sprint(n-MaxRequests) || got[MaxRequests-1].ID != fmt.Sprint(n-1) {
		t.Errorf("%d requests from %s on", len(got), got[0].ID)
	}
	if len(e.requests.requests) > 2*MaxRequests {
		t.Errorf("%d are kept", len(e.requests.requests))
	}
}

// Readers, writers and tests at the same time. The race detector judges.
func TestConcurrently(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	var wg sync.WaitGroup
	for n := range 8 {
		wg.Go(func() {
			for range 20 {
				_, err1 := api.GetEnvironmentServices(ctx)
				_, err2 := api.PostMetric(ctx, []cycle.Metric{{Metric: "m", Type: "gauge"}})
				err3 := api.PostObjectCache(ctx, cycle.ObjectCacheSave{Scope: "global", Key: fmt.Sprint(n), Value: "v", Expires: "1h"})
				_, err4 := api.RebootServer(ctx)
				if err := errors.Join(err1, err2, err3, err4); err != nil {
					t.Error(err)
				}
				e.Update(func(s *State) { s.Containers[0].Annotations[fmt.Sprint(n)] = true })
				e.State()
				e.Requests()
			}
		})
	}
	wg.Wait()
	s := e.State()
	if len(s.Metrics) != 160 || len(s.ObjectCache) != 8 || len(s.Power) != 160 || len(s.Containers[0].Annotations) != 9 {
		t.Errorf("%d metrics, %d entries, %d power actions, %d annotations", len(s.Metrics), len(s.ObjectCache), len(s.Power), len(s.Containers[0].Annotations))
	}
}

func TestManyEmulators(t *testing.T) {
	t.Parallel()
	start := time.Now()
	var wg sync.WaitGroup
	for n := range 100 {
		wg.Go(func() {
			e := Start(t)
			e.Update(func(s *State) { s.Hub.Name = fmt.Sprint(n) })
			hub, err := e.Client(t).GetHub(context.Background())
			if err != nil || hub.Name != fmt.Sprint(n) {
				t.Errorf("hub %q, error %v", hub.Name, err)
			}
		})
	}
	wg.Wait()
	t.Logf("100 emulators: %v", time.Since(start))
}

// pipeListener is a network in memory, for synctest.
type pipeListener struct {
	conns  chan net.Conn
	closed chan struct{}
	once   sync.Once
}

func newPipeListener() *pipeListener {
	return &pipeListener{conns: make(chan net.Conn), closed: make(chan struct{})}
}

func (l *pipeListener) Accept() (net.Conn, error) {
	select {
	case conn := <-l.conns:
		return conn, nil
	case <-l.closed:
		return nil, net.ErrClosed
	}
}

func (l *pipeListener) dial(ctx context.Context) (net.Conn, error) {
	mine, theirs := net.Pipe()
	select {
	case l.conns <- theirs:
		return mine, nil
	case <-l.closed:
		return nil, syscall.ECONNREFUSED
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

func (l *pipeListener) Close() error   { l.once.Do(func() { close(l.closed) }); return nil }
func (l *pipeListener) Addr() net.Addr { return pipeAddr{} }

type pipeAddr struct{}

func (pipeAddr) Network() string { return "pipe" }
func (pipeAddr) String() string  { return "memory" }

// pipeSend is send for an emulator on a pipeListener: one request on a
// connection of its own.
func pipeSend(t *testing.T, e *Emulator, l *pipeListener, c call) answer {
	t.Helper()
	op := cyclespec.Contract().Operation(c.op)
	mine, err := l.dial(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	defer mine.Close()
	r, err := http.NewRequest(op.Method, "http://localhost"+op.Path+c.query, strings.NewReader(c.body))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set(client.TokenHeader, e.Token())
	r.Header.Set("Content-Type", "application/json")
	if err := r.Write(mine); err != nil {
		t.Fatal(err)
	}
	res, err := http.ReadResponse(bufio.NewReader(mine), r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer{res.StatusCode, res.Header, body}
}

func BenchmarkNew(b *testing.B) {
	Start(b) // reads the spec, once per process
	for b.Loop() {
		e, err := New()
		if err != nil {
			b.Fatal(err)
		}
		if err := e.Close(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGetHub(b *testing.B) {
	api := Start(b).Client(b)
	for b.Loop() {
		if _, err := api.GetHub(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUpdate(b *testing.B) {
	e := Start(b)
	for b.Loop() {
		e.Update(func(*State) {})
	}
}
