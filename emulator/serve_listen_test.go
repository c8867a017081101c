package emulator

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"testing"
)

// What stands at the path and is no socket is neither replaced nor taken for
// something that listens.
func TestListenKeepsFiles(t *testing.T) {
	t.Parallel()
	dir, err := os.MkdirTemp("", "fl") // t.TempDir is too long for a socket on some systems
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	at := func(name string) string { return filepath.Join(dir, name) }
	if err := errors.Join(
		os.WriteFile(at("file"), []byte("precious"), 0o600),
		os.Mkdir(at("dir"), 0o700),
		os.Symlink("file", at("to-file")),
		os.Symlink("dir", at("to-dir")),
		os.Symlink("nothing", at("to-nothing")),
		os.Symlink("socket", at("to-socket")),
	); err != nil {
		t.Fatal(err)
	}
	l, err := net.Listen("unix", at("socket"))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()

	for name, what := range map[string]string{
		"file":       "a regular file",
		"dir":        "a directory",
		"to-file":    "a symbolic link",
		"to-dir":     "a symbolic link",
		"to-nothing": "a symbolic link",
		"to-socket":  "a symbolic link",
	} {
		before, err := os.Lstat(at(name))
		if err != nil {
			t.Fatal(err)
		}
		want := "emulator: " + at(name) + " is " + what + " and is not replaced: choose another path"
		_, err = New(WithSocket(at(name)))
		if err == nil || err.Error() != want || errors.Is(err, syscall.EADDRINUSE) {
			t.Errorf("got  %v\nwant %s", err, want)
		}
		if after, err := os.Lstat(at(name)); err != nil || !os.SameFile(before, after) {
			t.Errorf("%s is not what it was: %v, %v", name, after, err)
		}
	}
	if _, err := New(WithSocket("/dev/null")); err == nil || err.Error() != "emulator: /dev/null is no socket and is not replaced: choose another path" {
		t.Errorf("%v", err)
	}
	if _, err := New(WithSocket(at("socket"))); !errors.Is(err, syscall.EADDRINUSE) {
		t.Errorf("a socket that something listens on: %v", err)
	}
}
