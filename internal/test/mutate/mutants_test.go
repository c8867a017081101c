package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// A guard that moved would only be missed by make mutate, which nobody waits for.
func TestGuardsAreThere(t *testing.T) {
	for _, m := range mutants {
		content, err := os.ReadFile(filepath.Join("../../..", m.file))
		if err != nil {
			t.Errorf("%s: %v", m.requirement, err)
		}
		for i := 0; i < len(m.edits); i += 2 {
			if !strings.Contains(string(content), m.edits[i]) {
				t.Errorf("%s: %s has no %q any more", m.requirement, m.file, m.edits[i])
			}
		}
	}
}
