package notifications

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// waits returns how long a stream waited after each of n failures. It checks
// that it says so beforehand.
func waits(t *testing.T, s *Stream, n int) []time.Duration {
	t.Helper()
	ctx, cancel := bounded(t)
	defer cancel()
	var (
		got  []time.Duration
		last *Disconnected
	)
	for e, err := range s.Events(ctx) {
		if err != nil {
			t.Fatal(err)
		}
		at := time.Now()
		switch e := e.(type) {
		case Disconnected:
			if !e.At.Equal(at) {
				t.Fatalf("an event of %v was yielded at %v", e.At, at)
			}
			if len(got) == n {
				return got
			}
			got = append(got, e.RetryIn)
			if last != nil && e.Attempt > 0 && !e.At.Equal(last.At.Add(last.RetryIn)) {
				t.Fatalf("after %+v the next attempt was at %v", *last, e.At)
			}
			last = &e
		case Connected:
			if last != nil && !e.At.Equal(last.At.Add(last.RetryIn)) {
				t.Fatalf("after %+v the next attempt was at %v", *last, e.At)
			}
		}
	}
	t.Fatalf("want %d failures, got %d", n, len(got))
	return nil
}

// spread checks that durations are spread evenly from low to high. It fails by
// chance less than once in a million runs.
func spread(t *testing.T, got []time.Duration, low, high time.Duration) {
	t.Helper()
	var tenths [10]int
	for _, d := range got {
		if d < low || d > high {
			t.Fatalf("%v is not from %v to %v", d, low, high)
		}
		tenths[min(9, int(10*(d-low)/(high-low)))]++
	}
	want := len(got) / 10
	for _, n := range tenths {
		if n < want/2 || n > want*2 {
			t.Fatalf("%d durations from %v to %v, by tenths: %v", len(got), low, high, tenths)
		}
	}
}

// A platform that accepts and closes at once, or that refuses, is met with
// waits that grow and are random.
func TestBackoff(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*peer){
		"accept, then close": func(p *peer) { p.upgrade() },
		"500":                func(p *peer) { p.answer(500, "") },
		"503":                func(p *peer) { p.answer(503, "") },
		"too large":          func(p *peer) { p.upgrade(); p.send(strings.Repeat("x", 101)); p.attend() },
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, serve, func(t *testing.T, nw *network) {
				start := time.Now()
				got := waits(t, nw.open(t, WithReadLimit(100)), 1000)
				for i, bound := range []time.Duration{1, 2, 4, 8, 16} {
					if got[i] > bound*time.Second {
						t.Errorf("wait %d is %v, want at most %v s", i+1, got[i], int64(bound))
					}
				}
				spread(t, got[5:], 0, DefaultMaxBackoff)
				if n := len(nw.dialled()); n != 1001 {
					t.Errorf("%d dials", n)
				}
				if d := time.Since(start); d < 1000*13*time.Second || d > 1000*17*time.Second {
					t.Errorf("a thousand failures took %v", d)
				}
			})
		})
	}
}

func TestWithBackoff(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		low, high time.Duration
		bounds    []time.Duration
	}{
		{time.Second, time.Second, []time.Duration{time.Second, time.Second}},
		{10, 100, []time.Duration{10, 20, 40, 80, 100, 100}},
		{10, 80, []time.Duration{10, 20, 40, 80, 80}},
		{1, 1, []time.Duration{1, 1}},
		{1 << 61, 1<<63 - 1, []time.Duration{1 << 61, 1 << 62, 1<<63 - 1, 1<<63 - 1}},
	} {
		cfg, err := newConfig([]Option{WithBackoff(tt.low, tt.high)})
		if err != nil {
			t.Fatal(err)
		}
		for n, want := range tt.bounds {
			if got := bound(n, tt.low, tt.high); got != want {
				t.Errorf("%v to %v: bound %d is %v, want %v", tt.low, tt.high, n, got, want)
			}
			for range 100 {
				if d := cfg.delay(n, io.EOF); d < 0 || d > want {
					t.Errorf("%v to %v: wait %d is %v", tt.low, tt.high, n, d)
				}
			}
		}
		if got := bound(1<<30, tt.low, tt.high); got != tt.high {
			t.Errorf("%v to %v: in the end %v", tt.low, tt.high, got)
		}
	}
}

