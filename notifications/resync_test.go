package notifications

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

// calls notes what Resync calls.
type calls struct {
	log             []string
	loads           []error // what load returns, in turn; nil after
	onLoad, onApply func()
	apply           error
	unavailable     int  // how often apply fails otherwise, at first
	reload          bool // there is no apply
}

func (c *calls) run(ctx context.Context, s *Stream) error {
	n := 0
	apply := func(_ context.Context, e Notification) error {
		c.log = append(c.log, e.Object.ID)
		if c.onApply != nil {
			c.onApply()
		}
		if c.unavailable--; c.unavailable >= 0 {
			return &client.APIError{StatusCode: 503}
		}
		return c.apply
	}
	if c.reload {
		apply = nil
	}
	return Resync(ctx, s, func(context.Context) error {
		c.log = append(c.log, "load")
		if c.onLoad != nil {
			c.onLoad()
		}
		if n++; n <= len(c.loads) {
			return c.loads[n-1]
		}
		return nil
	}, apply)
}

func (c *calls) check(t *testing.T, err, wantErr error, want string) {
	t.Helper()
	if got := strings.Join(c.log, " "); got != want || !errors.Is(err, wantErr) || wantErr == nil && err != nil {
		t.Errorf("got  %s, %v\nwant %s, %v", got, err, want, wantErr)
	}
}

// numbered sends two messages on each of some connections, and keeps the last.
func numbered(connections int) func(*peer) {
	return func(p *peer) {
		p.upgrade()
		p.send(message(2*p.n-1), message(2*p.n))
		if time.Sleep(time.Second); p.n >= connections {
			p.attend()
		}
	}
}

func TestResync(t *testing.T) {
	t.Parallel()
	unavailable := &client.APIError{StatusCode: 503}
	limited := fmt.Errorf("load: %w", &client.APIError{StatusCode: 429, RetryAfter: time.Minute})
	other, down := errors.New("other"), &client.ConnError{}
	for _, tt := range []struct {
		name  string
		calls calls
		err   error // what ends it; nil for Close
		want  string
	}{
		{"loads once for a connection", calls{}, nil, "load 1 2 load 3 4"},
		{"load is tried again", calls{loads: []error{unavailable, down, limited}}, nil, "load load load load 1 2 load 3 4"},
		{"a later load is tried again", calls{loads: []error{nil, unavailable}}, nil, "load 1 2 load load 3 4"},
		{"load fails", calls{loads: []error{other}}, other, "load"},
		{"load fails for good", calls{loads: []error{unavailable, &client.APIError{StatusCode: 404}}}, client.ErrNotFound, "load load"},
		{"a later load fails", calls{loads: []error{nil, other}}, other, "load 1 2 load"},
		{"apply fails", calls{apply: other}, other, "load 1"},
		{"apply is tried again", calls{unavailable: 2}, nil, "load 1 1 1 2 load 3 4"},
		{"no apply", calls{reload: true, loads: []error{nil, unavailable}}, nil, "load load load load load load load"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, numbered(2), func(t *testing.T, nw *network) {
				s := nw.open(t)
				time.AfterFunc(time.Hour, func() { s.Close() })
				tt.calls.check(t, tt.calls.run(t.Context(), s), tt.err, tt.want)
			})
		})
	}
}

// What happens while load runs is applied after it.
func TestResyncWhileLoading(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		for i := range 3 {
			time.Sleep(10 * time.Second)
			p.send(message(i))
		}
		p.attend()
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		c := &calls{}
		c.onLoad = func() {
			time.Sleep(25 * time.Second)
			c.log = append(c.log, "loaded")
		}
		time.AfterFunc(time.Minute, func() { s.Close() })
		c.check(t, c.run(t.Context(), s), nil, "load loaded 0 1 2")
	})
}

// A load that was too slow is followed by another.
func TestResyncOverflow(t *testing.T) {
	t.Parallel()
	bubble(t, numbered(1), func(t *testing.T, nw *network) {
		s := nw.open(t, WithBuffer(1))
		c := &calls{onLoad: func() { time.Sleep(time.Second) }}
		time.AfterFunc(30*time.Second, func() { s.Close() })
		time.Sleep(time.Second)
		c.check(t, c.run(t.Context(), s), nil, "load load")
	})
}

// A message that cannot be read may have told of a change.
func TestResyncMalformed(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		p.send(message(1), "malformed", message(2))
		p.attend()
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		c := new(calls)
		time.AfterFunc(time.Minute, func() { s.Close() })
		c.check(t, c.run(t.Context(), s), nil, "load 1 load 2")
	})
}

// It goes on where the program has read to.
func TestResyncOfReadStream(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct{ read, want string }{
		{"+1", "load 1 2 load 3 4"},
		{"+1, 1", "load 2 load 3 4"},
		{"+1, 1, 2, -0", "load load 3 4"},
		{"+1, 1, 2, -0, +1", "load load 3 4"},
		{"+1, 1, 2, -0, +1, gap", "load 3 4"},
	} {
		t.Run(tt.read, func(t *testing.T) {
			t.Parallel()
			bubble(t, numbered(2), func(t *testing.T, nw *network) {
				s := nw.open(t)
				expect(t, s, tt.read)
				c := new(calls)
				time.AfterFunc(time.Hour, func() { s.Close() })
				c.check(t, c.run(t.Context(), s), nil, tt.want)
			})
		})
	}
}

