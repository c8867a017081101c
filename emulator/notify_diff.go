package emulator

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"maps"
	"reflect"
	"slices"
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// A diff collects the notifications about what changed between two states, as far
// as there are topics for it. What the platform notifies, and in which order, is
// not documented beyond the names of the topics; kinds holds this package's
// reading of them.
type diff struct {
	before, after *State
	sent          []notifications.Notification
	seen          map[sentKey]bool
}

// A sentKey identifies a notification, which is sent once however many changes
// lead to it.
type sentKey struct {
	topic cycle.Topic
	id    string
}

// added says how much was added to lists that forget.
type added struct {
	power, events int
	firstEvent    int // how many there were before, ever
}

// diffStates returns the notifications about what changed between two states. New
// things come first, from the outside in: an environment before its containers.
// Then those that changed or vanished, from the inside out: an instance before
// the container that follows it.
func diffStates(before, after *State, more added) []notifications.Notification {
	n := &diff{before: before, after: after, seen: make(map[sentKey]bool)}
	lists := make([][]pair, len(kinds))
	for i := range kinds {
		lists[i] = kinds[i].pairs(before, after)
		for _, p := range lists[i] {
			if p.before == nil {
				n.appeared(&kinds[i], p)
			}
		}
	}
	for i := len(kinds) - 1; i >= 0; i-- {
		for _, p := range lists[i] {
			if p.before != nil {
				n.changed(&kinds[i], p)
			}
		}
	}
	n.gateways()
	n.variables()
	n.vpnUsers()
	n.images()
	n.power(more.power)
	n.events(more.firstEvent, more.events)
	return n.sent
}

// send adds a notification about s, unless s is empty or has one.
func (n *diff) send(topic cycle.Topic, s subject, o notifications.Object) {
	o.ID = s.id
	h := sentKey{topic, o.ID}
	if topic == "" || o.ID == "" || n.seen[h] {
		return
	}
	n.seen[h] = true
	n.sent = append(n.sent, notifications.Notification{Topic: topic, Object: o, Context: s.Context, Annotations: s.annotations})
}

func (n *diff) appeared(k *kind, p pair) {
	n.send(k.born, k.about(n.after, p.after), notifications.Object{})
	for i := range k.parts {
		if part := &k.parts[i]; part.always {
			n.send(part.topic, part.subject(k, n.after, p.after), notifications.Object{})
		}
	}
}

func (n *diff) changed(k *kind, p pair) {
	if p.after == nil {
		n.vanished(k, p)
		return
	}
	if reflect.DeepEqual(p.before, p.after) {
		return
	}
	s := k.about(n.after, p.after)
	moved := false // to another state
	for _, path := range k.states {
		was, is := text(p.before, path+".Current"), text(p.after, path+".Current")
		if was != is {
			moved = true
			n.send(k.moved, s, notifications.Object{State: is, StatePrevious: was, Error: text(p.after, path+".Error.Message")})
		}
		was, is = text(p.before, path+".Error.Message"), text(p.after, path+".Error.Message")
		switch {
		case was == is:
		case is == "":
			n.send(k.healed, s, notifications.Object{State: text(p.after, path+".Current")})
		default:
			n.send(k.failed, s, notifications.Object{State: text(p.after, path+".Current"), Error: is})
		}
	}
	for i := range k.parts {
		part := &k.parts[i]
		if part.implied && moved || part.same(p) {
			continue
		}
		topic := part.topic
		if before, after := value(p.before, part.fields[0]), value(p.after, part.fields[0]); before == nil {
			topic = cmp.Or(part.set, topic)
		} else if after == nil {
			topic = cmp.Or(part.unset, topic)
		}
		n.send(topic, part.subject(k, n.after, p.after), notifications.Object{})
		if part.about != nil { // it may have been part of another
			n.send(topic, part.subject(k, n.after, p.before), notifications.Object{})
		}
	}
}

func (n *diff) vanished(k *kind, p pair) {
	if len(k.states) > 0 && !k.stateless {
		n.send(k.moved, k.about(n.before, p.before), notifications.Object{
			State: "deleted", StatePrevious: text(p.before, k.states[0]+".Current"),
		})
	}
	for i := range k.parts {
		if part := &k.parts[i]; part.always {
			n.send(part.topic, part.subject(k, n.after, p.before), notifications.Object{})
		}
	}
}

// gateways sends which virtual machines have other addresses because of a gateway.
func (n *diff) gateways() {
	of := func(s *State, vm *cycle.VirtualMachine) []cycle.VirtualMachineGateway {
		return filter(s.Gateways, func(g *cycle.VirtualMachineGateway) bool { return g.VirtualMachineID == vm.ID })
	}
	for i := range n.after.VirtualMachines {
		vm := &n.after.VirtualMachines[i]
		if !reflect.DeepEqual(of(n.before, vm), of(n.after, vm)) {
			n.send(cycle.TopicVirtualMachineIPsModified, aboutVirtualMachine(n.after, vm), notifications.Object{})
		}
	}
}

