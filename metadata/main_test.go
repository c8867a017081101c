package metadata

import (
	"os"
	"strings"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) {
	// What the machine's environment says must not reach the tests.
	os.Unsetenv(EnvPath)
	for _, variable := range os.Environ() {
		if name, _, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "CYCLE_") {
			os.Unsetenv(name)
		}
	}
	goleak.VerifyTestMain(m)
}
