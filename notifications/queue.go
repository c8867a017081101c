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
	events []entry
	batch  []entry // those before them, taken all at once
	next   int     // the first in batch that was not read
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

// An entry is an event, or a message that becomes one when it is read: who reads
// decodes, while the connection is read on.
type entry struct {
	event Event // nil for a message
	arrival
}

func (e *entry) open() Event {
	if e.event == nil {
		return decode(e.kind, e.raw, e.seq, e.at)
	}
	return e.event
}

func (e *entry) size() int {
	switch e := e.event.(type) {
	case Notification:
		return len(e.Raw)
	case Malformed:
		return len(e.Raw)
	case Connected, Disconnected, Gap:
	}
	return len(e.raw)
}

// push adds an event, or drops it. now is the time of the event.
func (q *queue) push(e Event, now time.Time) {
	q.add(entry{event: e}, now)
	q.signal()
}

// add is push without waking who reads; signal is to be called before long.
func (q *queue) add(e entry, now time.Time) {
	q.mu.Lock()
	defer q.mu.Unlock()
	size := e.size()
	waiting := len(q.batch) - q.next + len(q.events)
	if waiting >= q.limit || waiting > 0 && q.bytes+size > MaxBufferBytes {
		q.drop(e.event, now)
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
	case nil, Notification, Malformed: // nil is a message that is not decoded
		q.loss.gap.Dropped++
	}
}

// settle puts a loss behind the events that came before it.
func (q *queue) settle(now time.Time) {
	if q.loss == nil {
		return
	}
	if q.loss.state != nil {
		q.events = append(q.events, entry{event: q.loss.state})
	}
	q.loss.gap.Until = now
	q.events = append(q.events, entry{event: q.loss.gap})
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
		if e, err, ok := q.take(); ok {
			if err != nil {
				return nil, err, true
			}
			return e.open(), nil, true
		}
		select {
		case <-q.wake:
		case <-ctx.Done():
		case <-q.done:
		}
	}
}

func (q *queue) take() (entry, error, bool) {
	q.mu.Lock()
	defer q.mu.Unlock()
	if q.next == len(q.batch) {
		if len(q.events) == 0 {
			q.settle(time.Now())
		}
		q.batch, q.events, q.next = q.events, q.batch[:0], 0
	}
	if len(q.batch) == 0 {
		return entry{}, q.end, q.end != nil
	}
	e := q.batch[q.next]
	q.batch[q.next] = entry{} // not kept alive by the array
	q.next++
	q.bytes -= e.size()
	return e, nil, true
}
