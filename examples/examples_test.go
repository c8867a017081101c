// Package examples_test runs the examples as README says they are run: inside
// an emulated platform.
package examples_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// An example is short, says how it is run, and is in the list of README.md.
func TestExamples(t *testing.T) {
	programs, err := filepath.Glob("*/main.go")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	if listed := strings.Count(string(readme), "\n| ["); listed != len(programs) || listed < 7 {
		t.Errorf("README.md lists %d examples of %d", listed, len(programs))
	}
	for _, path := range programs {
		name := filepath.Dir(path)
		code, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if lines := bytes.Count(code, []byte("\n")); lines >= 100 {
			t.Errorf("%s has %d lines", path, lines)
		}
		run := "fairlead run -- go run ./examples/" + name
		if _, err := os.Stat(filepath.Join(name, "go.mod")); err == nil {
			run = "fairlead run -- go run -C examples/" + name + " ."
		}
		if !bytes.Contains(code, []byte("\n//\n//\t"+run+"\npackage main\n")) {
			t.Errorf("%s does not say above its package that it is run with %q", path, run)
		}
		if !bytes.Contains(readme, []byte("\n| ["+name+"]("+name+"/main.go) | ")) || !bytes.Contains(readme, []byte(" | `"+run+"` |\n")) {
			t.Errorf("README.md does not list %s and %q", name, run)
		}
	}
}

func TestWhoami(t *testing.T) {
	t.Parallel()
	cmd := command(t, "whoami", emulator.Start(t).Environ())
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	const want = `instance 64f00f000000000000000101 of container "web", which is running
on server "server-a" in north, at fd00:20::1:1
with 0.5 of a core
in environment 64f0030000000000000000a1, whose network is fd00:20::/64, with these services:
  discovery    in container 64f0040000000000000000a4
  gateway      in container 64f0040000000000000000a8
  loadbalancer in container 64f0040000000000000000a5
  scheduler    in container 64f0040000000000000000a7
  vpn          in container 64f0040000000000000000a6
`
	if err != nil || string(out) != want || stderr.Len() > 0 {
		t.Errorf("%v\n%s%s", err, out, &stderr)
	}
}

// Outside of a platform they say so, and what to do.
func TestOutside(t *testing.T) {
	t.Parallel()
	const noSocket = "unix:///var/run/cycle/api/api.sock: there is no such socket: is this process inside a Cycle container? elsewhere, give the address of an emulator\n"
	for name, want := range map[string]string{
		"whoami":           "this is no instance of Cycle: try it with `fairlead run -- go run ./examples/whoami`\n",
		"scoped-variables": "getEnvironmentScopedVariables: " + noSocket,
		"tls-server":       "getContainerCertificates: " + noSocket,
	} {
		cmd := command(t, name, nil)
		cmd.Env = []string{}
		out, err := cmd.CombinedOutput()
		if code := cmd.ProcessState.ExitCode(); code != 1 || string(out) != want {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}
