package examples_test

import (
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// points checks metrics that were pushed, and returns how many points each has.
func points(t *testing.T, pushed []cycle.Metric) map[string]int {
	t.Helper()
	n := make(map[string]int)
	for _, m := range pushed {
		n[m.Metric] += len(m.Points)
		if m.Type != cycle.MetricTypeGauge || len(m.Labels) != 1 || m.Labels["instance"] != "64f00f000000000000000101" {
			t.Errorf("%+v", m)
		}
		for _, p := range m.Points {
			if p.Time.IsZero() || len(p.Values) != 1 || p.Values[0] <= 0 {
				t.Errorf("%s: %+v", m.Metric, p)
			}
		}
	}
	return n
}

func each(n int) map[string]int {
	return map[string]int{"go.goroutines": n, "go.memory.heap": n, "go.memory.total": n}
}

// It pushes at once, and what it has at the end.
func TestPushMetrics(t *testing.T) {
	t.Parallel()
	platform := emulator.Start(t)
	p := start(t, "push-metrics", platform.Environ(), "-interval", "1h")
	p.expect("pushed 3 metrics of 1 points")
	p.end("pushed 3 metrics of 1 points")
	if got := points(t, platform.State().Metrics); fmt.Sprint(got) != fmt.Sprint(each(2)) {
		t.Errorf("%v", got)
	}
}

// What it measures while the platform is away is pushed when it is back.
func TestPushMetricsLater(t *testing.T) {
	t.Parallel()
	socket := filepath.Join(t.TempDir(), "api.sock")
	opts := []emulator.Option{emulator.WithSocket(socket), emulator.WithToken("a-token")}
	platform := emulator.Start(t, opts...)
	p := start(t, "push-metrics", platform.Environ(), "-interval", "50ms")
	p.expect("pushed 3 metrics of 1 points")
	if err := platform.Close(); err != nil {
		t.Fatal(err)
	}
	kept := 0
	for kept < 2 {
		if line := p.line(); strings.HasPrefix(line, "not pushed yet: postMetric: ") {
			kept++
		} else if kept > 0 || line != "pushed 3 metrics of 1 points" {
			t.Fatal(line)
		}
	}
	platform = emulator.Start(t, opts...)
	line := p.line()
	for strings.HasPrefix(line, "not pushed yet: ") {
		kept++
		line = p.line()
	}
	if want := fmt.Sprintf("pushed 3 metrics of %d points", kept+1); line != want {
		t.Errorf("got  %q\nwant %q", line, want)
	}
	if got := points(t, platform.State().Metrics[:3]); fmt.Sprint(got) != fmt.Sprint(each(kept+1)) {
		t.Errorf("%v", got)
	}

	// What cannot be pushed at the end is lost, and the program says so.
	if err := platform.Close(); err != nil {
		t.Fatal(err)
	}
	if err := p.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	rest, err := io.ReadAll(p.said)
	if err != nil {
		t.Fatal(err)
	}
	p.cmd.Wait()
	lines := strings.Split(strings.TrimSpace(string(rest)), "\n")
	if code := p.cmd.ProcessState.ExitCode(); code != 1 || !strings.HasPrefix(lines[len(lines)-1], "postMetric: ") {
		t.Errorf("exit code %d\n%s", code, rest)
	}
}
