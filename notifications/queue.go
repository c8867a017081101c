package notifications

import (
	"context"
	"sync"
	"time"
)

// queue holds the events that wait for the reader. It never blocks who writes:
// what does not fit is dropped, and a Gap takes its place.
type queue struct {
	limit int

	mu     sync.Mutex
	events []Event
	bytes  int
	loss   *loss // what was dropped since the last event fitted, nil for nothing
	end    error // why no more events come, after those that are here

	wake chan struct{} // has a token when there may be something to read
	done chan struct{} // closed when the queue was thrown away
}

// A loss is a run of events that did not fit.
type loss struct {
	gap   Gap
	state Event // the last Connected or Disconnected among them, nil for none
}

func newQueue(limit int) *queue {
	return &queue{limit: limit, wake: make(chan struct{}, 1), done: make(chan struct{})}
}

// push adds an event, or drops it. now is the time of the event.
func (q *queue) push(e Event, now time.Time) {
	q.mu.Lock()
	defer q.mu.Unlock()
	defer q.signal()
	size := sizeOf(e)
	if len(q.events) >= q.limit || len(q.events) > 0 && q.bytes+size > MaxBufferBytes {
		q.drop(e, now)
		return
	}
	q.settle(now)
	q.events = append(q.events, e)
	q.bytes += size
}

func (q *queue) drop(e Event, now time.Time) {
	if q.loss == nil {
		q.loss = &loss{gap: Gap{Reason: Overflow, Since: now}}
	}
	switch e := e.(type) {
	case Connected, Disconnected:
		q.loss.state = e
	case Gap: // becomes part of this one
		if e.Since.Before(q.loss.gap.Since) {
			q.loss.gap.Since = e.Since
		}
	default:
		q.loss.gap.Dropped++
	}
}

// settle puts a loss behind the events that came before it.
func (q *queue) settle(now time.Time) {
	if q.loss == nil {
		return
	}
	if q.loss.state != nil {
		q.events = append(q.events, q.loss.state)
	}
	q.loss.gap.Until = now
	q.events = append(q.events, q.loss.gap)
	q.loss = nil
}

// finish says that no more events come, and why.
func (q *queue) finish(err error) {
	q.mu.Lock()
	defer q.mu.Unlock()
	q.end = err
	q.signal()
}

func (q *queue) signal() {
	select {
	case q.wake <- struct{}{}:
	default:
	}
}

// pop returns the next event, or the error of finish after the last one. It is
// false when ctx ended or the queue was thrown away.
func (q *queue) pop(ctx context.Context) (e Event, err error, ok bool) {
	for {
		select {
		case <-ctx.Done():
			return nil, nil, false
		case <-q.done:
			return nil, nil, false
		default:
		}
		if e, err, ok = q.take(); ok {
			return e, err, true
		}
		select {
		case <-q.wake:
		case <-ctx.Done():
		case <-q.done:
		}
	}
}

func (q *queue) take() (Event, error, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if len(q.events) == 0 {
		q.settle(time.Now())
	}
	if len(q.events) == 0 {
		return nil, q.end, q.end != nil
	}
	e := q.events[0]
	q.events[0] = nil // not kept alive by the array
	q.events = q.events[1:]
	q.bytes -= sizeOf(e)
	return e, nil, true
}

func sizeOf(e Event) int {
	switch e := e.(type) {
	case Notification:
		return len(e.Raw)
	case Malformed:
		return len(e.Raw)
	}
	return 0
}
