package emulator

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

func parseSeed(t *testing.T, text string) State {
	t.Helper()
	s, err := ParseSeed("seed.yaml", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// sameState compares states as JSON values: a union keeps the order of its
// members, which means nothing.
func sameState(a, b State) bool { return reflect.DeepEqual(tree(a), tree(b)) }

// All operations have valid answers to a seed that says as little as possible,
// and to one that says something of everything.
func TestSeedAnswers(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		file fstest.MapFS
		vpn  int // the answer to ada
	}{
		{fstest.MapFS{"seed.yaml": {Data: []byte("containers: [web]")}}, 403},
		{fstest.MapFS{"seed.yaml": {Data: readFile(t, "testdata/seed.yaml")}}, 200},
	} {
		e := Start(t, WithSeed(tt.file, "seed.yaml"))
		for _, c := range operations {
			a := send(t, e, c)
			switch {
			case c.op == "validateVPNLogin" && a.status != tt.vpn:
				t.Errorf("%s: %d, want %d", c.op, a.status, tt.vpn)
			case strings.HasPrefix(c.op, "get") && c.query == "" && a.status != 200, a.status >= 500:
				t.Errorf("%s: status %d: %s", c.op, a.status, a.body)
			}
		}
	}
	e := Start(t, WithSeed(os.DirFS("testdata"), "seed.yaml"))
	entry, err := e.Client(t).GetObjectCache(t.Context(), &cycle.GetObjectCacheParams{Scope: "environment", Key: "greeting"})
	if err != nil || entry.Value != "hello" {
		t.Errorf("%+v, error %v", entry, err)
	}
}

func TestSeedIsCompleted(t *testing.T) {
	t.Parallel()
	s := parseSeed(t, string(readFile(t, "testdata/seed.yaml")))
	got := func(v any) string { return fmt.Sprint(v) }
	var instances []string
	for _, i := range s.Instances {
		server := find(s.Servers, func(v *cycle.Server) bool { return v.ID == i.ServerID })
		instances = append(instances, i.Hostname+" "+server.Hostname+" "+string(i.State.Current))
	}
	self := find(s.Instances, func(i *cycle.Instance) bool { return i.ID == s.Self })
	for _, tt := range []struct{ what, got, want string }{
		{"instances", got(instances), "[web-1 north-1 running web-2 north-2 running worker-1 north-1 stopped vpn-1 north-1 running invoices-1 north-1 running]"},
		{"self", self.Hostname, "web-2"},
		{"container count", got(s.Containers[0].Instances), "2"},
		{"worker", got(s.Containers[1].State.Current) + " " + got(*s.Containers[1].State.Desired), "stopped stopped"},
		{"service", got(s.Environments[0].Services.VPN.ContainerID == s.Containers[2].ID), "true"},
		{"network", got(s.Networks[0].Environments[1].ID == s.Environments[1].ID), "true"},
		{"address", got(s.IPs[0].Assignment.ContainerID == s.Containers[0].ID) + " " + got(s.IPs[0].State.Current), "true assigned"},
		{"domain", got(*s.DNSRecords[0].Type.Linked.ContainerID == s.Containers[0].ID), "true"},
		{"certificate", got(s.Certificates[0].Domains), "[shop.example.com]"},
		{"cache", s.ObjectCache[0].Owner + " " + s.ObjectCache[0].Until.Format(time.RFC3339), s.Environments[0].ID + " 9999-12-31T23:59:59Z"},
		{"variable", s.Containers[0].Config.Runtime.EnvironmentVars["LOG_LEVEL"], "debug"},
		{"images on the second server", got(len(s.ServerImages[s.Servers[1].ID])), "1"},
		{"telemetry", got(len(s.Telemetry)), "5"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %s, want %s", tt.what, tt.got, tt.want)
		}
	}
	if again := parseSeed(t, string(readFile(t, "testdata/seed.yaml"))); !reflect.DeepEqual(s, again) {
		t.Error("two readings of a seed differ")
	}
}

// What YAML can say in several ways means the same.
func TestSeedForms(t *testing.T) {
	t.Parallel()
	want := parseSeed(t, "environments:\n- name: shop\ncontainers:\n- name: web\n  environment: {id: shop}\n  state: {current: running}\n")
	for name, text := range map[string]string{
		"JSON with tabs": "{\n\t\"environments\": [{\"name\": \"shop\"}],\n\t\"containers\": [{\"name\": \"web\"}]\n}",
		"names":          "environments: [shop]\ncontainers: [web]\n",
		"short forms":    "environments: [shop]\ncontainers: [{name: web, environment: shop, state: running}]\n",
		"anchors":        "environments: [&shop shop]\ncontainers: [{<<: {name: web}, environment: *shop}]\n",
		"by its id":      "environments: [shop]\ncontainers: [{name: web, environment: " + derivedID("64f003", "shop") + "}]\n",
		"instances":      "environments: [shop]\ncontainers: [web]\ninstances: [{container_id: shop/web}]\n",
	} {
		if got := parseSeed(t, text); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: another state", name)
		}
	}
}

