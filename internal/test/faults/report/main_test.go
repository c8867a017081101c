package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"testing"
)

// The page has the table that the tests have, with one test for each fault.
func TestPageIsCurrent(t *testing.T) {
	t.Chdir("../../../..")
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	updated, err := update(text)
	if err != nil {
		t.Fatal(err)
	}
	if string(updated) != string(text) {
		t.Errorf("%s is not what the tests have: run make reliability", page)
	}
}

func TestReadRow(t *testing.T) {
	for body, want := range map[string]row{
		`fault{7, "a: b | c", ` + "`\"d\"`" + `}.is(t)`: {7, "f", "a: b | c", `"d"`},
		``:                          {test: "f"},
		`fault{7, "a"}.is(t)`:       {test: "f"},
		`fault{7, what, "b"}.is(t)`: {test: "f"},
		`_, _ = fault{1, "a", "b"}, fault{2, "c", "d"}`: {test: "f"},
		`other{7, "a", "b"}.is(t)`:                      {test: "f"},
	} {
		f, err := parser.ParseFile(token.NewFileSet(), "", "package p\nfunc f() {\n"+body+"\n}", 0)
		if err != nil {
			t.Fatal(err)
		}
		got, err := readRow(f.Decls[0].(*ast.FuncDecl))
		if got != want || (err == nil) != (want.number > 0) {
			t.Errorf("%s: got %+v, error %v", body, got, err)
		}
	}
}
