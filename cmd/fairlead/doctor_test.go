package main

import (
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// results runs doctor and returns what each check found, by name.
func results(t *testing.T, e env, args ...string) (code int, found map[string]finding) {
	t.Helper()
	got := fairlead(t, e, append([]string{"doctor", "--json"}, args...)...)
	if got.stderr != "" {
		t.Errorf("stderr: %s", got.stderr)
	}
	noSecret(t, got)
	var printed doctorJSON
	if err := json.Unmarshal([]byte(got.stdout), &printed); err != nil {
		t.Fatalf("%v: %s", err, got.stdout)
	}
	found = make(map[string]finding)
	for _, f := range printed.Checks {
		found[f.Check] = f
		bad := f.Result == failed || f.Result == warned
		if told := f.Hint != "" || strings.Contains(f.Detail, ": write "); told != bad {
			t.Errorf("%s is %s, and the next step is %q", f.Check, f.Result, f.Hint)
		}
	}
	if len(found) != len(checks) {
		t.Errorf("%d checks: %s", len(found), got.stdout)
	}
	return got.code, found
}

func TestDoctor(t *testing.T) {
	platform := emulator.Start(t, emulator.WithToken(testToken))
	e := inside(platform)
	got := fairlead(t, e, "doctor")
	noSecret(t, got)
	text := regexp.MustCompile(`\d+(\.\d+)?(µs|ms|s)\b`).ReplaceAllString(got.stdout, "TIME")
	text = regexp.MustCompile(`since \S+ \S+; .*`).ReplaceAllString(text, "since DATE")
	text = regexp.MustCompile(`fairlead \S+, go\S+ \S+,`).ReplaceAllString(text, "VERSIONS,")
	text = strings.ReplaceAll(text, fmt.Sprintf("with %d operations", len(cyclespec.Contract().Operations())), "with ALL operations")
	for name, value := range map[string]string{"ADDRESS": platform.Address(), "FILE": platform.MetadataPath(), "IDS": fmt.Sprintf("uid %d and gid %d", os.Geteuid(), os.Getegid())} {
		text = strings.ReplaceAll(text, value, name)
	}
	const want = `ok    variables      17 CYCLE_* variables, all well formed
ok    token          CYCLE_API_TOKEN gives one of 17 characters
ok    address        ADDRESS, from FAIRLEAD_ADDRESS
ok    socket         mode 0600, IDS, there since DATE
ok    connection     accepted in TIME
ok    call           getEnvironment tells of "shop", 64f0030000000000000000a1, in TIME
ok    clock          it agrees with the platform's to a second or two
ok    notifications  the WebSocket opened in TIME
ok    pings          answered in TIME
ok    metadata       FILE has 1214 bytes
ok    in step        the file tells the same as the API
ok    versions       VERSIONS, spec 1.0.0 with ALL operations

All is well.
`
	if text != want || got.code != exitOK || got.stderr != "" {
		t.Errorf("%d %s\n%s", got.code, got.stderr, text)
	}
	report := fairlead(t, e, "doctor", "--report")
	noSecret(t, report)
	contains(t, "report", report.stdout, "### fairlead doctor, 20", "| call | ok | getEnvironment tells of ", "\nCYCLE_INSTANCE_ID=64f00f000000000000000101\n")
	if got := fairlead(t, e, "doctor", "--report", "--json"); got.code != exitUsage {
		t.Errorf("%+v", got)
	}
}

func TestDoctorFindings(t *testing.T) {
	platform := emulator.Start(t, emulator.WithToken(testToken))
	whole := inside(platform)
	dir := t.TempDir()
	file := filepath.Join(dir, "file")
	write(t, file, `{"id": "other"}`)
	behind := filepath.Join(dir, "behind")
	write(t, behind, `{"id": "64f0030000000000000000a1"}`)
	text, half := filepath.Join(dir, "text"), filepath.Join(dir, "half")
	write(t, text, "root:x:0:0\n")
	write(t, half, `{"id"`)

	for _, test := range []struct {
		what  string
		env   env
		args  string
		code  int
		check string
		want  finding
		skips string // other checks, separated by commas
	}{
		{
			"no variables", at(platform.Address()), "", exitUnreachable, "variables",
			finding{Result: warned, Detail: noIdentity, Hint: "a program that needs its identity must run in an instance, or with `fairlead run -- COMMAND`"}, "in step",
		},
		{
			"a malformed variable", env{"CYCLE_AUTO_START": "maybe"}, "", exitFailure, "variables",
			finding{Result: warned, Detail: "CYCLE_AUTO_START is neither yes nor no", Hint: "metadata.Identity returns an error that names them; is the platform newer than this version?"}, "",
		},
		{
			"no token", env{"CYCLE_API_TOKEN": ""}, "", exitRefused, "token",
			finding{Result: failed, Detail: "CYCLE_API_TOKEN is not set, and there is no --token-file", Hint: "inside a container the platform sets CYCLE_API_TOKEN; elsewhere set it to the emulator's token, or use --token-file FILE"}, "call,clock,notifications,pings,in step",
		},
		{
			"a token that cannot be sent", env{"CYCLE_API_TOKEN": "a b"}, "", exitUsage, "token",
			finding{Result: failed, Detail: "CYCLE_API_TOKEN: the token has a space or control character", Hint: "set it to the token alone, without quotes or a second line"}, "call,clock,notifications,pings,in step",
		},
		{
			"a wrong token", env{"CYCLE_API_TOKEN": "another-one"}, "", exitRefused, "call",
			finding{Result: failed, Detail: "getEnvironment: 401 Unauthorized: The token is missing or wrong: it is expected in the header X-CYCLE-TOKEN (401.auth-invalid) [request emulator-N]", Hint: "check the token: CYCLE_API_TOKEN or --token-file"}, "clock,notifications,pings,in step",
		},
		{
			"no address", nil, "--address ftp://x", exitUsage, "address",
			finding{Result: failed, Detail: `--address: address "ftp://x": its scheme is unknown: write unix:///path/to.sock, http://host:port or https://host`}, "socket,connection,call,clock,notifications,pings,in step",
		},
		{
			"a folder", nil, "--address unix:" + dir, exitUsage, "address",
			finding{Result: failed, Detail: "unix://" + dir + ", from --address: that is a folder", Hint: "write the path of the socket in it, such as unix://" + dir + "/api.sock"}, "socket,connection,call,clock,notifications,pings,in step",
		},
		{
			"no socket", nil, "--address " + filepath.Join(dir, "s"), exitUnreachable, "socket",
			finding{Result: failed, Detail: filepath.Join(dir, "s") + ": no such file or directory", Hint: "inside a Cycle container the platform puts it there; elsewhere use `fairlead emulate`"}, "connection,call,clock,notifications,pings,in step",
		},
		{
			"a file", nil, "--address " + file, exitUnreachable, "socket",
			finding{Result: failed, Detail: file + " is no socket: -rw-------", Hint: "check the path: the platform's socket is /var/run/cycle/api/api.sock"}, "connection,call,clock,notifications,pings,in step",
		},
		{
			"nobody listens", nil, "--address http://127.0.0.1:1", exitUnreachable, "connection",
			finding{Result: failed, Detail: "connection refused: nothing listens there", Hint: "check host and port, and that the server runs"}, "call,clock,notifications,pings,in step",
		},
		{
			"another platform's file", env{"FAIRLEAD_METADATA": file}, "", exitFailure, "in step",
			finding{Result: warned, Detail: "the file is of environment other, the API's is 64f0030000000000000000a1", Hint: "the file and the API belong to two platforms: check FAIRLEAD_METADATA and FAIRLEAD_ADDRESS"}, "",
		},
		{
			"a file that is behind", env{"FAIRLEAD_METADATA": behind}, "", exitFailure, "in step",
			finding{Result: warned, Detail: "the file and the API differ in deployment tags and services", Hint: "the file may be a moment behind: run this again"}, "",
		},
		{
			"no file", env{"FAIRLEAD_METADATA": dir}, "", exitMalformed, "metadata",
			finding{Result: failed, Detail: dir + ": it is not a regular file", Hint: "check FAIRLEAD_METADATA: that is no environment file of the platform, or one that is just being written"}, "in step",
		},
		{
			"no JSON", env{"FAIRLEAD_METADATA": text}, "", exitMalformed, "metadata",
			finding{Result: failed, Detail: text + ": line 1, column 1: invalid character 'r' looking for beginning of value", Hint: "check FAIRLEAD_METADATA: that is no environment file of the platform, or one that is just being written"}, "in step",
		},
		{
			"half a file", env{"FAIRLEAD_METADATA": half}, "", exitMalformed, "metadata",
			finding{Result: failed, Detail: half + ": the JSON breaks off at line 1, column 5", Hint: "check FAIRLEAD_METADATA: that is no environment file of the platform, or one that is just being written"}, "in step",
		},
	} {
		e := env{}
		for name, value := range whole {
			e[name] = value
		}
		for name, value := range test.env {
			e[name] = value
		}
		if test.what == "no variables" {
			e = test.env
		}
		code, found := results(t, e, strings.Fields(test.args)...)
		got := found[test.check]
		got.Check = ""
		got.Detail = regexp.MustCompile(`emulator-\d+`).ReplaceAllString(got.Detail, "emulator-N")
		if code != test.code || got != test.want {
			t.Errorf("%s: exit code %d, %+v", test.what, code, got)
		}
		var skips []string
		for _, c := range checks {
			if found[c.name].Result == skipped {
				skips = append(skips, c.name)
			}
		}
		if got := strings.Join(skips, ","); got != test.skips {
			t.Errorf("%s: skipped %s", test.what, got)
		}
	}
}

// Platforms that do not behave.
func TestDoctorOfBrokenPlatforms(t *testing.T) {
	env, err := json.Marshal(map[string]any{"data": emulator.DefaultState().Environments[0]})
	if err != nil {
		t.Fatal(err)
	}
	serveEnvironment := func(date string, notifications http.HandlerFunc) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			if strings.HasSuffix(r.URL.Path, "/notifications") {
				notifications(w, r)
				return
			}
			if date != "" {
				w.Header().Set("Date", date)
			}
			w.Header().Set("Content-Type", "application/json")
			w.Write(env)
		}
	}
	// It upgrades and then neither reads nor says anything.
	silent := func(w http.ResponseWriter, r *http.Request) {
		conn, rw, err := w.(http.Hijacker).Hijack()
		if err != nil {
			t.Error(err)
			return
		}
		defer conn.Close()
		fmt.Fprintf(rw, "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: %s\r\n\r\n", frame.Accept(r.Header.Get("Sec-WebSocket-Key")))
		rw.Flush()
		io.Copy(io.Discard, conn) // until the other side goes
	}
	stuck := func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() }
	for _, test := range []struct {
		what    string
		handler http.HandlerFunc
		check   string
		want    string // severity, detail and hint, as a regular expression
		code    int
	}{
		{"stuck", stuck, "call", "fail getEnvironment: no answer within 100ms", exitUnreachable},
		{"malformed", answer(200, "{"), "call", "fail getEnvironment: status 200: the body is not the JSON that was promised", exitMalformed},
		{"clock", serveEnvironment(time.Now().Add(time.Hour).UTC().Format(http.TimeFormat), silent), "clock", `warn this clock is (1h0m[01]s|59m59s) behind the platform's set the clock`, exitUnreachable},
		{"other clock", serveEnvironment(time.Now().Add(-time.Hour).UTC().Format(http.TimeFormat), silent), "clock", `warn this clock is (1h0m[01]s|59m59s) ahead of the platform's set the clock`, exitUnreachable},
		{"no notifications", serveEnvironment("", http.NotFound), "notifications", "fail notifications: 404 Not Found.* the platform was reached and refuses or fails: ask those who run it", exitNotFound},
		{"stuck notifications", serveEnvironment("", stuck), "notifications", "fail notifications: no answer within 100ms", exitUnreachable},
		{"no pongs", serveEnvironment("", silent), "pings", "warn no answer within 100ms streams will reconnect", exitUnreachable},
	} {
		code, found := results(t, at(serve(t, test.handler)), "--timeout", "100ms")
		got := found[test.check]
		if text := fmt.Sprint(got.Result, " ", got.Detail, " ", got.Hint); code != test.code || !regexp.MustCompile("^"+test.want).MatchString(text) {
			t.Errorf("%s: exit code %d, %s", test.what, code, text)
		}
	}
}
