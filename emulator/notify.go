package emulator

import (
	"encoding/json"
	"fmt"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// Notify sends notifications to all subscribers: the WebSockets at
// /v1/notifications. All of them get the same ones in the same order. It does
// not wait until they do; one that is too slow is disconnected, see
// [MaxBacklog]. Without subscribers it does nothing.
//
// A notification is sent as it is, even if it has no topic or no object, in the
// form that the platform gives it: what the context does not have is null, and
// the flags "true" and "false" are booleans. Raw, ReceivedAt and Seq are not
// sent.
//
// What happens to the [State] is notified anyway, see [Emulator.Update].
func (e *Emulator) Notify(ns ...notifications.Notification) {
	if e.Subscribers() == 0 {
		return
	}
	frames := make([]frame, len(ns))
	for i := range ns {
		frames[i] = frame{kind: websocket.MessageText, payload: encode(&ns[i])}
	}
	e.subscribers.publish(e.surviving(frames)...)
}

// NotifyRaw sends messages as they are, which need not be notifications, nor
// JSON, nor UTF-8. Otherwise it is like [Emulator.Notify].
func (e *Emulator) NotifyRaw(messages ...[]byte) { e.publish(websocket.MessageText, messages) }

// NotifyBinary is [Emulator.NotifyRaw] for messages that are not text, which the
// platform never sends.
func (e *Emulator) NotifyBinary(messages ...[]byte) { e.publish(websocket.MessageBinary, messages) }

func (e *Emulator) publish(kind websocket.MessageType, messages [][]byte) {
	if e.Subscribers() == 0 {
		return
	}
	frames := make([]frame, len(messages))
	for i, m := range messages {
		frames[i] = frame{kind: kind, payload: append([]byte{}, m...)}
	}
	e.subscribers.publish(e.surviving(frames)...)
}

// Subscribers returns how many WebSockets get notifications. A client that has
// the answer to its handshake is one of them; one that went away is until the
// emulator notices.
func (e *Emulator) Subscribers() int { return int(e.subscribers.count.Load()) }

// DisconnectSubscribers closes the WebSockets that there are, with a close code
// and a reason of at most 123 bytes. Code 1005 stands for a close frame without
// a code. Code 0 cuts the connections as a crash would, without a close frame.
// Either way what was notified before is sent first. It panics if there is no
// such code or the reason is too long.
//
// It waits until the connections have ended. After half a second it cuts those
// that have not. Clients may connect again at once.
func (e *Emulator) DisconnectSubscribers(code int, reason string) {
	switch valid := code == 0 || code >= 1000 && code <= 1014 && code != 1004 && code != 1006 || code >= 3000 && code <= 4999; {
	case !valid:
		panic(fmt.Sprintf("emulator: DisconnectSubscribers: %d is not a close code that can be sent", code))
	case len(reason) > 123:
		panic(fmt.Sprintf("emulator: DisconnectSubscribers: the reason has %d bytes, more than 123", len(reason)))
	}
	e.subscribers.disconnect(websocket.StatusCode(code), reason)
}

// wire is a notification as the platform writes it. Its documents disagree; this
// is what its TypeScript client takes, which is what runs, with the members of
// the context that the published example has.
type wire struct {
	Topic       cycle.Topic                `json:"topic"`
	Object      notifications.Object       `json:"object"`
	Context     wireContext                `json:"context"`
	Flags       map[string]any             `json:"flags,omitempty"`
	Annotations *notifications.Annotations `json:"annotations,omitempty"`
}

type wireContext struct {
	Label           *string  `json:"label"`
	HubID           *string  `json:"hub_id"`
	AccountID       *string  `json:"account_id"`
	Environments    []string `json:"environments"`
	DNSZones        []string `json:"dns_zones"`
	Clusters        []string `json:"clusters"`
	Containers      []string `json:"containers"`
	VirtualMachines []string `json:"virtual_machines"`
}

func encode(n *notifications.Notification) []byte {
	c := &n.Context
	w := wire{
		Topic:  n.Topic,
		Object: n.Object,
		Context: wireContext{
			Label:           orNull(c.Label),
			HubID:           orNull(c.HubID),
			AccountID:       orNull(c.AccountID),
			Environments:    c.Environments,
			DNSZones:        c.DNSZones,
			Clusters:        c.Clusters,
			Containers:      c.Containers,
			VirtualMachines: c.VirtualMachines,
		},
		Annotations: n.Annotations,
	}
	for name, v := range n.Flags {
		if w.Flags == nil {
			w.Flags = make(map[string]any)
		}
		switch v {
		case "true", "false":
			w.Flags[name] = v == "true"
		default:
			w.Flags[name] = v
		}
	}
	b, err := json.Marshal(w)
	if err != nil { // it is made of texts and booleans
		panic(err)
	}
	return b
}

func orNull(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
