// Package examples_test runs the examples as README says they are run: inside
// an emulated platform.
package examples_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// build builds an example and returns the path of the program.
func build(t *testing.T, name string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), name)
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "./"+name).CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	return program
}

func TestWhoami(t *testing.T) {
	platform := emulator.Start(t)
	program := build(t, "whoami")
	cmd := exec.CommandContext(t.Context(), program)
	cmd.Env = append(os.Environ(), platform.Environ()...)
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

	cmd = exec.CommandContext(t.Context(), program)
	cmd.Env = []string{}
	cmd.Stderr = &stderr
	if out, err := cmd.Output(); err == nil || len(out) > 0 || stderr.String() !=
		"this is no instance of Cycle: try it with `fairlead run -- go run ./examples/whoami`\n" {
		t.Errorf("%v\n%s%s", err, out, &stderr)
	}
}