// A day without the platform is a day of attempts, and then all is well again.
func TestOutage(t *testing.T) {
	t.Parallel()
	bubble(t, attend, func(t *testing.T, nw *network) {
		s := nw.open(t)
		expect(t, s, "+1")
		time.Sleep(time.Hour)
		synctest.Wait()
		nw.setDown(errRefused)
		nw.cut()
		lost := time.Now()
		time.AfterFunc(24*time.Hour, func() { nw.setDown(nil) })

		failed := 0
		var got []Event
		ctx, cancel := bounded(t)
		defer cancel()
		for e, err := range s.Events(ctx) {
			if err != nil {
				t.Fatal(err)
			}
			if d, ok := e.(Disconnected); ok {
				if d.Attempt != failed {
					t.Fatalf("attempt %d, want %d", d.Attempt, failed)
				}
				if failed++; d.Attempt > 0 {
					unavailable(t, d.Err, "connection refused")
				}
				continue
			}
			if got = append(got, e); len(got) == 2 {
				break
			}
		}
		if mean := 24 * time.Hour / time.Duration(failed); mean < 14*time.Second || mean > 16*time.Second {
			t.Errorf("%d attempts failed in 24 hours", failed)
		}
		if want := []string{fmt.Sprintf("+%d", failed), "gap"}; !slices.Equal(show(got...), want) {
			t.Fatalf("got %v, want %v", show(got...), want)
		}
		back, gap := got[0].(Connected), got[1].(Gap)
		if d := back.At.Sub(lost); d < 24*time.Hour || d > 24*time.Hour+DefaultMaxBackoff {
			t.Errorf("back after %v", d)
		}
		// The last pong came with the last ping.
		if d := lost.Sub(gap.Since); d < 0 || d > DefaultPingInterval || !gap.Until.Equal(back.At) {
			t.Errorf("lost at %v, back at %v: %+v", lost, back.At, gap)
		}
	})
}

// Only a connection that lasted lets the backoff begin anew.
func TestHealthyAfter(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		lasts  time.Duration
		resets bool
	}{{HealthyAfter, true}, {HealthyAfter - time.Millisecond, false}} {
		t.Run(tt.lasts.String(), func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				p.upgrade()
				time.AfterFunc(tt.lasts, func() { p.Close() })
				p.attend()
			}, func(t *testing.T, nw *network) {
				got := waits(t, nw.open(t), 1000) // fewer are not spread for certain
				if tt.resets {
					spread(t, got, 0, DefaultMinBackoff)
				} else {
					spread(t, got[5:], 0, DefaultMaxBackoff)
				}
			})
		})
	}
}

// After such a connection only one attempt is cheap.
func TestHealthyAfterThenNot(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		if p.n%20 == 0 {
			time.AfterFunc(HealthyAfter, func() { p.Close() })
			p.attend()
		}
	}, func(t *testing.T, nw *network) {
		var late []time.Duration
		for i, d := range waits(t, nw.open(t), 1000) {
			n := (i + 1) % 20 // failures since the backoff began anew
			if n < 5 && d > time.Second<<n {
				t.Errorf("failure %d: wait %v", i, d)
			}
			if n >= 5 && i > 20 {
				late = append(late, d)
			}
		}
		spread(t, late, 0, DefaultMaxBackoff)
	})
}

