package emulator

import (
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// checkFormatSeed prints a state, reads it back and expects the same state. It
// returns both.
func checkFormatSeed(t *testing.T, s State) (text string, again State) {
	t.Helper()
	printed, err := FormatSeed(s)
	if err != nil {
		t.Fatal(err)
	}
	if again = parseSeed(t, string(printed)); !sameState(again, s) {
		t.Errorf("read back it is another state:\n%s", printed)
	}
	return string(printed), again
}

func TestFormatSeed(t *testing.T) {
	t.Parallel()
	used := DefaultState()
	used.Containers[1].State.Current = cycle.ContainerStateCurrentStopped
	used.Instances[1].State = cycle.InstanceState{Changed: epoch.Add(time.Hour), Current: cycle.InstanceStateCurrentFailed}
	used.Instances[2].Hostname = "renamed"
	used.Instances = used.Instances[:9]
	used.ObjectCache = []CacheEntry{{ObjectCacheSave: cycle.ObjectCacheSave{Scope: "global", Key: "yes", Value: "0x1F", Expires: "1h"}, Until: epoch}}
	used.Power = []PowerAction{{ServerID: serverBID, Action: "reboot", Time: epoch}}
	used.Events = []cycle.Event{{Event: "e", Type: "info", Priority: "low"}}
	used.Environments[1].PrivateNetwork = nil
	used.Telemetry, used.Networks, used.VPNUsers = nil, nil, nil
	empty := DefaultState()
	empty.Telemetry, empty.IPs, empty.VPNUsers, empty.Events = []cycle.InstanceTelemetry{}, []cycle.IP{}, map[string]string{}, []cycle.Event{}
	for name, s := range map[string]State{
		"default": DefaultState(),
		"small":   parseSeed(t, "containers: [web]"),
		"example": parseSeed(t, string(readFile(t, "testdata/seed.yaml"))),
		"used":    used,
		"empty":   empty,
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			text, again := checkFormatSeed(t, s)
			if text2, err := FormatSeed(again); err != nil || string(text2) != text {
				t.Errorf("error %v, printed again it is\n%s\nand was\n%s", err, text2, text)
			}
		})
	}
}

// A printed seed is the whole state, in the order of [State], under the line that
// turns defaults off.
func TestFormatSeedIsWhole(t *testing.T) {
	t.Parallel()
	s := DefaultState()
	text, err := FormatSeed(s)
	if err != nil {
		t.Fatal(err)
	}
	_, text2, _ := strings.Cut(string(text), "\n")
	if !strings.HasPrefix(text2, "complete: true\nself: "+s.Self+"\nhub:\n  id: "+s.Hub.ID+"\n") {
		t.Errorf("it begins\n%.200s", text)
	}
	for _, c := range s.Containers {
		if !strings.Contains(text2, "\n  - id: "+c.ID+"\n") {
			t.Errorf("container %s is missing", c.ID)
		}
	}
	// The defaults fill in what is missing, without that line only.
	short := "complete: %v\nself: " + s.Self + "\n" + text2[strings.Index(text2, "hub:"):strings.Index(text2, "images:")]
	if got := parseSeed(t, fmt.Sprintf(short, true)); got.Images != nil || got.ServerImages != nil {
		t.Errorf("images %v", got.Images)
	}
	if got := parseSeed(t, fmt.Sprintf(short, false)); len(got.Images) == 0 || len(got.ServerImages) == 0 {
		t.Error("no images")
	}
}

func TestFormatSeedFails(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name   string
		change func(*State)
		want   string
	}{
		{"value", func(s *State) { s.Containers[0].State.Current = "odd" }, "containers[0].state.current must be one of"},
		{"reference", func(s *State) { s.Instances[0].ServerID = noID }, "instances[0].server_id names no server that is there"},
		{"server with images", func(s *State) { s.ServerImages[noID] = nil }, "names no server that is there"},
		{"self", func(s *State) { s.Self = noID }, "self names no instance that is there"},
		{"id twice", func(s *State) { s.Networks = append(s.Networks, s.Networks[0]) }, "networks[1].id is that of networks[0], too"},
		{"action", func(s *State) { s.Power = []PowerAction{{ServerID: serverAID, Action: "explode"}} }, "power[0].action must be one of poweroff, reboot"},
		{"number", func(s *State) { s.Metrics = []cycle.Metric{{Metric: "m", Type: "odd"}} }, "metrics[0].type must be one of"},
		{"time", func(s *State) { s.Hub.Events.Created = time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC) }, "cannot be written as a seed"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			s := DefaultState()
			tt.change(&s)
			if text, err := FormatSeed(s); err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("error %v, want %q; %d bytes", err, tt.want, len(text))
			}
		})
	}
}

