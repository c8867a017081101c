package examples_test

import (
	"fmt"
	"io"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// get returns status and body of an answer.
func get(t *testing.T, client *http.Client, url string) string {
	t.Helper()
	r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, url, nil)
	if err != nil {
		t.Fatal(err)
	}
	res, err := client.Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	body, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return fmt.Sprintf("%d %s", res.StatusCode, body)
}

// client returns a client that leaves no connection behind.
func client(t *testing.T, transport *http.Transport) *http.Client {
	t.Cleanup(transport.CloseIdleConnections)
	return &http.Client{Transport: transport}
}

func TestHealthz(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "api.sock")
	opts := []emulator.Option{emulator.WithSocket(socket), emulator.WithToken("a-token")}
	platform := emulator.Start(t, opts...)
	p := start(t, "healthz", platform.Environ(), "-listen", "127.0.0.1:0", "-max-age", "0s")
	url, ok := strings.CutPrefix(p.line(), "serving ")
	if !ok {
		t.Fatal(url)
	}
	c := client(t, new(http.Transport))
	check := func(want string) {
		t.Helper()
		if got := get(t, c, url); got != want {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	}
	check("200 running\n")
	for _, test := range []struct {
		change func(*cycle.Instance)
		want   string
	}{
		{func(i *cycle.Instance) { i.State.Health.Healthy = new(false) }, "503 running, but unhealthy\n"},
		{func(i *cycle.Instance) { i.State.Health.Healthy = nil }, "200 running\n"},
		{func(i *cycle.Instance) { i.State.Health = nil }, "200 running\n"},
		{func(i *cycle.Instance) { i.State.Current = cycle.InstanceStateCurrentStopping }, "503 stopping\n"},
		{func(i *cycle.Instance) { i.State.Current = "a new one" }, "503 a new one\n"},
		{func(i *cycle.Instance) { i.ID = "64f00f000000000000000fff" }, "503 the platform does not know this instance\n"},
	} {
		platform.Update(func(s *emulator.State) {
			test.change(&s.Instances[0])
			s.Self = s.Instances[0].ID
		})
		check(test.want)
	}
	if err := platform.Close(); err != nil {
		t.Fatal(err)
	}
	const failed = "503 getContainerInstances: unix://"
	check(failed + socket + ": there is no such socket: is this process inside a Cycle container? elsewhere, give the address of an emulator\n")

	hanging, err := net.Listen("unix", socket) // it takes connections and says nothing
	if err != nil {
		t.Fatal(err)
	}
	check(failed + socket + ": no answer within 1s: the platform accepts connections but is slow or stuck; see WithTimeout\n")
	if err := hanging.Close(); err != nil {
		t.Fatal(err)
	}
	emulator.Start(t, opts...) // the platform is back
	check("200 running\n")
	p.end()
}

// An answer is used again as long as it is not too old.
func TestHealthzAge(t *testing.T) {
	t.Parallel()
	platform := emulate(t)
	p := start(t, "healthz", platform.Environ(), "-listen", "127.0.0.1:0", "-max-age", "1h")
	url := strings.TrimPrefix(p.line(), "serving ")
	c := client(t, new(http.Transport))
	for range 3 {
		if got := get(t, c, url); got != "200 running\n" {
			t.Errorf("%q", got)
		}
		platform.Update(func(s *emulator.State) { s.Instances[0].State.Current = cycle.InstanceStateCurrentStopped })
	}
	if got := platform.requests("getContainerInstances"); got != 1 {
		t.Errorf("it asked the platform %d times", got)
	}
	p.end()
}
