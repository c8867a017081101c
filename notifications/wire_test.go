package notifications

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// What is decoded in one pass is what encoding/json makes of it.
func sameAsJSON(t *testing.T, raw []byte) (read bool) {
	t.Helper()
	var got, want Notification
	if !got.read(raw) {
		return false
	}
	if err := json.Unmarshal(raw, &want); err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%s:\n%+v\nwant %+v, %v", raw, got, want, err)
	}
	return true
}

func TestReadInOnePass(t *testing.T) {
	t.Parallel()
	usual := []string{
		published, message(1),
		`{"topic":"t","object":{"id":"1","state":"a","state_previous":"c","error":"d"},"flags":{"a":"x","b":true,"c":null},"annotations":{"health":"healthy"}}`,
		`{"object":{"previous_state":"b","id":"1"},"context":{"label":"\u00e9","hub_id":null},"flags":true,"topic":"t","more":[1]}`,
	}
	for _, raw := range usual {
		if !sameAsJSON(t, []byte(raw)) {
			t.Errorf("encoding/json is needed for %s", raw)
		}
		for i := range raw {
			sameAsJSON(t, []byte(raw[:i]))
			for _, c := range []byte("\"\\}:0A\xff") {
				damaged := []byte(raw)
				damaged[i] = c
				sameAsJSON(t, damaged)
			}
		}
	}
	sameAsJSON(t, []byte(`{"topic":"t","object":{"id":"x","previous_state":"a"},"object":{"previous_state":""}}`))
	states := []string{"", `"state_previous":"a"`, `"previous_state":"b"`, `"previous_state":"c"`, `"state_previous":""`, `"previous_state":""`, `"previous_state":null`, `"state_previous":null`, `"Previous_State":"d"`}
	for _, a := range states {
		for _, b := range states {
			sameAsJSON(t, []byte(fmt.Sprintf(`{"object":{"id":"1",%s,%s}}`, a, b)))
			sameAsJSON(t, []byte(fmt.Sprintf(`{"object":{%s},"object":{%s}}`, a, b)))
			sameAsJSON(t, []byte(fmt.Sprintf(`{"object":{%s},"object":null,"context":{"clusters":["a"]},"context":{"clusters":["b"],"label":"x"},"flags":{"a":true},"flags":{"b":"x"}}`, a)))
		}
	}
}

func FuzzReadInOnePass(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw string) { sameAsJSON(t, []byte(raw)) })
}

// What is remembered of topics does not change what is wanted, and is bounded.
func TestVerdicts(t *testing.T) {
	t.Parallel()
	g, err := parseGlob("container.**")
	if err != nil {
		t.Fatal(err)
	}
	s := &Stream{cfg: config{globs: []glob{g}}, verdicts: map[string]bool{}}
	for range 2 {
		for i := range 1100 {
			for topic, want := range map[string]bool{
				fmt.Sprintf("container.t%d", i):     true,
				fmt.Sprintf("hub.t%d", i):           false,
				"hub." + strings.Repeat("x", i%200): false,
				"":                                  true, // malformed, which is told
			} {
				if got := s.wants([]byte(messageOf(topic, i))); got != want {
					t.Fatalf("%q: %v, want %v", topic, got, want)
				}
			}
		}
	}
	if len(s.verdicts) != maxVerdicts {
		t.Errorf("%d verdicts are remembered, want %d", len(s.verdicts), maxVerdicts)
	}
	for topic := range s.verdicts {
		if len(topic) > maxVerdict {
			t.Errorf("a topic of %d bytes is remembered", len(topic))
		}
	}
	for _, topic := range documented(t) {
		if len(topic) > maxVerdict {
			t.Errorf("%s is too long to be remembered", topic)
		}
	}
}

// What came is not kept: not the buffer that it was read into, and not its
// spare room.
func TestMessagesAreCopies(t *testing.T) {
	t.Parallel()
	s := &Stream{queue: newQueue(10)}
	buf := append(make([]byte, 0, 4096), message(1)...)
	s.receive(websocket.MessageText, buf, received)
	clear(buf)
	e, err, ok := s.queue.pop(t.Context())
	n, _ := e.(Notification)
	if err != nil || !ok || !bytes.Equal(n.Raw, []byte(message(1))) || cap(n.Raw) > 2*len(n.Raw) || n.Topic != cycle.TopicContainerNew {
		t.Errorf("got %+v (%d bytes), %v, %v", e, cap(n.Raw), err, ok)
	}
}

// A message is told although the answer to the ping behind it cannot be written.
func TestMessageBeforePing(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		q := newQueue(10)
		pipe := &stuck{in: strings.NewReader("x"), wait: make(chan struct{})}
		w := newWire(pipe, q.signal)
		q.add(entry{event: Connected{}}, time.Now())
		told := make(chan Event, 1)
		go func() {
			e, _, _ := q.pop(t.Context())
			told <- e
		}()
		go w.Write([]byte("pong"))
		synctest.Wait()
		select {
		case <-told:
		default:
			t.Error("who reads was not woken")
		}
		close(pipe.wait)
	})
}

// stuck is a connection whose other side reads nothing.
type stuck struct {
	in   *strings.Reader
	wait chan struct{}
}

func (s *stuck) Read(b []byte) (int, error) { return s.in.Read(b) }
func (s *stuck) Write([]byte) (int, error)  { <-s.wait; return 0, nil }
func (s *stuck) Close() error               { return nil }

// No message waits for the next one, or for a ping, to be told.
func TestToldAtOnce(t *testing.T) {
	t.Parallel()
	const messages = 50
	bubble(t, func(p *peer) {
		if !p.upgrade() {
			return
		}
		for i := range messages {
			time.Sleep(7 * time.Second)
			p.send(message(i + 1))
		}
		p.attend()
	}, func(t *testing.T, nw *network) {
		told := 0
		for e, err := range nw.open(t).Events(t.Context()) {
			if n, ok := e.(Notification); ok {
				if told++; !n.ReceivedAt.Equal(time.Now()) {
					t.Errorf("message %d came at %v and is told at %v", n.Seq, n.ReceivedAt, time.Now())
				}
			}
			if err != nil || told == messages {
				return
			}
		}
	})
}
