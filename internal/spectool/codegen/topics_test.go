package codegen_test

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// topicSpec is a document with variants of Topic, which start at line 7.
func topicSpec(variants string) string {
	return "asyncapi: 3.0.0\ncomponents:\n  schemas:\n    Topic:\n      description: A kind of news.\n      anyOf:\n" + variants
}

const (
	someTopic = "      - {const: a.new, description: An a.}\n"
	anyTopic  = "      - {type: string, description: Any.}\n"
)

// generateTopics makes the code of a small spec with topics.
func generateTopics(schemas, topics string) (string, error) {
	spec := smallSpec{schemas: schemas}
	if schemas != "" {
		name, _, _ := strings.Cut(schemas, ":")
		spec.responses = uses(name)
	}
	p := codegen.Platform{Package: "small", Folder: "nowhere", Source: "small.yaml", Topics: "topics.yaml", API: "an API"}
	tree, err := codegen.Generate(p, func(name string) ([]byte, error) {
		if name == p.Source {
			return []byte(spec.String()), nil
		}
		if topics == "none" {
			return nil, fmt.Errorf("open %s: %w", name, fs.ErrNotExist)
		}
		return []byte(topics), nil
	})
	return string(tree["small/topics.go"]), err
}

func TestTopics(t *testing.T) {
	got, err := generateTopics("", topicSpec("      - {const: z.new, description: 'Zs: a z was created.'}\n"+someTopic+anyTopic))
	want := `// Code generated from topics.yaml by make generate. DO NOT EDIT.

package small

// Topic is a kind of news.
type Topic string

// The documented values of [Topic]; there may be others.
const (
	// Zs: a z was created.
	TopicZNew Topic = "z.new"
	// An a.
	TopicANew Topic = "a.new"
)

// Topics returns the documented topics, in the order of the spec.
func Topics() []Topic {
	return []Topic{
		TopicZNew,
		TopicANew,
	}
}
`
	if err != nil || got != want {
		t.Errorf("%v\n%s", err, got)
	}
}

func TestTopicNames(t *testing.T) {
	names := map[string]string{
		"job.new":                            "TopicJobNew",
		"container.instance.state.changed":   "TopicContainerInstanceStateChanged",
		"hub.api_key.error_reset":            "TopicHubAPIKeyErrorReset",
		"virtual-machine.ssh-key.new":        "TopicVirtualMachineSSHKeyNew",
		"ips_pool.new":                       "TopicIPsPoolNew",
		"environment.services.lb.ips.new":    "TopicEnvironmentServicesLBIPsNew",
		"environment.services.vpn.users.new": "TopicEnvironmentServicesVPNUsersNew",
		"virtual-providers.iso.new":          "TopicVirtualProvidersISONew",
		"dns.zone.new":                       "TopicDNSZoneNew",
		"sdn.network.new":                    "TopicSDNNetworkNew",
		"x.v2.2nd":                           "TopicXV22Nd",
		"topic":                              "TopicTopic",
		"s":                                  "TopicS",
	}
	var all strings.Builder
	for value := range names {
		all.WriteString("      - {const: " + value + ", description: D.}\n")
	}
	got, err := generateTopics("", topicSpec(all.String()+anyTopic))
	if err != nil {
		t.Fatal(err)
	}
	for value, want := range names {
		if !regexp.MustCompile(`\t` + want + ` +Topic = "` + regexp.QuoteMeta(value) + `"\n`).MatchString(got) {
			t.Errorf("%s is not named %s:\n%s", value, want, got)
		}
	}
}

