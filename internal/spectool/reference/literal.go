package reference

import (
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"strconv"
	"strings"
)

// errNoLiteral says that Go has no literal for a type: a union inside of
// another type.
var errNoLiteral = errors.New("no literal")

// literal writes a JSON value as a Go expression of a type. Of a struct it
// writes what is required, and of what the caller need not set nothing: skip
// are the names of such fields.
func (p *goPackage) literal(x ast.Expr, value any, indent string, skip ...string) (string, error) {
	switch t := x.(type) {
	case *ast.StarExpr:
		if _, isStruct := p.underlying(t.X).(*ast.StructType); isStruct {
			s, err := p.literal(t.X, value, indent)
			return "&" + s, err
		}
		s, err := p.literal(t.X, value, indent)
		if name := p.text(t.X); name != "string" && name != "bool" {
			s = name + "(" + s + ")"
		}
		return "new(" + s + ")", err
	case *ast.ArrayType:
		list, ok := value.([]any)
		if !ok || len(list) == 0 {
			return p.text(x) + "{}", nil
		}
		s, err := p.literal(t.Elt, list[0], indent)
		if _, isStruct := p.underlying(t.Elt).(*ast.StructType); isStruct {
			s = strings.TrimPrefix(s, p.text(t.Elt)) // the list has the type already
		}
		return p.text(x) + "{" + s + "}", err
	case *ast.MapType:
		members, _ := value.(map[string]any)
		for key, v := range members {
			s, err := p.literal(t.Value, v, indent)
			if _, isStruct := p.underlying(t.Value).(*ast.StructType); isStruct {
				s = strings.TrimPrefix(s, p.text(t.Value))
			}
			return fmt.Sprintf("%s{%q: %s}", p.text(x), key, s), err
		}
		return p.text(x) + "{}", nil
	case *ast.StructType:
		return "", errNoLiteral
	case *ast.SelectorExpr:
		if p.text(x) == "time.Time" {
			return "time.Now()", nil
		}
		return "", errNoLiteral
	case *ast.Ident:
		spec := p.types[t.Name]
		if spec == nil {
			return basic(value)
		}
		if s, isStruct := spec.Type.(*ast.StructType); isStruct {
			if len(p.variants[t.Name]) > 0 || len(s.Fields.List) > 0 && len(p.structOf(s)) == 0 {
				return "", errNoLiteral
			}
			return p.composite(t, value, indent, skip)
		}
		s, err := p.literal(spec.Type, value, indent)
		if rest, ok := strings.CutPrefix(s, p.text(spec.Type)+"{"); ok && spec.Assign == 0 {
			s = p.text(x) + "{" + rest
		}
		return s, err
	}
	return "", errNoLiteral
}

// underlying follows the names of a type.
func (p *goPackage) underlying(x ast.Expr) ast.Expr {
	if ident, ok := x.(*ast.Ident); ok && p.types[ident.Name] != nil {
		return p.underlying(p.types[ident.Name].Type)
	}
	return x
}

func (p *goPackage) composite(x *ast.Ident, value any, indent string, skip []string) (string, error) {
	members, _ := value.(map[string]any)
	var b strings.Builder
	b.WriteString(p.text(x) + "{")
	written := 0
fields:
	for _, f := range p.structOf(x) {
		for _, s := range skip {
			if s == f.name {
				continue fields
			}
		}
		v, given := members[f.member]
		if !f.required || !given || v == nil {
			continue
		}
		s, err := p.literal(f.typ, v, indent+"\t")
		if err != nil {
			return "", err
		}
		fmt.Fprintf(&b, "\n%s\t%s: %s,", indent, f.name, s)
		written++
	}
	if written > 0 {
		b.WriteString("\n" + indent)
	}
	return b.String() + "}", nil
}

func basic(value any) (string, error) {
	switch v := value.(type) {
	case string:
		return strconv.Quote(v), nil
	case json.Number:
		return v.String(), nil
	case bool:
		return strconv.FormatBool(v), nil
	}
	return "", errNoLiteral
}

// union writes a value of a union: its first variant, and the call that puts it
// into place.
func (p *goPackage) union(name, variable string, value any) (string, error) {
	from := p.variants[name][0]
	variant := from.Type.Params.List[0].Type
	var skip []string // what the call sets
	ast.Inspect(from.Body, func(n ast.Node) bool {
		if a, ok := n.(*ast.AssignStmt); ok {
			if s, ok := a.Lhs[0].(*ast.SelectorExpr); ok && p.text(s.X) == "v" {
				skip = append(skip, s.Sel.Name)
			}
		}
		return true
	})
	s, err := p.literal(variant, value, "", skip...)
	return fmt.Sprintf("var %[1]s %[2]s.%[3]s\nerr := %[1]s.%[4]s(%[5]s)\nif err != nil {\n\treturn err\n}\n",
		variable, p.name, name, from.Name.Name, s), err
}
