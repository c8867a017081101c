package codegen_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/internal/harbour"
)

// union is what every generated union can do.
type union interface {
	json.Unmarshaler
	Value() (any, error)
}

func TestUnionValue(t *testing.T) {
	cpu := func() union { return new(cycle.VirtualMachineRuntimeConfigHardwareCPU) }
	details := func() union { return new(cycle.DefaultLBTypeDetails) }
	cargo := func() union { return new(harbour.Cargo) }
	holder := func() union { return new(harbour.Holder) }
	for _, c := range []struct {
		new  func() union
		json string
		want any // a value of the type; nil for the raw JSON
	}{
		{func() union { return new(cycle.InstanceTask) }, `{"action":"container.instance.start","contents":{"instance_id":"i"}}`, cycle.StartInstanceAction{}},
		{func() union { return new(cycle.InstanceTask) }, `{"action":"container.instance.stop"}`, cycle.StopInstanceAction{}},
		{func() union { return new(cycle.InstanceTask) }, `{"action":"container.instance.freeze","n":9007199254740993}`, nil},
		{func() union { return new(cycle.LoadBalancerConfig) }, `{"type":"v1"}`, cycle.V1LBType{}},
		{func() union { return new(cycle.LoadBalancerConfig) }, `{"details":null,"type":"haproxy"}`, cycle.HAProxyLBType{}},
		{func() union { return new(cycle.LoadBalancerConfig) }, `{"type":"default","details":{"controllers":[]}}`, cycle.DefaultLBType{}},
		{func() union { return new(cycle.LoadBalancerConfig) }, `{"Type":"v1"}`, nil},
		{cpu, `{"type":"host"}`, cycle.VirtualMachineCPUConfigDefault{}},
		{cpu, `{"type":"kvm64"}`, cycle.VirtualMachineCPUConfigDefault{}},
		{cpu, `{"type":"qemu32"}`, cycle.VirtualMachineCPUConfigDefault{}},
		{cpu, `{"type":"qemu64"}`, cycle.VirtualMachineCPUConfigDefault{}},
		{cpu, `{"type":"custom"}`, cycle.VirtualMachineCPUConfigCustom{}},
		{cpu, `{"type":"Host"}`, nil},
		{details, `{"default":{},"ports":{}}`, cycle.HAProxyConfig{}},
		{details, `{"controllers":[],"more":1}`, cycle.V1LBConfig{}},
		{details, `{"default":{}}`, nil},
		{details, `{}`, nil},
		{cargo, `{"cargo-type":"wheat","tons":1}`, harbour.Grain{}},
		{cargo, `{"cargo-type":"barley","tons":1}`, harbour.Grain{}},
		{cargo, `{"cargo-type":"oil"}`, harbour.Oil{}},
		{cargo, `{"cargo-type":"Passengers","count":2}`, harbour.Passengers{}},
		{cargo, `{"cargo-type":"Grain"}`, nil},
		{holder, `{"surname":"Amundsen"}`, harbour.Person{}},
		{holder, `{"name":"N","seat":"Oslo"}`, harbour.Company{}},
		{holder, `{"name":"N"}`, nil},
		// What is no tagged object is no variant, and no error either.
		{cargo, `{"cargo-type":7}`, nil},
		{cargo, `{"cargo-type":null}`, nil},
		{cargo, ` { "tons" : 1.50 , "cargo-type" : "slate" }`, nil},
		{cargo, `null`, nil},
		{cargo, `[{"cargo-type":"oil"}]`, nil},
		{cargo, `"oil"`, nil},
		{cargo, `12345678901234567890`, nil},
		{holder, `null`, nil},
		{holder, `true`, nil},
	} {
		u := c.new()
		if err := u.UnmarshalJSON([]byte(c.json)); err != nil {
			t.Errorf("%T %s: %v", u, c.json, err)
		}
		got, err := u.Value()
		if err != nil {
			t.Errorf("%T %s: %v", u, c.json, err)
		}
		if raw, ok := got.(json.RawMessage); ok != (c.want == nil) || ok && string(raw) != c.json {
			t.Errorf("%T %s: got %T %s", u, c.json, got, raw)
		} else if !ok && reflect.TypeOf(got) != reflect.TypeOf(c.want) {
			t.Errorf("%T %s: got %T, want %T", u, c.json, got, c.want)
		}
	}
}

func TestUnionZero(t *testing.T) {
	for _, u := range []union{new(cycle.InstanceTask), new(cycle.LoadBalancerConfig), new(cycle.DefaultLBTypeDetails), new(harbour.Holder)} {
		got, err := u.Value()
		if raw, ok := got.(json.RawMessage); !ok || string(raw) != "null" || err != nil {
			t.Errorf("%T: %v, %v", u, got, err)
		}
		if b, err := json.Marshal(u); string(b) != "null" || err != nil {
			t.Errorf("%T: %s, %v", u, b, err)
		}
	}
	if d := (cycle.InstanceTask{}).Discriminator(); d != "" {
		t.Errorf("the discriminator of nothing is %q", d)
	}
}

