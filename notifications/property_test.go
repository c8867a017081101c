package notifications

import (
	"context"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/internal/test/frame"
	"github.com/fairlead-go/fairlead/internal/test/memconn"
)

// A ticker is a platform that numbers what happens, tells who listens, and
// fails in all the ways it can.
type ticker struct {
	network *network
	random  *rand.Rand

	mu       sync.Mutex
	happened []time.Time // number n is at n-1
	thawed   []time.Time // when there was a thaw
	first    int         // how many had happened when the first client came
	peers    map[*peer]bool
	frozen   bool
	held     map[*peer][]string // what a frozen platform will send
	refuse   int                // status of handshakes; 0 accepts, -1 does not answer
}

func newTicker(random *rand.Rand) *ticker {
	k := &ticker{random: random, peers: map[*peer]bool{}, held: map[*peer][]string{}, first: -1}
	k.network = newNetwork(k.serve)
	return k
}

func (k *ticker) serve(p *peer) {
	p.request()
	k.mu.Lock()
	switch {
	case k.frozen || k.refuse < 0:
		k.mu.Unlock()
		p.r.WriteTo(nowhere{})
		return
	case k.refuse > 0:
		status := k.refuse
		k.mu.Unlock()
		p.answer(status, "", "Retry-After", "3")
		return
	}
	p.upgrade()
	k.peers[p] = true
	if k.first < 0 {
		k.first = len(k.happened)
	}
	k.mu.Unlock()
	for {
		op, payload, err := p.read()
		k.mu.Lock()
		if err != nil {
			delete(k.peers, p)
			k.mu.Unlock()
			return
		}
		switch op {
		case frame.Ping:
			k.send(p, frame.Of(frame.Final|frame.Pong, payload))
		case frame.Close:
			k.send(p, frame.Of(frame.Final|frame.Close, payload))
		}
		k.mu.Unlock()
	}
}

func (k *ticker) send(p *peer, frame string) {
	if k.frozen {
		k.held[p] = append(k.held[p], frame)
		return
	}
	p.write(frame)
}

// tick lets n things happen.
func (k *ticker) tick(n int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	for range n {
		k.happened = append(k.happened, time.Now())
		for p := range k.peers {
			k.send(p, frame.Message(fmt.Sprintf(`{"topic":"event.pushed","object":{"id":"%d"}}`, len(k.happened))))
		}
	}
}

// cut ends all connections, with some bytes of the next message sent.
func (k *ticker) cut() {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.happened = append(k.happened, time.Now())
	whole := frame.Message(fmt.Sprintf(`{"topic":"event.pushed","object":{"id":"%d"}}`, len(k.happened)))
	for p := range k.peers {
		switch k.random.IntN(4) {
		case 0:
			p.Conn.(*memconn.Conn).Reset()
		case 1:
			k.send(p, frame.Closing(1012, "restart"))
		default:
			k.send(p, whole[:k.random.IntN(len(whole))])
		}
		p.Close()
	}
}

func (k *ticker) freeze(frozen bool) {
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.frozen = frozen; frozen {
		return
	}
	k.thawed = append(k.thawed, time.Now())
	for p, frames := range k.held {
		for _, f := range frames {
			p.write(f)
		}
	}
	clear(k.held)
}

func (k *ticker) setRefuse(status int) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.refuse = status
}

// step does something at random.
func (k *ticker) step() {
	time.Sleep(time.Duration(k.random.ExpFloat64() * float64(time.Second)))
	switch n := k.random.IntN(40); {
	case n < 2:
		k.cut()
	case n < 3: // a crash
		k.network.setDown(errRefused)
		k.cut()
	case n < 4: // a restart that takes a while
		k.setRefuse([]int{503, 429, 500, 408, -1}[k.random.IntN(5)])
		k.cut()
	case n < 14:
		k.network.setDown(nil)
		k.setRefuse(0)
	case n < 15:
		k.freeze(true)
	case n < 18:
		k.freeze(false)
	case n < 19:
		time.Sleep(time.Duration(k.random.IntN(100)) * time.Second)
	case n < 25:
		k.tick(k.random.IntN(100))
	default:
		k.tick(k.random.IntN(3))
	}
}

// tally is what all the runs met with.
type tally struct{ numbers, delivered, reconnects, overflows, dropped, missed atomic.Int64 }

func TestProperty(t *testing.T) {
	t.Parallel()
	const runs, steps = 100, 300
	var sum tally
	t.Run("runs", func(t *testing.T) {
		for seed := range uint64(runs) {
			t.Run(fmt.Sprint(seed), func(t *testing.T) {
				t.Parallel()
				synctest.Test(t, func(t *testing.T) { follow(t, rand.New(rand.NewPCG(seed, 2)), steps, &sum) })
			})
		}
	})
	t.Logf("%d runs: %d numbers, %d delivered, %d reconnects, %d overflows, %d dropped, %d never received",
		runs, sum.numbers.Load(), sum.delivered.Load(), sum.reconnects.Load(), sum.overflows.Load(), sum.dropped.Load(), sum.missed.Load())
	for what, n := range map[string]int64{
		"reconnects": sum.reconnects.Load(), "overflows": sum.overflows.Load(), "dropped": sum.dropped.Load(), "missed": sum.missed.Load(),
	} {
		if n < 3*runs {
			t.Errorf("%d %s prove nothing", n, what)
		}
	}
}

