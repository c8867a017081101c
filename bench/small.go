package main

import (
	"context"
	"fmt"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// The peers' names, as the report has them.
const (
	rawName   = "raw socket, bytes only"
	handName  = "net/http + encoding/json by hand"
	stockName = "oapi-codegen's stock client"
	fastName  = "fasthttp + encoding/json"
)

// smallCall measures a typed call with an answer of 1.5 KB.
func smallCall(s *server, n scale) ([]*figure, error) {
	peers, closeAll, err := smallPeers(s.path)
	if err != nil {
		return nil, err
	}
	defer closeAll()
	p50, p99, err := latencies("one call, 1.5 KB", peers, 4*n.rounds, max(1, n.calls/4))
	if err != nil {
		return nil, err
	}
	p50.goals = []goal{{rawName, 1.8}, {handName, 0.6}}
	allocs := &figure{title: "one call, 1.5 KB, allocations", goals: []goal{{handName, 1}}}
	for _, s := range p50.series {
		allocs.of(s.peer).rounds = []float64{s.allocs}
	}
	return []*figure{p50, p99, allocs}, nil
}

func smallPeers(path string) (peers []peer, closeAll func(), err error) {
	const target = "/v1/environment"
	raw, err := newFloor(path)
	if err != nil {
		return nil, nil, err
	}
	api, err := newFairlead(path)
	if err != nil {
		return nil, nil, err
	}
	hand, stockHTTP, fast := newHTTPClient(path, 0), newHTTPClient(path, 0), newFastHTTP(path)
	generated, err := newStock(stockHTTP)
	if err != nil {
		return nil, nil, err
	}
	named := func(name string, err error) error {
		if err == nil && name != "shop" {
			err = fmt.Errorf("got an environment named %q", name)
		}
		return err
	}
	peers = []peer{
		{rawName, func(ctx context.Context) error { _, err := raw.get(ctx, target); return err }},
		{ours, func(ctx context.Context) error {
			env, err := api.GetEnvironment(ctx)
			return named(env.Name, err)
		}},
		{handName, func(ctx context.Context) error {
			env, err := byHand[cycle.Environment](ctx, hand, target)
			return named(env.Name, err)
		}},
		{stockName, func(ctx context.Context) error { return named(byStock(ctx, generated)) }},
		{fastName, func(context.Context) error {
			env, err := byFastHTTP[cycle.Environment](fast, target)
			return named(env.Name, err)
		}},
	}
	return peers, func() {
		raw.close()
		api.Close()
		hand.CloseIdleConnections()
		stockHTTP.CloseIdleConnections()
		fast.CloseIdleConnections()
	}, nil
}
