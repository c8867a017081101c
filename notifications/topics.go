package notifications

import (
	"fmt"
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// A glob is a pattern of topics, split at its dots.
type glob []string

// parseGlob reads a pattern: "*" stands for any text within one part of a
// topic, the part "**" for any number of parts.
func parseGlob(s string) (glob, error) {
	if i := strings.IndexFunc(s, func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9' || strings.ContainsRune("._-*", r))
	}); i >= 0 {
		return nil, fmt.Errorf("topic glob %q has %q: use a-z, 0-9, dots, dashes, underscores, * and **", s, []rune(s[i:])[0])
	}
	parts := strings.Split(s, ".")
	for _, part := range parts {
		switch {
		case part == "":
			return nil, fmt.Errorf("topic glob %q has an empty part: use * for any", s)
		case part != "**" && strings.Contains(part, "**"):
			return nil, fmt.Errorf("topic glob %q: ** must be a part of its own, as in container.**", s)
		}
	}
	return parts, nil
}

func (g glob) match(topic cycle.Topic) bool {
	parts := strings.Split(string(topic), ".")
	i, j := 0, 0          // how far pattern and topic agree
	after, taken := -1, 0 // behind the last **, and how far that one reaches
	for j < len(parts) {
		switch {
		case i < len(g) && g[i] == "**":
			i++
			after, taken = i, j
		case i < len(g) && matchPart(g[i], parts[j]):
			i++
			j++
		case after >= 0: // it takes one part more; those before it need not change
			taken++
			i, j = after, taken
		default:
			return false
		}
	}
	for i < len(g) && g[i] == "**" {
		i++
	}
	return i == len(g)
}

// matchPart matches one part: the text between the stars, in this order.
func matchPart(pattern, part string) bool {
	fixed := strings.Split(pattern, "*")
	if len(fixed) == 1 {
		return pattern == part
	}
	rest, ok := strings.CutPrefix(part, fixed[0])
	if !ok {
		return false
	}
	last := len(fixed) - 1
	for _, f := range fixed[1:last] {
		i := strings.Index(rest, f)
		if i < 0 {
			return false
		}
		rest = rest[i+len(f):]
	}
	return strings.HasSuffix(rest, fixed[last])
}
