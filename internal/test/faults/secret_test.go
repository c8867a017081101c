//go:build linux

package faults_test

import (
	"bufio"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"syscall"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
	"github.com/fairlead-go/fairlead/rest"
)

func TestFault43_Tokens(t *testing.T) { // not in parallel: it sets variables
	fault{43, "The token is rotated, missing, ends with a newline, or has CRLF in it",
		"The next attempt has the new one, calls' and streams'; ErrNoToken; the newline is taken off; refused without showing it. Nothing is sent in the second and the last case."}.is(t)
	rec := record(t)
	server := serve(t, func(c *faults.Conn) {
		for {
			r, ok := c.Request()
			if !ok {
				return
			}
			if r.Header.Get("Upgrade") != "" {
				c.Accept()
				return
			}
			c.JSON(200, `{"data":{}}`)
		}
	})
	last := func() string { seen := server.Seen(); return seen[len(seen)-1].Header.Get("X-Cycle-Token") }

	t.Run("rotated", func(t *testing.T) {
		var token atomic.Pointer[string]
		source := client.WithTokenSource(func(context.Context) (string, error) { return *token.Load(), nil })
		c := connect(t, rec, server.Address(), source)
		token.Store(new(faults.Token))
		_, err := c.GetEnvironmentScopedVariables(t.Context())
		if err != nil || last() != faults.Token {
			t.Error(err)
		}
		s := follow(t, rec, c)
		want[notifications.Connected](s)
		token.Store(new(faults.Token + "-2"))
		until[notifications.Gap](s) // of a connection that began before or after
		until[notifications.Gap](s)
		if last() != faults.Token+"-2" {
			t.Error("the stream has the old token")
		}
		s.Close()
		token.Store(new(faults.Token + "-3"))
		if _, err := c.GetEnvironmentScopedVariables(t.Context()); err != nil || last() != faults.Token+"-3" {
			t.Error(err, "or the call has an old token")
		}
	})
	fromEnv := func(t *testing.T, value string) error {
		t.Setenv(client.EnvToken, value)
		c, err := client.New(client.WithAddress(server.Address()), client.WithLogger(rec.Logger()), thrice)
		if err != nil {
			t.Fatal(err)
		}
		defer c.Close()
		_, err = c.GetEnvironmentScopedVariables(t.Context())
		rec.Dump(err)
		_, end := follow(t, rec, c).next()
		if (err == nil) != (end == nil) {
			t.Errorf("the call: %v; the stream: %v", err, end)
		}
		return err
	}
	t.Run("newline", func(t *testing.T) {
		for _, newline := range []string{"\n", "\r\n"} {
			if err := fromEnv(t, faults.Token+newline); err != nil || last() != faults.Token {
				t.Errorf("%q: %v", newline, err)
			}
		}
	})
	t.Run("missing", func(t *testing.T) {
		before := len(server.Seen())
		if err := fromEnv(t, ""); !errors.Is(err, client.ErrNoToken) {
			t.Errorf("got %v", err)
		}
		if n := len(server.Seen()) - before; n != 0 {
			t.Errorf("%d requests", n)
		}
	})
	t.Run("CRLF", func(t *testing.T) {
		before := len(server.Seen())
		for _, token := range []string{faults.Token + "\r\nX-Evil: 1", faults.Token + "\n\n", faults.Token + " ", faults.Token + "\x01"} {
			source := client.WithTokenSource(func(context.Context) (string, error) { return token, nil })
			_, err := connect(t, rec, server.Address(), source).GetEnvironmentScopedVariables(t.Context())
			_, option := client.New(client.WithToken(token))
			rec.Dump(err, option)
			for _, err := range []error{err, option} {
				if err == nil || !strings.Contains(err.Error(), "the token has a space or control character at byte") {
					t.Errorf("got %v", err)
				}
			}
		}
		if n := len(server.Seen()) - before; n != 0 {
			t.Errorf("%d requests", n)
		}
	})
}

