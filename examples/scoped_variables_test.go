package examples_test

import (
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

func TestScopedVariables(t *testing.T) {
	t.Parallel()
	platform := emulate(t)
	p := start(t, "scoped-variables", platform.Environ(), "SHOP_CURRENCY")
	p.expect(`loaded ["DATABASE_PASSWORD" "SHOP_CURRENCY"]`)
	loads := 0
	// loaded waits for more loads, so that none is under way when the next change
	// comes.
	loaded := func(more int) {
		t.Helper()
		loads += more
		platform.await(t, "getEnvironmentScopedVariables", loads)
	}
	loaded(2) // at the start, and when it is connected
	platform.Update(func(s *emulator.State) { s.ScopedVariables["SHOP_CURRENCY"] = "CHF" })
	p.expect("set SHOP_CURRENCY")
	loaded(1)
	platform.Update(func(s *emulator.State) {
		s.ScopedVariables = map[string]string{"SHOP_CURRENCY": "CHF", "SHOP_NAME": "Example", "EMPTY": ""}
	})
	p.expect("set EMPTY", "set SHOP_NAME", "unset DATABASE_PASSWORD")
	loaded(3)

	// Of this it hears only because it looks again after the gap.
	platform.DisconnectSubscribers(0, "")
	platform.Update(func(s *emulator.State) { delete(s.ScopedVariables, "EMPTY") })
	p.expect("unset EMPTY")
	if got := platform.requests("notifications"); got != 2 {
		t.Errorf("it connected %d times", got)
	}
	p.end()
}

func TestScopedVariablesMissing(t *testing.T) {
	t.Parallel()
	out, err := command(t, "scoped-variables", emulator.Start(t).Environ(), "SHOP_CURRENCY", "SHOP_NAME").CombinedOutput()
	const want = `loaded ["DATABASE_PASSWORD" "SHOP_CURRENCY"]
the environment has no scoped variable SHOP_NAME
`
	if err == nil || string(out) != want {
		t.Errorf("%v\n%s", err, out)
	}
}
