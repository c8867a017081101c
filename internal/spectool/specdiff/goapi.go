package specdiff

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"maps"
	"path"
	"slices"
	"strings"

	"golang.org/x/exp/apidiff"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// goAPI compares two generated packages.
func goAPI(old, now *types.Package) []Change {
	all := []Change{}
	for _, c := range apidiff.Changes(old, now).Changes {
		name, what, _ := strings.Cut(c.Message, ": ")
		if strings.HasSuffix(name, ", method set of *Client") {
			continue // it embeds API, whose methods are listed already
		}
		effect := Harmless
		if !c.Compatible {
			effect = Breaking
		}
		all = append(all, Change{Subject: receiver.Replace(name), Text: what, Effect: effect})
	}
	slices.SortStableFunc(all, func(a, b Change) int {
		return cmp.Or(cmp.Compare(b.Effect.rank(), a.Effect.rank()), cmp.Compare(a.Subject, b.Subject))
	})
	return all
}

// receiver writes a method as people do: (*API).GetHub is API.GetHub.
var receiver = strings.NewReplacer("(*", "", "(", "", ")", "")

// generate returns the API of the package that a spec generates, without
// writing a file.
func generate(platform codegen.Platform, spec Spec) (*types.Package, error) {
	const topics = "asyncapi.yaml"
	platform.Source, platform.Topics = spec.Name, ""
	if spec.AsyncAPI != nil {
		platform.Topics = path.Join(path.Dir(spec.Name), topics)
	}
	tree, err := codegen.Generate(platform, func(name string) ([]byte, error) {
		if name == platform.Source {
			return spec.OpenAPI, nil
		}
		return spec.AsyncAPI, nil
	})
	if err != nil {
		return nil, err
	}
	imports := make(foreign)
	fset := token.NewFileSet()
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(tree)) {
		if path.Dir(name) != platform.Package {
			continue
		}
		file, err := parser.ParseFile(fset, name, tree[name], parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		imports.add(file)
		files = append(files, file)
	}
	config := types.Config{Importer: imports, IgnoreFuncBodies: true}
	pkg, err := config.Check(path.Join(platform.Folder, platform.Package), fset, files, nil)
	if err != nil {
		return nil, fmt.Errorf("%s: the generated code does not compile: %w", spec.Name, err)
	}
	return pkg, nil
}
