package emulator

import (
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/coder/websocket"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// last is sent by tests after what they wait for.
const last = `"test.last"`

// readNews returns all that was sent since the last time.
func readNews(t *testing.T, e *Emulator, conn *websocket.Conn) []notifications.Notification {
	t.Helper()
	e.NotifyRaw([]byte(last))
	var all []notifications.Notification
	for {
		m := read(t, conn)
		if m == last {
			return all
		}
		var n notifications.Notification
		if err := json.Unmarshal([]byte(m), &n); err != nil {
			t.Fatal(err)
		}
		all = append(all, n)
	}
}

// brief tells all that is in a notification but the hub, which is always the
// same.
func brief(n notifications.Notification) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s", n.Topic, n.Object.ID)
	if n.Object.State != "" || n.Object.StatePrevious != "" {
		fmt.Fprintf(&b, " %s>%s", n.Object.StatePrevious, n.Object.State)
	}
	if n.Object.Error != "" {
		fmt.Fprintf(&b, " error=%s", n.Object.Error)
	}
	for _, list := range []struct {
		name string
		ids  []string
	}{
		{"in", n.Context.Environments}, {"on", n.Context.Clusters}, {"of", n.Context.Containers},
		{"vm", n.Context.VirtualMachines}, {"zone", n.Context.DNSZones},
	} {
		if list.ids != nil {
			fmt.Fprintf(&b, " %s=%s", list.name, strings.Join(list.ids, ","))
		}
	}
	if n.Annotations != nil {
		fmt.Fprintf(&b, " %s,%s", n.Annotations.Health, n.Annotations.Ready)
	}
	return b.String()
}

const (
	web1ID    = "64f00f000000000000000101"
	web2ID    = "64f00f000000000000000102"
	worker1ID = "64f00f000000000000000201"
	certID    = "64f00d000000000000000001"
	recordID  = "64f011000000000000000001"
	ipID      = "64f014000000000000000001" // of the load balancer
	machineIP = "64f014000000000000000003"
	newID     = "64f0fe0000000000000000a1"

	inShop    = " in=" + shopID + " on=production"
	ofWeb     = inShop + " of=" + webID
	ofWorker  = inShop + " of=" + workerID
	ofLegacy  = inShop + " vm=" + machineID
	ofBalance = inShop + " of=" + loadbalancerID
)

// do sends a request, which must succeed.
func do(op, body string) func(*testing.T, *Emulator) {
	return func(t *testing.T, e *Emulator) {
		t.Helper()
		if a := send(t, e, call{op: op, body: body}); a.status != 200 {
			t.Errorf("%s: %d %s", op, a.status, a.body)
		}
	}
}

func update(change func(*State)) func(*testing.T, *Emulator) {
	return func(_ *testing.T, e *Emulator) { e.Update(change) }
}

