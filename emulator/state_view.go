package emulator

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// view is the state as the calling instance sees it. Nothing in it may be
// written to.
type view struct {
	*State
	instance    *cycle.Instance
	container   *cycle.Container
	environment *cycle.Environment
	server      *cycle.Server
	now         time.Time

	basicAuth func() (user, password string, ok bool) // of the request
}

func newView(s *State) (*view, error) {
	v := &view{State: s, now: time.Now()}
	if v.instance = find(s.Instances, func(i *cycle.Instance) bool { return i.ID == s.Self }); v.instance == nil {
		return nil, fmt.Errorf("the state names %q as Self, which is none of its Instances", s.Self)
	}
	v.container = find(s.Containers, func(c *cycle.Container) bool { return c.ID == v.instance.ContainerID })
	v.environment = find(s.Environments, func(e *cycle.Environment) bool { return e.ID == v.instance.Environment.ID })
	v.server = find(s.Servers, func(s *cycle.Server) bool { return s.ID == v.instance.ServerID })
	switch {
	case v.container == nil:
		return nil, fmt.Errorf("the state has Self in container %q, which is none of its Containers", v.instance.ContainerID)
	case v.environment == nil:
		return nil, fmt.Errorf("the state has Self in environment %q, which is none of its Environments", v.instance.Environment.ID)
	case v.server == nil:
		return nil, fmt.Errorf("the state has Self on server %q, which is none of its Servers", v.instance.ServerID)
	}
	return v, nil
}

type viewKey struct{}

// see returns the view of a request.
func see(ctx context.Context) *view { return ctx.Value(viewKey{}).(*view) }

// containerOf returns a container of the environment: the one with the id, the
// caller's without one.
func (v *view) containerOf(id *string) (*cycle.Container, error) {
	if id == nil {
		return v.container, nil
	}
	c := find(v.Containers, func(c *cycle.Container) bool { return c.ID == *id && v.here(c.Environment.ID) })
	if c == nil {
		return nil, notFound(cycle.ErrorCodeN404Container, "container")
	}
	return c, nil
}

func (v *view) virtualMachine(id string) (*cycle.VirtualMachine, error) {
	vm := find(v.VirtualMachines, func(vm *cycle.VirtualMachine) bool { return vm.ID == id && v.here(vm.Environment.ID) })
	if vm == nil {
		return nil, notFound(cycle.ErrorCodeN404VirtualMachine, "virtual machine")
	}
	return vm, nil
}

// here reports whether an environment is the caller's.
func (v *view) here(environment cycle.ID) bool { return environment == v.environment.ID }

// onServer returns the instances on the caller's server.
func (v *view) onServer() []cycle.Instance {
	return filter(v.Instances, func(i *cycle.Instance) bool { return i.ServerID == v.server.ID })
}

// networks returns those that the environment is on.
func (v *view) networks() []cycle.Network {
	return filter(v.Networks, func(n *cycle.Network) bool {
		return slices.ContainsFunc(n.Environments, func(e cycle.NetworkEnvironment) bool { return v.here(e.ID) })
	})
}

// networked reports whether an environment is on one of these networks.
func (v *view) networked(environment cycle.ID) bool {
	return slices.ContainsFunc(v.networks(), func(n cycle.Network) bool {
		return slices.ContainsFunc(n.Environments, func(e cycle.NetworkEnvironment) bool { return e.ID == environment })
	})
}

// linked returns the DNS records that lead to something.
func (v *view) linked(to func(*cycle.DNSRecordTypesLinked) bool) []cycle.DNSRecord {
	return filter(v.DNSRecords, func(r *cycle.DNSRecord) bool { return r.Type.Linked != nil && to(r.Type.Linked) })
}

func (v *view) containerRecords(c *cycle.Container) []cycle.DNSRecord {
	return v.linked(func(l *cycle.DNSRecordTypesLinked) bool { return l.ContainerID != nil && *l.ContainerID == c.ID })
}

// find returns the first that is wanted, nil if there is none.
func find[T any](all []T, wanted func(*T) bool) *T {
	for i := range all {
		if wanted(&all[i]) {
			return &all[i]
		}
	}
	return nil
}

// filter returns those that are wanted. Without any it is an empty list and not
// nil, which would be null on the wire.
func filter[T any](all []T, wanted func(*T) bool) []T {
	some := []T{}
	for i := range all {
		if wanted(&all[i]) {
			some = append(some, all[i])
		}
	}
	return some
}

// with returns a copy of list in which element i is v.
func with[T any](list []T, i int, v T) []T {
	list = slices.Clone(list)
	list[i] = v
	return list
}
