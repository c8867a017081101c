package metadata

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

const canary = "canary-token-9d3f"

// allVariables is an instance that has them all.
var allVariables = map[string]string{
	"CYCLE_API_TOKEN":            canary,
	"CYCLE_AUTO_START":           "yes",
	"CYCLE_FIRST_START":          "no",
	"CYCLE_CONTAINER_IDENTIFIER": "web",
	"CYCLE_CONTAINER_ID":         "65b93b8df9aadae178915a01",
	"CYCLE_COMPUTE_PROXY":        "http://[fd00::1]:8080/proxy",
	"CYCLE_ENVIRONMENT_ID":       "65b93b8dee5a5e8d87b2bd13",
	"CYCLE_INSTANCE_ID":          "65B93B8DF9AADAE178915A02",
	"CYCLE_INSTANCE_IPV6_IP":     "fd00::d600:0:0:5",
	"CYCLE_INSTANCE_IPV6_SUBNET": "d600",
	"CYCLE_INSTANCE_IPV6_CIDR":   "fd00::d600:0:0:5/80",
	"CYCLE_LOCATION_ID":          "65b93b8df9aadae178915a03",
	"CYCLE_PROVIDER_IDENTIFIER":  "equinix-metal",
	"CYCLE_PROVIDER_VENDOR":      "equinix",
	"CYCLE_PROVIDER_LOCATION":    "ams1",
	"CYCLE_SERVER_ID":            "65b93b8df9aadae178915a04",
	"CYCLE_CLUSTER":              "main",
	"CYCLE_DEPLOYMENT_VERSION":   "v2.0.2",
	"CYCLE_CPU_PERIOD":           "100000",
	"CYCLE_CPU_QUOTA":            "50000",
	"CYCLE_CPU_LIMITED":          "yes",
}

func TestIdentity(t *testing.T) {
	for name, value := range allVariables {
		t.Setenv(name, value)
	}
	proxy, _ := url.Parse("http://[fd00::1]:8080/proxy")
	want := Instance{
		ID:                  "65B93B8DF9AADAE178915A02",
		ContainerID:         "65b93b8df9aadae178915a01",
		ContainerIdentifier: "web",
		EnvironmentID:       "65b93b8dee5a5e8d87b2bd13",
		ServerID:            "65b93b8df9aadae178915a04",
		Cluster:             "main",
		DeploymentVersion:   "v2.0.2",
		IPv6:                netip.MustParseAddr("fd00::d600:0:0:5"),
		IPv6Prefix:          netip.MustParsePrefix("fd00::d600:0:0:5/80"),
		IPv6Subnet:          "d600",
		Provider:            Provider{"equinix-metal", "equinix", "ams1", "65b93b8df9aadae178915a03"},
		CPU:                 CPU{100 * time.Millisecond, 50 * time.Millisecond, new(true)},
		AutoStart:           new(true),
		FirstStart:          new(false),
		ComputeProxy:        proxy,
	}
	got, err := Identity()
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
	if cores, ok := got.CPU.Cores(); cores != 0.5 || !ok {
		t.Errorf("Cores = %v, %v", cores, ok)
	}
	if !InCycle() {
		t.Error("not in Cycle")
	}
	if text := fmt.Sprintf("%v %+v %#v", got, got, got); strings.Contains(text, canary) {
		t.Errorf("the token is in %s", text)
	}
}

// TestIdentityReads pins which variables are read: all, and not the token.
func TestIdentityReads(t *testing.T) {
	var names, want []string
	ParseIdentity(func(name string) string {
		names = append(names, name)
		return ""
	})
	for name := range allVariables {
		if name != "CYCLE_API_TOKEN" {
			want = append(want, name)
		}
	}
	slices.Sort(names)
	slices.Sort(want)
	if !slices.Equal(names, want) {
		t.Errorf("got  %q\nwant %q", names, want)
	}
}

func TestIdentityOfNobody(t *testing.T) {
	got, err := Identity()
	if err != nil || !reflect.DeepEqual(got, Instance{}) {
		t.Errorf("%+v, %v", got, err)
	}
	t.Setenv("CYCLE_INSTANCE_ID", "")
	if InCycle() {
		t.Error("in Cycle")
	}
	t.Setenv("CYCLE_INSTANCE_ID", "x")
	if !InCycle() {
		t.Error("not in Cycle")
	}
}