// It waits until there is a connection, be it the first or not.
func TestResyncWaits(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		read        string
		connections int
		want        string
	}{
		{"", 1, "load 1 2"},
		{"+1, 1, 2, -0", 2, "load load 3 4"},
	} {
		t.Run(tt.read, func(t *testing.T) {
			t.Parallel()
			bubble(t, numbered(tt.connections), func(t *testing.T, nw *network) {
				if tt.read == "" {
					nw.setDown(errRefused)
				}
				s := nw.open(t)
				if tt.read != "" {
					expect(t, s, tt.read)
					nw.setDown(errRefused)
				}
				c := &calls{}
				var first time.Time
				c.onLoad = func() {
					if first.IsZero() {
						first = time.Now()
					}
				}
				up := time.Now().Add(time.Hour)
				time.AfterFunc(time.Hour, func() { nw.setDown(nil) })
				time.AfterFunc(2*time.Hour, func() { s.Close() })
				c.check(t, c.run(t.Context(), s), nil, tt.want)
				if first.Before(up) {
					t.Errorf("loaded %v too early", up.Sub(first))
				}
			})
		})
	}
}

func TestResyncEnds(t *testing.T) {
	t.Parallel()
	// Each ends after an hour and a bit.
	for _, tt := range []struct {
		name  string
		calls calls
		end   func(s *Stream, cancel func())
		err   error
		want  string
	}{
		{"ctx, waiting", calls{}, func(_ *Stream, cancel func()) { cancel() }, context.Canceled, "load 1 2"},
		{"close, waiting", calls{}, func(s *Stream, _ func()) { s.Close() }, nil, "load 1 2"},
		{"ctx, before another load", calls{loads: slices.Repeat([]error{client.ErrUnavailable}, 1)}, func(_ *Stream, cancel func()) { cancel() }, context.Canceled, "load"},
		{"close, before another load", calls{loads: slices.Repeat([]error{client.ErrUnavailable}, 1)}, func(s *Stream, _ func()) { s.Close() }, nil, "load"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, numbered(1), func(t *testing.T, nw *network) {
				backoff := WithBackoff(1<<62, 1<<62) // no other load before the end
				s := nw.open(t, backoff)
				ctx, cancel := context.WithCancel(t.Context())
				defer cancel()
				start := time.Now()
				time.AfterFunc(30*time.Second, func() { tt.end(s, cancel) })
				tt.calls.check(t, tt.calls.run(ctx, s), tt.err, tt.want)
				if d := time.Since(start); d > 31*time.Second {
					t.Errorf("ended after %v", d)
				}
			})
		})
	}
}

func TestResyncPermanent(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		if p.n == 1 {
			p.upgrade()
			return
		}
		p.answer(403, "")
	}, func(t *testing.T, nw *network) {
		c := new(calls)
		c.check(t, c.run(t.Context(), nw.open(t)), client.ErrForbidden, "load")
	})
}

// A world of versions changes all the time, while its stream is cut and its
// reader is slow. In the end the copy is right.
func TestResyncConverges(t *testing.T) {
	t.Parallel()
	for seed := range uint64(60) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) { converge(t, rand.New(rand.NewPCG(seed, 1))) })
		})
	}
}

func converge(t *testing.T, random *rand.Rand) {
	w := newWorld()
	t.Cleanup(w.end)
	copied := map[string]int{}
	s := w.network.open(t, WithBuffer(1+random.IntN(20)))
	ctx, cancel := context.WithCancel(t.Context())
	var wg sync.WaitGroup
	slow := time.Duration(random.IntN(300)) * time.Millisecond
	wg.Go(func() {
		err := Resync(ctx, s, func(context.Context) error {
			if w.network.isDown() {
				return &client.ConnError{}
			}
			clear(copied)
			for id, version := range w.versions() {
				copied[id] = version
			}
			time.Sleep(10 * slow) // what is returned is older than when it is
			return nil
		}, func(_ context.Context, n Notification) error {
			time.Sleep(slow)
			copied[n.Object.ID] = w.versions()[n.Object.ID]
			return nil
		})
		if !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
	for range 200 {
		time.Sleep(time.Duration(random.IntN(200)) * time.Millisecond)
		switch random.IntN(20) {
		case 0:
			w.network.cut()
		case 1:
			w.network.setDown(errRefused)
			w.network.cut()
		case 2:
			w.network.setDown(nil)
		default:
			w.change(strconv.Itoa(random.IntN(30)))
		}
	}
	w.network.setDown(nil)
	time.Sleep(10 * time.Minute)
	cancel()
	wg.Wait()
	for id, version := range w.versions() {
		if copied[id] != version {
			t.Errorf("%s has version %d, the copy has %d", id, version, copied[id])
		}
	}
}

// A world is a platform with objects that have versions. It tells who listens
// of each change.
type world struct {
	network *network
	mu      sync.Mutex
	state   map[string]int
	peers   []*peer
}

func newWorld() *world {
	w := &world{state: map[string]int{}}
	w.network = newNetwork(func(p *peer) {
		w.mu.Lock()
		p.upgrade()
		w.peers = append(w.peers, p)
		w.mu.Unlock()
		p.attend()
	})
	return w
}

func (w *world) end() {
	w.network.cut()
	w.network.wg.Wait()
}

func (w *world) change(id string) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.state[id]++
	for _, p := range w.peers {
		p.send(fmt.Sprintf(`{"topic":"container.updated","object":{"id":%q}}`, id))
	}
}

func (w *world) versions() map[string]int {
	w.mu.Lock()
	defer w.mu.Unlock()
	state := map[string]int{}
	for id, v := range w.state {
		state[id] = v
	}
	return state
}
