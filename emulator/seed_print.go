package emulator

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/contract"
)

// FormatSeed writes a state as a seed, in YAML: what [ParseSeed] makes up by
// itself is left out, and names stand for ids. The seed has all secrets that the
// state has. The error says that the state cannot be written: it has what the
// spec forbids, or ids that lead nowhere.
func FormatSeed(s State) ([]byte, error) {
	whole := withoutEmpty(tree(s).(map[string]any))
	said := make(map[string]any)
	// What is said of one thing changes what is made up for others, such as the
	// instances of a container that is stopped. So the least is said of the first
	// thing that differs, and all is made up again.
	for range 4 * len(seedMembers) {
		b := newSeedBuilder(&seedText{root: deepCopy(said)})
		b.known()
		b.complete()
		b.resolve()
		b.fill()
		made := withoutEmpty(tree(b.text.root).(map[string]any))
		if reflect.DeepEqual(made, whole) {
			b.shorten(said)
			text, err := encodeSeed(said)
			if err == nil {
				_, err = ParseSeed("seed", text)
			}
			return text, err
		}
		for _, m := range seedMembers {
			if !reflect.DeepEqual(whole[m.name], made[m.name]) {
				say(said, whole, made, m.name, m.of)
				break
			}
		}
	}
	b := newSeedBuilder(&seedText{root: whole})
	b.fill()
	b.check()
	return nil, cmp.Or(b.text.mistakes.err("state"), fmt.Errorf("the state cannot be written as a seed: loaded again it is another"))
}

// say adds to what is said of a member of the state what is made up otherwise
// than it is.
func say(said, whole, made map[string]any, name string, of shape) {
	is, ok := whole[name]
	if !ok {
		said[name] = emptyOf[of]
		return
	}
	list, isList := is.([]any)
	switch {
	case of == object:
		said[name] = different(said[name], is, made[name])
		return
	case of != listOf || !isList:
		said[name] = is
		return
	}
	before, _ := said[name].([]any)
	guess, _ := made[name].([]any)
	if len(before) != len(list) { // begin with what things are known by
		before = []any{}
		var first any
		if environments, _ := whole["environments"].([]any); len(environments) > 0 {
			first = environments[0].(map[string]any)["id"]
		}
		for _, e := range list {
			before = append(before, identity(name, e.(map[string]any), first))
		}
		said[name] = before
		return
	}
	for i, e := range list {
		if i < len(guess) {
			before[i] = different(before[i], e, guess[i])
		}
	}
}

var emptyOf = map[shape]any{
	object: map[string]any{}, listOf: []any{}, listsOf: map[string]any{}, texts: []any{},
	textsByName: map[string]any{}, objectsByName: []any{},
}

// identities are the members that the rest of a thing is made up from. Some
// need not be said where they are as most are.
var identities = map[string][]string{
	"integrations": {"identifier"}, "servers": {"hostname"}, "environments": {"identifier"},
	"containers": {"identifier", "environment.id", "instances", "state.current"},
	"instances":  {"container_id", "server_id", "state.current"}, "telemetry": {"instance_id"},
	"ips": {"ip", "assignment.instance_id"}, "dns_records": {"resolved_domain", "type"}, "certificates": {"domains"},
	"networks": {"identifier"}, "virtual_machines": {"identifier", "environment.id"},
}

// identity returns what a thing is known by. What is in no list of things is
// known by all that it is.
func identity(list string, whole map[string]any, firstEnvironment any) map[string]any {
	names, ok := identities[list]
	if !ok {
		return maps.Clone(whole)
	}
	is := make(map[string]any)
	for _, path := range names {
		name, below, nested := strings.Cut(path, ".")
		v := whole[name]
		if nested {
			m, _ := v.(map[string]any)
			v = m[below]
		}
		switch {
		case v == nil, path == "environment.id" && v == firstEnvironment, v == "running", path == "instances" && v == int64(1):
		case nested:
			is[name] = map[string]any{below: v}
		default:
			is[name] = v
		}
	}
	return is
}

