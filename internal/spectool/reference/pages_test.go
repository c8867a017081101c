package reference_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

const root = "../../.."

// pages returns the Markdown files of the module by path in it.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := make(map[string]string)
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, name)
		if e.IsDir() && (strings.HasPrefix(e.Name(), ".") && rel != "." || e.Name() == "testdata" || e.Name() == "node_modules") {
			return fs.SkipDir
		}
		if filepath.Ext(name) == ".md" {
			b, err := os.ReadFile(name)
			all[filepath.ToSlash(rel)] = string(b)
			return err
		}
		return nil
	})
	if err != nil || len(all) < 10 {
		t.Fatalf("%d pages, %v", len(all), err)
	}
	return all
}

var block = regexp.MustCompile("(?ms)^```go\n(.*?)^```$")

// TestExamplesCompile builds the Go examples of the reference pages, each as
// the body of a function.
func TestExamplesCompile(t *testing.T) {
	var code strings.Builder
	count := 0
	for name, page := range pages(t) {
		if !strings.HasPrefix(name, "docs/reference/") {
			continue
		}
		for _, m := range block.FindAllStringSubmatch(page, -1) {
			if strings.HasPrefix(m[1], "func (") {
				continue // a signature
			}
			count++
			use := ""
			if v := regexp.MustCompile(`(?m)^(\w+), err :=`).FindStringSubmatch(m[1]); v != nil {
				use = "_ = " + v[1]
			}
			fmt.Fprintf(&code, "// %s\nfunc _(ctx context.Context, api *client.Client, username, password string) error {\n%s%s\nreturn nil\n}\n\n", name, m[1], use)
		}
	}
	if operations := len(cyclespec.Contract().Operations()); count != operations {
		t.Errorf("there are %d examples, and %d operations", count, operations)
	}
	src := `package examples
import (
	"context"
	"encoding/json"
	"time"
	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)
var _ = json.Marshal
var _ time.Time
var _ cycle.API
` + code.String()
	dir := t.TempDir()
	abs, err := filepath.Abs(root)
	if err != nil {
		t.Fatal(err)
	}
	write := func(name string, b []byte) string {
		name = filepath.Join(dir, name)
		if err := os.WriteFile(name, b, 0o644); err != nil {
			t.Fatal(err)
		}
		return name
	}
	overlay, err := json.Marshal(map[string]any{"Replace": map[string]string{
		filepath.Join(abs, "internal", "examples", "examples.go"): write("examples.go", []byte(src)),
	}})
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "build", "-overlay", write("overlay.json", overlay), "./internal/examples")
	cmd.Dir = root
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}

var (
	link    = regexp.MustCompile(`\]\(([^)\s]+)\)`)
	heading = regexp.MustCompile(`(?m)^#+ +(.*)$`)
	noWord  = regexp.MustCompile(`[^\pL\pN _-]`)
	fence   = regexp.MustCompile("(?ms)^```.*?^```$")
)

// TestLinks follows the links of all pages that do not leave the repository.
func TestLinks(t *testing.T) {
	all := pages(t)
	anchors := make(map[string]map[string]bool)
	for name, page := range all {
		anchors[name] = make(map[string]bool)
		for _, m := range heading.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
			text := regexp.MustCompile(`\[([^\]]*)\]\([^)]*\)`).ReplaceAllString(m[1], "$1")
			anchors[name][strings.ReplaceAll(noWord.ReplaceAllString(strings.ToLower(text), ""), " ", "-")] = true
		}
	}
	count := 0
	for name, page := range all {
		for _, m := range link.FindAllStringSubmatch(fence.ReplaceAllString(page, ""), -1) {
			if strings.Contains(m[1], "://") || strings.HasPrefix(m[1], "mailto:") {
				continue
			}
			count++
			file, anchor, _ := strings.Cut(m[1], "#")
			to := name
			if file != "" {
				to = filepath.ToSlash(filepath.Join(filepath.Dir(name), file))
			}
			if _, err := os.Stat(filepath.Join(root, to)); err != nil {
				t.Errorf("%s links to %s, which does not exist", name, m[1])
			} else if anchor != "" && !anchors[to][anchor] {
				t.Errorf("%s links to %s, which has no such heading", name, m[1])
			}
		}
	}
	if count < 50 {
		t.Errorf("only %d links were found", count)
	}
}
