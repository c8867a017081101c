package emulator

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/netip"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract"
)

var epochText = epoch.Format(time.RFC3339)

// derivedID returns the id of a thing that was given none. kind is that of
// numbered.
func derivedID(kind string, names ...string) cycle.ID {
	hash := sha256.Sum256([]byte(kind + "/" + strings.Join(names, "/")))
	return kind + hex.EncodeToString(hash[:9])
}

// complete gives each thing what most of its kind have, from the outside in:
// what is further in follows what is further out.
func (b *seedBuilder) complete() {
	root := b.text.root
	hub := completed(b, "hub", hub(), b.object("hub"))
	b.add("hub", "hub", hub.ID, hub.Name)

	integrations := each(b, "integrations", []any{map[string]any{"identifier": "metal"}}, func(i int, where string, given map[string]any) cycle.Integration {
		name := b.name(where, given, "identifier", "name")
		in := completed(b, where, newIntegration(derivedID("64f007", name), name), given)
		b.add("integration", where, in.ID, in.Identifier)
		return in
	})
	provider := cycle.Integration{Vendor: "metal"}
	if len(integrations) > 0 {
		provider = integrations[0]
	}
	servers := each(b, "servers", []any{map[string]any{"hostname": "server-a"}}, func(i int, where string, given map[string]any) cycle.Server {
		name := b.name(where, given, "hostname")
		s := completed(b, where, newHost(derivedID("64f005", name), name, &provider), given)
		b.add("server", where, s.ID, s.Hostname)
		return s
	})
	environments := each(b, "environments", []any{map[string]any{"name": "main"}}, func(i int, where string, given map[string]any) cycle.Environment {
		name := b.name(where, given, "identifier", "name")
		e := completed(b, where, newEnvironment(derivedID("64f003", name), name, int64(i+1)), given)
		b.add("environment", where, e.ID, e.Name, e.Identifier)
		return e
	})
	if len(servers) == 0 || len(environments) == 0 {
		b.mistake("", "it needs a server and an environment: leave out the members for one of each")
		return
	}
	perContainer := b.countInstances()
	containers := each(b, "containers", nil, func(i int, where string, given map[string]any) cycle.Container {
		name := b.name(where, given, "identifier", "name")
		e := resolveRef(b, "environment", where, given, "environment.id", environments, func(e *cycle.Environment) cycle.ID { return e.ID })
		id := cmp.Or(textAt(given, "id"), derivedID("64f004", e.ID, name))
		instances := int64(1)
		if perContainer != nil {
			instances = 0
			for _, ref := range compactNames([]string{id, name, textAt(given, "name"), e.Identifier + "/" + name}) {
				instances += perContainer[ref]
			}
		}
		usual := newContainer(id, name, i+1, &e, number(given, "instances", instances))
		if current := textAt(given, "state", "current"); current != "" && current != "running" && current != "starting" {
			usual.State.Desired = new(cycle.ContainerStateDesiredStopped)
		}
		c := completed(b, where, usual, given)
		b.add("container", where, c.ID, c.Identifier, c.Name, e.Identifier+"/"+c.Identifier)
		return c
	})
	if len(containers) == 0 {
		b.text.mistakes.add(b.text.lines[""], "containers", "is missing: an instance of one of them makes the calls")
		return
	}
	instances := b.instances(containers, environments, servers)
	if len(instances) == 0 {
		b.text.mistakes.add(b.text.lines["instances"], "instances", "is empty: one of them makes the calls")
		return
	}
	if root["self"] == nil {
		root["self"] = instances[0].ID
	}

	if root["telemetry"] == nil {
		root["telemetry"] = repeat(len(instances), func(i int) map[string]any { return map[string]any{"instance_id": instances[i].ID} })
	}
	each(b, "telemetry", nil, func(i int, where string, given map[string]any) cycle.InstanceTelemetry {
		of := resolveRef(b, "instance", where, given, "instance_id", instances, func(i *cycle.Instance) cycle.ID { return i.ID })
		return completed(b, where, newTelemetry(int64(i), &of), given)
	})
	b.images(containers, instances)
	each(b, "ips", nil, func(i int, where string, given map[string]any) cycle.IP { return b.ip(where, given, instances) })
	certificates := each(b, "certificates", nil, func(i int, where string, given map[string]any) cycle.Certificate {
		var usual cycle.Certificate
		if domains := stringsOf(given["domains"]); len(domains) > 0 {
			usual = cycle.Certificate{ID: derivedID("64f00d", domains...), Domains: domains, HubID: hub.ID}
			if given["bundle"] == nil && given["private_key"] == nil {
				usual.Bundle, usual.PrivateKey = selfSigned(domains...)
			}
		}
		return completed(b, where, usual, given, "domains", "bundle", "private_key")
	})
	for i := range certificates {
		b.add("certificate", contract.Element("certificates", i), certificates[i].ID, certificates[i].ID)
	}
	each(b, "dns_records", nil, func(i int, where string, given map[string]any) cycle.DNSRecord {
		domain := textAt(given, "resolved_domain")
		_, zone, _ := strings.Cut(domain, ".")
		usual := newRecord(derivedID("64f011", domain, fmt.Sprint(i)), domain)
		usual.ZoneID = derivedID("64f00b", zone)
		return completed(b, where, usual, given, "type", "resolved_domain")
	})
	each(b, "networks", nil, func(i int, where string, given map[string]any) cycle.Network {
		name := b.name(where, given, "identifier", "name")
		n := completed(b, where, newNetwork(derivedID("64f008", name), name, int64(i+1)), given)
		b.add("network", where, n.ID, n.Identifier)
		return n
	})
	each(b, "virtual_machines", nil, func(i int, where string, given map[string]any) cycle.VirtualMachine {
		name := b.name(where, given, "identifier", "name")
		e := resolveRef(b, "environment", where, given, "environment.id", environments, func(e *cycle.Environment) cycle.ID { return e.ID })
		vm := completed(b, where, newVirtualMachine(derivedID("64f009", e.ID, name), name, &e), given)
		b.add("virtual_machine", where, vm.ID, vm.Identifier, vm.Name, e.Identifier+"/"+vm.Identifier)
		return vm
	})
	b.added(instances)
	b.checkAdded()
}

