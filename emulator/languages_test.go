package emulator

import (
	"os/exec"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
)

// A client in Python, with nothing but its standard library.
const pythonClient = `
import http.client, json, os, socket, sys

class Connection(http.client.HTTPConnection):
    def connect(self):
        self.sock = socket.socket(socket.AF_UNIX)
        self.sock.connect(os.environ["FAIRLEAD_ADDRESS"].removeprefix("unix://"))

c = Connection("localhost")
headers = {"X-CYCLE-TOKEN": os.environ["CYCLE_API_TOKEN"]}
c.request("GET", "/v1/environment", headers=headers)
print(json.load(c.getresponse())["data"]["name"])
body = json.dumps([{"metric": "m", "type": "gauge"}])
c.request("POST", "/v1/monitoring/metrics", body, headers | {"Content-Type": "application/json"})
print(json.load(c.getresponse())["data"])
c.request("GET", "/v1/container?container-id=none", headers=headers)
r = c.getresponse()
print(r.status, json.load(r)["error"]["code"])
`

const wanted = "shop\nTrue\n404 404.container\n"

// Programs in other languages find the platform by the same variables, over a
// unix socket as over TCP.
func TestOtherLanguages(t *testing.T) {
	t.Parallel()
	run := func(t *testing.T, e *Emulator, name string, args ...string) string {
		t.Helper()
		path, err := exec.LookPath(name)
		if err != nil {
			t.Skipf("%s is not here", name)
		}
		cmd := exec.CommandContext(t.Context(), path, args...)
		cmd.Env = e.Environ()
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		return string(out)
	}
	t.Run("python", func(t *testing.T) {
		e := Start(t)
		if got := run(t, e, "python3", "-c", pythonClient); got != wanted {
			t.Errorf("%s", got)
		}
		e.Expect(t, "postMetric", 1)
	})
	t.Run("curl over a unix socket", func(t *testing.T) {
		e := Start(t)
		got := run(t, e, "curl", "-sS", "--unix-socket", strings.TrimPrefix(e.Address(), "unix://"), "-H", client.TokenHeader+": "+e.Token(), "http://localhost/v1/hub")
		if !strings.Contains(got, `"name":"Example Trading"`) {
			t.Errorf("%s", got)
		}
		if agent := e.Expect(t, "getHub", 1)[0].Client; !strings.HasPrefix(agent, "curl/") {
			t.Error(agent)
		}
	})
	t.Run("curl over TCP", func(t *testing.T) {
		e := Start(t, WithTCP(""))
		e.Fault(FaultStatus(503))
		got := run(t, e, "curl", "-sS", "-w", " %{http_code}", "-H", client.TokenHeader+": "+e.Token(), e.Address()+"/v1/hub")
		if !strings.HasSuffix(got, `"data":null} 503`) {
			t.Errorf("%s", got)
		}
	})
}
