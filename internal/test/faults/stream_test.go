//go:build linux

package faults_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"maps"
	"os"
	"runtime"
	"strings"
	"sync"
	"syscall"
	"testing"
	"testing/synctest"
	"time"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/internal/test/frame"
	"github.com/fairlead-go/fairlead/notifications"
)

// sized returns a notification of so many bytes.
func sized(n, size int) string {
	text := fmt.Sprintf(`{"topic":"t","object":{"id":"%d","error":"%%s"}}`, n)
	return fmt.Sprintf(text, strings.Repeat("x", size-len(text)+len("%s")))
}

func TestFault31_MessageLimit(t *testing.T) {
	fault{31, "A message has as many bytes as the limit permits, one more, ten times as many, in one frame and in frames of one byte",
		"It is delivered, or the connection ends with ErrTooLarge, and the stream connects again after a wait, with a gap."}.is(t)
	t.Parallel()
	const limit = 1000
	rec := record(t)
	big := []string{
		frame.Message(sized(9, limit+1)),
		frame.Fragments(sized(9, limit+1), 1, ""),
		frame.Message(sized(9, 10*limit)),
		frame.Fragments(sized(9, 10*limit), 1, ""),
	}
	server := serve(t, func(c *faults.Conn) {
		if !c.Upgrade() {
			return
		}
		c.Send(frame.Message(sized(1, limit)), frame.Fragments(sized(2, limit), 1, ""))
		if c.N <= len(big) {
			c.Send(big[c.N-1])
		}
		c.Attend()
	})
	s := follow(t, rec, connect(t, rec, server.Address()), notifications.WithReadLimit(limit))
	for n := 0; ; n++ {
		want[notifications.Connected](s)
		if n > 0 {
			want[notifications.Gap](s)
		}
		s.ids("1", "2")
		if n == len(big) {
			break
		}
		lost := want[notifications.Disconnected](s)
		if _, ok := errors.AsType[*client.DecodeError](lost.Err); !ok || !errors.Is(lost.Err, client.ErrTooLarge) || lost.RetryIn > 5*time.Millisecond {
			t.Errorf("got %+v", lost)
		}
	}
	if n := server.Accepted(); n != len(big)+1 {
		t.Errorf("%d connections", n)
	}
}