// different returns what was said and what must be said beside it, so that
// guess becomes is.
func different(said, is, guess any) any {
	whole, ok1 := is.(map[string]any)
	made, ok2 := guess.(map[string]any)
	if !ok1 || !ok2 {
		return is
	}
	all, _ := said.(map[string]any)
	all = maps.Clone(all)
	if all == nil {
		all = make(map[string]any)
	}
	for name, v := range whole {
		if old, ok := made[name]; !ok {
			all[name] = v
		} else if !reflect.DeepEqual(v, old) {
			all[name] = different(all[name], v, old)
		}
	}
	for name := range made {
		if _, ok := whole[name]; !ok {
			all[name] = nil
		}
	}
	return all
}

// shorten puts names in the place of ids, and short forms in that of objects
// that have one. b knows the names.
func (b *seedBuilder) shorten(said map[string]any) {
	short := newSeedBuilder(&seedText{root: said})
	nameOf := func(kind, id string) string {
		if t := b.things[kind].byID[id]; t != nil {
			for _, name := range t.names {
				if len(b.things[kind].byName[name]) == 1 {
					return name
				}
			}
		}
		return id
	}
	short.walk(func(at contract.Value, v any) any {
		switch v := v.(type) {
		case string:
			if kind := kindOf(at); kind != "" {
				return nameOf(kind, v)
			}
		case map[string]any:
			if len(v) != 1 || !at.Object() || at.Name == "" {
				return v
			}
			if id, ok := v["id"].(string); ok && !slices.Contains(at.Members, "current") {
				return nameOf(cmp.Or(referents[at.Name], at.Name), id)
			}
			if current, ok := v["current"].(string); ok {
				return current
			}
		}
		return v
	})
	if self, ok := said["self"].(string); ok {
		said["self"] = nameOf("instance", self)
	}
	images, _ := said["server_images"].(map[string]any)
	for id, list := range images {
		delete(images, id)
		images[nameOf("server", id)] = list
	}
}

// encodeSeed writes what a seed says, and in objects first what they are known
// by.
func encodeSeed(said map[string]any) ([]byte, error) {
	var order []string
	for _, m := range seedMembers {
		if _, ok := said[m.name]; ok {
			order = append(order, m.name)
		}
	}
	root, err := node(said, order)
	if err != nil {
		return nil, err
	}
	var text bytes.Buffer
	e := yaml.NewEncoder(&text)
	e.SetIndent(2)
	err = e.Encode(root)
	return text.Bytes(), err
}

var firstMembers = []string{"id", "identifier", "name", "hostname", "ip", "resolved_domain", "domains", "environment", "container_id", "server_id", "state"}

// node returns v as YAML, its members in the order that is given.
func node(v any, order []string) (*yaml.Node, error) {
	n := new(yaml.Node)
	switch v := v.(type) {
	case map[string]any:
		n.Kind = yaml.MappingNode
		if order == nil {
			order = slices.SortedFunc(maps.Keys(v), func(a, b string) int {
				i, j := slices.Index(firstMembers, a), slices.Index(firstMembers, b)
				return cmp.Or(cmp.Compare(uint(i), uint(j)), strings.Compare(a, b)) // -1 is the largest
			})
		}
		for _, name := range order {
			key, err1 := node(name, nil)
			value, err2 := node(v[name], nil)
			if err := cmp.Or(err1, err2); err != nil {
				return nil, err
			}
			n.Content = append(n.Content, key, value)
		}
	case []any:
		n.Kind = yaml.SequenceNode
		for _, e := range v {
			value, err := node(e, nil)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, value)
		}
		if !slices.ContainsFunc(n.Content, func(e *yaml.Node) bool { return e.Kind != yaml.ScalarNode }) {
			n.Style = yaml.FlowStyle
		}
	default:
		return n, n.Encode(v)
	}
	return n, nil
}