func TestFault44_Canaries(t *testing.T) {
	fault{44, "Debug logging is on and everything fails",
		"No log, error, dump, panic, output of the command or command line holds the token, the password or the Basic credentials, in any encoding. (All other tests check what they bring about too, and TestMain all that the tests write.)"}.is(t)
	t.Run("the recorder finds them", func(t *testing.T) {
		for _, secret := range []string{faults.Token, faults.Password, faults.User + ":" + faults.Password} {
			for _, text := range []string{
				"a " + secret + " b",
				base64.StdEncoding.EncodeToString([]byte(secret)),
				base64.URLEncoding.EncodeToString([]byte("x" + secret + "y")),
				base64.RawStdEncoding.EncodeToString([]byte("xy" + secret + "yz")),
				fmt.Sprint([]byte("x" + secret)),
				fmt.Sprintf("%x", secret),
				string(must(json.Marshal(map[string]string{"a": secret}))),
			} {
				if faults.FindCanaries([]byte("before "+text+" after")) == nil {
					t.Errorf("not found: %s", strings.ReplaceAll(text, "canary", "c-nary"))
				}
			}
			r := new(faults.Recorder)
			r.Dump(fmt.Errorf("wrapped: %w", errors.Join(errors.New("x"), &client.APIError{Body: []byte(secret)})))
			if r.Leaks() == nil {
				t.Error("not found in an error")
			}
			r = new(faults.Recorder)
			r.Logger().Debug("x", "secret", slog.AnyValue(struct{ A string }{secret}))
			if r.Leaks() == nil {
				t.Error("not found in a log")
			}
		}
		if err := faults.FindCanaries([]byte("canary-token, canary-user and canary-password")); err != nil {
			t.Error(err)
		}
	})
	t.Run("dumps", func(t *testing.T) {
		rec := record(t)
		e, err := emulator.New(emulator.WithToken(faults.Token), emulator.WithLogger(rec.Logger()))
		if err != nil {
			t.Fatal(err)
		}
		c, err := client.New(client.WithAddress(e.Address()), client.WithToken(faults.Token), client.WithLogger(rec.Logger()))
		if err != nil {
			t.Fatal(err)
		}
		conn, err := rest.Dial(e.Address(), cycle.Profile(), rest.WithToken(faults.Token))
		if err != nil {
			t.Fatal(err)
		}
		s := notifications.Open(nil)
		rec.Dump(e, c, conn, s, client.WithToken(faults.Token), emulator.WithToken(faults.Token))
		s.Close()
		c.Close()
		conn.Close()
		e.Close()
		rec.Dump(e)
		if text := rec.String(); !strings.Contains(text, "emulator at unix://") || !strings.Contains(text, "transport:") {
			t.Error("the dumps show nothing")
		}
	})
	// What the platform says comes from what it was sent, in each place where it
	// may say something.
	t.Run("echo", func(t *testing.T) {
		rec := record(t)
		server := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
			said := r.Header.Get("X-Cycle-Token") + " " + r.Header.Get("Authorization")
			if _, password, ok := (&http.Request{Header: r.Header}).BasicAuth(); ok {
				said += " " + password
			}
			quoted := string(must(json.Marshal(said)))
			body := `{"error":{"status":400,"code":` + quoted + `,"title":` + quoted + `,"detail":` + quoted + `},"data":` + quoted + `}`
			switch r.Header.Get("Case") {
			case "envelope":
				c.JSON(400, body, "X-Request-Id", said)
			case "text":
				c.Answer(502, said, "Content-Type", "text/plain; x="+said)
			case "type":
				c.Answer(200, said, "Content-Type", said)
			case "shape":
				c.JSON(200, `{"data":`+quoted+`}`, "X-Request-Id", said)
			case "encoding":
				c.JSON(200, body, "Content-Encoding", said)
			case "location":
				c.Answer(302, "", "Location", "http://other/?"+said)
			case "status line":
				c.Send("HTTP/1.1 200 "+said+"\r\n", said+"\r\n\r\n")
				c.Hold()
			case "nonsense":
				c.Send(said + "\r\n\r\n")
				c.Hold()
			case "chunk":
				c.Send(faults.Head(200, "Content-Type", "application/json", "Transfer-Encoding", "chunked"), said+"\r\n")
				c.Hold()
			default:
				c.Answer(418, said)
			}
		}))
		c := connect(t, rec, server.Address(), client.WithTimeout(patience))
		for _, place := range []string{"envelope", "text", "type", "shape", "encoding", "location", "status line", "nonsense", "chunk"} {
			_, get := c.GetEnvironment(t.Context(), client.CallHeader("Case", place))
			_, post := c.ValidateVPNLogin(t.Context(), faults.User, faults.Password, client.CallHeader("Case", place))
			if get == nil || post == nil {
				t.Errorf("%s: %v, %v", place, get, post)
			}
			rec.Dump(get, post)
			_, end := follow(t, rec, c, notifications.WithHeader(http.Header{"Case": {place}})).next()
			rec.Dump(end)
		}
	})
	t.Run("panic", func(t *testing.T) {
		rec := record(t)
		e := platform(t, rec)
		p := start(t, rec, "panicking", []string{client.EnvAddress + "=" + e.Address(), client.EnvToken + "=" + faults.Token, "GOTRACEBACK=all"}, nil)
		cmdline := must(os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", p.PID())))
		if err := p.Wait(); err == nil || !strings.Contains(rec.String(), "panic: &rest.APIError") {
			t.Errorf("the process ended with %v", err)
		}
		rec.Write(cmdline)
		rec.Write(must(os.ReadFile("/proc/self/cmdline")))
	})
	t.Run("command", testCommand)
}

