//go:build unix

package metadata

import (
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// What would block, or never end, is refused at once.
func TestReadFileNotRegular(t *testing.T) {
	pipe := filepath.Join(t.TempDir(), "pipe")
	if err := syscall.Mkfifo(pipe, 0o600); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	for _, path := range []string{pipe, "/dev/zero", "/dev/null"} {
		done := make(chan struct{})
		go func() {
			defer close(done)
			env, err := ReadFile(path)
			checkFile(t, path, env, err, "it is not a regular file")
		}()
		select {
		case <-done:
		case <-time.After(10 * time.Second):
			t.Fatalf("%s: hangs", path)
		}
	}
}

func TestReadFilePermission(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, `{"id": "a"}`)
	if err := os.Chmod(path, 0); err != nil {
		t.Fatal(err)
	}
	readAsNobody(t, func() {
		env, err := ReadFile(path)
		checkFile(t, path, env, err, "permission denied: run as the user that may read it")
	})
}
