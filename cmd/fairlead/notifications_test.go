package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"maps"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/events"
	"github.com/fairlead-go/fairlead/notifications"
)

// watched is a buffer that tells when a text was written to it.
type watched struct {
	mu   sync.Mutex
	text bytes.Buffer
	news chan struct{}
}

func newWatched() *watched { return &watched{news: make(chan struct{}, 1)} }

func (w *watched) Write(b []byte) (int, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	select {
	case w.news <- struct{}{}:
	default:
	}
	return w.text.Write(b)
}

func (w *watched) String() string {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.text.String()
}

func (w *watched) await(t *testing.T, part string) {
	t.Helper()
	deadline := time.After(10 * time.Second)
	for !strings.Contains(w.String(), part) {
		select {
		case <-w.news:
		case <-deadline:
			t.Fatalf("%q did not come; there is:\n%s", part, w)
		}
	}
}

func TestNotifications(t *testing.T) {
	platform := emulator.Start(t)
	e := env{client.EnvAddress: platform.Address(), client.EnvToken: platform.Token()}
	stdout, stderr := newWatched(), newWatched()
	code := make(chan int)
	go func() {
		code <- run(t.Context(), strings.Fields("notifications --topic container.** --count 2 --since-gap 2026-03-01T00:00:00Z"), strings.NewReader(""), stdout, stderr, e.get)
	}()
	stderr.await(t, "fairlead: connected to "+platform.Address()+"\n")
	notify := func(topic cycle.Topic, id string) {
		platform.Notify(notifications.Notification{Topic: topic, Object: notifications.Object{ID: id, State: "running"}})
	}
	notify(cycle.TopicContainerStateChanged, "1")
	notify(cycle.TopicHubUpdated, "2")
	notify(cycle.TopicContainerInstanceStateChanged, "3")
	notify(cycle.TopicContainerStateChanged, "4")
	if got := <-code; got != exitOK {
		t.Errorf("exit code %d; stderr: %s", got, stderr)
	}
	var lines []map[string]any
	for line := range strings.Lines(stdout.String()) {
		var v map[string]any
		if err := json.Unmarshal([]byte(line), &v); err != nil {
			t.Fatalf("%v: %s", err, line)
		}
		lines = append(lines, v)
	}
	if len(lines) != 3 {
		t.Fatalf("%d lines, want 3:\n%s", len(lines), stdout)
	}
	if gap, _ := lines[0]["gap"].(map[string]any); gap["since"] != "2026-03-01T00:00:00Z" || gap["reason"] != "reconnected" {
		t.Errorf("first line is %v", lines[0])
	}
	for i, want := range []string{"1", "3"} {
		if object, _ := lines[i+1]["object"].(map[string]any); object["id"] != want {
			t.Errorf("line %d is %v, want object %s", i+2, lines[i+1], want)
		}
	}
}

func TestNotificationsInterrupted(t *testing.T) {
	platform := emulator.Start(t)
	ctx, interrupt := context.WithCancel(t.Context())
	stdout, stderr := newWatched(), newWatched()
	code := make(chan int)
	go func() {
		code <- run(ctx, []string{"notifications"}, strings.NewReader(""), stdout, stderr, env{client.EnvAddress: platform.Address(), client.EnvToken: platform.Token()}.get)
	}()
	stderr.await(t, "connected to")
	interrupt()
	if got := <-code; got != exitInterrupted || stdout.String() != "" {
		t.Errorf("exit code %d, stdout %q", got, stdout)
	}
}

func TestNotificationsRefused(t *testing.T) {
	platform := emulator.Start(t)
	e := env{client.EnvAddress: platform.Address(), client.EnvToken: testToken}
	for args, want := range map[string]struct {
		code   int
		stderr string
	}{
		"":                              {exitRefused, "check the token"},
		"--topic container.***":         {exitUsage, "fairlead: --topic: topic glob "},
		"--count -1":                    {exitUsage, "--count: -1 is negative"},
		"--count x":                     {exitUsage, "--count: the value is not a number\nhint: write it like --count=1"},
		"--since-gap tomorrow":          {exitUsage, `--since-gap: "tomorrow" is no time in the past`},
		"--since-gap 2999-01-01T00:00Z": {exitUsage, "--since-gap: "},
		"extra":                         {exitUsage, "takes no arguments"},
	} {
		got := fairlead(t, e, append([]string{"notifications"}, strings.Fields(args)...)...)
		if got.code != want.code || got.stdout != "" {
			t.Errorf("%q: exit code %d, want %d; stdout %q", args, got.code, want.code, got.stdout)
		}
		contains(t, "stderr of "+args, got.stderr, want.stderr)
	}
}

