package specdiff

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"path"
	"regexp"
	"strconv"
	"strings"

	"golang.org/x/tools/go/ast/astutil"
)

// foreign holds the packages that generated code imports, reduced to the types
// that its declarations name. Their content does not matter here: time.Time is
// the same type on both sides of a comparison, whatever it holds. So neither a
// Go toolchain nor the source of those packages is needed.
type foreign map[string]*types.Package

func (f foreign) Import(name string) (*types.Package, error) {
	if pkg := f[name]; pkg != nil {
		return pkg, nil
	}
	return nil, fmt.Errorf("package %s is not among the imports", name)
}

// add declares the types of other packages that a file names outside of
// function bodies. An instance of a generic type becomes a type of its own,
// Optional[string] say: apidiff does not compare the type arguments of types
// from other packages.
func (f foreign) add(file *ast.File) {
	packages := make(map[string]*types.Package) // by their name in the file
	for _, spec := range file.Imports {
		from, _ := strconv.Unquote(spec.Path.Value) // the parser has checked it
		if f[from] == nil {
			f[from] = types.NewPackage(from, packageName(from))
			f[from].MarkComplete()
		}
		name := f[from].Name()
		if spec.Name != nil {
			name = spec.Name.Name
		}
		packages[name] = f[from]
	}
	// selected returns the package and the name that an expression selects.
	selected := func(e ast.Expr) (pkg *types.Package, x *ast.Ident, name string) {
		if sel, ok := e.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok {
				return packages[x.Name], x, sel.Sel.Name
			}
		}
		return nil, nil, ""
	}
	instance := func(c *astutil.Cursor, generic ast.Expr) {
		pkg, x, _ := selected(generic)
		if pkg == nil {
			return
		}
		name := strings.TrimPrefix(types.ExprString(c.Node().(ast.Expr)), x.Name+".")
		declare(pkg, name)
		c.Replace(&ast.SelectorExpr{X: x, Sel: ast.NewIdent(name)})
	}
	outsideBodies := func(c *astutil.Cursor) bool {
		_, body := c.Node().(*ast.BlockStmt)
		return !body
	}
	embedded := func(in *ast.InterfaceType) {
		for _, f := range in.Methods.List {
			if pkg, _, name := selected(f.Type); pkg != nil && len(f.Names) == 0 {
				declare(pkg, name).SetUnderlying(types.NewInterfaceType(nil, nil))
			}
		}
	}
	astutil.Apply(file, outsideBodies, func(c *astutil.Cursor) bool {
		switch n := c.Node().(type) {
		case *ast.SelectorExpr:
			if pkg, _, name := selected(n); pkg != nil {
				declare(pkg, name)
			}
		case *ast.InterfaceType:
			embedded(n)
		case *ast.IndexExpr:
			instance(c, n.X)
		case *ast.IndexListExpr:
			instance(c, n.X)
		}
		return true
	})
}

// known are types that the content of matters for. A struct that gets a field
// which cannot be compared with == cannot be compared either, and constants have
// basic types.
var known = map[string]types.Type{
	"encoding/json.RawMessage": types.NewSlice(types.Typ[types.Byte]),
	"net/http.Header":          types.NewMap(types.Typ[types.String], types.NewSlice(types.Typ[types.String])),
	"net/url.Values":           types.NewMap(types.Typ[types.String], types.NewSlice(types.Typ[types.String])),
	"time.Duration":            types.Typ[types.Int64],
}

// declare gives a package a type, an empty struct unless more is known.
func declare(pkg *types.Package, name string) *types.Named {
	if obj := pkg.Scope().Lookup(name); obj != nil {
		return obj.Type().(*types.Named)
	}
	underlying := known[pkg.Path()+"."+name]
	if underlying == nil {
		underlying = types.NewStruct(nil, nil)
	}
	obj := types.NewTypeName(token.NoPos, pkg, name, nil)
	pkg.Scope().Insert(obj)
	return types.NewNamed(obj, underlying, nil)
}

var majorVersion = regexp.MustCompile(`^v[0-9]+$`)

// packageName is the name that the package at an import path most likely has.
func packageName(from string) string {
	if majorVersion.MatchString(path.Base(from)) {
		from = path.Dir(from)
	}
	return path.Base(from)
}
