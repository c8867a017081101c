package notifications

import (
	"maps"
	"slices"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/internal/test/events"
)

// Each kind of event that does not fit into the queue is accounted for: messages
// are counted, states are kept, gaps become one.
func TestQueueDropsEachKind(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	before := now.Add(-time.Hour)
	lost := map[string]struct {
		event Event
		want  loss
	}{
		"Notification": {Notification{}, loss{gap: Gap{Reason: Overflow, Since: now, Dropped: 1}}},
		"Malformed":    {Malformed{}, loss{gap: Gap{Reason: Overflow, Since: now, Dropped: 1}}},
		"Connected":    {Connected{Attempt: 2}, loss{gap: Gap{Reason: Overflow, Since: now}, state: Connected{Attempt: 2}}},
		"Disconnected": {Disconnected{Attempt: 2}, loss{gap: Gap{Reason: Overflow, Since: now}, state: Disconnected{Attempt: 2}}},
		"Gap":          {Gap{Since: before}, loss{gap: Gap{Reason: Overflow, Since: before}}},
	}
	if got, want := slices.Sorted(maps.Keys(lost)), events.Kinds(t, "."); !slices.Equal(got, want) {
		t.Errorf("the kinds of events are %v; this test has %v", want, got)
	}
	lost["message"] = struct {
		event Event
		want  loss
	}{nil, loss{gap: Gap{Reason: Overflow, Since: now, Dropped: 1}}}
	lost["unknown"] = struct {
		event Event
		want  loss
	}{struct{ Event }{}, loss{gap: Gap{Reason: Overflow, Since: now}}}
	for kind, tt := range lost {
		q := newQueue(1)
		q.drop(tt.event, now)
		if *q.loss != tt.want {
			t.Errorf("%s: got %+v, want %+v", kind, *q.loss, tt.want)
		}
	}
}
