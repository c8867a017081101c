package upstream

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"
)

func TestPath(t *testing.T) {
	for _, test := range []struct{ path, want string }{
		{"$.a.b_2", "$.a.b_2"},
		{"$['a']['/v1/x'].get", "$.a['/v1/x'].get"},
		{"$.a[*][0]", "$.a[*][0]"},
		{"$.a[?@ == 'b c']", "$.a[?@ == 'b c']"},
		{"$.a[?@==404]", "$.a[?@ == '404']"},
	} {
		path, err := parsePath(test.path)
		if err != nil || pathText(path) != test.want {
			t.Errorf("%s: got %s, %v", test.path, pathText(path), err)
		}
	}
	for _, test := range []struct{ path, want string }{
		{"", "does not begin with $"},
		{"$", "is the whole document"},
		{"$..a", `cannot be read from "..a" on: it is made of .name, ['name'], [0], [*] and [?@ == 'value']`},
		{"$.a[?@.b == 'c']", `cannot be read from "[?@.b == 'c']" on: it is made of .name, ['name'], [0], [*] and [?@ == 'value']`},
	} {
		if _, err := parsePath(test.path); err == nil || err.Error() != test.want {
			t.Errorf("%s: got %v", test.path, err)
		}
	}
}

func TestOverlay(t *testing.T) {
	const doc = "a: {list: [x, y, z], map: {k: v}, text: t}\nb: {map: {k: w}}"
	for _, test := range []struct{ name, action, want string }{
		{"removes a member", "target: $.a.text\n    remove: true", "a: {list: [x, y, z], map: {k: v}}\nb: {map: {k: w}}"},
		{"removes an item by value", "target: $.a.list[?@ == 'y']\n    remove: true", "a: {list: [x, z], map: {k: v}, text: t}\nb: {map: {k: w}}"},
		{"removes an item by place", "target: $.a.list[0]\n    remove: true", "a: {list: [y, z], map: {k: v}, text: t}\nb: {map: {k: w}}"},
		{"removes all items", "target: $.a.list[*]\n    remove: true", "a: {list: [], map: {k: v}, text: t}\nb: {map: {k: w}}"},
		{"appends", "target: $.a.list\n    update: n", "a: {list: [x, y, z, n], map: {k: v}, text: t}\nb: {map: {k: w}}"},
		{"merges", "target: $.a\n    update: {map: {l: u}, text: s}", "a: {list: [x, y, z], map: {k: v, l: u}, text: s}\nb: {map: {k: w}}"},
		{"appends to a list inside", "target: $.a\n    update: {list: [n, m]}", "a: {list: [x, y, z, n, m], map: {k: v}, text: t}\nb: {map: {k: w}}"},
		{"all that match", "target: $[*].map.k\n    remove: true", "a: {list: [x, y, z], map: {}, text: t}\nb: {map: {}}"},
	} {
		root, err := parse("doc", []byte(doc))
		if err != nil {
			t.Fatal(err)
		}
		o, err := parseOverlay("o", []byte("overlay: 1.0.0\nactions:\n  - description: why\n    "+test.action))
		if err != nil {
			t.Fatalf("%s: %v", test.name, err)
		}
		idle, err := o.apply(root)
		want, _ := parse("want", []byte(test.want))
		if err != nil || idle != nil || !equal(root, want) {
			got, _ := emit("", root)
			t.Errorf("%s: %v, idle %v\n%s", test.name, err, idle, got)
		}
	}
}

func TestOverlayErrors(t *testing.T) {
	const head = "overlay: 1.0.0\nactions:\n  - "
	for _, test := range []struct{ text, want string }{
		{"overlay: 2.0.0", `o:1: overlay is "2.0.0": write it in 1.0.0`},
		{"overlay: 1.0.0\nx-other: 1", "o:2: x-other is not known"},
		{head + "target: $.a", "o:3: an action has either update or remove: true"},
		{head + "{target: $.a, remove: true}", "o:3: the action has no description: say why"},
		{head + "{target: a, remove: true, description: b}", "o:3: target a: does not begin with $"},
		{head + "{target: $.a, copy: $.b, description: b}", "o:3: an action has no copy"},
	} {
		if _, err := parseOverlay("o", []byte(test.text)); err == nil || strings.TrimSpace(err.Error()) != test.want {
			t.Errorf("%s: got %v", test.text, err)
		}
	}
	for _, doc := range []string{"a: text", "a: [list]"} {
		root, err := parse("doc", []byte(doc))
		if err != nil {
			t.Fatal(err)
		}
		o, err := parseOverlay("o", []byte(head+"{target: $.a, update: [b], description: c}"))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := o.apply(root); err == nil || err.Error() != "o:3: $.a: an object is merged into an object, and one item appended to a list" {
			t.Errorf("%s: got %v", doc, err)
		}
	}
}

// FuzzImport finds what makes the importer panic: upstream's files are not ours.
func FuzzImport(f *testing.F) {
	f.Add(run(f, lighthouse(f)).Document)
	f.Add(read(f, "record.yaml"))
	f.Add([]byte("openapi: 3.1.0\ncomponents: {schemas: {A: {$ref: '#/components/schemas/A'}}}"))
	f.Add([]byte("openapi: 3.1.0\npaths: {/a: {get: {operationId: a, responses: {200: {content: {application/json: {schema: {allOf: [{}, {}]}}}}}}}}"))
	dir := f.TempDir()
	f.Fuzz(func(t *testing.T, doc []byte) {
		if err := os.WriteFile(filepath.Join(dir, "api.yaml"), doc, 0o644); err != nil {
			t.Fatal(err)
		}
		o := Options{Envelope: "data", Tree: dir, Entry: "api.yaml"}
		r, err := Import(o)
		if err != nil {
			return
		}
		if valid, err := openapi3.NewLoader().LoadFromData(r.Document); err != nil || valid.Validate(t.Context()) != nil {
			return // the command refuses it next
		}
		o.Old = r.Document
		if again, err := Import(o); err != nil || !bytes.Equal(again.Document, r.Document) {
			t.Errorf("a second import differs: %v", err)
		}
	})
}
