package main

import (
	"bytes"
	"context"
	"strings"
	"testing"
)

func TestEmulateRefuses(t *testing.T) {
	for _, test := range []struct {
		args   []string
		stderr string
	}{
		{[]string{"--socket", "a", "--listen", "127.0.0.1:0"}, "exclude each other"},
		{[]string{"--socket="}, "--socket: the path is empty"},
		{[]string{"--listen", "8080"}, "is not HOST:PORT\nhint: write it like 127.0.0.1:8080"},
		{[]string{"--listen", "0.0.0.0:0"}, "\"0.0.0.0\" is not a loopback address"},
		{[]string{"--listen", ":0"}, "\"\" is not a loopback address"},
		{[]string{"--listen", "example.com:80"}, "is not a loopback address"},
		{[]string{"--token-file", "/no/such/file"}, "--token-file: the file cannot be read"},
	} {
		got := fairlead(t, env{}, append([]string{"emulate"}, test.args...)...)
		if got.code != exitUsage || got.stdout != "" {
			t.Errorf("%q: %+v", test.args, got)
		}
		contains(t, strings.Join(test.args, " "), got.stderr, test.stderr)
	}
	if got := fairlead(t, env{"CYCLE_API_TOKEN": "a b"}, "emulate"); got.code != exitUsage {
		t.Errorf("%+v", got)
	}
}

// readyWriter calls ready when the first line is written.
type readyWriter struct {
	bytes.Buffer
	ready func()
}

func (w *readyWriter) Write(p []byte) (int, error) {
	if w.Len() == 0 {
		defer w.ready()
	}
	return w.Buffer.Write(p)
}

// Exports are on stdout before stderr says that the emulator serves, and the
// token is nowhere else.
func TestEmulateExports(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	var stdout bytes.Buffer
	stderr := &readyWriter{}
	stderr.ready = func() {
		exported := stdout.String()
		address, _, _ := strings.Cut(strings.TrimPrefix(exported, "export FAIRLEAD_ADDRESS='"), "'\n")
		if exported != "export FAIRLEAD_ADDRESS='"+address+"'\nexport CYCLE_API_TOKEN='"+testToken+"'\n" {
			t.Errorf("stdout: %q", exported)
		}
		if got := fairlead(t, at(address), "call", "getHub"); got.code != exitOK {
			t.Errorf("%+v", got)
		}
		cancel()
	}
	e := env{"CYCLE_API_TOKEN": testToken}
	code := run(ctx, []string{"emulate"}, nil, &stdout, stderr, e.get)
	if code != exitOK {
		t.Errorf("exit code %d", code)
	}
	noSecret(t, result{stderr: stderr.String()})
	contains(t, "stderr", stderr.String(), "fairlead: emulating a platform at unix:///", "operation=getHub", "status=200")
}
