//go:build linux

package faults_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// The platform restarts in the middle of 1000 calls that read, and is away for a
// second and a half, at the same socket. With the default options no reader
// notices. What changes something is sent once: its error says whether it may have
// been carried out, and never says too little.
func TestRestart(t *testing.T) {
	t.Parallel()
	const callers, reads, away = 8, 1000, 1500 * time.Millisecond
	rec := record(t)
	path := socketPath(t)
	first := platform(t, rec, emulator.WithSocket(path))
	c := connect(t, rec, first.Address(), client.WithRetry(client.RetryPolicy{}))
	ctx, cancel := context.WithTimeout(t.Context(), 2*patience)
	defer cancel()

	var readers, writers sync.WaitGroup
	var left, longest atomic.Int64
	left.Store(reads)
	half, done := make(chan struct{}), make(chan struct{})
	// The writers have an outcome for each of their calls. They pause between calls,
	// or they would fail through all of them at once while the platform is away.
	outcomes := make([]map[string]error, callers)
	for w := range callers {
		outcomes[w] = make(map[string]error)
		writers.Go(func() {
			pace := time.NewTicker(40 * time.Millisecond)
			defer pace.Stop()
			for n := 0; ; n++ {
				select {
				case <-done:
					return
				case <-pace.C:
				}
				id := fmt.Sprintf("w%d.%d", w, n)
				_, err := c.PostMetric(ctx, []cycle.Metric{{Metric: id, Type: "gauge"}})
				outcomes[w][id] = err
			}
		})
	}
	arrived := func(fault string) (n int) {
		for _, r := range first.Calls("postMetric") {
			if r.Fault == fault {
				n++
			}
		}
		return n
	}
	eventually(t, "some calls", func() bool { return arrived("") >= callers })
	lost := emulator.FaultDelay(time.Hour) // carried out, and not answered
	first.Fault(lost.On("postMetric").Times(callers))
	eventually(t, "a call of each writer without an answer", func() bool { return arrived(lost.String()) == callers })

	for range callers {
		readers.Go(func() {
			for n := left.Add(-1); n >= 0; n = left.Add(-1) {
				if n == reads/2 {
					close(half)
				}
				start := time.Now()
				if _, err := c.GetHub(ctx); err != nil {
					t.Errorf("GET %d after %v: %v", reads-n, time.Since(start), err)
				}
				for took := int64(time.Since(start)); ; {
					if old := longest.Load(); took <= old || longest.CompareAndSwap(old, took) {
						break
					}
				}
			}
		})
	}

	<-half
	first.Fault(emulator.FaultDown()) // cuts what is under way
	if err := first.Close(); err != nil {
		t.Error(err)
	}
	gone := time.Now()
	time.Sleep(away) // the fault itself: nothing waits for anything here
	second := platform(t, rec, emulator.WithSocket(path))
	readers.Wait()
	close(done)
	writers.Wait()

	if took := time.Duration(longest.Load()); took < away/2 {
		t.Errorf("the platform was away for %v, and the longest call took %v: nobody was there", time.Since(gone), took)
	}
	// A metric is kept by the platform that it was sent to, at most as many as these.
	carriedOut := make(map[string]int)
	for _, e := range []*emulator.Emulator{first, second} {
		metrics := e.State().Metrics
		if len(metrics) >= emulator.MaxKept {
			t.Fatal("the platform forgets metrics: let the writers pause for longer")
		}
		for _, m := range metrics {
			carriedOut[m.Metric]++
		}
	}
	calls, failed, unsure := 0, 0, 0
	for _, outcome := range outcomes {
		for id, err := range outcome {
			calls++
			conn, isConn := errors.AsType[*client.ConnError](err)
			switch n := carriedOut[id]; {
			case n > 1:
				t.Errorf("%s was carried out %d times", id, n)
			case err == nil && n != 1:
				t.Errorf("%s: no error, and it was carried out %d times", id, n)
			case err == nil:
			case !isConn || !strings.HasPrefix(err.Error(), "postMetric: "):
				t.Errorf("%s: %T %v", id, err, err)
			case n == 1 && !conn.MaybeSent:
				t.Errorf("%s was carried out, and its error says that it was not sent: %v", id, err)
			case conn.MaybeSent:
				unsure++
				fallthrough
			default:
				failed++
			}
		}
	}
	if unsure < callers || failed == unsure {
		t.Errorf("of %d POSTs %d failed, of which %d may have been sent: that is too few", calls, failed, unsure)
	}
	t.Logf("longest GET %v; of %d POSTs %d failed, of which %d may have been sent", time.Duration(longest.Load()).Round(time.Millisecond), calls, failed, unsure)
}

// eventually waits until something is true, or fails the test.
func eventually(t *testing.T, what string, is func() bool) {
	t.Helper()
	look := time.NewTicker(time.Millisecond)
	defer look.Stop()
	for deadline := time.Now().Add(patience); !is(); <-look.C {
		if time.Now().After(deadline) {
			t.Fatalf("not within %v: %s", patience, what)
		}
	}
}