// oddTexts are texts that YAML could take for something else.
var oddTexts = []string{
	"", " ", "null", "~", "true", "Yes", "off", "y", "=", "<<", "-", "- a", "? a", "a: b", "a:", ": a", "a #b", "# c", "---", "...", "%a", "@a", "`a`",
	"!a", "&a", "*a", "|", ">", "[a", "{a", "a, b", "'", `"`, `\`, `\n`, "0", "-1", "007", "0o7", "0x1F", "1e3", "1_000", ".5", "+.inf", ".nan", "1:30", "190:20:30",
	"2026-03-01", "2026-03-01T09:00:00Z", "a/b", "ü", "日本", "😀", "\U0010ffff", "\x00", "\x1b[0m", "\x7f", "\u0085", "\u009f", "\u00a0", "\u200e", "\u2028", "\u2029", "\ufeff", "\ufffe", "\ufffd",
	"\t", "\ta", "a\t", "a\tb\nc", "\n", "\r", "\r\n", "a\nb", "a\n", "a\n\n", "\na", "\n\na\n", " a\nb", "a\n b", "  a\n\n  b\n ", "a \nb", "a\r\nb\r\n", "a\u2028b\nc", "#\na", "- a\n- b",
	strings.Repeat("long ", 300), strings.Repeat("x", 5000), strings.Repeat("a b\n", 100), strings.Repeat("ä\u00a0", 100),
}

// rename gives everything that has a free text other ones.
func rename(s *State, text func() string) {
	s.Hub.Name = text()
	for i := range s.Environments {
		s.Environments[i].Name, s.Environments[i].Identifier, s.Environments[i].About.Description = text(), text(), text()
	}
	for i := range s.Containers {
		s.Containers[i].Name, s.Containers[i].Identifier = text(), text()
	}
	for i := range s.Instances {
		s.Instances[i].Hostname = text()
	}
	for i := range s.Servers {
		s.Servers[i].Hostname = text()
	}
	for i := range s.VirtualMachines {
		s.VirtualMachines[i].Name, s.VirtualMachines[i].Identifier = text(), text()
	}
	for i := range s.DNSRecords {
		s.DNSRecords[i].ResolvedDomain = text()
	}
	for i := range s.Certificates {
		s.Certificates[i].Domains, s.Certificates[i].Bundle = []string{text(), text()}, text()
	}
	for _, texts := range []*map[string]string{&s.ScopedVariables, &s.VPNUsers} {
		if *texts == nil {
			*texts = make(map[string]string)
		}
		(*texts)[text()] = text()
	}
	s.Images = append(s.Images, text())
	s.ObjectCache = append(s.ObjectCache, CacheEntry{
		ObjectCacheSave: cycle.ObjectCacheSave{Scope: "global", Key: text(), Value: text(), Expires: "1h"}, Owner: text(), Until: epoch.Add(time.Nanosecond),
	})
}

func TestFormatSeedOddTexts(t *testing.T) {
	t.Parallel()
	s := DefaultState()
	i := -1
	text := func() string { i++; return oddTexts[i%len(oddTexts)] }
	for i < 3*len(oddTexts) {
		rename(&s, text)
	}
	for _, text := range oddTexts {
		s.ScopedVariables[text], s.VPNUsers[text] = text, text
	}
	checkFormatSeed(t, s)
	for _, text := range []string{"", "<<", "a/b", "null"} { // all names are the same
		s := parseSeed(t, "environments: [a]\ncontainers: [b, c]\n")
		rename(&s, func() string { return text })
		checkFormatSeed(t, s)
	}
}

// Each member that the spec knows is there, and each variant of each union.
func TestFormatSeedAllMembers(t *testing.T) {
	t.Parallel()
	var whole map[string]any
	if err := json.Unmarshal([]byte(asJSON(t, DefaultState())), &whole); err != nil {
		t.Fatal(err)
	}
	owner := map[string]cycle.ID{
		"hub": DefaultState().Hub.ID, "integration": DefaultState().Integrations[0].ID, "environment": shopID, "container": webID, "instance": DefaultState().Self,
		"server": serverAID, "virtual_machine": machineID, "certificate": DefaultState().Certificates[0].ID,
	}
	examples := map[string]int{}
	for _, m := range seedMembers {
		if m.schema == "" {
			continue
		}
		schema := cyclespec.Contract().Schema(m.schema)
		for v := range schema.Examples() {
			examples[m.name]++
			v = schema.Walk(m.name, v, func(at contract.Value, v any) any {
				if id, ok := v.(string); ok && id != "" && kindOf(at) != "" {
					return owner[kindOf(at)]
				}
				return v
			})
			o := v.(map[string]any)
			if _, ok := o["id"]; ok && m.of == listOf {
				o["id"] = fmt.Sprintf("64f0ff%018x", examples[m.name])
			}
			switch m.of {
			case object:
				o["id"] = owner["hub"]
				whole[m.name] = o
			case listsOf:
				whole[m.name].(map[string]any)[serverAID] = append(whole[m.name].(map[string]any)[serverAID].([]any), o)
			case objectsByName:
				list, _ := whole[m.name].([]any)
				whole[m.name] = append(list, map[string]any{"router": o})
			default:
				if m.name == "object_cache" {
					o["owner"], o["until"] = shopID, epochText
				}
				list, _ := whole[m.name].([]any)
				whole[m.name] = append(list, o)
			}
		}
	}
	content, err := json.Marshal(whole)
	if err != nil {
		t.Fatal(err)
	}
	var s State
	if err := json.Unmarshal(content, &s); err != nil {
		t.Fatal(err)
	}
	for name, n := range examples {
		t.Logf("%s: %d examples", name, n)
		if n < 2 {
			t.Errorf("%s has %d examples", name, n)
		}
	}
	checkFormatSeed(t, s)
}

// States that come about by random requests and random changes.
func TestFormatSeedRandomStates(t *testing.T) {
	t.Parallel()
	for seed := range uint64(8) {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(1, seed))
			e := Start(t)
			for range 40 {
				c := operations[r.IntN(len(operations))]
				op := cyclespec.Contract().Operation(c.op)
				if example := op.Example(); example != nil && r.IntN(2) == 0 {
					c.body = string(example)
				}
				send(t, e, c)
				if r.IntN(4) == 0 {
					e.Update(func(s *State) { randomChange(r, s) })
				}
			}
			checkFormatSeed(t, e.State())
		})
	}
}

// randomChange changes a state in ways that the spec permits.
func randomChange(r *rand.Rand, s *State) {
	switch r.IntN(5) {
	case 0:
		rename(s, func() string {
			if r.IntN(3) > 0 {
				return oddTexts[r.IntN(len(oddTexts))]
			}
			text := make([]rune, r.IntN(20))
			for i := range text {
				text[i] = rune(r.IntN(0x3000))
			}
			return string(text)
		})
	case 1: // what nothing refers to goes
		s.Telemetry = s.Telemetry[:r.IntN(len(s.Telemetry)+1)]
		s.IPs = s.IPs[:r.IntN(len(s.IPs)+1)]
		s.DNSRecords = s.DNSRecords[:r.IntN(len(s.DNSRecords)+1)]
		s.Gateways = s.Gateways[:r.IntN(len(s.Gateways)+1)]
		maps.DeleteFunc(s.ScopedVariables, func(string, string) bool { return r.IntN(4) == 0 })
	case 2:
		i := r.IntN(len(s.Instances))
		s.Instances[i].State = cycle.InstanceState{Changed: time.Unix(r.Int64N(1<<33), r.Int64N(1e9)), Current: cycle.InstanceStateCurrentFailed}
	case 3: // something is there once more
		i := r.IntN(len(s.Containers))
		c := (&State{Containers: s.Containers[i : i+1]}).Clone().Containers[0]
		c.ID = fmt.Sprintf("64f004%018x", r.Uint64())
		s.Containers = slices.Insert(s.Containers, i, c)
	case 4: // optional members go
		dropOptional(r, reflect.ValueOf(s).Elem())
	}
}

// dropOptional removes one in eight optional members of API objects, but for ids
// and such as are variants of a union.
func dropOptional(r *rand.Rand, v reflect.Value) {
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			field := v.Type().Field(i)
			if !field.IsExported() {
				return // a union
			}
			if f := v.Field(i); f.Kind() == reflect.Pointer && strings.HasSuffix(field.Tag.Get("json"), ",omitempty") && r.IntN(8) == 0 {
				f.SetZero()
			}
			dropOptional(r, v.Field(i))
		}
	case reflect.Slice:
		for i := range v.Len() {
			dropOptional(r, v.Index(i))
		}
	case reflect.Pointer:
		if !v.IsNil() {
			dropOptional(r, v.Elem())
		}
	}
}

func BenchmarkParseSeed(b *testing.B) {
	text, err := FormatSeed(DefaultState())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := ParseSeed("s", text); err != nil {
			b.Fatal(err)
		}
	}
}
