package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Running the command leaves nothing in anybody's home. Packages that are linked
// into it may write there when a program starts, and behave otherwise in a test
// binary, so this builds the command.
func TestStartWritesNothing(t *testing.T) {
	binary := filepath.Join(t.TempDir(), "fairlead.exe")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", binary, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	home := t.TempDir()
	for _, args := range [][]string{{"version"}, {"ops"}, {"--help"}, {"call", "getHub"}} {
		cmd := exec.CommandContext(t.Context(), binary, args...)
		cmd.Env = []string{"FAIRLEAD_ADDRESS=unix:///nonexistent"}
		for _, name := range []string{"HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "TMPDIR", "LocalAppData", "AppData", "TMP", "USERPROFILE"} {
			cmd.Env = append(cmd.Env, name+"="+home)
		}
		if err := cmd.Run(); cmd.ProcessState == nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(home)
		if err != nil || len(entries) > 0 {
			t.Errorf("%v: %v in an empty home, %v", args, entries, err)
		}
	}
}
