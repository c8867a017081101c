package emulator_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// Who prints an emulator to see what is the matter does not print its token.
func TestDump(t *testing.T) { // not in parallel: printing reads what emulators share without a lock
	e := emulator.Start(t)
	for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q"} {
		if text := fmt.Sprintf(format, e); strings.Contains(text, e.Token()) {
			t.Errorf("%s: %s", format, strings.ReplaceAll(text, e.Token(), "[TOKEN]"))
		}
	}
}
