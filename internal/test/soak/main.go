//go:build linux

// Command soak has many clients and streams follow an emulator for minutes, in a
// process of its own and through a proxy, while it is killed, frozen, cut off
// and slowed down at random. It fails if what a stream yields breaks a promise,
// if a client is not back in the end, or if memory, goroutines or descriptors
// grow. See make soak.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
)

const (
	clients = 20
	every   = 2 * time.Millisecond // a notification
	restart = 1_000_000            // what the numbers of a new emulator are higher by
)

func main() {
	faults.Become(nil)
	length := flag.Duration("time", 5*time.Minute, "how long")
	flag.Parse()
	if err := run(*length); err != nil {
		fmt.Fprintln(os.Stderr, "soak:", err)
		os.Exit(1)
	}
}

// soak is one run.
type soak struct {
	dir   string
	proxy *faults.Proxy
	out   faults.Recorder

	process *faults.Process
	number  int // of the next emulator's first notification

	calls, failed, delivered, reconnects, overflows, holes atomic.Int64

	mu     sync.Mutex
	broken error // what must not be
}

func run(length time.Duration) error {
	dir, err := os.MkdirTemp("", "soak")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s := &soak{dir: dir, number: 1}
	if err := s.startEmulator(); err != nil {
		return err
	}
	defer func() { s.process.Kill() }()
	if s.proxy, err = faults.NewProxy(filepath.Join(dir, "proxy"), s.socket()); err != nil {
		return err
	}
	defer s.proxy.Close()

	ctx, cancel := context.WithTimeout(context.Background(), length)
	defer cancel()
	var users []*user
	for range clients {
		u, err := s.newUser()
		if err != nil {
			return err
		}
		defer u.close()
		users = append(users, u)
	}
	var running sync.WaitGroup
	for _, u := range users {
		running.Go(func() { u.call(ctx) })
		running.Go(func() { u.follow(ctx) })
	}

	struck := map[string]int{}
	samples := []sample{}
	begin, next := time.Now(), time.Now()
	for ctx.Err() == nil {
		if time.Now().After(next) {
			// Between faults, when all is at rest: the worst of it is no leak.
			s.proxy.Set(faults.Toxics{})
			pause(ctx, 2*time.Second)
			samples = append(samples, measure())
			fmt.Printf("%6s  %v, %d calls, %d delivered, %d reconnects\n", time.Since(begin).Round(time.Second), samples[len(samples)-1], s.calls.Load(), s.delivered.Load(), s.reconnects.Load())
			next = time.Now().Add(length / 20)
		}
		name, err := s.fault(ctx)
		if err != nil {
			return err
		}
		struck[name]++
		pause(ctx, time.Duration(rand.Int64N(int64(500*time.Millisecond))))
	}
	running.Wait()

	// All must be back, and get the same news.
	s.proxy.Set(faults.Toxics{})
	final, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	for i, u := range users {
		before := u.history.Delivered
		u.followUntil(final, func() bool { return u.history.Delivered > before+10 })
		if _, err := u.client.GetEnvironment(final); err != nil || u.history.Delivered <= before {
			s.fail(fmt.Errorf("client %d is not back: %v", i, err))
		}
		s.holes.Add(int64(u.history.Holes))
		s.overflows.Add(int64(u.history.Overflows))
	}
	first, last := samples[min(1, len(samples)-1)], measure() // the very first is before anything was used
	fmt.Printf("time        %v\nclients     %d, with a stream each\n", length, clients)
	fmt.Printf("faults      %v\n", struck)
	fmt.Printf("calls       %d, of which %d failed\n", s.calls.Load(), s.failed.Load())
	fmt.Printf("delivered   %d notifications\nreconnects  %d\noverflows   %d\nholes       %d, each with its gap\n", s.delivered.Load(), s.reconnects.Load(), s.overflows.Load(), s.holes.Load())
	fmt.Printf("at first    %v\nin the end  %v\n", first, last)
	s.fail(last.growth(first))
	s.fail(s.out.Leaks())
	return s.broken
}

func (s *soak) fail(err error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.broken = errors.Join(s.broken, err)
}

func (s *soak) socket() string { return filepath.Join(s.dir, "api") }

func (s *soak) startEmulator() (err error) {
	s.process, err = faults.StartEmulator(s.socket(), s.number, every, &s.out)
	s.number += restart
	return err
}

