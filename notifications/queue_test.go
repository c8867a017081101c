package notifications

import (
	"context"
	"fmt"
	"io"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// A script of a queue: a number is a notification with this id, "big3" one of 8
// MiB, + and - are Connected and Disconnected, "gap" is one after a reconnect, and
// "<" takes an event. Each step takes a second.
func TestQueue(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, script, want string
		limit              int
	}{
		{"room", "+ 1 2 < <", "+0, 1, 2", 3},
		{"overflow", "+ 1 2 3 4", "+0, 1, 2, gap of 2 (3 to 5)", 3},
		{"overflow, then newer", "+ 1 2 3 4 < 5", "+0, 1, 2, gap of 2 (3 to 6), 5", 3},
		{"overflow, then much newer", "+ 1 2 3 4 < 5 6 < < < < 7 8", "+0, 1, 2, gap of 2 (3 to 6), 5, gap of 1 (7 to 12), 7, 8", 3},
		{"overflow twice", "1 2 < 3 4 <", "1, gap of 1 (1 to 3), 3, gap of 1 (4 to 6)", 1},
		{"overflow, read in between", "1 2 < <", "1, gap of 1 (1 to 3)", 1},
		{"state swallowed", "1 - <", "1, -0, gap of 0 (1 to 3)", 1},
		{"states swallowed, the last counts", "1 - + - + < 2", "1, +0, gap of 0 (1 to 6), 2", 1},
		{"state swallowed, lost in the end", "1 2 - + - <", "1, -0, gap of 1 (1 to 6)", 1},
		{"reconnect swallowed", "+ 1 - + gap 2 < 3", "+0, 1, +0, gap of 1 (2 to 7), 3", 2},
		{"gap of a reconnect swallowed, its time counts", "+ 1 gap30 2 < 3", "+0, 1, gap of 1 (-30 to 5), 3", 2},
		{"loss told twice", "+ 1 - < + gap", "+0, 1, -0, gap of 0 (2 to 4), +0, gap of 0 (5 to 6)", 2},
		{"reconnect, with room", "+ 1 - < < + gap", "+0, 1, -0, +0, gap (6 to 6)", 3},
		{"bytes", "big1 big2 big3 big4", "1, 2, gap of 2 (2 to 4)", 100},
		{"bytes, room again", "big1 big2 big3 < big4", "1, 2, gap of 1 (2 to 4), 4", 100},
		{"bytes, something small", "big1 big2 big3 4", "1, 2, gap of 2 (2 to 4)", 100},
		{"bytes, a state", "big1 big2 big3 +", "1, 2, gap of 1 (2 to 3), +0", 100},
		{"one that is larger than all may be", "huge1 2 < 3", "1, gap of 1 (1 to 3), 3", 100},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			synctest.Test(t, func(t *testing.T) {
				start, q := time.Now(), newQueue(tt.limit)
				var got []Event
				for step := range strings.FieldsSeq(tt.script) {
					now := time.Now()
					switch {
					case step == "<":
						e, err, ok := q.pop(t.Context())
						if err != nil || !ok {
							t.Fatalf("got %v, %v", err, ok)
						}
						got = append(got, e)
					case step == "+":
						q.push(Connected{}, now)
					case step == "-":
						q.push(Disconnected{}, now)
					case strings.HasPrefix(step, "gap"):
						age, _ := strconv.Atoi(step[3:])
						since := now
						if age > 0 {
							since = start.Add(-time.Duration(age) * time.Second)
						}
						q.push(Gap{Reason: Reconnected, Since: since, Until: now}, now)
					default:
						n := Notification{}
						n.Object.ID = strings.TrimLeft(step, "bighue")
						switch {
						case strings.HasPrefix(step, "big"):
							n.Raw = make([]byte, MaxBufferBytes/2-1)
						case strings.HasPrefix(step, "huge"):
							n.Raw = make([]byte, MaxBufferBytes+1)
						default:
							n.Raw = []byte("{ }")
						}
						q.push(n, now)
					}
					time.Sleep(time.Second)
				}
				q.finish(io.EOF)
				for {
					e, err, ok := q.pop(t.Context())
					if !ok {
						t.Fatal("thrown away")
					}
					if err != nil {
						break
					}
					got = append(got, e)
				}
				var words []string
				for _, e := range got {
					word := show(e)[0]
					if gap, ok := e.(Gap); ok {
						word += fmt.Sprintf(" (%v to %v)", gap.Since.Sub(start).Seconds(), gap.Until.Sub(start).Seconds())
					}
					words = append(words, word)
				}
				if got := strings.Join(words, ", "); got != tt.want {
					t.Errorf("got  %s\nwant %s", got, tt.want)
				}
				if q.bytes != 0 {
					t.Errorf("%d bytes are left of nothing", q.bytes)
				}
			})
		})
	}
}

