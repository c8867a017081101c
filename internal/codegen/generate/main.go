// Command generate writes the generated tree from the specs. Run it at the
// root of the module; see make generate.
package main

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fairlead-go/fairlead/internal/codegen"
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
	for name, code := range tree {
		if err := write(filepath.Join(filepath.FromSlash(p.Folder), filepath.FromSlash(name)), code); err != nil {
			return err
		}
	}
	return nil
}

// write replaces a file in one step, so that no reader and no interruption
// ever sees half of it.
func write(name string, data []byte) error {
	old, err := os.ReadFile(name)
	if err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return err
	}
	tmp := name + ".tmp"
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		return err
	}
	return os.Rename(tmp, name)
}
