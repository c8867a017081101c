package emulator

// TB is what [Start] and [Emulator.Client] need of a test. *testing.T,
// *testing.B and *testing.F are TBs.
type TB interface {
	Helper()
	Cleanup(func())
	Errorf(format string, args ...any)
	Fatalf(format string, args ...any)
}

// Start starts an emulator for a test and closes it at the end of the test. If
// that fails the test fails.
func Start(t TB, opts ...Option) *Emulator {
	t.Helper()
	e, err := New(opts...)
	if err != nil {
		t.Fatalf("%v", err)
	}
	t.Cleanup(func() {
		if err := e.Close(); err != nil {
			t.Errorf("emulator: %v", err)
		}
	})
	return e
}
