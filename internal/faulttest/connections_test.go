//go:build linux

package faulttest_test

import (
	"sync"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/faulttest"
)

// As many connections as there are calls at once, and not more with each round;
// all of them end when the client is closed.
func TestConnectionsAreKept(t *testing.T) {
	t.Parallel()
	const atOnce, rounds = 16, 5
	rec := record(t)
	var round sync.WaitGroup // of the calls that have not arrived
	ended := make(chan struct{}, 1000)
	server := serve(t, func(c *faulttest.Conn) {
		defer func() { ended <- struct{}{} }()
		for {
			if _, ok := c.Request(); !ok {
				return
			}
			round.Done()
			round.Wait()
			c.JSON(200, `{"data":{}}`)
		}
	})
	c := connect(t, rec, server.Address())
	for range rounds {
		round.Add(atOnce)
		var calls sync.WaitGroup
		for range atOnce {
			calls.Go(func() {
				if _, err := c.GetEnvironmentScopedVariables(t.Context()); err != nil {
					t.Error(err)
				}
			})
		}
		calls.Wait()
	}
	// A connection that a call began to make, and then found another idle, is one
	// more.
	opened := server.Accepted()
	if opened > 2*atOnce {
		t.Errorf("%d connections for %d rounds of %d calls", opened, rounds, atOnce)
	}
	c.Close()
	for n := range opened {
		select {
		case <-ended:
		case <-time.After(patience):
			t.Fatalf("%d of %d connections ended with the client", n, opened)
		}
	}
}