// A token source that panics in the goroutine of a stream ends the program, at
// once and with its own message, as the documentation of notifications.Open says.
func TestTokenSourcePanics(t *testing.T) {
	t.Parallel()
	rec := record(t)
	p := start(t, rec, "badsource", nil, nil)
	if err := p.Wait(); err == nil || !strings.Contains(rec.String(), "panic: the source has a bug") {
		t.Errorf("the process ended with %v", err)
	}
}

func beBadSource() int {
	c, err := client.New(client.WithAddress("unix:///none"), client.WithTokenSource(func(context.Context) (string, error) {
		panic("the source has a bug")
	}))
	if err != nil {
		return say("%v", err)
	}
	for event, err := range notifications.Open(c).Events(context.Background()) {
		say("%v, %v", event, err)
	}
	return 0
}

// bePanicking panics with all that it has.
func bePanicking() int {
	c, err := client.New()
	if err != nil {
		return say("%v", err)
	}
	s := notifications.Open(c)
	for range s.Events(context.Background()) {
		break
	}
	_, err = c.ValidateVPNLogin(context.Background(), faults.User, faults.Password, client.CallHeader("X-Bad", "1"))
	if err == nil {
		_, err = c.GetHubIntegration(context.Background(), nil)
	}
	refusal := &client.APIError{Operation: "test", StatusCode: 500}
	panic(fmt.Sprintf("%#v %v %+v %+v", refusal, err, c, s))
}

// testCommand runs the command with the canaries, as shells do.
func testCommand(t *testing.T) {
	rec := record(t)
	dir := filepath.Dir(socketPath(t))
	binary := must(buildCommand())
	tokenFile := filepath.Join(dir, "token")
	if err := os.WriteFile(tokenFile, []byte(faults.Token+"\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	fairlead := func(env []string, args ...string) *exec.Cmd {
		cmd := exec.Command(binary, args...)
		cmd.Env = append(os.Environ(), env...)
		cmd.Stdout, cmd.Stderr = rec, rec
		return cmd
	}
	// The emulator prints its token, on purpose, in three lines for a shell.
	emulate := fairlead(nil, "emulate", "--socket", filepath.Join(dir, "s"), "--token-file", tokenFile, "--metadata", filepath.Join(dir, "m"))
	emulate.Stdout = nil
	stdout, err := emulate.StdoutPipe()
	if err == nil {
		err = emulate.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	exports := bufio.NewScanner(stdout)
	for range 3 {
		exports.Scan()
	}
	rec.Write(must(os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", emulate.Process.Pid))))
	env := []string{client.EnvAddress + "=" + filepath.Join(dir, "s"), client.EnvToken + "=" + faults.Token, "FAIRLEAD_PASSWORD=" + faults.Password}
	for _, args := range []string{
		"call getHub --verbose",
		"call getEnvironment --verbose --timeout 1ns",
		"call validateVPNLogin --user " + faults.User + " --verbose",
		"call getHub --verbose --address http://127.0.0.1:1",
		"doctor --report",
	} {
		before := len(rec.String())
		fairlead(env, strings.Fields(args)...).Run() // some of them fail
		if len(rec.String()) == before {
			t.Errorf("%s says nothing", args)
		}
	}
	emulate.Process.Signal(syscall.SIGTERM)
	for exports.Scan() {
		rec.Write(exports.Bytes())
	}
	if err := emulate.Wait(); err != nil {
		t.Error(err)
	}
}
