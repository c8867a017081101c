package codegen

import (
	"bytes"
	"cmp"
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
	summary := strings.TrimSuffix(strings.TrimSpace(def.Summary), ".")
	paragraphs := []string{def.OperationId + " " + cmp.Or(lowerFirst(summary), "calls "+def.SpecOperationId) + "."}
	if d := strings.TrimSpace(def.Spec.Description); d != "" {
		paragraphs = append(paragraphs, d)
	}
	paragraphs = append(paragraphs, def.Method+" "+def.Path)
	if def.Spec.Deprecated {
		reason, _ := def.Spec.Extensions["x-deprecated-reason"].(string)
		paragraphs = append(paragraphs, "Deprecated: "+cmp.Or(reason, deprecated))
	}
	return comment(strings.Join(paragraphs, "\n\n"))
}

// deprecated stands for the reason that a spec does not give.
const deprecated = "the spec marks this as deprecated."

var listItem = regexp.MustCompile(`^([-*+]|\d+[.)]) +(.*)`)

// comment makes a Go comment of text: paragraphs and list items are wrapped at
// a readable width, indented code stays as it is.
func comment(text string) string {
	var out, words []string
	first, next := "//", "//"
	flush := func() {
		line := first
		for i, word := range words {
			if i > 0 && len(line)+1+len(word) > 80 {
				out = append(out, line)
				line = next
			}
			line += " " + word
		}
		if len(words) > 0 {
			out = append(out, line)
		}
		words, first, next = nil, "//", "//"
	}
	atStart, inCode := true, false // at the start of a paragraph, in one that is code
	for line := range strings.SplitSeq(strings.TrimSpace(text), "\n") {
		code, indented := strings.CutPrefix(strings.ReplaceAll(line, "\t", "    "), "    ")
		inCode = indented && (atStart || inCode)
		switch item := listItem.FindStringSubmatch(strings.TrimSpace(line)); {
		case strings.TrimSpace(line) == "":
			flush()
			if !atStart {
				out = append(out, "//")
			}
			atStart = true
			continue
		case inCode:
			out = append(out, "//\t"+strings.TrimRight(code, " "))
		case item != nil:
			flush()
			words, first, next = strings.Fields(item[2]), "//   -", "//    "
			if item[1][0] >= '0' && item[1][0] <= '9' {
				first = "//  " + item[1]
			}
		default:
			words = append(words, strings.Fields(line)...)
		}
		atStart = false
	}
	flush()
	return strings.Join(out, "\n")
}

// tidyDocs turns the comments that oapi-codegen makes of descriptions, "Name
// Description", into Go doc comments: a type's becomes a sentence with its
// name, a field's stands alone. Long lines are wrapped.
func tidyDocs(src []byte) ([]byte, error) {
	src, err := dropImports(src)
	if err != nil {
		return nil, err
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "", src, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	at := 0
	replace := func(doc *ast.CommentGroup, indent string, rewrite func(string) string) {
		if doc == nil {
			return
		}
		text := comment(breakBeforeDeprecated(rewrite(strings.TrimSpace(doc.Text()))))
		out.Write(src[at:fset.Position(doc.Pos()).Offset])
		out.WriteString(strings.ReplaceAll(text, "\n", "\n"+indent))
		at = fset.Position(doc.End()).Offset
	}
	users := usersOf(file)
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			replace(n.Doc, "", func(s string) string {
				if moreMembers.MatchString(s) {
					return n.Name.Name + moreMembersDocs[n.Name.Name]
				}
				return s
			})
			return false
		case *ast.GenDecl:
			if spec, ok := n.Specs[0].(*ast.TypeSpec); ok && len(n.Specs) == 1 {
				replace(n.Doc, "", func(s string) string { return typeDoc(spec.Name.Name, users[spec.Name.Name], s) })
			} else {
				replace(n.Doc, "", func(s string) string { return s })
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
	out.Write(src[at:])
	return bytes.ReplaceAll(out.Bytes(), []byte("interface{}"), []byte("any")), nil
}

// usersOf finds, for each type that is named after a field, which field that is.
func usersOf(file *ast.File) map[string]string {
	users := make(map[string]string)
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		if s, ok := spec.Type.(*ast.StructType); ok {
			for _, f := range s.Fields.List {
				ast.Inspect(f.Type, func(n ast.Node) bool {
					if typ, ok := n.(*ast.Ident); ok && len(f.Names) == 1 && strings.HasPrefix(typ.Name, spec.Name.Name) && users[typ.Name] == "" {
						users[typ.Name] = spec.Name.Name + "." + f.Names[0].Name
					}
					return true
				})
			}
		}
		return false
	})
	return users
}

var (
	noReason   = regexp.MustCompile("this (property|type) has been marked as deprecated upstream, but no `x-deprecated-reason` was set")
	deprecates = regexp.MustCompile(`(?m)^Deprecated:`)
	nounPhrase = regexp.MustCompile(`^(An?|The|How|What|Where|When|Which|Whether|One|Something|Further) `)
)

// moreMembers matches what oapi-codegen says of the methods for members that a
// schema has besides those it names, and moreMembersDocs is what to say instead.
var (
	moreMembers     = regexp.MustCompile(`^(Getter for|Setter for|Override default JSON handling for) `)
	moreMembersDocs = map[string]string{
		"Get":           " returns one of the AdditionalProperties, and whether there is one of that name.",
		"Set":           " sets one of the AdditionalProperties.",
		"MarshalJSON":   " writes the AdditionalProperties beside the fields.",
		"UnmarshalJSON": " stores what is no field in AdditionalProperties.",
	}
)

// breakBeforeDeprecated makes a paragraph of its own of what is deprecated and
// why: Go's tools look for that.
func breakBeforeDeprecated(doc string) string {
	doc = noReason.ReplaceAllString(doc, deprecated)
	return deprecates.ReplaceAllString(doc, "\n\nDeprecated:")
}

// typeDoc makes a sentence of a type's description. user is the field that the
// type is named after, if there is one.
func typeDoc(name, user, doc string) string {
	rest, ok := strings.CutPrefix(doc, name+" ")
	if !ok {
		return doc
	}
	made, more, _ := strings.Cut(rest, "\n")
	isMade := strings.HasPrefix(made, "defines model for ")
	switch r, _ := utf8.DecodeRuneInString(rest); {
	case isMade && user != "":
		return name + " is the type of " + user + ".\n" + more
	case isMade:
		return name + " has no description in the spec.\n" + more
	case !unicode.IsUpper(r):
		return doc
	case nounPhrase.MatchString(rest):
		return name + " is " + lowerFirst(rest)
	case strings.HasPrefix(rest, name): // Oil, by the barrel
		return rest
	case user != "":
		return name + " is the type of " + user + ". " + rest
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
	if second, _ := utf8.DecodeRuneInString(s[n:]); n == 0 || unicode.IsUpper(second) {
		return s // an abbreviation
	}
	return string(unicode.ToLower(r)) + s[n:]
}
