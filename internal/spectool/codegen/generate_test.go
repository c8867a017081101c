package codegen_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/getkin/kin-openapi/openapi3"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
	"github.com/fairlead-go/fairlead/internal/spectool/codegen/fixtures"
)

const root = "../../.."

// readRoot reads a file by its path in the module.
func readRoot(name string) ([]byte, error) { return os.ReadFile(filepath.Join(root, name)) }

// The fixture's packages are this package's golden files, generated the same
// twice. That all that is committed is what the specs generate is tested in
// files.
func TestGenerate(t *testing.T) {
	p := fixtures.Harbour
	tree, err := codegen.Generate(p, readRoot)
	if err != nil {
		t.Fatal(err)
	}
	again, err := codegen.Generate(p, readRoot)
	if err != nil {
		t.Fatal(err)
	}
	for name, code := range tree {
		if !bytes.Equal(code, again[name]) {
			t.Errorf("%s: two runs differ: %s", name, firstDiff(code, again[name]))
		}
		committed, err := os.ReadFile(filepath.Join(root, p.Folder, name))
		if err != nil || !bytes.Equal(code, committed) {
			t.Errorf("%s/%s is not what the specs generate: run make generate (%s)", p.Folder, name, firstDiff(committed, code))
		}
	}
}

// firstDiff shows the first line that differs.
func firstDiff(a, b []byte) string {
	old, now := strings.Split(string(a), "\n"), strings.Split(string(b), "\n")
	for i := range min(len(old), len(now)) {
		if old[i] != now[i] {
			return fmt.Sprintf("line %d: %q and %q", i+1, old[i], now[i])
		}
	}
	return fmt.Sprintf("%d and %d lines", len(old), len(now))
}

var generatedLine = regexp.MustCompile(`(?m)^// Code generated .* DO NOT EDIT\.$`)

