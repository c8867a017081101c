//go:build unix

package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// documented says what each command line that the help or README shows prints.
// One that is not here fails the test, and one that is shown nowhere too.
var documented = map[string]struct {
	stdout string // a regular expression for all of it
	code   int
	until  func(*running) bool // when to end what would never do so, nil for the rest
}{
	"fairlead demo": {stdout: `(?s).*All steps did what they say\..*`},
	"fairlead ops":  {stdout: `OPERATION .*\n(\w+ +(GET|POST|PUT|PATCH|DELETE) +/v1/.*\n)+`},

	"fairlead ops getContainer": {stdout: `(?s)getContainer\nGET /v1/container\n.*fairlead call getContainer\n`},
	`fairlead ops --json | jq -r '.[] | select(.method == "POST").operation'`: {stdout: `(\w+\n){4,}`},

	"fairlead call getEnvironment":                                             {stdout: `\{"id":"64f0030000000000000000a1",.*\}\n`},
	"fairlead call getContainer --param container-id=64f0040000000000000000a1": {stdout: `\{"id":"64f0040000000000000000a1",.*\}\n`},
	"fairlead call postObjectCache --body @entry.json":                         {stdout: `null\n`},
	"fairlead call getEnvironmentContainers | jq -r '.[].identifier'":          {stdout: `web\nworker\n(\w+\n)+`},

	"fairlead notifications": {stdout: `\{"topic":"container.state.changed",.*\}\n`, code: exitInterrupted, until: (*running).printed},
	"fairlead notifications --topic 'container.**' --topic 'environment.deployments.*'":         {stdout: `\{"topic":"container.state.changed",.*\}\n`, code: exitInterrupted, until: (*running).printed},
	"fairlead notifications --topic container.state.changed --count 1":                          {stdout: `\{"topic":"container.state.changed",.*\}\n`, until: (*running).printed},
	"fairlead notifications --topic '**' --for 10s":                                             {stdout: `\{"topic":"container.state.changed",.*\}\n`, code: exitInterrupted, until: (*running).printed},
	`fairlead notifications --since-gap 5m | jq -r 'if .gap then "read again" else .topic end'`: {stdout: `read again\n(container.state.changed\n)?`, until: (*running).notified},

	"fairlead metadata": {stdout: `\{"id":"64f0030000000000000000a1",.*\}\n`},
	"fairlead metadata | jq -r .deployments.tags.live":                                   {stdout: `null\n`},
	`fairlead metadata --watch | while read -r env; do echo "$env" | jq .services; done`: {stdout: `(?s)\{\n.*  "discovery": .*\}\n`, until: (*running).printed},
	"fairlead identity":                      {stdout: `\{"instance_id":"64f00f000000000000000101",.*\}\n`},
	"fairlead identity | jq -r .instance_id": {stdout: `64f00f000000000000000101\n`},
	"fairlead run -- fairlead identity":      {stdout: `\{"instance_id":"64f00f000000000000000101",.*\}\n`},

	"fairlead run -- env":                                {stdout: `(?s).*\nCYCLE_INSTANCE_ID=64f00f000000000000000101\n.*`},
	"fairlead run -- go test ./...":                      {stdout: `(?s)(.*\n)?ok  \texample.com/mine\t[^\n]*\n`},
	"fairlead run --log -- fairlead call getEnvironment": {stdout: `\{"id":"64f0030000000000000000a1",.*\}\n`},

	"fairlead emulate":                                 {stdout: `export FAIRLEAD_ADDRESS='unix:///.*'\nexport CYCLE_API_TOKEN='.*'\nexport FAIRLEAD_METADATA='.*'\n`, until: (*running).printed},
	"fairlead emulate --socket ./api.sock":             {stdout: `export FAIRLEAD_ADDRESS='unix:///.*/api.sock'\n(.*\n){2}`, until: (*running).printed},
	"fairlead emulate --listen 127.0.0.1:0 >env.sh":    {stdout: ``, until: (*running).exported},
	"fairlead emulate --print-seed >seed.yaml":         {stdout: ``},
	"fairlead emulate --seed seed.yaml --task-time 2s": {stdout: `export FAIRLEAD_ADDRESS='unix:///.*'\n(.*\n){2}`, until: (*running).printed},
	`eval "$(fairlead emulate --background)"; fairlead call getEnvironment; kill $FAIRLEAD_EMULATOR_PID`: {stdout: `\{"id":"64f0030000000000000000a1",.*\}\n`},

	"fairlead doctor": {stdout: `(ok .*\n){12}\nAll is well.\n`},
	`fairlead doctor --json | jq -r '.checks[] | select(.result != "ok").hint'`: {stdout: ``},
	"fairlead run -- fairlead doctor --report":                                  {stdout: `(?s)### fairlead doctor.*`},

	"fairlead version":                   {stdout: `fairlead .*\ngo .*\nspec .*\n`},
	"source <(fairlead completion bash)": {stdout: ``},
	"fairlead completion zsh --help":     {stdout: `(?s).*zsh.*`},
}

// shownLines returns the command lines in the examples of all commands.
func shownLines() map[string]bool {
	lines := make(map[string]bool)
	commands((&app{}).rootCommand(), func(cmd *cobra.Command) {
		if cmd.Parent() != nil && cmd.Parent().Name() == "completion" {
			return
		}
		for line := range strings.Lines(cmd.Example) {
			lines[strings.TrimSpace(line)] = true
		}
	})
	return lines
}

