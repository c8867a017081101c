package main

import (
	"bytes"
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"go.uber.org/goleak"

	"github.com/fairlead-go/fairlead/client"
)

// envMain makes the test binary behave as the command, so that tests can run it
// in processes without building it.
const envMain = "FAIRLEAD_TEST_MAIN"

// binDir holds the command under its name, once a test needs it there.
var binDir string

func TestMain(m *testing.M) {
	if os.Getenv(envMain) != "" {
		main()
	}
	code := m.Run()
	if err := goleak.Find(); err != nil && code == 0 {
		os.Stderr.WriteString("leak: " + err.Error() + "\n")
		code = 1
	}
	os.RemoveAll(binDir)
	os.Exit(code)
}

const (
	testToken    = "canary-token-5f1c"
	testPassword = "canary-password-9b2e"
)

// result is what a run of the command left behind.
type result struct {
	code           int
	stdout, stderr string
}

// env is the environment of a run.
type env map[string]string

func (e env) get(name string) string { return e[name] }

// at is the environment for the platform at an address.
func at(address string) env {
	return env{client.EnvAddress: address, client.EnvToken: testToken, envPassword: testPassword}
}

// fairlead runs the command in this process.
func fairlead(t *testing.T, e env, args ...string) result {
	t.Helper()
	return fairleadIn(t, t.Context(), e, strings.NewReader(""), args...)
}

func fairleadIn(t *testing.T, ctx context.Context, e env, stdin io.Reader, args ...string) result {
	t.Helper()
	var stdout, stderr bytes.Buffer
	code := run(ctx, args, stdin, &stdout, &stderr, e.get)
	return result{code, stdout.String(), stderr.String()}
}

// serve answers on a unix socket, and returns its address.
func serve(t *testing.T, handler http.HandlerFunc) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "fl") // t.TempDir is too long for a socket on some systems
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, "s")
	listener, err := net.Listen("unix", path)
	if err != nil {
		t.Fatal(err)
	}
	server := &http.Server{Handler: handler}
	done := make(chan struct{})
	go func() {
		defer close(done)
		server.Serve(listener)
	}()
	t.Cleanup(func() {
		server.Close()
		<-done
		os.RemoveAll(dir)
	})
	return "unix://" + path
}

// answer is a handler with one answer for all.
func answer(status int, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		io.WriteString(w, body)
	}
}

// refuse fails the test when anything is sent.
func refuse(t *testing.T) http.HandlerFunc {
	return func(_ http.ResponseWriter, r *http.Request) {
		t.Errorf("%s %s was sent", r.Method, r.URL)
	}
}

// contains reports each part that a text lacks.
func contains(t *testing.T, what, text string, parts ...string) {
	t.Helper()
	for _, part := range parts {
		if !strings.Contains(text, part) {
			t.Errorf("%s lacks %q:\n%s", what, part, text)
		}
	}
}
