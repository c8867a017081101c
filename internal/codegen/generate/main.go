// Command generate writes the generated tree from the specs. Run it at the
// root of the module; see make generate.
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/fairlead-go/fairlead/internal/codegen"
	"github.com/fairlead-go/fairlead/internal/codegen/install"
)

func main() {
	for _, p := range codegen.Platforms {
		if err := generate(p); err != nil {
			fmt.Fprintln(os.Stderr, "generate:", err)
			fmt.Fprintln(os.Stderr, "generate: nothing was written for", p.Source)
			os.Exit(1)
		}
	}
}

// generate writes nothing unless all of a platform's code could be made, and
// only files that differ.
func generate(p codegen.Platform) error {
	tree, err := codegen.Generate(p, os.ReadFile)
	if err != nil {
		return err
	}
	files := make(map[string][]byte)
	for name, code := range tree {
		files[filepath.Join(filepath.FromSlash(p.Folder), filepath.FromSlash(name))] = code
	}
	_, err = install.Files(files)
	return err
}
