//go:build unix && !linux

package metadata

import (
	"os"
	"testing"
)

// readAsNobody runs f if it has no rights of root over files.
func readAsNobody(t *testing.T, f func()) {
	if os.Geteuid() == 0 {
		t.Skip("root may read all")
	}
	f()
}
