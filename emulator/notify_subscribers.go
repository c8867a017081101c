package emulator

import (
	"bufio"
	"context"
	"log/slog"
	"maps"
	"net"
	"net/http"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// subscribers are the WebSockets that get notifications. What is published goes
// to all of them in one order. Nothing here waits for a connection, unless it
// says so.
type subscribers struct {
	count   atomic.Int64   // of those that still get what is published
	running sync.WaitGroup // all

	mu       sync.Mutex
	stopping bool
	all      map[*subscriber]struct{}
}

// A subscriber is one WebSocket. It has a goroutine that writes and one that
// reads, which is what answers pings.
type subscriber struct {
	ctx  context.Context
	cut  context.CancelFunc // ends the connection, whatever it is doing; called again when it has ended
	wake chan struct{}      // has a token when there may be something to write

	queue   []frame      // guarded by subscribers.mu
	ending  bool         // so is this: it gets nothing more
	backlog atomic.Int64 // bytes in the queue, and taken from it but not written
	slow    atomic.Bool  // the backlog became too large
}

// A frame is a message to write, or the end of the connection.
type frame struct {
	kind    websocket.MessageType // 0 for the end
	payload []byte
	code    websocket.StatusCode // of the end, 0 for none
}

// frameOverhead is what a frame takes beside its payload, about.
const frameOverhead = 64

func (f *frame) size() int64 { return int64(len(f.payload)) + frameOverhead }

// join adds a subscriber. It is false when there must be no more.
func (s *subscribers) join() (*subscriber, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.stopping {
		return nil, false
	}
	sub := &subscriber{wake: make(chan struct{}, 1)}
	sub.ctx, sub.cut = context.WithCancel(context.Background())
	if s.all == nil {
		s.all = make(map[*subscriber]struct{})
	}
	s.all[sub] = struct{}{}
	s.count.Add(1)
	s.running.Add(1)
	return sub, true
}

// end sees to it that nothing more is published to a subscriber. s.mu is held.
func (s *subscribers) end(sub *subscriber) {
	if !sub.ending {
		sub.ending = true
		s.count.Add(-1)
	}
}

// leave is called once for each that joined, when nothing of it is left.
func (s *subscribers) leave(sub *subscriber) {
	s.mu.Lock()
	s.end(sub)
	delete(s.all, sub)
	s.mu.Unlock()
	sub.cut()
	s.running.Done()
}

// publish puts frames into all queues.
func (s *subscribers) publish(frames ...frame) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for sub := range s.all {
		if !sub.ending && !sub.push(frames...) {
			s.end(sub)
			sub.queue = nil
			sub.slow.Store(true)
			sub.cut()
		}
	}
}

// push puts frames into the queue, unless they are too much for it.
func (sub *subscriber) push(frames ...frame) bool {
	for i := range frames {
		if sub.backlog.Add(frames[i].size()) > MaxBacklog {
			return false
		}
	}
	sub.queue = append(sub.queue, frames...)
	select {
	case sub.wake <- struct{}{}:
	default:
	}
	return true
}

// disconnect ends the connections that there are, once all that was published
// before is written. It waits for that, then cuts those that take longer than
// the grace.
func (s *subscribers) disconnect(code websocket.StatusCode, reason string) {
	s.mu.Lock()
	ending := slices.Collect(maps.Keys(s.all))
	for _, sub := range ending {
		s.endWith(sub, code, reason)
	}
	s.mu.Unlock()
	late := time.AfterFunc(grace, func() {
		for _, sub := range ending {
			sub.cut()
		}
	})
	defer late.Stop()
	for _, sub := range ending {
		<-sub.ctx.Done()
	}
}

// endWith ends a connection after what is in its queue. s.mu is held.
func (s *subscribers) endWith(sub *subscriber, code websocket.StatusCode, reason string) {
	if sub.ending {
		return
	}
	if !sub.push(frame{code: code, payload: []byte(reason)}) {
		sub.cut()
	}
	s.end(sub)
}

// stop disconnects all and waits for the last goroutine. Nobody joins any more.
func (s *subscribers) stop() {
	s.mu.Lock()
	s.stopping = true
	s.mu.Unlock()
	s.disconnect(websocket.StatusGoingAway, "")
	s.running.Wait()
}