func TestSeedMistakes(t *testing.T) {
	t.Parallel()
	id := derivedID("64f003", "main")
	for _, tt := range []struct{ name, text, want string }{
		{"empty", "", "seed.yaml: it is empty: it needs containers at least"},
		{"only a comment", "# nothing\n", "seed.yaml: it is empty: it needs containers at least"},
		{"nothing in it", "{}", "seed.yaml:1: containers is missing: an instance of one of them makes the calls"},
		{"no mapping", "- web", `seed.yaml:1: it must be a mapping, such as "containers: [web]"`},
		{"no YAML", "containers:\n\t- web", "seed.yaml:2: it is not YAML: found character that cannot start any token"},
		{"two documents", "containers: [web]\n---\n{}", "seed.yaml:2: another document begins: a seed is one"},
		{"twice", "containers: [web]\nservers: [a]\ncontainers: [b]", "seed.yaml:3: containers is there twice, first in line 1"},
		{"no list", "containers: web", "seed.yaml:1: containers must be a list"},
		{"unknown", "containers: [web]\nscoped_variable: {}\n", "seed.yaml:2: scoped_variable is not a member that the spec knows: did you mean scoped_variables?"},
		{"unknown within", "containers:\n- name: web\n  config:\n    netwrok: {}\n", "seed.yaml:4: containers[0].config.netwrok is not a member that the spec knows: did you mean network?"},
		{"below what it stands beside", "environments:\n- name: a\n  containers: [web]\ncontainers: [web]\n", "seed.yaml:3: environments[0].containers is not a member that the spec knows: containers stands beside the others, at the top"},
		{"instances of a container", "containers:\n- name: web\n  instances: [{hostname: a}]\n", "seed.yaml:3: containers[0].instances must be their number: a list of instances stands beside the containers, at the top"},
		{"state", "containers:\n- name: web\n  state: runing\n", "seed.yaml:3: containers[0].state.current must be one of new, starting, running, function, stopping, stopped, deleting, deleted"},
		{"type", "containers:\n- name: web\n  instances: two\n", "seed.yaml:3: containers[0].instances must be an integer"},
		{"quotes", "containers: [web]\nscoped_variables:\n  ON: true\n", "seed.yaml:3: scoped_variables.ON must be a string: put it in quotes"},
		{"quotes within", "containers:\n- name: web\n  config:\n    resources: {cpu: {cpus: 0.5}, ram: {}}\n", "seed.yaml:4: containers[0].config.resources.cpu.cpus must be a string: put it in quotes"},
		{"no name", "containers:\n- instances: 1\n", "seed.yaml:2: containers[0].name is missing"},
		{"no such environment", "environments: [shop]\ncontainers:\n- {name: web, environment: shp}\n", `seed.yaml:3: containers[0].environment.id names no environment that is there: "shp", did you mean shop?`},
		{"no such id", "containers: [web]\nnetworks: [{name: n, environments: [64f00300000000000000ffff]}]\n", `seed.yaml:2: networks[0].environments[0].id names no environment that is there: "64f00300000000000000ffff"`},
		{"self", "containers: [web]\nself: wbe-1\n", `seed.yaml:2: self names no instance that is there: "wbe-1", did you mean web-1?`},
		{"same name", "containers:\n- web\n- web\n", `seed.yaml:3: containers[1] has the name of containers[0]: "main/web"`},
		{"same id", "containers:\n- web\n- name: other\n  id: " + derivedID("64f004", id, "web") + "\n", `seed.yaml:4: containers[1].id is that of containers[0], too`},
		{"same name, other id", "containers:\n- web\n- {name: web, id: 64f00400000000000000ffff}\n", `seed.yaml:3: containers[1] has the name of containers[0]: "main/web"`},
		{"ambiguous", "environments: [a, b]\ncontainers:\n- {name: web, environment: a}\n- {name: web, environment: b}\ninstances: [{container_id: web}]\n", "seed.yaml:5: instances[0].container_id may be more than one container: write a/web or b/web"},
		{"machines of one name", "environments: [a, b]\ncontainers: [web]\nvirtual_machines:\n- {name: vm, environment: a}\n- {name: vm, environment: b}\ngateways: [{virtual_machine_id: vm, gateway_instance_id: web-1}]\n", "seed.yaml:6: gateways[0].virtual_machine_id may be more than one virtual machine: write a/vm or b/vm"},
		{"instance of nothing", "containers: [web]\ninstances: [{hostname: x}]\n", "seed.yaml:2: instances[0].container_id is missing"},
		{"no address", "containers: [web]\nips: [1.2.3]\n", "seed.yaml:2: ips[0].ip must be an IP address"},
		{"variant", "containers: [web]\nvirtual_machines: [{name: vm, image: {type: url}}]\n", "seed.yaml:2: virtual_machines[0].image.details.url is missing"},
		{"power", "containers: [web]\npower: [{action: explode, when: now}]\n", "seed.yaml:2: power[0].when is not a member that the spec knows\nseed.yaml:2: power[0].action must be one of poweroff, reboot"},
		{"cache", "containers: [web]\nobject_cache: [{scope: global, key: k, value: v, until: soon}]\n", "seed.yaml:2: object_cache[0].until must be a time such as 2026-03-01T09:00:00Z"},
		{"complete", "complete: maybe\ncontainers: [web]\n", "seed.yaml:1: complete must be true or false"},
		{"complete without defaults", "complete: true\nhub: {name: a}\n", "seed.yaml:2: hub.id is missing\nseed.yaml:2: hub.events is missing\nseed.yaml:2: hub.creator is missing\nseed.yaml:2: hub.state is missing"},
		{"several, in their order", "vpn_users: {ada: 1}\ncontainers:\n- {name: web, nme: x}\n- {name: w, state: on}\n",
			"seed.yaml:1: vpn_users.ada must be a string: put it in quotes\n" +
				"seed.yaml:3: containers[0].nme is not a member that the spec knows: did you mean name?\n" +
				"seed.yaml:4: containers[1].state.current must be one of new, starting, running, function, stopping, stopped, deleting, deleted"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := ParseSeed("seed.yaml", []byte(tt.text))
			if err == nil || err.Error() != tt.want {
				t.Errorf("got  %v\nwant %s", err, tt.want)
			}
		})
	}
}