func TestPing(t *testing.T) {
	t.Parallel()
	silent := func(p *peer) { p.upgrade(); io.Copy(io.Discard, p.r) }
	// every sends something each d, and reads nothing but the end.
	every := func(d time.Duration, frames ...string) func(*peer) {
		return func(p *peer) {
			p.upgrade()
			for i := 0; ; i++ {
				time.Sleep(d)
				if p.write(frames[i%len(frames)]) != nil {
					return
				}
				p.r.Discard(p.r.Buffered())
			}
		}
	}
	for _, tt := range []struct {
		name  string
		serve func(*peer)
		opts  []Option
		lasts time.Duration // 0 for more than a day
	}{
		{"silent", silent, nil, 30 * time.Second},
		{"silent, options", silent, []Option{WithPing(7*time.Second, 3*time.Second)}, 10 * time.Second},
		{"silent, no pings", silent, []Option{WithPing(0, 0)}, 0},
		{"pongs", attend, nil, 0},
		{"messages, no pongs", every(19*time.Second, frame.Message(message(1))), nil, 0},
		{"one late message, no pongs", every(29*time.Second, frame.Message(message(1))), nil, 0},
		{"pings, no pongs", every(19*time.Second, frame.Of(frame.Final|frame.Ping, "")), nil, 0},
		{"late pongs", every(29*time.Second, frame.Of(frame.Final|frame.Pong, "")), nil, 0},
		{"all too late", every(31*time.Second, frame.Message(message(1))), nil, 30 * time.Second},
		{"too late once", func(p *peer) {
			p.upgrade()
			for range 5 {
				p.read()
				p.write(frame.Of(frame.Final|frame.Pong, ""))
			}
			io.Copy(io.Discard, p.r)
		}, nil, 130 * time.Second},
		{"drips of a frame that announces more than the limit", func(p *peer) {
			p.upgrade()
			for drip := "\x81\x7f\x00\x00\x00\x01\x00\x00\x00\x00"; p.write(drip) == nil; drip = "x" {
				time.Sleep(time.Second)
				p.r.Discard(p.r.Buffered())
			}
		}, nil, 30 * time.Second},
		{"part of a frame", func(p *peer) {
			p.upgrade()
			p.write(frame.Message(message(1))[:20])
			io.Copy(io.Discard, p.r)
		}, nil, 30 * time.Second},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, tt.serve, func(t *testing.T, nw *network) {
				s := nw.open(t, tt.opts...)
				start := time.Now()
				expect(t, s, "+1")
				if tt.lasts == 0 {
					time.Sleep(25 * time.Hour)
					synctest.Wait()
					if n := len(nw.dialled()); n != 1 {
						t.Errorf("%d dials", n)
					}
					return
				}
				ctx, cancel := bounded(t)
				defer cancel()
				for e := range s.Events(ctx) {
					lost, ok := e.(Disconnected)
					if !ok {
						continue
					}
					if d := lost.At.Sub(start); d != tt.lasts {
						t.Errorf("lost after %v", d)
					}
					unavailable(t, lost.Err, fmt.Sprintf("the platform was silent for %v and did not answer a ping within %v", s.cfg.pingInterval, s.cfg.pingTimeout))
					if !errors.Is(lost.Err, os.ErrDeadlineExceeded) {
						t.Errorf("%v is no os.ErrDeadlineExceeded", lost.Err)
					}
					break
				}
			})
		})
	}
}

// An idle stream sends a ping each interval, and nothing else.
func TestPingCount(t *testing.T) {
	t.Parallel()
	pings := 0
	bubble(t, func(p *peer) {
		p.upgrade()
		for {
			op, payload, err := p.read()
			if err != nil {
				return
			}
			if op != frame.Ping {
				p.write(frame.Of(frame.Final|frame.Close, payload))
				return
			}
			pings++
			p.write(frame.Of(frame.Final|frame.Pong, payload))
		}
	}, func(t *testing.T, nw *network) {
		nw.open(t)
		time.Sleep(10*time.Minute + time.Second)
		synctest.Wait()
		if pings != 30 {
			t.Errorf("%d pings in ten minutes", pings)
		}
	})
}

