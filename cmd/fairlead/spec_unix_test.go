//go:build unix

package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// checkout copies what spec commands need of this module, with old/ besides.
func checkout(t *testing.T, r *running) string {
	dir := filepath.Join(r.dir, "fairlead")
	for from, to := range map[string]string{"spec": "spec", "generated": "generated", "docs": "docs", "internal": "internal", "rest": "rest", "spec/cycle": "old"} {
		if err := os.CopyFS(filepath.Join(dir, to), os.DirFS(filepath.Join("../..", from))); err != nil {
			t.Fatal(err)
		}
	}
	for _, name := range []string{"go.mod", "go.sum"} {
		b, err := os.ReadFile(filepath.Join("../..", name))
		if err != nil {
			t.Fatal(err)
		}
		write(t, filepath.Join(dir, name), string(b))
	}
	return dir
}

// forkWithUpstream is a fork for the lighthouse, beside a checkout of its spec.
func forkWithUpstream(t *testing.T, r *running) string {
	api := filepath.Join(r.dir, "api-spec")
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
	dir := filepath.Join(r.dir, "fairlead")
	for _, name := range []string{filepath.Join(api, ".git"), filepath.Join(dir, "spec/cycle")} {
		if err := os.MkdirAll(name, 0o755); err != nil {
			t.Fatal(err)
		}
	}
	if b, err = os.ReadFile(filepath.Join(lighthouse, "overlay.yaml")); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Join(dir, "spec/cycle/overlay.yaml"), string(b))
	return dir
}
