package socket

import (
	"net"
	"net/http"
	"os"
	"path/filepath"
	"testing"

	"go.uber.org/goleak"
)

func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

// shortDir returns a new directory whose path leaves room in a sun_path, which
// t.TempDir, with the name of the test in it, may not.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

// socketAddress returns the address of a socket in a new directory, and its path.
func socketAddress(t *testing.T) (Address, string) {
	t.Helper()
	path := filepath.Join(shortDir(t), "api.sock")
	return parsed(t, path), path
}

func parsed(t *testing.T, s string) Address {
	t.Helper()
	a, err := ParseAddress(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func listen(t *testing.T, a Address) net.Listener {
	t.Helper()
	l, err := net.Listen(a.Network(), a.DialAddress())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { l.Close() })
	return l
}

// serve answers with h on a new unix socket. The server is not started yet
// when change, which may be nil, gets it.
func serve(t *testing.T, h http.HandlerFunc, change func(*http.Server)) Address {
	t.Helper()
	a, _ := socketAddress(t)
	l := listen(t, a)
	s := &http.Server{Handler: h}
	if change != nil {
		change(s)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.Serve(l)
	}()
	t.Cleanup(func() {
		s.Close()
		<-done
	})
	return a
}

// newClient returns a client as package client builds one.
func newClient(t *testing.T, a Address, o TransportOptions) *http.Client {
	t.Helper()
	c := &http.Client{
		Transport:     NewTransport(a, o),
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	t.Cleanup(c.CloseIdleConnections)
	return c
}

// dial connects to a and returns the error.
func dial(t *testing.T, d *Dialer) error {
	t.Helper()
	conn, err := d.DialContext(t.Context(), "tcp", d.Address.hostPort())
	if err == nil {
		conn.Close()
	}
	return err
}
