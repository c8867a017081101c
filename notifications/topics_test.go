package notifications

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/frame"
)

func TestGlob(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		glob    string
		matches []string
		not     []string
	}{
		{"container.new", []string{"container.new"}, []string{"", "container", "container.new.new", "container.news", "xcontainer.new", "container-new"}},
		{"*", []string{"container", ""}, []string{"container.new", "."}},
		{"container.*", []string{"container.new", "container."}, []string{"container", "container.instance.new", "containers.new"}},
		{"*.new", []string{"container.new", ".new"}, []string{"new", "container.instance.new"}},
		{"container.*.new", []string{"container.instance.new"}, []string{"container.new", "container.a.b.new"}},
		{"*.*", []string{"a.b"}, []string{"a", "a.b.c"}},
		{"**", []string{"", "a", "a.b", "a.b.c"}, nil},
		{"container.**", []string{"container", "container.new", "container.instance.state.changed"}, []string{"containers.new", "x.container.new"}},
		{"**.changed", []string{"changed", "a.changed", "container.instance.state.changed"}, []string{"a.changed.b", "a.unchanged"}},
		{"**.state.**", []string{"state", "a.state", "state.b", "a.b.state.c.d"}, []string{"a.b", "statex"}},
		{"a.**.z", []string{"a.z", "a.b.z", "a.b.c.z", "a.z.z", "a.a.z"}, []string{"a", "z", "a.z.b", "b.a.z"}},
		{"**.**", []string{"", "a", "a.b"}, nil},
		{"a.**.**.z", []string{"a.z", "a.b.c.z"}, []string{"a.b"}},
		{"**.*", []string{"a", "a.b"}, nil},
		{"**.*.*", []string{"a.b", "a.b.c"}, []string{"a"}},
		{"**.a.a", []string{"a.a", "b.a.a", "a.a.a"}, []string{"a", "b.a"}},
		{"**.a.**.b", []string{"a.b", "x.a.b", "a.x.b", "a.b.a.b"}, []string{"b.a", "a.b.c"}},
		{"container.inst*", []string{"container.inst", "container.instances"}, []string{"container.ins", "container.instance.new"}},
		{"*error*", []string{"error", "error_reset", "an-error-"}, []string{"err", "eror", "a.error"}},
		{"a*b*c", []string{"abc", "axbxc", "abbcc", "abcbc"}, []string{"ab", "acb", "abcx"}},
		{"a*a", []string{"aa", "aba"}, []string{"a", "ab"}},
		{"*a*a*", []string{"aa", "xaxax"}, []string{"a"}},
		{"hub.api_key.*", []string{"hub.api_key.new"}, []string{"hub.api-key.new"}},
		{"virtual-machine.ssh-key.**", []string{"virtual-machine.ssh-key.state.changed"}, []string{"virtual-machine.new"}},
		{"container.new", nil, []string{"Container.new", "container.NEW"}},
	} {
		g, err := parseGlob(tt.glob)
		if err != nil {
			t.Errorf("%s: %v", tt.glob, err)
			continue
		}
		for _, topic := range tt.matches {
			if !g.match(cycle.Topic(topic)) {
				t.Errorf("%s does not match %q", tt.glob, topic)
			}
		}
		for _, topic := range tt.not {
			if g.match(cycle.Topic(topic)) {
				t.Errorf("%s matches %q", tt.glob, topic)
			}
		}
	}
}

func TestGlobRefused(t *testing.T) {
	t.Parallel()
	const allowed = ": use a-z, 0-9, dots, dashes, underscores, * and **"
	for _, tt := range []struct{ glob, want string }{
		{"", `topic glob "" has an empty part: use * for any`},
		{".", `topic glob "." has an empty part: use * for any`},
		{"a.", `topic glob "a." has an empty part: use * for any`},
		{".a", `topic glob ".a" has an empty part: use * for any`},
		{"a..b", `topic glob "a..b" has an empty part: use * for any`},
		{"a**", `topic glob "a**": ** must be a part of its own, as in container.**`},
		{"***", `topic glob "***": ** must be a part of its own, as in container.**`},
		{"a.**b.c", `topic glob "a.**b.c": ** must be a part of its own, as in container.**`},
		{"Container.new", `topic glob "Container.new" has 'C'` + allowed},
		{"container.new ", `topic glob "container.new " has ' '` + allowed},
		{"container.[ab]", `topic glob "container.[ab]" has '['` + allowed},
		{"container.?", `topic glob "container.?" has '?'` + allowed},
		{"container/new", `topic glob "container/new" has '/'` + allowed},
		{"contäiner", `topic glob "contäiner" has 'ä'` + allowed},
		{"a\n", `topic glob "a\n" has '\n'` + allowed},
		{"a\xff", `topic glob "a\xff" has '�'` + allowed},
	} {
		if g, err := parseGlob(tt.glob); err == nil || err.Error() != tt.want {
			t.Errorf("%q: got  %v, %v\nwant %s", tt.glob, g, err, tt.want)
		}
	}
}