// Tools, and people, must be able to tell what is generated.
func TestOnlyGeneratedIsMarked(t *testing.T) {
	folders := map[string]bool{filepath.Join("bench", "internal", "stock"): true} // by another generator, for comparison
	for _, p := range slices.Concat(codegen.Platforms, fixtures.All) {
		folders[filepath.Join(p.Folder, p.Package)] = true
		folders[filepath.Join(p.Folder, p.Package+"server")] = true
	}
	err := filepath.WalkDir(root, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(root, name)
		if err != nil || e.IsDir() && strings.HasPrefix(e.Name(), ".") && rel != "." {
			return fs.SkipDir
		}
		if e.IsDir() || filepath.Ext(name) != ".go" {
			return nil
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ParseComments|parser.PackageClauseOnly)
		if err != nil {
			return nil // not ours to judge
		}
		code, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		if want := folders[filepath.Dir(rel)]; ast.IsGenerated(file) != want {
			t.Errorf("%s: marked as generated: %t, want %t", rel, !want, want)
		} else if want && len(generatedLine.FindAll(code, -1)) != 1 {
			t.Errorf("%s: is not marked once", rel)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// parseCycle parses generated/cycle.
func parseCycle(t *testing.T) (*token.FileSet, []*ast.File) {
	t.Helper()
	fset := token.NewFileSet()
	var files []*ast.File
	names, err := filepath.Glob(filepath.Join(root, "generated/cycle/*.go"))
	if err != nil || len(names) == 0 {
		t.Fatal("no files", err)
	}
	for _, name := range names {
		file, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	return fset, files
}

func TestShapeOfCycle(t *testing.T) {
	fset, files := parseCycle(t)
	for _, file := range files {
		for _, spec := range file.Imports {
			path, _ := strconv.Unquote(spec.Path.Value)
			if strings.Contains(path, ".") && path != "github.com/fairlead-go/fairlead/rest" {
				t.Errorf("%s: imports %s", fset.Position(spec.Pos()), path)
			}
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.TypeSpec:
				if _, ok := n.Type.(*ast.StructType); ok {
					for _, f := range n.Type.(*ast.StructType).Fields.List {
						noStruct(t, fset, f.Type)
					}
					break
				}
				noStruct(t, fset, n.Type)
			case *ast.FuncType:
				noStruct(t, fset, n)
			case *ast.Ident:
				if strings.Contains(n.Name, "_") && n.Name != "_" {
					t.Errorf("%s: name with an underscore: %s", fset.Position(n.Pos()), n.Name)
				}
				if n.Name == "float32" {
					t.Errorf("%s: float32 loses digits", fset.Position(n.Pos()))
				}
			case *ast.Field:
				if typ, ok := n.Type.(*ast.Ident); ok && typ.Name == "int" && len(n.Names) == 1 && n.Tag != nil {
					t.Errorf("%s: %s is an int, which has 32 bits on some platforms", fset.Position(n.Pos()), n.Names[0])
				}
			}
			return true
		})
	}
}

func noStruct(t *testing.T, fset *token.FileSet, typ ast.Node) {
	ast.Inspect(typ, func(n ast.Node) bool {
		if n, ok := n.(*ast.StructType); ok {
			t.Errorf("%s: anonymous struct", fset.Position(n.Pos()))
		}
		return true
	})
}

// A constant without its type's name would be renamed by a new enum elsewhere.
func TestConstantsOfCycle(t *testing.T) {
	fset, files := parseCycle(t)
	count := 0
	for _, file := range files {
		for _, decl := range file.Decls {
			d, ok := decl.(*ast.GenDecl)
			if !ok || d.Tok != token.CONST {
				continue
			}
			for _, spec := range d.Specs {
				c := spec.(*ast.ValueSpec)
				typ, ok := c.Type.(*ast.Ident)
				if !ok || !strings.HasPrefix(c.Names[0].Name, typ.Name) || c.Names[0].Name == typ.Name {
					t.Errorf("%s: %s does not start with the name of its type", fset.Position(c.Pos()), c.Names[0])
				}
				count++
			}
		}
	}
	if count < 400 {
		t.Errorf("only %d constants", count)
	}
}

// uglyDocs are marks of prose that no person wrote.
var uglyDocs = regexp.MustCompile(`defines model|: An? |: The |upstream, but no|\w  \w|\ba [AEIO][a-z]+\b| \.|<nil>|^[a-z]`)

// What the spec describes is described in Go.
func TestDocsOfCycle(t *testing.T) {
	fset, files := parseCycle(t)
	docs := map[string]string{}                          // by name of type, Type.Field or Type.Method
	members := map[string]map[string]*ast.CommentGroup{} // docs of fields by type and JSON name
	add := func(pos token.Pos, name string, doc *ast.CommentGroup) {
		docs[name] = strings.TrimSpace(doc.Text())
		for line := range strings.SplitSeq(docs[name], "\n") {
			if len(line) > 78 && strings.Contains(line, " ") {
				t.Errorf("%s: line of %d characters in the doc of %s", fset.Position(pos), len(line), name)
			}
		}
	}
	for _, file := range files {
		for _, decl := range file.Decls {
			switch d := decl.(type) {
			case *ast.FuncDecl:
				if d.Recv != nil && d.Name.IsExported() {
					recv := d.Recv.List[0].Type
					if star, ok := recv.(*ast.StarExpr); ok {
						recv = star.X
					}
					add(d.Pos(), recv.(*ast.Ident).Name+"."+d.Name.Name, d.Doc)
				}
			case *ast.GenDecl:
				for _, spec := range d.Specs {
					s, ok := spec.(*ast.TypeSpec)
					if !ok {
						continue
					}
					add(s.Pos(), s.Name.Name, d.Doc)
					if !strings.HasPrefix(strings.TrimPrefix(d.Doc.Text(), "A "), s.Name.Name) {
						t.Errorf("%s: the doc of %s does not begin with its name: %s", fset.Position(s.Pos()), s.Name, d.Doc.Text())
					}
					if st, ok := s.Type.(*ast.StructType); ok {
						members[s.Name.Name] = map[string]*ast.CommentGroup{}
						for _, f := range st.Fields.List {
							if f.Tag != nil {
								tag := reflect.StructTag(strings.Trim(f.Tag.Value, "`")).Get("json")
								members[s.Name.Name][strings.TrimSuffix(tag, ",omitempty")] = f.Doc
							}
							for _, n := range f.Names {
								add(f.Pos(), s.Name.Name+"."+n.Name, f.Doc)
							}
						}
					}
				}
			}
		}
	}
	for name, doc := range docs {
		if m := uglyDocs.FindString(doc); m != "" {
			t.Errorf("doc of %s has %q: %s", name, m, doc)
		}
	}
	spec := loadCycle(t)
	checked := 0
	for name, schema := range spec.Components.Schemas {
		if schema.Value.Description != "" && strings.Contains(docs[name], "no description") {
			t.Errorf("%s has no doc, and the spec has one", name)
		}
		for member, property := range schema.Value.Properties {
			doc, ok := members[name][member]
			if ok && doc == nil && property.Value.Description != "" {
				t.Errorf("%s.%s has no doc, and the spec has one", name, member)
			}
			checked++
		}
	}
	if checked < 1000 {
		t.Errorf("only %d members", checked)
	}
	for name, doc := range docs {
		if doc == "" && !strings.HasSuffix(name, ".Error") && (!strings.Contains(name, ".") || strings.HasPrefix(name, "API.") && name != "API.caller") {
			t.Errorf("%s has no doc", name)
		}
	}
	for _, item := range spec.Paths.Map() {
		for _, op := range item.Operations() {
			name := strings.ToUpper(op.OperationID[:1]) + op.OperationID[1:]
			doc := strings.Join(strings.Fields(docs["API."+name]), " ")
			if !strings.HasPrefix(doc, name+" ") || !strings.Contains(doc, strings.Join(strings.Fields(op.Description), " ")) {
				t.Errorf("%s: its doc misses what the spec says: %s", op.OperationID, doc)
			}
		}
	}
}

func loadCycle(t *testing.T) *openapi3.T {
	t.Helper()
	doc, err := openapi3.NewLoader().LoadFromFile(filepath.Join(root, "spec/cycle/openapi.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}
