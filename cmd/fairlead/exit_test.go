package main

import (
	"context"
	"errors"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
)

func TestExitCodes(t *testing.T) {
	hang := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	failure := `{"error":{"status":404,"code":"404.container","title":"no such container"}}`
	for _, test := range []struct {
		name   string
		serve  http.HandlerFunc // nil: there is no platform
		args   string
		env    env // instead of the usual one
		code   int
		stderr []string
	}{
		{"ok", answer(200, `{"data":{}}`), "call getEnvironment", nil, exitOK, nil},
		{"usage", nil, "call noSuchThing", nil, exitUsage, []string{"fairlead: there is no operation \"noSuchThing\"\nhint: "}},
		{"no socket", nil, "call getEnvironment", nil, exitUnreachable, []string{"fairlead: getEnvironment: unix:///", "there is no such socket\n", "hint: check --address and FAIRLEAD_ADDRESS", "`fairlead emulate`"}},
		{"no socket and no token", nil, "call getEnvironment", env{}, exitUnreachable, []string{"there is no such socket\n"}},
		{"timeout", hang, "call getEnvironment --timeout 50ms", nil, exitUnreachable, []string{"getEnvironment: no answer within 50ms\n", "--timeout"}},
		{"401", answer(401, `{"error":{"status":401,"code":"401.auth-invalid","title":"bad token"}}`), "call getEnvironment", nil, exitRefused, []string{"bad token (401.auth-invalid)\n", "hint: check the token"}},
		{"403", answer(403, `{"error":{"status":403,"code":"403.permissions","title":"not yours"}}`), "call getEnvironment", nil, exitRefused, []string{"not yours"}},
		{"no token", answer(200, `{"data":{}}`), "call getEnvironment", env{}, exitRefused, []string{"no token", "--token-file FILE"}},
		{"404", answer(404, failure), "call getContainer --param container-id=x", nil, exitNotFound, []string{"no such container (404.container)\n"}},
		{"422", answer(422, `{"error":{"status":422,"code":"422.invalid-input","title":"odd"}}`), "call getEnvironment", nil, exitAPI, []string{"odd"}},
		{"a change that times out", hang, "call rebootServer --timeout 50ms", nil, exitUnreachable, []string{"rebootServer: no answer within 50ms\nhint: it may have been carried out all the same"}},
		{"a change that breaks off", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, "call rebootServer", nil, exitUnreachable, []string{"broke off", "\nhint: it may have been carried out"}},
		{"a change that is not sent", nil, "call rebootServer", nil, exitUnreachable, []string{"there is no such socket\nhint: check --address"}},
		{"500", answer(500, `{"error":{"status":500,"code":"500.unknown","title":"boom"}}`), "call getEnvironment", nil, exitAPI, []string{"boom"}},
		{"malformed", answer(200, `{"data":`), "call getEnvironment", nil, exitMalformed, []string{"not the JSON that was promised", "hint: "}},
		{"no envelope", answer(200, `{}`), "call getEnvironment", nil, exitMalformed, []string{"neither data nor error"}},
		{"hostile title", answer(404, `{"error":{"status":404,"code":"404.x","title":"a\nb\u001b[31mc\u009bd"}}`), "call getEnvironment", nil, exitNotFound, []string{`a\u000ab\u001b[31mc\u009bd`}},
	} {
		t.Run(test.name, func(t *testing.T) {
			address := "unix://" + filepath.Join(t.TempDir(), "s")
			if test.serve != nil {
				address = serve(t, test.serve)
			}
			e := test.env
			if e == nil {
				e = at(address)
			}
			got := fairlead(t, e, append([]string{"--address", address}, strings.Fields(test.args)...)...)
			if got.code != test.code {
				t.Errorf("exit code %d, want %d; stderr: %s", got.code, test.code, got.stderr)
			}
			contains(t, "stderr", got.stderr, test.stderr...)
			if got.code != exitOK && got.stdout != "" {
				t.Errorf("stdout after a failure: %q", got.stdout)
			}
			if lines := strings.Count(got.stderr, "\n"); lines > 2 {
				t.Errorf("stderr has %d lines:\n%s", lines, got.stderr)
			}
		})
	}
}

