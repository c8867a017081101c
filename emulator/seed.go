package emulator

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"github.com/fairlead-go/fairlead/internal/suggest"
)

// WithSeed sets the state to begin with to that of a seed, a file in fsys:
// [os.DirFS], an [embed.FS] and so on. [ParseSeed] describes seeds. It goes
// together with [WithState] like two of the same.
func WithSeed(fsys fs.FS, name string) Option {
	return func(cfg *config) error {
		text, err := fs.ReadFile(fsys, name)
		if err != nil {
			return fmt.Errorf("WithSeed: %w", err)
		}
		s, err := ParseSeed(name, text)
		if err != nil {
			return fmt.Errorf("WithSeed: %w", err)
		}
		cfg.state = &s
		return nil
	}
}

// ParseSeed reads a state from a document in YAML or JSON, in the words of the
// API: its members are those of [State], as JSON names them, and what is in them
// is named as in the spec. Little needs to be said:
//
//	environments: [shop]
//	containers:
//	  - name: web
//	    instances: 2
//	  - name: worker
//	    state: stopped
//	scoped_variables:
//	  CURRENCY: EUR
//
// What is left out has defaults, always the same for the same text: ids are
// derived from names, times are those of [DefaultState], things are live and
// running, in the first environment and on the first server. Without instances
// each container has as many as its member of that name says, one by default, on
// the servers in turn; without self the first of all makes the calls. null
// stands for a member that is to be absent.
//
// Where the API has an id, a name will do: that of an environment, container,
// integration, network or virtual machine, the hostname of an instance or
// server. Of two containers or instances with one name "environment/name" means
// one. An object of which only the id or the current state is said may be
// that: "environment: shop", "state: stopped". So may what has only a name:
// "containers: [web, worker]".
//
// The error lists all mistakes, a line for each, with file, line and place:
// members that the spec does not know, values that it does not allow, ids and
// names that are used twice or by nothing. name is what the file is called in
// it. No value is repeated but for names.
//
// With the member "complete: true" a seed is a whole state: nothing is filled in,
// and ids are not derived from names. [FormatSeed] writes such seeds.
func ParseSeed(name string, text []byte) (State, error) {
	b := newSeedBuilder(readSeed(text))
	if b.text.root == nil {
		return State{}, b.text.mistakes.err(name)
	}
	complete := b.isComplete()
	b.known()
	if complete {
		b.addIDs()
		b.checkAdded()
		b.resolve()
	} else {
		b.complete()
		b.resolve()
		b.fill()
		withoutEmpty(b.text.root)
	}
	b.check()
	if err := b.text.mistakes.err(name); err != nil {
		return State{}, err
	}
	var s State
	content, err := json.Marshal(b.text.root)
	if err == nil {
		err = json.Unmarshal(content, &s)
	}
	if bad, ok := errors.AsType[*json.UnmarshalTypeError](err); ok {
		return State{}, fmt.Errorf("%s: %s cannot be held by %s", name, bad.Field, bad.Type)
	}
	if err == nil {
		_, err = newView(&s)
	}
	if err != nil {
		return State{}, fmt.Errorf("%s: %w", name, err)
	}
	return s, nil
}

// withoutEmpty drops the empty lists of a state, which mean the same as nil.
func withoutEmpty(root map[string]any) {
	maps.DeleteFunc(root, func(_ string, v any) bool {
		list, isList := v.([]any)
		m, isMap := v.(map[string]any)
		return isList && len(list) == 0 || isMap && len(m) == 0
	})
}

