package metadata

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"syscall"
	"testing"
	"testing/synctest"
	"time"
)

// readAsNobody runs f without the rights of root over files. Only its thread
// loses them.
func readAsNobody(t *testing.T, f func()) {
	if os.Geteuid() != 0 {
		f()
		return
	}
	runtime.LockOSThread()
	defer runtime.UnlockOSThread()
	if err := syscall.Setfsuid(65534); err != nil {
		t.Skipf("root may read all, and cannot be another: %v", err)
	}
	defer syscall.Setfsuid(0)
	f()
}

// A file without a name is what a mount of a single file shows after the host
// replaced it.
func TestReadFileStale(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	write(t, name, `{"id": "a"}`)
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	path := fmt.Sprintf("/proc/self/fd/%d", f.Fd())
	for _, stale := range []bool{false, true} {
		if stale {
			remove(t, name)
		}
		env, err := ReadFile(path)
		if err != nil || env.ID != "a" || env.Stale != stale {
			t.Errorf("stale %v: %+v, %v", stale, env, err)
		}
	}
}

func TestWatchStale(t *testing.T) {
	name := filepath.Join(t.TempDir(), "file")
	write(t, name, content("one"))
	f, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, fmt.Sprintf("/proc/self/fd/%d", f.Fd()))
		r.after(t, 0, "at first", "one")
		remove(t, name)
		r.after(t, poll, "replaced", "one stale")
		r.after(t, time.Minute, "still so")
	})
}

// Errors of the system are told apart by what it says.
func TestWatchSystemErrors(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "part", "file")
	write(t, filepath.Join(dir, "part"), "")
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, path)
		r.after(t, time.Minute, "no directory", "error: not a directory")
		remove(t, filepath.Join(dir, "part"))
		if err := os.Symlink("part", filepath.Join(dir, "part")); err != nil {
			t.Fatal(err)
		}
		r.after(t, time.Minute, "a loop", "error: too many levels of symbolic links")
	})
}

// What is read must have the size that the file says it has: nothing in /proc
// says so, just like a file that grows meanwhile.
func TestReadFileChanges(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		env, err := ReadFile("/proc/self/cmdline")
		checkFile(t, "/proc/self/cmdline", env, err, "it changes while it is read")
		if took := time.Since(start); took != 635*time.Millisecond {
			t.Errorf("took %v", took)
		}
	})
}
