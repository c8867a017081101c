//go:build linux

package faults_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

// A fault is a row of the table in docs/reliability.md, which make reliability
// writes from the literals in the tests.
type fault struct {
	number        int
	what, promise string // what happens, and what fairlead promises then
}

// is fails unless the test has the number of its fault in its name.
func (f fault) is(t *testing.T) {
	t.Helper()
	if prefix := fmt.Sprintf("TestFault%02d_", f.number); !strings.HasPrefix(t.Name(), prefix) {
		t.Errorf("%s is the test of fault %d: call it %s...", t.Name(), f.number, prefix)
	}
}

// envInner marks the process that runs the tests.
const envInner = "FAIRLEAD_FAULT_INNER"

// TestMain runs the tests in a process of its own and reads all that it writes,
// panics included: no canary may be in it, and no file and no socket may stay of
// it. Fuzzing is not led through that: it has processes of its own, which it
// talks to.
func TestMain(m *testing.M) {
	faults.Become(roles)
	fuzzing := slices.ContainsFunc(os.Args, func(arg string) bool { return strings.HasPrefix(arg, "-test.fuzz") })
	if os.Getenv(envInner) == "" && !fuzzing {
		os.Exit(watchTests())
	}
	os.Unsetenv(envInner)
	for _, name := range append(metadata.Variables(), client.EnvAddress, client.EnvToken, metadata.EnvPath) {
		os.Unsetenv(name) // what this machine says must not reach the tests
	}
	goleak.VerifyTestMain(m, goleak.Cleanup(func(code int) {
		if dir, err := commandDir(); err == nil {
			os.RemoveAll(dir)
		}
		os.Exit(code)
	}))
}

// commandDir holds the commands that tests have asked for.
var commandDir = sync.OnceValues(func() (string, error) { return os.MkdirTemp("", "command") })

// buildCommand and buildGenerator build a command once for all tests, and return
// its path.
var (
	buildCommand   = sync.OnceValues(func() (string, error) { return build("fairlead") })
	buildGenerator = sync.OnceValues(func() (string, error) { return build("fairlead-gen") })
)

func build(name string) (binary string, err error) {
	dir, err := commandDir()
	if err != nil {
		return "", err
	}
	binary = filepath.Join(dir, name)
	out, err := exec.Command("go", "build", "-o", binary, root+"/cmd/"+name).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("%w: %s", err, out)
	}
	return binary, nil
}

func watchTests() int {
	runtime.LockOSThread() // whose end would be the parent's death to the child
	dir, err := os.MkdirTemp("", "faults")
	if err == nil {
		err = os.Chmod(dir, 0o755) // for the test that is another user
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer os.RemoveAll(dir)
	var out, errs bytes.Buffer
	cmd := exec.Command(os.Args[0], os.Args[1:]...)
	cmd.Env = append(os.Environ(), envInner+"=1", "TMPDIR="+dir)
	cmd.Stdout, cmd.Stderr = io.MultiWriter(os.Stdout, &out), io.MultiWriter(os.Stderr, &errs)
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL}
	err = cmd.Run()
	if leak := faults.FindCanaries(slices.Concat(out.Bytes(), []byte("\n"), errs.Bytes())); leak != nil {
		fmt.Fprintln(os.Stderr, "FAIL: the output of the tests:", leak)
		return 1
	}
	left, readErr := os.ReadDir(dir)
	left = slices.DeleteFunc(left, func(e os.DirEntry) bool { return e.Name() == "goimports" }) // of x/tools, which formats code
	if readErr != nil || len(left) > 0 {
		fmt.Fprintln(os.Stderr, "FAIL: the tests leave behind:", left, readErr)
		return 1
	}
	if err != nil && cmd.ProcessState == nil {
		fmt.Fprintln(os.Stderr, err)
	}
	if code := cmd.ProcessState.ExitCode(); code >= 0 { // of nil it is -1
		return code
	}
	return 1 // it was killed, or did not start
}

// roles are the processes that tests start.
var roles = faults.Roles{
	"nobody":      beNobody,
	"descriptors": beWithoutDescriptors,
	"proxied":     beProxied,
	"halfway":     beHalfway,
	"mounted":     beMounted,
	"stalemount":  beStaleMount,
	"panicking":   bePanicking,
	"badsource":   beBadSource,
}

// once is for tests of a single attempt.
var once = client.WithRetry(client.RetryPolicy{MaxAttempts: 1})

// thrice is the default number of attempts, without long waits.
var thrice = client.WithRetry(client.RetryPolicy{MaxAttempts: 3, MinBackoff: time.Millisecond, MaxBackoff: 5 * time.Millisecond})

// quick has a stream reconnect without long waits.
var quick = notifications.WithBackoff(time.Millisecond, 5*time.Millisecond)

// patience is how long a test waits for what should come at once. It decides how
// long a failure takes, and nothing else.
const patience = 20 * time.Second

// record returns a recorder of what the test brings about. No canary may be in
// it in the end.
func record(t testing.TB) *faults.Recorder {
	t.Helper()
	r := new(faults.Recorder)
	t.Cleanup(func() {
		if err := r.Leaks(); err != nil {
			t.Errorf("%v", err)
		}
	})
	return r
}