func TestFault32_MalformedMessages(t *testing.T) {
	fault{32, "Messages are not UTF-8, binary, not JSON, or have flags of the wrong type",
		"Each is a Malformed with what came; the connection stays, and the next message is delivered."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	s := follow(t, rec, connect(t, rec, e.Address()))
	want[notifications.Connected](s)
	for i, message := range []string{"{\"topic\":\"\xff\",\"object\":{\"id\":\"1\"}}", "not JSON", `{"topic":"t","object":{"id":"1"},"flags":[1]}`, `{"topic":"t","object":{"id":"1"},"flags":{"a":1}}`, `[]`, ``, `{"topic":"t"}`, `{"topic":"t","object":{"id":"1"}} trailing`} {
		e.NotifyRaw([]byte(message), []byte(faults.Notification(i)))
		if m := want[notifications.Malformed](s); string(m.Raw) != message || m.Err == nil || m.Seq != uint64(2*i+1) {
			t.Errorf("%q is %+v", message, m)
		}
		s.ids(fmt.Sprint(i))
	}
	binary := []byte(faults.Notification(7))
	e.NotifyBinary(binary)
	if m := want[notifications.Malformed](s); !bytes.Equal(m.Raw, binary) {
		t.Errorf("binary is %+v", m)
	}
	e.Notify(faults.Numbered(8))
	s.ids("8")
	if n := len(e.Requests()); n != 1 {
		t.Errorf("%d handshakes", n)
	}
}

func TestFault34_CutAnywhere(t *testing.T) {
	fault{34, "A connection ends at each byte of a message, and with ECONNRESET",
		"Disconnected, Connected and exactly one gap each time; what is delivered is whole and in order."}.is(t)
	t.Parallel()
	t.Run("cut", func(t *testing.T) {
		t.Parallel()
		rec := record(t)
		size := len(frame.Message(faults.Notification(1000)))
		handshake := 0
		var p *faults.Proxy
		server := serve(t, func(c *faults.Conn) {
			if _, ok := c.Request(); !ok {
				return
			}
			if c.N <= 2*size {
				p.Set(faults.Toxics{CutAfter: int64(handshake + c.N)})
			} else {
				p.Set(faults.Toxics{})
			}
			c.Accept()
			for n := range 3 {
				c.Send(frame.Message(faults.Notification(1000 + 3*c.N + n)))
			}
			c.Attend()
		})
		handshake = len(faults.Head(101, "Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", strings.Repeat("x", 28)))
		p = through(t, server.Address())
		s := follow(t, rec, connect(t, rec, p.Address()), notifications.WithBackoff(time.Microsecond, 100*time.Microsecond))
		s.history = new(faults.History)
		for cut := 1; cut <= 2*size; cut++ {
			want[notifications.Connected](s)
			if cut > 1 {
				want[notifications.Gap](s)
			}
			whole := 0
			for {
				event, err := s.next()
				if _, ok := event.(notifications.Disconnected); ok {
					break
				}
				if _, ok := event.(notifications.Notification); !ok {
					t.Fatalf("cut after %d bytes: got %+v, %v", cut, event, err)
				}
				whole++
			}
			// One that is whole may be lost with its connection.
			if whole > cut/size || whole < cut/size-1 {
				t.Errorf("cut after %d bytes: %d messages of %d bytes", cut, whole, size)
			}
		}
		want[notifications.Connected](s)
		want[notifications.Gap](s)
		first := 1000 + 3*(2*size+1)
		s.ids(fmt.Sprint(first), fmt.Sprint(first+1), fmt.Sprint(first+2))
		if s.history.Reconnects != 2*size {
			t.Errorf("%d reconnects", s.history.Reconnects)
		}
	})
	t.Run("reset", func(t *testing.T) {
		t.Parallel()
		rec := record(t)
		server := serve(t, func(c *faults.Conn) {
			c.Upgrade()
			c.Send(frame.Message(faults.Notification(c.N)))
			if c.N == 1 {
				c.Read(make([]byte, 1)) // of a ping, whose rest stays unread
				c.Reset()
				return
			}
			c.Attend()
		})
		s := follow(t, rec, connect(t, rec, server.Address()), notifications.WithPing(10*time.Millisecond, patience))
		want[notifications.Connected](s)
		s.ids("1")
		if lost := want[notifications.Disconnected](s); !errors.Is(lost.Err, syscall.ECONNRESET) {
			t.Errorf("got %v", lost.Err)
		}
		want[notifications.Connected](s)
		want[notifications.Gap](s)
		s.ids("2")
	})
}

func TestFault36_FrozenPlatform(t *testing.T) {
	fault{36, "The platform is frozen",
		"A stream notices within ping interval and timeout, and follows again when the platform goes on, with one gap; a call ends with its timeout; one that answers pings is never given up."}.is(t)
	t.Parallel()
	t.Run("process", func(t *testing.T) {
		t.Parallel()
		rec, path := record(t), socketPath(t)
		process := startEmulator(t, rec, path, 1)
		c := connect(t, rec, path, once)
		s := follow(t, rec, c, notifications.WithPing(200*time.Millisecond, 200*time.Millisecond))
		s.history = new(faults.History)
		until[notifications.Notification](s)
		if err := process.Stop(); err != nil {
			t.Fatal(err)
		}
		if lost := until[notifications.Disconnected](s); !errors.Is(lost.Err, os.ErrDeadlineExceeded) || !strings.Contains(lost.Err.Error(), "did not answer a ping within 200ms") {
			t.Errorf("got %v", lost.Err)
		}
		_, err := c.GetEnvironment(t.Context(), client.CallTimeout(50*time.Millisecond))
		rec.Dump(err)
		if conn, ok := errors.AsType[*client.ConnError](err); !ok || !conn.Timeout() {
			t.Errorf("got %v", err)
		}
		if err := process.Continue(); err != nil {
			t.Fatal(err)
		}
		until[notifications.Connected](s)
		want[notifications.Gap](s)
		until[notifications.Notification](s)
	})
	t.Run("virtual time", func(t *testing.T) {
		t.Parallel()
		synctest.Test(t, func(t *testing.T) {
			rec := record(t)
			var network faults.Memory
			server := faults.Serve(network.Listen(), func(c *faults.Conn) {
				c.Upgrade()
				if c.N == 1 {
					c.Hold() // no pong
				}
				c.Attend()
			})
			defer server.Close()
			s := follow(t, rec, inMemory(t, rec, &network))
			up := want[notifications.Connected](s)
			var lost notifications.Disconnected
			for event := range s.Events(t.Context()) {
				lost = event.(notifications.Disconnected)
				break
			}
			if d := lost.At.Sub(up.At); d != notifications.DefaultPingInterval+notifications.DefaultPingTimeout {
				t.Errorf("lost after %v", d)
			}
			want[notifications.Connected](s)
			want[notifications.Gap](s)
			ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
			defer cancel()
			for event := range s.Events(ctx) {
				t.Errorf("within an idle hour came %+v", event)
			}
		})
	})
}

func TestFault37_AcceptThenClose(t *testing.T) {
	fault{37, "The platform accepts and closes, for ever",
		"The waits grow to their bound, 30 s, and are spread over all of it; the connections of an hour are few."}.is(t)
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rec := record(t)
		var network faults.Memory
		server := faults.Serve(network.Listen(), func(c *faults.Conn) { c.Upgrade() })
		defer server.Close()
		s := notifications.Open(inMemory(t, rec, &network))
		defer s.Close()
		var waits []time.Duration
		for event := range s.Events(t.Context()) {
			if lost, ok := event.(notifications.Disconnected); ok {
				if waits = append(waits, lost.RetryIn); len(waits) == 1000 {
					break
				}
			}
		}
		var sum time.Duration
		low, high := time.Hour, time.Duration(0)
		for i, wait := range waits {
			if i < 5 && wait > time.Second<<i || wait > notifications.DefaultMaxBackoff {
				t.Errorf("wait %d is %v", i, wait)
			}
			if i >= 5 {
				sum, low, high = sum+wait, min(low, wait), max(high, wait)
			}
		}
		// The mean of 995 waits that are spread evenly is 15 s, give or take 0.3.
		if mean := sum / 995; mean < 13*time.Second || mean > 17*time.Second || low > time.Second || high < 29*time.Second {
			t.Errorf("the waits are %v to %v, on average %v", low, high, mean)
		}
	})
}

