//go:build unix

// Package scripts_test tests the scripts whose verdict counts.
package scripts_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const (
	api      = "package p\n\nfunc Kept() {}\n\nfunc Removed() {}\n"
	grown    = api + "\nfunc Added() {}\n"
	broken   = "package p\n\nfunc Kept() {}\n"
	silent   = "# Changelog\n\n## Unreleased\n\n- Less.\n\n## 0.1.0\n\n### Breaking\n\n- Another time.\n"
	breaking = "# Changelog\n\n## Unreleased\n\n### Breaking\n\n- Removed is gone.\n\n## 0.1.0\n"
	finding  = "- ./p.Removed: removed\n"
	verdict  = "api: these changes break programs: keep the old API, or say so under Breaking in CHANGELOG.md\n"
)

// A step changes the repository: "tag NAME", "branch NAME", or files to commit.
type step struct {
	git   string
	files map[string]string
}

func commit(files ...string) step {
	s := step{files: map[string]string{}}
	for i := 0; i < len(files); i += 2 {
		s.files[files[i]] = files[i+1]
	}
	return s
}

func TestAPI(t *testing.T) {
	t.Parallel()
	apidiff := buildAPIDiff(t)
	first := commit("p/p.go", api, "internal/q/q.go", strings.Replace(api, "package p", "package q", 1), "CHANGELOG.md", silent)
	tag := step{git: "tag v0.1.0"}
	tests := []struct {
		name    string
		steps   []step
		shallow bool
		want    string
		fails   bool
	}{
		{
			name: "first commit", steps: []step{first},
			want: "api: skipped, there is no release and no commit before this one\n",
		},
		{
			name: "shallow", steps: []step{first, tag, commit("p/p.go", broken)}, shallow: true,
			want: "api: skipped, this clone is shallow and may lack the tag to compare with\n",
		},
		{
			name: "no release, on main", steps: []step{first, commit("p/p.go", grown), commit("p/p.go", broken)},
			want: "api: there is no release yet: compared with commit COMMIT, for information\n" +
				"api: incompatible changes:\n- ./p.Added: removed\n" + finding,
		},
		{
			name:  "no release, on a branch",
			steps: []step{first, {git: "switch -qc work"}, commit("p/p.go", broken), commit("CHANGELOG.md", silent+"\n")},
			want: "api: there is no release yet: compared with commit COMMIT, for information\n" +
				"api: incompatible changes:\n" + finding,
		},
		{
			name: "compatible", steps: []step{first, tag, commit("p/p.go", grown)},
			want: "api: compared with the last release, v0.1.0\napi: no incompatible change\n",
		},
		{
			name: "internal", steps: []step{first, tag, commit("internal/q/q.go", "package q\n")},
			want: "api: compared with the last release, v0.1.0\napi: no incompatible change\n",
		},
		{
			name: "breaking", steps: []step{first, tag, commit("p/p.go", broken), commit("p/p.go", broken+"\nvar More int\n")}, fails: true,
			want: "api: compared with the last release, v0.1.0\napi: incompatible changes:\n" + finding + verdict,
		},
		{
			name: "breaking, as announced", steps: []step{first, tag, commit("p/p.go", broken, "CHANGELOG.md", breaking)},
			want: "api: compared with the last release, v0.1.0\napi: incompatible changes:\n" + finding,
		},
		{
			name: "does not build", steps: []step{first, tag, commit("p/p.go", "package p\n\nvar x = y\n")}, fails: true,
			want: "api: compared with the last release, v0.1.0\n.*undefined: y.*",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			dir := repository(t, tt.steps)
			if tt.shallow {
				clone := filepath.Join(t.TempDir(), "clone")
				run(t, ".", "git", "clone", "-q", "--depth=1", "file://"+dir, clone)
				dir = clone
			}
			cmd := exec.CommandContext(t.Context(), "scripts/api.sh")
			cmd.Dir = dir
			cmd.Env = append(os.Environ(), "APIDIFF="+apidiff)
			out, err := cmd.CombinedOutput()
			if (err != nil) != tt.fails {
				t.Errorf("api.sh: %v", err)
			}
			want := strings.Replace(regexp.QuoteMeta(tt.want), "COMMIT", "[0-9a-f]+", 1)
			want = strings.ReplaceAll(want, `\.\*`, "(?s:.*)")
			if !regexp.MustCompile("^" + want + "$").Match(out) {
				t.Errorf("got:\n%s\nwant:\n%s", out, tt.want)
			}
		})
	}
}

// buildAPIDiff builds the program that api.sh runs, at its version.
func buildAPIDiff(t *testing.T) string {
	t.Helper()
	script, err := os.ReadFile("api.sh")
	if err != nil {
		t.Fatal(err)
	}
	pkg := regexp.MustCompile(`golang.org/x/exp/cmd/apidiff@v[\w.-]+`).FindString(string(script))
	cmd := exec.CommandContext(t.Context(), "go", "install", pkg)
	cmd.Env = append(os.Environ(), "GOBIN="+t.TempDir())
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Skipf("go install %s: %v\n%s", pkg, err, out)
	}
	return filepath.Join(strings.TrimPrefix(cmd.Env[len(cmd.Env)-1], "GOBIN="), "apidiff")
}

// repository makes a git repository with the script, and takes the steps in it.
func repository(t *testing.T, steps []step) string {
	t.Helper()
	dir := t.TempDir()
	script, err := os.ReadFile("api.sh")
	if err != nil {
		t.Fatal(err)
	}
	write(t, dir, "scripts/api.sh", string(script))
	write(t, dir, "go.mod", "module example.com/m\n\ngo 1.26.0\n")
	run(t, dir, "git", "init", "-q", "-b", "main")
	for _, s := range steps {
		if s.git != "" {
			run(t, dir, "git", strings.Fields(s.git)...)
			continue
		}
		for name, content := range s.files {
			write(t, dir, name, content)
		}
		run(t, dir, "git", "add", "-A")
		run(t, dir, "git", "-c", "user.name=test", "-c", "user.email=test@example.com", "commit", "-q", "-m", "step")
	}
	return dir
}

func write(t *testing.T, dir, name, content string) {
	t.Helper()
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, []byte(content), 0o700); err != nil { // scripts are run
		t.Fatal(err)
	}
}

func run(t *testing.T, dir, name string, args ...string) {
	t.Helper()
	cmd := exec.CommandContext(t.Context(), name, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s %s: %v\n%s", name, strings.Join(args, " "), err, out)
	}
}
