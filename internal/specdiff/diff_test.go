package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const cycle = "../../spec/cycle"

// edited is a copy of Cycle's specs in which texts are replaced, each of which
// must be there exactly once.
func edited(t *testing.T, file string, replace ...string) string {
	t.Helper()
	dir := t.TempDir()
	for _, name := range []string{"openapi.yaml", "asyncapi.yaml"} {
		spec, err := os.ReadFile(filepath.Join(cycle, name))
		if err != nil {
			t.Fatal(err)
		}
		for i := 0; name == file && i < len(replace); i += 2 {
			if n := bytes.Count(spec, []byte(replace[i])); n != 1 {
				t.Fatalf("%s has %d times:\n%s", name, n, replace[i])
			}
			spec = bytes.Replace(spec, []byte(replace[i]), []byte(replace[i+1]), 1)
		}
		if err := os.WriteFile(filepath.Join(dir, name), spec, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// TestMain runs the command in place of the tests where a test asks for it.
func TestMain(m *testing.M) {
	if os.Getenv("SPECDIFF_TEST_MAIN") != "" {
		main()
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// specdiff runs the command as a process.
func specdiff(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	var out, errs strings.Builder
	cmd := exec.Command(os.Args[0], append([]string{"--root", root}, args...)...)
	cmd.Env = append(os.Environ(), "SPECDIFF_TEST_MAIN=1")
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); cmd.ProcessState == nil {
		t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), out.String(), errs.String()
}

// hostname takes a property away that examples use.
var hostname = []string{
	"        - hostname\n        - state\n        - events\n", "        - state\n        - events\n", `
            - type: "null"
        hostname:
          description: Hostname of this one instance.
          type: string
        service:
          $ref: '#/components/schemas/ServiceContainerIdentifier'
          description: The environment service that the instance provides; absent when it provides none.
        extension:
          description: >-
            The extension the instance belongs to, such as a virtual machine; null when there is`, `
            - type: "null"
        service:
          $ref: '#/components/schemas/ServiceContainerIdentifier'
          description: The environment service that the instance provides; absent when it provides none.
        extension:
          description: >-
            The extension the instance belongs to, such as a virtual machine; null when there is`,
}

// variant adds a kind of load balancer.
var variant = []string{
	"        - $ref: '#/components/schemas/DefaultLbType'\n      discriminator:", "        - $ref: '#/components/schemas/DefaultLbType'\n        - $ref: '#/components/schemas/NewLbType'\n      discriminator:",
	"          default: '#/components/schemas/DefaultLbType'\n", "          default: '#/components/schemas/DefaultLbType'\n          new: '#/components/schemas/NewLbType'\n",
	"    LoadBalancerEnvironmentService:\n", `    NewLbType:
      description: A load balancer of a new kind.
      type: object
      required: [type]
      properties:
        type:
          description: Always new.
          type: string
    LoadBalancerEnvironmentService:
`,
}

const topic = `        - const: billing.credit.error
          description: 'Billing: an error was set on a credit.'
`

// TestReports holds whole reports against those in testdata.
func TestReports(t *testing.T) {
	for _, test := range []struct {
		name, file string
		replace    []string
		code       int
		want       string
	}{
		{"nothing", "openapi.yaml", nil, 0, "nothing.txt"},
		{"a property that examples use is gone", "openapi.yaml", hostname, 1, "removed.txt"},
		{"an enum has a new value", "openapi.yaml", []string{
			"            - configuring\n        purge_time:", "            - configuring\n            - parked\n        purge_time:",
		}, 0, "enum.txt"},
		{"a union has a new variant", "openapi.yaml", variant, 0, "variant.txt"},
		{"a topic is gone", "asyncapi.yaml", []string{topic, ""}, 1, "topic.txt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			code, stdout, stderr := specdiff(t, cycle, edited(t, test.file, test.replace...))
			want, err := os.ReadFile(filepath.Join("testdata", test.want))
			if err != nil || code != test.code || stdout != string(want) || stderr != "" {
				t.Errorf("%v, exit code %d, stderr %q\n%s", err, code, stderr, stdout)
			}
		})
	}
}

// A change of the wire breaks programs that still build, and a change of the Go
// API those that still work.
func TestEitherBreaks(t *testing.T) {
	for _, test := range []struct {
		old, now string
		wire     bool
	}{
		{"DefaultLbType", "PlainLbType", false},
		{"  /v1/hub:", "  /v1/centre:", true},
	} {
		dir := edited(t, "openapi.yaml")
		name := filepath.Join(dir, "openapi.yaml")
		spec, err := os.ReadFile(name)
		if err != nil || !bytes.Contains(spec, []byte(test.old)) {
			t.Fatalf("%s: %v", test.old, err)
		}
		if err := os.WriteFile(name, bytes.ReplaceAll(spec, []byte(test.old), []byte(test.now)), 0o644); err != nil {
			t.Fatal(err)
		}
		code, stdout, stderr := specdiff(t, "--json", cycle, dir)
		var r report
		breaks := func(c change) bool { return c.Effect == Breaking }
		if err := json.Unmarshal([]byte(stdout), &r); err != nil || code != 1 || !r.Breaking ||
			slices.ContainsFunc(r.Wire, breaks) != test.wire || slices.ContainsFunc(r.Go, breaks) == test.wire {
			t.Errorf("%s: %v, exit code %d, stderr %q\n%s", test.old, err, code, stderr, stdout)
		}
	}
}

// TestJSON shows what the JSON promises.
func TestJSON(t *testing.T) {
	code, stdout, stderr := specdiff(t, "--json", cycle, edited(t, "openapi.yaml", hostname...))
	var r report
	if err := json.Unmarshal([]byte(stdout), &r); err != nil || code != 1 || stderr != "" {
		t.Fatalf("%v, exit code %d, stderr %q\n%s", err, code, stderr, stdout)
	}
	want := []change{{
		Subject: "Instance.hostname", Text: "removed the required property from responses", Rule: "response-required-property-removed",
		Operations: []string{"getContainerInstances", "getEnvironmentInstances", "getNetworkInstances", "getServerInstances"},
		Effect:     Breaking,
	}}
	if !r.Breaking || !reflect.DeepEqual(r.Wire, want) || len(r.Go) != 1 || len(r.Topics) != 0 || r.Changelog == "" {
		t.Errorf("got %+v", r)
	}
}

func TestErrors(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "openapi.yaml"), []byte("openapi: 3.1.0\npaths: []\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct {
		args   []string
		stderr string
	}{
		{[]string{cycle}, "usage: specdiff"},
		{[]string{cycle, filepath.Join(dir, "nothing")}, "nothing"},
		{[]string{cycle, dir}, filepath.Join(dir, "openapi.yaml") + ": "},
	} {
		if code, stdout, stderr := specdiff(t, test.args...); code != 2 || stdout != "" || !strings.Contains(stderr, test.stderr) {
			t.Errorf("%v: exit code %d, stdout %q, stderr %q", test.args, code, stdout, stderr)
		}
	}
}