func TestFault38_LongOutage(t *testing.T) {
	fault{38, "The platform is away for 24 hours",
		"The stream tries all the time, at its bound, and is back within 30 s of the platform."}.is(t)
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		rec := record(t)
		var network faults.Memory
		c := inMemory(t, rec, &network)
		begin := time.Now()
		s := notifications.Open(c)
		defer s.Close()
		ctx, cancel := context.WithTimeout(t.Context(), 24*time.Hour)
		defer cancel()
		for event, err := range s.Events(ctx) {
			if lost, ok := event.(notifications.Disconnected); !ok || !errors.Is(lost.Err, syscall.ECONNREFUSED) {
				t.Fatalf("got %+v, %v", event, err)
			}
		}
		server := faults.Serve(network.Listen(), func(c *faults.Conn) {
			c.Upgrade()
			c.Attend()
		})
		defer server.Close()
		for event := range s.Events(t.Context()) {
			if _, ok := event.(notifications.Connected); ok {
				break
			}
		}
		if away := time.Since(begin); away > 24*time.Hour+notifications.DefaultMaxBackoff {
			t.Errorf("back after %v", away)
		}
		// Every 15 s on average.
		if n := len(network.Dials()); n < 5000 || n > 6500 {
			t.Errorf("%d attempts in a day", n)
		}
	})
}

func TestFault39_ConsumerNeverReads(t *testing.T) { // not in parallel: it looks at the heap
	fault{39, "Nobody reads a stream, and 100,000 messages come",
		"Pings are answered all the same, no more is held than the buffer, and the reader gets what fits, then one gap that counts the rest."}.is(t)
	const messages, buffer = 100_000, 100
	rec := record(t)
	ponged := make(chan string, 1)
	server := serve(t, func(c *faults.Conn) {
		c.Upgrade()
		for n := range messages / 100 {
			var batch strings.Builder
			for i := range 100 {
				batch.WriteString(frame.Message(sized(100*n+i+1, 60)))
			}
			c.Send(batch.String())
		}
		c.Send(frame.Of(frame.Final|frame.Ping, "there?"))
		_, payload, _ := c.ReadFrame()
		ponged <- payload
		c.Attend()
	})
	before := live()
	s := follow(t, rec, connect(t, rec, server.Address()), notifications.WithBuffer(buffer))
	select {
	case payload := <-ponged:
		if payload != "there?" {
			t.Errorf("the pong is %q", payload)
		}
	case <-time.After(patience):
		t.Fatal("no pong")
	}
	if held := live() - before; held > 1<<20 {
		t.Errorf("%d bytes are held for %d messages", held, buffer)
	}
	s.history = new(faults.History)
	want[notifications.Connected](s)
	for n := 1; n < buffer; n++ {
		s.ids(fmt.Sprint(n))
	}
	if gap := want[notifications.Gap](s); gap.Reason != notifications.Overflow || gap.Dropped != messages-buffer+1 {
		t.Errorf("got %+v", gap)
	}
}