// each completes each element of a list of the seed, which is otherwise if the
// seed has none. It returns what came out.
func each[T any](b *seedBuilder, name string, otherwise []any, complete func(i int, where string, given map[string]any) T) []T {
	given, ok := b.text.root[name].([]any)
	if !ok {
		if given = otherwise; given == nil {
			return nil
		}
		b.text.root[name] = given
	}
	all := make([]T, len(given))
	for i := range given {
		where := contract.Element(name, i)
		b.at = func(v any) { given[i] = v }
		all[i] = complete(i, where, given[i].(map[string]any))
	}
	return all
}

// completed merges what is given into what is usual, and puts it where the
// former was. Members of without are not made up. What is wrong with what is
// given is found later on; until then it is what is usual.
func completed[T any](b *seedBuilder, where string, usual T, given map[string]any, without ...string) T {
	base := tree(usual).(map[string]any)
	for _, name := range without {
		if s, ok := base[name].(string); !ok || s == "" {
			if list, ok := base[name].([]any); !ok || len(list) == 0 {
				delete(base, name)
			}
		}
	}
	merged := merge(base, given).(map[string]any)
	b.at(merged)
	var v T
	if content, err := json.Marshal(merged); err != nil || json.Unmarshal(content, &v) != nil {
		return usual
	}
	return v
}

// object returns a member of the seed that is one object.
func (b *seedBuilder) object(name string) map[string]any {
	given, _ := b.text.root[name].(map[string]any)
	b.at = func(v any) { b.text.root[name] = v }
	return given
}

// name returns what a thing is called, by the first of its names that is there.
// The first of all stands in the id, and in names of other things.
func (b *seedBuilder) name(where string, given map[string]any, names ...string) string {
	for _, name := range names {
		if s := textAt(given, name); s != "" {
			return strings.ToLower(strings.Join(strings.Fields(s), "-"))
		}
	}
	b.mistake(memberOf(where, names[len(names)-1]), "is missing")
	return "nameless"
}

// resolveRef returns the element of all that given refers to by the member path,
// "a" or "a.b", and replaces the reference by its id. Without a valid reference it
// returns the first of all.
func resolveRef[T any](b *seedBuilder, kind, where string, given map[string]any, path string, all []T, id func(*T) cycle.ID) T {
	member, below, nested := strings.Cut(path, ".")
	if nested {
		given, _ = given[member].(map[string]any)
		member = below
	}
	ref := textAt(given, member)
	if ref == "" && !nested {
		b.mistake(memberOf(where, member), "is missing")
	}
	found := b.find(kind, ref)
	if len(found) != 1 {
		return all[0] // resolve says why there is none
	}
	given[member] = found[0]
	return *find(all, func(t *T) bool { return id(t) == found[0] })
}

