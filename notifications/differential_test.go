package notifications

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/internal/test/differ"
)

// members are what generated messages are made of: by object, the names that
// its members may have.
var members = map[string][]string{
	"":            {"topic", "object", "context", "flags", "annotations", "other", "Topic", "OBJECT", `t\u006fpic`, `\u006fbject`, "flag\u017f"},
	"object":      {"id", "state", "state_previous", "previous_state", "error", "ID", "Previous_State", `previous\u005fstate`, "\u017ftate", "other"},
	"context":     {"label", "hub_id", "account_id", "environments", "dns_zones", "containers", "clusters", "virtual_machines", "Label", "other"},
	"flags":       {"a", "b", "topic", "previous_state", ""},
	"annotations": {"health", "ready", "Ready", "other"},
}

// document generates a value for a member of a message.
func document(random *rand.Rand, name string, depth int) string {
	switch n := random.IntN(40); {
	case n == 0:
		return []string{"null", "1", "true", "[]", "{}", `""`, "-", `"`, "[1", `"\ud800"`, `"\x"`, "1e999"}[random.IntN(12)]
	case n < 4:
		return "null"
	}
	name = strings.ToLower(name)
	if _, ok := members[name]; ok && depth == 0 || name == "" {
		return object(random, name, depth+1)
	}
	switch name {
	case "environments", "dns_zones", "containers", "clusters", "virtual_machines":
		return []string{"[]", `["a"]`, `["a","b"]`, `[null]`, `["é"]`}[random.IntN(5)]
	case "a", "b":
		return []string{"true", "false", `"x"`, `""`, "null"}[random.IntN(5)]
	case "other":
		return []string{`{"topic":"x","object":{"previous_state":"z"}}`, `["previous_state"]`, "1.5", `"\"previous_state\""`}[random.IntN(4)]
	}
	return []string{`"a"`, `"b"`, `""`, `"container.new"`, `"\u00e9"`, `"\"object\""`, `"previous_state"`}[random.IntN(7)]
}

// object generates an object, in which names may repeat.
func object(random *rand.Rand, name string, depth int) string {
	names := members[name]
	var b strings.Builder
	b.WriteByte('{')
	add := func(member string) {
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString([]string{"", "", "", " ", "\n"}[random.IntN(5)])
		fmt.Fprintf(&b, `"%s"`, member)
		b.WriteString([]string{":", ":", ":", " : ", ":\t"}[random.IntN(5)] + document(random, member, depth))
	}
	if depth == 0 && random.IntN(8) > 0 { // or hardly any message would be valid
		b.WriteString(`"topic":"t","object":{"id":"1"}`)
	}
	for range random.IntN(5) {
		// Half of all names are among the first, so that some come twice.
		add(names[random.IntN(len(names)>>random.IntN(2))])
	}
	b.WriteByte('}')
	return b.String()
}

// Whatever a message is, decode makes of it what encoding/json does.
func TestDifferentialDecode(t *testing.T) {
	t.Parallel()
	random := rand.New(rand.NewPCG(7, 8))
	const full = 400_000
	c := differ.New(t, "notifications, decoded in one pass and by encoding/json")
	read, good := 0, 0
	n := differ.Scale(full)
	for range n {
		raw := object(random, "", 0)
		if random.IntN(10) == 0 {
			i := random.IntN(len(raw))
			raw = raw[:i] + string(`"\{}[]:,0n`[random.IntN(10)]) + raw[i+random.IntN(2):]
		}
		var got Notification
		if got.read([]byte(raw)) {
			read++
		}
		e := decode(websocket.MessageText, []byte(raw), 1, received)
		if _, ok := e.(Notification); ok {
			good++
		}
		c.Add(differsFromJSON(e, raw))
	}
	// Else the test compares too little.
	if read < n/4 || good < n/4 {
		t.Errorf("of %d messages %d were read in one pass and %d are good", n, read, good)
	}
}

// differsFromJSON returns how the event of a message differs from what
// encoding/json makes of it, "" if it does not.
func differsFromJSON(e Event, raw string) string {
	want := Notification{Raw: json.RawMessage(raw), ReceivedAt: received, Seq: 1}
	err := json.Unmarshal([]byte(raw), &want)
	if !utf8.ValidString(raw) {
		err = errors.New("the message is not UTF-8")
	}
	bad := err != nil || want.Topic == "" || want.Object.ID == ""
	switch got := e.(type) {
	case Malformed:
		if !bad || err != nil && errorText(got.Err) != errorText(err) {
			return fmt.Sprintf("%s: got %v, want %+v, %v", raw, got.Err, want, err)
		}
	case Notification:
		if bad || !reflect.DeepEqual(got, want) {
			return fmt.Sprintf("%s: got %+v, want %+v, %v", raw, got, want, err)
		}
	}
	return ""
}

// errorText returns the text of an error, less the name of a flag: of several
// bad ones any may be named.
func errorText(err error) string {
	if text := err.Error(); !strings.HasPrefix(text, "flag ") {
		return text
	}
	return "flag"
}
