package notifications

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"os/exec"
	"syscall"
	"testing"
	"time"
)

// envPlatform makes the test binary a platform that listens on the socket that
// it names.
const envPlatform = "FAIRLEAD_TEST_PLATFORM"

// runPlatform sends a numbered message every millisecond, until stdin ends.
func runPlatform(path string) int {
	l, err := net.Listen("unix", path)
	if err != nil {
		fmt.Println(err)
		return 1
	}
	accept(l, func(p *peer) {
		if !p.upgrade() {
			return
		}
		go func() {
			for n := 1; p.send(message(n)) == nil; n++ {
				time.Sleep(time.Millisecond)
			}
		}()
		p.attend()
	})
	fmt.Println("ready")
	io.Copy(io.Discard, os.Stdin)
	return 0
}

// startPlatform starts a platform in a process of its own.
func startPlatform(t *testing.T, path string) *os.Process {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), envPlatform+"="+path)
	cmd.Stderr = os.Stderr
	// It lives as long as this, even if the test is killed.
	if _, err := cmd.StdinPipe(); err != nil {
		t.Fatal(err)
	}
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(syscall.SIGCONT)
		cmd.Process.Kill()
		cmd.Wait()
	})
	if line, err := bufio.NewReader(out).ReadString('\n'); line != "ready\n" {
		t.Fatalf("the platform says %q, %v", line, err)
	}
	return cmd.Process
}

// until reads up to the first event of a kind, and checks the order of the
// notifications before it.
func until[E Event](t *testing.T, s *Stream) E {
	t.Helper()
	last := uint64(0)
	for {
		switch e := next(t, s, 1)[0].(type) {
		case E:
			return e
		case Notification:
			if last > 0 && e.Seq != last+1 {
				t.Fatalf("after %d came %d", last, e.Seq)
			}
			last = e.Seq
		}
	}
}

// A platform that is stopped is noticed, and one that goes on is followed again.
func TestFrozenProcess(t *testing.T) {
	t.Parallel()
	path := socketPath(t)
	process := startPlatform(t, path)
	s := Open(dialUnix(t, path), WithPing(200*time.Millisecond, 200*time.Millisecond), WithBackoff(time.Millisecond, 10*time.Millisecond))
	defer s.Close()
	until[Connected](t, s)
	expect(t, s, "1, 2, 3")

	if err := process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	stopped := time.Now()
	lost := until[Disconnected](t, s)
	if d := lost.At.Sub(stopped); d < 100*time.Millisecond || d > 5*time.Second || !errors.Is(lost.Err, os.ErrDeadlineExceeded) {
		t.Errorf("lost after %v: %v", d, lost.Err)
	}
	if err := process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	back := until[Connected](t, s)
	gap := expect(t, s, "gap, 1, 2, 3")[0].(Gap)
	if gap.Since.After(lost.At.Add(-400*time.Millisecond)) || !gap.Until.Equal(back.At) {
		t.Errorf("lost at %v, back at %v: %+v", lost.At, back.At, gap)
	}
}

// To close a stream does not take the platform's help.
func TestCloseFrozenProcess(t *testing.T) {
	t.Parallel()
	path := socketPath(t)
	process := startPlatform(t, path)
	s := Open(dialUnix(t, path))
	until[Notification](t, s)
	if err := process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	s.Close()
	if d := time.Since(start); d > CloseTimeout {
		t.Errorf("Close took %v", d)
	}
}

// A platform that is killed leaves its socket behind, until it is started again.
func TestKilledProcess(t *testing.T) {
	t.Parallel()
	path := socketPath(t)
	process := startPlatform(t, path)
	s := Open(dialUnix(t, path), WithBackoff(time.Millisecond, 10*time.Millisecond))
	defer s.Close()
	expect(t, s, "+1, 1, 2, 3")
	if err := process.Kill(); err != nil {
		t.Fatal(err)
	}
	if lost := until[Disconnected](t, s); lost.Attempt != 0 {
		t.Errorf("got %+v", lost)
	}
	for n := 1; ; n++ {
		lost := until[Disconnected](t, s)
		if lost.Attempt != n {
			t.Errorf("attempt %d is %+v", n, lost)
		}
		if errors.Is(lost.Err, syscall.ECONNREFUSED) { // at last: a dying process may still accept
			break
		}
	}
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	startPlatform(t, path)
	until[Connected](t, s)
	expect(t, s, "gap, 1, 2, 3")
}
