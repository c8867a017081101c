package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/emulator"
)

func TestCallSends(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "body.json")
	write(t, file, "[ ]\n")
	for _, test := range []struct {
		name  string
		args  []string
		stdin string
		want  string // method, URL and body
	}{
		{"exact", []string{"getEnvironment"}, "", "GET /v1/environment "},
		{"kebab", []string{"get-environment"}, "", "GET /v1/environment "},
		{"case", []string{"GETENVIRONMENTIPS"}, "", "GET /v1/environment/ips "},
		{"params", []string{"getObjectCache", "--param", "scope=global", "--param", "key=a&b = c?"}, "", "GET /v1/object-cache?key=a%26b+%3D+c%3F&scope=global "},
		{"body", []string{"postEvent", "--body", `[{"event":"x","type":"info","priority":"low"}]`}, "", `POST /v1/monitoring/events [{"event":"x","type":"info","priority":"low"}]`},
		{"body from a file", []string{"postEvent", "--body", "@" + file}, "", "POST /v1/monitoring/events []"},
		{"body from stdin", []string{"postMetric", "--body", "-"}, `[{"metric":"m","type":"gauge","points":[{"time":"2026-01-02T15:04:05Z","values":[12345678901234567890]}]}]`,
			`POST /v1/monitoring/metrics [{"metric":"m","type":"gauge","points":[{"time":"2026-01-02T15:04:05Z","values":[12345678901234567890]}]}]`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var got string
			address := serve(t, func(w http.ResponseWriter, r *http.Request) {
				body, _ := io.ReadAll(r.Body)
				got = r.Method + " " + r.URL.String() + " " + string(body)
				if token := r.Header.Get("X-CYCLE-TOKEN"); token != testToken {
					t.Errorf("token %q", token)
				}
				answer(200, `{"data":true}`)(w, r)
			})
			r := fairleadIn(t, t.Context(), at(address), strings.NewReader(test.stdin), append([]string{"call"}, test.args...)...)
			if r != (result{exitOK, "true\n", ""}) {
				t.Errorf("%+v", r)
			}
			if got != test.want {
				t.Errorf("sent %s, want %s", got, test.want)
			}
		})
	}
}

