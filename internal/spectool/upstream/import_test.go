package upstream

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/spectool/canon"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

func read(t testing.TB, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// lighthouse says how to import the tree in testdata.
func lighthouse(t testing.TB) Options {
	return Options{
		Envelope: "data",
		Tree:     "testdata/tree", Entry: "api/api.yml",
		Overlays: []Overlay{{"overlay.yaml", read(t, "overlay.yaml")}},
	}
}

func run(t testing.TB, o Options) *Result {
	t.Helper()
	r, err := Import(o)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// golden compares with a file in testdata. To accept what is new, write it
// there with UPDATE=1 and read the difference.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(filepath.Join("testdata", name), got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if !bytes.Equal(got, read(t, name)) {
		t.Errorf("the result is not testdata/%s:\n%s", name, got)
	}
}

func TestImport(t *testing.T) {
	r := run(t, lighthouse(t))
	golden(t, "first.yaml", r.Document)
	golden(t, "record.yaml", r.Record)
	s := r.Summary
	s.Sum = ""
	s.Undescribed = s.Undescribed[:3]
	s.Bytes = 0
	want := Summary{
		Files: 16, Operations: 4, Schemas: 11, Named: 6, Quirks: 5,
		NewNames: []string{"LampState", "LampLens", "LampPart", "StateError", "GetLampsData", "GetLampsDataRange"},
		Idle:     []string{"overlay.yaml:26: Nothing needs this any more: $.components.schemas.Never[*]: matches nothing any more"},
		Ignored:  []string{"shared/schemas/lamp/Lamp.yml:43: definition means nothing here and was left out"},
		Undescribed: []string{
			"getLamp", "getLamp parameter colour", "getLamp parameter id",
		},
	}
	if !reflect.DeepEqual(s, want) {
		t.Errorf("got  %+v\nwant %+v", s, want)
	}
}

// Code can be generated from what comes out, and it says what upstream says but
// for the quirks.
func TestImportMeansTheSame(t *testing.T) {
	r := run(t, lighthouse(t))
	p := codegen.Platform{Package: "lighthouse", Folder: "generated", Source: "spec", Envelope: "data", ErrorMember: "error", API: "a lighthouse"}
	if _, err := codegen.Generate(p, func(string) ([]byte, error) { return r.Document, nil }); err != nil {
		t.Error(err)
	}
	found, err := canon.Compare(r.Record, r.Document)
	if err != nil {
		t.Fatal(err)
	}
	want := []canon.Difference{
		{Path: "Error required", Upstream: `"code, title"`, Ours: "code, title"},
		{Path: "Lamp required", Upstream: "gone"},
		{Path: "Lamp.colour type", Ours: "null"},
		{Path: "sendSignal 200 body.data enum", Upstream: "true"},
	}
	if !reflect.DeepEqual(found, want) {
		t.Errorf("got  %v\nwant %v", found, want)
	}
}

// A document that is imported again does not change, not by a byte.
func TestImportAgain(t *testing.T) {
	for _, prose := range []Prose{Ours, Theirs, Unworded} {
		o := lighthouse(t)
		o.Prose = prose
		first := run(t, o)
		o.Old = first.Document
		again := run(t, o)
		if !bytes.Equal(again.Document, first.Document) || !bytes.Equal(again.Record, first.Record) {
			t.Errorf("--prose %s: the second import differs:\n%s", prose, again.Document)
		}
		if again.Summary.NewNames != nil {
			t.Errorf("--prose %s: new names %v", prose, again.Summary.NewNames)
		}
	}
}

// Our document is a tree of one file, and can be imported itself.
func TestImportOneFile(t *testing.T) {
	o := lighthouse(t)
	o.Prose = Theirs
	dir := t.TempDir()
	first := run(t, o)
	if err := os.WriteFile(filepath.Join(dir, "api.yaml"), first.Document, 0o644); err != nil {
		t.Fatal(err)
	}
	got := run(t, Options{Envelope: "data", Tree: dir, Entry: "api.yaml", Prose: Theirs})
	if !bytes.Equal(got.Document, first.Document) || got.Summary.Files != 1 || got.Summary.Named != 0 {
		t.Errorf("%+v\n%s", got.Summary, got.Document)
	}
}

