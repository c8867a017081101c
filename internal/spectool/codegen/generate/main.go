// Command generate writes the generated code and the reference pages from the specs. Run it at the
// root of the module; see make generate.
package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/fixtures"
	"github.com/fairlead-go/fairlead/internal/spectool/files"
	"github.com/fairlead-go/fairlead/internal/spectool/install"
)

func main() {
	for _, p := range slices.Concat(codegen.Platforms, fixtures.All) {
		if err := generate(p); err != nil {
			fmt.Fprintln(os.Stderr, "generate:", err)
			fmt.Fprintln(os.Stderr, "generate: nothing was written for", p.Source)
			os.Exit(1)
		}
	}
}

// generate writes nothing unless all of a platform's files could be made, and
// only files that differ.
func generate(p codegen.Platform) error {
	made, err := files.Of(p, os.DirFS("."))
	if err != nil {
		return err
	}
	_, err = install.Files(made)
	return err
}
