package reference

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/format"
	"regexp"
	"strings"

	"github.com/fairlead-go/fairlead/internal/contract"
)

// goExample writes a call of an operation, and how it checks the error. It is
// part of a function that returns an error.
func (p *goPackage) goExample(op *contract.Operation, f *ast.FuncDecl) (string, error) {
	var before, args strings.Builder
	args.WriteString("ctx")
	assign := ":="
	if op.Basic {
		args.WriteString(", username, password")
	}
	for _, param := range op.Params {
		if param.In == "path" {
			fmt.Fprintf(&args, ", %q", sample(param))
		}
	}
	if t := parameter(f, "params"); t != nil {
		s, err := p.params(op, t)
		if err != nil {
			return "", err
		}
		args.WriteString(", " + s)
	}
	if t := parameter(f, "body"); t != nil {
		value, err := decode(op.Example())
		if err != nil {
			return "", err
		}
		name := p.text(t)
		ident, named := t.(*ast.Ident)
		switch s, err := p.literal(t, value, ""); {
		case err == nil:
			args.WriteString(", " + s)
		case named && len(p.variants[ident.Name]) > 0:
			s, err := p.union(ident.Name, "body", value)
			if err == nil {
				before.WriteString(s)
				args.WriteString(", body")
				assign = "="
				break
			}
			fallthrough
		default:
			fmt.Fprintf(&before, "var body %s\nerr := json.Unmarshal([]byte(`%s`), &body)\nif err != nil {\n\treturn err\n}\n", name, op.Example())
			args.WriteString(", body")
			assign = "="
		}
	}
	results := "err " + assign
	if r := result(f); r != nil {
		results = resultName(op.ID, p.text(r)) + ", err :="
	}
	code := fmt.Sprintf("%s%s api.%s(%s)\nif err != nil {\n\treturn err\n}", before.String(), results, f.Name.Name, args.String())
	whole, err := format.Source([]byte(code))
	return string(whole), err
}

// params writes the struct of parameters: with those that are required, or else
// with the first.
func (p *goPackage) params(op *contract.Operation, t ast.Expr) (string, error) {
	fields := make(map[string]field)
	for _, f := range p.structOf(t) {
		fields[f.member] = f
	}
	var set []string
	for _, param := range given(op) {
		f, known := fields[param.Name]
		if !known || param.In == "path" {
			continue
		}
		var value any = sample(param)
		switch param.Type {
		case "integer", "number":
			value = json.Number(sample(param))
		case "boolean":
			value = true
		}
		s, err := p.literal(f.typ, value, "")
		if err != nil {
			return "", err
		}
		set = append(set, f.name+": "+s)
	}
	return "&" + p.text(t.(*ast.StarExpr).X) + "{" + strings.Join(set, ", ") + "}", nil
}

// given are the parameters that an example sets.
func given(op *contract.Operation) []contract.Param {
	var all []contract.Param
	for _, p := range op.Params {
		if p.Required {
			all = append(all, p)
		}
	}
	if len(all) == 0 && len(op.Params) > 0 {
		return op.Params[:1]
	}
	return all
}

// sample is a value for a parameter.
func sample(p contract.Param) string {
	switch {
	case len(p.Enum) > 0:
		return p.Enum[0]
	case p.Type == "integer" || p.Type == "number":
		return "1"
	case p.Type == "boolean":
		return "true"
	case strings.HasSuffix(p.Name, "id"):
		return "64f0040000000000000000a1"
	}
	return "example"
}

var lastWord = regexp.MustCompile(`[A-Z]+[a-z]*$`)

// resultName names what an operation answers.
func resultName(operation, typ string) string {
	if typ == "bool" {
		return "ok"
	}
	return strings.ToLower(lastWord.FindString(operation))
}

// maxBody is how many lines of a body a command line may have.
const maxBody = 30

// commandExample writes the command line for a call. A long body is written to
// a file first, to be edited there.
func commandExample(op *contract.Operation) string {
	var b strings.Builder
	b.WriteString("fairlead call " + op.ID)
	if op.Basic {
		b.WriteString(" --user NAME")
	}
	for _, p := range given(op) {
		fmt.Fprintf(&b, " --param %s=%s", p.Name, sample(p))
	}
	if body := op.Example(); body != nil {
		var lines bytes.Buffer
		if len(body) > 60 && json.Indent(&lines, body, "", "  ") == nil {
			body = lines.Bytes()
		}
		if bytes.Count(body, []byte("\n")) > maxBody {
			return "fairlead ops " + op.ID + " --json | jq .body >body.json\n" + b.String() + " --body @body.json"
		}
		fmt.Fprintf(&b, " --body '%s'", body)
	}
	return b.String()
}

func decode(b []byte) (v any, err error) {
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	err = d.Decode(&v)
	return v, err
}
