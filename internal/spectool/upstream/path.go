package upstream

import (
	"errors"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"
)

// A step of a path selects among what a node holds: the member with a name, an
// item by its place or by its value, or all.
type step struct {
	name string
	kind stepKind
}

type stepKind int

const (
	byName stepKind = iota
	byValue
	byIndex
	all
)

func (s step) String() string {
	switch {
	case s.kind == byValue:
		return fmt.Sprintf("[?@ == '%s']", s.name)
	case s.kind == byIndex:
		return "[" + s.name + "]"
	case s.kind == all:
		return "[*]"
	case plainName.MatchString(s.name):
		return "." + s.name
	}
	return "['" + s.name + "']"
}

var (
	plainName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]*$`)
	steps     = regexp.MustCompile(`^(?:\.([A-Za-z_][A-Za-z0-9_]*)|\['([^']*)'\]|\[(\*)\]|\[(\d+)\]|\[\?\s*@\s*==\s*(?:'([^']*)'|(true|false|null|-?\d+))\s*\])`)
)

// parsePath reads the part of JSONPath (RFC 9535) that quirks need: .name,
// ['name'], [*] and, for the items of a list, [0] and [?@ == 'value'].
func parsePath(s string) ([]step, error) {
	rest, ok := strings.CutPrefix(s, "$")
	if !ok {
		return nil, errors.New("does not begin with $")
	}
	var path []step
	for rest != "" {
		m := steps.FindStringSubmatch(rest)
		if m == nil {
			return nil, fmt.Errorf("cannot be read from %q on: it is made of .name, ['name'], [0], [*] and [?@ == 'value']", rest)
		}
		switch {
		case m[3] != "":
			path = append(path, step{kind: all})
		case m[4] != "":
			path = append(path, step{name: m[4], kind: byIndex})
		case strings.HasPrefix(m[0], "[?"):
			path = append(path, step{name: m[5] + m[6], kind: byValue})
		default:
			path = append(path, step{name: m[1] + m[2]})
		}
		rest = rest[len(m[0]):]
	}
	if len(path) == 0 {
		return nil, errors.New("is the whole document")
	}
	return path, nil
}

// find returns what is at the end of a path.
func find(n *yaml.Node, path []step) []spot {
	found := []spot{{node: n}}
	for _, s := range path {
		var next []spot
		for _, f := range found {
			for key, v := range members(f.node) {
				if s.kind == all || s.kind == byName && key.Value == s.name {
					next = append(next, spot{v, f.node})
				}
			}
			for i, v := range items(f.node) {
				if s.kind == all || s.kind == byIndex && s.name == strconv.Itoa(i) || s.kind == byValue && v.Kind == yaml.ScalarNode && v.Value == s.name {
					next = append(next, spot{v, f.node})
				}
			}
		}
		found = next
	}
	return found
}
