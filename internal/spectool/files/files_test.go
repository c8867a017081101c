package files_test

import (
	"bytes"
	"os"
	"slices"
	"testing"
	"testing/fstest"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/fixtures"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
)

const root = "../../.."

// What is committed is what the specs generate, reference pages included, and
// nothing that they do not.
func TestGeneratedIsCommitted(t *testing.T) {
	module := os.DirFS(root)
	for _, p := range slices.Concat(codegen.Platforms, fixtures.All) {
		made, err := files.Of(p, module)
		if err != nil {
			t.Fatal(err)
		}
		for name, content := range made {
			committed, err := os.ReadFile(root + "/" + name)
			switch {
			case content == nil:
				t.Errorf("%s is generated from nothing: run make generate", name)
			case err != nil || !bytes.Equal(committed, content):
				t.Errorf("%s is not what the specs generate: run make generate", name)
			}
		}
	}
}

func TestStaleFiles(t *testing.T) {
	p := codegen.Platforms[0]
	module := fstest.MapFS{
		"docs/reference/gone.md":    {Data: []byte("old")},
		"docs/reference/keep.txt":   {Data: []byte("no page")},
		"generated/cycle/gone.go":   {Data: []byte("old")},
		"generated/cycle/doc.go":    {Data: []byte("old")},
		"generated/cycle/below/x":   {Data: []byte("not ours")},
		"generated/elsewhere/it.go": {Data: []byte("not ours")},
	}
	for _, name := range []string{p.Source, p.Topics} {
		b, err := os.ReadFile(root + "/" + name)
		if err != nil {
			t.Fatal(err)
		}
		module[name] = &fstest.MapFile{Data: b}
	}
	made, err := files.Of(p, module)
	if err != nil {
		t.Fatal(err)
	}
	for name := range module {
		content, known := made[name]
		gone := name == "docs/reference/gone.md" || name == "generated/cycle/gone.go"
		if gone != (known && content == nil) {
			t.Errorf("%s: known %t, %d bytes", name, known, len(content))
		}
	}
}
