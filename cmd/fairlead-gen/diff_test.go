package main

import (
	"encoding/json"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/internal/spectool/specdiff"
)

// small is a spec that code can be generated from.
const small = `openapi: 3.1.0
info: {title: T, version: '1'}
paths:
  /hub:
    get: {operationId: getHub, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Hub'}}}}}}
components:
  schemas:
    Hub: {type: object, required: [id], properties: {id: {type: string}}}
`

// renamed is small with another operationId.
var renamed = strings.Replace(small, "getHub", "getTheHub", 1)

func TestDiff(t *testing.T) {
	dir := t.TempDir()
	old, now := filepath.Join(dir, "old.yaml"), filepath.Join(dir, "now.yaml")
	write(t, old, small)
	write(t, now, renamed)
	got := fairleadGen(t, "diff", old, now)
	if got.code != exitFailure || got.stderr != "fairlead-gen: programs must change\n" {
		t.Errorf("%+v", got)
	}
	contains(t, "diff", got.stdout, "- `API.GetHub`: removed\n", "- `API.GetTheHub`: added\n")

	got = fairleadGen(t, "diff", "--json", old, now)
	var r specdiff.Report
	if err := json.Unmarshal([]byte(got.stdout), &r); err != nil || got.code != exitFailure || !r.Breaking || len(r.Go) != 2 || !strings.HasSuffix(got.stdout, "\n}\n") {
		t.Errorf("%v: %+v", err, got)
	}
}

// An error of several lines stays readable.
func TestDiffRefused(t *testing.T) {
	bad := filepath.Join(t.TempDir(), "bad.yaml")
	write(t, bad, `openapi: 3.1.0
info: {title: T, version: "1"}
paths:
  /a:
    get: {responses: {200: {description: d}}}
  /b:
    get: {responses: {200: {description: d}}}
`)
	got := fairleadGen(t, "diff", bad, bad)
	want := "fairlead-gen: the specs cannot be compared:\n  " + bad + ": operation GET /a: has no operationId: give it one, it becomes the method's name\n" +
		"  operation GET /b: has no operationId: give it one, it becomes the method's name\n"
	if got.code != exitUsage || got.stdout != "" || got.stderr != want {
		t.Errorf("%+v", got)
	}
}

// A git revision stands for the spec as it was then.
func TestDiffRevision(t *testing.T) {
	if _, err := exec.LookPath("git"); err != nil {
		t.Skip(err)
	}
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, "spec/cycle/openapi.yaml", small)
	runGit(t, ".", "init", "--quiet")
	runGit(t, ".", "add", ".")
	runGit(t, ".", "commit", "--quiet", "--message", "first")
	runGit(t, ".", "tag", "v1")
	write(t, "spec/cycle/openapi.yaml", renamed)

	for _, args := range [][]string{{"diff", "v1"}, {"diff", "HEAD", "spec/cycle"}, {"diff", "HEAD~0", filepath.Join(dir, "spec/cycle/openapi.yaml")}} {
		got := fairleadGen(t, args...)
		if got.code != exitFailure || !strings.Contains(got.stdout, "- `API.GetTheHub`: added\n") {
			t.Errorf("%v: %+v", args, got)
		}
	}
	runGit(t, ".", "commit", "--quiet", "--all", "--message", "second")
	if got := fairleadGen(t, "diff", "HEAD"); got.code != exitOK || got.stdout != "Nothing changed.\n" {
		t.Errorf("%+v", got)
	}
	write(t, "elsewhere/openapi.yaml", renamed)
	for _, args := range [][]string{{"diff", "v2"}, {"diff", "HEAD", "elsewhere"}} {
		if got := fairleadGen(t, args...); got.code != exitUsage || got.stdout != "" {
			t.Errorf("%v: %+v", args, got)
		}
	}
}