// fault does something that a platform may do to its clients.
func (s *soak) fault(ctx context.Context) (name string, err error) {
	moment := time.Duration(rand.Int64N(int64(time.Second)))
	switch rand.IntN(10) {
	case 0:
		if err := s.process.Kill(); err != nil {
			return "", err
		}
		pause(ctx, moment)
		return "killed", s.startEmulator() // which replaces the socket
	case 1, 2:
		err := s.process.Stop()
		pause(ctx, 2*moment)
		return "frozen", errors.Join(err, s.process.Continue())
	case 3, 4, 5:
		s.proxy.Cut()
		return "cut", nil
	case 6:
		s.proxy.Set(faults.Toxics{CutAfter: 1 + rand.Int64N(5000)})
		pause(ctx, moment)
		s.proxy.Set(faults.Toxics{})
		return "cut after some bytes", nil
	case 7:
		s.proxy.Set(faults.Toxics{Blackhole: true})
		pause(ctx, 2*moment)
		s.proxy.Set(faults.Toxics{})
		return "blackhole", nil
	case 8:
		s.proxy.Set(faults.Toxics{Latency: 5 * time.Millisecond, Jitter: 20 * time.Millisecond, Slice: 100, SlowClose: 100 * time.Millisecond})
		pause(ctx, moment)
		s.proxy.Set(faults.Toxics{})
		return "slow", nil
	}
	s.proxy.Set(faults.Toxics{Refuse: true})
	s.proxy.Cut()
	pause(ctx, moment)
	s.proxy.Set(faults.Toxics{})
	return "refused", nil
}

// user is a client with a stream.
type user struct {
	soak    *soak
	client  *client.Client
	stream  *notifications.Stream
	history faults.History
}

func (s *soak) newUser() (*user, error) {
	c, err := client.New(client.WithAddress(s.proxy.Address()), client.WithToken(faults.Token), client.WithTimeout(500*time.Millisecond))
	if err != nil {
		return nil, err
	}
	return &user{soak: s, client: c, stream: notifications.Open(c,
		notifications.WithBackoff(10*time.Millisecond, 200*time.Millisecond),
		notifications.WithPing(300*time.Millisecond, 300*time.Millisecond),
		notifications.WithBuffer(256),
	)}, nil
}

func (u *user) close() {
	u.stream.Close()
	u.client.Close()
}

// call makes calls until ctx ends. A failure must be one of those that a
// platform which is away can cause.
func (u *user) call(ctx context.Context) {
	for ctx.Err() == nil {
		_, err := u.client.GetEnvironment(ctx)
		u.soak.calls.Add(1)
		if err != nil && ctx.Err() == nil {
			u.soak.failed.Add(1)
			if !errors.Is(err, client.ErrUnavailable) {
				u.soak.fail(err)
			}
		}
		pause(ctx, time.Duration(rand.Int64N(int64(50*time.Millisecond))))
	}
}

// follow reads the stream until ctx ends, and now and then nothing for a while.
func (u *user) follow(ctx context.Context) {
	u.followUntil(ctx, func() bool {
		if rand.IntN(5000) == 0 {
			pause(ctx, time.Duration(rand.Int64N(int64(2*time.Second))))
		}
		return false
	})
}

func (u *user) followUntil(ctx context.Context, enough func() bool) {
	for event, err := range u.stream.Events(ctx) {
		before := u.history.Reconnects
		if err == nil {
			err = u.history.Add(event)
		}
		if err != nil {
			u.soak.fail(err)
			return
		}
		u.soak.reconnects.Add(int64(u.history.Reconnects - before))
		if _, ok := event.(notifications.Notification); ok {
			u.soak.delivered.Add(1)
		}
		if enough() {
			return
		}
	}
}

// sample is what this process takes.
type sample struct {
	heap                    uint64
	goroutines, descriptors int
}

func measure() sample {
	runtime.GC()
	runtime.GC() // what finalizers let go of
	var stats runtime.MemStats
	runtime.ReadMemStats(&stats)
	fds, _ := os.ReadDir("/proc/self/fd")
	return sample{stats.HeapAlloc, runtime.NumGoroutine(), len(fds)}
}

func (s sample) String() string {
	return fmt.Sprintf("%.1f MB heap, %d goroutines, %d descriptors", float64(s.heap)/1e6, s.goroutines, s.descriptors)
}

// growth returns an error if s is so much more than before that something grows.
// At rest a client has its stream and one idle connection, now and then two: of
// each the proxy has four goroutines and two descriptors here, the client two
// and one.
func (s sample) growth(before sample) error {
	if s.heap > before.heap+8<<20 || s.goroutines > before.goroutines+6*clients || s.descriptors > before.descriptors+3*clients {
		return fmt.Errorf("it grows: from %v to %v", before, s)
	}
	return nil
}

func pause(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}
