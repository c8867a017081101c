//go:build unix

package main

import (
	"bufio"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// The command has all that a program inside has, its streams, and its exit code
// comes out.
func TestRun(t *testing.T) {
	t.Parallel()
	cmd := command(t, env{"CYCLE_API_TOKEN": testToken, "KEPT": "kept"}, "run", "--log", "--", "sh", "-c", `
		fairlead call getEnvironment >/dev/null || exit 100
		fairlead metadata | grep -q '"id":"'$CYCLE_ENVIRONMENT_ID || exit 101
		fairlead identity | grep -q $CYCLE_INSTANCE_ID || exit 102
		test "$CYCLE_API_TOKEN" != `+testToken+` || exit 103
		echo $KEPT; read line; echo $line --flag "$@"; dirname $FAIRLEAD_METADATA; exit 7`, "sh", "--log", "x")
	cmd.Stdin = strings.NewReader("from stdin\n")
	got := finish(t, cmd)
	dir, said := strings.CutPrefix(got.stdout, "kept\nfrom stdin --flag --log x\n")
	if got.code != 7 || !said || strings.Count(got.stderr, "operation=getEnvironment") != 1 {
		t.Errorf("%+v", got)
	}
	if _, err := os.Stat(strings.TrimSpace(dir)); !os.IsNotExist(err) {
		t.Errorf("%s is left behind: %v", dir, err)
	}
	if got := finish(t, command(t, env{}, "run", "--", "sh", "-c", "kill -KILL $$")); got != (result{code: 128 + 9}) {
		t.Errorf("killed: %+v", got)
	}
	path := filepath.Join(t.TempDir(), "e.json")
	if got := finish(t, command(t, env{}, "run", "--listen", "127.0.0.1:0", "--metadata", path, "fairlead", "call", "getHub", "--param", "x=1")); got.code != exitUsage {
		t.Errorf("without --: %+v", got)
	}
}

// A command that does not pass signals on, like "go run", does not leave behind
// what it started.
func TestRunSignalsAll(t *testing.T) {
	t.Parallel()
	cmd := command(t, env{}, "run", "--", "sh", "-c", `sh -c 'trap "echo grandchild; exit" TERM; echo ready; while :; do sleep 0.01; done'; true`)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	out := bufio.NewReader(stdout)
	for _, want := range []string{"ready\n", "grandchild\n"} {
		if line, err := out.ReadString('\n'); line != want {
			t.Fatalf("%q, %v", line, err)
		}
		cmd.Process.Signal(syscall.SIGTERM)
	}
	cmd.Wait()
	if code := cmd.ProcessState.ExitCode(); code != 128+15 {
		t.Errorf("exit code %d", code)
	}
}

// Signals reach the command, which decides what becomes of them; the platform
// is there until it ends.
func TestRunSignals(t *testing.T) {
	t.Parallel()
	for _, signal := range []syscall.Signal{syscall.SIGTERM, syscall.SIGINT, syscall.SIGHUP, syscall.SIGUSR1} {
		cmd := command(t, env{}, "run", "--", "sh", "-c", fmt.Sprintf(`
			trap 'fairlead call getHub >/dev/null && exit 42' %d; echo ready; while :; do sleep 0.01; done`, signal))
		stdout, err := cmd.StdoutPipe()
		if err != nil {
			t.Fatal(err)
		}
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		if line, err := bufio.NewReader(stdout).ReadString('\n'); line != "ready\n" {
			t.Fatalf("%q, %v", line, err)
		}
		cmd.Process.Signal(signal)
		cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != 42 {
			t.Errorf("%v: exit code %d", signal, code)
		}
	}
}