// live returns how many bytes are in use.
func live() int64 {
	var stats runtime.MemStats
	runtime.GC()
	runtime.GC() // what finalizers let go of
	runtime.ReadMemStats(&stats)
	return int64(stats.HeapAlloc)
}

func TestFault40_EndsAnywhere(t *testing.T) { // not in parallel: it looks at the goroutines
	fault{40, "A stream or a call ends in each of its states: dial, handshake, reading, waiting, delivering; 50 times at once",
		"It does within CloseTimeout, or at once, and no goroutine is left."}.is(t)
	before := goleak.IgnoreCurrent()
	full := listenFull(t, syscall.AF_INET, &syscall.SockaddrInet4{Addr: [4]byte{127, 0, 0, 1}})
	hanging := fmt.Sprintf("http://127.0.0.1:%d", must(syscall.Getsockname(full.fd)).(*syscall.SockaddrInet4).Port)
	t.Run("all", func(t *testing.T) {
		rec := record(t)
		arrived := make(chan struct{}, 10)
		silent := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
			arrived <- struct{}{}
			c.Hold()
		}))
		half := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
			c.Send(faults.Head(200, "Content-Type", "application/json", "Content-Length", "100"), `{"data":`)
			arrived <- struct{}{}
			c.Hold()
		}))
		deaf := serve(t, func(c *faults.Conn) {
			c.Upgrade()
			c.Send(frame.Message(faults.Notification(1)))
			c.Hold() // no answer to a close frame
		})
		nowhere := socketPath(t)
		untilConnected := func(s *stream) { until[notifications.Connected](s) }
		for name, state := range map[string]struct {
			address string
			reach   func(*stream)
		}{
			"before anything": {nowhere, func(*stream) {}},
			"dial":            {hanging, func(*stream) {}},
			"handshake":       {silent.Address(), func(*stream) { <-arrived }},
			"reading":         {deaf.Address(), untilConnected},
			"waiting":         {nowhere, func(s *stream) { want[notifications.Disconnected](s) }},
			"delivering": {deaf.Address(), func(s *stream) {
				for event := range s.Events(t.Context()) {
					if _, ok := event.(notifications.Notification); ok {
						s.Close() // from within
						break
					}
				}
			}},
		} {
			for _, at := range []int{1, 50} {
				s := follow(t, rec, connect(t, rec, state.address), notifications.WithBackoff(time.Hour, time.Hour))
				state.reach(s)
				begin := time.Now()
				var all sync.WaitGroup
				for range at {
					all.Go(func() { s.Close() })
				}
				all.Wait()
				if d := time.Since(begin); d > notifications.CloseTimeout+patience/10 {
					t.Errorf("%s: %d times Close took %v", name, at, d)
				}
				for event, err := range s.Events(t.Context()) {
					t.Errorf("%s: after Close came %+v, %v", name, event, err)
				}
			}
		}
		for len(arrived) > 0 {
			<-arrived
		}
		for name, address := range map[string]string{"dial": hanging, "headers": silent.Address(), "body": half.Address()} {
			ctx, cancel := context.WithCancel(t.Context())
			result := make(chan error, 1)
			go func() {
				_, err := connect(t, rec, address).GetEnvironment(ctx, client.CallTimeout(0))
				result <- err
			}()
			if name != "dial" {
				<-arrived
			}
			cancel()
			if err := <-result; !errors.Is(err, context.Canceled) {
				t.Errorf("%s: %v", name, err)
			}
		}
	})
	if err := goleak.Find(before); err != nil {
		t.Error(err)
	}
}

