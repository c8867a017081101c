// Package events finds the kinds of events that a stream of notifications has, so
// that tests notice a new kind that some code does not handle.
package events

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// Kinds returns the names of the types in the package notifications, whose folder
// is dir, that have the method event: those that implement notifications.Event.
// They are sorted.
func Kinds(t testing.TB, dir string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		t.Fatal(err)
	}
	var kinds []string
	for _, file := range files {
		if strings.HasSuffix(file, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "event" {
				kind := fn.Recv.List[0].Type
				if star, ok := kind.(*ast.StarExpr); ok {
					kind = star.X
				}
				kinds = append(kinds, kind.(*ast.Ident).Name)
			}
		}
	}
	if len(kinds) == 0 {
		t.Fatalf("no kinds of events in %s", dir)
	}
	slices.Sort(kinds)
	return kinds
}
