package examples_test

import (
	"bufio"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/emulator"
)

// patience ends a test that waits for what never comes.
const patience = time.Minute

// bin is where the programs are.
var bin string

// TestMain builds the examples once for all tests: those of this module, as the
// others have tests of their own.
func TestMain(m *testing.M) {
	if err := build(); err != nil {
		fmt.Fprintln(os.Stderr, "building the examples:", err)
		os.Exit(1)
	}
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		if err := os.RemoveAll(bin); err != nil {
			fmt.Fprintln(os.Stderr, err)
		}
		os.Exit(code)
	}))
}

func build() (err error) {
	if bin, err = os.MkdirTemp("", "examples"); err != nil {
		return err
	}
	cmd := exec.Command("go", "build", "-o", bin+string(filepath.Separator), "./...")
	cmd.Stdout, cmd.Stderr = os.Stderr, os.Stderr
	return cmd.Run()
}

// command returns a command that runs an example.
func command(t *testing.T, name string, environ []string, args ...string) *exec.Cmd {
	cmd := exec.CommandContext(t.Context(), filepath.Join(bin, name), args...)
	cmd.Env = append(os.Environ(), environ...)
	return cmd
}

// program is an example that runs until it is told to end.
type program struct {
	t    *testing.T
	cmd  *exec.Cmd
	pipe *os.File
	said *bufio.Reader // what it prints and logs
}

func start(t *testing.T, name string, environ []string, args ...string) *program {
	t.Helper()
	if runtime.GOOS == "windows" {
		t.Skip("there is no SIGTERM")
	}
	read, write, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	p := &program{t: t, cmd: command(t, name, environ, args...), pipe: read, said: bufio.NewReader(read)}
	p.cmd.Stdout, p.cmd.Stderr = write, write
	err = p.cmd.Start()
	write.Close()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		p.cmd.Wait() // for one that a failed test left: its context has ended by now
		read.Close()
	})
	return p
}

// line returns the next line, as soon as it comes.
func (p *program) line() string {
	p.t.Helper()
	if err := p.pipe.SetReadDeadline(time.Now().Add(patience)); err != nil {
		p.t.Fatal(err)
	}
	line, err := p.said.ReadString('\n')
	if err != nil {
		p.t.Fatalf("%q, %v", line, err)
	}
	return strings.TrimSuffix(line, "\n")
}

// expect reads lines, which must be these.
func (p *program) expect(want ...string) {
	p.t.Helper()
	for _, w := range want {
		if got := p.line(); got != w {
			p.t.Fatalf("got  %q\nwant %q", got, w)
		}
	}
}

// end tells the program to end, which it must do well, saying only this.
func (p *program) end(want ...string) {
	p.t.Helper()
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		p.t.Fatal(err)
	}
	p.expect(want...)
	if rest, err := io.ReadAll(p.said); err != nil || len(rest) > 0 {
		p.t.Errorf("%v\n%s", err, rest)
	}
	if err := p.cmd.Wait(); err != nil {
		p.t.Error(err)
	}
}

// platform is an emulator that tests can wait for.
type platform struct {
	*emulator.Emulator
	answered chan struct{} // there were answers since this was read last
}

func emulate(t *testing.T, opts ...emulator.Option) platform {
	answered := make(signal, 1)
	logger := slog.New(slog.NewTextHandler(answered, &slog.HandlerOptions{Level: slog.LevelDebug}))
	return platform{emulator.Start(t, append(opts, emulator.WithLogger(logger))...), answered}
}

// signal takes a log, of which it passes on only that there is something new.
type signal chan struct{}

func (s signal) Write(record []byte) (int, error) {
	select {
	case s <- struct{}{}:
	default:
	}
	return len(record), nil
}

// requests returns how many requests for an operation it has answered.
func (p platform) requests(operation string) int {
	n := 0
	for _, r := range p.Requests() {
		if r.Operation == operation {
			n++
		}
	}
	return n
}

// await waits until it has answered n requests for an operation.
func (p platform) await(t *testing.T, operation string, n int) {
	t.Helper()
	for p.requests(operation) < n {
		select {
		case <-p.answered:
		case <-time.After(patience):
			t.Fatalf("%s: %d requests, not %d", operation, p.requests(operation), n)
		}
	}
}
