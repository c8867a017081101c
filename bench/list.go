package main

import (
	"context"
	"fmt"
	"net/url"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// lists measures the typed lists of 100 and of 1000 instances, which have
// 0.28 and 2.8 MB.
func lists(s *server, n scale) ([]*figure, error) {
	var all []*figure
	for _, list := range []struct {
		id    string
		count int
		calls int
	}{{"small", 100, max(1, n.lists)}, {"large", 1000, max(1, n.lists/10)}} {
		peers, closeAll, err := listPeers(s.path, list.id, list.count)
		if err != nil {
			return nil, err
		}
		p50, _, err := latencies(fmt.Sprintf("list of %d instances", list.count), peers, n.rounds, list.calls)
		closeAll()
		if err != nil {
			return nil, err
		}
		p50.goals = []goal{{handName, 0.35}}
		all = append(all, p50)
	}
	return all, nil
}

func listPeers(path, id string, count int) (peers []peer, closeAll func(), err error) {
	target := "/v1/container/instances?container-id=" + url.QueryEscape(id)
	raw, err := newFloor(path)
	if err != nil {
		return nil, nil, err
	}
	api, err := newFairlead(path)
	if err != nil {
		return nil, nil, err
	}
	hand := newHTTPClient(path, 0)
	whole := func(list []cycle.Instance, err error) error {
		if err == nil && len(list) != count {
			err = fmt.Errorf("got %d instances", len(list))
		}
		return err
	}
	peers = []peer{
		{rawName, func(ctx context.Context) error { _, err := raw.get(ctx, target); return err }},
		{ours, func(ctx context.Context) error {
			return whole(api.GetContainerInstances(ctx, &cycle.GetContainerInstancesParams{ContainerID: &id}))
		}},
		{handName, func(ctx context.Context) error { return whole(byHand[[]cycle.Instance](ctx, hand, target)) }},
	}
	return peers, func() { raw.close(); api.Close(); hand.CloseIdleConnections() }, nil
}
