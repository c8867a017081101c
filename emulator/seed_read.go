package emulator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"strings"

	"go.yaml.in/yaml/v3"

	"github.com/fairlead-go/fairlead/internal/contract"
)

// Limits of a seed besides [MaxSeed].
const (
	maxSeedAliased = 50_000 // values that aliases stand for
	maxSeedDepth   = 60
)

// seedText is a seed as it is written: JSON values, and where they stand.
type seedText struct {
	root     map[string]any
	lines    map[string]int  // by place
	unquoted map[string]bool // places of what is no text, and would be one in quotes
	mistakes mistakes

	aliases int  // that value is in
	aliased int  // values so far, see maxSeedAliased
	stopped bool // a limit was passed
}

// readSeed reads YAML, which JSON is a part of. Without a root it says why in
// its mistakes.
func readSeed(text []byte) *seedText {
	s := &seedText{lines: make(map[string]int), unquoted: make(map[string]bool)}
	if len(text) > MaxSeed {
		s.mistakes.add(0, "", fmt.Sprintf("it has more than %d bytes", MaxSeed))
		return s
	}
	if json.Valid(text) { // which may be indented with tabs, and YAML must not
		text = bytes.ReplaceAll(text, []byte("\t"), []byte(" "))
	}
	d := yaml.NewDecoder(bytes.NewReader(text))
	var document, more yaml.Node
	switch err := d.Decode(&document); {
	case errors.Is(err, io.EOF):
		s.mistakes.add(0, "", "it is empty: it needs containers at least")
		return s
	case err != nil:
		s.mistakes.yaml(err)
		return s
	}
	if err := d.Decode(&more); err == nil {
		s.mistakes.add(more.Line, "", "another document begins: a seed is one")
		return s
	} else if !errors.Is(err, io.EOF) {
		s.mistakes.yaml(err)
		return s
	}
	root, ok := s.value(document.Content[0], "", 0).(map[string]any)
	if !ok {
		s.mistakes.add(document.Content[0].Line, "", "it must be a mapping, such as \"containers: [web]\"")
		return s
	}
	s.root = root
	return s
}

// value returns what a node holds.
func (s *seedText) value(n *yaml.Node, where string, depth int) any {
	if s.stopped {
		return nil
	}
	if s.aliases > 0 {
		s.aliased++
	}
	if depth > maxSeedDepth || s.aliased > maxSeedAliased {
		s.stopped = true
		s.mistakes.add(n.Line, where, fmt.Sprintf("is nested too deep, or aliases stand for more than %d values", maxSeedAliased))
		return nil
	}
	if _, ok := s.lines[where]; !ok {
		s.lines[where] = n.Line
	}
	switch n.Kind {
	case yaml.AliasNode:
		s.aliases++
		defer func() { s.aliases-- }()
		return s.value(n.Alias, where, depth+1)
	case yaml.MappingNode:
		return s.mapping(n, where, depth)
	case yaml.SequenceNode:
		list := make([]any, len(n.Content))
		for i, e := range n.Content {
			list[i] = s.value(e, contract.Element(where, i), depth+1)
		}
		return list
	}
	return s.scalar(n, where)
}

func (s *seedText) mapping(n *yaml.Node, where string, depth int) map[string]any {
	m := make(map[string]any, len(n.Content)/2)
	var merged []any
	for i := 0; i+1 < len(n.Content); i += 2 {
		key, value := n.Content[i], n.Content[i+1]
		if key.Kind == yaml.AliasNode {
			key = key.Alias
		}
		if key.Kind != yaml.ScalarNode || key.ShortTag() == "!!null" {
			s.mistakes.add(key.Line, where, "has a member whose name is no text")
			continue
		}
		if key.ShortTag() == "!!merge" {
			merged = append(merged, s.value(value, where, depth+1))
			continue
		}
		at := memberOf(where, key.Value)
		if _, twice := m[key.Value]; twice {
			s.mistakes.add(key.Line, at, fmt.Sprintf("is there twice, first in line %d", s.lines[at]))
			continue
		}
		s.lines[at] = key.Line
		m[key.Value] = s.value(value, at, depth+1)
	}
	for _, from := range merged {
		s.merge(m, from)
	}
	return m
}

// merge gives m the members of what "<<" names: a mapping, or a list of them.
func (s *seedText) merge(m map[string]any, from any) {
	switch from := from.(type) {
	case map[string]any:
		for name, v := range from {
			if _, ok := m[name]; !ok {
				m[name] = v
			}
		}
	case []any:
		for _, each := range from {
			if each, ok := each.(map[string]any); ok {
				s.merge(m, each)
			}
		}
	}
}

func (s *seedText) scalar(n *yaml.Node, where string) any {
	tag := n.ShortTag()
	s.unquoted[where] = tag == "!!bool" || tag == "!!int" || tag == "!!float"
	switch tag {
	case "!!null":
		return nil
	case "!!str", "!!timestamp":
		return n.Value
	case "!!bool":
		var b bool
		if n.Decode(&b) == nil {
			return b
		}
	case "!!int":
		var i int64
		if n.Decode(&i) == nil {
			return i
		}
	case "!!float":
		var f float64
		if n.Decode(&f) == nil && !math.IsInf(f, 0) && !math.IsNaN(f) {
			return f
		}
	}
	s.mistakes.add(n.Line, where, "is nothing that JSON can hold")
	return nil
}

// line returns the line of a place, or of the nearest thing that it is in.
func (s *seedText) line(where string) int {
	for where != "" {
		if line := s.lines[where]; line > 0 {
			return line
		}
		where = where[:max(0, strings.LastIndexAny(where, ".["))]
	}
	return 0
}

// memberOf returns what a member of the value at where is called. What is at
// the top needs no dot.
func memberOf(where, name string) string {
	return strings.TrimPrefix(contract.Member(where, name), ".")
}