// TestImportHarbour imports the fixture of the generator, another platform in one
// file: it means the same afterwards. Its ships refer to ships, which an import
// refuses, so they are taken apart first.
func TestImportHarbour(t *testing.T) {
	spec, err := os.ReadFile("../codegen/testdata/harbour.yaml")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func() {
		if err := os.WriteFile(filepath.Join(dir, "openapi.yaml"), spec, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	write()
	o := Options{Envelope: "data", Tree: dir, Entry: "openapi.yaml", Prose: Theirs}
	if _, err := Import(o); err == nil || strings.Count(err.Error(), "closes a cycle of references: openapi.yaml#/components/schemas/Ship → ") != 2 {
		t.Errorf("got %v", err)
	}
	spec = bytes.Replace(spec, []byte("The ship that sails with it.\n          $ref: '#/components/schemas/Ship'"), []byte("The ship that sails with it.\n          type: string"), 1)
	spec = bytes.Replace(spec, []byte("items: {$ref: '#/components/schemas/Ship'}\n        launched"), []byte("items: {type: string}\n        launched"), 1)
	write()
	r := run(t, o)
	if found, err := canon.Compare(spec, r.Document); err != nil || len(found) > 0 {
		t.Errorf("%v, %v", found, err)
	}
	p := codegen.Platform{Package: "harbour", Folder: "generated", Source: "spec", Envelope: "data", ErrorMember: "error", API: "a harbour"}
	if _, err := codegen.Generate(p, func(string) ([]byte, error) { return r.Document, nil }); err != nil {
		t.Error(err)
	}
}

// changed is a copy of the tree with a text in a file replaced. The text must be
// there once.
func changed(t *testing.T, file, old, now string) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS("testdata/tree")); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, file)
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if strings.Count(string(b), old) != 1 {
		t.Fatalf("%s has not once %q", file, old)
	}
	if err := os.WriteFile(name, []byte(strings.Replace(string(b), old, now, 1)), 0o644); err != nil {
		t.Fatal(err)
	}
	return dir
}

// ours is the document of the lighthouse with words, names and an order of our
// own.
func ours(t *testing.T) string {
	doc := string(run(t, lighthouse(t)).Document)
	doc = strings.ReplaceAll(doc, "LampLens", "Lens")
	doc = strings.ReplaceAll(doc, "description: TODO", "description: In our words.")
	doc = strings.ReplaceAll(doc, "summary: TODO", "summary: Does what we say")
	doc = strings.Replace(doc, "- 404\n            - 500\n", "- 404\n            - 500\n          x-enum-varnames:\n            - NotThere\n            - Broken\n", 1)
	return doc
}

func TestKeepsWhatIsOurs(t *testing.T) {
	old := ours(t)
	for _, test := range []struct {
		name, file, old, now string
		lines                []string // that the document has and had not
		gone                 []string // the other way round
	}{
		{"nothing", "shared/schemas/Id.yml", "An id", "The id", nil, nil},
		{"a new property", "shared/schemas/lamp/Lamp.yml", "  labels:\n", "  height: {type: integer}\n  labels:\n",
			[]string{"        height:", "          description: TODO", "          type: integer"}, nil},
		{"a property less", "shared/schemas/harbour/Flash.yml", "[kind, times]", "[kind]", nil, []string{"        - times"}},
		{"null besides", "shared/schemas/harbour/Flash.yml", "type: integer, format", "type: [integer, 'null'], format",
			[]string{"            - integer", "          type:", `            - "null"`}, []string{"          type: integer"}},
		{"a value more", "shared/schemas/Error.yml", "[404, 500]", "[400, 404, 500]",
			[]string{"            - 400", `            - "400"`}, nil},
		{"another default", "shared/schemas/lamp/Lamp.yml", "default: 3", "default: 4", []string{"          default: 4"}, []string{"          default: 3"}},
	} {
		o := lighthouse(t)
		o.Tree, o.Old = changed(t, test.file, test.old, test.now), []byte(old)
		got := string(run(t, o).Document)
		if more := missing(got, old); !reflect.DeepEqual(more, test.lines) {
			t.Errorf("%s: new lines %q", test.name, more)
		}
		if less := missing(old, got); !reflect.DeepEqual(less, test.gone) {
			t.Errorf("%s: lines gone %q", test.name, less)
		}
	}
}

