package metadata

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"
)

// mountHelper makes this test binary a process that mounts a file by itself and
// watches it there, in a mount namespace of its own.
const mountHelper = "FAIRLEAD_TEST_MOUNT"

// A platform that mounts the file by itself, and not its directory, replaces it
// where nobody inside sees that. The mount goes on showing the old file, which
// has no name any more.
func TestWatchSingleFileMount(t *testing.T) {
	if dir := os.Getenv(mountHelper); dir != "" {
		watchMount(t, dir)
		return
	}
	dir := t.TempDir()
	host := filepath.Join(dir, "host")
	write(t, host, content("one"))
	cmd := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestWatchSingleFileMount$")
	cmd.Env = append(os.Environ(), mountHelper+"="+dir, "GORACE=atexit_sleep_ms=0")
	cmd.SysProcAttr = &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		cmd.SysProcAttr.Cloneflags |= syscall.CLONE_NEWUSER
		cmd.SysProcAttr.UidMappings = []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}}
		cmd.SysProcAttr.GidMappings = []syscall.SysProcIDMap{{HostID: os.Getegid(), Size: 1}}
	}
	stdin, err := cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		if errors.Is(err, syscall.EPERM) || errors.Is(err, syscall.EINVAL) || errors.Is(err, syscall.ENOSPC) {
			t.Skipf("this process may not make a mount namespace: %v", err)
		}
		t.Fatal(err)
	}
	lines := bufio.NewScanner(stdout)
	next := func() string {
		lines.Scan()
		return lines.Text()
	}
	first := next()
	if reason, skip := strings.CutPrefix(first, "skip: "); skip {
		cmd.Wait()
		t.Skip(reason)
	}
	if first != "one false" {
		t.Errorf("at first: %q", first)
	}
	write(t, host+".next", content("two"))
	if err := os.Rename(host+".next", host); err != nil {
		t.Fatal(err)
	}
	if got := next(); got != "one true" {
		t.Errorf("after the file was replaced: %q", got)
	}
	stdin.Close()
	if err := cmd.Wait(); err != nil {
		t.Error(err)
	}
}

// watchMount is the inside: it says what it sees until its stdin ends.
func watchMount(t *testing.T, dir string) {
	inside := filepath.Join(dir, "inside")
	write(t, inside, "")
	err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, "")
	if err == nil {
		err = syscall.Mount(filepath.Join(dir, "host"), inside, "", syscall.MS_BIND, "")
	}
	if err != nil {
		fmt.Printf("skip: this process may not mount: %v\n", err)
		return
	}
	go func() {
		for env, err := range Watch(t.Context(), WithPath(inside), WithInterval(5*time.Millisecond)) {
			if err != nil {
				fmt.Println(err)
				continue
			}
			fmt.Println(env.ID, env.Stale)
		}
	}()
	io.Copy(io.Discard, os.Stdin)
}
