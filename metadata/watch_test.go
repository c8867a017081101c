package metadata

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"
)

func content(id string) string { return fmt.Sprintf(`{"id": %q}`, id) }

// recorder gathers what Watch yields.
type recorder struct {
	mu   sync.Mutex
	news []string
}

func (r *recorder) add(env *Environment, err error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	switch {
	case env != nil && err != nil:
		r.news = append(r.news, "both")
	case err != nil:
		text := err.Error()
		r.news = append(r.news, "error: "+text[strings.LastIndex(text, "file: ")+len("file: "):])
	case env.Stale:
		r.news = append(r.news, env.ID+" stale")
	default:
		r.news = append(r.news, env.ID)
	}
}

func (r *recorder) take() []string {
	r.mu.Lock()
	defer r.mu.Unlock()
	news := r.news
	r.news = nil
	return news
}

// follow watches a file, in a bubble, until the test ends.
func follow(t *testing.T, path string, opts ...WatchOption) *recorder {
	r := &recorder{}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		for env, err := range Watch(ctx, append(opts, WithPath(path))...) {
			r.add(env, err)
		}
	}()
	t.Cleanup(func() {
		cancel()
		<-done
	})
	return r
}

// after lets time pass, and checks what was yielded meanwhile.
func (r *recorder) after(t *testing.T, d time.Duration, what string, want ...string) {
	t.Helper()
	time.Sleep(d)
	synctest.Wait()
	if got := r.take(); !slices.Equal(got, want) {
		t.Errorf("%s: %q, want %q", what, got, want)
	}
}

// poll is longer than the longest wait between two looks.
const poll = DefaultInterval*6/5 + time.Second

// TestWatch changes the file in every way there is. Time is the bubble's.
func TestWatch(t *testing.T) {
	dir := t.TempDir()
	path, next := filepath.Join(dir, "file"), filepath.Join(dir, "next")
	write(t, path, content("one"))
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, path)
		r.after(t, 0, "at first", "one")
		r.after(t, time.Minute, "nothing happens")

		write(t, next, content("two"))
		rename(t, next, path)
		r.after(t, poll, "renamed", "two")

		write(t, path, content("three"))
		r.after(t, poll, "in place", "three")

		remove(t, path)
		write(t, path, content("four"))
		r.after(t, poll, "deleted and created", "four")

		write(t, path, content("four"))
		r.after(t, poll, "same in place")
		write(t, next, content("four"))
		rename(t, next, path)
		r.after(t, poll, "same renamed")

		// Inode, size and time are as before, only the content is not.
		old := filepath.Join(dir, "old")
		if err := os.Link(path, old); err != nil {
			t.Skipf("no links here: %v", err)
		}
		info, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		write(t, next, content("five"))
		rename(t, next, path)
		r.after(t, poll, "another inode", "five")
		write(t, old, content("six!"))
		if err := os.Chtimes(old, info.ModTime(), info.ModTime()); err != nil {
			t.Fatal(err)
		}
		rename(t, old, path)
		again, err := os.Stat(path)
		if err != nil {
			t.Fatal(err)
		}
		if !os.SameFile(info, again) || again.Size() != info.Size() || !again.ModTime().Equal(info.ModTime()) {
			t.Error("the file does not look as it did")
		}
		r.after(t, poll, "the first inode again", "six!")
	})
}

// TestWatchSymlink moves a link to a directory, as Kubernetes does.
func TestWatchSymlink(t *testing.T) {
	dir := t.TempDir()
	for _, id := range []string{"one", "two"} {
		if err := os.Mkdir(filepath.Join(dir, id), 0o700); err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, id, "file"), content(id))
	}
	link := filepath.Join(dir, "..data")
	if err := os.Symlink("one", link); err != nil {
		t.Skipf("no symbolic links here: %v", err)
	}
	if err := os.Symlink("two", link+"_tmp"); err != nil {
		t.Fatal(err)
	}
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, filepath.Join(link, "file"))
		r.after(t, 0, "at first", "one")
		rename(t, link+"_tmp", link)
		r.after(t, poll, "swapped", "two")
	})
}

