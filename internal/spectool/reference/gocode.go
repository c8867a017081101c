package reference

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"path"
	"reflect"
	"strconv"
	"strings"
)

// A goPackage is what pages tell of a generated package.
type goPackage struct {
	name     string
	fset     *token.FileSet
	types    map[string]*ast.TypeSpec
	methods  map[string]*ast.FuncDecl   // of API
	variants map[string][]*ast.FuncDecl // the From methods of a union, in order
	envelope string                     // see Pages
}

// A field is one of a struct.
type field struct {
	member   string // in JSON
	name     string // in Go
	typ      ast.Expr
	required bool
	doc      string
}

func readPackage(name string, tree map[string][]byte) (*goPackage, error) {
	p := &goPackage{name, token.NewFileSet(), map[string]*ast.TypeSpec{}, map[string]*ast.FuncDecl{}, map[string][]*ast.FuncDecl{}, ""}
	for file, code := range tree {
		if path.Dir(file) != name {
			continue
		}
		parsed, err := parser.ParseFile(p.fset, file, code, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, decl := range parsed.Decls {
			switch decl := decl.(type) {
			case *ast.GenDecl:
				for _, spec := range decl.Specs {
					if spec, ok := spec.(*ast.TypeSpec); ok {
						p.types[spec.Name.Name] = spec
					}
				}
			case *ast.FuncDecl:
				p.addMethod(decl)
			}
		}
	}
	return p, nil
}

func (p *goPackage) addMethod(f *ast.FuncDecl) {
	if f.Recv == nil {
		return
	}
	of := f.Recv.List[0].Type
	if star, ok := of.(*ast.StarExpr); ok {
		of = star.X
	}
	switch receiver, _ := of.(*ast.Ident); {
	case receiver == nil:
	case receiver.Name == "API":
		p.methods[f.Name.Name] = f
	case strings.HasPrefix(f.Name.Name, "From"):
		p.variants[receiver.Name] = append(p.variants[receiver.Name], f)
	}
}

// text writes an expression as a program outside of the package does.
func (p *goPackage) text(x ast.Node) string {
	var b bytes.Buffer
	if err := format.Node(&b, p.fset, p.qualify(x)); err != nil {
		return fmt.Sprint(x)
	}
	return b.String()
}

// qualify returns a copy of a type whose names have the package before them.
func (p *goPackage) qualify(x ast.Node) ast.Node {
	switch x := x.(type) {
	case *ast.Ident:
		if ast.IsExported(x.Name) {
			return &ast.SelectorExpr{X: ast.NewIdent(p.name), Sel: ast.NewIdent(x.Name)}
		}
		return ast.NewIdent(x.Name)
	case *ast.StarExpr:
		return &ast.StarExpr{X: p.qualify(x.X).(ast.Expr)}
	case *ast.ArrayType:
		return &ast.ArrayType{Elt: p.qualify(x.Elt).(ast.Expr)}
	case *ast.MapType:
		return &ast.MapType{Key: p.qualify(x.Key).(ast.Expr), Value: p.qualify(x.Value).(ast.Expr)}
	case *ast.Ellipsis:
		return &ast.Ellipsis{Elt: p.qualify(x.Elt).(ast.Expr)}
	}
	return x
}

// signature is a method as a caller reads it.
func (p *goPackage) signature(f *ast.FuncDecl) string {
	list := func(fields *ast.FieldList) []string {
		var all []string
		for _, f := range fields.List {
			names := make([]string, len(f.Names))
			for i, n := range f.Names {
				names[i] = n.Name
			}
			all = append(all, strings.TrimSpace(strings.Join(names, ", ")+" "+p.text(f.Type)))
		}
		return all
	}
	results := strings.Join(list(f.Type.Results), ", ")
	if len(f.Type.Results.List) > 1 {
		results = "(" + results + ")"
	}
	return fmt.Sprintf("func (%s.API) %s(%s) %s", p.name, f.Name.Name, strings.Join(list(f.Type.Params), ", "), results)
}

// result is the type that a method returns besides the error, nil if none.
func result(f *ast.FuncDecl) ast.Expr {
	if r := f.Type.Results.List; len(r) == 2 {
		return r[0].Type
	}
	return nil
}

// parameter is the type of a parameter of a method, nil if it has none of that
// name.
func parameter(f *ast.FuncDecl, name string) ast.Expr {
	for _, p := range f.Type.Params.List {
		for _, n := range p.Names {
			if n.Name == name {
				return p.Type
			}
		}
	}
	return nil
}

// structOf returns the fields of the struct that a type is, points to or holds.
func (p *goPackage) structOf(x ast.Expr) []field {
	switch x := x.(type) {
	case *ast.StarExpr:
		return p.structOf(x.X)
	case *ast.ArrayType:
		return p.structOf(x.Elt)
	case *ast.MapType:
		return p.structOf(x.Value)
	case *ast.Ident:
		if spec := p.types[x.Name]; spec != nil {
			return p.structOf(spec.Type)
		}
	case *ast.StructType:
		var all []field
		for _, f := range x.Fields.List {
			if f.Tag == nil || len(f.Names) != 1 {
				continue
			}
			tag, err := strconv.Unquote(f.Tag.Value)
			if err != nil {
				continue
			}
			member, options, _ := strings.Cut(reflect.StructTag(tag).Get("json"), ",")
			if member == "" || member == "-" {
				continue
			}
			all = append(all, field{
				member: member, name: f.Names[0].Name, typ: f.Type,
				required: !strings.Contains(options, "omitempty"), doc: strings.Join(strings.Fields(f.Doc.Text()), " "),
			})
		}
		return all
	}
	return nil
}