// countInstances returns how many instances each container is said to have, by
// what they call it; nil if none are listed.
func (b *seedBuilder) countInstances() map[string]int64 {
	instances, ok := b.text.root["instances"].([]any)
	if !ok {
		return nil
	}
	count := make(map[string]int64)
	for _, i := range instances {
		count[textAt(i.(map[string]any), "container_id")]++
	}
	return count
}

// instances completes the instances, or makes them all.
func (b *seedBuilder) instances(containers []cycle.Container, environments []cycle.Environment, servers []cycle.Server) []cycle.Instance {
	const maxMade = 1000
	if _, ok := b.text.root["instances"]; !ok {
		var made []any
		for i := range containers {
			c := &containers[i]
			if c.Instances < 0 || c.Instances > maxMade || len(made) > maxMade {
				b.mistake(memberOf(contract.Element("containers", i), "instances"), fmt.Sprintf("must be a number up to %d", maxMade))
				break
			}
			made = append(made, repeat(int(c.Instances), func(int) map[string]any { return map[string]any{"container_id": c.ID} })...)
		}
		b.text.root["instances"] = made
	}
	of := make(map[cycle.ID]int)
	return each(b, "instances", nil, func(_ int, where string, given map[string]any) cycle.Instance {
		c := resolveRef(b, "container", where, given, "container_id", containers, func(c *cycle.Container) cycle.ID { return c.ID })
		of[c.ID]++
		i := of[c.ID]
		s := servers[(i-1)%len(servers)]
		if textAt(given, "server_id") != "" {
			s = resolveRef(b, "server", where, given, "server_id", servers, func(s *cycle.Server) cycle.ID { return s.ID })
		}
		e := find(environments, func(e *cycle.Environment) bool { return e.ID == c.Environment.ID })
		if e == nil {
			e = &environments[0]
		}
		n := 1
		for ; n < len(containers) && containers[n-1].ID != c.ID; n++ {
		}
		usual := newInstance(derivedID("64f00f", c.ID, fmt.Sprint(i)), &c, n, i, e, &s)
		if c.State.Current != cycle.ContainerStateCurrentRunning {
			usual.State = cycle.InstanceState{Changed: epoch, Current: cycle.InstanceStateCurrentStopped}
		}
		if current := textAt(given, "state", "current"); current != "" && current != "running" {
			usual.State.Health = nil
		}
		instance := completed(b, where, usual, given)
		b.add("instance", where, instance.ID, instance.Hostname, e.Identifier+"/"+instance.Hostname)
		return instance
	})
}

// images makes the images that servers have or can have, unless they are said.
func (b *seedBuilder) images(containers []cycle.Container, instances []cycle.Instance) {
	made := State{ServerImages: make(map[cycle.ID][]cycle.ServerImage)}
	for i := range instances {
		c := find(containers, func(c *cycle.Container) bool { return c.ID == instances[i].ContainerID })
		if c != nil && c.Image.ID != nil {
			made.addImage(instances[i].ServerID, *c.Image.ID)
		}
	}
	for name, v := range map[string]any{"images": made.Images, "server_images": made.ServerImages} {
		if _, ok := b.text.root[name]; !ok {
			b.text.root[name] = tree(v)
		}
	}
}

// ip completes an address, and says where that of an instance is.
func (b *seedBuilder) ip(where string, given map[string]any, instances []cycle.Instance) cycle.IP {
	written := textAt(given, "ip")
	if written == "" {
		written = textAt(given, "address")
	}
	address, err := netip.ParseAddr(written)
	if err != nil {
		b.mistake(memberOf(where, "ip"), "must be an IP address")
		address = netip.IPv4Unspecified()
	}
	usual := newIP(derivedID("64f014", written), address)
	if ref := textAt(given, "assignment", "instance_id"); ref != "" {
		if found := b.find("instance", ref); len(found) == 1 {
			i := find(instances, func(i *cycle.Instance) bool { return i.ID == found[0] })
			given["assignment"].(map[string]any)["instance_id"] = i.ID
			usual.State.Current = cycle.IPStateCurrentAssigned
			usual.Assignment = &cycle.IPAssignment{ContainerID: i.ContainerID, InstanceID: i.ID, EnvironmentID: i.Environment.ID}
		}
	}
	return completed(b, where, usual, given)
}

