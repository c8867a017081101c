package faults

import (
	"fmt"
	"strconv"

	"github.com/fairlead-go/fairlead/notifications"
)

// History checks the events of one stream whose notifications are numbered, by
// the ids of their objects, without a hole: they come in order and none comes
// twice, each hole is announced by a gap, and each new connection but the first
// by exactly one. The zero value is ready.
type History struct {
	Delivered, Reconnects, Overflows, Holes, Missed int

	last      int
	gap       bool // since the last notification
	connected bool // ever
	owed      bool // a gap, before anything else that tells of the platform
}

// Add takes the next event. An error is a broken promise.
func (h *History) Add(event notifications.Event) error {
	switch e := event.(type) {
	case notifications.Connected:
		if h.owed {
			return fmt.Errorf("connected again without a gap for the connection before")
		}
		h.owed = h.connected
		if h.connected {
			h.Reconnects++
		}
		h.connected = true
	case notifications.Disconnected:
	case notifications.Gap:
		switch {
		case !h.connected:
			return fmt.Errorf("a gap before there was anything to miss: %+v", e)
		case e.Reason == notifications.Reconnected && !h.owed:
			return fmt.Errorf("a second gap for one reconnect: %+v", e)
		case e.Reason == notifications.Overflow:
			h.Overflows++
		}
		h.gap, h.owed = true, false
	case notifications.Malformed:
		return fmt.Errorf("malformed: %w: %q", e.Err, e.Raw)
	case notifications.Notification:
		n, err := strconv.Atoi(e.Object.ID)
		switch {
		case err != nil:
			return err
		case h.owed:
			return fmt.Errorf("number %d came before the gap of its connection", n)
		case n <= h.last:
			return fmt.Errorf("number %d came after number %d", n, h.last)
		case h.last > 0 && n != h.last+1 && !h.gap:
			return fmt.Errorf("number %d came after number %d without a gap", n, h.last)
		case h.last > 0 && n != h.last+1:
			h.Holes++
			h.Missed += n - h.last - 1
		}
		h.last, h.gap = n, false
		h.Delivered++
	default:
		return fmt.Errorf("an event of unknown kind: %T", event)
	}
	return nil
}

// Last returns the number of the last notification, 0 before the first.
func (h *History) Last() int { return h.last }
