package codegen

import (
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path"
	"slices"
	"strings"

	"github.com/getkin/kin-openapi/openapi3"
	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// names finds different things of a spec that have one Go name in one place, as
// a package or a struct is.
type names struct {
	place map[string]string
	errs  *[]error
}

func (n *names) add(name, place string) { n.addOr(name, place, "give it an x-go-name") }

// addOr is add with a mend of its own.
func (n *names) addOr(name, place, mend string) {
	if other, taken := n.place[name]; taken && other != place {
		*n.errs = append(*n.errs, fmt.Errorf("%s: its Go name %s is taken by %s: %s", place, name, other, mend))
		return
	}
	n.place[name] = place
}

// checkNames refuses Go names that are taken. oapi-codegen would number one of
// the two, and which one would change with the spec. It relies on the names
// that oapi-codegen was last configured with. own are the names that the
// package declares besides the types of the spec.
func checkNames(doc *openapi3.T, own []string) error {
	var errs []error
	declared := &names{place: map[string]string{}, errs: &errs}
	for _, name := range own {
		declared.place[name] = "the code for operations"
	}
	methods := &names{place: map[string]string{}, errs: &errs}
	for _, name := range []string{"Handler", "HandlerMiddlewares", "ErrorHandlerFunc"} {
		methods.place[name] = "the server's code"
	}
	for op := range operations(doc) {
		method := codegen.SchemaNameToTypeName(op.OperationID)
		methods.addOr(method, op.at, "change the operationId")
		if slices.ContainsFunc(op.parameters(), func(p *openapi3.Parameter) bool { return p.In != "path" }) {
			declared.place[method+"Params"] = "the parameters of " + op.at
		}
		checkParams(op, &errs)
	}
	if c := doc.Components; c != nil {
		for name, ref := range sorted(c.Schemas) {
			declared.add(goName(name, ref.Value.Extensions), "schema "+name)
		}
		for name, ref := range sorted(c.Parameters) {
			declared.add(goName(name, ref.Value.Extensions), "parameter "+name)
		}
		for name, ref := range sorted(c.RequestBodies) {
			declared.add(goName(name, ref.Value.Extensions), "request body "+name)
		}
		for name, ref := range sorted(c.Responses) {
			declared.add(goName(name, ref.Value.Extensions), "response "+name)
		}
	}
	walk(doc, func(s site) {
		if at, ok := strings.CutPrefix(s.at, "schema "); ok && !s.named && len(s.schema.Enum) > 0 {
			name, ok := s.schema.Extensions["x-go-type-name"].(string)
			if !ok {
				name = memberType(at)
			}
			declared.addOr(name, s.at, "give it an x-go-type-name")
		}
		checkFields(s, &errs)
		checkConstants(s, &errs)
	})
	return errors.Join(errs...)
}

// goName is the Go name of something named name in the spec.
func goName(name string, extensions map[string]any) string {
	if s, ok := extensions["x-go-name"].(string); ok {
		name = s
	}
	return codegen.SchemaNameToTypeName(name)
}

// memberType is the Go name that oapi-codegen makes of a member's place.
func memberType(at string) string {
	var name strings.Builder
	for part := range strings.SplitSeq(strings.NewReplacer("[]", "", "{}", "").Replace(at), ".") {
		name.WriteString(codegen.SchemaNameToTypeName(part))
	}
	return name.String()
}

// locals are the Go names that the code around a path parameter uses.
var locals = []string{
	"a", "any", "body", "call", "context", "ctx", "err", "error", "errors", "fmt", "handler", "http", "io", "json",
	"nil", "opts", "out", "params", "r", "request", "response", "rest", "runtime", "sh", "siw", "status",
	"string", "w",
}

func checkParams(op pathOperation, errs *[]error) {
	fields := &names{place: map[string]string{}, errs: errs}
	vars := &names{place: map[string]string{}, errs: errs}
	for _, local := range locals {
		vars.place[local] = "the code around it"
	}
	for _, p := range op.parameters() {
		def := codegen.ParameterDefinition{ParamName: p.Name, Spec: p}
		if p.In == "path" {
			vars.add(def.GoVariableName(), op.parameter(p))
		} else {
			fields.add(def.GoName(), op.parameter(p))
		}
	}
}

func checkFields(s site, errs *[]error) {
	fields := &names{place: map[string]string{}, errs: errs}
	if hasMore(s.schema) {
		for _, name := range []string{"AdditionalProperties", "Get", "Set", "MarshalJSON", "UnmarshalJSON"} {
			fields.place[name] = "the code for additionalProperties"
		}
	}
	for _, part := range parts(s.schema) {
		for name, ref := range sorted(part.Properties) {
			extensions := ref.Value.Extensions
			if ref.Extensions["x-go-name"] != nil {
				extensions = ref.Extensions
			}
			fields.add(goName(name, extensions), s.at+": property "+name)
		}
	}
}

// checkConstants refuses constants that oapi-codegen would number.
func checkConstants(s site, errs *[]error) {
	texts := s.schema.Enum
	if list, ok := s.schema.Extensions[enumNames].([]any); ok {
		texts = list
	}
	place := map[string]any{}
	for _, text := range texts {
		name := codegen.SchemaNameToTypeName(fmt.Sprint(text))
		if other, taken := place[name]; taken {
			*errs = append(*errs, fmt.Errorf("%s: enum values %v and %v have one Go name, %s: tell them apart by %s", s.at, other, text, name, enumNames))
		}
		place[name] = text
	}
}

// exported are the names that Go files declare for their users. What cannot be
// parsed declares none.
func exported(files ...[]byte) []string {
	var all []string
	for _, file := range files {
		parsed, err := parser.ParseFile(token.NewFileSet(), "", file, parser.SkipObjectResolution)
		if err != nil {
			continue
		}
		for _, decl := range parsed.Decls {
			switch decl := decl.(type) {
			case *ast.FuncDecl:
				if decl.Recv == nil && decl.Name.IsExported() {
					all = append(all, decl.Name.Name)
				}
			case *ast.GenDecl:
				for _, spec := range decl.Specs {
					switch spec := spec.(type) {
					case *ast.TypeSpec:
						all = append(all, spec.Name.Name)
					case *ast.ValueSpec:
						for _, name := range spec.Names {
							if name.IsExported() {
								all = append(all, name.Name)
							}
						}
					}
				}
			}
		}
	}
	return all
}

// compile checks the types of generated packages, in the order in which they
// import each other. What they import besides is taken as right. It catches
// what no other check foresaw, so that it is never written.
func compile(tree map[string][]byte, imports string, packages ...string) error {
	done := importer{}
	for _, name := range packages {
		var errs []error
		fset := token.NewFileSet()
		var files []*ast.File
		for file, code := range sorted(tree) {
			if path.Dir(file) != name {
				continue
			}
			parsed, err := parser.ParseFile(fset, file, code, parser.SkipObjectResolution)
			if err != nil {
				return err
			}
			files = append(files, parsed)
		}
		config := types.Config{Importer: done, Error: func(err error) {
			if !strings.Contains(err.Error(), errNotLoaded.Error()) {
				errs = append(errs, err)
			}
		}}
		pkg, _ := config.Check(path.Join(imports, name), fset, files, nil)
		if len(errs) > 0 {
			return fmt.Errorf("the code would not compile, for a reason that no check foresaw; an x-go-name helps where names clash:\n%w", errors.Join(errs...))
		}
		done[pkg.Path()] = pkg
	}
	return nil
}

// importer knows the packages that were checked.
type importer map[string]*types.Package

var errNotLoaded = errors.New("not loaded")

func (i importer) Import(path string) (*types.Package, error) {
	if pkg := i[path]; pkg != nil {
		return pkg, nil
	}
	return nil, errNotLoaded
}