// missing returns the lines of a that b has not, or not as often, sorted as in
// a.
func missing(a, b string) (lines []string) {
	count := make(map[string]int)
	for line := range strings.Lines(b) {
		count[line]++
	}
	for line := range strings.Lines(a) {
		if count[line]--; count[line] < 0 {
			lines = append(lines, strings.TrimSuffix(line, "\n"))
		}
	}
	return lines
}

func TestRefuses(t *testing.T) {
	old := run(t, lighthouse(t)).Document
	for _, test := range []struct{ name, file, old, now, want string }{
		{"a reference to the network", "api/api.yml", "paths/lamp.yml", "https://example.com/lamp.yml",
			"api/api.yml:20: https://example.com/lamp.yml leads out of the tree: only relative paths are followed"},
		{"an absolute path", "api/api.yml", "paths/lamp.yml", "/etc/passwd",
			"api/api.yml:20: /etc/passwd leads out of the tree: only relative paths are followed"},
		{"a path out of the tree", "api/api.yml", "paths/lamp.yml", "../../secret.yml",
			"api/api.yml:20: ../../secret.yml leads out of the tree: if the tree is wider, name its top with --tree"},
		{"a missing file", "api/paths/lamp.yml", "lamp/Lamp.yml", "lamp/Lump.yml",
			"api/paths/lamp.yml:29: shared/schemas/lamp/Lump.yml does not exist"},
		{"a missing part", "shared/schemas/lamp/Lamp.yml", "#/Round", "#/Square",
			"shared/schemas/lamp/Lamp.yml:26: shared/schemas/lamp/Shapes.yml has nothing at /Square"},
		{"a cycle", "shared/schemas/State.yml", "message: {type: string}", "cause: {$ref: lamp/Lamp.yml}",
			"shared/schemas/State.yml:9: closes a cycle of references: shared/schemas/lamp/Lamp.yml → shared/schemas/State.yml → shared/schemas/lamp/Lamp.yml"},
		{"an operationId twice", "api/paths/lamps.yml", "operationId: getLamps", "operationId: getLamp",
			"api/paths/lamps.yml:2: operationId getLamp is there twice, first in api/paths/lamp.yml:2"},
		{"no operationId", "api/paths/lamps.yml", "  operationId: getLamps\n", "", "api/paths/lamps.yml:1: GET /v1/lamps has no operationId"},
		{"required and not there", "shared/schemas/harbour/Horn.yml", "[kind]", "[kind, volume]",
			`shared/schemas/harbour/Horn.yml:2: Horn requires "volume", which it does not have: take it out by the overlay, or describe it there`},
		{"another auth header", "api/api.yml", "X-Keeper", "Authorization",
			`api/api.yml:30: the security scheme key has name "Authorization" and had "X-Keeper": if that is meant, change it in our document first`},
		{"another socket", "api/api.yml", "/run/lighthouse.sock", "/run/other.sock",
			`api/api.yml:15: the path of the socket is "/run/other.sock" and was "/run/lighthouse.sock": if that is meant, change it in our document first`},
		{"no envelope", "api/paths/lamps.yml", "required: [data]", "required: []",
			`api/paths/lamps.yml:14: getLamps 200 answers without the envelope: "data" is no required property: if that is meant, list the operation in x-envelope of the overlay`},
		{"an alias", "shared/schemas/lamp/Lamp.yml", "  any: {}", "  any: &a {}\n  again: *a", "shared/schemas/lamp/Lamp.yml:71: is a YAML alias: write it out"},
		{"a key twice", "shared/schemas/Id.yml", "type: string", "type: string\ntype: integer", `shared/schemas/Id.yml:2: has the key "type" twice`},
		{"no YAML", "shared/schemas/Id.yml", "type: string", "type: [", "shared/schemas/Id.yml: yaml: line 2: did not find expected ',' or ']'"},
		{"an empty file", "shared/parameters/Id.yml", string(read(t, "tree/shared/parameters/Id.yml")), "", "shared/parameters/Id.yml: the file is empty"},
		{"OpenAPI 3.0", "api/api.yml", "openapi: 3.1.0", "openapi: 3.0.3", `api/api.yml:3: openapi is "3.0.3": only documents in 3.1 can be read`},
		{"no success", "api/paths/lamps.yml", "    200:", "    300:", "api/paths/lamps.yml:2: getLamps has no response with a success status"},
		{"what is no schema", "shared/schemas/lamp/Lamp.yml", "  any: {}", "  any: 7", "shared/schemas/lamp/Lamp.yml:70: is no object"},
		{"a tag that leads nowhere", "shared/schemas/Signal.yml", "horn: harbour/Horn.yml", "horn: harbour/Tuba.yml",
			"shared/schemas/Signal.yml:9: shared/schemas/harbour/Tuba.yml does not exist"},
		{"a name that is taken", "shared/schemas/lamp/Lamp.yml", "  any: {}", "  any: {$ref: ../Lamp.yml}", "shared/schemas/lamp/Lamp.yml:70: shared/schemas/Lamp.yml does not exist"},
	} {
		o := lighthouse(t)
		o.Tree, o.Old = changed(t, test.file, test.old, test.now), old
		_, err := Import(o)
		if err == nil || err.Error() != test.want {
			t.Errorf("%s: got\n%v\nwant\n%s", test.name, err, test.want)
		}
	}
}

