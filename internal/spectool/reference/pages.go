package reference

import (
	"fmt"
	"go/ast"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/fairlead-go/fairlead/internal/contract"
)

const mark = "<!-- Generated from %s by make generate. DO NOT EDIT. -->\n\n"

// Pages returns the pages for a spec by file name. source says where the spec
// is, name is that of the Go package in tree that was generated from it, and
// envelope the member of an answer that holds its value, "" for none.
func Pages(source string, spec []byte, name, envelope string, tree map[string][]byte) (map[string][]byte, error) {
	c, err := contract.New(spec)
	if err != nil {
		return nil, err
	}
	p, err := readPackage(name, tree)
	if err != nil {
		return nil, err
	}
	p.envelope = envelope
	var index strings.Builder
	fmt.Fprintf(&index, mark, source)
	fmt.Fprintf(&index, "# %s\n\n%s\n", c.Info().Title, strings.TrimSpace(c.Info().Description))
	pages := make(map[string][]byte)
	for _, tag := range c.Tags() {
		var page strings.Builder
		fmt.Fprintf(&page, mark, source)
		fmt.Fprintf(&page, "# %s\n\n%s\n\n[All operations](README.md)\n", tag.Name, tag.Description)
		file := anchor(tag.Name) + ".md"
		var rows strings.Builder
		for _, op := range c.Operations() {
			if group(op) != tag.Name {
				continue
			}
			if err := p.operation(&page, op); err != nil {
				return nil, fmt.Errorf("operation %s: %w", op.ID, err)
			}
			fmt.Fprintf(&rows, "| [%s](%s#%s) | `%s %s` | %s |\n", op.ID, file, anchor(op.ID), op.Method, op.Path, cell(op.Summary))
		}
		if rows.Len() == 0 {
			continue
		}
		fmt.Fprintf(&index, "\n## [%s](%s)\n\n%s\n\n| operation | request | |\n| --- | --- | --- |\n%s", tag.Name, file, tag.Description, rows.String())
		pages[file] = []byte(page.String())
	}
	pages["README.md"] = []byte(index.String())
	return pages, nil
}

// group is the page that an operation is on: that of its first tag.
func group(op *contract.Operation) string {
	if len(op.Tags) == 0 {
		return ""
	}
	return op.Tags[0]
}

// anchor is how a heading is linked to.
func anchor(heading string) string {
	return strings.ReplaceAll(strings.ToLower(heading), " ", "-")
}

func (p *goPackage) operation(b *strings.Builder, op *contract.Operation) error {
	var method *ast.FuncDecl
	for name, f := range p.methods {
		if strings.EqualFold(name, op.ID) {
			method = f
		}
	}
	if method == nil {
		return fmt.Errorf("has no method")
	}
	fmt.Fprintf(b, "\n## %s\n\n%s.\n", op.ID, strings.TrimSuffix(op.Summary, "."))
	if op.Description != "" {
		fmt.Fprintf(b, "\n%s\n", strings.TrimSpace(op.Description))
	}
	fmt.Fprintf(b, "\n`%s %s`\n\n```go\n%s\n```\n", op.Method, op.Path, p.signature(method))
	if len(op.Params) > 0 || op.Basic {
		b.WriteString("\n### Parameters\n\n| name | in | type | |\n| --- | --- | --- | --- |\n")
		for _, param := range op.Params {
			about := param.Description
			if len(param.Enum) > 0 {
				about += " One of `" + strings.Join(param.Enum, "`, `") + "`."
			}
			fmt.Fprintf(b, "| `%s`%s | %s | %s | %s |\n", param.Name, required(param.Required), param.In, param.Type, cell(about))
		}
		if op.Basic {
			b.WriteString("| username, password, required | Basic credentials | string | Besides the token. |\n")
		}
	}
	if op.Body != nil {
		t := parameter(method, "body")
		fmt.Fprintf(b, "\n### Body\n\n`%s`%s. %s\n", p.text(t), required(op.Body.Required), strings.TrimSpace(op.Body.Description))
		p.members(b, t)
	}
	b.WriteString("\n### Result\n\n")
	kind := "Nothing"
	if r := result(method); r != nil {
		kind = "`" + p.text(r) + "`"
	}
	for _, a := range op.Answers {
		status, _ := strconv.Atoi(a.Status)
		switch {
		case !a.IsResult(p.envelope):
		case status < 300:
			fmt.Fprintf(b, "%s. %s\n", kind, strings.TrimSpace(a.Description))
		default:
			fmt.Fprintf(b, "\nAlso with status %d %s, and then no error: %s\n", status, http.StatusText(status), strings.TrimSpace(a.Description))
		}
	}
	if r := result(method); r != nil {
		p.members(b, r)
	}
	b.WriteString("\n### Errors\n\n| status | |\n| --- | --- |\n")
	for _, a := range op.Answers {
		status, err := strconv.Atoi(a.Status)
		switch {
		case a.IsResult(p.envelope):
		case err == nil:
			fmt.Fprintf(b, "| %d %s | %s |\n", status, http.StatusText(status), cell(a.Description))
		default:
			fmt.Fprintf(b, "| any other | %s In Go it is a `*client.APIError`. |\n", cell(a.Description))
		}
	}
	code, err := p.goExample(op, method)
	if err != nil {
		return err
	}
	fmt.Fprintf(b, "\n### Example\n\n```go\n%s\n```\n\n```sh\n%s\n```\n", code, commandExample(op))
	return nil
}

func required(is bool) string {
	if is {
		return ", required"
	}
	return ""
}

// members writes the fields of a struct as a table. Of a union it names the
// variants.
func (p *goPackage) members(b *strings.Builder, t ast.Expr) {
	if ident, ok := t.(*ast.Ident); ok && len(p.variants[ident.Name]) > 0 {
		var all []string
		for _, f := range p.variants[ident.Name] {
			all = append(all, "`"+p.text(f.Type.Params.List[0].Type)+"`")
		}
		slices.Sort(all)
		fmt.Fprintf(b, "\nOne of %s.\n", strings.Join(all, ", "))
		return
	}
	fields := p.structOf(t)
	if len(fields) == 0 {
		return
	}
	b.WriteString("\n| member | Go | type | |\n| --- | --- | --- | --- |\n")
	for _, f := range fields {
		fmt.Fprintf(b, "| `%s` | `%s` | `%s` | %s |\n", f.member, f.name, p.text(f.typ), cell(f.doc))
	}
}

// cell is text that fits into a table.
func cell(s string) string {
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), "|", `\|`)
}