// seedMembers are the members of a seed, each after those that its defaults need.
var seedMembers = []struct {
	name   string
	schema string // of what is in it, "" if that is not the API's
	of     shape
	naming string // the member that an element may be, "" for none
	kind   string // of the things in it, "" if nothing refers to them
}{
	{"hub", "PublicHub", object, "name", "hub"},
	{"integrations", "Integration", listOf, "identifier", "integration"},
	{"servers", "Server", listOf, "hostname", "server"},
	{"environments", "Environment", listOf, "name", "environment"},
	{"containers", "Container", listOf, "name", "container"},
	{"instances", "Instance", listOf, "", "instance"},
	{"self", "", oneText, "", ""},
	{"telemetry", "InstanceTelemetry", listOf, "", ""},
	{"images", "", texts, "", ""},
	{"server_images", "ServerImage", listsOf, "id", ""},
	{"ips", "Ip", listOf, "ip", ""},
	{"dns_records", "DnsRecord", listOf, "", ""},
	{"certificates", "Certificate", listOf, "domains", "certificate"},
	{"networks", "Network", listOf, "name", "network"},
	{"virtual_machines", "VirtualMachine", listOf, "name", "virtual_machine"},
	{"gateways", "VirtualMachineGateway", listOf, "", ""},
	{"scoped_variables", "", textsByName, "", ""},
	{"vpn_users", "", textsByName, "", ""},
	{"object_cache", "ObjectCacheSave", listOf, "", ""},
	{"events", "Event", listOf, "", ""},
	{"metrics", "Metric", listOf, "", ""},
	{"load_balancer_telemetry", "LoadBalancerTelemetrySnapshot", objectsByName, "", ""},
	{"power", "", listOf, "", ""},
}

// shape is what the value of a member of a seed looks like.
type shape int

const (
	oneText       shape = iota
	object              // one object
	listOf              // a list of objects
	listsOf             // lists of objects by a name
	texts               // a list of texts
	textsByName         // texts by a name
	objectsByName       // a list of objects by a name
)

// seedBuilder makes a state of a seed, in place.
type seedBuilder struct {
	text     *seedText
	contract *contract.Contract
	things   map[string]things // by kind
	at       func(v any)       // puts what is completed where it belongs
}

func newSeedBuilder(text *seedText) *seedBuilder {
	return &seedBuilder{text: text, contract: cyclespec.Contract(), things: make(map[string]things)}
}

func (b *seedBuilder) mistake(where, reason string) {
	b.text.mistakes.add(b.text.line(where), where, reason)
}

// isComplete reports whether the seed is a whole state, and drops the member that
// says so.
func (b *seedBuilder) isComplete() bool {
	v, ok := b.text.root["complete"]
	delete(b.text.root, "complete")
	complete, isBool := v.(bool)
	if ok && !isBool {
		b.mistake("complete", "must be true or false")
	}
	return complete
}

// known finds what is there and should not be, or has another shape. It drops
// that, and writes out the short forms.
func (b *seedBuilder) known() {
	names := []string{"complete"}
	for _, m := range seedMembers {
		names = append(names, m.name)
		v, ok := b.text.root[m.name]
		if !ok {
			continue
		}
		if v == nil {
			delete(b.text.root, m.name)
			continue
		}
		if v, ok = b.shaped(m.name, m.of, m.naming, v); !ok {
			delete(b.text.root, m.name)
			continue
		}
		b.text.root[m.name] = v
	}
	for name := range b.text.root {
		if !slices.Contains(names, name) {
			b.unknown(memberOf("", name), name, names)
			delete(b.text.root, name)
		}
	}
	b.walk(func(at contract.Value, v any) any {
		if !at.Known && !ownMember(at) {
			b.unknown(at.Where, at.Name, at.Siblings)
			return v
		}
		if _, list := v.([]any); list && at.Name == "instances" && strings.HasPrefix(at.Where, "containers[") {
			b.mistake(at.Where, "must be their number: a list of instances stands beside the containers, at the top")
			return v
		}
		text, ok := v.(string)
		if !ok || !at.Object() {
			return v
		}
		for _, short := range []string{"current", "id"} {
			if slices.Contains(at.Members, short) {
				return map[string]any{short: text}
			}
		}
		return v
	})
}

func (b *seedBuilder) unknown(where, name string, names []string) {
	reason := "is not a member that the spec knows"
	switch mean := suggest.DidYouMean(name, names); {
	case mean != "":
		reason += ": " + mean
	case where != name && isSeedMember(name):
		reason += fmt.Sprintf(": %s stands beside the others, at the top", name)
	}
	b.mistake(where, reason)
}

func isSeedMember(name string) bool {
	for _, m := range seedMembers {
		if m.name == name {
			return true
		}
	}
	return false
}

// ownMember reports whether a member is one that the state has beside those of
// the API, see [CacheEntry].
func ownMember(at contract.Value) bool {
	return at.Parent == "" && strings.HasPrefix(at.Where, "object_cache[") && (at.Name == "owner" || at.Name == "until")
}