func TestCallRefusesToSend(t *testing.T) {
	dir := t.TempDir()
	empty := filepath.Join(dir, "empty")
	write(t, empty, "\n")
	spaced := filepath.Join(dir, "spaced")
	write(t, spaced, testToken+" "+testToken)
	for _, test := range []struct {
		args   []string
		stderr string
	}{
		{[]string{"call"}, "fairlead: call needs the name of an operation\nhint: `fairlead ops` lists them"},
		{[]string{"call", "getEnvironment", "x"}, "takes one operation"},
		{[]string{"call", "getEnvironmet"}, "hint: did you mean getEnvironment?"},
		{[]string{"call", "environment"}, "hint: did you mean getEnvironment, "},
		{[]string{"call", "getContainer", "--param", "container_id=x"}, "getContainer has no parameter \"container_id\"\nhint: did you mean container-id?"},
		{[]string{"call", "getContainer", "--param", "color=x"}, "hint: it takes container-id"},
		{[]string{"call", "getEnvironment", "--param", "x=y"}, "hint: it takes no parameters"},
		{[]string{"call", "getContainer", "--param", "container-id"}, "has no value\nhint: write --param container-id=VALUE"},
		{[]string{"call", "getContainer", "--param", "container-id="}, "parameter container-id is empty"},
		{[]string{"call", "getContainer", "--param", "container-id=x", "--param", "container-id=x"}, "given more than once"},
		{[]string{"call", "getVirtualMachine"}, "parameter virtual-machine-id is missing\nhint: add --param virtual-machine-id=VALUE"},
		{[]string{"call", "getObjectCache", "--param", "scope=galaxy", "--param", "key=k"}, "parameter scope must be one of global, environment, container, instance"},
		{[]string{"call", "postEvent"}, "postEvent needs a body\nhint: add --body; `fairlead ops postEvent` shows one"},
		{[]string{"call", "getEnvironment", "--body", "{}"}, "getEnvironment takes no body"},
		{[]string{"call", "postEvent", "--body", ""}, "--body is empty"},
		{[]string{"call", "postEvent", "--body", "@" + empty}, "--body is empty"},
		{[]string{"call", "postEvent", "--body", "@/no/such/file"}, "--body: open /no/such/file: no such file"},
		{[]string{"call", "postEvent", "--body", "[\n  {\"é\": }\n]"}, "--body is not JSON: line 2, column 9: invalid character '}'"},
		{[]string{"call", "postEvent", "--body", "call_test.go"}, "line 1, column 1: invalid character 'c' looking for beginning of value\nhint: that is a file: write --body @call_test.go\n"},
		{[]string{"call", "postObjectCache", "--body", `{"ky":"k"}`}, "postObjectCache: body.ky is not a member that the spec knows: did you mean key?\nfairlead: postObjectCache: body.expires is missing; "},
		{[]string{"call", "postEvent", "--body", "[]]"}, "line 1, column 3"},
		{[]string{"call", "postEvent", "--body", "["}, "unexpected end"},
		{[]string{"call", "postEvent", "--body", "{}"}, "postEvent: body must be an array\nhint: `fairlead ops postEvent` shows what it takes"},
		{[]string{"call", "postEvent", "--body", "null"}, "postEvent: body must be an array"},
		{[]string{"call", "createInstanceJob", "--body", `{"action":"container.instance.stop","contents":{"instance_id":"651586fca6078e98982dbd90"}}`}, "body.contents.container_id is missing"},
		{[]string{"call", "createInstanceJob", "--body", `{"action":"dance"}`}, "body.action must be one of"},
		{[]string{"call", "validateVPNLogin"}, "needs --user NAME"},
		{[]string{"call", "validateVPNLogin", "--user", "a:b"}, "--user: the name is empty or has a colon"},
		{[]string{"call", "getHub", "--user", "a"}, "getHub takes no user"},
		{[]string{"call", "getHub", "--timeout", "-1s"}, "--timeout: -1s is negative"},
		{[]string{"call", "getHub", "--timeout", "soon"}, "--timeout: the value is not a duration\nhint: write it like --timeout=30s"},
		{[]string{"call", "getHub", "--token-file", "/no/such/file"}, "--token-file: the file cannot be read: no such file"},
		{[]string{"call", "getHub", "--token-file", testToken}, "--token-file: the file cannot be read"},
		{[]string{"call", "getHub", "--token-file", dir}, "--token-file: " + dir + " cannot be read: is a directory\n"},
		{[]string{"call", "getHub", "--token-file", filepath.Join(dir, "none")}, "--token-file: " + filepath.Join(dir, "none") + " cannot be read: no such file or directory\n"},
		{[]string{"call", "getHub", "--token-file", "./" + "tokn"}, "--token-file: ./tokn cannot be read: "},
		{[]string{"call", "getHub", "--token-file", "no/" + testToken}, "--token-file: the file cannot be read: no such file or directory\nhint: write the path of a file; it is not shown"},
		{[]string{"call", "getHub", "--token-file", "/" + testToken}, "--token-file: the file cannot be read: "},
		{[]string{"call", "getHub", "--token-file", "/dev/zero"}, "that is no secret"},
		{[]string{"call", "getHub", "--token-file", empty}, "--token-file: " + empty + " is empty\n"},
		{[]string{"call", "getHub", "--token-file", spaced}, "--token-file: the token has a space or control character"},
		{[]string{"call", "getHub", "--address", "nowhere"}, "--address: address \"nowhere\""},
		{[]string{"call", "getHub", "--address", "http://10.0.0.1"}, "the token would cross the network in the clear\nhint: use https"},
		{[]string{"call", "getHub", "--token", testToken}, "unknown flag --token\nhint: a flag's value shows in the list of processes"},
		{[]string{"call", "getHub", "--token=" + testToken}, "unknown flag --token\nhint: "},
		{[]string{"call", "getHub", "--password=" + testPassword}, "unknown flag --password\nhint: "},
		{[]string{"call", "getHub", "-t" + testToken}, "unknown flag -t\n"},
		{[]string{"call", "getHub", "--timout", "1s"}, "hint: did you mean --timeout?"},
	} {
		t.Run(strings.Join(test.args[1:], " "), func(t *testing.T) {
			got := fairlead(t, at(serve(t, refuse(t))), test.args...)
			if got.code != exitUsage || got.stdout != "" {
				t.Errorf("exit code %d, stdout %q", got.code, got.stdout)
			}
			contains(t, "stderr", got.stderr, "fairlead: ", test.stderr)
			noSecret(t, got)
		})
	}
}

