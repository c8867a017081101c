// Package files knows all files that are generated for a platform: its code and
// its reference pages.
package files

import (
	"errors"
	"io/fs"
	"os"
	"path"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/reference"
)

// Of returns the files of a platform by slash-separated path in the module. The
// content of one that must go, because nothing generates it any more, is nil.
// Like [codegen.Generate], it must not be called concurrently.
func Of(p codegen.Platform, module fs.FS) (map[string][]byte, error) {
	readFile := func(name string) ([]byte, error) { return fs.ReadFile(module, name) }
	tree, err := codegen.Generate(p, readFile)
	if err != nil {
		return nil, err
	}
	all := make(map[string][]byte)
	for name, code := range tree {
		all[path.Join(p.Folder, name)] = code
	}
	folders := []string{path.Join(p.Folder, p.Package), path.Join(p.Folder, p.Package+"server")}
	if p.Reference != "" {
		spec, err := readFile(p.Source)
		if err != nil {
			return nil, err
		}
		pages, err := reference.Pages(p.Source, spec, p.Package, p.Envelope, tree)
		if err != nil {
			return nil, err
		}
		for name, page := range pages {
			all[path.Join(p.Reference, name)] = page
		}
		folders = append(folders, p.Reference)
	}
	for _, folder := range folders {
		entries, err := fs.ReadDir(module, folder)
		if err != nil {
			continue // there is none yet
		}
		for _, e := range entries {
			name := path.Join(folder, e.Name())
			ext := path.Ext(name)
			if _, made := all[name]; !made && !e.IsDir() && (ext == ".go" || ext == ".md") {
				all[name] = nil
			}
		}
	}
	return all, nil
}

// ReadIfExists returns nil for a file that does not exist.
func ReadIfExists(name string) ([]byte, error) {
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return b, err
}
