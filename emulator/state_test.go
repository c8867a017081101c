package emulator

import (
	"encoding/json"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// Each id in the default state that names something the emulator knows names
// something that is there.
func TestDefaultStateIntegrity(t *testing.T) {
	t.Parallel()
	s := DefaultState()
	known := map[string][]cycle.ID{"hub": {s.Hub.ID}, "image": s.Images}
	for _, e := range s.Environments {
		known["environment"] = append(known["environment"], e.ID)
	}
	for _, c := range s.Containers {
		known["container"] = append(known["container"], c.ID)
	}
	for _, i := range s.Instances {
		known["instance"] = append(known["instance"], i.ID)
	}
	for _, v := range s.Servers {
		known["server"] = append(known["server"], v.ID)
	}
	for _, i := range s.Integrations {
		known["integration"] = append(known["integration"], i.ID)
	}
	for _, vm := range s.VirtualMachines {
		known["virtual_machine"] = append(known["virtual_machine"], vm.ID)
	}
	for _, c := range s.Certificates {
		known["certificate"] = append(known["certificate"], c.ID)
	}
	known["gateway_instance"] = known["instance"]
	all := slices.Concat(known["environment"], known["container"], known["instance"], known["server"], known["integration"], known["virtual_machine"], known["certificate"], known["hub"])
	slices.Sort(all)
	if slices.Compare(all, slices.Compact(slices.Clone(all))) != 0 {
		t.Error("an id is used twice")
	}
	if !slices.Contains(known["instance"], s.Self) {
		t.Errorf("Self is %s", s.Self)
	}

	id := regexp.MustCompile(`^[0-9a-f]{24}$`)
	checked := 0
	var walk func(at, kind string, v any)
	walk = func(at, kind string, v any) {
		switch v := v.(type) {
		case map[string]any:
			for key, e := range v {
				kind := strings.TrimSuffix(key, "_id")
				if key == "id" { // of what it is in: {"environment": {"id": ...}}
					kind = at[strings.LastIndexByte(at, '.')+1:]
				}
				if strings.HasPrefix(at, ".server_images") && key == "id" {
					kind = "image"
				}
				if id.MatchString(key) && !slices.Contains(known["server"], key) {
					t.Errorf("%s has %s", at, key)
				}
				walk(at+"."+key, kind, e)
			}
		case []any:
			for i, e := range v {
				walk(fmt.Sprintf("%s[%d]", at, i), "", e)
			}
		case string:
			if ids, ok := known[kind]; ok && !strings.HasSuffix(at, "."+kind) {
				checked++
				if !slices.Contains(ids, v) {
					t.Errorf("%s: there is no %s %s", at, kind, v)
				}
			}
			if strings.HasSuffix(at, "id") && !strings.HasSuffix(at, ".key_id") && v != "" && !id.MatchString(v) {
				t.Errorf("%s = %q is no id", at, v)
			}
		}
	}
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var v any
	if err := json.Unmarshal(b, &v); err != nil {
		t.Fatal(err)
	}
	walk("", "", v)
	if checked < 150 {
		t.Errorf("only %d ids were checked", checked)
	}
}

// What ids cannot say: that places and counts agree.
func TestDefaultStateAgrees(t *testing.T) {
	t.Parallel()
	s := DefaultState()
	for _, i := range s.Instances {
		c := find(s.Containers, func(c *cycle.Container) bool { return c.ID == i.ContainerID })
		if c.Environment.ID != i.Environment.ID {
			t.Errorf("%s and its container are in different environments", i.Hostname)
		}
		if !slices.ContainsFunc(s.ServerImages[i.ServerID], func(image cycle.ServerImage) bool { return image.ID == *c.Image.ID }) {
			t.Errorf("the image of %s is not on its server", i.Hostname)
		}
		if !slices.ContainsFunc(s.Telemetry, func(t cycle.InstanceTelemetry) bool { return t.InstanceID == i.ID }) {
			t.Errorf("%s has no telemetry", i.Hostname)
		}
	}
	for _, c := range s.Containers {
		n := len(filter(s.Instances, func(i *cycle.Instance) bool { return i.ContainerID == c.ID }))
		if int(c.Instances) != n || int(c.Config.Deploy.Instances) != n {
			t.Errorf("%s has %d instances and says %d and %d", c.Name, n, c.Instances, c.Config.Deploy.Instances)
		}
	}
	for _, ip := range s.IPs {
		if ip.Assignment == nil {
			continue
		}
		i := find(s.Instances, func(i *cycle.Instance) bool { return i.ID == ip.Assignment.InstanceID })
		if i.ContainerID != ip.Assignment.ContainerID || i.Environment.ID != ip.Assignment.EnvironmentID {
			t.Errorf("%s: the assignment %+v is not that of the instance", ip.IP, ip.Assignment)
		}
	}
	service := map[cycle.ID]cycle.ServiceContainerIdentifier{
		discoveryID: "discovery", loadbalancerID: "loadbalancer", vpnID: "vpn", schedulerID: "scheduler", gatewayID: "gateway",
	}
	for _, c := range s.Containers {
		if want := service[c.ID]; want != "" && (c.Image.Service == nil || *c.Image.Service != want) {
			t.Errorf("%s is not the service %s", c.Name, want)
		}
	}
}

func TestDefaultStateIsFixed(t *testing.T) {
	t.Parallel()
	a, b := DefaultState(), new(defaults).state()
	if !reflect.DeepEqual(a, b) {
		t.Error("two default states differ")
	}
}

// A State can be written to a file and read back.
func TestStateJSON(t *testing.T) {
	t.Parallel()
	s := filled()
	b, err := json.Marshal(s)
	if err != nil {
		t.Fatal(err)
	}
	var back State
	if err := json.Unmarshal(b, &back); err != nil {
		t.Fatal(err)
	}
	again, err := json.Marshal(back)
	if err != nil {
		t.Fatal(err)
	}
	if string(again) != string(b) {
		t.Errorf("read back as\n%s, was\n%s", again, b)
	}
}

// filled returns a state with something in each field.
func filled() State {
	s := DefaultState()
	s.ObjectCache = []CacheEntry{{Owner: webID, Until: epoch}}
	s.Events = []cycle.Event{{Extra: map[string]any{"list": []any{1.0, map[string]any{}}, "none": nil}}}
	s.Metrics = []cycle.Metric{{Points: []cycle.MetricPoint{{Time: epoch, Values: []int64{1}}}}}
	s.LoadBalancerTelemetry = []map[string]cycle.LoadBalancerTelemetrySnapshot{{"lb": {Time: epoch, Version: new("v")}}}
	s.Power = []PowerAction{{ServerID: serverAID, Action: "reboot", Time: epoch}}
	return s
}

func TestClone(t *testing.T) {
	t.Parallel()
	s := filled()
	c := s.Clone()
	if !reflect.DeepEqual(s, c) {
		t.Error("the clone is different")
	}
	shared := memory(reflect.ValueOf(&s).Elem(), nil)
	if len(shared) < 250 {
		t.Fatalf("only %d places were found", len(shared))
	}
	for p, where := range memory(reflect.ValueOf(&c).Elem(), nil) {
		if _, ok := shared[p]; ok {
			t.Errorf("%s is shared", where)
		}
	}
	var zero State
	if c := zero.Clone(); !reflect.DeepEqual(c, zero) {
		t.Errorf("the clone of nothing is %+v", c)
	}
}

// memory returns what v points to, unexported bytes of unions included.
func memory(v reflect.Value, found map[uintptr]string) map[uintptr]string {
	if found == nil {
		found = make(map[uintptr]string)
	}
	note := func(size uintptr) {
		if size > 0 {
			found[v.Pointer()] = v.Type().String()
		}
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			note(v.Type().Elem().Size())
			if v.Type() != reflect.TypeFor[*time.Location]() {
				memory(v.Elem(), found)
			} else {
				delete(found, v.Pointer())
			}
		}
	case reflect.Interface:
		if !v.IsNil() {
			memory(v.Elem(), found)
		}
	case reflect.Slice:
		if v.Cap() > 0 {
			note(1)
		}
		for i := range v.Len() {
			memory(v.Index(i), found)
		}
	case reflect.Map:
		if !v.IsNil() {
			note(1)
		}
		for _, e := range v.Seq2() {
			memory(e, found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			memory(v.Field(i), found)
		}
	}
	return found
}

// Neither what Update is given nor what State returns is the emulator's own.
func TestUpdateDoesNotAlias(t *testing.T) {
	t.Parallel()
	e := Start(t)
	var kept *State
	mine := map[string]string{"A": "1"}
	e.Update(func(s *State) {
		kept = s
		s.ScopedVariables = mine
	})
	mine["A"] = "2"
	kept.Instances[0].Hostname = "changed"
	kept.Self = "changed"
	got := e.State()
	got.Containers[0].Name = "changed"
	*got.Containers[0].Image.ID = "changed"

	api := e.Client(t)
	variables, err := api.GetEnvironmentScopedVariables(t.Context())
	if err != nil || variables["A"] != "1" {
		t.Errorf("variables %v, error %v", variables, err)
	}
	instances, err := api.GetContainerInstances(t.Context(), nil)
	if err != nil || instances[0].Hostname != "web-1" {
		t.Errorf("instances %v, error %v", instances, err)
	}
	if c := e.State().Containers[0]; c.Name != "web" || *c.Image.ID == "changed" {
		t.Errorf("container %+v", c)
	}
	if s := DefaultState(); s.ScopedVariables["A"] != "" {
		t.Error("the default state was changed")
	}
}

func TestUpdateThatPanics(t *testing.T) {
	t.Parallel()
	e := Start(t)
	func() {
		defer func() {
			if recover() == nil {
				t.Error("the panic is gone")
			}
		}()
		e.Update(func(s *State) {
			s.Hub.Name = "changed"
			panic("test")
		})
	}()
	if name := e.State().Hub.Name; name == "changed" {
		t.Error("half an update took effect")
	}
	e.Update(func(s *State) { s.Hub.Name = "again" }) // the lock is free
}
