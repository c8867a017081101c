package specdiff

import (
	"bytes"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/exp/apidiff"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

const cycle = "../../../spec/cycle"

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

// platform is what specs in a folder of their own are generated for.
var platform = codegen.PlatformOf("openapi.yaml")

// ofCycle is Cycle's specs, read once.
var ofCycle = sync.OnceValues(func() (*side, error) {
	spec, err := Read(cycle)
	if err != nil {
		return nil, err
	}
	return readSide(platform, spec)
})

// compared returns the report on Cycle's specs and those in a folder.
func compared(t *testing.T, after string) *Report {
	t.Helper()
	old, err := ofCycle()
	if err != nil {
		t.Fatal(err)
	}
	spec, err := Read(after)
	if err != nil {
		t.Fatal(err)
	}
	now, err := readSide(platform, spec)
	if err != nil {
		t.Fatal(err)
	}
	r, err := compare(old, now)
	if err != nil {
		t.Fatal(err)
	}
	return r
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
		breaking   bool
		want       string
	}{
		{"nothing", "openapi.yaml", nil, false, "nothing.txt"},
		{"a property that examples use is gone", "openapi.yaml", hostname, true, "removed.txt"},
		{"an enum has a new value", "openapi.yaml", []string{
			"            - configuring\n        purge_time:", "            - configuring\n            - parked\n        purge_time:",
		}, false, "enum.txt"},
		{"a union has a new variant", "openapi.yaml", variant, false, "variant.txt"},
		{"a topic is gone", "asyncapi.yaml", []string{topic, ""}, true, "topic.txt"},
	} {
		t.Run(test.name, func(t *testing.T) {
			r := compared(t, edited(t, test.file, test.replace...))
			want, err := os.ReadFile(filepath.Join("testdata", test.want))
			if err != nil || r.Breaking != test.breaking || r.Text() != string(want) {
				t.Errorf("%v, breaking %t\n%s", err, r.Breaking, r.Text())
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
		r := compared(t, dir)
		breaks := func(c Change) bool { return c.Effect == Breaking }
		if !r.Breaking || slices.ContainsFunc(r.Wire, breaks) != test.wire || slices.ContainsFunc(r.Go, breaks) == test.wire {
			t.Errorf("%s: breaking %t\n%s", test.old, r.Breaking, r.Text())
		}
	}
}

// A change names what it hits, by which rule, and the operations that show it.
func TestChange(t *testing.T) {
	r := compared(t, edited(t, "openapi.yaml", hostname...))
	want := []Change{{
		Subject: "Instance.hostname", Text: "removed the required property from responses", Rule: "response-required-property-removed",
		Operations: []string{"getContainerInstances", "getEnvironmentInstances", "getNetworkInstances", "getServerInstances"},
		Effect:     Breaking,
	}}
	if !r.Breaking || !reflect.DeepEqual(r.Wire, want) || len(r.Go) != 1 || len(r.Topics) != 0 || r.Changelog == "" {
		t.Errorf("got %+v", r)
	}
}

func TestErrors(t *testing.T) {
	spec := Spec{Name: "spec.yaml", OpenAPI: []byte("openapi: 3.1.0\ninfo: {title: T, version: '1'}\npaths:\n  /a: {get: {operationId: getA, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}}}}\ncomponents: {schemas: {A: {type: object, properties: {id: {type: string}}}}}\n")}
	if r, err := Compare(spec, spec); err != nil || r.Text() != "Nothing changed.\n" {
		t.Fatalf("%v, %v", r, err)
	}
	for _, test := range []struct{ name, openapi, asyncapi, want string }{
		{"bad.yaml", "openapi: 3.1.0\npaths: []\n", "", "bad.yaml: "},
		{"good.yaml", string(spec.OpenAPI), "asyncapi: 2.0.0", "asyncapi.yaml: "},
	} {
		bad := Spec{Name: test.name, OpenAPI: []byte(test.openapi)}
		if test.asyncapi != "" {
			bad.AsyncAPI = []byte(test.asyncapi)
		}
		if r, err := Compare(spec, bad); r != nil || err == nil || !strings.HasPrefix(err.Error(), test.want) {
			t.Errorf("%s: %v", test.name, err)
		}
	}
	if _, err := Read(filepath.Join(t.TempDir(), "nothing")); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

// Types of other packages are compared by name, and instances of a generic one
// by their type arguments too.
func TestForeignTypes(t *testing.T) {
	const source = "package p\n\nimport (\n\t\"encoding/json\"\n\t\"time\"\n\n\trest \"example.com/rest/v2\"\n)\n\ntype T struct {\n\tA %s\n}\n\ntype E struct{ *rest.Conn }\n\ntype I interface{ rest.Caller }\n\nconst D time.Duration = 1\n\ntype Alias = rest.Call\n\nfunc f() { _ = json.Valid; _ = time.Now; rest.F[int]() }\n"
	imports := make(foreign)
	api := func(field string) *types.Package {
		fset := token.NewFileSet()
		file, err := parser.ParseFile(fset, "p.go", fmt.Sprintf(source, field), parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		imports.add(file)
		pkg, err := (&types.Config{Importer: imports, IgnoreFuncBodies: true}).Check("p", fset, []*ast.File{file}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return pkg
	}
	for _, test := range []struct{ old, now, want string }{
		{"time.Time", "time.Time", ""},
		{"[]*time.Time", "[]*time.Duration", "T.A: changed from []*time.Time to []*time.Duration"},
		{"rest.Optional[string]", "rest.Optional[string]", ""},
		{"rest.Optional[string]", "rest.Optional[time.Time]", "T.A: changed from example.com/rest/v2.Optional[string] to example.com/rest/v2.Optional[time.Time]"},
		{"rest.Map[string, int]", "rest.Map[string, bool]", "T.A: changed from example.com/rest/v2.Map[string, int] to example.com/rest/v2.Map[string, bool]"},
		{"time.Time", "time.Time; B json.RawMessage", "T: old is comparable, new is not"},
	} {
		var got []string
		for _, c := range apidiff.Changes(api(test.old), api(test.now)).Changes {
			if !c.Compatible {
				got = append(got, c.Message)
			}
		}
		if strings.Join(got, "; ") != test.want {
			t.Errorf("%s to %s: %q", test.old, test.now, got)
		}
	}
}