func TestFault41_StateChangedDuringGap(t *testing.T) {
	fault{41, "State changes while there is no connection, and while the first list is read",
		"With Resync the copy is right in the end, both times."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	p := through(t, e.Address())
	c := connect(t, rec, p.Address())
	s := follow(t, rec, c)

	list, err := c.GetEnvironmentContainers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	id := list[0].ID
	change := func(to cycle.ContainerStateCurrent) {
		e.Update(func(state *emulator.State) {
			for i := range state.Containers {
				if state.Containers[i].ID == id {
					state.Containers[i].State.Current = to
				}
			}
		})
	}
	states := map[cycle.ID]cycle.ContainerStateCurrent{}
	same := func(want cycle.ContainerStateCurrent) bool {
		right := maps.Clone(states)
		for _, container := range e.State().Containers {
			if _, ok := right[container.ID]; ok {
				right[container.ID] = container.State.Current
			}
		}
		return len(states) == len(list) && maps.Equal(states, right) && right[id] == want
	}
	wanted := make(chan cycle.ContainerStateCurrent, 1)
	reached := make(chan struct{})
	check := func() {
		select {
		case state := <-wanted:
			if same(state) {
				reached <- struct{}{}
			} else {
				wanted <- state
			}
		default:
		}
	}
	loads := 0
	load := func(ctx context.Context) error {
		list, err := c.GetEnvironmentContainers(ctx)
		if err != nil {
			return err
		}
		if loads++; loads == 1 {
			change("while it was read") // after the answer, before anybody has it
		}
		clear(states)
		for _, container := range list {
			states[container.ID] = container.State.Current
		}
		check()
		return nil
	}
	apply := func(ctx context.Context, n notifications.Notification) error {
		if n.Topic != cycle.TopicContainerStateChanged {
			return nil
		}
		container, err := c.GetContainer(ctx, &cycle.GetContainerParams{ContainerID: &n.Object.ID})
		if err != nil {
			return err
		}
		states[container.ID] = container.State.Current
		check()
		return nil
	}
	reach := func(state cycle.ContainerStateCurrent) {
		select {
		case <-reached:
		case <-time.After(patience):
			t.Fatalf("the copy never had %q", state)
		}
	}
	wanted <- "while it was read"
	ctx, cancel := context.WithCancel(t.Context())
	var resync sync.WaitGroup
	defer resync.Wait()
	defer cancel()
	resync.Go(func() {
		if err := notifications.Resync(ctx, s.Stream, load, apply); !errors.Is(err, context.Canceled) {
			t.Error(err)
		}
	})
	reach("while it was read")

	p.Set(faults.Toxics{Refuse: true})
	p.Cut()
	change("during the gap")
	wanted <- "during the gap"
	p.Set(faults.Toxics{})
	reach("during the gap")
}

func TestFault42_Herd(t *testing.T) {
	fault{42, "The platform restarts, with 200 streams",
		"All are back, each with one gap, and their attempts are spread over the wait and not made at once."}.is(t)
	t.Parallel()
	const clients = 200
	synctest.Test(t, func(t *testing.T) {
		rec := record(t)
		var network faults.Memory
		serve := func() *emulator.Emulator {
			e, err := emulator.New(emulator.WithListener(network.Listen()), emulator.WithToken(faults.Token))
			if err != nil {
				t.Fatal(err)
			}
			return e
		}
		e := serve()
		var streams []*notifications.Stream
		for range clients {
			s := notifications.Open(inMemory(t, rec, &network))
			defer s.Close()
			streams = append(streams, s)
		}
		synctest.Wait()
		if n := e.Subscribers(); n != clients {
			t.Fatalf("%d subscribers", n)
		}
		before := len(network.Dials())
		e.Close()
		ended := time.Now()
		time.Sleep(3 * time.Second)
		e = serve()
		defer e.Close()
		time.Sleep(time.Minute)
		if n := e.Subscribers(); n != clients {
			t.Errorf("%d of %d are back", n, clients)
		}
		gaps := 0
		for _, s := range streams {
			s := &stream{Stream: s, t: t, rec: rec, history: new(faults.History)}
			until[notifications.Disconnected](s)
			until[notifications.Gap](s)
			gaps += s.history.Reconnects
		}
		if gaps != clients {
			t.Errorf("%d gaps", gaps)
		}
		peak, slots := 0, map[time.Duration]int{}
		for _, at := range network.Dials()[before:] {
			slot := at.Sub(ended) / (100 * time.Millisecond)
			slots[slot]++
			peak = max(peak, slots[slot])
		}
		// 200 within a second are 20 in each tenth on average, and the second
		// attempts of some are added to that.
		if peak > clients/3 || len(slots) < 20 {
			t.Errorf("%d attempts within 100 ms, spread over %d such", peak, len(slots))
		}
	})
}