// As gives no other variant than the one held.
func TestUnionAs(t *testing.T) {
	var task cycle.InstanceTask
	if err := json.Unmarshal([]byte(`{"action":"container.instance.stop"}`), &task); err != nil {
		t.Fatal(err)
	}
	if _, err := task.AsStopInstanceAction(); err != nil {
		t.Error(err)
	}
	const want = "the union does not hold a cycle.StartInstanceAction"
	if got, err := task.AsStartInstanceAction(); err == nil || err.Error() != want || !reflect.DeepEqual(got, cycle.StartInstanceAction{}) {
		t.Errorf("%v, %v", got, err)
	}
	if _, err := (cycle.InstanceTask{}).AsStartInstanceAction(); err == nil {
		t.Error("a union that holds nothing gave a value")
	}
	var details cycle.DefaultLBTypeDetails
	if err := json.Unmarshal([]byte(`{"controllers":[]}`), &details); err != nil {
		t.Fatal(err)
	}
	if _, err := details.AsHAProxyConfig(); err == nil {
		t.Error("V1LBConfig passed as HAProxyConfig")
	}

	// The right tag over the wrong members is an error.
	var cpu cycle.VirtualMachineRuntimeConfigHardwareCPU
	if err := json.Unmarshal([]byte(`{"type":"custom","details":7}`), &cpu); err != nil {
		t.Fatal(err)
	}
	if got, err := cpu.Value(); err == nil {
		t.Errorf("got %v", got)
	}
}

func TestUnionFrom(t *testing.T) {
	// The tag is set where one fits, and the caller's value stays as it is.
	start := cycle.StartInstanceAction{Contents: cycle.StartInstanceActionContents{InstanceID: "i"}}
	var task cycle.InstanceTask
	if err := task.FromStartInstanceAction(start); err != nil {
		t.Fatal(err)
	}
	if start.Action != "" || task.Discriminator() != "container.instance.start" {
		t.Errorf("%q, %q", start.Action, task.Discriminator())
	}
	got, err := task.Value()
	start.Action = cycle.StartInstanceActionActionContainerInstanceStart
	equal(t, "task", []any{got, err}, []any{start, nil})

	// It replaces what was held.
	if err := task.FromStopInstanceAction(cycle.StopInstanceAction{Action: "nonsense"}); err != nil {
		t.Fatal(err)
	}
	if b, _ := json.Marshal(task); !strings.HasPrefix(string(b), `{"action":"container.instance.stop"`) {
		t.Errorf("%s", b)
	}

	// Several tags fit: the caller chooses.
	var cpu cycle.VirtualMachineRuntimeConfigHardwareCPU
	if err := cpu.FromVirtualMachineCPUConfigDefault(cycle.VirtualMachineCPUConfigDefault{Type: cycle.VirtualMachineCPUConfigDefaultTypeQemu64}); err != nil {
		t.Fatal(err)
	}
	if _, err := cpu.AsVirtualMachineCPUConfigDefault(); err != nil || cpu.Discriminator() != "qemu64" {
		t.Errorf("%v, %q", err, cpu.Discriminator())
	}

	// No tag: the members tell.
	var details cycle.DefaultLBTypeDetails
	if err := details.FromHAProxyConfig(cycle.HAProxyConfig{}); err != nil {
		t.Fatal(err)
	}
	if _, err := details.AsHAProxyConfig(); err != nil {
		t.Error(err)
	}
}

// Through a document that holds a union, nothing is lost: not the order of
// members, not digits, not what is unknown.
func TestUnionRoundTrip(t *testing.T) {
	const doc = `{"enable":true,"container_id":null,"high_availability":false,"config":{"zeta":[9007199254740993,1e400],"type":"quantum","a":null}}`
	var service cycle.LoadBalancerEnvironmentService
	if err := json.Unmarshal([]byte(doc), &service); err != nil {
		t.Fatal(err)
	}
	got, err := json.Marshal(service)
	if err != nil || string(got) != doc {
		t.Errorf("%s, %v", got, err)
	}

	// The union does not share its input's memory.
	input := []byte(`{"type":"slate"}`)
	var config cycle.LoadBalancerConfig
	if err := config.UnmarshalJSON(input); err != nil {
		t.Fatal(err)
	}
	copy(input, bytes.Repeat([]byte{'x'}, len(input)))
	if raw, _ := config.Value(); string(raw.(json.RawMessage)) != `{"type":"slate"}` {
		t.Errorf("%s", raw)
	}

	grain := harbour.Grain{Sort: "wheat", Tons: 1<<62 + 1}
	var cargo harbour.Cargo
	if err := cargo.FromGrain(grain); err != nil {
		t.Fatal(err)
	}
	if back, err := cargo.Value(); err != nil || back != grain {
		t.Errorf("%v, %v", back, err)
	}
}

// Decoding into a copy must not write over the original, whose bytes it shares.
func TestUnionCopies(t *testing.T) {
	var a cycle.LoadBalancerConfig
	if err := json.Unmarshal([]byte(`{"type":"v1","details":{"controllers":[]}}`), &a); err != nil {
		t.Fatal(err)
	}
	b := a
	if err := json.Unmarshal([]byte(`{"type":"haproxy"}`), &b); err != nil {
		t.Fatal(err)
	}
	if got := a.Discriminator(); got != "v1" {
		t.Errorf("the original is of type %q now", got)
	}
}
