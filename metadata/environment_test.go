package metadata

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/netip"
	"os"
	"slices"
	"strings"
	"testing"
)

func sample(t testing.TB) []byte {
	t.Helper()
	data, err := os.ReadFile("testdata/environment.json")
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func enabled(env *Environment) (all []string) {
	for name, container := range env.EnabledServices() {
		all = append(all, name+"="+container)
	}
	return all
}

func TestParseSample(t *testing.T) {
	for _, bom := range []string{"", "\xef\xbb\xbf"} {
		data := append([]byte(bom), sample(t)...)
		env, err := Parse(data)
		if err != nil {
			t.Fatalf("BOM %q: %v", bom, err)
		}
		clear(data) // it was copied
		if !bytes.Equal(env.Raw, sample(t)) {
			t.Errorf("Raw = %s", env.Raw)
		}
		if env.ID != "65b93b8dee5a5e8d87b2bd13" || env.Stale {
			t.Errorf("ID, Stale = %q, %v", env.ID, env.Stale)
		}
		for _, tt := range []struct {
			tag, version string
			ok           bool
		}{
			{"current", "v2.0.2", true},
			{"demo", "v2.0.0", true},
			{"live", "v8.9.10", true},
			{"test", "v8.9.10", true},
			{"Live", "", false},
			{"", "", false},
		} {
			if version, ok := env.DeploymentVersion(tt.tag); version != tt.version || ok != tt.ok {
				t.Errorf("DeploymentVersion(%q) = %q, %v", tt.tag, version, ok)
			}
		}
		if n := len(env.Deployments.Tags); n != 4 {
			t.Errorf("%d tags", n)
		}
		if n := env.PrivateNetwork; n.VxlanTag != 361 || n.Subnet != "d600" || n.IPv6.IP != "fd00::d600:0:0:0" || n.Legacy != nil {
			t.Errorf("PrivateNetwork = %+v", n)
		}
		if prefix, ok := env.PrivatePrefix(); prefix != netip.MustParsePrefix("fd00:0:0:0:d600::/80") || !ok {
			t.Errorf("PrivatePrefix = %v, %v", prefix, ok)
		}
		want := []string{
			"discovery=65b93b8df9aadae178915a2e",
			"loadbalancer=65b93b8df9aadae178915a37",
			"scheduler=65b93b8df9aadae178915a39",
			"vpn=65b93b8df9aadae178915a32",
		}
		if got := enabled(env); !slices.Equal(got, want) {
			t.Errorf("EnabledServices = %q", got)
		}
		for range env.EnabledServices() {
			break // must not panic
		}
		if *env.Services.Loadbalancer.AutoUpdate != true || *env.Services.VPN.AutoUpdate != false || env.Services.Gateway != nil {
			t.Errorf("Services = %+v", env.Services)
		}
	}
}

func TestParseNothing(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{`{}`, "deployments nil, network nil, services 0"},
		{`{"deployments": null, "private_network": null, "services": null}`, "deployments nil, network nil, services 0"},
		{`{"deployments": {}, "private_network": {}, "services": {}}`, "tags nil, network, services 0"},
		{`{"deployments": {"tags": null}}`, "tags nil, network nil, services 0"},
		{`{"deployments": {"tags": {}}}`, "tags empty, network nil, services 0"},
		{`{"deployments": {"tags": {"": ""}}}`, "tags 1, network nil, services 0"},
		{`{"services": {"discovery": null, "vpn": null, "loadbalancer": null, "scheduler": null, "gateway": null}}`, "deployments nil, network nil, services 0"},
		{`{"services": {"discovery": {}, "vpn": {"enable": false}, "scheduler": {"enable": null}}}`, "deployments nil, network nil, services 0"},
		{`{"services": {"gateway": {"enable": true}, "scheduler": {"enable": true, "container_id": null}, "loadbalancer": {"enable": true, "config": {"of": "the future"}}}}`, "deployments nil, network nil, services 3"},
	} {
		env, err := Parse([]byte(tt.in))
		if err != nil {
			t.Errorf("%s: %v", tt.in, err)
			continue
		}
		var got string
		switch d := env.Deployments; {
		case d == nil:
			got = "deployments nil"
		case d.Tags == nil:
			got = "tags nil"
		case len(d.Tags) == 0:
			got = "tags empty"
		default:
			got = fmt.Sprint("tags ", len(d.Tags))
		}
		got += ", network"
		if env.PrivateNetwork == nil {
			got += " nil"
		}
		all := enabled(env)
		got += fmt.Sprint(", services ", len(all))
		if got != tt.want {
			t.Errorf("%s: %s, want %s", tt.in, got, tt.want)
		}
		for _, s := range all {
			if !strings.HasSuffix(s, "=") {
				t.Errorf("%s: %s has an id", tt.in, s)
			}
		}
		if version, ok := env.DeploymentVersion("live"); version != "" || ok {
			t.Errorf("%s: version %q, %v", tt.in, version, ok)
		}
		if prefix, ok := env.PrivatePrefix(); prefix.IsValid() || ok {
			t.Errorf("%s: prefix %v, %v", tt.in, prefix, ok)
		}
		if string(env.Raw) != tt.in {
			t.Errorf("%s: Raw = %s", tt.in, env.Raw)
		}
	}
}