// A platform that answers a ping with its farewell was not silent.
func TestCloseForPong(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		p.read()
		p.write(frame.Closing(1001, ""))
		p.read()
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		for range 300 {
			for _, e := range next(t, s, 3) {
				if lost, ok := e.(Disconnected); ok {
					unavailable(t, lost.Err, "the platform closed the connection with code 1001")
				}
			}
		}
	})
}

// A peer that does not read cannot hold up the stream for ever.
func TestBlockedPeer(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		for p.write(frame.Of(frame.Final|frame.Ping, strings.Repeat("x", 125))) == nil {
		}
	}, func(t *testing.T, nw *network) {
		start := time.Now()
		got := expect(t, nw.open(t), "+1, -0, +1, gap, -0")
		if d := got[1].(Disconnected).At.Sub(start); d > DefaultPingInterval+DefaultPingTimeout {
			t.Errorf("lost after %v", d)
		}
	})
}

func TestHandshakeTimeout(t *testing.T) {
	t.Parallel()
	for name, serve := range map[string]func(*peer){
		"silence": func(p *peer) { io.Copy(io.Discard, p.r) },
		"a byte each second": func(p *peer) {
			p.request()
			for _, c := range "HTTP/1.1 101 Switching Protocols\r\n" {
				time.Sleep(time.Second)
				p.write(string(c))
			}
		},
		"headers without end": func(p *peer) {
			p.request()
			p.write("HTTP/1.1 101 Switching Protocols\r\n")
			for p.write("X-A: b\r\n") == nil {
				time.Sleep(time.Second)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			bubble(t, serve, func(t *testing.T, nw *network) {
				start := time.Now()
				got := expect(t, nw.open(t), "-1, -2")
				lost := got[0].(Disconnected)
				if d := lost.At.Sub(start); d != HandshakeTimeout {
					t.Errorf("failed after %v", d)
				}
				unavailable(t, lost.Err, "no handshake within 10s")
				if !errors.Is(lost.Err, os.ErrDeadlineExceeded) {
					t.Errorf("%v is no os.ErrDeadlineExceeded", lost.Err)
				}
				next := got[1].(Disconnected)
				if d := next.At.Sub(lost.At); d != lost.RetryIn+HandshakeTimeout {
					t.Errorf("failed again after %v", d)
				}
			})
		})
	}
}

func TestRetryAfter(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		value string
		want  time.Duration
	}{
		{"7", 7 * time.Second},
		{"0", 0},
		{"300", 5 * time.Minute},
		{"301", MaxRetryAfter},
		{"99999999", MaxRetryAfter},
		{"99999999999999999999999", MaxRetryAfter},
		{"Sat, 01 Jan 2000 00:00:20 GMT", 20 * time.Second}, // where a bubble's time begins
		{"Sat, 01 Jan 2050 00:00:00 GMT", MaxRetryAfter},
		{"Fri, 31 Dec 1999 00:00:00 GMT", 0},
		{"-1", 0},
		{"soon", 0},
	} {
		for _, status := range []int{429, 503} {
			t.Run(fmt.Sprint(status, " ", tt.value), func(t *testing.T) {
				t.Parallel()
				bubble(t, func(p *peer) { p.answer(status, "", "Retry-After", tt.value) }, func(t *testing.T, nw *network) {
					var sum time.Duration
					for range 30 {
						s := nw.open(t)
						lost := expect(t, s, "-1")[0].(Disconnected)
						s.Close()
						extra := lost.RetryIn - tt.want
						if extra < 0 || extra > DefaultMinBackoff {
							t.Fatalf("waits %v, want %v", lost.RetryIn, tt.want)
						}
						sum += extra
					}
					if mean := sum / 30; mean < 100*time.Millisecond || mean > 900*time.Millisecond {
						t.Errorf("the jitter is %v on average", mean)
					}
				})
			})
		}
	}
}

