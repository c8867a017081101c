package fairlead_test

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// readmeCommand is a command line of README and what it does.
type readmeCommand struct {
	line   string
	ci     bool   // .ci/run runs it, and this test does not
	also   string // what is run after it in the same shell
	stdout string // a regular expression for all of it
}

var readme = []readmeCommand{
	{line: "go run ./cmd/fairlead demo", ci: true},
	{line: "go test ./client ./notifications ./metadata", ci: true},
	{line: "go test ./...", ci: true},
	{
		line: "go mod edit -require github.com/fairlead-go/fairlead@v0.0.0 -replace github.com/fairlead-go/fairlead=../fairlead",
		also: "go list -m github.com/fairlead-go/fairlead", stdout: `github.com/fairlead-go/fairlead v0\.0\.0 => \.\./fairlead\n`,
	},
	{line: "go mod tidy", also: "go run .", stdout: `client: .*\n`},
	{line: "go run ./cmd/fairlead run -- go run ./examples/whoami", stdout: `(?s)instance 64f00f000000000000000101 of container "web".*`},
	{
		line: `eval "$(go run ./cmd/fairlead emulate --background)"`,
		also: "go run ./cmd/fairlead call getHub; kill $FAIRLEAD_EMULATOR_PID", stdout: `\{"id":"64f0010000000000000000a1",.*\}\n`,
	},
	{line: "make generate   # writes generated/ and docs/reference/, offline", ci: true},
	{line: "go build ./...  # shows what broke", ci: true},
}

func TestReadmeCommands(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var shown []string
	for _, block := range regexp.MustCompile("(?s)```sh\n(.*?)```").FindAllStringSubmatch(string(text), -1) {
		joined := regexp.MustCompile(`\\\n\s*`).ReplaceAllString(block[1], "")
		shown = append(shown, strings.Split(strings.TrimSpace(joined), "\n")...)
	}
	var known []string
	for _, command := range readme {
		known = append(known, command.line)
	}
	if !slices.Equal(shown, known) {
		t.Fatalf("README shows\n%s\nand this test knows\n%s", strings.Join(shown, "\n"), strings.Join(known, "\n"))
	}
	ci, err := os.ReadFile(".ci/run")
	if err != nil {
		t.Fatal(err)
	}
	var beside []readmeCommand // each needs what those above it left
	for _, command := range readme {
		line, _, _ := strings.Cut(command.line, "  #")
		command.line = strings.TrimSpace(line)
		switch {
		case command.ci:
			// make may be quiet: make -s generate.
			words := strings.Replace(regexp.QuoteMeta(command.line), "make ", "make (-s )?", 1)
			if !regexp.MustCompile(`(?m)` + words + `$`).Match(ci) {
				t.Errorf(".ci/run does not run %s", command.line)
			}
		case strings.HasPrefix(command.line, "go mod"):
			beside = append(beside, command)
		default:
			t.Run(command.line, func(t *testing.T) {
				t.Parallel()
				command.run(t, "")
			})
		}
	}
	t.Run("module beside", func(t *testing.T) {
		t.Parallel()
		dir := moduleBeside(t)
		for _, command := range beside {
			command.run(t, dir)
		}
	})
}

// run runs a command line in a folder, "" for the one of this test.
func (c readmeCommand) run(t *testing.T, dir string) {
	t.Helper()
	shell := exec.CommandContext(t.Context(), "sh", "-c", c.line+"\n"+c.also)
	shell.Dir = dir
	var stderr bytes.Buffer
	shell.Stderr = &stderr
	out, err := shell.Output()
	if err != nil || !regexp.MustCompile("^("+c.stdout+")$").Match(out) {
		t.Errorf("%s: %v\n%s%s", c.line, err, out, &stderr)
	}
}

// moduleBeside makes a module beside this one, as README has it.
func moduleBeside(t *testing.T) string {
	t.Helper()
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	parent := t.TempDir()
	if err := os.Symlink(here, filepath.Join(parent, "fairlead")); err != nil {
		t.Skip(err)
	}
	mine := filepath.Join(parent, "mine")
	if err := os.Mkdir(mine, 0o700); err != nil {
		t.Fatal(err)
	}
	sums, err := os.ReadFile("go.sum") // without it, go mod tidy asks the checksum database
	if err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{
		"go.sum": string(sums),
		"go.mod": "module example.com/mine\n\ngo 1.26.0\n",
		"main.go": `package main

import (
	"fmt"

	"github.com/fairlead-go/fairlead/client"
)

func main() {
	_, err := client.New(client.WithAddress("nowhere"))
	fmt.Println(err)
}
`,
	} {
		if err := os.WriteFile(filepath.Join(mine, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return mine
}