// added completes what requests add.
func (b *seedBuilder) added(instances []cycle.Instance) {
	self := &instances[0]
	if found := b.find("instance", textAt(b.text.root, "self")); len(found) == 1 {
		self = find(instances, func(i *cycle.Instance) bool { return i.ID == found[0] })
	}
	v := view{instance: self, container: &cycle.Container{ID: self.ContainerID}, environment: &cycle.Environment{ID: self.Environment.ID}}
	entries, _ := b.text.root["object_cache"].([]any)
	for i, e := range entries {
		entry := e.(map[string]any)
		usual := map[string]any{"until": "9999-12-31T23:59:59Z", "expires": "365d"}
		if owner := v.owner(cycle.ObjectCacheSaveScope(textAt(entry, "scope"))); owner != "" {
			usual["owner"] = owner
		}
		entries[i] = merge(usual, entry)
	}
	actions, _ := b.text.root["power"].([]any)
	for i, a := range actions {
		actions[i] = merge(map[string]any{"server_id": self.ServerID, "time": epochText}, a)
	}
}

// checkAdded checks the members of what requests add that the spec does not have.
func (b *seedBuilder) checkAdded() {
	entries, _ := b.text.root["object_cache"].([]any)
	for i, e := range entries {
		where := contract.Element("object_cache", i)
		for name, v := range e.(map[string]any) {
			s, ok := v.(string)
			if _, err := time.Parse(time.RFC3339, s); name == "until" && err != nil {
				b.mistake(memberOf(where, name), "must be a time such as "+epochText)
			}
			if name == "owner" && !ok {
				b.notText(memberOf(where, name))
			}
		}
	}
	actions, _ := b.text.root["power"].([]any)
	for i, a := range actions {
		action, where := a.(map[string]any), contract.Element("power", i)
		for name := range action {
			if name != "server_id" && name != "time" && name != "action" {
				b.unknown(memberOf(where, name), name, []string{"server_id", "time", "action"})
			}
		}
		if kind := textAt(action, "action"); kind != "poweroff" && kind != "reboot" {
			b.mistake(memberOf(where, "action"), "must be one of poweroff, reboot")
		}
		if _, err := time.Parse(time.RFC3339, textAt(action, "time")); err != nil {
			b.mistake(memberOf(where, "time"), "must be a time such as "+epochText)
		}
		id := textAt(action, "server_id")
		if found := b.find("server", id); len(found) == 1 {
			action["server_id"] = found[0]
		} else {
			b.notFound(memberOf(where, "server_id"), "server", id)
		}
	}
}

// merge returns base with the members of over, at all levels. null removes a
// member. A variant of a union takes the place of another.
func merge(base, over any) any {
	was, ok1 := base.(map[string]any)
	is, ok2 := over.(map[string]any)
	if over == nil && base != nil && !ok2 {
		return base
	}
	if !ok1 || !ok2 {
		return over
	}
	if a, b := textAt(was, "type"), textAt(is, "type"); a != "" && b != "" && a != b {
		return over
	}
	all := make(map[string]any, len(was)+len(is))
	for name, v := range was {
		all[name] = v
	}
	for name, v := range is {
		switch old, ok := all[name]; {
		case v == nil && ok:
			delete(all, name)
		case ok:
			all[name] = merge(old, v)
		default:
			all[name] = v
		}
	}
	return all
}

// tree returns v as JSON values, with int64 for numbers without a fraction.
func tree(v any) any {
	content, err := json.Marshal(v)
	if err != nil { // it is made of what has no reason to fail
		panic(err)
	}
	d := json.NewDecoder(strings.NewReader(string(content)))
	d.UseNumber()
	var t any
	if err := d.Decode(&t); err != nil {
		panic(err)
	}
	return plainNumbers(t)
}

func plainNumbers(v any) any {
	switch v := v.(type) {
	case map[string]any:
		for name, e := range v {
			if e == nil {
				delete(v, name) // that is how nil is written
				continue
			}
			v[name] = plainNumbers(e)
		}
	case []any:
		for i, e := range v {
			v[i] = plainNumbers(e)
		}
	case json.Number:
		if i, err := v.Int64(); err == nil {
			return i
		}
		f, _ := v.Float64()
		return f
	}
	return v
}

// textAt returns a text in nested objects, "" if there is none.
func textAt(m map[string]any, path ...string) string {
	for _, name := range path[:len(path)-1] {
		m, _ = m[name].(map[string]any)
	}
	s, _ := m[path[len(path)-1]].(string)
	return s
}

// number returns a member that is one, otherwise if it is none.
func number(m map[string]any, name string, otherwise int64) int64 {
	if n, ok := m[name].(int64); ok {
		return n
	}
	return otherwise
}

func stringsOf(v any) []string {
	list, _ := v.([]any)
	var all []string
	for _, e := range list {
		if s, ok := e.(string); ok {
			all = append(all, s)
		}
	}
	return all
}

// repeat returns n objects.
func repeat(n int, object func(i int) map[string]any) []any {
	all := make([]any, n)
	for i := range all {
		all[i] = object(i)
	}
	return all
}
