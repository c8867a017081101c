package emulator_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// An emulator can be printed while it serves, which shows nothing that is secret
// or that changes.
func TestDump(t *testing.T) {
	t.Parallel()
	e := emulator.Start(t)
	api := e.Client(t)
	var serving sync.WaitGroup
	defer serving.Wait()
	serving.Go(func() {
		for range 50 {
			if _, err := api.GetHub(t.Context()); err != nil {
				t.Error(err)
			}
			e.Update(func(s *emulator.State) { s.Hub.Name += "x" })
			e.Fault(emulator.FaultDelay(0))()
		}
	})
	type holder struct {
		E      *emulator.Emulator
		hidden *emulator.Emulator
	}
	for range 50 {
		for _, format := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
			if got := fmt.Sprintf(format, e); got != "emulator at "+e.Address() {
				t.Fatalf("%s: %s", format, got)
			}
			if got := fmt.Sprintf(format, holder{e, e}); strings.Contains(got, e.Token()) {
				t.Fatalf("%s: %s", format, strings.ReplaceAll(got, e.Token(), "[TOKEN]"))
			}
		}
	}
	if got := fmt.Sprint((*emulator.Emulator)(nil)); got != "<nil>" {
		t.Error(got)
	}
}
