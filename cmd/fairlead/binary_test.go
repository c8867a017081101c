//go:build unix

package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"io/fs"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"
)

// What only a process can show: signals, exit codes, and what a shell sees.

// binary links the name of the command to this test binary; see envMain.
var binary = sync.OnceValues(func() (string, error) {
	self, err := os.Executable()
	if err != nil {
		return "", err
	}
	if binDir, err = os.MkdirTemp("", "fairlead-test-"); err != nil {
		return "", err
	}
	link := filepath.Join(binDir, "fairlead")
	return link, os.Symlink(self, link)
})

// command returns a process of the command, with an environment. Shells in it
// find the command too.
func command(t *testing.T, e env, args ...string) *exec.Cmd {
	t.Helper()
	binary, err := binary()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.CommandContext(t.Context(), binary, args...)
	cmd.Env = []string{
		"PATH=" + filepath.Dir(binary) + ":" + os.Getenv("PATH"), "TMPDIR=" + os.TempDir(), envMain + "=1",
		"GORACE=atexit_sleep_ms=0", // the race detector's default is a second for each process
	}
	for name, value := range e {
		cmd.Env = append(cmd.Env, name+"="+value)
	}
	return cmd
}

// finish runs a command to its end.
func finish(t *testing.T, cmd *exec.Cmd) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	cmd.Stdout, cmd.Stderr = &stdout, &stderr
	if exit := new(exec.ExitError); !errors.As(cmd.Run(), &exit) && cmd.ProcessState == nil {
		t.Fatal("the command did not run")
	}
	return result{cmd.ProcessState.ExitCode(), stdout.String(), stderr.String()}
}

func TestBinary(t *testing.T) {
	t.Parallel()
	none := at("unix://" + filepath.Join(t.TempDir(), "s"))
	for args, code := range map[string]int{
		"":                    exitOK,
		"demo":                exitOK,
		"call getEnvironment": exitUnreachable,
		"cal":                 exitUsage,
	} {
		if got := finish(t, command(t, none, strings.Fields(args)...)); got.code != code {
			t.Errorf("%s: %+v", args, got)
		}
	}
	// A platform that is there, and an environment that has no token.
	address := serve(t, answer(401, `{"error":{"status":401,"code":"401.auth-invalid","title":"no"}}`))
	if got := finish(t, command(t, env{}, "call", "getHub", "--address", address)); got.code != exitRefused {
		t.Errorf("%+v", got)
	}
}

func TestSignals(t *testing.T) {
	t.Parallel()
	asked := make(chan struct{}, 1)
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		asked <- struct{}{}
		<-r.Context().Done()
	})
	for _, signal := range []os.Signal{syscall.SIGINT, syscall.SIGTERM} {
		cmd := command(t, at(address), "call", "getHub")
		var stderr bytes.Buffer
		cmd.Stderr = &stderr
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		<-asked
		cmd.Process.Signal(signal)
		cmd.Wait()
		if code := cmd.ProcessState.ExitCode(); code != exitInterrupted || stderr.String() != "fairlead: interrupted\n" {
			t.Errorf("%v: exit code %d, stderr %q", signal, code, stderr.String())
		}
	}
}

// Somebody who does not read the output blocks the command where it cannot
// hear the first signal. The second must end it.
func TestSecondSignalKills(t *testing.T) {
	t.Parallel()
	big := `{"data":"` + strings.Repeat("x", 1<<20) + `"}`
	cmd := command(t, at(serve(t, answer(200, big))), "call", "getHub")
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	io.ReadFull(stdout, make([]byte, 1)) // it is writing now
	done := make(chan struct{})
	go func() {
		defer close(done)
		cmd.Wait()
	}()
	for signals := 0; ; signals++ {
		select {
		case <-done:
			if signals < 2 {
				t.Errorf("it ended after %d signals", signals)
			}
			return
		case <-time.After(50 * time.Millisecond):
			cmd.Process.Signal(syscall.SIGINT)
		}
		if signals == 100 {
			t.Fatal("signals do not end it")
		}
	}
}