func TestQueueEnds(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(1)
		ctx, cancel := context.WithCancel(t.Context())
		ended := make(chan bool)
		go func() {
			_, _, ok := q.pop(ctx)
			ended <- ok
		}()
		synctest.Wait()
		cancel()
		if <-ended {
			t.Error("pop returned something after its context had ended")
		}
		q.push(Connected{}, time.Now())
		if _, _, ok := q.pop(ctx); ok {
			t.Error("pop with a context that had ended returned something")
		}
		close(q.done)
		if _, _, ok := q.pop(t.Context()); ok {
			t.Error("pop of what was thrown away returned something")
		}
	})
}

// Nobody reads while a hundred thousand messages come: what is kept is bounded,
// the platform's pings are answered, and what was dropped is counted.
func TestFlood(t *testing.T) { // not in parallel: it looks at the heap
	const messages = 100_000
	var pongs atomic.Int32
	var flooded chan struct{} // of the bubble
	bubble(t, func(p *peer) {
		p.upgrade()
		var batch strings.Builder
		for i := range messages {
			batch.WriteString(frame.Message(message(i + 1)))
			if i%1000 != 999 {
				continue
			}
			p.write(batch.String() + frame.Of(frame.Final|frame.Ping, "still there?"))
			batch.Reset()
			for {
				op, payload, err := p.read()
				if err != nil {
					return
				}
				if op == frame.Pong && payload == "still there?" {
					pongs.Add(1)
					break
				}
			}
		}
		<-flooded
		p.send(message(messages + 1))
		p.attend()
	}, func(t *testing.T, nw *network) {
		flooded = make(chan struct{})
		before := heap()
		goroutines := runtime.NumGoroutine()
		s := nw.open(t)
		synctest.Wait()
		if n := pongs.Load(); n != messages/1000 {
			t.Fatalf("%d pongs", n)
		}
		// 1024 messages of some 100 bytes, decoded, and the buffers of the test's network.
		if after := heap(); after > before+4<<20 {
			t.Errorf("the heap grew from %d to %d bytes", before, after)
		}
		if n := runtime.NumGoroutine() - goroutines; n > 200 { // of all the tests that run now
			t.Errorf("%d goroutines more", n)
		}
		got := next(t, s, DefaultBuffer)
		for i, e := range got[1:] {
			if n := e.(Notification); n.Seq != uint64(i+1) || n.Object.ID != fmt.Sprint(i+1) {
				t.Fatalf("event %d is %+v", i+1, n)
			}
		}
		close(flooded)
		last := expect(t, s, fmt.Sprintf("gap of %d, %d", messages-(DefaultBuffer-1), messages+1))
		if n := last[1].(Notification); n.Seq != messages+1 {
			t.Errorf("got number %d", n.Seq)
		}
		synctest.Wait()
		if n := len(nw.dialled()); n != 1 {
			t.Errorf("%d dials", n)
		}
	})
}

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// Large messages are bounded by their bytes, before their number is.
func TestFloodOfBytes(t *testing.T) {
	t.Parallel()
	const size, messages = 1 << 20, 20
	bubble(t, func(p *peer) {
		p.upgrade()
		for i := range messages {
			p.send(padded(i+1, size))
		}
		p.send(message(messages + 1))
		p.attend()
	}, func(t *testing.T, nw *network) {
		s := nw.open(t)
		synctest.Wait()
		const fit = MaxBufferBytes / size
		got := next(t, s, fit+2)
		// The small one did not fit either: nothing overtakes a gap.
		want := fmt.Sprintf("gap of %d", messages+1-fit)
		if w := show(got[fit+1])[0]; w != want {
			t.Errorf("after %d messages came %s, want %s", fit, w, want)
		}
	})
}

// A stream that is cut while nobody reads tells so, before anything newer.
func TestOverflowAndReconnect(t *testing.T) {
	t.Parallel()
	bubble(t, func(p *peer) {
		p.upgrade()
		for i := range 5 {
			p.send(message(10*p.n + i))
		}
		if p.n >= 3 {
			p.attend()
		}
	}, func(t *testing.T, nw *network) {
		s := nw.open(t, WithBuffer(4), WithTopics("container.*"))
		time.Sleep(time.Minute)
		synctest.Wait()
		expect(t, s, "+1, 10, 11, 12, +1, gap of 12")
		nw.cut()
		time.Sleep(time.Minute)
		synctest.Wait()
		expect(t, s, "-0, +1, gap, 40, gap of 4")
	})
}

// What was dropped is dropped from the news, not from the numbers.
func TestOverflowSeq(t *testing.T) {
	t.Parallel()
	var more chan struct{} // of the bubble
	bubble(t, func(p *peer) {
		p.upgrade()
		p.send(messageOf("hub.updated", 1), message(2), message(3), messageOf("hub.updated", 4), message(5), "malformed")
		<-more
		p.send(message(7))
		p.attend()
	}, func(t *testing.T, nw *network) {
		more = make(chan struct{})
		s := nw.open(t, WithBuffer(2), WithTopics("container.*"))
		synctest.Wait()
		expect(t, s, "+1, 2, gap of 3")
		close(more)
		if n := expect(t, s, "7")[0].(Notification); n.Seq != 7 {
			t.Errorf("got number %d", n.Seq)
		}
	})
}
