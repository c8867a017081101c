package emulator

import (
	"bytes"
	"log/slog"
	"math"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

const noID = "64f0ff0000000000000000ff"

func TestErrors(t *testing.T) {
	t.Parallel()
	noToken := http.Header{client.TokenHeader: nil}
	for _, tt := range []struct {
		name   string
		call   call
		status int
		code   cycle.ErrorCode
		detail string
	}{
		{"no token", call{op: "getHub", header: noToken}, 401, "401.auth-invalid", client.TokenHeader},
		{"wrong token", call{op: "getHub", header: http.Header{client.TokenHeader: {"wrong"}}}, 401, "401.auth-invalid", client.TokenHeader},
		{"no token and no such path", call{method: "GET", path: "/v2", header: noToken}, 401, "401.auth-invalid", ""},

		{"no such path", call{method: "GET", path: "/v2/hub"}, 404, "404.uri", ""},
		{"root", call{method: "GET", path: "/"}, 404, "404.uri", ""},
		{"slash too many", call{method: "GET", path: "/v1/hub/"}, 404, "404.uri", ""},
		{"path that is not clean", call{method: "GET", path: "/v1//hub"}, 404, "404.uri", ""},
		{"method", call{method: "DELETE", path: "/v1/object-cache"}, 405, "404.uri", "it has GET, POST"},
		{"OPTIONS", call{method: "OPTIONS", path: "/v1/hub"}, 405, "404.uri", "it has GET"},

		{"container", call{op: "getContainer", query: "?container-id=" + noID}, 404, "404.container", ""},
		{"container of others", call{op: "getContainer", query: "?container-id=" + invoicesID}, 404, "404.container", ""},
		{"instances", call{op: "getContainerInstances", query: "?container-id=x"}, 404, "404.container", ""},
		{"domains", call{op: "getContainerDomains", query: "?container-id=x"}, 404, "404.container", ""},
		{"certificates", call{op: "getContainerCertificates", query: "?container-id=x"}, 404, "404.container", ""},
		{"machine", call{op: "getVirtualMachine", query: "?virtual-machine-id=x"}, 404, "404.virtual-machine", ""},
		{"machine domains", call{op: "getVirtualMachineDomains", query: "?virtual-machine-id=x"}, 404, "404.virtual-machine", ""},
		{"machine gateways", call{op: "getVirtualMachineGateways", query: "?virtual-machine-id=x"}, 404, "404.virtual-machine", ""},
		{"integration", call{op: "getHubIntegration", query: "?identifier=x"}, 404, "404.hub.integration", ""},
		{"integration of another vendor", call{op: "getHubIntegration", query: "?identifier=backups&vendor=metal"}, 404, "404.hub.integration", ""},
		{"image", call{op: "downloadImage", body: `{"image_id":"` + noID + `"}`}, 404, "404.image", ""},
		{"task: instance", call{op: "createInstanceJob", body: task("stop", noID, webID)}, 404, "404.instance", ""},
		{"task: container", call{op: "createInstanceJob", body: task("stop", noID, noID)}, 404, "404.container", ""},
		{"task: container of others", call{op: "createInstanceJob", body: task("stop", noID, invoicesID)}, 404, "404.container", ""},
		{"cache", call{op: "getObjectCache", query: "?scope=global&key=none"}, 404, "404.uri", ""},

		{"not JSON", call{op: "postMetric", body: `[{]`}, 400, "400.invalid-syntax", "body is not JSON, from byte 3"},
		{"query", call{op: "getContainer", query: "?container-id=%25&%zz"}, 400, "400.invalid-syntax", "query is not well formed"},
		{"media type", call{op: "postMetric", body: `[]`, header: http.Header{"Content-Type": {"text/plain"}}}, 415, "415.invalid-content-type", "content type must be application/json"},
		{"no media type", call{op: "postMetric", body: `[]`, header: http.Header{"Content-Type": nil}}, 415, "415.invalid-content-type", "content type must be application/json"},
		{"too large", call{op: "postMetric", body: `[` + strings.Repeat(" ", MaxBody) + `]`}, 413, "422.max-exceeded", "the limit is 1048576 bytes"},

		{"no body", call{op: "postMetric"}, 422, "422.invalid-input", "body is missing"},
		{"parameter", call{op: "getVirtualMachine"}, 422, "422.invalid-input", "query parameter virtual-machine-id is missing"},
		{"two things", call{op: "getObjectCache", query: "?scope=none"}, 422, "422.invalid-input", "query parameter key is missing; query parameter scope must be one of global, environment, container, instance"},
		{"schema", call{op: "createInstanceJob", body: `{"action":"container.instance.stop","contents":{}}`}, 422, "422.invalid-input", "body.contents.container_id is missing; body.contents.instance_id is missing"},
		{"number", call{op: "postMetric", body: `[{"metric":"m","type":"gauge","points":[{"time":"2026-03-01T09:00:00Z","values":[1e300]}]}]`}, 422, "422.invalid-input", "cannot be held by int64"},
		{"integration by nothing", call{op: "getHubIntegration"}, 422, "422.missing-argument", "identifier or vendor"},
		{"expires", call{op: "postObjectCache", body: `{"scope":"global","key":"k","value":"v","expires":"soon"}`}, 422, "422.invalid-argument", "body.expires must be a length of time"},

		{"no VPN user", call{op: "validateVPNLogin", header: http.Header{"Authorization": nil}}, 401, "401.auth-invalid", "Authorization"},
		{"VPN without token", call{op: "validateVPNLogin", header: noToken}, 401, "401.auth-invalid", client.TokenHeader},
	} {
		t.Run(tt.name, func(t *testing.T) {
			e := Start(t)
			before := e.State()
			a := send(t, e, tt.call)
			got := a.problem(t)
			if a.status != tt.status || got.Code != tt.code || got.Title == "" {
				t.Errorf("%d %s %q, want %d %s", a.status, got.Code, got.Title, tt.status, tt.code)
			}
			if got.Source == nil || *got.Source != "fairlead emulator" {
				t.Errorf("source = %v", got.Source)
			}
			var detail string
			if got.Detail != nil {
				detail = *got.Detail
			}
			if !strings.Contains(detail, tt.detail) {
				t.Errorf("detail %q, want %q in it", detail, tt.detail)
			}
			if allow := a.header.Get("Allow"); (a.status == 405) != (allow != "") {
				t.Errorf("Allow = %q", allow)
			}
			if !reflect.DeepEqual(e.State(), before) {
				t.Error("the request changed something")
			}
		})
	}
}

// The spec has no HEAD, and an answer to one has no body.
func TestHEAD(t *testing.T) {
	t.Parallel()
	e := Start(t)
	r, err := http.NewRequest(http.MethodHead, "http://localhost/v1/hub", nil)
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Set(client.TokenHeader, e.Token())
	res, err := raw(t, e).Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != 405 || res.Header.Get("Allow") != "GET" {
		t.Errorf("%s, Allow %q", res.Status, res.Header.Get("Allow"))
	}
}

// A client that knows the operations does not see a wrong password as an error.
func TestVPNLogin(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api := e.Client(t)
	for _, tt := range []struct {
		user, password string
		want           bool
	}{
		{"ada", "correct horse", true},
		{"ada", "wrong", false},
		{"bob", "correct horse", false},
		{"bob", "", false},
	} {
		got, err := api.ValidateVPNLogin(t.Context(), tt.user, tt.password)
		if err != nil || got != tt.want {
			t.Errorf("%s: %v, error %v", tt.user, got, err)
		}
	}
}

func TestBrokenState(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		spoil func(*State)
		want  string
	}{
		{"self", func(s *State) { s.Self = noID }, "as Self"},
		{"container", func(s *State) { s.Containers = nil }, "none of its Containers"},
		{"environment", func(s *State) { s.Environments = nil }, "none of its Environments"},
		{"server", func(s *State) { s.Servers = nil }, "none of its Servers"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := DefaultState()
			tt.spoil(&s)
			if _, err := New(WithState(s)); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("New: %v", err)
			}
			e := Start(t)
			e.Update(tt.spoil)
			for _, c := range []call{{op: "getHub"}, {op: "rebootServer"}} {
				a := send(t, e, c)
				if got := a.problem(t); a.status != 500 || got.Code != "500.dev" || !strings.Contains(*got.Detail, tt.want) {
					t.Errorf("%d %+v", a.status, got)
				}
			}
		})
	}
}

