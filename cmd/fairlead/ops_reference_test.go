package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

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
	if operations := len(cyclespec.Contract().Operations()); count != operations {
		t.Errorf("there are %d command lines, and %d operations", count, operations)
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
