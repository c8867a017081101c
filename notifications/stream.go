package notifications

import (
	"bytes"
	"context"
	"errors"
	"iter"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/client"
)

// Stream follows the platform's notifications. Make one with [Open], read it
// with [Stream.Events], and end it with [Stream.Close].
type Stream struct {
	client *client.Client
	cfg    config
	queue  *queue

	cancel context.CancelFunc
	done   chan struct{} // closed when the stream's goroutine has ended

	// Of that goroutine.
	seq      uint64
	verdicts map[string]bool // on topics, see wants

	mu   sync.Mutex
	conn *connection // the one in use, nil if there is none

	reading atomic.Bool
	online  atomic.Bool // the last event read was not a Disconnected, but a Connected before

	closing atomic.Bool
	closed  chan struct{} // closed when Close has done its work
}

// Open starts a stream of the platform that c is a client of. It connects in
// the background, at once, and as often as it takes, with the address and token
// that c has at each attempt; what comes is kept until [Stream.Events] is called,
// see [WithBuffer]. Whoever calls Open must call [Stream.Close]. c must stay open
// as long.
//
// The goroutine that connects calls the token source and the middleware of c. A
// panic in one of them ends the program, because no caller is there to recover.
//
// Open does not fail: an invalid option is a permanent error, which Events
// yields.
func Open(c *client.Client, opts ...Option) *Stream {
	cfg, err := newConfig(opts)
	if c == nil {
		err = errors.New("notifications: Open: the client is nil")
	}
	ctx, cancel := context.WithCancel(context.Background())
	s := &Stream{client: c, cfg: cfg, queue: newQueue(cfg.buffer), cancel: cancel, done: make(chan struct{}), verdicts: map[string]bool{}, closed: make(chan struct{})}
	if err != nil {
		s.queue.finish(err)
		close(s.done)
		return s
	}
	go s.run(ctx)
	return s
}

// Events returns the events of the stream, in order. It waits for the next one
// as long as it takes.
//
// The sequence ends when ctx ends, when [Stream.Close] is called, or with a
// permanent error, which is yielded last, with a nil event: the platform refuses
// the token ([client.ErrUnauthorized], [client.ErrForbidden]) or answers that it
// serves no notifications, there is no token ([client.ErrNoToken]), the client
// was closed, or an option is invalid. Nothing else ends it: all other failures
// are [Disconnected] events, after which the stream tries again.
//
// After ctx ended or the loop was left, Events may be called again and goes on
// where the last one stopped. Two at the same time are an error, which the
// second yields.
func (s *Stream) Events(ctx context.Context) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		if !s.reading.CompareAndSwap(false, true) {
			yield(nil, errors.New("notifications: the stream is being read already"))
			return
		}
		defer s.reading.Store(false)
		for {
			e, err, ok := s.queue.pop(ctx)
			if !ok {
				return
			}
			switch e.(type) {
			case Connected:
				s.online.Store(true)
			case Disconnected:
				s.online.Store(false)
			case Notification, Gap, Malformed:
			}
			if !yield(e, err) || err != nil {
				return
			}
		}
	}
}

// Close ends the stream within [CloseTimeout], politely if the platform plays
// along, and leaves no goroutine behind. Events that were not read are lost. It
// may be called at any time, also by who reads, more than once and concurrently.
// It returns nil.
func (s *Stream) Close() error {
	if s.closing.CompareAndSwap(false, true) {
		s.shutdown()
		close(s.closed)
	}
	<-s.closed
	return nil
}

func (s *Stream) shutdown() {
	close(s.queue.done)
	s.mu.Lock()
	conn := s.conn
	s.mu.Unlock()
	shaken := make(chan struct{})
	go func() {
		defer close(shaken)
		if conn != nil {
			conn.Close(websocket.StatusNormalClosure, "") // ends the reader
		}
	}()
	timer := time.NewTimer(CloseTimeout / 2)
	defer timer.Stop()
	select {
	case <-shaken:
	case <-timer.C:
	}
	s.cancel() // cuts it short
	<-shaken
	<-s.done
}

// run keeps the stream connected until ctx ends or another attempt would be in
// vain.
func (s *Stream) run(ctx context.Context) {
	defer close(s.done)
	var heard time.Time // when the last connection last had a sign of life, zero before the first
	failures, attempt := 0, 0
	for {
		attempt++
		conn, err := s.connect(ctx)
		lost := false
		if err == nil {
			s.use(conn)
			s.push(Connected{At: conn.since, Attempt: attempt}, conn.since)
			if !heard.IsZero() {
				s.push(Gap{Reason: Reconnected, Since: heard, Until: conn.since}, conn.since)
			}
			err = conn.follow(ctx)
			s.use(nil)
			heard, attempt, lost = conn.lastHeard(), 0, true
			if time.Since(conn.since) >= HealthyAfter {
				failures = 0
			}
		}
		if ctx.Err() != nil {
			return
		}
		if !lost && s.cfg.permanent(err) {
			s.queue.finish(err)
			return
		}
		wait := s.cfg.delay(failures, err)
		failures++
		now := time.Now()
		s.push(Disconnected{At: now, Err: err, Attempt: attempt, RetryIn: wait}, now)
		sleep(ctx, wait)
		if ctx.Err() != nil {
			return
		}
	}
}

// use tells Close which connection there is to close.
func (s *Stream) use(conn *connection) {
	s.mu.Lock()
	s.conn = conn
	s.mu.Unlock()
}

func (s *Stream) push(e Event, now time.Time) { s.queue.push(e, now) }

// receive takes a message, of which it keeps a copy. It never blocks: who reads
// slowly must not keep the connection from answering pings.
func (s *Stream) receive(kind websocket.MessageType, raw []byte, now time.Time) {
	s.seq++
	if len(s.cfg.globs) == 0 || kind != websocket.MessageText || s.wants(raw) {
		s.queue.add(entry{arrival: arrival{kind, bytes.Clone(raw), s.seq, now}}, now)
	}
}

// How many verdicts on topics a stream remembers, and up to which length of a
// topic: the platform has fewer and shorter ones.
const maxVerdicts, maxVerdict = 1024, 64

// wants reports whether a message is of a topic that was asked for, or may be.
func (s *Stream) wants(raw []byte) bool {
	first := firstTopic(raw)
	if verdict, ok := s.verdicts[string(first)]; ok {
		return verdict
	}
	topic := topicOf(raw)
	verdict := topic == "" || slices.ContainsFunc(s.cfg.globs, func(g glob) bool { return g.match(topic) })
	if len(first) > 0 && len(first) <= maxVerdict && len(s.verdicts) < maxVerdicts {
		s.verdicts[string(first)] = verdict
	}
	return verdict
}
