package canon

import (
	"reflect"
	"testing"
)

func TestParseQuirks(t *testing.T) {
	const page = `# Quirks

Some prose.

| a | table |
|---|---|
| of | something |

## Dead names

They are dead.

| Where | Upstream only | Ours only |
|-------|:-------------:|-----------|
| ` + "`A required` | `b` | |" + `
| ` + "`B.c` | | `type string` |" + `

## Nothing to see
`
	got, err := ParseQuirks([]byte(page))
	want := []Quirk{
		{Difference{"A required", "b", ""}, "Dead names"},
		{Difference{"B.c", "", "type string"}, "Dead names"},
	}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, %v", got, err)
	}
}

func TestParseQuirksErrors(t *testing.T) {
	const head = "# a\nwhy\n" + quirkHeader + "\n|-|-|-|\n"
	for _, test := range []struct{ page, want string }{
		{quirkHeader, "line 1: the table has no heading, or no reason between its heading and it"},
		{"# a\n\n" + quirkHeader, "line 3: the table has no heading, or no reason between its heading and it"},
		{"# a\nwhy\n# b\n" + quirkHeader, "line 4: the table has no heading, or no reason between its heading and it"},
		{head + "| `a` | `b` |", "line 5: the row has not three cells"},
		{head + "| `a` | `b` | `c` | `d` |", "line 5: the row has not three cells"},
		{head + "| `a` | `b` | c |", "line 5: the cell c is not code"},
		{head + "| `a` | `b` | `c` d |", "line 5: the cell `c` d is not code"},
		{head + "| `a` | | |", "line 5: the row says no difference"},
		{head + "| | `a` | |", "line 5: the row says no difference"},
		{head + "| `a` | `b` | |\n| `a` | `b` | |", "line 6: the quirk is listed twice"},
	} {
		if _, err := ParseQuirks([]byte(test.page)); err == nil || err.Error() != test.want {
			t.Errorf("%q: got %v, want %s", test.page, err, test.want)
		}
	}
}

func TestReconcile(t *testing.T) {
	a, b, c := Difference{"a", "b", "c"}, Difference{"a", "b", "d"}, Difference{"e", "f", ""}
	unlisted, stale := Reconcile([]Difference{c, b}, []Quirk{{a, "why"}, {c, "why"}})
	if !reflect.DeepEqual(unlisted, []Difference{b}) || !reflect.DeepEqual(stale, []Quirk{{a, "why"}}) {
		t.Errorf("unlisted %v, stale %v", unlisted, stale)
	}
}

// TestCycle holds our document of Cycle's internal API against upstream's:
// they differ in what quirks.md lists, and in nothing else.
func TestCycle(t *testing.T) {
	found, err := Compare(read(t, "upstream.yaml"), read(t, "openapi.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	quirks, err := ParseQuirks(read(t, "quirks.md"))
	if err != nil {
		t.Fatal("spec/cycle/quirks.md:", err)
	}
	unlisted, stale := Reconcile(found, quirks)
	for _, d := range unlisted {
		t.Errorf("spec/cycle/openapi.yaml differs from upstream.yaml, and quirks.md does not list it:\n%s", d)
	}
	for _, q := range stale {
		t.Errorf("spec/cycle/quirks.md lists under %q what is no difference:\n%s", q.Heading, q.Difference)
	}
}