// A topic that the platform made up must not cost a lot of time.
func TestGlobIsFast(t *testing.T) {
	t.Parallel()
	topic := cycle.Topic(strings.Repeat("a.", 20_000) + "b")
	g, err := parseGlob("**.a.**.a.**.a.**.c")
	if err != nil {
		t.Fatal(err)
	}
	start := time.Now()
	if g.match(topic) {
		t.Error("it matches")
	}
	if d := time.Since(start); d > time.Second {
		t.Errorf("took %v", d)
	}
}

// documented returns the topics that package cycle has constants for.
func documented(t testing.TB) []string {
	t.Helper()
	source, err := os.ReadFile(filepath.Join("..", "generated", "cycle", "topics.go"))
	if err != nil {
		t.Fatal(err)
	}
	var topics []string
	for _, m := range regexp.MustCompile(`(?m)^\tTopic\w+ +Topic = "(.*)"$`).FindAllStringSubmatch(string(source), -1) {
		topics = append(topics, m[1])
	}
	if len(topics) < 200 {
		t.Fatalf("found %d topics", len(topics))
	}
	return topics
}

// Each documented topic can be named, and is matched by its name, by ** and by
// nothing else.
func TestGlobDocumented(t *testing.T) {
	t.Parallel()
	topics := documented(t)
	for _, name := range topics {
		g, err := parseGlob(name)
		if err != nil {
			t.Error(err)
		}
		for _, topic := range topics {
			if g.match(cycle.Topic(topic)) != (topic == name) {
				t.Errorf("glob %s, topic %s: wrong", name, topic)
			}
		}
		if !(glob{"**"}).match(cycle.Topic(name)) {
			t.Errorf("** does not match %s", name)
		}
	}
}

// Filtered messages are counted, and are not decoded further than their topic:
// that they are malformed after it goes unnoticed.
func TestWithTopics(t *testing.T) {
	t.Parallel()
	all := []string{
		messageOf("container.new", 1),
		messageOf("hub.updated", 2),
		`{"topic":"hub.updated","object":` + "\xff",
		messageOf("container.instance.state.changed", 4),
		`{"topic":"hub.updated","object":{}}`,
		`{"topic":"container.new","object":{}}`, // malformed, and not filtered
		`{"object":{"id":"7"},"topic":"hub.updated"}`,
		`{"object":{"id":"8"},"topic":"container.new"}`,
		`{"topic":"hub\u002eupdated","object":{"id":"9"}}`,
		`{"topic":"container\u002enew","object":{"id":"10"}}`,
		"no topic",
		`{ "topic": "hub.updated", "object": {"id": "12"}}`,
		messageOf("containers.new", 13),
		messageOf("environment.started", 14),
	}
	for _, tt := range []struct {
		name string
		opts []Option
		want string
		seqs []uint64
	}{
		{"none", nil,
			"+1, 1, 2, malformed, 4, malformed, malformed, 7, 8, 9, 10, malformed, 12, 13, 14",
			[]uint64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}},
		{"no globs", []Option{WithTopics("hub.*"), WithTopics()},
			"+1, 1, 2, malformed, 4, malformed, malformed, 7, 8, 9, 10, malformed, 12, 13, 14",
			[]uint64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14}},
		{"one", []Option{WithTopics("container.**")},
			"+1, 1, 4, malformed, 8, 10, malformed",
			[]uint64{1, 4, 6, 8, 10, 11}},
		{"two", []Option{WithTopics("container.new", "environment.*")},
			"+1, 1, malformed, 8, 10, malformed, 14",
			[]uint64{1, 6, 8, 10, 11, 14}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			bubble(t, func(p *peer) {
				p.upgrade()
				p.send(all...)
				p.write(frame.Of(frame.Final|frame.Binary, messageOf("hub.updated", 15)))
				p.attend()
			}, func(t *testing.T, nw *network) {
				got := expect(t, nw.open(t, tt.opts...), tt.want+", malformed")
				for i, e := range got[1:] {
					seq := uint64(0)
					switch e := e.(type) {
					case Notification:
						seq = e.Seq
					case Malformed:
						seq = e.Seq
					}
					if want := append(tt.seqs, 15)[i]; seq != want {
						t.Errorf("event %d has number %d, want %d", i+1, seq, want)
					}
				}
				synctest.Wait()
			})
		})
	}
}

// reference returns a regular expression with the meaning of a glob. There each
// part has its dot behind it, as has the topic.
func reference(pattern string) *topicRegexp {
	var b strings.Builder
	b.WriteString(`(?s)\A`)
	for part := range strings.SplitSeq(pattern, ".") {
		if part == "**" {
			b.WriteString(`(?:[^.]*\.)*`)
			continue
		}
		b.WriteString(strings.ReplaceAll(regexp.QuoteMeta(part), `\*`, `[^.]*`) + `\.`)
	}
	return &topicRegexp{regexp.MustCompile(b.String() + `\z`)}
}

type topicRegexp struct{ *regexp.Regexp }

func (r *topicRegexp) MatchString(topic string) bool { return r.Regexp.MatchString(topic + ".") }