// variables sends the changes of scoped variables. The API does not show their
// ids; any stable ones will do.
func (n *diff) variables() {
	s := aboutHere(n.after)
	if s.id == "" {
		return
	}
	before, after := n.before.ScopedVariables, n.after.ScopedVariables
	for _, name := range slices.Sorted(maps.Keys(after)) {
		s.id = variableID(name)
		if was, ok := before[name]; !ok {
			n.send(cycle.TopicEnvironmentScopedVariableNew, s, notifications.Object{})
		} else if was != after[name] {
			n.send(cycle.TopicEnvironmentScopedVariableUpdated, s, notifications.Object{})
		}
	}
	for _, name := range slices.Sorted(maps.Keys(before)) {
		if _, ok := after[name]; !ok {
			s.id = variableID(name)
			n.send(cycle.TopicEnvironmentScopedVariableStateChanged, s, notifications.Object{State: "deleted"})
		}
	}
}

func variableID(name string) cycle.ID {
	h := fnv.New32a()
	h.Write([]byte(name))
	return fmt.Sprintf("64f016%018x", h.Sum32())
}

func (n *diff) vpnUsers() {
	if !maps.Equal(n.before.VPNUsers, n.after.VPNUsers) {
		n.send(cycle.TopicEnvironmentServicesVPNUsersUpdated, aboutHere(n.after), notifications.Object{})
	}
}

// images sends which images servers can download now. A download is not notified.
func (n *diff) images() {
	for _, id := range n.after.Images {
		if !slices.Contains(n.before.Images, id) {
			s := aboutHub(n.after, &n.after.Hub)
			s.id = id
			n.send(cycle.TopicImageNew, s, notifications.Object{})
		}
	}
}

// power sends restarts. A server that was turned off has another state.
func (n *diff) power(more int) {
	actions := n.after.Power
	for _, action := range actions[max(0, len(actions)-more):] {
		server := find(n.after.Servers, func(s *cycle.Server) bool { return s.ID == action.ServerID })
		if action.Action == "reboot" && server != nil {
			n.send(cycle.TopicInfrastructureServerRestart, aboutServer(n.after, server), notifications.Object{})
		}
	}
}

// events sends each event that the calling instance pushed. The API does not show
// their ids; any will do.
func (n *diff) events(first, more int) {
	v, err := newView(n.after)
	if err != nil {
		return
	}
	s := aboutContainer(n.after, v.container)
	for i := range more {
		s.id = numbered("64f017", first+i+1)
		n.send(cycle.TopicEventPushed, s, notifications.Object{})
	}
}

// A pair is one thing in two states, nil where it is not there. Both are
// pointers to the same type.
type pair struct{ before, after any }

// pairs finds what belongs together by its id: that of after in its order, then
// what is only in before.
func (k *kind) pairs(before, after *State) []pair {
	old, now := k.things(before), k.things(after)
	byID := make(map[string]any, len(old))
	for _, thing := range old {
		byID[text(thing, "ID")] = thing
	}
	pairs := make([]pair, 0, len(now))
	for _, thing := range now {
		id := text(thing, "ID")
		pairs = append(pairs, pair{byID[id], thing})
		delete(byID, id)
	}
	for _, thing := range old {
		if id := text(thing, "ID"); byID[id] == thing {
			pairs = append(pairs, pair{thing, nil})
		}
	}
	return pairs
}

// things returns pointers to what is in the list.
func (k *kind) things(s *State) []any {
	list := reflect.ValueOf(s).Elem().FieldByName(k.list)
	if list.Kind() != reflect.Slice {
		return []any{list.Addr().Interface()}
	}
	things := make([]any, list.Len())
	for i := range things {
		things[i] = list.Index(i).Addr().Interface()
	}
	return things
}

// value returns a field of what thing points to, given the path to it. Where
// there is nothing it is nil.
func value(thing any, path string) any {
	v := reflect.ValueOf(thing)
	for name := range strings.SplitSeq(path, ".") {
		if v = reflect.Indirect(v); !v.IsValid() {
			return nil
		}
		v = v.FieldByName(name)
	}
	if v = reflect.Indirect(v); !v.IsValid() {
		return nil
	}
	return v.Interface()
}

// text is value for a text, "" if there is none.
func text(thing any, path string) string {
	v := reflect.ValueOf(value(thing, path))
	if !v.IsValid() {
		return ""
	}
	return v.String()
}
