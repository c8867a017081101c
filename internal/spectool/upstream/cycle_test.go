package upstream

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/fairlead-go/fairlead/internal/spectool/canon"
)

const cycle = "../../../spec/cycle"

func readCycle(t *testing.T, name string) []byte {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(cycle, name))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

// TestCycle makes our document of Cycle's API of the record of upstream's, which
// is a tree of one file. What comes out is what is committed.
func TestCycle(t *testing.T) {
	r := run(t, Options{
		Envelope: "data",
		Tree:     cycle, Entry: "upstream.yaml", Old: readCycle(t, "openapi.yaml"),
		Overlays: []Overlay{{"overlay.yaml", readCycle(t, "overlay.yaml")}},
	})
	if !bytes.Equal(r.Document, readCycle(t, "openapi.yaml")) {
		t.Error("spec/cycle/openapi.yaml is not written as an import writes it: run make spec-import, or write it so")
	}
	if len(r.Summary.Idle)+len(r.Summary.NewNames)+len(r.Summary.Undescribed) > 0 {
		t.Errorf("got %+v", r.Summary)
	}
	if !bytes.HasSuffix(readCycle(t, "upstream.yaml"), r.Record) {
		t.Error("spec/cycle/upstream.yaml is not written as an import writes it")
	}
}

// An action of Cycle's overlay says where quirks.md gives the reason.
func TestCycleOverlayHasReasons(t *testing.T) {
	quirks, err := canon.ParseQuirks(readCycle(t, "quirks.md"))
	if err != nil {
		t.Fatal(err)
	}
	explained := make(map[string]bool)
	for _, q := range quirks {
		explained[q.Heading] = true
	}
	o, err := parseOverlay("overlay.yaml", readCycle(t, "overlay.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	done := make(map[string]bool)
	for _, a := range o.actions {
		if !explained[a.why] {
			t.Errorf("%v", at(a.at, "quirks.md has no table under %q", a.why))
		}
		done[a.why] = true
	}
	for heading := range explained {
		if !done[heading] {
			t.Errorf("quirks.md explains %q, and no action of overlay.yaml makes it so", heading)
		}
	}
}
