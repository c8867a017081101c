package upstream

import (
	"bytes"
	"regexp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// columns is where long prose wraps.
const columns = 100

// tidy chooses how a document is written. What is in our document already, and
// so has no file, stays as it is.
func tidy(n *yaml.Node) {
	switch {
	case n.Anchor == "":
	case n.Kind != yaml.ScalarNode:
		n.Style = 0
	case n.ShortTag() == "!!str" && len(n.Value) > columns/2 && strings.ContainsAny(n.Value, " \n"):
		n.Style, n.Value = yaml.FoldedStyle, strings.TrimSpace(n.Value)
		if spacing.MatchString(n.Value) { // they mean something
			n.Style = yaml.LiteralStyle
		}
	case n.Style != yaml.SingleQuotedStyle:
		n.Style = 0
	}
	n.Anchor = ""
	for _, child := range n.Content {
		tidy(child)
	}
}

// emit writes a document, below a comment.
func emit(comment string, doc *yaml.Node) ([]byte, error) {
	doc = clone(doc)
	tidy(doc)
	var b bytes.Buffer
	for line := range strings.Lines(comment) {
		b.WriteString("# " + line)
	}
	enc := yaml.NewEncoder(&b)
	enc.SetIndent(2)
	if err := enc.Encode(doc); err != nil {
		return nil, err
	}
	return wrap(b.Bytes()), enc.Close()
}

var spacing = regexp.MustCompile(`  |\n[ \t]|\t`)

var folded = regexp.MustCompile(`^( *)(- )*[^ ].*: >-\n$`)

// wrap breaks the lines of folded text, each of which the encoder writes as one.
func wrap(doc []byte) []byte {
	var out bytes.Buffer
	indent := -1 // of the key, in folded text
	for line := range strings.Lines(string(doc)) {
		text := strings.TrimLeft(line, " ")
		depth := len(line) - len(text)
		if indent >= 0 && text != "\n" && depth <= indent {
			indent = -1
		}
		switch {
		case indent >= 0 && text != "\n":
			column := 0
			for i, word := range strings.Fields(text) {
				if i > 0 && column+1+len(word) > columns {
					out.WriteByte('\n')
					column = 0
				} else if i > 0 {
					out.WriteByte(' ')
					column++
				}
				if column == 0 {
					out.WriteString(line[:depth])
					column = depth
				}
				out.WriteString(word)
				column += len(word)
			}
			out.WriteByte('\n')
		default:
			out.WriteString(line)
			if m := folded.FindStringSubmatch(line); m != nil && indent < 0 {
				indent = depth
			}
		}
	}
	return out.Bytes()
}