func TestWatchErrors(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	_, err := os.Stat(path)
	missing := fmt.Sprintf("error: %v: is this process inside a Cycle container? elsewhere, set FAIRLEAD_METADATA to a file of an emulator", errors.Unwrap(err))
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, path)
		r.after(t, 600*time.Millisecond, "absent at first")
		r.after(t, time.Second, "absent for longer than a moment", missing)
		r.after(t, time.Minute, "still absent")
		write(t, path, content("one"))
		r.after(t, poll, "there", "one")

		remove(t, path)
		r.after(t, time.Minute, "gone", missing)
		write(t, path, content("one"))
		r.after(t, poll, "there as before", "one")

		write(t, path, "")
		r.after(t, time.Minute, "empty", "error: the JSON breaks off at line 1, column 1")
		write(t, path, "{]")
		r.after(t, time.Minute, "broken, which is of the same kind")
		write(t, path, "{\n\n]")
		r.after(t, time.Minute, "broken elsewhere")
		write(t, path, "null")
		r.after(t, time.Minute, "null", "error: the file is not an object")
		write(t, path, `{"id": 1}`)
		r.after(t, time.Minute, "misshapen elsewhere", "error: id is not a string")
		write(t, path, `{"id": 2}`)
		r.after(t, time.Minute, "misshapen there again")
		write(t, path, strings.Repeat(" ", MaxSize+1))
		r.after(t, time.Minute, "too large", "error: it has more than 4194304 bytes")
		write(t, path, content("two"))
		r.after(t, poll, "mended", "two")

		remove(t, path)
		if err := os.Mkdir(path, 0o700); err != nil {
			t.Fatal(err)
		}
		r.after(t, time.Minute, "a directory", "error: it is not a regular file")
		remove(t, path)
		write(t, path, content("two"))
		r.after(t, poll, "mended again", "two")
	})
}

// TestWatchWindow opens each window in which a file is not whole, and shuts it
// before patience ends.
func TestWatchWindow(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, content("one"))
	synctest.Test(t, func(t *testing.T) {
		news := make(chan struct{})
		r := follow(t, path, WithTrigger(news), WithInterval(time.Hour))
		r.after(t, 0, "at first", "one")
		for _, tt := range []struct {
			what string
			open func()
		}{
			{"empty", func() { write(t, path, "") }},
			{"half", func() { write(t, path, `{"id": "tw`) }},
			{"half a word", func() { write(t, path, `{"deployments": nul`) }},
			{"missing", func() { remove(t, path) }},
		} {
			tt.open()
			news <- struct{}{}
			r.after(t, 600*time.Millisecond, tt.what)
			write(t, path, content(tt.what))
			r.after(t, 40*time.Millisecond, tt.what+" no more", tt.what)
			r.after(t, 10*time.Second, tt.what+" long ago")
		}
	})
}

// A file that is missing for a moment is waited for, even if that moment is the
// first look.
func TestWatchFirstLook(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	synctest.Test(t, func(t *testing.T) {
		r := follow(t, path, WithInterval(time.Hour))
		r.after(t, 600*time.Millisecond, "missing")
		write(t, path, content("one"))
		r.after(t, 40*time.Millisecond, "there", "one")
		r.after(t, 30*time.Minute, "long ago")
	})
}

func TestWatchTrigger(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, content("one"))
	synctest.Test(t, func(t *testing.T) {
		news := make(chan struct{})
		r := follow(t, path, WithTrigger(news), WithInterval(time.Hour))
		r.after(t, 0, "at first", "one")

		write(t, path, content("two"))
		r.after(t, 10*time.Minute, "not told")
		news <- struct{}{}
		r.after(t, 0, "told", "two")

		// The news is faster than the file.
		time.Sleep(10 * time.Second)
		for i, wait := range []time.Duration{0, 20, 100, 400, 1000} {
			news <- struct{}{}
			synctest.Wait()
			if i > 0 {
				time.Sleep(wait*time.Millisecond - time.Millisecond)
			}
			id := fmt.Sprint("late ", i)
			write(t, path, content(id))
			if i == 0 {
				r.after(t, 20*time.Millisecond, id, id)
				continue
			}
			r.after(t, time.Millisecond, id, id)
			time.Sleep(10 * time.Second)
		}

		// A closed channel is as none.
		close(news)
		r.after(t, 10*time.Second, "closed")
		write(t, path, content("last"))
		r.after(t, 40*time.Minute, "nothing looks")
		r.after(t, 40*time.Minute, "the interval is over", "last")
	})
}

