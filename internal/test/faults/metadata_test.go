//go:build linux

package faults_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/metadata"
)

// often is an interval that has tests wait for little.
var often = metadata.WithInterval(2 * time.Millisecond)

// version is the number that a test gave to the content of a file.
func version(t *testing.T, env *metadata.Environment) int {
	t.Helper()
	text, ok := env.DeploymentVersion("stable")
	if !ok {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestFault45_MetadataReplaced(t *testing.T) {
	fault{45, "The metadata file is replaced: by a rename, in place so that it is torn and empty for moments, by deleting and creating, through a symbolic link; and turns to an earlier content, and to nothing for long",
		"Only whole versions are seen, in order, and the last good one stays; nothing for long is one error."}.is(t)
	t.Parallel()
	for name, how := range map[string]emulator.MetadataWrites{
		"rename": emulator.MetadataRename, "in place": emulator.MetadataInPlace,
		"recreate": emulator.MetadataRecreate, "symlink": emulator.MetadataSymlink,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			const versions = 50
			rec := record(t)
			e := platform(t, rec, emulator.WithMetadataWrites(how))
			ctx, cancel := context.WithTimeout(t.Context(), patience)
			defer cancel()
			var writer sync.WaitGroup
			defer writer.Wait()
			// The next version is written when the one before was seen: a file that is
			// broken for longer than a second is broken.
			write := func(v int) {
				tags := map[string]string{"stable": strconv.Itoa(v), "bulk": strings.Repeat("x", 20_000)}
				writer.Go(func() {
					e.Update(func(s *emulator.State) {
						for i := range s.Environments {
							s.Environments[i].Deployments = &cycle.EnvironmentDeployments{Tags: tags}
						}
					})
				})
			}
			last := -1
			for env, err := range metadata.Watch(ctx, metadata.WithPath(e.MetadataPath()), often) {
				rec.Dump(err)
				if err != nil {
					t.Fatal(err)
				}
				n := 0
				if last >= 0 {
					n = version(t, env)
				}
				if n != last+1 || env.ID == "" {
					t.Fatalf("version %d after %d", n, last)
				}
				if last = n; n == versions {
					break
				}
				write(n + 1)
			}
			if last != versions {
				t.Errorf("the last version seen is %d", last)
			}
		})
	}
	t.Run("earlier and nothing", func(t *testing.T) {
		t.Parallel()
		rec := record(t)
		path := filepath.Join(filepath.Dir(socketPath(t)), "environment.json")
		replace := func(content string) {
			if err := errors.Join(os.WriteFile(path+".next", []byte(content), 0o600), os.Rename(path+".next", path)); err != nil {
				t.Fatal(err)
			}
		}
		replace(`{"id":"A"}`)
		ctx, cancel := context.WithTimeout(t.Context(), patience)
		defer cancel()
		var seen []string
		var kept *metadata.Environment
		for env, err := range metadata.Watch(ctx, metadata.WithPath(path), often) {
			rec.Dump(err)
			switch {
			case err != nil:
				seen = append(seen, "error")
				if syntax, ok := errors.AsType[*metadata.SyntaxError](err); !ok || !syntax.Torn || env != nil || kept.ID != "A" {
					t.Errorf("got %v, %v, kept %+v", env, err, kept)
				}
			default:
				seen, kept = append(seen, env.ID), env
			}
			switch len(seen) {
			case 1:
				replace(`{"id":"B"}`)
			case 2:
				replace(`{"id":"A"}`) // its inode may be that of the first
			case 3:
				replace("") // for long
			case 4:
				replace(`{"id":"A"}`)
			case 5:
				cancel()
			}
		}
		if got := strings.Join(seen, " "); got != "A B A error A" {
			t.Errorf("seen: %s", got)
		}
	})
}

