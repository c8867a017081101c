//go:build linux

package faults_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
)

func TestFault50_EmulatorStopped(t *testing.T) { // not in parallel: it looks at the goroutines
	fault{50, "The emulator is stopped with live streams and idle connections",
		"Close returns within a second, the streams notice, the socket file is gone, and no goroutine is left."}.is(t)
	before := goleak.IgnoreCurrent()
	rec := record(t)
	e, err := emulator.New(emulator.WithToken(faults.Token), emulator.WithLogger(rec.Logger()))
	if err != nil {
		t.Fatal(err)
	}
	path := strings.TrimPrefix(e.Address(), "unix://")
	t.Run("clients", func(t *testing.T) {
		var streams []*stream
		for range 20 {
			c := connect(t, rec, e.Address())
			var calls sync.WaitGroup
			for range 5 { // as many idle connections, about
				calls.Go(func() {
					if _, err := c.GetEnvironment(t.Context()); err != nil {
						t.Error(err)
					}
				})
			}
			calls.Wait()
			s := follow(t, rec, c)
			want[notifications.Connected](s)
			streams = append(streams, s)
		}
		begin := time.Now()
		if err := e.Close(); err != nil {
			t.Error(err)
		}
		if d := time.Since(begin); d > time.Second {
			t.Errorf("Close took %v", d)
		}
		for _, s := range streams {
			want[notifications.Disconnected](s)
		}
	})
	if err := goleak.Find(before); err != nil {
		t.Error(err)
	}
	for _, file := range []string{path, e.MetadataPath()} {
		if _, err := os.Stat(file); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%s: %v", file, err)
		}
	}
}