func TestDocumentedCommands(t *testing.T) {
	t.Parallel()
	shown := shownLines()
	for line := range documented {
		if !shown[line] {
			t.Errorf("no help shows %s", line)
		}
	}
	for line := range shown {
		want, ok := documented[line]
		if !ok {
			t.Errorf("what does this print? %s", line)
			continue
		}
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			if _, err := exec.LookPath("jq"); err != nil && strings.Contains(line, "jq ") {
				t.Skip("there is no jq")
			}
			stdout := regexp.MustCompile("^(" + want.stdout + ")$")
			got := (&running{stdout: stdout, until: want.until}).run(t, line)
			if got.code != want.code || !stdout.MatchString(got.stdout) {
				t.Errorf("%+v", got)
			}
		})
	}
}

// running is a command line that runs as somebody would type it, in a folder
// with what it needs and inside a platform.
type running struct {
	stdout   *regexp.Regexp
	until    func(*running) bool
	dir      string
	platform *emulator.Emulator
	out      lockedBuffer
	told     bool // by notified
}

func (r *running) run(t *testing.T, line string) result {
	var err error
	if r.dir, err = os.MkdirTemp("", "fl"); err != nil {
		t.Fatal(err)
	}
	defer os.RemoveAll(r.dir)
	r.file(t, "entry.json", `{"scope":"environment","key":"a","value":"b","expires":"30s"}`)
	r.file(t, "seed.yaml", "containers: [web]\n")
	r.file(t, "go.mod", "module example.com/mine\n")
	r.file(t, "mine_test.go", "package mine\n\nimport \"testing\"\n\nfunc TestMine(t *testing.T) {}\n")
	r.platform = emulator.Start(t)
	fairlead := command(t, inside(r.platform))
	ctx, cancel := r.limit(t)
	defer cancel()
	shell := exec.CommandContext(ctx, "bash", "-c", line)
	shell.WaitDelay = time.Second
	shell.SysProcAttr = &syscall.SysProcAttr{Setpgid: true}
	shell.Cancel = func() error { return syscall.Kill(-shell.Process.Pid, syscall.SIGKILL) } // and what it started
	shell.Dir = r.dir
	shell.Env = append(ambient(), fairlead.Env...)
	var stderr bytes.Buffer
	shell.Stdout, shell.Stderr = &r.out, &stderr
	if r.until != nil {
		stop := r.endLater(t, fairlead.Path, shell)
		defer stop()
	}
	if err := shell.Run(); err != nil && shell.ProcessState == nil {
		t.Fatal(err)
	}
	return result{shell.ProcessState.ExitCode(), r.out.String(), stderr.String()}
}

// limit returns a context for the command line. It has a minute to print what the
// test waits for. One that ends by itself may compile something first, which
// takes as long as the machine needs: it ends before the whole test does.
func (r *running) limit(t *testing.T) (context.Context, context.CancelFunc) {
	if r.until != nil {
		return context.WithTimeout(t.Context(), time.Minute)
	}
	if deadline, ok := t.Deadline(); ok {
		return context.WithDeadline(t.Context(), deadline.Add(-10*time.Second))
	}
	return context.WithCancel(t.Context())
}

// ambient returns the environment of the test without the variables that the
// command reads. The go command must find its own, such as GOCACHE and GOPROXY.
func ambient() []string {
	return slices.DeleteFunc(os.Environ(), func(variable string) bool {
		return strings.HasPrefix(variable, "FAIRLEAD_") || strings.HasPrefix(variable, "CYCLE_")
	})
}

func (r *running) file(t *testing.T, name, content string) string {
	path := filepath.Join(r.dir, name)
	write(t, path, content)
	return path
}

// endLater puts a script in front of the command that ends it when something is
// written to a pipe, and writes there when it is time.
func (r *running) endLater(t *testing.T, fairlead string, shell *exec.Cmd) (stop func()) {
	pipe := filepath.Join(r.dir, "end")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Fatal(err)
	}
	script := r.file(t, "fairlead", "#!/bin/sh\n"+fairlead+" \"$@\" &\nread -r _ <"+pipe+"\nkill -TERM $!\nwait $!\n")
	if err := os.Chmod(script, 0o700); err != nil {
		t.Fatal(err)
	}
	shell.Env = append(shell.Env, "PATH="+r.dir+":"+os.Getenv("PATH"))
	done := make(chan struct{})
	var watching sync.WaitGroup
	watching.Go(func() {
		for look := time.NewTicker(time.Millisecond); ; {
			select {
			case <-look.C:
				if r.until(r) {
					look.Stop()
					if err := os.WriteFile(pipe, []byte("\n"), 0); err != nil {
						t.Error(err)
					}
					return
				}
			case <-done:
				return
			}
		}
	})
	return func() {
		close(done)
		watching.Wait()
	}
}

// notified is true once a listener was notified.
func (r *running) notified() bool {
	if r.told || r.platform.Subscribers() == 0 {
		return r.told
	}
	r.told = true
	r.platform.Notify(notifications.Notification{
		Topic:  cycle.TopicContainerStateChanged,
		Object: notifications.Object{ID: "64f0040000000000000000a1", State: "running"},
	})
	return true
}

// printed is true once the output is what it should be.
func (r *running) printed() bool {
	r.notified()
	return r.stdout.MatchString(r.out.String())
}

func (r *running) exported() bool {
	content, err := os.ReadFile(filepath.Join(r.dir, "env.sh"))
	return err == nil && bytes.Count(content, []byte("\n")) == 3
}

// lockedBuffer may be read while it is written.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}