// Nothing is guessed: each problem is told with its line.
func TestTopicRefusal(t *testing.T) {
	none := "Topic lists no topics: list them in anyOf, each by const and description"
	shape := "line 7: a topic is a const and a description, both text, and nothing else"
	closed := ": the last variant of Topic is not any string: add {type: string}, there are topics that are not documented"
	words := " is not words of a-z and 0-9 with one of . _ - between them"
	for _, c := range []struct{ name, schemas, topics, want string }{
		{"missing file", "", "none", "open topics.yaml: file does not exist"},
		{"empty", "", "", "the spec is empty"},
		{"only a comment", "", "# x", "the spec is empty"},
		{"no YAML", "", "a: [", "yaml: line 1: did not find expected node content"},
		{"key twice", "", "asyncapi: 3.0.0\nasyncapi: 3.0.0", "yaml: unmarshal errors:\n  line 2: mapping key \"asyncapi\" already defined at line 1"},
		{"a list", "", "[]", "line 1: has no asyncapi: it is no AsyncAPI document"},
		{"OpenAPI", "", "openapi: 3.1.0", "line 1: has no asyncapi: it is no AsyncAPI document"},
		{"version 2", "", "info: {}\nasyncapi: 2.6.0", "line 2: asyncapi is 2.6.0: write it in 3.0"},
		{"version 3.1", "", "asyncapi: 3.1.0", "line 1: asyncapi is 3.1.0: write it in 3.0"},
		{"no schema", "", "asyncapi: 3.0.0\ncomponents: {schemas: {}}", "line 1: has no components/schemas/Topic: describe the topics there"},
		{"enum", "", "asyncapi: 3.0.0\ncomponents: {schemas: {Topic: {enum: [a]}}}", "line 2: " + none},
		{"anyOf is no list", "", "asyncapi: 3.0.0\ncomponents: {schemas: {Topic: {anyOf: {a: 1, b: 2}}}}", "line 2: " + none},
		{"no topics", "", topicSpec(anyTopic), "line 5: " + none},
		{"no description of all", "", strings.Replace(topicSpec(someTopic+anyTopic), "description: A kind of news.", "description: ''", 1), "line 5: Topic has no description"},
		{"closed by an enum", "", topicSpec(someTopic+anyTopic) + "      enum: [a.new]\n", "line 5: Topic has more than description and anyOf, which could close it"},
		{"not open", "", topicSpec(someTopic + "      - {const: b, description: B.}\n"), "line 8" + closed},
		{"open only for some", "", topicSpec(someTopic + "      - {type: string, pattern: ^a}\n"), "line 8" + closed},
		{"open is a text", "", topicSpec(someTopic + "      - string\n"), "line 8" + closed},
		{"open is not last", "", topicSpec(anyTopic + someTopic), "line 8" + closed + "\n" + shape},
		{"duplicate", "", topicSpec(someTopic + someTopic + anyTopic), "line 8: topic a.new is there twice, first in line 7"},
		{"upper case", "", topicSpec("      - {const: a.New, description: D.}\n" + anyTopic), `line 7: topic "a.New"` + words},
		{"slash", "", topicSpec("      - {const: a/b, description: D.}\n" + anyTopic), `line 7: topic "a/b"` + words},
		{"space", "", topicSpec("      - {const: a b, description: D.}\n" + anyTopic), `line 7: topic "a b"` + words},
		{"line feed", "", topicSpec("      - {const: \"a\\nb\", description: D.}\n" + anyTopic), `line 7: topic "a\nb"` + words},
		{"space at the end", "", topicSpec("      - {const: 'a ', description: D.}\n" + anyTopic), `line 7: topic "a "` + words},
		{"no word", "", topicSpec("      - {const: a..b, description: D.}\n" + anyTopic), `line 7: topic "a..b"` + words},
		{"no description", "", topicSpec("      - {const: a}\n" + anyTopic), "line 7: topic a has no description"},
		{"blank description", "", topicSpec("      - {const: a, description: ' '}\n" + anyTopic), "line 7: topic a has no description"},
		{"empty const", "", topicSpec("      - {const: '', description: D.}\n" + anyTopic), shape},
		{"const is a number", "", topicSpec("      - {const: 1, description: D.}\n" + anyTopic), shape},
		{"const is null", "", topicSpec("      - {const: , description: D.}\n" + anyTopic), shape},
		{"a member more", "", topicSpec("      - {const: a, description: D., deprecated: true}\n" + anyTopic), shape},
		{"one Go name", "", topicSpec("      - {const: a_new, description: D.}\n" + someTopic + anyTopic), "line 8: topic a.new: its Go name TopicANew is taken by topic a_new"},
		{"Go name of a type", "TopicANew: {type: object, properties: {id: {type: string}}}", topicSpec(someTopic + anyTopic), "line 7: topic a.new: its Go name TopicANew is taken by small.yaml"},
		{"Go name of a constant", "TopicA: {type: string, enum: [new]}", topicSpec(someTopic + anyTopic), "line 7: topic a.new: its Go name TopicANew is taken by small.yaml"},
		{"schema Topic", "Topic: {type: string}", topicSpec(someTopic + anyTopic), "the Go name Topic is taken by small.yaml: give its schema there an x-go-name"},
		{"schema Topics", "Topics: {type: string}", topicSpec(someTopic + anyTopic), "the Go name Topics is taken by small.yaml: give its schema there an x-go-name"},
	} {
		t.Run(c.name, func(t *testing.T) {
			code, err := generateTopics(c.schemas, c.topics)
			if c.topics != "none" {
				c.want = "topics.yaml: " + c.want
			} else if !errors.Is(err, fs.ErrNotExist) {
				t.Error("the cause is lost")
			}
			if err == nil || code != "" || err.Error() != c.want {
				t.Errorf("got  %v\nwant %s", err, c.want)
			}
		})
	}
}