func TestPrivatePrefix(t *testing.T) {
	for _, tt := range []struct{ cidr, want string }{
		{"fd00::1/64", "fd00::/64"},
		{"fd00::1/128", "fd00::1/128"},
		{"::/0", "::/0"},
		{"", ""},
		{"fd00::1", ""},
		{"fd00::/129", ""},
		{"10.0.0.0/8", ""},
		{"::ffff:10.0.0.0/104", ""},
	} {
		env, err := Parse(fmt.Appendf(nil, `{"private_network": {"ipv6": {"cidr": %q}}}`, tt.cidr))
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		prefix, ok := env.PrivatePrefix()
		if ok {
			got = prefix.String()
		}
		if got != tt.want || ok != prefix.IsValid() {
			t.Errorf("%q: %q, %v", tt.cidr, got, ok)
		}
	}
}

func TestParseUnknownMembers(t *testing.T) {
	const in = `{"id": "a", "future": {"n": 12345678901234567890}, "services": {"mesh": {"enable": true}}}`
	env, err := Parse([]byte(in))
	if err != nil {
		t.Fatal(err)
	}
	if string(env.Raw) != in || env.ID != "a" || len(enabled(env)) != 0 {
		t.Errorf("%+v", env)
	}
}

// describe tells a whole error of Parse.
func describe(err error) string {
	s := fmt.Sprint(err)
	switch e := err.(type) {
	case *SyntaxError:
		if e.Err == nil || errors.Unwrap(e) != e.Err {
			s += ", no cause"
		}
		if e.Torn {
			s += ", torn"
		}
		return "syntax: " + s
	case *ShapeError:
		return "shape: " + s
	}
	return s
}

