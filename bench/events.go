package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"runtime"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/notifications"
)

const websocketName = "coder/websocket + encoding/json by hand"

// events measures notifications per second, from the socket to the loop of the
// program.
func events(s *server, n scale) ([]*figure, error) {
	f := &figure{title: "notifications", unit: "messages/s", more: true, goals: []goal{{websocketName, 3}}}
	for range n.rounds {
		for _, p := range []struct {
			name   string
			follow func(ctx context.Context, path string, each func() (more bool, err error)) error
		}{{ours, byStream}, {websocketName, byWebSocket}} {
			runtime.GC()
			rate, err := follow(s.path, n.batches, p.follow)
			if err != nil {
				return nil, fmt.Errorf("%s: %s: %w", f.title, p.name, err)
			}
			f.of(p.name).rounds = append(f.of(p.name).rounds, rate)
		}
	}
	return []*figure{f}, nil
}

// follow has two batches of messages on their way at any time: the platform is
// never waited for, and a queue never overflows.
func follow(path string, batches int, subscribe func(context.Context, string, func() (bool, error)) error) (rate float64, err error) {
	raw, err := newFloor(path)
	if err != nil {
		return 0, err
	}
	defer raw.close()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	more := func() error { _, err := raw.get(ctx, "/more"); return err }
	got := 0
	var start time.Time
	err = subscribe(ctx, path, func() (bool, error) {
		if got++; got%batch != 0 {
			return true, nil
		}
		switch got / batch {
		case 1:
			start = time.Now() // the first warms up
		case batches + 1:
			rate = float64(batches*batch) / time.Since(start).Seconds()
		case batches + 2:
			return false, nil // nothing is left behind for the next
		}
		if got/batch <= batches {
			return true, more()
		}
		return true, nil
	})
	return rate, err
}

func byStream(ctx context.Context, path string, each func() (bool, error)) error {
	api, err := newFairlead(path)
	if err != nil {
		return err
	}
	defer api.Close()
	stream := notifications.Open(api)
	defer stream.Close()
	for event, err := range stream.Events(ctx) {
		if err != nil {
			return err
		}
		switch e := event.(type) {
		case notifications.Connected:
		case notifications.Notification:
			if e.Object.State != "running" {
				return fmt.Errorf("got %+v", e)
			}
			if more, err := each(); err != nil || !more {
				return err
			}
		default:
			return fmt.Errorf("got %+v", e)
		}
	}
	return ctx.Err()
}

// byWebSocket decodes into the same members, and knows nothing of gaps, pings
// or a slow loop.
func byWebSocket(ctx context.Context, path string, each func() (bool, error)) error {
	type message struct {
		Topic  string `json:"topic"`
		Object struct {
			ID            string `json:"id"`
			State         string `json:"state"`
			StatePrevious string `json:"state_previous"`
			Error         string `json:"error"`
		} `json:"object"`
		Context     notifications.Context      `json:"context"`
		Flags       map[string]bool            `json:"flags"`
		Annotations *notifications.Annotations `json:"annotations"`
	}
	c := newHTTPClient(path, 0)
	defer c.CloseIdleConnections()
	conn, _, err := websocket.Dial(ctx, "ws://localhost/v1/notifications", &websocket.DialOptions{
		HTTPClient: c,
		HTTPHeader: http.Header{"X-Cycle-Token": {token}},
	})
	if err != nil {
		return err
	}
	defer conn.CloseNow()
	for {
		_, raw, err := conn.Read(ctx)
		if err != nil {
			return err
		}
		var m message
		if err := json.Unmarshal(raw, &m); err != nil {
			return err
		}
		if m.Object.State != "running" {
			return fmt.Errorf("got %+v", m)
		}
		if more, err := each(); err != nil || !more {
			return err
		}
	}
}