func TestNews(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		name  string
		first func(*testing.T, *Emulator) // what happens before anybody listens
		then  func(*testing.T, *Emulator)
		want  []string
	}{
		// Requests.
		{"stop one of two", nil, do("createInstanceJob", task("stop", web1ID, webID)), []string{
			"container.instance.state.changed " + web1ID + " running>stopped" + ofWeb + " unknown,unknown",
		}},
		{"stop the only one", nil, do("createInstanceJob", task("stop", worker1ID, workerID)), []string{
			"container.instance.state.changed " + worker1ID + " running>stopped" + ofWorker + " unknown,unknown",
			"container.state.changed " + workerID + " running>stopped" + ofWorker,
			"container.desired_state.changed " + workerID + ofWorker,
		}},
		{"start", do("createInstanceJob", task("stop", worker1ID, workerID)), do("createInstanceJob", task("start", worker1ID, workerID)), []string{
			"container.instance.state.changed " + worker1ID + " stopped>running" + ofWorker + " unknown,unknown",
			"container.state.changed " + workerID + " stopped>running" + ofWorker,
			"container.desired_state.changed " + workerID + ofWorker,
		}},
		{"start what runs", nil, do("createInstanceJob", task("start", worker1ID, workerID)), nil},
		{"poweroff", nil, do("poweroffServer", ""), []string{
			"infrastructure.server.state.changed " + serverAID + " online>offline on=production",
		}},
		{"reboot", nil, do("rebootServer", ""), []string{
			"infrastructure.server.restart " + serverAID + " on=production",
		}},
		{"reboot after poweroff", do("poweroffServer", ""), do("rebootServer", ""), []string{
			"infrastructure.server.state.changed " + serverAID + " offline>online on=production",
			"infrastructure.server.restart " + serverAID + " on=production",
		}},
		{"events", do("postEvent", `[{"event":"e","type":"info","priority":"low"}]`),
			do("postEvent", `[{"event":"e","type":"info","priority":"low"},{"event":"e","type":"info","priority":"low"}]`), []string{
				"event.pushed 64f017000000000000000002" + ofWeb,
				"event.pushed 64f017000000000000000003" + ofWeb,
			}},
		{"download", nil, do("downloadImage", `{"image_id":"`+spareImageID+`"}`), nil},
		{"metric", nil, do("postMetric", `[{"metric":"m","type":"gauge"}]`), nil},
		{"cache", nil, do("postObjectCache", `{"scope":"global","key":"k","value":"v","expires":"1h"}`), nil},
		{"read", nil, do("getEnvironment", ""), nil},

		// Updates.
		{"nothing", nil, update(func(*State) {}), nil},
		{"another caller", nil, update(func(s *State) { s.Self = web2ID }), nil},
		{"times and figures", nil, update(func(s *State) {
			s.Containers[0].Events.Updated = epoch.AddDate(0, 0, 1)
			s.Servers[0].Meta.Node.LastCheckin = epoch.AddDate(0, 0, 1)
			s.Telemetry = nil
		}), nil},

		{"hub renamed", nil, update(func(s *State) { s.Hub.Name = "n" }), []string{"hub.updated " + hubID}},
		{"hub state", nil, update(func(s *State) { s.Hub.State.Current = cycle.HubStateCurrentInactive }), []string{"hub.state.changed " + hubID + " live>inactive"}},
		{"integration", nil, update(func(s *State) {
			s.Integrations[1].Auth.Secret = new("another")
			more := s.Integrations[0]
			more.ID = newID
			s.Integrations = append(s.Integrations, more)
		}), []string{"hub.integration.new " + newID, "hub.integration.updated " + backupsID}},

		{"server evacuated", nil, update(func(s *State) { s.Servers[0].Evacuate = &cycle.ServerEvacuate{Started: epoch} }), []string{
			"infrastructure.server.evacuation.started " + serverAID + " on=production",
		}},
		{"server evacuation again", update(func(s *State) { s.Servers[0].Evacuate = &cycle.ServerEvacuate{Started: epoch} }),
			update(func(s *State) { s.Servers[0].Evacuate.Started = epoch.AddDate(0, 0, 1) }), []string{
				"infrastructure.server.evacuation.changed " + serverAID + " on=production",
			}},
		{"server evacuation ends", update(func(s *State) { s.Servers[0].Evacuate = &cycle.ServerEvacuate{Started: epoch} }),
			update(func(s *State) { s.Servers[0].Evacuate = nil }), []string{
				"infrastructure.server.evacuation.completed " + serverAID + " on=production",
			}},
		{"server", nil, update(func(s *State) {
			s.Servers[0].State = cycle.ServerState{Current: cycle.ServerStateCurrentQuarantined, Error: &cycle.StateError{Message: new("disk")}}
			s.Servers[1].Constraints.Tags = nil
		}), []string{
			"infrastructure.server.state.changed " + serverAID + " live>quarantined error=disk on=production",
			"infrastructure.server.error " + serverAID + " >quarantined error=disk on=production",
			"infrastructure.server.reconfigured " + serverBID + " on=production",
		}},

		{"network", nil, update(func(s *State) {
			s.Networks[0].Name = "n"
			s.Networks[0].Environments = s.Networks[0].Environments[:1]
		}), []string{
			"sdn.network.updated " + networkID + inShop,
			"sdn.network.reconfigured " + networkID + inShop,
		}},
		{"network gone", nil, update(func(s *State) { s.Networks = nil }), []string{
			"sdn.network.state.changed " + networkID + " live>deleted in=" + shopID + "," + billingID + " on=production",
		}},

		{"environment", nil, update(func(s *State) {
			e := &s.Environments[0]
			e.State.Current = cycle.EnvironmentStateCurrentCloning
			e.Deployments.Tags["stable"] = "v2"
			e.Services.VPN.Enable = false
			e.About.Description = "d"
		}), []string{
			"environment.state.changed " + shopID + " live>cloning" + inShop,
			"environment.deployments.reconfigured " + shopID + inShop,
			"environment.services.reconfigured " + shopID + inShop,
			"environment.updated " + shopID + inShop,
		}},
		{"first deployment", update(func(s *State) { s.Environments[0].Deployments = nil }), update(func(s *State) {
			s.Environments[0].Deployments = &cycle.EnvironmentDeployments{}
		}), []string{"environment.deployments.reconfigured " + shopID + inShop}},
		{"new environment with a container", nil, update(func(s *State) {
			e, c, i := s.Environments[1], s.Containers[0], s.Instances[0]
			e.ID, c.ID, i.ID = "64f003f1", "64f004f1", "64f00ff1"
			c.Environment.ID, i.Environment.ID, i.ContainerID = e.ID, e.ID, c.ID
			s.Environments, s.Containers, s.Instances = append(s.Environments, e), append(s.Containers, c), append(s.Instances, i)
		}), []string{
			"environment.new 64f003f1 in=64f003f1 on=production",
			"container.new 64f004f1 in=64f003f1 on=production of=64f004f1",
			"container.instances.reconfigured 64f004f1 in=64f003f1 on=production of=64f004f1",
		}},

		{"container", nil, update(func(s *State) {
			c := &s.Containers[0]
			c.Lock = true
			c.Config.Runtime.EnvironmentVars["LOG_LEVEL"] = "debug"
			c.State.Desired = new(cycle.ContainerStateDesiredStopped)
		}), []string{
			"container.desired_state.changed " + webID + ofWeb,
			"container.updated " + webID + ofWeb,
			"container.reconfigured " + webID + ofWeb,
		}},
		{"container fails and recovers", nil, func(_ *testing.T, e *Emulator) {
			e.Update(func(s *State) { s.Containers[0].State.Error = &cycle.StateError{Message: new("no image")} })
			e.Update(func(s *State) { s.Containers[0].State.Error = &cycle.StateError{} })
		}, []string{
			"container.error " + webID + " >running error=no image" + ofWeb,
			"container.error_reset " + webID + " >running" + ofWeb,
		}},
		{"container deployed", nil, update(func(s *State) { s.Containers[0].Deployment = &cycle.Deployment{Version: "v2"} }), []string{
			"container.reconfigured " + webID + ofWeb,
		}},
		{"container gone", nil, update(func(s *State) {
			s.Containers = slices.DeleteFunc(s.Containers, func(c cycle.Container) bool { return c.ID == workerID })
			s.Instances = slices.DeleteFunc(s.Instances, func(i cycle.Instance) bool { return i.ContainerID == workerID })
		}), []string{
			"container.instance.state.changed " + worker1ID + " running>deleted" + ofWorker + " healthy,unknown",
			"container.state.changed " + workerID + " running>deleted" + ofWorker,
		}},
		{"containers in another order", nil, update(func(s *State) { slices.Reverse(s.Containers) }), nil},

		{"scaled up", nil, update(func(s *State) {
			i := s.Instances[1]
			i.ID = newID
			s.Instances = append(s.Instances, i)
			s.Containers[0].Instances++
		}), []string{"container.instances.reconfigured " + webID + ofWeb}},
		{"scaled down", nil, update(func(s *State) { s.Instances = slices.Delete(s.Instances, 1, 2) }), []string{
			"container.instance.state.changed " + web2ID + " running>deleted" + ofWeb + " healthy,unknown",
			"container.instances.reconfigured " + webID + ofWeb,
		}},
		{"moved to another server", nil, update(func(s *State) { s.Instances[0].ServerID = serverBID }), []string{
			"container.instances.reconfigured " + webID + ofWeb,
		}},
		{"health", nil, update(func(s *State) { s.Instances[0].State.Health.Healthy = new(false) }), []string{
			"container.instance.health.status.changed " + web1ID + ofWeb + " unhealthy,unknown",
		}},
		{"health unknown", nil, update(func(s *State) { s.Instances[0].State.Health = nil }), []string{
			"container.instance.health.status.changed " + web1ID + ofWeb + " unknown,unknown",
		}},
		{"readiness", nil, update(func(s *State) { s.Instances[0].State.Readiness = &cycle.InstanceStateReadiness{Ready: new(false)} }), []string{
			"container.instance.readiness.status.changed " + web1ID + ofWeb + " healthy,pending",
		}},
		{"ready", nil, update(func(s *State) { s.Instances[0].State.Readiness = &cycle.InstanceStateReadiness{Ready: new(true)} }), []string{
			"container.instance.readiness.status.changed " + web1ID + ofWeb + " healthy,ready",
		}},
		{"instance fails", nil, update(func(s *State) {
			s.Instances[0].State = cycle.InstanceState{Current: cycle.InstanceStateCurrentFailed, Error: &cycle.StateError{Message: new("exit 1")}}
		}), []string{
			"container.instance.state.changed " + web1ID + " running>failed error=exit 1" + ofWeb + " unknown,unknown",
			"container.instance.error " + web1ID + " >failed error=exit 1" + ofWeb + " unknown,unknown",
		}},
		{"drain and migration", nil, update(func(s *State) {
			s.Instances[0].TrafficDrain = &cycle.InstanceTrafficDrain{Started: epoch}
			s.Instances[1].Migration = &cycle.InstanceMigration{Key: "k"}
		}), []string{
			"container.instance.traffic-drain.reconfigured " + web1ID + ofWeb + " healthy,unknown",
			"container.instance.migration.update " + web2ID + ofWeb + " healthy,unknown",
		}},
		{"instance of a virtual machine", update(func(s *State) { s.Instances[0].Extension = &cycle.ContainerExtension{ID: new(machineID)} }),
			update(func(s *State) { s.Instances[0].State.Current = cycle.InstanceStateCurrentStopping }), []string{
				"container.instance.state.changed " + web1ID + " running>stopping" + ofWeb + " vm=" + machineID + " healthy,unknown",
			}},

		{"virtual machine", nil, update(func(s *State) {
			vm := &s.VirtualMachines[0]
			vm.State.Current = cycle.VirtualMachineStateCurrentStopped
			vm.Name = "n"
			vm.Config.Resources.RAM.Limit = "4G"
			s.Gateways[0].IPs = nil
		}), []string{
			"virtual-machine.state.changed " + machineID + " running>stopped" + ofLegacy,
			"virtual-machine.updated " + machineID + ofLegacy,
			"virtual-machine.reconfigured " + machineID + ofLegacy,
			"virtual-machine.ips.modified " + machineID + ofLegacy,
		}},
		{"virtual machine and its container", update(func(s *State) { s.VirtualMachines = nil }), update(func(s *State) {
			vm := newVirtualMachine(machineID, "legacy", &cycle.Environment{ID: shopID, Cluster: cluster})
			vm.ContainerID = new(gatewayID)
			s.VirtualMachines = []cycle.VirtualMachine{vm}
			s.Gateways = nil
		}), []string{
			"virtual-machine.new " + machineID + inShop + " of=" + gatewayID + " vm=" + machineID,
			"virtual-machine.ips.modified " + machineID + inShop + " of=" + gatewayID + " vm=" + machineID,
		}},

		{"load balancer loses an address", nil, update(func(s *State) {
			s.IPs[0].Assignment = nil
			s.IPs[0].State.Current = cycle.IPStateCurrentAvailable
		}), []string{
			"infrastructure.ips.assignment.state.changed " + ipID + " assigned>available",
			"environment.services.lb.ips.modified " + shopID + inShop,
		}},
		{"address goes from one to the other", nil, update(func(s *State) { s.IPs[0].Assignment = s.IPs[2].Assignment }), []string{
			"infrastructure.ips.assignment.state.changed " + ipID + inShop + " of=" + gatewayID + " vm=" + machineID,
			"environment.services.lb.ips.modified " + shopID + inShop,
			"virtual-machine.ips.modified " + machineID + ofLegacy,
		}},
		{"address gone", nil, update(func(s *State) { s.IPs = slices.Delete(s.IPs, 2, 3) }), []string{
			"virtual-machine.ips.modified " + machineID + ofLegacy,
			"ips_pool.reconfigured " + poolID,
		}},
		{"address new", nil, update(func(s *State) {
			ip := s.IPs[0]
			ip.ID = newID
			s.IPs = append(s.IPs, ip)
		}), []string{
			"environment.services.lb.ips.modified " + shopID + inShop,
			"ips_pool.reconfigured " + poolID,
		}},

		{"record", nil, update(func(s *State) {
			s.DNSRecords[0].State.Current = cycle.DNSRecordStateCurrentPending
			s.DNSRecords[1].Name = "n"
		}), []string{
			"dns.zone.record.state.changed " + recordID + " live>pending of=" + webID + " zone=" + zoneID,
			"dns.zone.records.reconfigured " + zoneID + " zone=" + zoneID,
		}},
		{"record gone", nil, update(func(s *State) { s.DNSRecords = s.DNSRecords[1:] }), []string{
			"dns.zone.record.state.changed " + recordID + " live>deleted of=" + webID + " zone=" + zoneID,
			"dns.zone.records.reconfigured " + zoneID + " zone=" + zoneID,
		}},
		{"certificate", nil, update(func(s *State) {
			c := s.Certificates[0]
			c.ID = newID
			s.Certificates = []cycle.Certificate{c}
			s.DNSRecords[0].Features.Certificate.ID = newID
		}), []string{
			"dns.certificate.new " + newID + " of=" + webID + " zone=" + zoneID,
			"dns.zone.certificate.ready " + zoneID + " zone=" + zoneID,
		}},
		{"certificate renewed", nil, update(func(s *State) { s.Certificates[0].Bundle = "b" }), []string{
			"dns.certificate.new " + certID + " of=" + webID + " zone=" + zoneID,
		}},

		{"variables", nil, update(func(s *State) {
			s.ScopedVariables = map[string]string{"SHOP_CURRENCY": "USD", "B": "1", "A": "1"}
		}), []string{
			"environment.scoped-variable.new " + variableID("A") + inShop,
			"environment.scoped-variable.new " + variableID("B") + inShop,
			"environment.scoped-variable.updated " + variableID("SHOP_CURRENCY") + inShop,
			"environment.scoped-variable.state.changed " + variableID("DATABASE_PASSWORD") + " >deleted" + inShop,
		}},
		{"variables of the other environment", update(func(s *State) {
			s.Self = find(s.Instances, func(i *cycle.Instance) bool { return i.ContainerID == invoicesID }).ID
		}), update(func(s *State) { s.ScopedVariables["SHOP_CURRENCY"] = "USD" }), []string{
			"environment.scoped-variable.updated " + variableID("SHOP_CURRENCY") + " in=" + billingID + " on=production",
		}},
		{"VPN users", nil, update(func(s *State) { s.VPNUsers["bob"] = "b" }), []string{
			"environment.services.vpn.users.updated " + shopID + inShop,
		}},
		{"images", nil, update(func(s *State) { s.Images = append(s.Images, newID) }), []string{"image.new " + newID}},
		{"events and power by hand", nil, update(func(s *State) {
			s.Events = append(s.Events, cycle.Event{}, cycle.Event{})
			s.Power = append(s.Power, PowerAction{ServerID: serverBID, Action: "reboot"}, PowerAction{ServerID: newID, Action: "reboot"})
		}), []string{
			"infrastructure.server.restart " + serverBID + " on=production",
			"event.pushed 64f017000000000000000001" + ofWeb,
			"event.pushed 64f017000000000000000002" + ofWeb,
		}},
		{"broken state", nil, update(func(s *State) {
			s.Self, s.Containers = "", nil
			s.ScopedVariables["A"], s.VPNUsers["bob"], s.Events = "1", "b", []cycle.Event{{}}
		}), func() (want []string) {
			containers := DefaultState().Containers
			for _, c := range containers {
				want = append(want, "container.state.changed "+c.ID+" running>deleted in="+c.Environment.ID+" on=production of="+c.ID)
			}
			return want
		}()},
	} {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			e := Start(t)
			if tt.first != nil {
				tt.first(t, e)
			}
			conn := subscribe(t, e)
			before := e.State()
			tt.then(t, e)
			var got []string
			known := ids(t, before, e.State())
			for _, n := range readNews(t, e, conn) {
				got = append(got, brief(n))
				if n.Context.HubID != hubID {
					t.Errorf("%s: hub %q", n.Topic, n.Context.HubID)
				}
				if !slices.Contains(cycle.Topics(), n.Topic) {
					t.Errorf("the topic %s is not documented", n.Topic)
				}
				for _, id := range slices.Concat(n.Context.Environments, n.Context.Containers, n.Context.VirtualMachines, n.Context.DNSZones, n.Context.Clusters, []string{n.Object.ID}) {
					made := strings.HasPrefix(id, "64f016") || strings.HasPrefix(id, "64f017")
					if !made && !slices.Contains(known, id) {
						t.Errorf("%s: there is no %s", n.Topic, id)
					}
				}
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(tt.want, "\n\t"))
			}
		})
	}
}