func follow(t *testing.T, random *rand.Rand, steps int, sum *tally) {
	k := newTicker(random)
	t.Cleanup(func() {
		k.network.cut()
		k.network.wg.Wait()
	})
	buffer := DefaultBuffer
	if random.IntN(2) == 0 {
		buffer = 1 + random.IntN(100)
	}
	s := k.network.open(t, WithBuffer(buffer))
	var (
		events []Event
		wg     sync.WaitGroup
		calm   atomic.Bool
	)
	ctx, cancel := context.WithCancel(t.Context())
	pauses := rand.New(rand.NewPCG(random.Uint64(), 3))
	wg.Go(func() {
		for e, err := range s.Events(ctx) {
			if err != nil {
				t.Error(err)
				return
			}
			events = append(events, e)
			if !calm.Load() && pauses.IntN(20) == 0 {
				time.Sleep(time.Duration(pauses.IntN(10)) * time.Second)
			}
		}
	})
	for range steps {
		k.step()
	}
	k.freeze(false)
	k.setRefuse(0)
	k.network.setDown(nil)
	calm.Store(true)
	time.Sleep(15 * time.Minute)
	for range 3 {
		k.tick(1)
		time.Sleep(time.Minute)
	}
	cancel()
	wg.Wait()
	check(t, k, events, sum)
}

// check proves that the events are in order, without duplicates, and that what
// is missing is covered by gaps.
func check(t *testing.T, k *ticker, events []Event, sum *tally) {
	last, seq := k.first, uint64(0) // of the notification before
	var (
		gaps              []Gap // since that notification
		connected, online bool
		owed              bool // a gap, before anything but Disconnected
		overflow          bool // in this run
	)
	for i, e := range events {
		if _, ok := e.(Gap); !ok && owed {
			t.Fatalf("event %d after a reconnect is %+v, not a gap", i, e)
		}
		switch e := e.(type) {
		case Connected:
			owed = connected && !overflow
			connected, online = true, true
			sum.reconnects.Add(1)
		case Disconnected:
			online = false
		case Gap:
			if !connected && e.Reason == Reconnected {
				t.Fatalf("event %d is a gap, before there was anything to miss", i)
			}
			if e.Reason == Reconnected && e.Dropped != 0 || e.Until.Before(e.Since) {
				t.Fatalf("event %d is %+v", i, e)
			}
			if _, ok := events[i-1].(Connected); e.Reason == Reconnected && !ok {
				t.Fatalf("event %d is a gap of a reconnect, after %+v", i, events[i-1])
			}
			if e.Reason == Overflow {
				overflow = true
				sum.overflows.Add(1)
			}
			owed = false
			gaps = append(gaps, e)
		case Malformed:
			t.Fatalf("event %d is malformed: %q", i, e.Raw)
		case Notification:
			n, _ := strconv.Atoi(e.Object.ID)
			if n <= last {
				t.Fatalf("event %d is number %d, after number %d", i, n, last)
			}
			if !online {
				t.Fatalf("event %d is number %d, without a connection", i, n)
			}
			dropped := 0
			for _, g := range gaps {
				dropped += g.Dropped
			}
			if want := seq + 1 + uint64(dropped); e.Seq != want {
				t.Fatalf("event %d has Seq %d, want %d: before it %d were dropped", i, e.Seq, want, dropped)
			}
			for missing := last + 1; missing < n; missing++ {
				at := k.happened[missing-1]
				if !k.covered(gaps, at) {
					t.Fatalf("number %d of %v is missing, between %d and %d is no gap for it: %+v", missing, at, last, n, gaps)
				}
			}
			sum.missed.Add(int64(n - last - 1 - dropped))
			sum.dropped.Add(int64(dropped))
			last, seq, gaps = n, e.Seq, nil
			sum.delivered.Add(1)
		}
	}
	if last != len(k.happened) {
		t.Errorf("in the end number %d was delivered, not %d", last, len(k.happened))
	}
	sum.numbers.Add(int64(len(k.happened) - k.first))
}

// covered reports whether a gap covers a time, or the thaw after it, which is
// when a message came that was sent by a frozen platform.
func (k *ticker) covered(gaps []Gap, at time.Time) bool {
	i, _ := slices.BinarySearchFunc(k.thawed, at, time.Time.Compare)
	return slices.ContainsFunc(gaps, func(g Gap) bool {
		within := func(at time.Time) bool { return !at.Before(g.Since) && !at.After(g.Until) }
		return within(at) || i < len(k.thawed) && within(k.thawed[i])
	})
}
