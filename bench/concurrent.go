package main

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strconv"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

const callers = 64

// concurrent measures calls per second of 64 goroutines, and counts the
// connections that the peers opened for that.
func concurrent(s *server, n scale) ([]*figure, error) {
	const target = "/v1/environment"
	f := &figure{title: "64 goroutines calling", unit: "calls/s", more: true, goals: []goal{{handName, 1.5}}}
	api, err := newFairlead(s.path)
	if err != nil {
		return nil, err
	}
	defer api.Close()
	hand, fast := newHTTPClient(s.path, callers), newFastHTTP(s.path)
	defer hand.CloseIdleConnections()
	defer fast.CloseIdleConnections()
	peers := []peer{
		{ours, func(ctx context.Context) error { _, err := api.GetEnvironment(ctx); return err }},
		{handName, func(ctx context.Context) error { _, err := byHand[cycle.Environment](ctx, hand, target); return err }},
		{fastName, func(context.Context) error { _, err := byFastHTTP[cycle.Environment](fast, target); return err }},
	}
	opened := map[string]int{}
	for round := range n.rounds {
		for i := range peers {
			p := peers[(i+round)%len(peers)]
			before, err := accepted(s.path)
			if err != nil {
				return nil, err
			}
			runtime.GC()
			rate, err := together(p, n.calls)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", f.title, p.name, err)
			}
			after, err := accepted(s.path)
			if err != nil {
				return nil, err
			}
			opened[p.name] += after - before - 1 // one asked
			f.of(p.name).rounds = append(f.of(p.name).rounds, rate)
		}
	}
	for _, s := range f.series {
		s.extra = fmt.Sprintf("%d connections for %d calls", opened[s.peer], n.rounds*callers*n.calls)
	}
	return []*figure{f}, nil
}

// together makes n calls in each of 64 goroutines and returns how many that
// were in a second.
func together(p peer, n int) (rate float64, err error) {
	errs := make([]error, callers)
	var wg sync.WaitGroup
	start := time.Now()
	for i := range callers {
		wg.Go(func() {
			for range n {
				if errs[i] = p.call(context.Background()); errs[i] != nil {
					return
				}
			}
		})
	}
	wg.Wait()
	return float64(callers*n) / time.Since(start).Seconds(), errors.Join(errs...)
}

// accepted is how many connections the server has seen, this one included.
func accepted(path string) (int, error) {
	raw, err := newFloor(path)
	if err != nil {
		return 0, err
	}
	defer raw.close()
	text, err := raw.get(context.Background(), "/accepted")
	if err != nil {
		return 0, err
	}
	return strconv.Atoi(string(text))
}
