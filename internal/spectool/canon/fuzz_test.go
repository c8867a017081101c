package canon

import (
	"strings"
	"testing"
)

// FuzzCompare feeds anything to Compare. It must not panic, a document must
// not differ from itself, and each difference must be readable as a quirk.
func FuzzCompare(f *testing.F) {
	other := schemas("S: {type: object, required: [a], properties: {a: {oneOf: [{type: string}, {required: [b]}, {items: {}}]}}}")
	for _, seed := range []string{
		string(other),
		"paths: {/a: {get: {responses: {default: {$ref: '#/paths/~1a/get/responses/default'}}}}}",
		"a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]",
		"paths: " + strings.Repeat("[", 200),
		string(schemas("S: {$ref: '#/components/schemas/A'}\nA: {allOf: [{$ref: '#/components/schemas/B'}, {$ref: '#/components/schemas/S'}]}\nB: {enum: [null, 1.5, 2024-01-01, {a: [b]}]}")),
		string(schemas("S: {oneOf: [{$ref: '#/components/schemas/A'}, {$ref: '#/components/schemas/B'}, {}], discriminator: {propertyName: a, mapping: {b: B}}}\nA: {required: [\"|`\"]}\nB: {type: [a, 'null'], format: \"\\n\"}")),
		"security: [{}, {a: [b]}]\ncomponents: {securitySchemes: {a: {}}}\nservers: [{url: a}]\npaths: {/a: {parameters: [{name: a, in: query, explode: false}], get: {security: []}}}",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		found, err := Compare(doc, doc)
		if err != nil {
			return
		}
		if len(found) > 0 {
			t.Errorf("differs from itself: %v", found)
		}
		if found, err = Compare(doc, other); err != nil {
			return
		}
		page := "# a\n\nb\n\n" + quirkHeader + "\n|---|---|---|\n" + strings.Join(rows(found), "\n")
		quirks, err := ParseQuirks([]byte(page))
		if err != nil {
			t.Fatalf("%v\n%s", err, page)
		}
		if unlisted, stale := Reconcile(found, quirks); len(unlisted)+len(stale) > 0 {
			t.Errorf("unlisted %q, stale %q", unlisted, stale)
		}
	})
}

// Components that contain each other many times over must not take as long as
// all that they stand for.
func TestSharedComponents(t *testing.T) {
	chain := func(end string) []byte {
		var b strings.Builder
		b.WriteString("S: {$ref: '#/components/schemas/A'}\n")
		name := "A"
		for range 60 {
			ref := "{$ref: '#/components/schemas/" + name + "A'}"
			b.WriteString(name + ": {properties: {a: " + ref + ", b: " + ref + ", c: {allOf: [" + ref + ", {format: x}]}}}\n")
			name += "A"
		}
		b.WriteString(name + ": {type: " + end + "}")
		return schemas(b.String())
	}
	if got := compare(t, chain("string"), chain("string")); got != nil {
		t.Errorf("got %s", got)
	}
	want := "| `" + strings.Repeat("A", 61) + " type` | `string` | `integer` |"
	if got := compare(t, chain("string"), chain("integer")); len(got) != 1 || got[0] != want {
		t.Errorf("got %s", got)
	}
}