// startEmulate starts an emulator and returns its environment.
func startEmulate(t *testing.T, e env, args ...string) (*exec.Cmd, env) {
	t.Helper()
	cmd := command(t, e, append([]string{"emulate"}, args...)...)
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
	exported := env{}
	lines := bufio.NewScanner(stdout)
	for range 3 {
		lines.Scan()
		name, value, _ := strings.Cut(strings.TrimPrefix(lines.Text(), "export "), "=")
		exported[name] = strings.Trim(value, "'")
	}
	return cmd, exported
}

func TestEmulate(t *testing.T) {
	t.Parallel()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(dir)
	path := filepath.Join(dir, "s")
	killed, exported := startEmulate(t, env{}, "--socket", path)
	if exported["FAIRLEAD_ADDRESS"] != "unix://"+path || len(exported["CYCLE_API_TOKEN"]) < 16 {
		t.Errorf("%v", exported)
	}
	if got := finish(t, command(t, exported, "call", "getEnvironment")); got.code != exitOK || !strings.HasPrefix(got.stdout, "{") {
		t.Errorf("%+v", got)
	}
	if got := finish(t, command(t, env{}, "emulate", "--socket", path)); got.code != exitFailure || !strings.Contains(got.stderr, "\nhint: something listens there") {
		t.Errorf("a second one: %+v", got)
	}
	killed.Process.Kill() // it leaves its socket behind
	killed.Wait()

	again, exported := startEmulate(t, env{"CYCLE_API_TOKEN": testToken}, "--socket", path)
	if token := exported["CYCLE_API_TOKEN"]; token == testToken || len(token) < 16 {
		t.Errorf("%v", exported)
	}
	again.Process.Signal(syscall.SIGTERM)
	if err := again.Wait(); err != nil {
		t.Errorf("SIGTERM: %v", err)
	}
	if _, err := os.Stat(path); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("the socket is still there: %v", err)
	}
}

func TestEmulateTCP(t *testing.T) {
	t.Parallel()
	cmd, exported := startEmulate(t, env{}, "--listen", "127.0.0.1:0")
	if !strings.HasPrefix(exported["FAIRLEAD_ADDRESS"], "http://127.0.0.1:") {
		t.Errorf("%v", exported)
	}
	if got := finish(t, command(t, exported, "call", "getContainer", "--param", "container-id=000000000000000000000000")); got.code != exitNotFound {
		t.Errorf("%+v", got)
	}
	cmd.Process.Signal(syscall.SIGINT)
	if err := cmd.Wait(); err != nil {
		t.Errorf("SIGINT: %v", err)
	}
}

func TestEmulateInBackground(t *testing.T) {
	t.Parallel()
	cmd := command(t, env{})
	script := `set -e
fairlead emulate --background --token-file /no/such/file && exit 1
dir=$(mktemp -d); fairlead emulate --background --socket $dir/s >/dev/full && exit 1; rmdir $dir
fifo=$(mktemp -d)/fifo; mkfifo $fifo; echo from-the-file >$fifo &
eval "$(fairlead emulate --background --token-file $fifo)"
rm -r ${fifo%/fifo}
test $CYCLE_API_TOKEN = from-the-file
fairlead call getEnvironment >/dev/null
fairlead emulate --background --socket "${FAIRLEAD_ADDRESS#unix://}" && exit 1
kill $FAIRLEAD_EMULATOR_PID
eval "$(fairlead emulate --background --seed <(echo 'containers: [mine]') --token-file <(echo piped))"
test $CYCLE_API_TOKEN = piped
fairlead call getEnvironmentContainers | grep -q '"identifier":"mine"'
kill $FAIRLEAD_EMULATOR_PID
while kill -0 $FAIRLEAD_EMULATOR_PID 2>/dev/null; do sleep 0.05; done
fairlead call getEnvironment || exit $?`
	shell := exec.CommandContext(t.Context(), "bash", "-c", script)
	shell.Env = cmd.Env
	got := finish(t, shell)
	if got.code != exitUnreachable || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	contains(t, "stderr", got.stderr, "--token-file: the file cannot be read", "emulates a platform until kill $FAIRLEAD_EMULATOR_PID\n", "hint: something listens there", "there is no such socket")
}
