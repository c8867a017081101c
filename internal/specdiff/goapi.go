package main

import (
	"cmp"
	"errors"
	"fmt"
	"go/types"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/exp/apidiff"
	"golang.org/x/tools/go/packages"

	"github.com/fairlead-go/fairlead/internal/codegen"
)

// goAPI compares the Go packages that two specs generate.
func goAPI(root string, before, after side) ([]change, error) {
	platform := codegen.PlatformOf(after.openapi)
	old, err := generate(root, platform, before)
	if err != nil {
		return nil, err
	}
	now, err := generate(root, platform, after)
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

// generate makes a package of a spec and checks its types, without a file on
// disk.
func generate(root string, platform codegen.Platform, from side) (*types.Package, error) {
	platform.Source, platform.Topics = from.openapi, from.asyncapi
	tree, err := codegen.Generate(platform, os.ReadFile)
	if err != nil {
		return nil, err
	}
	overlay := make(map[string][]byte)
	for name, code := range tree {
		if path.Dir(name) == platform.Package {
			overlay[filepath.Join(root, filepath.FromSlash(platform.Folder), filepath.FromSlash(name))] = code
		}
	}
	found, err := packages.Load(&packages.Config{
		Mode:    packages.NeedName | packages.NeedTypes | packages.NeedSyntax | packages.NeedTypesInfo | packages.NeedImports,
		Dir:     root,
		Overlay: overlay,
	}, "./"+path.Join(platform.Folder, platform.Package))
	if err != nil {
		return nil, err
	}
	if len(found) != 1 {
		return nil, fmt.Errorf("%s: go list finds %d packages", from.openapi, len(found))
	}
	var errs []error
	for _, err := range found[0].Errors {
		errs = append(errs, err)
	}
	if err := errors.Join(errs...); err != nil {
		return nil, fmt.Errorf("%s: the code that is generated does not compile: %w", from.openapi, err)
	}
	return found[0].Types, nil
}
