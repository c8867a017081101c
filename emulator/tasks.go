package emulator

import (
	"slices"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// tasks are those that take time. Emulator.mu guards all but the WaitGroup.
type tasks struct {
	takes   time.Duration // 0 for none at all
	pending map[string]*unfinished
	running sync.WaitGroup
	closed  bool
}

// A task that is not finished.
type unfinished struct {
	to    string // the state that it leads to
	timer *time.Timer
}

// later carries out the rest of a task about a thing, instead of any other about
// it. e.mu is held.
func (e *Emulator) later(thing, to string, finish func(*view) error) {
	e.supersede(thing)
	if e.tasks.closed {
		return
	}
	if e.tasks.pending == nil {
		e.tasks.pending = make(map[string]*unfinished)
	}
	t := &unfinished{to: to}
	e.tasks.pending[thing] = t
	e.tasks.running.Add(1)
	t.timer = time.AfterFunc(e.tasks.takes, func() {
		defer e.tasks.running.Done()
		_ = e.changeView(func(v *view) error { // if the thing is gone there is nothing to finish
			if e.tasks.pending[thing] != t {
				return nil
			}
			delete(e.tasks.pending, thing)
			return finish(v)
		})
	})
}

// supersede gives up the task about a thing, if there is one. e.mu is held.
func (e *Emulator) supersede(thing string) {
	if t := e.tasks.pending[thing]; t != nil {
		delete(e.tasks.pending, thing)
		if t.timer.Stop() {
			e.tasks.running.Done()
		}
	}
}

// endTasks leaves all tasks unfinished and returns when none is under way.
func (e *Emulator) endTasks() {
	e.mu.Lock()
	e.tasks.closed = true
	for thing := range e.tasks.pending {
		e.supersede(thing)
	}
	e.mu.Unlock()
	e.tasks.running.Wait()
}

// runInstance starts or stops an instance.
func (e *Emulator) runInstance(v *view, instance, container cycle.ID, to cycle.InstanceStateCurrent) error {
	i, err := v.instanceOf(instance, container)
	if err != nil {
		return err
	}
	via := cycle.InstanceStateCurrentStarting
	if to == cycle.InstanceStateCurrentStopped {
		via = cycle.InstanceStateCurrentStopping
	}
	now := v.Instances[i].State.Current
	switch t := e.tasks.pending[instance]; {
	case now == to, now == via && t != nil && t.to == string(to):
		return nil
	case e.tasks.takes == 0:
		return v.setInstance(instance, container, to)
	}
	e.later(instance, string(to), func(v *view) error {
		if i, err := v.instanceOf(instance, container); err != nil || v.Instances[i].State.Current != via {
			return err // somebody's Update
		}
		return v.setInstance(instance, container, to)
	})
	return v.setInstance(instance, container, via)
}

// instanceOf returns the index of an instance of a container of the environment.
func (v *view) instanceOf(instance, container cycle.ID) (int, error) {
	if _, err := v.containerOf(&container); err != nil {
		return 0, err
	}
	i := slices.IndexFunc(v.Instances, func(i cycle.Instance) bool { return i.ID == instance && i.ContainerID == container })
	if i < 0 {
		return 0, notFound(cycle.ErrorCodeN404Instance, "instance of the container")
	}
	return i, nil
}

// setInstance moves an instance to another state, and its container after it.
func (v *view) setInstance(instance, container cycle.ID, to cycle.InstanceStateCurrent) error {
	i, err := v.instanceOf(instance, container)
	if err != nil {
		return err
	}
	changed := v.Instances[i]
	changed.State = cycle.InstanceState{Changed: v.now, Current: to}
	changed.Events.Updated = v.now
	v.Instances = with(v.Instances, i, changed)

	c := slices.IndexFunc(v.Containers, func(c cycle.Container) bool { return c.ID == container })
	current, desired := v.follows(container)
	if changed := v.Containers[c]; changed.State.Current != current {
		changed.State = cycle.ContainerState{Changed: v.now, Current: current, Desired: &desired}
		changed.Events.Updated = v.now
		v.Containers = with(v.Containers, c, changed)
	}
	return nil
}

// follows returns the state of a container, which is that of the instance that
// has come furthest.
func (v *view) follows(container cycle.ID) (cycle.ContainerStateCurrent, cycle.ContainerStateDesired) {
	instances := v.instances(container)
	for _, s := range []struct {
		instance  cycle.InstanceStateCurrent
		container cycle.ContainerStateCurrent
		desired   cycle.ContainerStateDesired
	}{
		{cycle.InstanceStateCurrentRunning, cycle.ContainerStateCurrentRunning, cycle.ContainerStateDesiredRunning},
		{cycle.InstanceStateCurrentStarting, cycle.ContainerStateCurrentStarting, cycle.ContainerStateDesiredRunning},
		{cycle.InstanceStateCurrentStopping, cycle.ContainerStateCurrentStopping, cycle.ContainerStateDesiredStopped},
	} {
		if slices.ContainsFunc(instances, func(i cycle.Instance) bool { return i.State.Current == s.instance }) {
			return s.container, s.desired
		}
	}
	return cycle.ContainerStateCurrentStopped, cycle.ContainerStateDesiredStopped
}

// power records that the server is turned off or restarted, and shows it in the
// state of its node. The instances on it are left as they are: the test that
// asked for it is most likely one of them.
func (e *Emulator) power(action string) error {
	return e.changeView(func(v *view) error {
		v.Power = latest(v.Power, MaxKept, PowerAction{ServerID: v.server.ID, Action: action, Time: v.now})
		e.added.power = 1
		e.supersede(v.server.ID)
		if action == "reboot" && e.tasks.takes > 0 {
			id := v.server.ID
			e.later(id, action, func(v *view) error {
				v.setOnline(id, true)
				return nil
			})
			v.setOnline(id, false)
			return nil
		}
		v.setOnline(v.server.ID, action == "reboot")
		return nil
	})
}

// setOnline shows in the state of a server's node whether it runs.
func (v *view) setOnline(id cycle.ID, online bool) {
	i := slices.IndexFunc(v.Servers, func(s cycle.Server) bool { return s.ID == id })
	if i < 0 || v.Servers[i].Meta == nil || v.Servers[i].Meta.Node == nil {
		return
	}
	server := v.Servers[i]
	meta, node := *server.Meta, *server.Meta.Node
	node.Online, node.Healthy = online, online
	node.State = cycle.NodeState{Changed: v.now, Current: cycle.NodeStateCurrentOffline}
	if online {
		node.State.Current = cycle.NodeStateCurrentOnline
	}
	meta.Node = &node
	server.Meta = &meta
	v.Servers = with(v.Servers, i, server)
}
