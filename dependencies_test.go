package fairlead_test

import (
	"encoding/json"
	"os"
	"os/exec"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// docs/dependencies.md has the direct requirements of each module, with a license
// and a reason, and no others.
func TestDependencies(t *testing.T) {
	t.Parallel()
	text, err := os.ReadFile("docs/dependencies.md")
	if err != nil {
		t.Fatal(err)
	}
	documented := map[string][]string{}
	file := ""
	for line := range strings.Lines(string(text)) {
		if link := regexp.MustCompile(`\]\(\.\./(.*go\.mod)\)`).FindStringSubmatch(line); link != nil {
			file = link[1]
		}
		row := regexp.MustCompile("^\\| `([^`]+)` \\| ([^|]+) \\| ([^|]+) \\|").FindStringSubmatch(line)
		if row == nil {
			continue
		}
		documented[file] = append(documented[file], row[1])
		for license := range strings.SplitSeq(row[2], ", ") {
			// Those that a program under Apache-2.0 may be linked with.
			if !slices.Contains([]string{"Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT"}, license) {
				t.Errorf("%s: %q is not one of the licenses that this test knows", row[1], license)
			}
		}
	}
	for _, folder := range modules(t) {
		file := path.Join(folder, "go.mod")
		out, err := exec.CommandContext(t.Context(), "go", "mod", "edit", "-json", file).Output()
		if err != nil {
			t.Fatal(err)
		}
		var mod struct {
			Require []struct {
				Path     string
				Indirect bool
			}
		}
		if err := json.Unmarshal(out, &mod); err != nil {
			t.Fatal(err)
		}
		var want []string
		for _, r := range mod.Require {
			if !r.Indirect && r.Path+"/" != module {
				want = append(want, r.Path)
			}
		}
		if got := documented[file]; !slices.Equal(got, want) {
			t.Errorf("docs/dependencies.md lists for %s\n  %s\nwhich requires\n  %s", file, strings.Join(got, "\n  "), strings.Join(want, "\n  "))
		}
		delete(documented, file)
	}
	if len(documented) > 0 {
		t.Errorf("docs/dependencies.md has tables for modules that are gone: %v", documented)
	}
}