// connect returns a client that has the canary for a token, and whose log is
// recorded.
func connect(t testing.TB, rec *faults.Recorder, address string, opts ...client.Option) *client.Client {
	t.Helper()
	c, err := client.New(append([]client.Option{
		client.WithAddress(address), client.WithToken(faults.Token), client.WithLogger(rec.Logger()), thrice,
	}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// follow returns a stream of what c is a client of.
func follow(t testing.TB, rec *faults.Recorder, c *client.Client, opts ...notifications.Option) *stream {
	t.Helper()
	s := &stream{Stream: notifications.Open(c, append([]notifications.Option{quick}, opts...)...), t: t, rec: rec}
	t.Cleanup(func() { s.Close() })
	return s
}

// A stream is read one event at a time, all of which are recorded and checked
// by a history.
type stream struct {
	*notifications.Stream
	t       testing.TB
	rec     *faults.Recorder
	history *faults.History // nil to check nothing
}

// next returns the next event, or the permanent error.
func (s *stream) next() (notifications.Event, error) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	for event, err := range s.Events(ctx) {
		s.rec.Dump(event)
		if err != nil {
			s.rec.Dump(err)
		}
		if lost, ok := event.(notifications.Disconnected); ok {
			s.rec.Dump(lost.Err)
		}
		if s.history != nil && err == nil {
			if broken := s.history.Add(event); broken != nil {
				s.t.Fatal(broken)
			}
		}
		return event, err
	}
	s.t.Fatalf("no event within %v", patience)
	return nil, nil
}

// want returns the next event, which must be an E.
func want[E notifications.Event](s *stream) E {
	s.t.Helper()
	event, err := s.next()
	e, ok := event.(E)
	if !ok {
		s.t.Fatalf("got %T %+v, %v, want %T", event, event, err, e)
	}
	return e
}

// until returns the first E, whatever comes before it.
func until[E notifications.Event](s *stream) E {
	s.t.Helper()
	for {
		event, err := s.next()
		if e, ok := event.(E); ok {
			return e
		}
		if err != nil {
			s.t.Fatal(err)
		}
	}
}

// ids expects notifications, and returns nothing more than that they came.
func (s *stream) ids(want ...string) {
	s.t.Helper()
	for _, id := range want {
		event, err := s.next()
		if n, ok := event.(notifications.Notification); !ok || n.Object.ID != id {
			s.t.Fatalf("got %T %+v, %v, want number %s", event, event, err, id)
		}
	}
}

// socketPath returns a path that is short enough for a socket, in a directory
// that only the owner may enter.
func socketPath(t testing.TB) string {
	t.Helper()
	parent := os.TempDir()
	if len(parent) > 60 {
		parent = "/tmp"
	}
	dir, err := os.MkdirTemp(parent, "fault")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return filepath.Join(dir, "s")
}

// serve serves a script on a new socket until the test ends.
func serve(t testing.TB, script faults.Script) *faults.Server {
	t.Helper()
	s, err := faults.ServeUnix(socketPath(t), script)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// answering is a script that answers all requests of a connection.
func answering(answer func(c *faults.Conn, r *faults.Seen)) faults.Script {
	return func(c *faults.Conn) {
		for {
			r, ok := c.Request()
			if !ok {
				return
			}
			answer(c, r)
		}
	}
}

// platform is an emulator whose log is recorded, and whose token is the canary.
func platform(t testing.TB, rec *faults.Recorder, opts ...emulator.Option) *emulator.Emulator {
	t.Helper()
	e, err := emulator.New(append([]emulator.Option{emulator.WithToken(faults.Token), emulator.WithLogger(rec.Logger())}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Error(err)
		}
		rec.Dump(e.Requests()) // not the State, whose passwords are the test's own
	})
	return e
}

// through returns a proxy in front of a socket.
func through(t testing.TB, target string) *faults.Proxy {
	t.Helper()
	p, err := faults.NewProxy(socketPath(t), strings.TrimPrefix(target, "unix://"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Close() })
	return p
}

// start starts a process in a role, and kills it at the end of the test.
func start(t testing.TB, rec *faults.Recorder, role string, env []string, attr *syscall.SysProcAttr) *faults.Process {
	t.Helper()
	p, err := faults.Start(role, env, rec, attr)
	if err != nil {
		if attr != nil && faults.NotPermitted(err) {
			t.Skipf("this process may not make a mount namespace: %v", err)
		}
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Kill() })
	return p
}

// startEmulator starts an emulator in a process of its own.
func startEmulator(t testing.TB, rec *faults.Recorder, path string, first int) *faults.Process {
	t.Helper()
	p, err := faults.StartEmulator(path, first, time.Millisecond, rec)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { p.Kill() })
	return p
}

// line expects the next line of a process.
func line(t testing.TB, p *faults.Process, want string) {
	t.Helper()
	got, err := p.Line()
	if reason, skip := strings.CutPrefix(got, "skip: "); skip {
		t.Skip(reason)
	}
	if got != want {
		t.Fatalf("the process says %q, %v, want %q", got, err, want)
	}
}

// attempts counts the attempts that a client makes.
type attempts struct {
	mu sync.Mutex
	n  int
}

func (a *attempts) add() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.n++
	return a.n
}

func (a *attempts) count() int {
	a.mu.Lock()
	defer a.mu.Unlock()
	return a.n
}