// Each wait is the interval, give or take a fifth.
func TestWatchInterval(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	for _, tt := range []struct{ set, want time.Duration }{
		{0, 5 * time.Second},
		{-1, 5 * time.Second},
		{time.Minute, time.Minute},
		{1, 1},
	} {
		synctest.Test(t, func(t *testing.T) {
			write(t, path, content("-1"))
			i, start := 0, time.Now()
			waits := map[time.Duration]bool{}
			for _, err := range Watch(t.Context(), WithPath(path), WithInterval(tt.set)) {
				if err != nil {
					t.Fatal(err)
				}
				if took := time.Since(start); i > 0 {
					if took < tt.want*4/5 || took > tt.want*6/5 {
						t.Errorf("%v: waited %v", tt.set, took)
					}
					waits[took] = true
				}
				if i++; i == 20 {
					break
				}
				write(t, path, content(fmt.Sprint(i)))
				start = time.Now()
			}
			if len(waits) < 2 && tt.want > 1 {
				t.Errorf("%v: no jitter", tt.set)
			}
		})
	}
}

func TestWatchEnds(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	write(t, path, content("one"))
	torn := filepath.Join(t.TempDir(), "torn")
	write(t, torn, "{")
	synctest.Test(t, func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		for env, err := range Watch(ctx, WithPath(path)) {
			t.Errorf("after the end: %v, %v", env, err)
		}

		for _, tt := range []struct {
			path string
			end  time.Duration
			want int
		}{
			{path, 3 * time.Second, 1},        // while it waits
			{torn, 300 * time.Millisecond, 0}, // while it is patient
			{torn, 3 * time.Second, 1},        // after an error
		} {
			start, n := time.Now(), 0
			ctx, cancel := context.WithTimeout(t.Context(), tt.end)
			for range Watch(ctx, WithPath(tt.path)) {
				n++
			}
			cancel()
			if took := time.Since(start); took != tt.end || n != tt.want {
				t.Errorf("%+v: ended after %v, %d yielded", tt, took, n)
			}
		}

		// A loop that was left can be begun again, from the beginning.
		watch := Watch(t.Context(), WithPath(path))
		for range 2 {
			start, n := time.Now(), 0
			for env, err := range watch {
				if n++; err != nil || env.ID != "one" || time.Since(start) != 0 {
					t.Errorf("%v, %v", env, err)
				}
				break
			}
			if n != 1 {
				t.Errorf("%d yielded", n)
			}
		}
	})
}

// TestWatchWriter has a writer that truncates the file and writes it in two
// halves, over and over: only whole versions are seen, in order, and the last.
func TestWatchWriter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "file")
	const last = 100
	version := func(i int) string {
		return fmt.Sprintf(`{"id": "%d", "padding": %q, "check": "%d"}`, i, strings.Repeat("x", 10*i), i)
	}
	write(t, path, version(0))
	go func() {
		for i := 1; i <= last; i++ {
			text := version(i)
			f, err := os.Create(path)
			if err != nil {
				t.Error(err)
				return
			}
			f.WriteString(text[:len(text)/2])
			f.WriteString(text[len(text)/2:])
			f.Close()
			time.Sleep(time.Millisecond) // a real one: the reader is to meet the writer anywhere
		}
	}()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	seen := -1
	for env, err := range Watch(ctx, WithPath(path), WithInterval(200*time.Microsecond)) {
		if err != nil {
			t.Fatal(err)
		}
		var i int
		fmt.Sscan(env.ID, &i)
		if string(env.Raw) != version(i) {
			t.Errorf("not whole: %s", env.Raw)
		}
		if i <= seen {
			t.Errorf("%d after %d", i, seen)
		}
		if seen = i; seen == last {
			break
		}
	}
	if seen != last {
		t.Errorf("%d was the last seen", seen)
	}
}
