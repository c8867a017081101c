package main

import (
	"os"
	"strings"
	"testing"
)

// Each fault has one test, whose comment tells fault and promise, and the page
// has the same.
func TestEachFaultHasATest(t *testing.T) {
	t.Chdir("../../../..")
	rows, err := readRows()
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	for i, r := range rows {
		if r.number != i+1 {
			t.Fatalf("fault %d has no test, or two", i+1)
		}
		if line := " | " + r.fault + " | " + r.promise + " | "; !strings.Contains(string(text), line) {
			t.Errorf("%s is not told in %s: run make reliability", r.test, page)
		}
	}
	if len(rows) != faults {
		t.Errorf("%d faults have a test, not %d", len(rows), faults)
	}
}

func TestReadResults(t *testing.T) {
	got, err := readResults(strings.NewReader(`{"Action":"start"}
{"Action":"pass","Test":"TestA"}
{"Action":"output","Test":"TestB","Output":"    x_test.go:7: no | root\n"}
{"Action":"skip","Test":"TestB"}
{"Action":"output","Test":"TestC/mount","Output":"    x_test.go:8: no mount\n"}
{"Action":"skip","Test":"TestC/mount"}
{"Action":"pass","Test":"TestC"}
{"Action":"fail","Test":"TestD/x"}
{"Action":"fail","Test":"TestD"}
`))
	want := map[string]string{"TestA": "pass", "TestB": `skip: no \| root`, "TestC": "in part: no mount", "TestD": "fail"}
	if err != nil || len(got) != len(want) {
		t.Errorf("got %v, %v", got, err)
	}
	for test, result := range want {
		if got[test] != result {
			t.Errorf("%s: got %q, want %q", test, got[test], result)
		}
	}
	if _, err := readResults(strings.NewReader("ok  x 0.1s")); err == nil {
		t.Error("no error for what is not JSON")
	}
}
