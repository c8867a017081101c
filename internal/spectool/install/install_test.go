package install

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
)

// read returns the files of a folder by name.
func read(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got[e.Name()] = string(b)
	}
	return got
}

func old(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"a": "old a", "b": "same", "c": "old c"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

func newer(dir string) map[string][]byte {
	return map[string][]byte{
		filepath.Join(dir, "a"): []byte("new a"), filepath.Join(dir, "b"): []byte("same"),
		filepath.Join(dir, "c"): nil, filepath.Join(dir, "d"): []byte("new d"), filepath.Join(dir, "e"): nil,
	}
}

func TestFiles(t *testing.T) {
	dir := old(t)
	changed, err := Files(newer(dir))
	want := []string{filepath.Join(dir, "a"), filepath.Join(dir, "c"), filepath.Join(dir, "d")}
	if err != nil || !reflect.DeepEqual(changed, want) {
		t.Errorf("changed %v, %v", changed, err)
	}
	if got := read(t, dir); !reflect.DeepEqual(got, map[string]string{"a": "new a", "b": "same", "d": "new d"}) {
		t.Errorf("got %v", got)
	}
	if changed, err := Files(newer(dir)); changed != nil || err != nil {
		t.Errorf("again: %v, %v", changed, err)
	}
}

func TestErrorLeavesOldFiles(t *testing.T) {
	dir := old(t)
	before := read(t, dir)
	files := newer(dir)
	files[filepath.Join(dir, "b", "below")] = []byte("a file is in the way")
	if _, err := Files(files); !errors.Is(err, syscall.ENOTDIR) {
		t.Errorf("got %v", err)
	}
	if got := read(t, dir); !reflect.DeepEqual(got, before) {
		t.Errorf("got %v", got)
	}
}

// Nor does an error leave what was written before it.
func TestErrorLeavesNothing(t *testing.T) {
	dir := old(t)
	if err := os.Mkdir(filepath.Join(dir, "c"+suffix), 0o755); err != nil {
		t.Fatal(err)
	}
	_, err := Files(map[string][]byte{filepath.Join(dir, "a"): []byte("new a"), filepath.Join(dir, "c"): []byte("new c")})
	if !errors.Is(err, syscall.EISDIR) {
		t.Errorf("got %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a"+suffix)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what was written is still there: %v", err)
	}
}

// TestKill kills the process after it wrote and before it moved.
func TestKill(t *testing.T) {
	if dir := os.Getenv("INSTALL_TEST_DIR"); dir != "" {
		beforeMove = func() {
			p, _ := os.FindProcess(os.Getpid())
			p.Kill()
			select {}
		}
		Files(newer(dir))
		t.Fatal("not killed")
	}
	dir := old(t)
	before := read(t, dir)
	cmd := exec.Command(os.Args[0], "-test.run=^TestKill$")
	cmd.Env = append(os.Environ(), "INSTALL_TEST_DIR="+dir)
	if err := cmd.Run(); err == nil || !strings.Contains(err.Error(), "kill") {
		t.Fatalf("the process ended with %v", err)
	}
	got := read(t, dir)
	if got["a"+suffix] != "new a" {
		t.Errorf("it was killed too early: %v", got)
	}
	for name, text := range before {
		if got[name] != text {
			t.Errorf("%s was %q and is %q", name, text, got[name])
		}
	}
	if _, err := Files(newer(dir)); err != nil { // the next run is not in the way of the last
		t.Error(err)
	}
	if got := read(t, dir); !reflect.DeepEqual(got, map[string]string{"a": "new a", "b": "same", "d": "new d"}) {
		t.Errorf("got %v", got)
	}
}
