package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"
)

// A figure is one thing that was measured of several peers, in turn, in as many
// rounds. Machines drift, so only values of the same round are compared.
type figure struct {
	title  string
	unit   string
	more   bool // is better
	series []*series
	goals  []goal
}

type series struct {
	peer   string
	rounds []float64
	allocs float64 // per call; negative if not counted
	extra  string
}

// A goal bounds the ratio of ours to a peer.
type goal struct {
	peer  string
	bound float64
}

const ours = "fairlead"

func (f *figure) of(peer string) *series {
	for _, s := range f.series {
		if s.peer == peer {
			return s
		}
	}
	s := &series{peer: peer, allocs: -1}
	f.series = append(f.series, s)
	return s
}

// ratio is the median over the rounds of ours to a peer's.
func (f *figure) ratio(peer string) float64 { return median(f.ratios(ours, peer)) }

func (f *figure) ratios(a, b string) []float64 {
	var all []float64
	for i, v := range f.of(a).rounds {
		all = append(all, v/f.of(b).rounds[i])
	}
	return all
}

// met says whether a goal was reached.
func (f *figure) met(g goal) bool {
	if f.more {
		return f.ratio(g.peer) >= g.bound
	}
	return f.ratio(g.peer) <= g.bound
}

func median(all []float64) float64 { return quantile(all, 0.5) }

// quantile returns the value below which the share q of all values is.
func quantile(all []float64, q float64) float64 {
	if len(all) == 0 {
		return 0
	}
	sorted := slices.Sorted(slices.Values(all))
	return sorted[min(int(q*float64(len(sorted))), len(sorted)-1)]
}

// A peer makes calls in one way.
type peer struct {
	name string
	call func(context.Context) error
}

// latencies measures single calls: in each round each peer makes n, whose
// median and 99th percentile count. The order turns from round to round, so
// that nobody always follows the same neighbour.
func latencies(title string, peers []peer, rounds, n int) (p50, p99 *figure, err error) {
	const unit = "µs"
	p50, p99 = &figure{title: title + ", p50", unit: unit}, &figure{title: title + ", p99", unit: unit}
	ctx := context.Background()
	for _, p := range peers {
		for range n/10 + 1 { // connections, caches
			if err := p.call(ctx); err != nil {
				return nil, nil, fmt.Errorf("%s: %s: %w", title, p.name, err)
			}
		}
		p99.of(p.name)
		if p50.of(p.name).allocs, err = allocations(p, n); err != nil {
			return nil, nil, err
		}
	}
	took := make([]float64, n)
	for round := range rounds {
		for i := range peers {
			p := peers[(i+round)%len(peers)]
			runtime.GC()
			for k := range took {
				start := time.Now()
				if err := p.call(ctx); err != nil {
					return nil, nil, fmt.Errorf("%s: %s: %w", title, p.name, err)
				}
				took[k] = float64(time.Since(start).Nanoseconds()) / 1e3
			}
			p50.of(p.name).rounds = append(p50.of(p.name).rounds, median(took))
			p99.of(p.name).rounds = append(p99.of(p.name).rounds, quantile(took, 0.99))
		}
	}
	return p50, p99, nil
}

// allocations counts those of a call, whichever goroutine makes them.
func allocations(p peer, n int) (float64, error) {
	n = min(n, 100)
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range n {
		if err := p.call(context.Background()); err != nil {
			return 0, fmt.Errorf("%s: %w", p.name, err)
		}
	}
	runtime.ReadMemStats(&after)
	return float64(after.Mallocs-before.Mallocs) / float64(n), nil
}
