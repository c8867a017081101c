package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// lighthouse is a tree as upstream writes one.
const lighthouse = "../../internal/spectool/upstream/testdata"

// folder returns the files of a folder by name.
func folder(t *testing.T, dir string) map[string]string {
	t.Helper()
	got := make(map[string]string)
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		b, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		got[e.Name()] = string(b)
	}
	return got
}

func TestSpecImport(t *testing.T) {
	tree := t.TempDir()
	if err := os.CopyFS(tree, os.DirFS(lighthouse)); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "platform", "openapi.yaml")
	args := []string{"spec", "import", "--from", filepath.Join(tree, "tree/api/api.yml"), "--tree", filepath.Join(tree, "tree"), "--out", out, "--overlay", filepath.Join(tree, "overlay.yaml")}
	got := fairlead(t, env{}, args...)
	if got.code != exitOK || got.stderr != "" {
		t.Fatalf("%+v", got)
	}
	contains(t, "import", got.stdout, out+": 4 operations and 17 schemas, of 16 files\n5 quirks applied, 6 objects and unions named\n",
		"\nnamed for the first time; x-names or the overlay can change it (6):\n  LampState\n",
		"\nleft out (1):\n  shared/schemas/lamp/Lamp.yml:43: definition means nothing here and was left out\n",
		"\nfiles written (2):\n")
	made := folder(t, filepath.Dir(out))
	if golden, err := os.ReadFile(filepath.Join(lighthouse, "first.yaml")); err != nil || made["openapi.yaml"] != string(golden) {
		t.Errorf("%v:\n%s", err, made["openapi.yaml"])
	}
	if !strings.HasPrefix(made["upstream.yaml"], "# What upstream's document says") || len(made) != 2 {
		t.Errorf("there are %d files, and\n%s", len(made), made["upstream.yaml"])
	}

	got = fairlead(t, env{}, args...)
	if got.code != exitOK || !strings.HasSuffix(got.stdout, "\nnothing changed\n") {
		t.Errorf("again: %+v", got)
	}

	api := filepath.Join(tree, "tree/api/api.yml")
	b, err := os.ReadFile(api)
	if err != nil {
		t.Fatal(err)
	}
	b = bytes.Replace(bytes.Replace(b, []byte("X-Keeper"), []byte("X-Other"), 1), []byte("/run/lighthouse.sock"), []byte("/run/x.sock"), 1)
	if err := os.WriteFile(api, b, 0o644); err != nil {
		t.Fatal(err)
	}
	got = fairlead(t, env{}, args...)
	want := `  api/api.yml:30: the security scheme key has name "X-Other" and had "X-Keeper": if that is meant, change it in our document first
  api/api.yml:15: the path of the socket is "/run/x.sock" and was "/run/lighthouse.sock": if that is meant, change it in our document first
fairlead: ` + api + " cannot be imported: 2 places above; nothing was written\n"
	if got.code != exitFailure || got.stderr != want || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	for name, text := range folder(t, filepath.Dir(out)) {
		if made[name] != text {
			t.Errorf("%s changed", name)
		}
	}
}

func TestSpecImportUsage(t *testing.T) {
	for _, test := range []struct{ args, stderr string }{
		{"spec import", "--from and --out are needed"},
		{"spec import --from a --out b --prose mine", "--prose is ours, upstream or none\n"},
		{"spec import --from a --out b --overlay no", "open no: "},
		{"spec import --from /a/b --tree /c --out b", "/a/b is not in /c\n"},
		{"spec import x", "takes no arguments"},
		{"spec diff a", "takes two specs, and 1 are given"},
		{"spec diff a b", "a: no such file"},
		{"spec dif", "hint: did you mean diff?\n"},
	} {
		got := fairlead(t, env{}, strings.Fields(test.args)...)
		if got.code != exitUsage || got.stdout != "" {
			t.Errorf("%s: %+v", test.args, got)
		}
		contains(t, test.args, got.stderr, test.stderr)
	}
}

// Outside of a checkout there is nothing to check.
func TestSpecNeedsCheckout(t *testing.T) {
	t.Chdir(t.TempDir())
	got := fairlead(t, env{}, "spec", "check")
	if got.code != exitUsage || !strings.HasPrefix(got.stderr, "fairlead: this is no checkout of fairlead\nhint: clone the repository") {
		t.Errorf("%+v", got)
	}
}

func TestSpecDiff(t *testing.T) {
	dir := t.TempDir()
	b, err := os.ReadFile("../../spec/cycle/openapi.yaml")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "openapi.yaml"), bytes.Replace(b, []byte("operationId: getHub\n"), []byte("operationId: getTheHub\n"), 1), 0o644); err != nil {
		t.Fatal(err)
	}
	got := fairlead(t, env{}, "spec", "diff", "../../spec/cycle/openapi.yaml", filepath.Join(dir, "openapi.yaml"))
	if got.code != exitFailure || got.stderr != "fairlead: programs must change\n" {
		t.Errorf("%+v", got)
	}
	contains(t, "diff", got.stdout, "- `API.GetHub`: removed\n", "- `API.GetTheHub`: added\n")
}

var shell = regexp.MustCompile("(?ms)^```sh\n(.*?)^```$")

// TestReferenceCommands runs the command lines of the reference pages against
// the emulator: none of them is refused as wrong.
func TestReferenceCommands(t *testing.T) {
	pages, err := filepath.Glob("../../docs/reference/*.md")
	if err != nil {
		t.Fatal(err)
	}
	for i, page := range pages {
		if pages[i], err = filepath.Abs(page); err != nil {
			t.Fatal(err)
		}
	}
	t.Chdir(t.TempDir())
	count := 0
	for _, page := range pages {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err)
		}
		for _, block := range shell.FindAllSubmatch(text, -1) {
			line := string(block[1])
			if first, rest, two := strings.Cut(line, " --json | jq .body >body.json\n"); two {
				got := fairlead(t, env{}, append(splitLine(t, first)[1:], "--json")...)
				var op struct{ Body json.RawMessage }
				if err := json.Unmarshal([]byte(got.stdout), &op); err != nil || got.code != exitOK {
					t.Fatalf("%s: %v, %+v", first, err, got)
				}
				if err := os.WriteFile("body.json", op.Body, 0o644); err != nil {
					t.Fatal(err)
				}
				line = rest
			}
			count++
			platform := emulator.Start(t, emulator.WithToken(testToken))
			got := fairlead(t, at(platform.Address()), splitLine(t, line)[1:]...)
			if got.code != exitOK && got.code != exitNotFound {
				t.Errorf("%s\n%+v", line, got)
			}
		}
	}
	if count != 34 {
		t.Errorf("there are %d command lines, and 34 operations", count)
	}
}

// splitLine splits a command line as a shell does that knows single quotes only.
func splitLine(t *testing.T, line string) []string {
	t.Helper()
	var words []string
	for i, part := range strings.Split(strings.TrimSpace(line), "'") {
		if i%2 == 1 {
			words = append(words, part)
		} else {
			words = append(words, strings.Fields(part)...)
		}
	}
	if words[0] != "fairlead" {
		t.Fatalf("%q is no command line of fairlead", line)
	}
	return words
}
