//go:build linux

package faults_test

import (
	"errors"
	"fmt"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"
)

// goodUpstream is a spec of upstream that can be imported.
const goodUpstream = `openapi: 3.1.0
info: {title: T, version: '1'}
servers: [{url: http://localhost, x-unix-socket: {url: /run/one.sock}}]
security: [{key: []}]
paths:
  /one:
    get: {operationId: getOne, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Found'}}}}}}
  /two:
    get: {operationId: getTwo, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Found'}}}}}}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Key}
  schemas:
    Found: {type: object, required: [data], properties: {data: {$ref: '#/components/schemas/Thing'}}}
    Thing: {type: object, required: [id], properties: {id: {type: string}, kind: {type: string, enum: [big, small]}}}
`

const envelopeOverlay = "overlay: 1.0.0\ninfo: {title: Quirks, version: '1'}\nx-envelope: {member: data}\nactions: []\n"

// importFaults are changes of upstream's that an import refuses.
var importFaults = []struct{ name, old, text, want string }{
	{"another auth header", "X-Key", "Authorization", `api.yaml:12: the security scheme key has name "Authorization" and had "X-Key"`},
	{"another way to sign in", "in: header", "in: cookie", `api.yaml:12: the security scheme key has in "cookie" and had "header"`},
	{"no security", "security: [{key: []}]", "security: []", "what every request must carry has changed"},
	{"another socket", "/run/one.sock", "/run/two.sock", `the path of the socket is "/run/two.sock" and was "/run/one.sock"`},
	{"an enum whose names collide", "[big, small]", "[big, Big]", "Big"},
	{"required without a property", "required: [id]", "required: [ID]", `Thing requires "ID", which it does not have`},
	{"an operationId twice", "getTwo", "getOne", "api.yaml:9: operationId getOne is there twice, first in api.yaml:7"},
	{"operationIds whose names collide", "getTwo", "get-one", "GetOne"},
	{"a schema that was renamed where it is, and not where it is used", "Thing: {", "Item: {", "has nothing at /components/schemas/Thing"},
	{"an answer without envelope", "required: [data], ", "", "getOne 200 answers without the envelope"},
	{"a reference to the network", "'#/components/schemas/Thing'", "'http://127.0.0.1:1/evil.yaml#/Thing'", "api.yaml:14: http://127.0.0.1:1/evil.yaml#/Thing leads out of the tree"},
	{"no YAML", "openapi: 3", "openapi: [3", "api.yaml: yaml: "},
}

// An importer is the command that imports a spec, with upstream's and ours.
type importer struct {
	t                    *testing.T
	binary, theirs, ours string
}

// newImporter has goodUpstream imported.
func newImporter(t *testing.T) *importer {
	dir := filepath.Dir(socketPath(t))
	binary, err := buildGenerator()
	if err != nil {
		t.Fatal(err)
	}
	i := &importer{t, binary, filepath.Join(dir, "theirs", "api.yaml"), filepath.Join(dir, "ours")}
	if err := errors.Join(os.Mkdir(filepath.Dir(i.theirs), 0o700), os.Mkdir(i.ours, 0o700)); err != nil {
		t.Fatal(err)
	}
	i.write(filepath.Join(i.ours, "overlay.yaml"), envelopeOverlay)
	i.write(i.theirs, goodUpstream)
	if out, err := i.command().CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return i
}

func (i *importer) command() *exec.Cmd {
	return exec.Command(i.binary, "import", "--from", i.theirs, "--out", filepath.Join(i.ours, "openapi.yaml"))
}

func (i *importer) write(name, text string) {
	i.t.Helper()
	if err := os.WriteFile(name, []byte(text), 0o600); err != nil {
		i.t.Fatal(err)
	}
}

// files returns the regular files of ours by name.
func (i *importer) files() map[string]string {
	i.t.Helper()
	files := map[string]string{}
	entries, err := os.ReadDir(i.ours)
	for _, e := range entries {
		if e.Type().IsRegular() && err == nil {
			var content []byte
			content, err = os.ReadFile(filepath.Join(i.ours, e.Name()))
			files[e.Name()] = string(content)
		}
	}
	if err != nil {
		i.t.Fatal(err)
	}
	return files
}