func TestIdentityMalformed(t *testing.T) {
	malformed := map[string]string{
		"CYCLE_INSTANCE_ID":        "65b93b8df9aadae178915a0",
		"CYCLE_CONTAINER_ID":       "65b93b8df9aadae178915a0g",
		"CYCLE_ENVIRONMENT_ID":     "65b93b8df9aadae178915a011",
		"CYCLE_SERVER_ID":          " 65b93b8df9aadae178915a0",
		"CYCLE_INSTANCE_IPV6_IP":   "fd00::/64",
		"CYCLE_INSTANCE_IPV6_CIDR": "fd00::",
		"CYCLE_LOCATION_ID":        "ééééééééééééééééééééééée",
		"CYCLE_CPU_PERIOD":         "100ms",
		"CYCLE_CPU_QUOTA":          "9223372036854775807",
		"CYCLE_CPU_LIMITED":        "maybe",
		"CYCLE_AUTO_START":         "YES!",
		"CYCLE_FIRST_START":        "2",
		"CYCLE_COMPUTE_PROXY":      "http://user:" + canary + "@[fd00::1",
	}
	const want = `metadata: CYCLE_INSTANCE_ID is not an id of 24 hexadecimal digits
metadata: CYCLE_CONTAINER_ID is not an id of 24 hexadecimal digits
metadata: CYCLE_ENVIRONMENT_ID is not an id of 24 hexadecimal digits
metadata: CYCLE_SERVER_ID is not an id of 24 hexadecimal digits
metadata: CYCLE_INSTANCE_IPV6_IP is not an IP address
metadata: CYCLE_INSTANCE_IPV6_CIDR is not an IP prefix, like fd00::/64
metadata: CYCLE_LOCATION_ID is not an id of 24 hexadecimal digits
metadata: CYCLE_CPU_PERIOD is not a number of microseconds
metadata: CYCLE_CPU_QUOTA is not a number of microseconds
metadata: CYCLE_CPU_LIMITED is neither yes nor no
metadata: CYCLE_AUTO_START is neither yes nor no
metadata: CYCLE_FIRST_START is neither yes nor no
metadata: CYCLE_COMPUTE_PROXY is not a URL`
	for name, value := range allVariables {
		if bad, ok := malformed[name]; ok {
			value = bad
		}
		t.Setenv(name, value)
	}
	got, err := Identity()
	if fmt.Sprint(err) != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	all, ok := err.(interface{ Unwrap() []error })
	if !ok || len(all.Unwrap()) != len(malformed) {
		t.Fatalf("%T", err)
	}
	for _, err := range all.Unwrap() {
		if e, ok := err.(*VariableError); !ok || malformed[e.Name] == "" {
			t.Errorf("%T %v", err, err)
		}
	}
	rest := Instance{
		ContainerIdentifier: "web", Cluster: "main", DeploymentVersion: "v2.0.2", IPv6Subnet: "d600",
		Provider: Provider{Identifier: "equinix-metal", Vendor: "equinix", Location: "ams1"},
	}
	if !reflect.DeepEqual(got, rest) {
		t.Errorf("got  %+v\nwant %+v", got, rest)
	}

	// One by one, all else is right.
	for name, value := range malformed {
		got, err := ParseIdentity(func(n string) string {
			if n == name {
				return value
			}
			return allVariables[n]
		})
		e, ok := errors.AsType[*VariableError](err)
		if !ok || e.Name != name || strings.Contains(err.Error(), "\n") || got.Cluster != "main" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestIdentityForms(t *testing.T) {
	for _, tt := range []struct{ name, value, want string }{
		{"CYCLE_AUTO_START", "yes", "true"},
		{"CYCLE_AUTO_START", "true", "true"},
		{"CYCLE_AUTO_START", "1", "true"},
		{"CYCLE_AUTO_START", "no", "false"},
		{"CYCLE_AUTO_START", "false", "false"},
		{"CYCLE_AUTO_START", "0", "false"},
		{"CYCLE_AUTO_START", "", "nil"},
		{"CYCLE_CPU_QUOTA", "-1", "0s"},
		{"CYCLE_CPU_QUOTA", "0", "0s"},
		{"CYCLE_CPU_QUOTA", "1", "1µs"},
		{"CYCLE_CPU_QUOTA", "3600000000", "1h0m0s"},
		{"CYCLE_CPU_QUOTA", "3600000001", "error"},
		{"CYCLE_CPU_QUOTA", "-2", "error"},
		{"CYCLE_CPU_QUOTA", "1e5", "error"},
		{"CYCLE_COMPUTE_PROXY", "http://localhost:80", "http://localhost:80"},
		{"CYCLE_COMPUTE_PROXY", "unix:///run/proxy.sock", "unix:///run/proxy.sock"},
		{"CYCLE_COMPUTE_PROXY", "localhost:80", "error"},
		{"CYCLE_COMPUTE_PROXY", "//localhost", "error"},
		{"CYCLE_COMPUTE_PROXY", "/run/proxy.sock", "error"},
		{"CYCLE_INSTANCE_IPV6_IP", "fd00::1", "fd00::1"},
	} {
		i, err := ParseIdentity(func(name string) string {
			if name == tt.name {
				return tt.value
			}
			return ""
		})
		var got string
		switch {
		case err != nil:
			got = "error"
		case tt.name == "CYCLE_AUTO_START" && i.AutoStart == nil:
			got = "nil"
		case tt.name == "CYCLE_AUTO_START":
			got = fmt.Sprint(*i.AutoStart)
		case tt.name == "CYCLE_CPU_QUOTA":
			got = i.CPU.Quota.String()
		case tt.name == "CYCLE_COMPUTE_PROXY":
			got = i.ComputeProxy.String()
		default:
			got = i.IPv6.String()
		}
		if got != tt.want {
			t.Errorf("%s=%s: %s, want %s", tt.name, tt.value, got, tt.want)
		}
	}
}

func TestCores(t *testing.T) {
	const period = 100 * time.Millisecond
	for _, tt := range []struct {
		cpu   CPU
		cores float64
		ok    bool
	}{
		{CPU{}, 0, false},
		{CPU{Limited: new(true)}, 0, false},
		{CPU{Period: period, Quota: 0, Limited: new(true)}, 0, false},
		{CPU{Period: period, Quota: -1}, 0, false},
		{CPU{Period: 0, Quota: period}, 0, false},
		{CPU{Period: period, Quota: period, Limited: new(false)}, 0, false},
		{CPU{Period: period, Quota: period, Limited: new(true)}, 1, true},
		{CPU{Period: period, Quota: period}, 1, true},
		{CPU{Period: period, Quota: period / 2}, 0.5, true},
		{CPU{Period: period, Quota: 4 * period}, 4, true},
	} {
		if cores, ok := tt.cpu.Cores(); cores != tt.cores || ok != tt.ok {
			t.Errorf("%+v: %v, %v", tt.cpu, cores, ok)
		}
	}
}
