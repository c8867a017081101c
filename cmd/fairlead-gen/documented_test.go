//go:build unix

package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// documented says what each command line that a help shows prints. One that is
// not here fails the test, and so does one that no help shows.
var documented = map[string]struct {
	stdout string // a regular expression for all of it
	setup  func(t *testing.T, dir string)
}{
	"fairlead-gen generate":                                  {stdout: ``, setup: copyCheckout},
	"fairlead-gen check":                                     {stdout: checks, setup: copyCheckout},
	"fairlead-gen diff HEAD":                                 {stdout: `Nothing changed.\n`, setup: twoSpecs},
	"fairlead-gen diff old spec/cycle":                       {stdout: `Nothing changed.\n`, setup: twoSpecs},
	"fairlead-gen diff --json old spec/cycle | jq .breaking": {stdout: `false\n`, setup: twoSpecs},
	"fairlead-gen import --from ../api-spec/internal/api.yml --out spec/cycle/openapi.yaml": {stdout: `(?s)spec/cycle/openapi.yaml: 4 operations and .*`, setup: forkWithUpstream},
	"fairlead-gen version":                   {stdout: `fairlead-gen .*\ngo .*\n`},
	"source <(fairlead-gen completion bash)": {stdout: ``},
	"fairlead-gen completion zsh --help":     {stdout: `(?s).*zsh.*`},
}

const checks = `ok      spec/cycle/openapi.yaml: lints
ok      spec/cycle/openapi.yaml: same as upstream but for its quirks
ok      spec/cycle/openapi.yaml: examples fit
ok      spec/cycle/openapi.yaml: generated files are up to date
`

func TestDocumentedCommands(t *testing.T) {
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	bin := t.TempDir()
	if err := os.Symlink(self, filepath.Join(bin, "fairlead-gen")); err != nil { // see TestMain
		t.Fatal(err)
	}
	shown := make(map[string]bool)
	commands((&app{}).rootCommand(), func(cmd *cobra.Command) {
		for line := range strings.Lines(cmd.Example) {
			shown[strings.TrimSpace(line)] = true
		}
	})
	for line := range documented {
		if !shown[line] {
			t.Errorf("no help shows %s", line)
		}
	}
	for line := range shown {
		want, ok := documented[line]
		if !ok {
			t.Errorf("what does this print? %s", line)
			continue
		}
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			for tool, sign := range map[string]string{"jq": "jq ", "git": "HEAD"} {
				if _, err := exec.LookPath(tool); err != nil && strings.Contains(line, sign) {
					t.Skip(err)
				}
			}
			dir := filepath.Join(t.TempDir(), "fairlead")
			write(t, filepath.Join(dir, "go.mod"), "module github.com/fairlead-go/fairlead\n")
			if want.setup != nil {
				want.setup(t, dir)
			}
			shell := exec.CommandContext(t.Context(), "bash", "-c", line)
			shell.Dir = dir
			shell.Env = append(os.Environ(), "PATH="+bin+":"+os.Getenv("PATH"), "GORACE=atexit_sleep_ms=0")
			var stderr strings.Builder
			shell.Stderr = &stderr
			out, err := shell.Output()
			if err != nil || !regexp.MustCompile("^("+want.stdout+")$").Match(out) {
				t.Errorf("%v\n%s%s", err, out, &stderr)
			}
		})
	}
}