// ids returns all texts that are in states.
func ids(t *testing.T, states ...State) (all []string) {
	t.Helper()
	b, err := json.Marshal(states)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, e := range v {
				walk(e)
			}
		case []any:
			for _, e := range v {
				walk(e)
			}
		case string:
			all = append(all, v)
		}
	}
	walk(v)
	return all
}

// When a notification comes, what it is about can be read.
func TestNewsComesAfterTheChange(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn, api := subscribe(t, e), e.Client(t)
	go func() {
		for i := range 100 {
			e.Update(func(s *State) { s.Containers[0].Name = fmt.Sprint(i) })
		}
	}()
	for i := range 100 {
		read(t, conn)
		c, err := api.GetContainer(t.Context(), nil)
		var n int
		if err != nil {
			t.Fatal(err)
		}
		if fmt.Sscan(c.Name, &n); n < i {
			t.Errorf("after notification %d the name is %d", i, n)
		}
	}
}

// Things are told apart by id. That a list has two of one id is a mistake, but
// not one to panic for.
func TestNewsOfDoubles(t *testing.T) {
	t.Parallel()
	e := Start(t)
	conn := subscribe(t, e)
	e.Update(func(s *State) { s.Containers = append(s.Containers, s.Containers[0]) })
	e.Update(func(s *State) { s.Containers = s.Containers[1:] })
	readNews(t, e, conn)
}

