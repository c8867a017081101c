package codegen

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
)

// operationDoc is the doc comment of an operation's method.
func operationDoc(def codegen.OperationDefinition) string {
	paragraphs := []string{def.OperationId + " " + lowerFirst(strings.TrimSuffix(strings.TrimSpace(def.Summary), ".")) + "."}
	if strings.TrimSpace(def.Summary) == "" {
		paragraphs[0] = def.OperationId + " calls " + def.SpecOperationId + "."
	}
	if d := strings.TrimSpace(def.Spec.Description); d != "" {
		paragraphs = append(paragraphs, d)
	}
	paragraphs = append(paragraphs, def.Method+" "+def.Path)
	if def.Spec.Deprecated {
		paragraphs = append(paragraphs, "Deprecated: the spec marks this operation as deprecated.")
	}
	return comment(strings.Join(paragraphs, "\n\n"))
}

// comment wraps text at a readable width and makes a Go comment of it.
func comment(text string) string {
	var b strings.Builder
	for i, paragraph := range strings.Split(text, "\n\n") {
		if i > 0 {
			b.WriteString("//\n")
		}
		line := "//"
		for _, word := range strings.Fields(paragraph) {
			if len(line)+1+len(word) > 80 && line != "//" {
				b.WriteString(line + "\n")
				line = "//"
			}
			line += " " + word
		}
		b.WriteString(line + "\n")
	}
	return strings.TrimSuffix(b.String(), "\n")
}

var article = regexp.MustCompile(`^(An?|The|How|What|Where|When|Which|Whether|One) `)

// tidyDocs turns the comments that oapi-codegen makes of descriptions, "Name
// Description", into Go doc comments: a type's becomes a sentence with its
// name, a field's stands alone. Long lines are wrapped.
func tidyDocs(src []byte) ([]byte, error) {
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	type edit struct {
		from, to int
		text     string
	}
	var edits []edit
	replace := func(doc *ast.CommentGroup, indent string, rewrite func(string) string) {
		if doc == nil {
			return
		}
		old := strings.TrimSpace(doc.Text())
		text := strings.ReplaceAll(comment(rewrite(old)), "\n", "\n"+indent)
		edits = append(edits, edit{fset.Position(doc.Pos()).Offset, fset.Position(doc.End()).Offset, text})
	}
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.GenDecl:
			if spec, ok := n.Specs[0].(*ast.TypeSpec); ok && len(n.Specs) == 1 {
				replace(n.Doc, "", func(s string) string { return typeDoc(spec.Name.Name, s) })
			}
		case *ast.StructType:
			for _, f := range n.Fields.List {
				if len(f.Names) == 1 {
					replace(f.Doc, "\t", func(s string) string { return fieldDoc(f.Names[0].Name, s) })
				}
			}
		}
		return true
	})
	var out bytes.Buffer
	at := 0
	for _, e := range edits {
		out.Write(src[at:e.from])
		out.WriteString(e.text)
		at = e.to
	}
	out.Write(src[at:])
	return bytes.ReplaceAll(out.Bytes(), []byte("interface{}"), []byte("any")), nil
}

func typeDoc(name, doc string) string {
	rest, ok := strings.CutPrefix(doc, name+" ")
	if member, made := strings.CutPrefix(rest, "defines model for "); made {
		return name + " is the type of " + member // a member's type that has no description of its own
	}
	switch r, _ := utf8.DecodeRuneInString(rest); {
	case !ok || !unicode.IsUpper(r):
		return doc
	case article.MatchString(rest):
		return name + " is " + lowerFirst(rest)
	}
	return name + ": " + rest
}

func fieldDoc(name, doc string) string {
	rest, ok := strings.CutPrefix(doc, name+" ")
	if r, _ := utf8.DecodeRuneInString(rest); ok && unicode.IsUpper(r) {
		return rest
	}
	return doc
}

func lowerFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s // an abbreviation
	}
	return string(unicode.ToLower(r)) + s[n:]
}
