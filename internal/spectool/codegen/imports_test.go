package codegen_test

import (
	"os"
	"testing"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// Generating must not depend on a Go installation.
func TestGeneratesWithoutGo(t *testing.T) {
	spec, err := os.ReadFile("testdata/harbour.yaml")
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv("PATH", "")
	p := codegen.Platform{Package: "harbour", Folder: "nowhere", Source: "openapi.yaml", Envelope: "data", ErrorMember: "error", API: "an API"}
	if tree, err := codegen.Generate(p, func(string) ([]byte, error) { return spec, nil }); err != nil || len(tree) == 0 {
		t.Errorf("%d files, %v", len(tree), err)
	}
}
