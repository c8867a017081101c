package upstream

import (
	"errors"
	"fmt"
	"iter"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A node remembers the file that it was read from in its Anchor, so that every
// copy of it does too. Specs have no use for anchors: aliases are refused.

// at returns an error about what is written at a node.
func at(n *yaml.Node, format string, args ...any) error {
	text := fmt.Sprintf(format, args...)
	switch {
	case n == nil:
		return errors.New(text)
	case n.Anchor == "":
		return fmt.Errorf("line %d: %s", n.Line, text)
	}
	return fmt.Errorf("%s:%d: %s", n.Anchor, n.Line, text)
}

func parse(name string, text []byte) (*yaml.Node, error) {
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if len(doc.Content) == 0 {
		return nil, fmt.Errorf("%s: the file is empty", name)
	}
	root := doc.Content[0]
	return root, adopt(root, name)
}

// adopt notes the file of a node and of all below it. Comments are dropped.
func adopt(n *yaml.Node, file string) error {
	n.Anchor, n.HeadComment, n.LineComment, n.FootComment = file, "", "", ""
	if n.Kind == yaml.AliasNode {
		return at(n, "is a YAML alias: write it out")
	}
	for _, child := range n.Content {
		if err := adopt(child, file); err != nil {
			return err
		}
	}
	seen := make(map[string]bool)
	for key := range members(n) {
		if seen[key.Value] {
			return at(key, "has the key %q twice", key.Value)
		}
		seen[key.Value] = true
	}
	return nil
}

// members ranges over the keys and values of a mapping; of anything else there
// are none.
func members(n *yaml.Node) iter.Seq2[*yaml.Node, *yaml.Node] {
	return func(yield func(key, value *yaml.Node) bool) {
		if n == nil || n.Kind != yaml.MappingNode {
			return
		}
		for i := 0; i+1 < len(n.Content); i += 2 {
			if !yield(n.Content[i], n.Content[i+1]) {
				return
			}
		}
	}
}

// items returns the items of a sequence; anything else has none.
func items(n *yaml.Node) []*yaml.Node {
	if n == nil || n.Kind != yaml.SequenceNode {
		return nil
	}
	return n.Content
}

// get returns what is at the end of a path of keys, nil if there is nothing.
func get(n *yaml.Node, keys ...string) *yaml.Node {
	for _, key := range keys {
		var found *yaml.Node
		for k, v := range members(n) {
			if k.Value == key {
				found = v
			}
		}
		n = found
	}
	return n
}

// keyOf returns the node of a key, for its line.
func keyOf(n *yaml.Node, key string) *yaml.Node {
	for k := range members(n) {
		if k.Value == key {
			return k
		}
	}
	return n
}

func text(n *yaml.Node, keys ...string) string {
	if n = get(n, keys...); n == nil || n.Kind != yaml.ScalarNode {
		return ""
	}
	return n.Value
}

// set gives a mapping a member, at the end unless it has one of that name.
func set(n *yaml.Node, key string, value *yaml.Node) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if n.Content[i].Value == key {
			n.Content[i+1] = value
			return
		}
	}
	n.Content = append(n.Content, scalar(key), value)
}

func remove(n *yaml.Node, keys ...string) {
	for i := 0; i+1 < len(n.Content); i += 2 {
		if slices.Contains(keys, n.Content[i].Value) {
			n.Content = slices.Delete(n.Content, i, i+2)
			i -= 2
		}
	}
}

func clone(n *yaml.Node) *yaml.Node {
	if n == nil {
		return nil
	}
	c := *n
	c.Content = make([]*yaml.Node, len(n.Content))
	for i, child := range n.Content {
		c.Content[i] = clone(child)
	}
	return &c
}

func scalar(value string) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: value}
}

func mapping(like *yaml.Node) *yaml.Node { return empty(yaml.MappingNode, "!!map", like) }

func sequence(like *yaml.Node, items ...*yaml.Node) *yaml.Node {
	n := empty(yaml.SequenceNode, "!!seq", like)
	n.Content = items
	return n
}

// empty makes a node that is taken to be written where another one is.
func empty(kind yaml.Kind, tag string, like *yaml.Node) *yaml.Node {
	n := &yaml.Node{Kind: kind, Tag: tag}
	if like != nil {
		n.Anchor, n.Line, n.Column = like.Anchor, like.Line, like.Column
	}
	return n
}

// with returns a mapping of one member.
func with(key string, value *yaml.Node) *yaml.Node {
	n := mapping(value)
	set(n, key, value)
	return n
}

// equal reports whether two nodes hold the same, in whatever order the keys are.
func equal(a, b *yaml.Node) bool {
	if a == nil || b == nil || a.Kind != b.Kind || len(a.Content) != len(b.Content) {
		return a == b
	}
	switch a.Kind {
	case yaml.ScalarNode:
		return a.Value == b.Value && a.ShortTag() == b.ShortTag()
	case yaml.MappingNode:
		for key, v := range members(a) {
			if other := get(b, key.Value); other == nil || !equal(v, other) {
				return false
			}
		}
		return true
	}
	return slices.EqualFunc(a.Content, b.Content, equal)
}

const schemaRef = "#/components/schemas/"

func refTo(name string, like *yaml.Node) *yaml.Node {
	n := mapping(like)
	set(n, "$ref", scalar(schemaRef+name))
	return n
}

// refName returns the name of the schema that a node refers to, "" if it is no
// reference.
func refName(n *yaml.Node) string {
	name, ok := strings.CutPrefix(text(n, "$ref"), schemaRef)
	if !ok {
		return ""
	}
	return name
}