func TestCallPrints(t *testing.T) {
	for _, test := range []struct{ operation, answer, want string }{
		{"getEnvironment", `{"data": {"n": 12345678901234567890.10, "s": "<\u00e9>"} }`, `{"n":12345678901234567890.10,"s":"<\u00e9>"}`},
		{"getNetworks", `{"data":[]}`, "[]"},
		{"rebootServer", `{"data":false}`, "false"},
	} {
		got := fairlead(t, at(serve(t, answer(200, test.answer))), "call", test.operation)
		if got != (result{exitOK, test.want + "\n", ""}) {
			t.Errorf("%s: %+v", test.operation, got)
		}
	}
}

// What the spec does not know it may know one day: it is sent.
func TestCallTellsOfUnknownMembers(t *testing.T) {
	platform := emulator.Start(t, emulator.WithToken(testToken))
	for body, want := range map[string]string{
		`{"scope":"global","key":"k","value":"v","expires":"1s"}`:                         "",
		`{"scope":"global","key":"k","value":"v","expires":"1s","expire":"1h"}`:           "fairlead: warning: postObjectCache: body.expire is not a member that the spec knows: did you mean expires?\n",
		`{"scope":"global","key":"k","value":"v","expires":"1s","x":{"y":1},"a\u001b":2}`: "fairlead: warning: postObjectCache: body[\"a\\x1b\"] is not a member that the spec knows\nfairlead: warning: postObjectCache: body.x is not a member that the spec knows\n",
	} {
		got := fairlead(t, inside(platform), "call", "postObjectCache", "--body", body)
		if got != (result{exitOK, "null\n", want}) {
			t.Errorf("%s: %+v", body, got)
		}
		platform.Expect(t, "postObjectCache", 1)
		platform.ForgetRequests()
	}
}

// An operation without data prints one JSON value all the same.
func TestCallWithoutData(t *testing.T) {
	entry := `{"scope":"global","key":"k","value":"v","expires":"30s"}`
	got := fairlead(t, at(serve(t, answer(200, `{"data":null}`))), "call", "postObjectCache", "--body", entry)
	if got != (result{exitOK, "null\n", ""}) {
		t.Errorf("%+v", got)
	}
	job := `{"action":"container.instance.stop","contents":{"instance_id":"651586fca6078e98982dbd90","container_id":"651586fca6078e98982dbd90"}}`
	got = fairlead(t, at(serve(t, answer(200, `{}`))), "call", "createInstanceJob", "--body", job)
	if got != (result{exitOK, "{}\n", ""}) {
		t.Errorf("%+v", got)
	}
}

func TestCallBasic(t *testing.T) {
	file := filepath.Join(t.TempDir(), "password")
	write(t, file, "from the file\n")
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		user, password, _ := r.BasicAuth()
		if user == "ann" && password == "from the file" {
			answer(200, `{"data":true}`)(w, r)
			return
		}
		answer(403, `{"data":false}`)(w, r)
	})
	for _, test := range []struct{ args, want string }{
		{"call validateVPNLogin --user ann --password-file " + file, "true\n"},
		{"call validateVPNLogin --user ann", "false\n"}, // wrong is a result too
	} {
		if got := fairlead(t, at(address), strings.Fields(test.args)...); got != (result{exitOK, test.want, ""}) {
			t.Errorf("%s: %+v", test.args, got)
		}
	}
	e := at(address)
	delete(e, envPassword)
	got := fairlead(t, e, "call", "validateVPNLogin", "--user", "ann")
	if got.code != exitUsage {
		t.Errorf("%+v", got)
	}
	contains(t, "stderr", got.stderr, "--user needs a password", envPassword)
}

