//go:build linux

package faults_test

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// The commands leave nothing behind where they run: not in the user's home, which
// need not exist, nor in the folder for temporary files.
func TestCommandsLeaveNothing(t *testing.T) {
	t.Parallel()
	for name, build := range map[string]func() (string, error){"fairlead": buildCommand, "fairlead-gen": buildGenerator} {
		binary, err := build()
		if err != nil {
			t.Fatal(err)
		}
		for _, args := range []string{"version", "--help", "demo"} {
			if args == "demo" && name != "fairlead" {
				continue
			}
			dir := t.TempDir()
			temp := filepath.Join(dir, "t")
			mkdir(t, temp)
			cmd := exec.CommandContext(t.Context(), binary, args)
			cmd.Dir = dir
			cmd.Env = []string{"HOME=" + filepath.Join(dir, "home"), "TMPDIR=" + temp}
			if out, err := cmd.CombinedOutput(); err != nil {
				t.Errorf("%s %s: %v\n%s", name, args, err, out)
			}
			if left := tree(t, dir); !slices.Equal(left, []string{".", "t"}) {
				t.Errorf("%s %s leaves %s", name, args, strings.Join(left, " "))
			}
		}
	}
	// What was there before stays, even if it is empty.
	dir := t.TempDir()
	mkdir(t, filepath.Join(dir, ".cache", "goimports"))
	cmd := exec.CommandContext(t.Context(), must(buildGenerator()), "version")
	cmd.Env = []string{"HOME=" + dir}
	if err := cmd.Run(); err != nil {
		t.Error(err)
	}
	if left := tree(t, dir); !slices.Equal(left, []string{".", ".cache", ".cache/goimports"}) {
		t.Errorf("there is left %s", strings.Join(left, " "))
	}
}

// tree lists all that is below a folder.
func tree(t *testing.T, dir string) (names []string) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, _ fs.DirEntry, err error) error {
		name, _ := filepath.Rel(dir, path)
		names = append(names, name)
		return err
	})
	if err != nil {
		t.Error(err)
	}
	return names
}

func mkdir(t *testing.T, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o700); err != nil {
		t.Fatal(err)
	}
}
