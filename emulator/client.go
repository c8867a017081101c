package emulator

import "github.com/fairlead-go/fairlead/client"

// Client returns a client of the emulator, and closes it at the end of the test.
// Options are added to those that lead it here: address and token.
func (e *Emulator) Client(t TB, opts ...client.Option) *client.Client {
	t.Helper()
	c, err := client.New(append([]client.Option{
		client.WithAddress(e.Address()),
		client.WithToken(e.Token()),
	}, opts...)...)
	if err != nil {
		t.Fatalf("emulator: %v", err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Errorf("emulator: %v", err)
		}
	})
	return c
}
