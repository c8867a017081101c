package emulator

import (
	"reflect"
	"slices"
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// A kind of thing in the state, and what is notified when one changes. Topics
// that are empty are not notified.
type kind struct {
	list   string   // the field of State
	states []string // the fields that hold a state, the main one first

	born           cycle.Topic // there is a new one
	moved          cycle.Topic // its state changed, to "deleted" if it is gone
	failed, healed cycle.Topic // the error that goes with its state came or went
	stateless      bool        // there is no state "deleted"
	parts          []part

	about func(s *State, thing any) subject
}

// A part of a thing is some of its fields, and what is notified when they
// change.
type part struct {
	topic      cycle.Topic
	set, unset cycle.Topic // instead, when the first field becomes something or nothing
	fields     []string    // paths; without any, all that no other part has
	always     bool        // also when the thing appears or vanishes
	implied    bool        // not when its state changes too: that matters more

	about func(s *State, thing any) subject // nil for the thing itself
}

// Fields that are parts of no thing: the state has topics of its own, and times
// and extras change whenever anything does.
var passedOver = []string{"ID", "State", "Events", "Meta"}

var state = []string{"State"}

// kinds are the things that notifications are about, from the outside in.
var kinds = withRest([]kind{
	{
		list: "Hub", states: state, about: about(aboutHub),
		moved: cycle.TopicHubStateChanged, failed: cycle.TopicHubError, healed: cycle.TopicHubErrorReset,
		parts: []part{{topic: cycle.TopicHubUpdated}},
	},
	{
		list: "Integrations", states: state, about: about(aboutIntegration),
		born: cycle.TopicHubIntegrationNew, moved: cycle.TopicHubIntegrationStateChanged,
		failed: cycle.TopicHubIntegrationError, healed: cycle.TopicHubIntegrationErrorReset,
		parts: []part{{topic: cycle.TopicHubIntegrationUpdated}},
	},
	{
		// The node is what goes offline; the server stays live.
		list: "Servers", states: []string{"State", "Meta.Node.State"}, about: about(aboutServer),
		born: cycle.TopicInfrastructureServerNew, moved: cycle.TopicInfrastructureServerStateChanged,
		failed: cycle.TopicInfrastructureServerError, healed: cycle.TopicInfrastructureServerErrorReset,
		parts: []part{
			{
				fields: []string{"Evacuate"}, topic: cycle.TopicInfrastructureServerEvacuationChanged,
				set: cycle.TopicInfrastructureServerEvacuationStarted, unset: cycle.TopicInfrastructureServerEvacuationCompleted,
			},
			{topic: cycle.TopicInfrastructureServerReconfigured},
		},
	},
	{
		list: "Networks", states: state, about: about(aboutNetwork),
		born: cycle.TopicSDNNetworkNew, moved: cycle.TopicSDNNetworkStateChanged,
		failed: cycle.TopicSDNNetworkError, healed: cycle.TopicSDNNetworkErrorReset,
		parts: []part{
			{topic: cycle.TopicSDNNetworkUpdated, fields: []string{"Name", "Identifier"}},
			{topic: cycle.TopicSDNNetworkReconfigured},
		},
	},
	{
		list: "Environments", states: state, about: about(aboutEnvironment),
		born: cycle.TopicEnvironmentNew, moved: cycle.TopicEnvironmentStateChanged,
		failed: cycle.TopicEnvironmentError, healed: cycle.TopicEnvironmentErrorReset,
		parts: []part{
			{topic: cycle.TopicEnvironmentDeploymentsReconfigured, fields: []string{"Deployments"}},
			{topic: cycle.TopicEnvironmentServicesReconfigured, fields: []string{"Services"}},
			{topic: cycle.TopicEnvironmentUpdated},
		},
	},
	{
		list: "Containers", states: state, about: about(aboutContainer),
		born: cycle.TopicContainerNew, moved: cycle.TopicContainerStateChanged,
		failed: cycle.TopicContainerError, healed: cycle.TopicContainerErrorReset,
		parts: []part{
			{topic: cycle.TopicContainerDesiredStateChanged, fields: []string{"State.Desired"}},
			{topic: cycle.TopicContainerInstancesReconfigured, fields: []string{"Instances"}},
			{topic: cycle.TopicContainerUpdated, fields: []string{"Name", "Identifier", "Annotations", "Deprecate", "Lock"}},
			{topic: cycle.TopicContainerReconfigured},
		},
	},
	{
		list: "Instances", states: state, about: about(aboutInstance),
		moved:  cycle.TopicContainerInstanceStateChanged,
		failed: cycle.TopicContainerInstanceError, healed: cycle.TopicContainerInstanceErrorReset,
		parts: []part{
			{topic: cycle.TopicContainerInstanceHealthStatusChanged, fields: []string{"State.Health.Healthy"}, implied: true},
			{topic: cycle.TopicContainerInstanceReadinessStatusChanged, fields: []string{"State.Readiness.Ready"}, implied: true},
			{topic: cycle.TopicContainerInstanceMigrationUpdate, fields: []string{"Migration"}},
			{topic: cycle.TopicContainerInstanceTrafficDrainReconfigured, fields: []string{"TrafficDrain"}},
			{topic: cycle.TopicContainerInstancesReconfigured, always: true, about: about(func(s *State, i *cycle.Instance) subject {
				return containerWithID(s, i.ContainerID)
			})},
		},
	},
	{
		list: "VirtualMachines", states: state, about: about(aboutVirtualMachine),
		born: cycle.TopicVirtualMachineNew, moved: cycle.TopicVirtualMachineStateChanged,
		failed: cycle.TopicVirtualMachineError, healed: cycle.TopicVirtualMachineErrorReset,
		parts: []part{
			{topic: cycle.TopicVirtualMachineUpdated, fields: []string{"Name", "Identifier", "Annotations", "Deprecate", "Lock"}},
			{topic: cycle.TopicVirtualMachineReconfigured},
		},
	},
	{
		list: "IPs", states: state, stateless: true, about: about(aboutIP),
		moved:  cycle.TopicInfrastructureIPsAssignmentStateChanged,
		failed: cycle.TopicInfrastructureIPsAssignmentError, healed: cycle.TopicInfrastructureIPsAssignmentErrorReset,
		parts: []part{
			{topic: cycle.TopicInfrastructureIPsAssignmentStateChanged, fields: []string{"Assignment"}, implied: true},
			{topic: cycle.TopicEnvironmentServicesLBIPsModified, fields: []string{"Assignment", "Address"}, always: true, about: about(aboutBalancerOf)},
			{topic: cycle.TopicVirtualMachineIPsModified, fields: []string{"Assignment", "Address"}, always: true, about: about(func(s *State, ip *cycle.IP) subject {
				if ip.Assignment == nil || ip.Assignment.VirtualMachine == nil {
					return subject{}
				}
				return virtualMachineWithID(s, ip.Assignment.VirtualMachine.ID)
			})},
			{topic: cycle.TopicIPsPoolReconfigured, always: true, about: about(func(_ *State, ip *cycle.IP) subject {
				return subject{id: ip.PoolID, Context: notifications.Context{HubID: ip.HubID}}
			})},
		},
	},
	{
		list: "DNSRecords", states: state, about: about(aboutRecord),
		moved: cycle.TopicDNSZoneRecordStateChanged,
		parts: []part{
			{fields: []string{"Features.Certificate"}, topic: cycle.TopicDNSZoneCertificateReady, about: about(aboutZone)},
			{topic: cycle.TopicDNSZoneRecordsReconfigured, always: true, about: about(aboutZone)},
		},
	},
	{
		// One that was renewed is a new one, even if it has the old id.
		list: "Certificates", about: about(aboutCertificate),
		born:  cycle.TopicDNSCertificateNew,
		parts: []part{{topic: cycle.TopicDNSCertificateNew}},
	},
})

// withRest gives those parts that have no fields all that are left.
func withRest(kinds []kind) []kind {
	for _, k := range kinds {
		taken := slices.Clone(passedOver)
		for _, p := range k.parts {
			for _, path := range p.fields {
				name, _, _ := strings.Cut(path, ".")
				taken = append(taken, name)
			}
		}
		f, _ := reflect.TypeFor[State]().FieldByName(k.list)
		thing := f.Type
		if thing.Kind() == reflect.Slice {
			thing = thing.Elem()
		}
		for i := range k.parts {
			if p := &k.parts[i]; len(p.fields) == 0 {
				for f := range thing.Fields() {
					if !slices.Contains(taken, f.Name) {
						p.fields = append(p.fields, f.Name)
					}
				}
			}
		}
	}
	return kinds
}

// same reports whether the part did not change.
func (part *part) same(p pair) bool {
	for _, path := range part.fields {
		if !reflect.DeepEqual(value(p.before, path), value(p.after, path)) {
			return false
		}
	}
	return true
}

func (part *part) subject(k *kind, s *State, thing any) subject {
	if part.about != nil {
		return part.about(s, thing)
	}
	return k.about(s, thing)
}

// A subject is what a notification is about. Without an id there is none.
type subject struct {
	id string
	notifications.Context
	annotations *notifications.Annotations
}

// about makes a function for things of one type one for all.
func about[T any](f func(*State, *T) subject) func(*State, any) subject {
	return func(s *State, thing any) subject { return f(s, thing.(*T)) }
}

func aboutHub(_ *State, h *cycle.PublicHub) subject {
	return subject{id: h.ID, Context: notifications.Context{HubID: h.ID}}
}

func aboutIntegration(_ *State, i *cycle.Integration) subject {
	return subject{id: i.ID, Context: notifications.Context{HubID: i.HubID}}
}

func aboutServer(_ *State, v *cycle.Server) subject {
	return subject{id: v.ID, Context: notifications.Context{HubID: v.HubID, Clusters: list(v.Cluster)}}
}

func aboutNetwork(_ *State, n *cycle.Network) subject {
	c := notifications.Context{HubID: n.HubID, Clusters: list(n.Cluster)}
	for _, e := range n.Environments {
		c.Environments = append(c.Environments, e.ID)
	}
	return subject{id: n.ID, Context: c}
}

func aboutEnvironment(_ *State, e *cycle.Environment) subject {
	return subject{id: e.ID, Context: notifications.Context{HubID: e.HubID, Environments: list(e.ID), Clusters: list(e.Cluster)}}
}

// aboutHere is about the environment of the instance that calls.
func aboutHere(s *State) subject {
	self := find(s.Instances, func(i *cycle.Instance) bool { return i.ID == s.Self })
	if self == nil {
		return subject{}
	}
	return environmentWithID(s, self.Environment.ID)
}

func aboutContainer(_ *State, c *cycle.Container) subject {
	return subject{id: c.ID, Context: notifications.Context{
		HubID: c.HubID, Environments: list(c.Environment.ID), Clusters: list(c.Environment.Cluster), Containers: list(c.ID),
	}}
}

func aboutInstance(s *State, i *cycle.Instance) subject {
	c := notifications.Context{
		HubID: i.HubID, Environments: list(i.Environment.ID), Clusters: clusterOf(s, i.Environment.ID), Containers: list(i.ContainerID),
	}
	if x := i.Extension; x != nil && x.ID != nil && find(s.VirtualMachines, func(vm *cycle.VirtualMachine) bool { return vm.ID == *x.ID }) != nil {
		c.VirtualMachines = list(*x.ID)
	}
	a := &notifications.Annotations{Health: "unknown", Ready: "unknown"}
	switch healthy := value(i, "State.Health.Healthy"); healthy {
	case true:
		a.Health = "healthy"
	case false:
		a.Health = "unhealthy"
	}
	switch ready := value(i, "State.Readiness.Ready"); ready {
	case true:
		a.Ready = "ready"
	case false:
		a.Ready = "pending"
	}
	return subject{id: i.ID, Context: c, annotations: a}
}

func aboutVirtualMachine(_ *State, vm *cycle.VirtualMachine) subject {
	c := notifications.Context{
		HubID: vm.HubID, Environments: list(vm.Environment.ID), Clusters: list(vm.Environment.Cluster), VirtualMachines: list(vm.ID),
	}
	if vm.ContainerID != nil {
		c.Containers = list(*vm.ContainerID)
	}
	return subject{id: vm.ID, Context: c}
}

func aboutIP(s *State, ip *cycle.IP) subject {
	c := notifications.Context{HubID: ip.HubID}
	if a := ip.Assignment; a != nil {
		c.Environments, c.Clusters, c.Containers = list(a.EnvironmentID), clusterOf(s, a.EnvironmentID), list(a.ContainerID)
		if a.VirtualMachine != nil {
			c.VirtualMachines = list(a.VirtualMachine.ID)
		}
	}
	return subject{id: ip.ID, Context: c}
}

// aboutBalancerOf is about the environment whose load balancer has an address.
func aboutBalancerOf(s *State, ip *cycle.IP) subject {
	if ip.Assignment == nil {
		return subject{}
	}
	e := find(s.Environments, func(e *cycle.Environment) bool { return e.ID == ip.Assignment.EnvironmentID })
	if e == nil || e.Services.Loadbalancer == nil || e.Services.Loadbalancer.ContainerID == nil || *e.Services.Loadbalancer.ContainerID != ip.Assignment.ContainerID {
		return subject{}
	}
	return aboutEnvironment(s, e)
}

func aboutRecord(_ *State, r *cycle.DNSRecord) subject {
	c := notifications.Context{HubID: r.HubID, DNSZones: list(r.ZoneID)}
	if l := r.Type.Linked; l != nil {
		if l.ContainerID != nil {
			c.Containers = list(*l.ContainerID)
		}
		if l.VirtualMachine != nil {
			c.VirtualMachines = list(l.VirtualMachine.ID)
		}
	}
	return subject{id: r.ID, Context: c}
}

func aboutZone(_ *State, r *cycle.DNSRecord) subject {
	return subject{id: r.ZoneID, Context: notifications.Context{HubID: r.HubID, DNSZones: list(r.ZoneID)}}
}

// aboutCertificate is about the zones and containers of its domains, too.
func aboutCertificate(s *State, c *cycle.Certificate) subject {
	about := subject{id: c.ID, Context: notifications.Context{HubID: c.HubID}}
	add := func(to *[]string, ids []string) {
		for _, id := range ids {
			if !slices.Contains(*to, id) {
				*to = append(*to, id)
			}
		}
	}
	for i := range s.DNSRecords {
		if r := &s.DNSRecords[i]; slices.Contains(c.Domains, r.ResolvedDomain) {
			of := aboutRecord(s, r)
			add(&about.DNSZones, of.DNSZones)
			add(&about.Containers, of.Containers)
		}
	}
	return about
}

func environmentWithID(s *State, id cycle.ID) subject {
	e := find(s.Environments, func(e *cycle.Environment) bool { return e.ID == id })
	if e == nil {
		return subject{}
	}
	return aboutEnvironment(s, e)
}

func containerWithID(s *State, id cycle.ID) subject {
	c := find(s.Containers, func(c *cycle.Container) bool { return c.ID == id })
	if c == nil {
		return subject{}
	}
	return aboutContainer(s, c)
}

func virtualMachineWithID(s *State, id cycle.ID) subject {
	vm := find(s.VirtualMachines, func(vm *cycle.VirtualMachine) bool { return vm.ID == id })
	if vm == nil {
		return subject{}
	}
	return aboutVirtualMachine(s, vm)
}

func clusterOf(s *State, environment cycle.ID) []string {
	return environmentWithID(s, environment).Clusters
}

// list is for the ids and names of a context, which are lists.
func list(id string) []string { return []string{id} }
