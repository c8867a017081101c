//go:build linux

package faults_test

import (
	"io"
	"net/http"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/test/faults"
)

// As many connections as there are calls at once, and not more with each round;
// all of them end when the client is closed.
func TestConnectionsAreKept(t *testing.T) {
	t.Parallel()
	const atOnce, rounds = 16, 5
	rec := record(t)
	var round sync.WaitGroup // of the calls that have not arrived
	ended := make(chan struct{}, 1000)
	server := serve(t, func(c *faults.Conn) {
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

// A body that cannot be read again is sent once, however the call fails; one
// that can be is sent whole each time.
func TestUsedBodyIsNotSentAgain(t *testing.T) {
	t.Parallel()
	rec := record(t)
	server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) { c.Answer(503, "") }))
	c := connect(t, rec, server.Address())
	for name, body := range map[string]io.Reader{
		"used up":   io.MultiReader(strings.NewReader("body")), // of which net/http knows no way back
		"rewinding": strings.NewReader("body"),
	} {
		before := len(server.Seen())
		req, err := http.NewRequest(http.MethodGet, "/v1/"+strings.ReplaceAll(name, " ", "-"), body)
		if err != nil {
			t.Fatal(err)
		}
		_, err = c.Do(t.Context(), req)
		rec.Dump(err)
		if err == nil {
			t.Errorf("%s: no error", name)
		}
		seen := server.Seen()[before:]
		if want := map[string]int{"used up": 1, "rewinding": 3}[name]; len(seen) != want {
			t.Errorf("%s: %d requests, want %d", name, len(seen), want)
		}
		for _, r := range seen {
			if r.Body != "body" {
				t.Errorf("%s: the body is %q", name, r.Body)
			}
		}
	}
}
