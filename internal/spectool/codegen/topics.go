package codegen

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/oapi-codegen/oapi-codegen/v2/pkg/codegen"
	"go.yaml.in/yaml/v3"
)

// A topic is one that the notifications of a platform are documented to have.
type topic struct{ name, value, doc string }

// addTopics makes the file with the topics of notifications from an AsyncAPI
// document. It relies on the names that oapi-codegen was last configured with.
func (p Platform) addTopics(tree map[string][]byte, spec []byte) error {
	taken := map[string]string{"Topic": "their type", "Topics": "the list of them"}
	for file, code := range sorted(tree) {
		if path.Dir(file) != p.Package {
			continue
		}
		for _, name := range exported(code) {
			if taken[name] != "" {
				return fmt.Errorf("the Go name %s is taken by %s: give its schema there an x-go-name", name, p.Source)
			}
			taken[name] = p.Source
		}
	}
	doc, topics, err := readTopics(spec, taken)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	b.Write(header(p.Topics))
	fmt.Fprintf(&b, "package %s\n\n", p.Package)
	fmt.Fprintf(&b, "%s\ntype Topic string\n\n", comment(typeDoc("Topic", "", "Topic "+doc)))
	b.WriteString("// The documented values of [Topic]; there may be others.\nconst (\n")
	for _, t := range topics {
		fmt.Fprintf(&b, "%s\n%s Topic = %q\n", comment(t.doc), t.name, t.value)
	}
	b.WriteString(")\n\n// Topics returns the documented topics, in the order of the spec.\nfunc Topics() []Topic {\nreturn []Topic{\n")
	for _, t := range topics {
		b.WriteString(t.name + ",\n")
	}
	b.WriteString("}\n}\n")
	name := path.Join(p.Package, "topics.go")
	if tree[name], err = format.Source(b.Bytes()); err != nil {
		return err
	}
	return compile(tree, path.Join(module, p.Folder), p.Package)
}

// Topics returns the topics that an AsyncAPI document lists, in its order.
func Topics(spec []byte) ([]string, error) {
	_, topics, err := readTopics(spec, map[string]string{})
	var all []string
	for _, t := range topics {
		all = append(all, t.value)
	}
	return all, err
}

var topicWords = regexp.MustCompile(`^[a-z0-9]+([._-][a-z0-9]+)*$`)

// readTopics returns the topics of an AsyncAPI document and what it says about
// them all. taken are the Go names that no topic may have, and by what. It
// refuses, all at once, what it would have to guess.
func readTopics(spec []byte, taken map[string]string) (doc string, topics []topic, err error) {
	var root yaml.Node
	if err := yaml.Unmarshal(spec, &root); err != nil {
		return "", nil, err
	}
	if len(root.Content) == 0 {
		return "", nil, errors.New("the spec is empty")
	}
	if err := root.Decode(new(any)); err != nil { // it has a key twice
		return "", nil, err
	}
	top := root.Content[0]
	version := member(top, "asyncapi")
	if version == nil {
		return "", nil, atLine(top, "has no asyncapi: it is no AsyncAPI document")
	}
	if !strings.HasPrefix(version.Value, "3.0.") {
		return "", nil, atLine(version, "asyncapi is %s: write it in 3.0", version.Value)
	}
	schema := member(member(member(top, "components"), "schemas"), "Topic")
	if schema == nil {
		return "", nil, atLine(top, "has no components/schemas/Topic: describe the topics there")
	}
	anyOf := member(schema, "anyOf")
	if anyOf == nil || anyOf.Kind != yaml.SequenceNode || len(anyOf.Content) < 2 {
		return "", nil, atLine(schema, "Topic lists no topics: list them in anyOf, each by const and description")
	}
	var errs []error
	if doc = textOf(schema, "description"); strings.TrimSpace(doc) == "" {
		errs = append(errs, atLine(schema, "Topic has no description"))
	}
	if !hasOnly(schema, "description", "anyOf") {
		errs = append(errs, atLine(schema, "Topic has more than description and anyOf, which could close it"))
	}
	last := len(anyOf.Content) - 1
	if open := anyOf.Content[last]; textOf(open, "type") != "string" || !hasOnly(open, "type", "description") {
		errs = append(errs, atLine(open, "the last variant of Topic is not any string: add {type: string}, there are topics that are not documented"))
		if member(open, "const") != nil {
			last++
		}
	}
	seen := map[string]int{}
	for _, entry := range anyOf.Content[:last] {
		t := topic{value: textOf(entry, "const"), doc: textOf(entry, "description")}
		if t.value == "" || !hasOnly(entry, "const", "description") {
			errs = append(errs, atLine(entry, "a topic is a const and a description, both text, and nothing else"))
			continue
		}
		if line := seen[t.value]; line > 0 {
			errs = append(errs, atLine(entry, "topic %s is there twice, first in line %d", t.value, line))
			continue
		}
		seen[t.value] = entry.Line
		if !topicWords.MatchString(t.value) {
			errs = append(errs, atLine(entry, "topic %q is not words of a-z and 0-9 with one of . _ - between them", t.value))
			continue
		}
		if strings.TrimSpace(t.doc) == "" {
			errs = append(errs, atLine(entry, "topic %s has no description", t.value))
		}
		t.name = codegen.SchemaNameToTypeName("topic." + t.value)
		if other, ok := taken[t.name]; ok {
			errs = append(errs, atLine(entry, "topic %s: its Go name %s is taken by %s", t.value, t.name, other))
		}
		taken[t.name] = "topic " + t.value
		topics = append(topics, t)
	}
	return doc, topics, errors.Join(errs...)
}

func atLine(n *yaml.Node, format string, args ...any) error {
	return fmt.Errorf("line %d: %s", n.Line, fmt.Sprintf(format, args...))
}

// textOf returns a member that is text, "" if there is none.
func textOf(mapping *yaml.Node, key string) string {
	n := member(mapping, key)
	if n == nil || n.Kind != yaml.ScalarNode || n.Tag != "!!str" {
		return ""
	}
	return n.Value
}

// hasOnly reports whether a mapping has no other keys than these.
func hasOnly(mapping *yaml.Node, keys ...string) bool {
	if mapping.Kind != yaml.MappingNode {
		return false
	}
	for i := 0; i < len(mapping.Content); i += 2 {
		if !slices.Contains(keys, mapping.Content[i].Value) {
			return false
		}
	}
	return true
}