func TestParseErrors(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", "syntax: the JSON breaks off at line 1, column 1, torn"},
		{" \n ", "syntax: the JSON breaks off at line 2, column 1, torn"},
		{"\xef\xbb\xbf", "syntax: the JSON breaks off at line 1, column 1, torn"},
		{"{\n  \"id\": \"a\",", "syntax: the JSON breaks off at line 2, column 12, torn"},
		{`{"a": tru`, "syntax: the JSON breaks off at line 1, column 9, torn"},
		{`{"a": -`, "syntax: the JSON breaks off at line 1, column 7, torn"},
		{`{"a": "\`, "syntax: the JSON breaks off at line 1, column 8, torn"},
		{`{"a": "\u00`, "syntax: the JSON breaks off at line 1, column 11, torn"},

		{"{\n  \"id\": \"a\",\n  \"services\": }\n", "syntax: line 3, column 15: invalid character '}' looking for beginning of value"},
		{`{"a": t `, "syntax: line 1, column 8: invalid character ' ' in literal true (expecting 'r')"},
		{`{"a": x`, "syntax: line 1, column 7: invalid character 'x' looking for beginning of value"},
		{`{"a": "\q`, `syntax: line 1, column 9: invalid character 'q' in string escape code`},
		{"{}\n{}", "syntax: line 2, column 1: invalid character '{' after top-level value"},
		{"{}\x00", `syntax: line 1, column 3: invalid character '\x00' after top-level value`},
		{"id: a\n", "syntax: line 1, column 1: invalid character 'i' looking for beginning of value"},
		{"[}", "syntax: line 1, column 2: invalid character '}' looking for beginning of value"},
		{`{"a": ` + strings.Repeat("[", 20_000), "syntax: line 1, column 10006: invalid character '[' exceeded max depth"},

		{"null", "shape: the file is not an object"},
		{" [] ", "shape: the file is not an object"},
		{"7", "shape: the file is not an object"},
		{`"{}"`, "shape: the file is not an object"},
		{"true\n", "shape: the file is not an object"},
		{`{"id": 7}`, "shape: id is not a string"},
		{`{"deployments": []}`, "shape: deployments is not an object"},
		{`{"deployments": {"tags": "live"}}`, "shape: deployments.tags is not an object"},
		{`{"services": [{}]}`, "shape: services is not an object"},
		{`{"services": {"vpn": true}}`, "shape: services.vpn is not an object"},
		{`{"services": {"vpn": {"enable": "true"}}}`, "shape: services.vpn.enable is not a boolean"},
		{`{"services": {"vpn": {"container_id": {}}}}`, "shape: services.vpn.container_id is not a string"},
		{`{"private_network": {"vxlan_tag": "361"}}`, "shape: private_network.vxlan_tag is not an integer"},
		{`{"private_network": {"vxlan_tag": 1.5}}`, "shape: private_network.vxlan_tag is not an integer"},
		{`{"private_network": {"ipv6": "fd00::/8"}}`, "shape: private_network.ipv6 is not an object"},

		{strings.Repeat(" ", MaxSize) + " ", "it has more than 4194304 bytes"},
	} {
		env, err := Parse([]byte(tt.in))
		if got := describe(err); got != tt.want || env != nil {
			t.Errorf("%.40q:\n got %s\nwant %s", tt.in, got, tt.want)
		}
	}
	// What is deep but not too deep, or large but not too large, is all right.
	deep := `{"a": ` + strings.Repeat("[", 9_000) + strings.Repeat("]", 9_000) + `}`
	for _, in := range []string{deep, "{}" + strings.Repeat(" ", MaxSize-2)} {
		if env, err := Parse([]byte(in)); err != nil || string(env.Raw) != in {
			t.Errorf("%.40q: %v", in, err)
		}
	}
}

func TestParseTorn(t *testing.T) {
	whole := append([]byte("\xef\xbb\xbf"), bytes.TrimSpace(sample(t))...)
	whole = bytes.Replace(whole, []byte("demo"), []byte(`d\u0065\"é`), 1)
	for i := range whole {
		env, err := Parse(whole[:i])
		if e, ok := err.(*SyntaxError); !ok || !e.Torn || env != nil {
			t.Errorf("torn after %d bytes (%q): %v", i, whole[max(0, i-8):i], describe(err))
		}
	}
	if _, err := Parse(whole); err != nil {
		t.Error(err)
	}
}

func FuzzParse(f *testing.F) {
	whole := sample(f)
	f.Add(whole)
	for i := 0; i < len(whole); i += 50 {
		f.Add(whole[:i])
		f.Add(slices.Concat(whole[:i], whole[i+1:]))
		f.Add(slices.Concat(whole[:i], []byte("\x00"), whole[i:]))
	}
	for _, s := range []string{"", "\xef\xbb", "\xef\xbb\xbf{}", "null", "[]", `{"services": {"vpn": {"enable": "yes"}}}`, `{"deployments": {"tags": {"a": 1}}}`, `{"private_network": {"ipv6": {"cidr": "::/0"}}}`, strings.Repeat("[", 20_000)} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		env, err := Parse(data)
		if err == nil {
			if !json.Valid(env.Raw) || len(env.Raw) > len(data) || env.Stale || len(enabled(env)) > 5 {
				t.Fatalf("%q: %+v", data, env)
			}
			if prefix, ok := env.PrivatePrefix(); ok != prefix.IsValid() || ok && (prefix != prefix.Masked() || !prefix.Addr().Is6()) {
				t.Fatalf("prefix %v, %v", prefix, ok)
			}
			env.DeploymentVersion("live")
			return
		}
		if env != nil {
			t.Fatalf("%q: both an environment and %v", data, err)
		}
		switch e := err.(type) {
		case *SyntaxError:
			if e.Line < 1 || e.Column < 1 || e.Line > len(data)+1 || e.Column > len(data)+1 || e.Err == nil {
				t.Fatalf("%q: %#v", data, e)
			}
		case *ShapeError:
			if e.Path == "" || e.Want == "" || len(e.Path) > 200 {
				t.Fatalf("%q: %#v", data, e)
			}
		default:
			t.Fatalf("%q: %T %v", data, err, err)
		}
	})
}