func TestAnswerThatCannotBeEncoded(t *testing.T) {
	t.Parallel()
	logs := new(logBuffer)
	e := Start(t, WithLogger(slog.New(slog.NewTextHandler(logs, nil))))
	e.Update(func(s *State) { s.Telemetry[0].Stats.CPU.Usage.User = math.NaN() })
	a := send(t, e, call{op: "getServerInstancesTelemetry"})
	if got := a.problem(t); a.status != 500 || got.Code != "500.unknown" {
		t.Errorf("%d %+v", a.status, got)
	}
	if !strings.Contains(logs.String(), "NaN") {
		t.Errorf("the log does not tell why: %s", logs)
	}
}

func TestPanic(t *testing.T) {
	t.Parallel()
	logs := new(logBuffer)
	e := Start(t, WithLogger(slog.New(slog.NewTextHandler(logs, nil))))
	panicking := func(before func(*request), value any) (w *httptest.ResponseRecorder, panicked any) {
		w = httptest.NewRecorder()
		defer func() { panicked = recover() }()
		func() {
			q := e.newRequest(w, httptest.NewRequest("GET", "/v1/hub", nil))
			defer q.end()
			before(q)
			panic(value)
		}()
		return w, nil
	}
	w, p := panicking(func(*request) {}, "test")
	if w.Code != 500 || p != nil || !strings.Contains(w.Body.String(), "500.unknown") || !strings.Contains(logs.String(), "errors_test.go") {
		t.Errorf("%d %s, panic %v, log %s", w.Code, w.Body, p, logs)
	}
	// Half an answer must not pass for a whole one.
	if _, p := panicking(func(q *request) { q.Write([]byte("{")) }, "test"); p != http.ErrAbortHandler {
		t.Errorf("panic %v", p)
	}
	if w, p := panicking(func(*request) {}, http.ErrAbortHandler); p != http.ErrAbortHandler || w.Body.Len() > 0 {
		t.Errorf("panic %v, %s", p, w.Body)
	}
}