// Nobody wants to read 100 kB of what they wrote.
func TestLongTexts(t *testing.T) {
	long := strings.Repeat("x", 100_000)
	e := env{client.EnvAddress: "unix:///" + long, client.EnvToken: long, "FAIRLEAD_METADATA": "/" + long, "CYCLE_SERVER_ID": long}
	socket := at("unix://" + filepath.Join(t.TempDir(), "s"))
	for _, test := range []struct {
		env  env
		args []string
	}{
		{socket, []string{long}},
		{socket, []string{"--" + long}},
		{socket, []string{"-" + long}},
		{socket, []string{"help", long}},
		{socket, []string{"completion", long}},
		{socket, []string{"version", long}},
		{socket, []string{"call", long}},
		{socket, []string{"ops", long}},
		{socket, []string{"call", "getHub", "--param", long}},
		{socket, []string{"call", "getContainer", "--param", "container-id=" + long}},
		{socket, []string{"call", "getObjectCache", "--param", "key=k", "--param", "scope=" + long}},
		{socket, []string{"call", "postObjectCache", "--body", long}},
		{socket, []string{"call", "postObjectCache", "--body", "@" + long}},
		{socket, []string{"call", "postObjectCache", "--body", `{"` + long + `":1}`}},
		{socket, []string{"call", "postObjectCache", "--body", `{"scope":"` + long + `"}`}},
		{socket, []string{"call", "getHub", "--timeout", long}},
		{socket, []string{"call", "getHub", "--address", long}},
		{socket, []string{"call", "getHub", "--token-file", "./" + long}},
		{socket, []string{"call", "validateVPNLogin", "--user", long + ":"}},
		{socket, []string{"notifications", "--topic", long, "--for", "1ns"}},
		{socket, []string{"notifications", "--topic", long + "***"}},
		{socket, []string{"notifications", "--since-gap", long}},
		{socket, []string{"notifications", "--count", long}},
		{socket, []string{"emulate", "--seed", long}},
		{socket, []string{"emulate", "--socket", long}},
		{socket, []string{"emulate", "--listen", long}},
		{socket, []string{"emulate", "--metadata", long + "/x"}},
		{socket, []string{"run", "--", long}},
		{socket, []string{"spec", long}},
		{e, []string{"call", "getHub"}},
		{e, []string{"metadata"}},
		{e, []string{"metadata", "--watch", "--for", "1ns"}},
		{e, []string{"identity"}},
		{e, []string{"doctor"}},
		{e, []string{"doctor", "--report"}},
		{at("unix://" + long), []string{"doctor"}},
	} {
		got := fairlead(t, test.env, test.args...)
		if got.code == exitOK {
			t.Errorf("%.60q: %.1000v", test.args, got)
		}
		for line := range strings.Lines(got.stderr + got.stdout) {
			if strings.HasPrefix(line, `{"server_id"`) {
				continue // a result
			}
			if len(line) > cli.MaxText+100 {
				t.Errorf("%.60q: a line has %d bytes: %.100s", test.args, len(line), line)
			}
		}
	}
}

// Nothing is set, as on any laptop.
func TestDefaultSocketMissing(t *testing.T) {
	if _, err := os.Stat(client.DefaultSocketPath); err == nil {
		t.Skip("this is a container of the platform")
	}
	got := fairlead(t, env{}, "call", "getEnvironment")
	if got.code != exitUnreachable || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	contains(t, "stderr", got.stderr, "there is no such socket\nhint: inside a Cycle container", "`fairlead emulate`", "`fairlead demo`")
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		cancel()
		<-r.Context().Done()
	})
	got := fairleadIn(t, ctx, at(address), nil, "call", "getEnvironment")
	if got != (result{exitInterrupted, "", "fairlead: interrupted\n"}) {
		t.Errorf("%+v", got)
	}
}

// What changes something may have been carried out, unless it never left.
func TestInterruptedChange(t *testing.T) {
	ctx, interrupt := context.WithCancel(t.Context())
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		interrupt()
		<-r.Context().Done()
	})
	got := fairleadIn(t, ctx, at(address), nil, "call", "poweroffServer")
	if got != (result{exitInterrupted, "", "fairlead: interrupted\nhint: it may have been carried out all the same: look before you repeat it\n"}) {
		t.Errorf("%+v", got)
	}
	got = fairleadIn(t, ctx, at(serve(t, refuse(t))), nil, "call", "poweroffServer")
	if got != (result{exitInterrupted, "", "fairlead: interrupted\n"}) {
		t.Errorf("not sent: %+v", got)
	}
}

// The last attempt does not say what became of those before.
func TestUncertainAfterRetries(t *testing.T) {
	var address string
	address = serve(t, func(http.ResponseWriter, *http.Request) {
		os.Remove(strings.TrimPrefix(address, "unix://")) // the next one finds no socket
		panic(http.ErrAbortHandler)
	})
	got := fairlead(t, at(address), "call", "poweroffServer", "--idempotent")
	if got.code != exitUnreachable {
		t.Errorf("%+v", got)
	}
	contains(t, "stderr", got.stderr, "there is no such socket\nhint: it may have been carried out")
}

// A user who forgot what to type after --body - must be able to leave.
func TestInterruptedAtStdin(t *testing.T) {
	stdin := make(blockedReader)
	defer close(stdin)
	ctx, interrupt := context.WithCancel(t.Context())
	time.AfterFunc(20*time.Millisecond, interrupt)
	got := fairleadIn(t, ctx, at(serve(t, refuse(t))), stdin, "call", "postEvent", "--body", "-")
	if got.code != exitInterrupted {
		t.Errorf("%+v", got)
	}
}

type blockedReader chan struct{}

func (r blockedReader) Read([]byte) (int, error) {
	<-r
	return 0, errors.New("closed")
}

// brokenWriter is a full disk.
type brokenWriter struct{}

func (brokenWriter) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestStdoutFails(t *testing.T) {
	address := serve(t, answer(200, `{"data":{}}`))
	for _, args := range []string{
		"call getEnvironment", "ops", "ops getHub", "ops --json", "version", "emulate",
		"", "--help", "--version", "call --help", "help call", "completion", "completion bash", "completion zsh --help",
	} {
		var stderr strings.Builder
		code := run(t.Context(), strings.Fields(args), nil, brokenWriter{}, &stderr, at(address).get)
		if code != exitFailure || stderr.String() != "fairlead: no space left\n" {
			t.Errorf("%s: exit code %d, stderr %q", args, code, stderr.String())
		}
	}
}
