package notifications

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/coder/websocket"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/fastjson"
)

// Flags are marks on a notification, by name.
type Flags map[string]string

// UnmarshalJSON takes both forms that the platform's documents have: names to
// texts, and names to booleans or null. One boolean for all, which an older
// document has, names nothing and leaves the flags empty.
func (f *Flags) UnmarshalJSON(b []byte) error {
	if s := string(b); s == "true" || s == "false" || s == "null" {
		*f = nil
		return nil
	}
	var wire map[string]any
	if err := json.Unmarshal(b, &wire); err != nil {
		return errors.New("flags are neither an object nor a boolean")
	}
	*f = make(Flags, len(wire))
	for name, v := range wire {
		switch v := v.(type) {
		case nil:
		case bool:
			(*f)[name] = strconv.FormatBool(v)
		case string:
			(*f)[name] = v
		default:
			return fmt.Errorf("flag %q is neither a text nor a boolean", name)
		}
	}
	return nil
}

// UnmarshalJSON takes both spellings of the previous state.
func (o *Object) UnmarshalJSON(b []byte) error {
	type plain Object
	wire := struct {
		*plain
		PreviousState string `json:"previous_state"`
	}{plain: (*plain)(o)}
	if err := json.Unmarshal(b, &wire); err != nil {
		return err
	}
	if o.StatePrevious == "" {
		o.StatePrevious = wire.PreviousState
	}
	return nil
}

// An arrival is a message before anything is known of it.
type arrival struct {
	kind websocket.MessageType
	raw  []byte
	seq  uint64
	at   time.Time
}

// decode turns a message into a Notification or a Malformed.
func decode(kind websocket.MessageType, raw []byte, seq uint64, now time.Time) Event {
	n := Notification{Raw: raw, ReceivedAt: now, Seq: seq}
	var err error
	switch {
	case kind != websocket.MessageText:
		err = errors.New("the message is binary, not text")
	case !utf8.Valid(raw):
		err = errors.New("the message is not UTF-8")
	case !n.read(raw):
		err = json.Unmarshal(raw, &n)
	}
	switch {
	case err != nil:
	case n.Topic == "":
		err = errors.New("the message has no topic")
	case n.Object.ID == "":
		err = errors.New("the message has no object id")
	}
	if err != nil {
		return Malformed{Raw: raw, Err: err, ReceivedAt: now, Seq: seq}
	}
	return n
}

// A wire message is what a notification is on the wire, with no methods of its
// own, so that it is decoded in one pass.
type wireMessage struct {
	Topic  cycle.Topic `json:"topic"`
	Object struct {
		ID            string `json:"id"`
		State         string `json:"state"`
		StatePrevious string `json:"state_previous"`
		PreviousState string `json:"previous_state"`
		Error         string `json:"error"`
	} `json:"object"`
	Context     Context      `json:"context"`
	Flags       Flags        `json:"flags"`
	Annotations *Annotations `json:"annotations"`
}

var wireMessages = sync.Pool{New: func() any { return new(wireMessage) }}

// read decodes what the platform usually sends, and reports whether it did.
func (n *Notification) read(raw []byte) bool {
	w := wireMessages.Get().(*wireMessage)
	defer wireMessages.Put(w)
	*w = wireMessage{}
	if !fastjson.Decode(raw, w) {
		return false
	}
	// Of several previous states, one in each of two objects, say, encoding/json
	// keeps the last that is not empty, and of several in one object the last.
	if n := bytes.Count(raw, []byte(`"previous_state"`)); n > 1 || n == 1 && bytes.Count(raw, []byte(`"object"`)) > 1 {
		return false
	}
	n.Topic, n.Context, n.Flags, n.Annotations = w.Topic, w.Context, w.Flags, w.Annotations
	n.Object = Object{ID: w.Object.ID, State: w.Object.State, StatePrevious: w.Object.StatePrevious, Error: w.Object.Error}
	if n.Object.StatePrevious == "" {
		n.Object.StatePrevious = w.Object.PreviousState
	}
	return true
}

// topicOf finds the topic of a message without decoding the rest, nothing if
// there is none to be found.
func topicOf(raw []byte) cycle.Topic {
	if topic := firstTopic(raw); topic != nil {
		return cycle.Topic(topic)
	}
	var wire struct {
		Topic cycle.Topic `json:"topic"`
	}
	if fastjson.Unmarshal(raw, &wire) != nil {
		return ""
	}
	return wire.Topic
}

// firstTopic finds the topic where the platform writes it, nil if it is not
// there.
func firstTopic(raw []byte) []byte {
	if rest, ok := cutTokens(raw, "{", `"topic"`, ":", `"`); ok {
		if i := bytes.IndexAny(rest, `"\`); i >= 0 && rest[i] == '"' {
			return rest[:i:i]
		}
	}
	return nil
}

// cutTokens returns what follows the tokens that JSON begins with.
func cutTokens(json []byte, tokens ...string) (rest []byte, ok bool) {
	for _, token := range tokens {
		json, ok = bytes.CutPrefix(bytes.TrimLeft(json, " \t\r\n"), []byte(token))
		if !ok {
			return nil, false
		}
	}
	return json, true
}