func TestLog(t *testing.T) {
	t.Parallel()
	logs := new(logBuffer)
	e := Start(t, WithToken("hush-token"), WithLogger(slog.New(slog.NewTextHandler(logs, &slog.HandlerOptions{Level: slog.LevelDebug}))))
	send(t, e, call{op: "getContainer", query: "?container_id=hush"})
	send(t, e, call{op: "postMetric", body: `"hush"`})
	send(t, e, call{op: "validateVPNLogin"})
	e.Close()
	for _, want := range []string{"parameters=[container_id]", "operation=postMetric", "status=422", "status=200", "request=emulator-2"} {
		if !strings.Contains(logs.String(), want) {
			t.Errorf("the log has no %s:\n%s", want, logs)
		}
	}
	for _, secret := range []string{"hush", "correct horse", "ada"} {
		if strings.Contains(logs.String(), secret) {
			t.Errorf("the log has %q:\n%s", secret, logs)
		}
	}
}

type logBuffer struct {
	mu      sync.Mutex
	b       bytes.Buffer
	written chan struct{} // closed with the next write, nil if nobody waits
}

func (b *logBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.written != nil {
		close(b.written)
		b.written = nil
	}
	return b.b.Write(p)
}

// waitFor returns when text is in the log.
func (b *logBuffer) waitFor(t *testing.T, text string) {
	t.Helper()
	for giveUp := time.After(10 * time.Second); ; {
		b.mu.Lock()
		if strings.Contains(b.b.String(), text) {
			b.mu.Unlock()
			return
		}
		if b.written == nil {
			b.written = make(chan struct{})
		}
		written := b.written
		b.mu.Unlock()
		select {
		case <-written:
		case <-giveUp:
			t.Fatalf("the log has no %q: %s", text, b)
		}
	}
}

func (b *logBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}
