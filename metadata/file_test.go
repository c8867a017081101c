package metadata

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/synctest"
	"time"
)

func write(t testing.TB, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func remove(t testing.TB, path string) {
	t.Helper()
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
}

func rename(t testing.TB, from, to string) {
	t.Helper()
	if err := os.Rename(from, to); err != nil {
		t.Fatal(err)
	}
}

func TestPath(t *testing.T) {
	if got := Path(); got != "/var/run/cycle/metadata/environment.json" {
		t.Errorf("unset: %s", got)
	}
	t.Setenv(EnvPath, "")
	if got := Path(); got != DefaultPath {
		t.Errorf("empty: %s", got)
	}
	t.Setenv("FAIRLEAD_METADATA", "testdata/environment.json")
	if got := Path(); got != "testdata/environment.json" {
		t.Errorf("set: %s", got)
	}
	if env, err := Read(); err != nil || env.ID != "65b93b8dee5a5e8d87b2bd13" {
		t.Errorf("Read = %+v, %v", env, err)
	}
	t.Setenv(EnvPath, filepath.Join(t.TempDir(), "none"))
	if _, err := Read(); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Read = %v", err)
	}
	// ReadFile and WithPath go before the variable.
	if _, err := ReadFile("testdata/environment.json"); err != nil {
		t.Error(err)
	}
	for env, err := range Watch(t.Context(), WithPath("testdata/environment.json"), nil) {
		if err != nil || env.Stale {
			t.Errorf("Watch = %+v, %v", env, err)
		}
		break
	}
}

// TestReadFile tells what a file gives and how long it is waited for.
func TestReadFile(t *testing.T) {
	const patience = 635 * time.Millisecond // 5 + 10 + ... + 320
	const hint = ": is this process inside a Cycle container? elsewhere, set FAIRLEAD_METADATA to a file of an emulator"
	dir := t.TempDir()
	for _, tt := range []struct {
		name, content string
		want          string
		took          time.Duration
	}{
		{"whole", `{"id": "a"}`, "", 0},
		{"as large as may be", `{"id": "a"}` + strings.Repeat(" ", MaxSize-11), "", 0},
		{"too large", `{"id": "a"}` + strings.Repeat(" ", MaxSize-10), "it has more than 4194304 bytes", 0},
		{"empty", "", "the JSON breaks off at line 1, column 1", patience},
		{"torn", `{"id": nul`, "the JSON breaks off at line 1, column 10", patience},
		{"broken", "{\n]", "line 2, column 1: invalid character ']' looking for beginning of object key string", 0},
		{"null", "null\n", "the file is not an object", 0},
		{"misshapen", `{"id": []}`, "id is not a string", 0},
	} {
		path := filepath.Join(dir, tt.name)
		write(t, path, tt.content)
		synctest.Test(t, func(t *testing.T) {
			start := time.Now()
			env, err := ReadFile(path)
			checkFile(t, path, env, err, tt.want)
			if took := time.Since(start); took != tt.took {
				t.Errorf("%s: took %v, want %v", tt.name, took, tt.took)
			}
		})
	}

	path := filepath.Join(dir, "none")
	_, missing := os.Stat(path)
	env, err := ReadFile(path)
	checkFile(t, path, env, err, errors.Unwrap(missing).Error()+hint) // the system's words
	if !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("%v is not ErrNotExist", err)
	}
	env, err = ReadFile(dir)
	checkFile(t, dir, env, err, "it is not a regular file")
	if !errors.Is(err, ErrNotRegular) {
		t.Errorf("%v is not ErrNotRegular", err)
	}
}

func checkFile(t *testing.T, path string, env *Environment, err error, want string) {
	t.Helper()
	if want == "" {
		if err != nil || env.ID != "a" || env.Stale {
			t.Errorf("%s: %v, %v", path, env, err)
		}
		return
	}
	e, ok := err.(*FileError)
	if !ok || env != nil {
		t.Errorf("%s: %v, %v", path, env, err)
		return
	}
	if text := "metadata: " + path + ": " + want; e.Error() != text || e.Path != path || errors.Unwrap(e) != e.Err {
		t.Errorf("got  %v\nwant %s", e, text)
	}
}

func TestReadFileErrorsAreFound(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "file")
	write(t, path, "{]")
	_, err := ReadFile(path)
	if e, ok := errors.AsType[*SyntaxError](err); !ok || e.Line != 1 || e.Column != 2 || e.Torn {
		t.Errorf("%v", err)
	}
	write(t, path, `{"services": {"vpn": {"enable": "yes"}}}`)
	_, err = ReadFile(path)
	if e, ok := errors.AsType[*ShapeError](err); !ok || e.Path != "services.vpn.enable" || e.Want != "a boolean" || errors.Unwrap(e) == nil {
		t.Errorf("%v", err)
	}
	write(t, path, strings.Repeat(" ", MaxSize+1))
	if _, err = ReadFile(path); !errors.Is(err, ErrTooLarge) {
		t.Errorf("%v", err)
	}
}

// A file that is mended while it is waited for is read as if nothing had been.
func TestReadFileMended(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, "")
	synctest.Test(t, func(t *testing.T) {
		start := time.Now()
		go func() {
			time.Sleep(100 * time.Millisecond)
			write(t, path, `{"id": "a"}`)
		}()
		env, err := ReadFile(path)
		checkFile(t, path, env, err, "")
		if took := time.Since(start); took != 155*time.Millisecond { // 5 + 10 + 20 + 40 + 80
			t.Errorf("took %v", took)
		}
	})
}

// A file that is replaced between opening and looking at it is not stale: its
// path leads to the new one.
func TestReadFileReplaced(t *testing.T) {
	dir := t.TempDir()
	path, next := filepath.Join(dir, "file"), filepath.Join(dir, "next")

	write(t, path, content("0"))
	stop, done := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(done)
		for i := 0; i < 20_000; i++ {
			select {
			case <-stop:
				return
			default:
			}
			if os.WriteFile(next, []byte(content(fmt.Sprint(i))), 0o600) != nil || os.Rename(next, path) != nil {
				t.Error("cannot replace")
				return
			}
		}
	}()
	for range 1_000 {
		env, err := ReadFile(path)
		if err != nil {
			t.Error(err)
			break
		}
		if env.Stale {
			t.Errorf("%s is stale", env.Raw)
			break
		}
		if !bytes.HasPrefix(env.Raw, []byte(`{"id": "`)) {
			t.Errorf("%s", env.Raw)
		}
	}
	close(stop)
	<-done
}
