package metadata

import (
	"bytes"
	"context"
	"errors"
	"io/fs"
	"iter"
	"math/rand/v2"
	"time"
)

// DefaultInterval is how often [Watch] looks at the file.
const DefaultInterval = 5 * time.Second

// A WatchOption sets up [Watch]. A nil WatchOption does nothing.
type WatchOption func(*watcher)

// WithPath watches another file. The default is [Path].
func WithPath(path string) WatchOption { return func(w *watcher) { w.path = path } }

// WithInterval sets how often the file is looked at; each wait is up to a fifth
// longer or shorter, so that instances do not keep in step. Zero and less mean
// [DefaultInterval].
func WithInterval(d time.Duration) WatchOption {
	return func(w *watcher) {
		if d > 0 {
			w.interval = d
		}
	}
}

// WithTrigger has the file looked at each time something comes from a channel,
// and a few times more in the second after, because the news may be faster than
// the file. Feed it from a notification stream (topics "environment.**") to see
// changes in milliseconds. A channel that is closed is not listened to any more.
func WithTrigger(news <-chan struct{}) WatchOption { return func(w *watcher) { w.news = news } }

// Watch yields the content of the environment file, and then each change of it,
// until ctx ends or the loop is left. It never ends otherwise.
//
// A change is another content, however it was written: in place, by renaming
// another file over it, by moving a symbolic link, by deleting and creating it;
// or that the file became stale. A file that is half written or missing for a
// moment is waited for, up to a second. When it cannot be read for longer, the
// error is yielded, with a nil Environment, once and not at each look; another
// kind of error is yielded too, and after errors the next content, even if it is
// the one from before. What was yielded last stays valid meanwhile.
//
// Watch polls; it needs no more than that files can be read.
func Watch(ctx context.Context, opts ...WatchOption) iter.Seq2[*Environment, error] {
	w := &watcher{path: Path(), interval: DefaultInterval}
	for _, opt := range opts {
		if opt != nil {
			opt(w)
		}
	}
	return func(yield func(*Environment, error) bool) {
		seen := *w // each loop begins anew
		for ctx.Err() == nil {
			if env, err, news := seen.look(ctx); news && !yield(env, err) {
				return
			}
			seen.wait(ctx)
		}
	}
}

type watcher struct {
	path     string
	interval time.Duration
	news     <-chan struct{}

	last   *Environment // yielded last
	failed string       // kind of the error yielded since, "" for none
	quick  []time.Duration
}

// afterNews are the waits between looks after something came from the trigger.
var afterNews = []time.Duration{20 * time.Millisecond, 80 * time.Millisecond, 300 * time.Millisecond, 600 * time.Millisecond}

// look reads the file and says whether there is something to yield.
func (w *watcher) look(ctx context.Context) (env *Environment, err error, news bool) {
	var waited time.Duration
	for wait := firstTornWait; ; wait *= 2 {
		env, err = readOnce(w.path)
		// Between deleting and creating a file there is none.
		if !torn(err) && !errors.Is(err, fs.ErrNotExist) || waited+wait > tornPatience {
			break
		}
		if !sleep(ctx, wait) {
			return nil, nil, false
		}
		waited += wait
	}
	if err != nil {
		kind := kindOfError(err)
		news = kind != w.failed
		w.failed = kind
		return nil, err, news
	}
	news = w.last == nil || w.failed != "" || env.Stale != w.last.Stale || !bytes.Equal(env.Raw, w.last.Raw)
	w.failed = ""
	if news {
		w.last = env
	}
	return env, nil, news
}

// kindOfError tells errors apart as far as it is news.
func kindOfError(err error) string {
	for _, kind := range []error{fs.ErrNotExist, fs.ErrPermission, ErrNotRegular, ErrTooLarge, errChanged} {
		if errors.Is(err, kind) {
			return kind.Error()
		}
	}
	if _, ok := errors.AsType[*SyntaxError](err); ok {
		return "syntax"
	}
	if shape, ok := errors.AsType[*ShapeError](err); ok {
		return "shape of " + shape.Path
	}
	return errors.Unwrap(err).Error() // what the system says
}

// wait waits for the next look.
func (w *watcher) wait(ctx context.Context) {
	d := w.interval*4/5 + rand.N(w.interval*2/5+1)
	if len(w.quick) > 0 {
		d, w.quick = w.quick[0], w.quick[1:]
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	case _, ok := <-w.news:
		if !ok {
			w.news = nil
		}
		w.quick = afterNews
	}
}

// sleep waits for d, or reports that ctx ended first.
func sleep(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
		return true
	case <-ctx.Done():
		return false
	}
}