func testImportRefuses(t *testing.T) {
	i := newImporter(t)
	before := i.files()
	if len(before) != 3 {
		t.Fatalf("there are %d files", len(before))
	}
	for _, fault := range importFaults {
		if !strings.Contains(goodUpstream, fault.old) {
			t.Fatalf("%s: there is no %q", fault.name, fault.old)
		}
		i.write(i.theirs, strings.Replace(goodUpstream, fault.old, fault.text, 1))
		out, err := i.command().CombinedOutput()
		if err == nil || !strings.Contains(string(out), fault.want) || !strings.Contains(string(out), "nothing was written") {
			t.Errorf("%s: %v\n%s", fault.name, err, out)
		}
		if !maps.Equal(i.files(), before) {
			t.Errorf("%s: a file changed", fault.name)
		}
	}
	// What is renamed as it should be is another API, for people to judge. On the
	// wire the name of a schema is nothing.
	for _, renamed := range []struct{ old, now, heading string }{
		{"getTwo", "getSecond", "what it says now and did not before"},
		{"Thing", "Item", "files written"},
	} {
		i.write(i.theirs, strings.ReplaceAll(goodUpstream, renamed.old, renamed.now))
		out, err := i.command().CombinedOutput()
		now := i.files()["openapi.yaml"]
		if err != nil || !strings.Contains(string(out), renamed.now) || !strings.Contains(string(out), renamed.heading) ||
			strings.Contains(now, renamed.old) || !strings.Contains(now, renamed.now) {
			t.Errorf("%s renamed to %s: %v\n%s\n%s", renamed.old, renamed.now, err, out, now)
		}
		for name, text := range before {
			i.write(filepath.Join(i.ours, name), text)
		}
	}
}

// testImportKilled has a pipe that is full in the way of the second file, so that
// the import stops when it has written the first.
func testImportKilled(t *testing.T) {
	i := newImporter(t)
	before := i.files()
	i.write(i.theirs, strings.ReplaceAll(goodUpstream, "small", "tiny"))
	second := filepath.Join(i.ours, "upstream.yaml.tmp")
	if err := syscall.Mkfifo(second, 0o600); err != nil {
		t.Fatal(err)
	}
	pipe, err := syscall.Open(second, syscall.O_RDWR|syscall.O_NONBLOCK|syscall.O_CLOEXEC, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer syscall.Close(pipe)
	for page := make([]byte, 4096); err == nil; {
		_, err = syscall.Write(pipe, page)
	}
	if err != syscall.EAGAIN {
		t.Fatal(err)
	}
	killed := i.command()
	if err := killed.Start(); err != nil {
		t.Fatal(err)
	}
	waits := func() bool { // it has opened the pipe
		open, _ := filepath.Glob(fmt.Sprintf("/proc/%d/fd/*", killed.Process.Pid))
		return slices.ContainsFunc(open, func(fd string) bool { to, _ := os.Readlink(fd); return to == second })
	}
	for end := time.Now().Add(patience); !waits() && time.Now().Before(end); {
		time.Sleep(time.Millisecond) // there is no telling when it writes
	}
	killed.Process.Kill()
	killed.Wait()
	part := i.files()
	if !strings.Contains(part["openapi.yaml.tmp"], "tiny") {
		t.Error("the first file was not written, or not beside its place")
	}
	delete(part, "openapi.yaml.tmp")
	if !maps.Equal(part, before) {
		t.Error("a file changed before all were written")
	}

	if err := os.Remove(second); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if out, err := i.command().CombinedOutput(); err != nil {
			t.Fatalf("%v: %s", err, out)
		}
		after := i.files()
		if len(after) != 3 || !strings.Contains(after["openapi.yaml"], "tiny") || !strings.Contains(after["upstream.yaml"], "tiny") {
			t.Errorf("the next import left %q", after)
		}
	}
}
