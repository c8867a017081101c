package faults_test

import (
	"errors"
	"maps"
	"slices"
	"testing"

	"github.com/fairlead-go/fairlead/internal/test/events"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
)

// A history knows each kind of event.
func TestHistoryKnowsEachKind(t *testing.T) {
	t.Parallel()
	kinds := map[string]struct {
		event notifications.Event
		want  string // the error
	}{
		"Connected":    {notifications.Connected{}, ""},
		"Disconnected": {notifications.Disconnected{}, ""},
		"Notification": {notifications.Notification{Object: notifications.Object{ID: "1"}}, ""},
		"Gap":          {notifications.Gap{Reason: notifications.Overflow}, ""},
		"Malformed":    {notifications.Malformed{Err: errors.New("odd")}, `malformed: odd: ""`},
	}
	if got, want := slices.Sorted(maps.Keys(kinds)), events.Kinds(t, root+"/notifications"); !slices.Equal(got, want) {
		t.Errorf("the kinds of events are %v; this test has %v", want, got)
	}
	for kind, tt := range kinds {
		var h faults.History
		if err := h.Add(notifications.Connected{}); err != nil {
			t.Fatal(err)
		}
		got := ""
		if err := h.Add(tt.event); err != nil {
			got = err.Error()
		}
		if got != tt.want {
			t.Errorf("%s: error %q, want %q", kind, got, tt.want)
		}
	}
	var h faults.History
	if err := h.Add(nil); err == nil || err.Error() != "an event of unknown kind: <nil>" {
		t.Errorf("error %v", err)
	}
}
