package codegen_test

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbour"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/lighthouse"
	"github.com/fairlead-go/fairlead/rest"
)

// serveUnix serves on a unix socket until the end of the test.
func serveUnix(t *testing.T, handler http.HandlerFunc) (address string) {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	l, err := net.Listen("unix", filepath.Join(dir, "s"))
	if err != nil {
		t.Fatal(err)
	}
	s := &http.Server{Handler: handler}
	go s.Serve(l)
	t.Cleanup(func() { s.Close() })
	return "unix://" + l.Addr().String()
}

func answer(w http.ResponseWriter, status int, body string) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	io.WriteString(w, body)
}

// Three platforms in one program: each is called with its own credentials, base
// path and forms of answers and errors, and their errors have the same classes.
func TestPlatformsSideBySide(t *testing.T) {
	ctx := context.Background()
	var seen []string
	note := func(r *http.Request) {
		seen = append(seen, r.Method+" "+r.RequestURI+" "+r.Header.Get("X-Cycle-Token")+r.Header.Get("Authorization")+r.Header.Get("X-Pass"))
	}
	cycleAt := serveUnix(t, func(w http.ResponseWriter, r *http.Request) {
		note(r)
		answer(w, 404, `{"error":{"status":404,"code":"404.hub","title":"There is no such hub."}}`)
	})
	lighthouseAt := serveUnix(t, func(w http.ResponseWriter, r *http.Request) {
		note(r)
		switch r.URL.Path {
		case "/v2/lamps":
			answer(w, 200, `[{"name":"north","lit":true},{"name":"south","lit":false}]`)
		case "/v2/lamps/north":
			answer(w, 200, `{"name":"north","lit":true,"error":"none"}`)
		default:
			answer(w, 404, `{"code":"no-lamp","message":"There is no such lamp."}`)
		}
	})
	harbourAt := serveUnix(t, func(w http.ResponseWriter, r *http.Request) {
		note(r)
		answer(w, 200, `{"data":["Nansen"]}`)
	})

	platform, err := client.New(client.WithAddress(cycleAt), client.WithToken("cycle-token"))
	if err != nil {
		t.Fatal(err)
	}
	defer platform.Close()
	light, err := lighthouse.Dial(lighthouseAt, rest.WithToken("keeper-token"), rest.WithBasicAuth("me", "secret"), rest.WithCredential("visitor", func(context.Context) (string, error) { return "v1", nil }))
	if err != nil {
		t.Fatal(err)
	}
	defer light.Close()
	port, err := harbour.Dial(harbourAt, rest.WithToken("pass-token"))
	if err != nil {
		t.Fatal(err)
	}
	defer port.Close()

	_, cycleErr := platform.GetHub(ctx)
	_, lightErr := light.GetLamp(ctx, "west/1")
	for _, err := range []error{cycleErr, lightErr} {
		if !errors.Is(err, rest.ErrNotFound) || !errors.Is(err, client.ErrNotFound) {
			t.Errorf("error is %v", err)
		}
	}
	var api *client.APIError
	if !errors.As(lightErr, &api) || api.Code != "no-lamp" || api.Title != "There is no such lamp." || api.Operation != "getLamp" {
		t.Errorf("error is %+v", api)
	}
	lamp, err := light.GetLamp(ctx, "north")
	if err != nil || lamp != (lighthouse.Lamp{Name: "north", Lit: true}) {
		t.Errorf("GetLamp: %+v, %v", lamp, err)
	}
	lamps, err := light.ListLamps(ctx)
	if err != nil || len(lamps) != 2 {
		t.Errorf("ListLamps: %+v, %v", lamps, err)
	}
	crew, err := port.ReplaceCrew(ctx, map[string]int64{"Amundsen": 1})
	if err != nil || !reflect.DeepEqual(crew, []string{"Nansen"}) {
		t.Errorf("ReplaceCrew: %v, %v", crew, err)
	}
	if err := light.CallOperation(ctx); !errors.Is(err, rest.ErrNotFound) {
		t.Errorf("CallOperation: %v", err)
	}
	light.GetTide(ctx)
	light.GetHealth(ctx)
	light.SetLamp(ctx, "north", lamp)
	want := []string{
		"GET /v1/hub cycle-token",
		"GET /v2/lamps/west%2F1 Bearer keeper-token",
		"GET /v2/lamps/north Bearer keeper-token",
		"GET /v2/lamps?visitor-key=v1 Bearer keeper-token",
		"PUT /crew pass-token",
		"POST /v2/calls Bearer keeper-token",
		"GET /v2/tide?visitor-key=v1 ",
		"GET /v2/health ",
		"PUT /v2/lamps/north Bearer keeper-token",
	}
	if !reflect.DeepEqual(seen, want) {
		t.Errorf("\n got %q\nwant %q", seen, want)
	}
}

// A client that was not dialled is an error, whatever is asked of it.
func TestZeroClients(t *testing.T) {
	ctx := context.Background()
	var light lighthouse.Client
	var platform client.Client
	if _, err := light.GetLamp(ctx, "north"); err == nil {
		t.Error("a zero lighthouse.Client made a call")
	}
	if _, err := platform.GetHub(ctx); err == nil {
		t.Error("a zero client.Client made a call")
	}
	if light.Close() != nil || platform.Close() != nil || light.Address()+platform.Address() != "" {
		t.Error("a zero client has an address, or cannot be closed")
	}
}

func TestProfileOfDocument(t *testing.T) {
	p := lighthouse.Profile()
	var schemes []string
	for _, s := range p.Schemes {
		schemes = append(schemes, s.Name)
	}
	equal(t, "schemes", schemes, []string{"keeper", "owner", "visitor", "guest"})
	equal(t, "the rest", []string{p.Name, p.Address, p.BasePath, p.EnvAddress, p.ErrorMember},
		[]string{"the lighthouse", "https://lighthouse.example", "/v2", "", ""})
	_, err := lighthouse.Dial("nowhere")
	if want := `lighthouse: the address: address "nowhere": it is neither an absolute path nor a URL: write unix:///path/to.sock, http://host:port or https://host`; err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}
