package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLocate(t *testing.T) {
	tree := t.TempDir()
	for name, code := range map[string]string{
		"a/a.go":             "func a() {\n\tif x   {\n\t\treturn 1\n\t}\n}\nvar once = 1\n",
		"a/a_test.go":        "var tested = 1\n",
		"b/b.go":             "if x {\nreturn 1 }\nvar twice = 1\n",
		"c/c.go":             "var twice = 1\n",
		"c/testdata/c.go":    "var fixture = 1\n",
		"internal/test/t.go": "var tool = 1\n",
		".git/g.go":          "var hidden = 1\n",
	} {
		path := filepath.Join(tree, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(code), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct{ file, guard, want, err string }{
		{"a/a.go", "var once = 1", "a/a.go", ""},
		{"gone.go", "var once = 1", "a/a.go", ""},
		{"b/b.go", "var once = 1", "a/a.go", ""},
		{"a/a.go", "if x {\n\treturn 1\n}", "a/a.go", ""},
		{"b/b.go", "if x {\n\treturn 1\n}", "b/b.go", ""},
		{"c/c.go", "var twice = 1", "c/c.go", ""},
		{"a/a.go", "var twice = 1", "", "a/a.go has no \"var twice = 1\", but b/b.go and c/c.go have"},
		{"a/a.go", "var tested = 1", "", "no file has"},
		{"a/a.go", "var fixture = 1", "", "no file has"},
		{"a/a.go", "var tool = 1", "", "no file has"},
		{"a/a.go", "var hidden = 1", "", "no file has"},
	} {
		m := mutant{file: tt.file, edits: []string{tt.guard, ""}}
		file, err := m.locate(tree)
		if file != tt.want || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s, %q: got %q, error %v", tt.file, tt.guard, file, err)
		}
	}
}

func TestApply(t *testing.T) {
	m := mutant{edits: []string{"if a.b {\n\treturn $1", "if c {\n\treturn $2", "d()", ""}}
	code := "if   a.b {\n\t\treturn $1 }; d(); if a.b { return $1 }; d()"
	if got, want := string(m.apply([]byte(code))), "if c {\n\treturn $2 }; ; if c {\n\treturn $2 }; "; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	// What stands before and after keeps its line.
	m = mutant{edits: []string{"\t\tf()\n\t}()", "\t\tg()\n\t}()"}}
	if got, want := string(m.apply([]byte("// why\n\t\tf()\n\t}()\n"))), "// why\n\t\tg()\n\t}()\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	m = mutant{edits: []string{"if a.b {}", ""}}
	if m.has([]byte("if a_b {}")) {
		t.Error("a dot matches another byte")
	}
}
