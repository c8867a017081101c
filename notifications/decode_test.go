package notifications

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// published is the example in the platform's documents.
const published = `{"topic": "environment.deployments.reconfigured", "object": {"id": "68518ade194b15be6bfd0a1e"}, "context": {"label": null, "hub_id": "5a14ddd8b6393d0001976f44", "account_id": null, "environments": ["68518ade194b15be6bfd0a1e", "6813cd199cb8434cb64067c9"], "dns_zones": null, "clusters": ["production"], "containers": null, "virtual_machines": null}}`

var received = time.Date(2026, 9, 1, 12, 0, 0, 0, time.UTC)

func TestDecode(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, raw string
		want      Notification
		wire      string // how it is encoded again
	}{
		{"published example", published, Notification{
			Topic:  cycle.TopicEnvironmentDeploymentsReconfigured,
			Object: Object{ID: "68518ade194b15be6bfd0a1e"},
			Context: Context{
				HubID:        "5a14ddd8b6393d0001976f44",
				Environments: []string{"68518ade194b15be6bfd0a1e", "6813cd199cb8434cb64067c9"},
				Clusters:     []string{"production"},
			},
		}, `{"topic":"environment.deployments.reconfigured","object":{"id":"68518ade194b15be6bfd0a1e"},"context":{"hub_id":"5a14ddd8b6393d0001976f44","environments":["68518ade194b15be6bfd0a1e","6813cd199cb8434cb64067c9"],"clusters":["production"]}}`},
		{"everything", `{"topic":"container.instance.state.changed",
			"object":{"id":"1","state":"running","state_previous":"starting","error":"none"},
			"context":{"label":"l","hub_id":"h","account_id":"a","environments":["e"],"dns_zones":["d"],"containers":["c"],"clusters":["k"],"virtual_machines":["v"]},
			"flags":{"a":"x","b":true,"c":false,"d":null},"annotations":{"health":"healthy","ready":"pending"}}`,
			Notification{
				Topic:  cycle.TopicContainerInstanceStateChanged,
				Object: Object{ID: "1", State: "running", StatePrevious: "starting", Error: "none"},
				Context: Context{
					Label: "l", HubID: "h", AccountID: "a", Environments: []string{"e"}, DNSZones: []string{"d"},
					Containers: []string{"c"}, Clusters: []string{"k"}, VirtualMachines: []string{"v"},
				},
				Flags:       Flags{"a": "x", "b": "true", "c": "false"},
				Annotations: &Annotations{Health: "healthy", Ready: "pending"},
			},
			`{"topic":"container.instance.state.changed","object":{"id":"1","state":"running","state_previous":"starting","error":"none"},"context":{"label":"l","hub_id":"h","account_id":"a","environments":["e"],"dns_zones":["d"],"containers":["c"],"clusters":["k"],"virtual_machines":["v"]},"flags":{"a":"x","b":"true","c":"false"},"annotations":{"health":"healthy","ready":"pending"}}`},
		{"nulls", `{"topic":"t","object":{"id":"1","state":null,"state_previous":null,"previous_state":null,"error":null},"context":null,"flags":null,"annotations":null}`,
			Notification{Topic: "t", Object: Object{ID: "1"}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
		{"null members", `{"topic":"t","object":{"id":"1"},"context":{"label":null,"hub_id":null,"account_id":null,"environments":null,"dns_zones":null,"containers":null,"clusters":null,"virtual_machines":null},"annotations":{"health":null,"ready":null}}`,
			Notification{Topic: "t", Object: Object{ID: "1"}, Annotations: &Annotations{}}, `{"topic":"t","object":{"id":"1"},"context":{},"annotations":{}}`},
		{"least", `{"topic":"t","object":{"id":"1"}}`,
			Notification{Topic: "t", Object: Object{ID: "1"}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
		{"unknown topic and members", `{"topic":"moon.landed","object":{"id":"1","x":{}},"context":{"y":[1]},"z":0}`,
			Notification{Topic: "moon.landed", Object: Object{ID: "1"}}, `{"topic":"moon.landed","object":{"id":"1"},"context":{}}`},
		{"the other spelling", `{"topic":"t","object":{"id":"1","previous_state":"new"}}`,
			Notification{Topic: "t", Object: Object{ID: "1", StatePrevious: "new"}}, `{"topic":"t","object":{"id":"1","state_previous":"new"},"context":{}}`},
		{"both spellings", `{"topic":"t","object":{"id":"1","previous_state":"b","state_previous":"a"}}`,
			Notification{Topic: "t", Object: Object{ID: "1", StatePrevious: "a"}}, `{"topic":"t","object":{"id":"1","state_previous":"a"},"context":{}}`},
		{"flags true", `{"topic":"t","object":{"id":"1"},"flags":true}`,
			Notification{Topic: "t", Object: Object{ID: "1"}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
		{"flags false", `{"topic":"t","object":{"id":"1"},"flags": false }`,
			Notification{Topic: "t", Object: Object{ID: "1"}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
		{"no flags", `{"topic":"t","object":{"id":"1"},"flags":{"a":null}}`,
			Notification{Topic: "t", Object: Object{ID: "1"}, Flags: Flags{}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
		{"white space", " \n{ \"topic\" : \"t\" , \"object\" : { \"id\" : \"1\" } }\t\r\n",
			Notification{Topic: "t", Object: Object{ID: "1"}}, `{"topic":"t","object":{"id":"1"},"context":{}}`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			want.Raw, want.ReceivedAt, want.Seq = json.RawMessage(tt.raw), received, 7
			got := decode(websocket.MessageText, []byte(tt.raw), 7, received)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("got  %+v\nwant %+v", got, want)
			}
			b, err := json.Marshal(got)
			if err != nil || string(b) != tt.wire {
				t.Errorf("got  %s, %v\nwant %s", b, err, tt.wire)
			}
		})
	}
}

func TestDecodeMalformed(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name, raw string
		kind      websocket.MessageType
		want      string // in the error
	}{
		{"binary", message(1), websocket.MessageBinary, "the message is binary, not text"},
		{"not UTF-8", `{"topic":"t","object":{"id":"` + "\xff" + `"}}`, 0, "the message is not UTF-8"},
		{"cut UTF-8", `{"topic":"t","object":{"id":"` + "\xc3" + `"}}`, 0, "the message is not UTF-8"},
		{"surrogate in UTF-8", `{"topic":"t","object":{"id":"` + "\xed\xa0\x80" + `"}}`, 0, "the message is not UTF-8"},
		{"empty", "", 0, "unexpected end of JSON input"},
		{"not JSON", "hello", 0, "invalid character 'h'"},
		{"cut", message(1)[:40], 0, "unexpected end of JSON input"},
		{"two values", message(1) + message(2), 0, "invalid character '{' after top-level value"},
		{"null", "null", 0, "the message has no topic"},
		{"number", "1", 0, "cannot unmarshal number"},
		{"array", "[]", 0, "cannot unmarshal array"},
		{"text", `"container.new"`, 0, "cannot unmarshal string"},
		{"no members", "{}", 0, "the message has no topic"},
		{"no topic", `{"object":{"id":"1"}}`, 0, "the message has no topic"},
		{"empty topic", `{"topic":"","object":{"id":"1"}}`, 0, "the message has no topic"},
		{"null topic", `{"topic":null,"object":{"id":"1"}}`, 0, "the message has no topic"},
		{"wrong topic", `{"topic":5,"object":{"id":"1"}}`, 0, "cannot unmarshal number"},
		{"no object", `{"topic":"t"}`, 0, "the message has no object id"},
		{"null object", `{"topic":"t","object":null}`, 0, "the message has no object id"},
		{"wrong object", `{"topic":"t","object":"1"}`, 0, "cannot unmarshal string"},
		{"empty id", `{"topic":"t","object":{"id":""}}`, 0, "the message has no object id"},
		{"wrong id", `{"topic":"t","object":{"id":1}}`, 0, "cannot unmarshal number"},
		{"wrong state", `{"topic":"t","object":{"id":"1","state":{}}}`, 0, "cannot unmarshal object"},
		{"wrong previous_state", `{"topic":"t","object":{"id":"1","previous_state":1}}`, 0, "cannot unmarshal number"},
		{"wrong context", `{"topic":"t","object":{"id":"1"},"context":[]}`, 0, "cannot unmarshal array"},
		{"wrong containers", `{"topic":"t","object":{"id":"1"},"context":{"containers":"c"}}`, 0, "cannot unmarshal string"},
		{"flags number", `{"topic":"t","object":{"id":"1"},"flags":1}`, 0, "flags are neither an object nor a boolean"},
		{"flags array", `{"topic":"t","object":{"id":"1"},"flags":["a"]}`, 0, "flags are neither an object nor a boolean"},
		{"flags text", `{"topic":"t","object":{"id":"1"},"flags":"a"}`, 0, "flags are neither an object nor a boolean"},
		{"flag number", `{"topic":"t","object":{"id":"1"},"flags":{"a":1}}`, 0, `flag "a" is neither a text nor a boolean`},
		{"flag object", `{"topic":"t","object":{"id":"1"},"flags":{"a":{}}}`, 0, `flag "a" is neither a text nor a boolean`},
		{"deep", strings.Repeat("[", 100_000), 0, "exceeded max depth"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			kind := tt.kind
			if kind == 0 {
				kind = websocket.MessageText
			}
			got, ok := decode(kind, []byte(tt.raw), 7, received).(Malformed)
			if !ok || got.Err == nil || !strings.Contains(got.Err.Error(), tt.want) {
				t.Fatalf("got %+v, want %q", got, tt.want)
			}
			if string(got.Raw) != tt.raw || got.Seq != 7 || !got.ReceivedAt.Equal(received) {
				t.Errorf("got %+v", got)
			}
		})
	}
}

func TestTopicOf(t *testing.T) {
	t.Parallel()
	for raw, want := range map[string]cycle.Topic{
		message(1):                                "container.new",
		published:                                 "environment.deployments.reconfigured",
		`{"topic":"a.b","object":` + "\xff":       "a.b", // not decoded further
		`{"topic":"a.b"`:                          "a.b",
		`{"topic": "a.b"`:                         "a.b",
		"\n{ \"topic\"\t:\r\n\"a.b\"":             "a.b",
		`{"topic":"a\u002eb","object":{}}`:        "a.b",
		`{"object":{"id":"1"},"topic":"a.b"}`:     "a.b",
		`{"object":{"topic":"no"},"topic":"a.b"}`: "a.b",
		`{"topic":"","object":{}}`:                "",
		`{"topic":5}`:                             "",
		`{"topic":null}`:                          "",
		`{"topic"`:                                "",
		`{"topic":"a.b`:                           "",
		`{"topicx":"a.b"}`:                        "",
		`["topic"]`:                               "",
		`{"object":{"topic":"no"}}`:               "",
		``:                                        "",
	} {
		if got := topicOf([]byte(raw)); got != want {
			t.Errorf("%s: got %q, want %q", raw, got, want)
		}
	}
}

func seeds(f *testing.F) {
	f.Helper()
	f.Add(published)
	for _, topic := range documented(f) {
		f.Add(messageOf(topic, 1))
	}
	f.Add(`{"topic":"t","object":{"id":"1","state":"a","previous_state":"b","state_previous":"c","error":"d"},"flags":{"a":"x","b":true,"c":null},"annotations":{"health":"healthy"}}`)
	f.Add(`{"object":{"id":"1"},"topic":"a\u002eb","flags":true,"context":null}`)
}

func FuzzDecode(f *testing.F) {
	seeds(f)
	f.Fuzz(func(t *testing.T, raw string) {
		e := decode(websocket.MessageText, []byte(raw), 1, received)
		if m, ok := e.(Malformed); ok {
			if m.Err == nil || string(m.Raw) != raw {
				t.Fatalf("got %+v", m)
			}
			return
		}
		n := e.(Notification)
		if n.Topic == "" || n.Object.ID == "" || string(n.Raw) != raw {
			t.Fatalf("got %+v", n)
		}
		var once struct{ Topic json.RawMessage }
		if json.Unmarshal([]byte(raw), &once) == nil && strings.Count(strings.ToLower(raw), "topic") == 1 {
			if topic := topicOf([]byte(raw)); topic != n.Topic {
				t.Errorf("the topic is %q, the filter sees %q", n.Topic, topic)
			}
		}
		// Encoded and decoded again it is the same.
		b, err := json.Marshal(n)
		if err != nil {
			t.Fatal(err)
		}
		again, ok := decode(websocket.MessageText, b, 1, received).(Notification)
		if !ok {
			t.Fatalf("%s is malformed", b)
		}
		if b2, err := json.Marshal(again); err != nil || string(b2) != string(b) {
			t.Errorf("got  %s, %v\nwant %s", b2, err, b)
		}
	})
}

// FuzzGlob compares with a regular expression.
func FuzzGlob(f *testing.F) {
	for _, topic := range documented(f) {
		f.Add(topic, topic)
		f.Add("**."+topic[strings.LastIndexByte(topic, '.')+1:], topic)
	}
	f.Add("**.*.*", "a")
	f.Add("a.**.b*c.*", "a.x.y.bxc.z")
	f.Fuzz(func(t *testing.T, pattern, topic string) {
		if len(pattern) > 100 || len(topic) > 200 {
			return
		}
		g, err := parseGlob(pattern)
		if err != nil {
			return
		}
		if got, want := g.match(cycle.Topic(topic)), reference(pattern).MatchString(topic); got != want {
			t.Errorf("%q, %q: %v, want %v", pattern, topic, got, want)
		}
	})
}