// serve writes what is published until the connection ends.
func (s *subscribers) serve(sub *subscriber, conn *websocket.Conn, below net.Conn) {
	defer s.leave(sub)
	// The only thing that ends a WebSocket in each of its states.
	defer context.AfterFunc(sub.ctx, func() { below.Close() })()
	var reading sync.WaitGroup
	defer reading.Wait()
	defer conn.CloseNow()
	reading.Go(func() { s.listen(sub, conn) })
	for {
		s.mu.Lock()
		frames := sub.queue
		sub.queue = nil
		s.mu.Unlock()
		for i := range frames {
			f := &frames[i]
			switch {
			case f.kind == 0 && f.code == 0:
				return
			case f.kind == 0:
				// It waits for the answer until the subscriber is cut.
				conn.Close(f.code, string(f.payload))
				return
			}
			if conn.Write(context.Background(), f.kind, f.payload) != nil {
				return
			}
			sub.backlog.Add(-f.size())
			f.payload = nil
		}
		if len(frames) > 0 {
			continue
		}
		select {
		case <-sub.wake:
		case <-sub.ctx.Done():
			return
		}
	}
}

// listen answers pings, and notices the end. A subscriber has nothing to say.
func (s *subscribers) listen(sub *subscriber, conn *websocket.Conn) {
	defer sub.cut()
	for {
		if _, _, err := conn.Read(context.Background()); err != nil {
			return
		}
		s.mu.Lock()
		s.endWith(sub, websocket.StatusPolicyViolation, "subscribers have nothing to say")
		s.mu.Unlock()
	}
}

// notificationsOperation is what the log of requests calls a handshake.
const notificationsOperation = "notifications"

// subscribes reports whether a request is for notifications. Upstream serves
// them at one path and has another in its document, which is taken for it only
// if the request says so.
func subscribes(r *http.Request) bool {
	return r.URL.Path == notifications.DefaultPath ||
		r.URL.Path == "/" && strings.EqualFold(r.Header.Get("Upgrade"), "websocket")
}

// subscribe makes a subscriber of a connection.
func (q *request) subscribe(r *http.Request) {
	if r.Method != http.MethodGet {
		q.refuse(q.wrongMethod(http.MethodGet))
		return
	}
	h := &handshake{request: q}
	conn, err := websocket.Accept(h, r, &websocket.AcceptOptions{CompressionMode: websocket.CompressionDisabled})
	if err != nil {
		h.fail()
		return
	}
	s := &q.emulator.subscribers
	go func() {
		s.serve(h.subscriber, conn, h.conn)
		if h.subscriber.slow.Load() {
			q.log(slog.LevelWarn, "a subscriber was too slow and is disconnected", "limit", MaxBacklog)
		} else {
			q.log(slog.LevelDebug, "a subscriber is gone")
		}
	}()
}

// handshake is what the handshake of a WebSocket is answered with. If it is
// refused the answer becomes an error envelope.
type handshake struct {
	*request
	subscriber *subscriber // from the moment the handshake is good
	conn       net.Conn    // what the WebSocket stands on
	status     int         // of the refusal
	reason     strings.Builder
}

// WriteHeader makes the connection a subscriber before the client can know that
// it has one, so that from then on it misses nothing.
func (h *handshake) WriteHeader(status int) {
	if status != http.StatusSwitchingProtocols {
		h.status = status
		return
	}
	sub, ok := h.emulator.subscribers.join()
	if !ok {
		panic(http.ErrAbortHandler) // the emulator is being closed
	}
	h.subscriber = sub
	h.request.WriteHeader(status)
}

func (h *handshake) Hijack() (net.Conn, *bufio.ReadWriter, error) {
	conn, buffer, err := http.NewResponseController(h.ResponseWriter).Hijack()
	h.conn = conn
	return conn, buffer, err
}

func (h *handshake) Write(b []byte) (int, error) {
	if h.subscriber == nil {
		h.reason.Write(b)
	}
	return len(b), nil
}

// fail is what is left to do when there is no connection.
func (h *handshake) fail() {
	if h.subscriber != nil { // the client went away
		h.emulator.subscribers.leave(h.subscriber)
		return
	}
	h.Header().Del("X-Content-Type-Options")
	code := cycle.ErrorCodeN400InvalidSyntax
	if h.status == http.StatusForbidden {
		code = cycle.ErrorCodeN403NotAllowed
	}
	h.refuse(refuse(h.status, code, "The request does not open a WebSocket", strings.TrimSpace(h.reason.String())))
}