// The table names what there is, and no field of a thing is in no part.
func TestKinds(t *testing.T) {
	t.Parallel()
	for _, k := range kinds {
		f, ok := reflect.TypeFor[State]().FieldByName(k.list)
		if !ok {
			t.Fatalf("State has no %s", k.list)
		}
		thing := f.Type
		if thing.Kind() == reflect.Slice {
			thing = thing.Elem()
		}
		check := func(path string) {
			t.Helper()
			at := thing
			for name := range strings.SplitSeq(path, ".") {
				if at.Kind() == reflect.Pointer {
					at = at.Elem()
				}
				f, ok := at.FieldByName(name)
				if !ok {
					t.Errorf("%v has no %s", thing, path)
					return
				}
				at = f.Type
			}
		}
		for _, s := range k.states {
			check(s + ".Current")
			check(s + ".Error.Message")
		}
		covered := slices.Clone(passedOver)
		for _, p := range k.parts {
			if p.topic == "" || len(p.fields) == 0 {
				t.Errorf("%s: %+v", k.list, p)
			}
			for _, path := range p.fields {
				check(path)
				name, _, _ := strings.Cut(path, ".")
				covered = append(covered, name)
			}
		}
		for f := range thing.Fields() {
			if !slices.Contains(covered, f.Name) {
				t.Errorf("%v.%s is in no part", thing, f.Name)
			}
		}
	}
}

func BenchmarkUpdateWithSubscriber(b *testing.B) {
	e := Start(b)
	sub, _ := e.subscribers.join()
	defer e.subscribers.leave(sub)
	for b.Loop() {
		e.Update(func(*State) {})
	}
}