// shaped checks the outermost levels of a member of the seed.
func (b *seedBuilder) shaped(where string, of shape, naming string, v any) (any, bool) {
	wrong := func(what string) (any, bool) {
		b.mistake(where, "must be "+what)
		return nil, false
	}
	switch of {
	case oneText:
		if _, ok := v.(string); !ok {
			return wrong("the hostname or id of an instance")
		}
		return v, true
	case object:
		if text, ok := v.(string); ok && naming != "" {
			if naming == "domains" {
				return map[string]any{naming: []any{text}}, true
			}
			return map[string]any{naming: text}, true
		}
		if _, ok := v.(map[string]any); !ok {
			return wrong("a mapping")
		}
		return v, true
	case textsByName:
		m, ok := v.(map[string]any)
		if !ok {
			return wrong("a mapping of names to texts")
		}
		for name, v := range m {
			if _, ok := v.(string); !ok {
				b.notText(memberOf(where, name))
				delete(m, name)
			}
		}
		return m, true
	case listsOf:
		m, ok := v.(map[string]any)
		if !ok {
			return wrong("a mapping of servers to lists")
		}
		for name, v := range m {
			if v == nil {
				continue
			}
			if m[name], ok = b.shaped(memberOf(where, name), listOf, naming, v); !ok {
				delete(m, name)
			}
		}
		return m, true
	}
	list, ok := v.([]any)
	if !ok {
		return wrong("a list")
	}
	kept := list[:0]
	for i, v := range list {
		at := contract.Element(where, i)
		switch _, isText := v.(string); {
		case of == texts && !isText:
			b.notText(at)
		case of == texts:
			kept = append(kept, v)
		case of == objectsByName:
			v, ok = b.shaped(at, object, "", v)
		default:
			v, ok = b.shaped(at, object, naming, v)
		}
		if of != texts && ok {
			kept = append(kept, v)
		}
	}
	if len(kept) < len(list) { // the places of those that follow would be wrong
		return nil, false
	}
	return kept, true
}

func (b *seedBuilder) notText(where string) {
	if b.text.unquoted[where] {
		b.mistake(where, "must be a string: put it in quotes")
	} else {
		b.mistake(where, "must be a string")
	}
}

// walk calls edit for all that is in the seed and the API's.
func (b *seedBuilder) walk(edit func(contract.Value, any) any) {
	b.each(func(s *contract.Schema, where string, v any) any { return s.Walk(where, v, edit) })
}

// each calls f for each object of the API that the seed has, which becomes what
// f returns.
func (b *seedBuilder) each(f func(s *contract.Schema, where string, v any) any) {
	for _, m := range seedMembers {
		v, ok := b.text.root[m.name]
		if !ok || m.schema == "" {
			continue
		}
		s := b.contract.Schema(m.schema)
		switch v := v.(type) {
		case map[string]any:
			if m.of == object {
				b.text.root[m.name] = f(s, m.name, v)
				continue
			}
			for name, list := range v {
				list, _ := list.([]any)
				for i, e := range list {
					list[i] = f(s, contract.Element(memberOf(m.name, name), i), e)
				}
			}
		case []any:
			for i, e := range v {
				where := contract.Element(m.name, i)
				byName, ok := e.(map[string]any)
				if m.of != objectsByName || !ok {
					v[i] = f(s, where, e)
					continue
				}
				for name, e := range byName {
					byName[name] = f(s, memberOf(where, name), e)
				}
			}
		}
	}
}

// fill gives each object what it must have and nobody said: what is no
// statement, such as no, 0 or the usual time.
func (b *seedBuilder) fill() {
	b.walk(func(at contract.Value, v any) any {
		if m, ok := v.(map[string]any); ok {
			for _, name := range at.Missing(m) {
				if zero, ok := at.Zero(name, epochText); ok {
					m[name] = zero
				}
			}
		}
		return v
	})
}

// check compares what came out with the spec.
func (b *seedBuilder) check() {
	b.each(func(s *contract.Schema, where string, v any) any {
		found, err := s.Check(where, v)
		if err != nil {
			b.mistake(where, err.Error())
		}
		for _, f := range found {
			if f.Reason == "must be a string" {
				b.notText(f.Where)
			} else {
				b.mistake(f.Where, f.Reason)
			}
		}
		return v
	})
}