// Only calls that may be repeated are repeated.
func TestCallRetries(t *testing.T) {
	for _, test := range []struct {
		args     string
		repeated bool
	}{
		{"call getHub", true},
		{"call rebootServer", false},
		{"call rebootServer --idempotent", true},
	} {
		calls := 0
		got := fairlead(t, at(serve(t, func(w http.ResponseWriter, r *http.Request) {
			calls++
			answer(503, `{"error":{"status":503,"code":"503.not-ready","title":"later"}}`)(w, r)
		})), strings.Fields(test.args)...)
		if calls == 0 || (calls > 1) != test.repeated || got.code != exitAPI {
			t.Errorf("%s: %d calls; %+v", test.args, calls, got)
		}
	}
}

func TestVerbose(t *testing.T) {
	address := serve(t, answer(200, `{"data":{}}`))
	got := fairlead(t, at(address), "call", "getHub", "--verbose")
	if got.code != exitOK || got.stdout != "{}\n" {
		t.Errorf("%+v", got)
	}
	contains(t, "stderr", got.stderr, "address="+address, "operation=getHub", "attempt=1", "outcome=ok",
		"> GET /v1/hub\n", "> X-CYCLE-TOKEN: ***\n", "< HTTP/1.1 200 OK, after ", "\n< Content-Length: 11\n")
}

// What is sent shows, and of answers that are no results the beginning, spelled
// out; the result does not.
func TestVerboseBodies(t *testing.T) {
	const entry = `{"scope":"global","key":"a","value":"b","expires":"5s"}`
	for _, test := range []struct {
		status int
		body   string
		shows  string
	}{
		{200, `{"data":null}`, ""},
		{409, `{"error":{"status":409,"code":"x","title":"no"}}`, `< {"error":{"status":409,"code":"x","title":"no"}}` + "\n"},
		{502, "a\x1b[2J\nb", "< a\\u001b[2J\n< b\n"},
		{500, strings.Repeat("x", maxShown+1), "< " + strings.Repeat("x", maxShown) + "...\n"},
	} {
		got := fairlead(t, at(serve(t, answer(test.status, test.body))), "call", "postObjectCache", "--body", entry, "--verbose")
		contains(t, "stderr", got.stderr, "> \n> "+entry+"\n", test.shows)
		if shows := strings.Contains(got.stderr, "< \n"); shows != (test.shows != "") {
			t.Errorf("%d: %s", test.status, got.stderr)
		}
		if test.status == 409 {
			contains(t, "stderr", got.stderr, "fairlead: postObjectCache: 409 Conflict: no (x)\n")
		}
	}
}

// Of a body that is cut no part of a secret is left, wherever the cut is.
func TestVerboseCutsNoSecret(t *testing.T) {
	for before := maxShown - 2*len(testToken); before <= maxShown; before++ {
		for _, after := range []string{"", strings.Repeat("y", maxShown)} {
			text := strings.Repeat("x", before) + testToken + after
			got := strings.Join(newMask([]string{testToken, "y"}).shown([]byte(text)[:min(len(text), maxShown+len(testToken)+1)]), "\n")
			if strings.Contains(got, testToken[:1]) || len(got) > maxShown+4 || !strings.HasPrefix(got, "\n"+strings.Repeat("x", before-len(testToken))) {
				t.Fatalf("%d: %d bytes: ...%s", before, len(got), got[before:])
			}
		}
	}
}

// The address of a flag goes before that of the environment.
func TestPrecedence(t *testing.T) {
	token := filepath.Join(t.TempDir(), "token")
	write(t, token, "from-the-file\n")
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if got := r.Header.Get("X-CYCLE-TOKEN"); got != "from-the-file" {
			t.Errorf("token %q", got)
		}
		answer(200, `{"data":{}}`)(w, r)
	})
	got := fairlead(t, at(serve(t, refuse(t))), "--address", address, "--token-file", token, "call", "getHub")
	if got.code != exitOK {
		t.Errorf("%+v", got)
	}
}

// --timeout bounds all attempts together, not each.
func TestTimeoutCoversRetries(t *testing.T) {
	start := time.Now()
	got := fairlead(t, at(serve(t, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })), "call", "getHub", "--timeout", "100ms")
	if got.code != exitUnreachable || time.Since(start) > 2*time.Second {
		t.Errorf("%+v after %v", got, time.Since(start))
	}
}

func write(t *testing.T, path, content string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}