func TestSeedMistakesAreBounded(t *testing.T) {
	t.Parallel()
	_, err := ParseSeed("s", []byte("containers:\n"+strings.Repeat("- {name: web, x: 1}\n", 100)))
	if lines := strings.Split(err.Error(), "\n"); len(lines) != maxMistakes+1 || lines[maxMistakes] != "s: and 179 more" {
		t.Errorf("%v", err)
	}
}

func TestSeedLimits(t *testing.T) {
	t.Parallel()
	images := strings.Repeat("image, ", maxSeedAliased+1)
	if s := parseSeed(t, "containers: [web]\nimages: ["+images+"]\n"); len(s.Images) != maxSeedAliased+1 {
		t.Errorf("%d images", len(s.Images))
	}
	bomb := "containers: [web]\nimages:\n- &a0 [x]\n"
	for i := range 30 {
		bomb += fmt.Sprintf("- &a%d [*a%d, *a%[2]d]\n", i+1, i)
	}
	for name, tt := range map[string]struct{ text, want string }{
		"aliases": {bomb, "is nested too deep, or aliases stand for more than 50000 values"},
		"depth":   {"containers: " + strings.Repeat("[", 100) + strings.Repeat("]", 100), "is nested too deep"},
		"size":    {"containers: [web]\n#" + strings.Repeat(" ", MaxSeed), "it has more than 33554432 bytes"},
	} {
		if _, err := ParseSeed("s", []byte(tt.text)); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestWithSeedFails(t *testing.T) {
	t.Parallel()
	files := fstest.MapFS{"bad.yaml": {Data: []byte("containers: {}")}}
	for name, want := range map[string]string{
		"none.yaml": "emulator: WithSeed: open none.yaml: file does not exist",
		"bad.yaml":  "emulator: WithSeed: bad.yaml:1: containers must be a list",
	} {
		if _, err := New(WithSeed(files, name)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%v, want %s", err, want)
		}
	}
}

func FuzzParseSeed(f *testing.F) {
	for _, text := range []string{"{}", "a: &a [*a]", "containers: [web]\n<<: {servers: []}", "containers: [{name: a, instances: 1e9}]", "containers: [~]\nself: 1", "\"\\0\": 1",
		"containers: [web]\nips: [{ip: 1::, assignment: {instance_id: web-1}}]", "virtual_machines: [{name: v, image: {type: url}}]\ncontainers: [a]\npower: [{action: reboot}]"} {
		f.Add([]byte(text))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := ParseSeed("f", text)
		if err != nil {
			if n := strings.Count(err.Error(), "\n"); n > maxMistakes {
				t.Errorf("%d lines", n)
			}
			return
		}
		if _, err := newView(&s); err != nil {
			t.Error(err)
		}
		again, err := ParseSeed("f", text)
		if a, b := asJSON(t, s), asJSON(t, again); err != nil || a != b {
			t.Errorf("%v: read again it is\n%s\nand was\n%s", err, b, a)
		}
		if _, err := FormatSeed(s); err != nil {
			t.Errorf("printed it cannot be read: %v", err)
		}
	})
}

func asJSON(t *testing.T, v any) string {
	b, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

func readFile(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
