package emulator

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/suggest"
)

// A thing is what a seed can refer to.
type thing struct {
	id    cycle.ID
	names []string // the last one is its own within its kind
	where string
}

// things are those of one kind.
type things struct {
	byID   map[cycle.ID]*thing
	byName map[string][]*thing
}

// add makes a thing known, by its id and names.
func (b *seedBuilder) add(kind, where string, id cycle.ID, names ...string) {
	of := b.things[kind]
	if of.byID == nil {
		of = things{make(map[cycle.ID]*thing), make(map[string][]*thing)}
		b.things[kind] = of
	}
	// Names go first: ids are made from them, and nobody wrote those.
	names = slices.Clone(names)
	own := names[len(names)-1]
	for _, other := range of.byName[own] {
		if own != id && own == other.names[len(other.names)-1] {
			b.mistake(where, fmt.Sprintf("has the name of %s: %.80q", other.where, own))
			return
		}
	}
	if other := of.byID[id]; other != nil {
		b.mistake(memberOf(where, "id"), "is that of "+other.where+", too")
		return
	}
	t := &thing{id, names, where}
	of.byID[id] = t
	for _, name := range compactNames(names) {
		of.byName[name] = append(of.byName[name], t)
	}
}

// addIDs makes the things of a complete seed known, by their ids only.
func (b *seedBuilder) addIDs() {
	add := func(kind, where string, v any) {
		thing, _ := v.(map[string]any)
		if id := textAt(thing, "id"); kind != "" && id != "" {
			b.add(kind, where, id, id)
		}
	}
	for _, m := range seedMembers {
		switch v := b.text.root[m.name].(type) {
		case map[string]any:
			add(m.kind, m.name, v)
		case []any:
			for i, e := range v {
				add(m.kind, contract.Element(m.name, i), e)
			}
		}
	}
}

// find returns the ids of the things that an id or name may mean.
func (b *seedBuilder) find(kind, ref string) []cycle.ID {
	if b.things[kind].byID[ref] != nil {
		return []cycle.ID{ref}
	}
	var ids []cycle.ID
	for _, t := range b.things[kind].byName[ref] {
		ids = append(ids, t.id)
	}
	return ids
}

// notFound says why an id or name means nothing.
func (b *seedBuilder) notFound(where, kind, ref string) {
	what := strings.ReplaceAll(kind, "_", " ")
	var meant []string
	for _, t := range b.things[kind].byName[ref] {
		meant = append(meant, t.names[len(t.names)-1])
	}
	if len(meant) > 1 {
		b.mistake(where, fmt.Sprintf("may be more than one %s: write %s", what, suggest.OrList(meant)))
		return
	}
	reason := fmt.Sprintf("names no %s that is there: %.80q", what, ref)
	if mean := suggest.DidYouMean(ref, slices.Sorted(maps.Keys(b.things[kind].byName))); mean != "" {
		reason += ", " + mean
	}
	b.mistake(where, reason)
}

func compactNames(names []string) []string {
	names = slices.Clone(names)
	slices.Sort(names)
	return slices.Compact(names)
}

// What members refer to, and members that are objects with an id.
var (
	references = map[string]string{
		"hub_id": "hub", "environment_id": "environment", "container_id": "container", "instance_id": "instance",
		"server_id": "server", "integration_id": "integration", "virtual_machine_id": "virtual_machine",
		"gateway_instance_id": "instance",
	}
	referents = map[string]string{
		"environment": "environment", "environments": "environment", "virtual_machine": "virtual_machine", "certificate": "certificate",
	}
)

// kindOf returns the kind of thing that a value refers to, "" if it does not.
func kindOf(at contract.Value) string {
	if at.Name == "id" {
		return referents[at.Parent]
	}
	return references[at.Name]
}

// resolve puts ids in the place of names, and finds those that mean nothing.
func (b *seedBuilder) resolve() {
	b.walk(func(at contract.Value, v any) any {
		kind, ref := kindOf(at), ""
		if s, ok := v.(string); ok && at.Known {
			ref = s
		}
		if kind == "" || ref == "" || strings.HasPrefix(at.Where, "events[") || strings.HasPrefix(at.Where, "load_balancer_telemetry[") {
			return v // what a client sends in those is its own affair
		}
		found := b.find(kind, ref)
		if len(found) == 1 {
			return found[0]
		}
		b.notFound(at.Where, kind, ref)
		return v
	})
	if self, ok := b.text.root["self"].(string); ok && b.things["instance"].byID != nil {
		if found := b.find("instance", self); len(found) == 1 {
			b.text.root["self"] = found[0]
		} else {
			b.notFound("self", "instance", self)
		}
	}
	images, _ := b.text.root["server_images"].(map[string]any)
	for name, v := range images {
		found := b.find("server", name)
		if len(found) != 1 {
			b.notFound(memberOf("server_images", name), "server", name)
		} else if found[0] != name {
			delete(images, name)
			images[found[0]] = v
		}
	}
}
