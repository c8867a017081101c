package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/exp/apidiff"
	"golang.org/x/tools/go/packages"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// goAPI compares the Go packages that two specs generate.
func goAPI(root string, before, after side) ([]change, error) {
	platform := codegen.PlatformOf(after.openapi)
	c := checker{root: root, fset: token.NewFileSet(), imports: make(map[string]*types.Package)}
	old, err := c.generate(platform, before)
	if err != nil {
		return nil, err
	}
	now, err := c.generate(platform, after)
	if err != nil {
		return nil, err
	}
	all := []change{}
	for _, c := range apidiff.Changes(old, now).Changes {
		name, what, _ := strings.Cut(c.Message, ": ")
		effect := Harmless
		if !c.Compatible {
			effect = Breaking
		}
		all = append(all, change{Subject: receiver.Replace(name), Text: what, Effect: effect})
	}
	slices.SortStableFunc(all, func(a, b change) int {
		return cmp.Or(cmp.Compare(b.Effect.rank(), a.Effect.rank()), cmp.Compare(a.Subject, b.Subject))
	})
	return all, nil
}

// receiver writes a method as people do: (*API).GetHub is API.GetHub.
var receiver = strings.NewReplacer("(*", "", "(", "", ")", "")

// A checker checks the types of generated packages, without a file on disk.
type checker struct {
	root    string
	fset    *token.FileSet
	imports map[string]*types.Package
}

// generate makes a package of a spec.
func (c *checker) generate(platform codegen.Platform, from side) (*types.Package, error) {
	platform.Source, platform.Topics = from.openapi, from.asyncapi
	tree, err := codegen.Generate(platform, os.ReadFile)
	if err != nil {
		return nil, err
	}
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		if path.Dir(name) != platform.Package {
			continue
		}
		file, err := parser.ParseFile(c.fset, name, tree[name], parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		files = append(files, file)
	}
	if err := c.load(files); err != nil {
		return nil, err
	}
	pkg, err := (&types.Config{Importer: c}).Check(path.Join(platform.Folder, platform.Package), c.fset, files, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: the code that is generated does not compile: %w", from.openapi, err)
	}
	return pkg, nil
}

// load gets the packages that files import.
func (c *checker) load(files []*ast.File) error {
	var missing []string
	for _, file := range files {
		for _, spec := range file.Imports {
			name, err := strconv.Unquote(spec.Path.Value)
			if err == nil && c.imports[name] == nil && !slices.Contains(missing, name) {
				missing = append(missing, name)
			}
		}
	}
	if len(missing) == 0 {
		return nil
	}
	found, err := packages.Load(&packages.Config{Mode: packages.NeedName | packages.NeedTypes, Dir: c.root}, missing...)
	if err != nil {
		return err
	}
	for _, p := range found {
		if len(p.Errors) > 0 {
			return p.Errors[0]
		}
		c.imports[p.PkgPath] = p.Types
	}
	return nil
}

func (c *checker) Import(name string) (*types.Package, error) {
	if p := c.imports[name]; p != nil {
		return p, nil
	}
	return nil, fmt.Errorf("package %s is not loaded", name)
}