func TestEventLines(t *testing.T) {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	p := &eventPrinter{}
	for want, event := range map[string]notifications.Event{
		"12:00:00  container.state.changed  c1  running -> stopped": notifications.Notification{
			Topic: "container.state.changed", Object: notifications.Object{ID: "c1", State: "stopped", StatePrevious: "running"}, ReceivedAt: at},
		`12:00:00  x  i\u001b  down  boom`: notifications.Notification{
			Topic: "x", Object: notifications.Object{ID: "i\x1b", State: "down", Error: "boom"}, ReceivedAt: at},
		"12:00:00  gap: notifications may have been missed since 11:59:00: read the state again": notifications.Gap{
			Reason: notifications.Reconnected, Since: at.Add(-time.Minute), Until: at},
		"12:00:00  gap: 7 messages came too fast and were dropped, since 11:59:00: read the state again": notifications.Gap{
			Reason: notifications.Overflow, Since: at.Add(-time.Minute), Until: at, Dropped: 7},
	} {
		if got := p.line(event); got != want {
			t.Errorf("line is\n%s\nwant\n%s", got, want)
		}
	}
}

// Each kind of event is printed: on stderr if it is about the connection, else as
// JSON for programs and as a line for people.
func TestEachKindIsPrinted(t *testing.T) {
	at := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	kinds := map[string]struct {
		event              notifications.Event
		status, json, line string
	}{
		"Connected":    {notifications.Connected{At: at}, "connected to unix:///x", "", ""},
		"Disconnected": {notifications.Disconnected{At: at, Err: io.EOF, RetryIn: time.Second}, "not connected, next attempt in 1s: EOF", "", ""},
		"Notification": {notifications.Notification{Topic: "t", Object: notifications.Object{ID: "i"}, Raw: []byte(`{"topic":"t"}`), ReceivedAt: at}, "",
			`{"topic":"t"}`, "12:00:00  t  i"},
		"Gap": {notifications.Gap{Reason: notifications.Overflow, Since: at, Until: at, Dropped: 3}, "",
			`{"gap":{"reason":"overflow","since":"2026-03-01T12:00:00Z","until":"2026-03-01T12:00:00Z","dropped":3}}`,
			"12:00:00  gap: 3 messages came too fast and were dropped, since 12:00:00: read the state again"},
		"Malformed": {notifications.Malformed{Raw: []byte("odd"), Err: io.EOF, ReceivedAt: at}, "",
			`{"malformed":{"error":"EOF","raw":"odd"}}`, "12:00:00  malformed: EOF: odd"},
	}
	if got, want := slices.Sorted(maps.Keys(kinds)), events.Kinds(t, "../../notifications"); !slices.Equal(got, want) {
		t.Errorf("the kinds of events are %v; this test has %v", want, got)
	}
	for kind, tt := range kinds {
		if got := connectionStatus(tt.event, "unix:///x"); got != tt.status {
			t.Errorf("%s: status %q, want %q", kind, got, tt.status)
		}
		if tt.status != "" {
			continue
		}
		if got, err := eventJSON(tt.event); err != nil || string(got) != tt.json {
			t.Errorf("%s: JSON %s, error %v, want %s", kind, got, err, tt.json)
		}
		if got := (&eventPrinter{}).line(tt.event); got != tt.line {
			t.Errorf("%s: line %q, want %q", kind, got, tt.line)
		}
	}
}

func TestUnknownTopic(t *testing.T) {
	for glob, want := range map[string]string{
		"**":                       "",
		"*.state.changed":          "",
		"container.**":             "",
		"container.state.changed":  "",
		"cont*.new":                "",
		"container":                "the spec knows no topic container: did you mean container.new, container.error or container.updated?",
		"contaner.**":              "the spec knows no topic contaner.**",
		"container.state.chagned":  "the spec knows no topic container.state.chagned: did you mean container.state.changed?",
		"container.state.changed*": "",
	} {
		if got := unknownTopic(glob); got != want {
			t.Errorf("%s: %q", glob, got)
		}
	}
}
