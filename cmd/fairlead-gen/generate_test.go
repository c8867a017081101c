package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The command writes what differs and removes what nothing generates, from any
// folder of a checkout. A spec that is wrong changes no file.
func TestGenerate(t *testing.T) {
	dir := t.TempDir()
	copyCheckout(t, dir)
	topics := filepath.Join(dir, "generated/cycle/topics.go")
	committed, err := os.ReadFile(topics)
	if err != nil {
		t.Fatal(err)
	}
	write(t, topics, "package cycle\n")
	write(t, filepath.Join(dir, "docs/reference/gone.md"), "old\n")
	t.Chdir(filepath.Join(dir, "spec/cycle"))

	want := filepath.FromSlash("docs/reference/gone.md\ngenerated/cycle/topics.go\n")
	if got := fairleadGen(t, "generate"); got != (result{exitOK, want, ""}) {
		t.Errorf("%+v", got)
	}
	if now, err := os.ReadFile(topics); err != nil || string(now) != string(committed) {
		t.Errorf("%v:\n%s", err, now)
	}

	write(t, "asyncapi.yaml", "asyncapi: 2.0.0\n")
	if got := fairleadGen(t, "check"); got.code != exitFailure || got.stderr != "fairlead-gen: 1 of the checks failed\n" ||
		!strings.Contains(got.stdout, "\nFAILED  spec/cycle/openapi.yaml: generated files are up to date\n         spec/cycle/asyncapi.yaml: line 1: ") {
		t.Errorf("%+v", got)
	}
	got := fairleadGen(t, "generate")
	if got.code != exitFailure || got.stdout != "" || !strings.HasPrefix(got.stderr, "fairlead-gen: nothing was written for spec/cycle/openapi.yaml:\n  spec/cycle/asyncapi.yaml: line 1: ") {
		t.Errorf("%+v", got)
	}
}

func TestNeedsCheckout(t *testing.T) {
	t.Chdir(t.TempDir())
	for _, command := range []string{"generate", "check"} {
		got := fairleadGen(t, command)
		if got.code != exitUsage || got.stderr != "fairlead-gen: this is no checkout of fairlead\nhint: clone the repository and run the command there\n" {
			t.Errorf("%s: %+v", command, got)
		}
	}
}
