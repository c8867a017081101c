package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
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

func TestImport(t *testing.T) {
	tree := t.TempDir()
	if err := os.CopyFS(tree, os.DirFS(lighthouse)); err != nil {
		t.Fatal(err)
	}
	out := filepath.Join(t.TempDir(), "platform", "openapi.yaml")
	args := []string{"import", "--from", filepath.Join(tree, "tree/api/api.yml"), "--tree", filepath.Join(tree, "tree"), "--out", out, "--overlay", filepath.Join(tree, "overlay.yaml")}
	got := fairleadGen(t, args...)
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

	got = fairleadGen(t, args...)
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
	got = fairleadGen(t, args...)
	want := `  api/api.yml:30: the security scheme key has name "X-Other" and had "X-Keeper": if that is meant, change it in our document first
  api/api.yml:15: the path of the socket is "/run/x.sock" and was "/run/lighthouse.sock": if that is meant, change it in our document first
fairlead-gen: ` + api + " cannot be imported: 2 places above; nothing was written\n"
	if got.code != exitFailure || got.stderr != want || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	for name, text := range folder(t, filepath.Dir(out)) {
		if made[name] != text {
			t.Errorf("%s changed", name)
		}
	}
}

func TestUsage(t *testing.T) {
	for _, test := range []struct{ args, stderr string }{
		{"import", "--from and --out are needed"},
		{"import --from a --out b --prose mine", "--prose is ours, upstream or none\n"},
		{"import --from a --out b --overlay no", "open no: "},
		{"import --from /a/b --tree /c --out b", "/a/b is not in /c\n"},
		{"import x", "takes no arguments"},
		{"diff", "takes two specs, and 0 are given\nhint: see `fairlead-gen diff --help`\n"},
		{"diff a b c", "takes two specs, and 3 are given"},
		{"diff a b", "open b: no such file"},
		{"diff a ../../spec/cycle", "open a: no such file"},
		{"diff --jsn a b", "hint: did you mean --json?\n"},
		{"generate x", "takes no arguments"},
		{"check x", "takes no arguments"},
		{"dif", "hint: did you mean diff?\n"},
	} {
		got := fairleadGen(t, strings.Fields(test.args)...)
		if got.code != exitUsage || got.stdout != "" {
			t.Errorf("%s: %+v", test.args, got)
		}
		contains(t, test.args, got.stderr, test.stderr)
	}
}
