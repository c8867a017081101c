package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// copyCheckout copies what the commands need of this checkout.
func copyCheckout(t *testing.T, dir string) {
	t.Helper()
	for from, to := range map[string]string{
		"spec": "spec", "generated": "generated", "docs/reference": "docs/reference",
	} {
		if err := os.CopyFS(filepath.Join(dir, to), os.DirFS(filepath.Join("../..", from))); err != nil {
			t.Fatal(err)
		}
	}
	write(t, filepath.Join(dir, "go.mod"), "module github.com/fairlead-go/fairlead\n")
}

// twoSpecs makes a checkout of a small spec, with old/ besides.
func twoSpecs(t *testing.T, dir string) {
	t.Helper()
	write(t, filepath.Join(dir, "spec/cycle/openapi.yaml"), small)
	write(t, filepath.Join(dir, "old/openapi.yaml"), small)
	if _, err := exec.LookPath("git"); err == nil {
		runGit(t, dir, "init", "--quiet")
		runGit(t, dir, "add", ".")
		runGit(t, dir, "commit", "--quiet", "--message", "first")
	}
}

// runGit runs git with no settings but its own defaults.
func runGit(t *testing.T, dir string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), "git", append([]string{"-C", dir, "-c", "user.name=T", "-c", "user.email=t@example.com"}, args...)...)
	cmd.Env = append(os.Environ(), "GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_SYSTEM=/dev/null")
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("git %v: %v\n%s", args, err, out)
	}
}

// forkWithUpstream makes a fork for the lighthouse, beside a checkout of its
// spec.
func forkWithUpstream(t *testing.T, dir string) {
	t.Helper()
	api := filepath.Join(filepath.Dir(dir), "api-spec")
	if err := os.CopyFS(api, os.DirFS(filepath.Join(lighthouse, "tree"))); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(filepath.Join(api, "api"), filepath.Join(api, "internal")); err != nil {
		t.Fatal(err)
	}
	lamp := filepath.Join(api, "shared/schemas/lamp/Lamp.yml")
	b, err := os.ReadFile(lamp)
	if err != nil {
		t.Fatal(err)
	}
	write(t, lamp, strings.Replace(string(b), "api/api.yml", "internal/api.yml", 1))
	for _, name := range []string{filepath.Join(api, ".git"), filepath.Join(dir, "spec/cycle")} {
		if err := os.MkdirAll(name, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if b, err = os.ReadFile(filepath.Join(lighthouse, "overlay.yaml")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "spec/cycle/overlay.yaml"), string(b))
}