func TestTopicsOfCycle(t *testing.T) {
	topics := cycle.Topics()
	if len(topics) != 214 {
		t.Errorf("%d topics: say here how many there are", len(topics))
	}
	if !slices.IsSorted(topics) {
		t.Error("not sorted")
	}
	topics[0] = ""
	if cycle.Topics()[0] == "" {
		t.Error("one list for all callers")
	}
	code, err := os.ReadFile(root + "/generated/cycle/topics.go")
	if err != nil {
		t.Fatal(err)
	}
	// An area and a sentence.
	docs := regexp.MustCompile(`(?m)((?:^\t// .*\n)+)^\tTopic(\w+) +Topic =`).FindAllStringSubmatch(string(code), -1)
	if len(docs) != len(topics) {
		t.Errorf("%d of %d topics have a doc", len(docs), len(topics))
	}
	for _, m := range docs {
		if !regexp.MustCompile(`^\t// [A-Z][A-Za-z ]+: [^:.]+(\.[^ :]+)*[^:]*\.\n$`).MatchString(strings.ReplaceAll(m[1], "\n\t//", "")) {
			t.Errorf("Topic%s: %s", m[2], m[1])
		}
	}
}

// What the AsyncAPI document says besides its topics generates nothing, so its
// form is checked here: what must be there is, and what is referred to exists.
func TestAsyncAPIOfCycle(t *testing.T) {
	text, err := readRoot("spec/cycle/asyncapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	var doc map[string]any
	if err := yaml.Unmarshal(text, &doc); err != nil {
		t.Fatal(err)
	}
	at := func(path string) any {
		var v any = doc
		for key := range strings.SplitSeq(path, "/") {
			m, _ := v.(map[string]any)
			v = m[key]
		}
		return v
	}
	ref := func(path string) any { return map[string]any{"$ref": "#/" + path} }
	for path, want := range map[string]any{
		"asyncapi":                                         "3.0.0",
		"info/title":                                       "Cycle Internal Notifications",
		"info/version":                                     "1.0.0",
		"defaultContentType":                               "application/json",
		"servers/container/host":                           "localhost",
		"servers/container/protocol":                       "ws",
		"servers/container/x-unix-socket/url":              "/var/run/cycle/api/api.sock",
		"servers/container/security":                       []any{ref("components/securitySchemes/tokenAuth")},
		"channels/notifications/address":                   "/v1/notifications",
		"channels/notifications/servers":                   []any{ref("servers/container")},
		"channels/notifications/messages/notification":     ref("components/messages/Notification"),
		"operations/receiveNotifications/action":           "receive",
		"operations/receiveNotifications/channel":          ref("channels/notifications"),
		"operations/receiveNotifications/messages":         []any{ref("channels/notifications/messages/notification")},
		"components/securitySchemes/tokenAuth/type":        "httpApiKey",
		"components/securitySchemes/tokenAuth/name":        "X-CYCLE-TOKEN",
		"components/securitySchemes/tokenAuth/in":          "header",
		"components/messages/Notification/payload":         ref("components/schemas/Notification"),
		"components/schemas/Notification/required":         []any{"topic", "object", "context"},
		"components/schemas/Notification/properties/topic": ref("components/schemas/Topic"),
		"components/schemas/NotificationObject/required":   []any{"id"},
		"components/schemas/NotificationFlags/type":        []any{"object", "null"},
		"components/schemas/NotificationContext/required":  nil,
	} {
		if got := at(path); !reflect.DeepEqual(got, want) {
			t.Errorf("%s is %v, want %v", path, got, want)
		}
	}
	// The OpenAPI document and this one are about one socket and one token.
	api := loadCycle(t)
	if got := api.Servers[0].Extensions["x-unix-socket"]; !reflect.DeepEqual(got, at("servers/container/x-unix-socket")) {
		t.Errorf("the OpenAPI document has the socket %v", got)
	}
	if got := api.Components.SecuritySchemes["tokenAuth"].Value; got.Name != at("components/securitySchemes/tokenAuth/name") || got.In != "header" {
		t.Errorf("the OpenAPI document has the token in %s %s", got.In, got.Name)
	}
	used := map[string]bool{}
	walkYAML("", doc, func(path string, v map[string]any) {
		if to, ok := v["$ref"].(string); ok {
			if target, _ := strings.CutPrefix(to, "#/"); at(target) == nil {
				t.Errorf("%s: there is no %s", path, to)
			} else if len(v) > 1 {
				t.Errorf("%s: what stands beside a $ref is ignored", path)
			}
			used[to] = true
		}
	})
	walkYAML("components", at("components"), func(path string, v map[string]any) {
		if strings.Count(path, "/") == 2 && !used["#/"+path] {
			t.Errorf("%s is not used", path)
		}
		_, isSchema := v["type"]
		if doc, _ := v["description"].(string); (isSchema || v["const"] != nil) && !strings.HasSuffix(doc, ".") {
			t.Errorf("%s has no description that is a sentence: %q", path, doc)
		}
	})
}

// walkYAML calls f for each mapping at or below v, with its path.
func walkYAML(path string, v any, f func(path string, v map[string]any)) {
	switch v := v.(type) {
	case map[string]any:
		f(path, v)
		for key, member := range v {
			walkYAML(strings.TrimPrefix(path+"/"+key, "/"), member, f)
		}
	case []any:
		for i, item := range v {
			walkYAML(fmt.Sprintf("%s/%d", path, i), item, f)
		}
	}
}