func TestFault46_MetadataStaleMount(t *testing.T) {
	fault{46, "The metadata file is mounted by itself, and replaced on the host",
		"What was read stays readable, and is flagged stale with the next look."}.is(t)
	t.Parallel()
	rec := record(t)
	dir := filepath.Dir(socketPath(t))
	host := filepath.Join(dir, "host")
	replace := func(id string) {
		if err := errors.Join(os.WriteFile(host+".next", fmt.Appendf(nil, `{"id":%q}`, id), 0o600), os.Rename(host+".next", host)); err != nil {
			t.Fatal(err)
		}
	}
	replace("one")
	p := start(t, rec, "mounted", []string{envDir + "=" + dir}, faults.NewMounts())
	line(t, p, "one stale=false")
	replace("two")
	line(t, p, "one stale=true")
	if err := p.Wait(); err != nil {
		t.Error(err)
	}
}

func beMounted() int {
	path := filepath.Join(os.Getenv(envDir), "mounted")
	err := os.WriteFile(path, nil, 0o600)
	if err == nil {
		err = faults.BindMount(filepath.Join(os.Getenv(envDir), "host"), path)
	}
	if err != nil {
		return say("skip: this process may not mount: %v", err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	go func() {
		io.Copy(io.Discard, os.Stdin)
		cancel()
	}()
	for env, err := range metadata.Watch(ctx, metadata.WithPath(path), often) {
		if err != nil {
			return say("%v", err)
		}
		say("%s stale=%v", env.ID, env.Stale)
	}
	return 0
}

func TestFault47_MetadataUnreadable(t *testing.T) {
	fault{47, "The metadata file is a FIFO, a device, a directory, huge, missing or not JSON when it is first read",
		"An error of its own kind that names the file, and never a wait for somebody who writes."}.is(t)
	t.Parallel()
	rec := record(t)
	dir := filepath.Dir(socketPath(t))
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	fifo := filepath.Join(dir, "fifo")
	if err := syscall.Mkfifo(fifo, 0o600); err != nil {
		t.Fatal(err)
	}
	isSyntax := func(err error) bool { _, ok := errors.AsType[*metadata.SyntaxError](err); return ok }
	isShape := func(err error) bool { _, ok := errors.AsType[*metadata.ShapeError](err); return ok }
	is := func(want error) func(error) bool { return func(err error) bool { return errors.Is(err, want) } }
	for path, check := range map[string]func(error) bool{
		fifo:        is(metadata.ErrNotRegular),
		"/dev/zero": is(metadata.ErrNotRegular),
		dir:         is(metadata.ErrNotRegular),
		file("huge", `"`+strings.Repeat("x", metadata.MaxSize)+`"`): is(metadata.ErrTooLarge),
		file("deep", strings.Repeat("[", 20_000)):                   isSyntax,
		file("text", "hello"):                                       isSyntax,
		file("torn", `{"id":"x`):                                    isSyntax,
		file("list", "[]"):                                          isShape,
		file("shape", `{"services":{"vpn":{"enable":"yes"}}}`):      isShape,
		filepath.Join(dir, "missing"):                               is(fs.ErrNotExist),
	} {
		env, err := metadata.ReadFile(path)
		rec.Dump(err)
		typed, ok := errors.AsType[*metadata.FileError](err)
		if env != nil || !ok || typed.Path != path || !check(err) {
			t.Errorf("%s: %v, %v", path, env, err)
		}
	}
}

// Of a file that is too large no more is read than what tells that.
func TestMetadataIsReadInBounds(t *testing.T) { // not in parallel: it looks at the heap
	path := filepath.Join(filepath.Dir(socketPath(t)), "sparse")
	if err := errors.Join(os.WriteFile(path, nil, 0o600), os.Truncate(path, 1<<30)); err != nil {
		t.Fatal(err)
	}
	var err error
	if memory := allocated(func() { _, err = metadata.ReadFile(path) }); memory > 16*metadata.MaxSize {
		t.Errorf("%d bytes allocated", memory)
	}
	if !errors.Is(err, metadata.ErrTooLarge) {
		t.Errorf("got %v", err)
	}
}
