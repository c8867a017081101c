package notifications

import (
	"encoding/json"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// An Event is what a stream yields: one of [Notification], [Connected],
// [Disconnected], [Gap] and [Malformed], by value. The set is closed, so that a
// type switch over these five is complete.
//
//sumtype:decl
type Event interface{ event() }

// Notification says that something changed: which topic, and the ids of what it
// is about. It holds no details; read those with the client.
type Notification struct {
	// Topic is what happened. The set is open; package cycle has constants for
	// the documented ones.
	Topic cycle.Topic `json:"topic"`
	// Object is what it happened to.
	Object Object `json:"object"`
	// Context is what the object belongs to.
	Context Context `json:"context"`
	// Flags are marks on the notification. A boolean is "true" or "false" here,
	// whatever form the platform gave it; null is left out.
	Flags Flags `json:"flags,omitempty"`
	// Annotations tell the health of an instance; nil if there are none.
	Annotations *Annotations `json:"annotations,omitempty"`

	// Raw is the message as it came.
	Raw json.RawMessage `json:"-"`
	// ReceivedAt is when it came, by the clock of this machine.
	ReceivedAt time.Time `json:"-"`
	// Seq numbers the messages that this stream received, from 1, over all its
	// connections. Those that were filtered out, malformed or dropped have
	// numbers too. What the platform sent while there was no connection has none.
	Seq uint64 `json:"-"`
}

// Object is what a notification is about.
type Object struct {
	ID string `json:"id"`
	// State is the state the object is in now, "" if that is not the news.
	State string `json:"state,omitempty"`
	// StatePrevious is the state before, "" if it is not known. The platform's
	// documents spell it both state_previous and previous_state.
	StatePrevious string `json:"state_previous,omitempty"`
	// Error is what went wrong, "" if nothing did.
	Error string `json:"error,omitempty"`
}

// Context holds the ids of what the object of a notification belongs to. nil
// and "" mean that the platform did not say.
type Context struct {
	Label           string   `json:"label,omitempty"`
	HubID           cycle.ID `json:"hub_id,omitempty"`
	AccountID       cycle.ID `json:"account_id,omitempty"`
	Environments    []string `json:"environments,omitempty"`
	DNSZones        []string `json:"dns_zones,omitempty"`
	Containers      []string `json:"containers,omitempty"`
	Clusters        []string `json:"clusters,omitempty"` // names, not ids
	VirtualMachines []string `json:"virtual_machines,omitempty"`
}

// Annotations tell the health of an instance.
type Annotations struct {
	Health string `json:"health,omitempty"` // "unknown", "healthy" or "unhealthy"
	Ready  string `json:"ready,omitempty"`  // "unknown", "ready" or "pending"
}

// Connected says that the stream has a connection. Notifications follow.
type Connected struct {
	At      time.Time
	Attempt int // how many attempts it took, from 1
}

// Disconnected says that there is no connection: it was lost, or an attempt to
// make one failed. The stream goes on by itself.
type Disconnected struct {
	At      time.Time
	Err     error         // why; a *client.APIError if the platform refused
	Attempt int           // which attempt failed, from 1; 0 if a connection was lost
	RetryIn time.Duration // how long until the next attempt
}

// Gap says that notifications may have been missed: state may have changed,
// read it again. It comes exactly once after each new connection but the first
// ([Reconnected]) and after each overflow of the queue ([Overflow]), before any
// newer notification. The platform replays nothing, so what was missed can only
// be read with the client.
type Gap struct {
	Reason GapReason
	// Since is when the stream last knew that nothing was missing.
	Since time.Time
	// Until is from when on nothing is missing again.
	Until time.Time
	// Dropped is how many messages came and were dropped; what was never
	// received is not known and not counted.
	Dropped int
}

// GapReason is why notifications may have been missed.
type GapReason string

// Why notifications may have been missed.
const (
	Reconnected GapReason = "reconnected" // there was no connection for a while
	Overflow    GapReason = "overflow"    // they came faster than they were taken
)

// Malformed is a message that is not a notification: not text, not UTF-8, not
// JSON, or JSON of another shape. The stream goes on.
type Malformed struct {
	Raw        []byte // as it came
	Err        error  // what is wrong with it
	ReceivedAt time.Time
	Seq        uint64 // see Notification
}

func (Notification) event() {}
func (Connected) event()    {}
func (Disconnected) event() {}
func (Gap) event()          {}
func (Malformed) event()    {}