// A symbolic link leads out of the tree as little as a path does.
func TestRefusesLinks(t *testing.T) {
	o := lighthouse(t)
	o.Tree = changed(t, "api/api.yml", "paths/lamp.yml", "paths/link.yml")
	outside := filepath.Join(t.TempDir(), "lamp.yml")
	if err := os.WriteFile(outside, read(t, "tree/api/paths/lamp.yml"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(outside, filepath.Join(o.Tree, "api", "paths", "link.yml")); err != nil {
		t.Skip(err)
	}
	_, err := Import(o)
	if err == nil || !regexp.MustCompile(`^api/api.yml:20: api/paths/link.yml cannot be read: .*escapes`).MatchString(err.Error()) {
		t.Errorf("got %v", err)
	}
}

// Neither large files nor many are read to the end.
func TestTreeIsBounded(t *testing.T) {
	o := lighthouse(t)
	o.Tree = changed(t, "api/api.yml", "openapi: 3.1.0", "openapi: 3.1.0\n# "+strings.Repeat("x", maxFile))
	if _, err := Import(o); err == nil || !strings.Contains(err.Error(), "api/api.yml has more than 8388608 bytes") {
		t.Errorf("got %.300v", err)
	}
	root, err := os.OpenRoot("testdata/tree")
	if err != nil {
		t.Fatal(err)
	}
	defer root.Close()
	full := tree{root: root, files: make(map[string]*yaml.Node)}
	for n := range maxFiles {
		full.files[strconv.Itoa(n)] = new(yaml.Node)
	}
	from := &yaml.Node{Anchor: "api/api.yml", Line: 20}
	if _, err := full.load("api/api.yml", from); err == nil || err.Error() != "api/api.yml:20: leads to more than 10000 files" {
		t.Errorf("got %v", err)
	}
}

// All that is wrong is told at once.
func TestTellsAll(t *testing.T) {
	o := lighthouse(t)
	o.Tree = changed(t, "api/api.yml", "paths/lamp.yml", "paths/no.yml")
	o.Tree = func() string {
		name := filepath.Join(o.Tree, "api", "api.yml")
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, bytes.Replace(b, []byte("paths/signal.yml"), []byte("paths/nor.yml"), 1), 0o644); err != nil {
			t.Fatal(err)
		}
		return o.Tree
	}()
	_, err := Import(o)
	want := "api/api.yml:20: api/paths/no.yml does not exist\napi/api.yml:24: api/paths/nor.yml does not exist"
	if err == nil || err.Error() != want {
		t.Errorf("got %v", err)
	}
}
