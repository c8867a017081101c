package client_test

import (
	"bufio"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/client"
)

const testToken = "canary-5f1e9c"

func TestMain(m *testing.M) {
	// What the machine's environment says must not reach the tests.
	os.Unsetenv(client.EnvAddress)
	os.Unsetenv(client.EnvToken)
	goleak.VerifyTestMain(m)
}

// newClient returns a client that is closed with the test. Later options win.
func newClient(t testing.TB, address string, opts ...client.Option) *client.Client {
	t.Helper()
	c, err := client.New(append([]client.Option{client.WithAddress(address), client.WithToken(testToken)}, opts...)...)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { c.Close() })
	return c
}

// socketPath returns a path short enough for a unix socket, which t.TempDir may
// not be.
func socketPath(t testing.TB) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return filepath.Join(dir, "s")
}

// rawServer answers each request with the bytes that answer returns, and closes
// the connection after it.
type rawServer struct {
	address string
	mu      sync.Mutex
	seen    []*http.Request
}

func (s *rawServer) requests() []*http.Request {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]*http.Request(nil), s.seen...)
}

func serveRaw(t *testing.T, answer func(n int, r *http.Request) string) *rawServer {
	t.Helper()
	path := socketPath(t)
	l, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	s := &rawServer{address: "unix://" + path}
	var wg sync.WaitGroup
	t.Cleanup(func() {
		l.Close()
		wg.Wait()
	})
	wg.Go(func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return
			}
			wg.Go(func() {
				defer conn.Close()
				r, err := http.ReadRequest(bufio.NewReader(conn))
				if err != nil {
					return
				}
				io.Copy(io.Discard, r.Body)
				s.mu.Lock()
				s.seen = append(s.seen, r)
				n := len(s.seen)
				s.mu.Unlock()
				io.WriteString(conn, answer(n, r))
			})
		}
	})
	return s
}

// roundTrip makes a middleware of a function that answers in place of the
// transport, so that no socket is needed and time can be a bubble's.
func roundTrip(f func(*http.Request) (*http.Response, error)) client.Option {
	return client.WithMiddleware(func(http.RoundTripper) http.RoundTripper { return roundTripper(f) })
}

type roundTripper func(*http.Request) (*http.Response, error)

func (f roundTripper) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

// response is an answer with a JSON body, or with that and other headers.
func response(status int, body string, header ...string) *http.Response {
	rec := &http.Response{
		StatusCode:    status,
		Header:        http.Header{"Content-Type": {"application/json"}},
		Body:          io.NopCloser(&reader{s: body}),
		ContentLength: -1,
	}
	for i := 0; i < len(header); i += 2 {
		if rec.Header.Del(header[i]); header[i+1] != "" {
			rec.Header.Set(header[i], header[i+1])
		}
	}
	return rec
}

// reader yields one byte at a time, as a slow connection would.
type reader struct{ s string }

func (r *reader) Read(p []byte) (int, error) {
	if r.s == "" {
		return 0, io.EOF
	}
	n := copy(p[:1], r.s)
	r.s = r.s[n:]
	return n, nil
}

var background = context.Background()