// The waits of WithRetryAuth, which the platform's wishes do not shorten.
func TestRetryAuth(t *testing.T) {
	t.Parallel()
	for _, status := range []int{401, 403} {
		t.Run(fmt.Sprint(status), func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				if p.n <= 1000 {
					p.answer(status, "", "Retry-After", "1")
					return
				}
				attend(p)
			}, func(t *testing.T, nw *network) {
				s := nw.open(t, WithRetryAuth())
				got := waits(t, s, 999)
				for i, high := range []time.Duration{10, 15, 25, 45} {
					if got[i] < 5*time.Minute || got[i] > high*time.Minute {
						t.Errorf("wait %d is %v, want from 5 to %d minutes", i+1, got[i], int(high))
					}
				}
				spread(t, got[4:], 5*time.Minute, time.Hour)
				expect(t, s, "+1001")
			})
		})
	}
}

// It is for a refused token and for nothing else.
func TestRetryAuthNotFound(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) { p.answer(404, "") }, func(t *testing.T, nw *network) {
		got, err := failure(t, nw.open(t, WithRetryAuth()))
		if len(got) != 0 || !errors.Is(err, client.ErrNotFound) {
			t.Errorf("got %v, %v", show(got...), err)
		}
	})
}

// A restart does not bring all its clients back at once.
func TestHerd(t *testing.T) {
	t.Parallel()
	const clients = 200
	for _, tt := range []struct {
		name  string
		after time.Duration // what the platform asks for, 0 for nothing
	}{{"refused", 0}, {"Retry-After", 20 * time.Second}} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			var (
				mu       sync.Mutex
				starting bool
			)
			bubble(t, func(p *peer) {
				mu.Lock()
				busy := starting
				mu.Unlock()
				if busy {
					p.answer(503, "", "Retry-After", fmt.Sprint(int(tt.after.Seconds())))
					return
				}
				attend(p)
			}, func(t *testing.T, nw *network) {
				var streams []*Stream
				for range clients {
					s := nw.open(t)
					expect(t, s, "+1")
					streams = append(streams, s)
				}
				restart, first := time.Now(), len(nw.dialled())
				if tt.after == 0 {
					nw.setDown(errRefused)
					time.AfterFunc(5*time.Second, func() { nw.setDown(nil) })
				} else {
					mu.Lock()
					starting = true
					mu.Unlock()
					time.AfterFunc(5*time.Second, func() {
						mu.Lock()
						defer mu.Unlock()
						starting = false
					})
				}
				nw.cut()

				var wg sync.WaitGroup
				for _, s := range streams {
					wg.Go(func() { // until it is back
						ctx, cancel := bounded(t)
						defer cancel()
						for e := range s.Events(ctx) {
							if _, ok := e.(Gap); ok {
								return
							}
						}
						t.Error("a client did not come back")
					})
				}
				wg.Wait()
				if d := time.Since(restart); d > 5*time.Second+2*tt.after+DefaultMaxBackoff {
					t.Errorf("all are back after %v", d)
				}

				slots := map[time.Duration]int{} // of 100 ms
				for _, at := range nw.dialled()[first:] {
					d := at.Sub(restart)
					if slots[d/(100*time.Millisecond)]++; tt.after > 0 && d > time.Second && d < tt.after {
						t.Errorf("dialled after %v, in spite of Retry-After", d)
					}
				}
				// In the first second there are 20 for each slot.
				for slot, n := range slots {
					if n > 60 {
						t.Errorf("%d dials within 100 ms, %v after the restart", n, slot*100*time.Millisecond)
					}
				}
				if n := len(nw.dialled()) - first; n < clients || n > 8*clients {
					t.Errorf("%d dials", n)
				}
			})
		})
	}
}

// What time it is has no say in whether a peer is alive.
func TestLastHeardIsMonotonic(t *testing.T) {
	t.Parallel()
	c := &connection{since: time.Now()}
	c.hear()
	if s := c.lastHeard().String(); !strings.Contains(s, "m=") {
		t.Errorf("%s is by the clock, which may be set", s)
	}
}
