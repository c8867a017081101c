package upstream

import (
	"regexp"
	"strings"
)

var separators = regexp.MustCompile(`[^A-Za-z0-9]+`)

// words makes a name of text: each of its words begins with a capital.
func words(s string) string {
	var name strings.Builder
	for _, word := range separators.Split(s, -1) {
		name.WriteString(upperFirst(word))
	}
	return name.String()
}

func upperFirst(s string) string {
	if s == "" {
		return ""
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// singular names one of several.
func singular(s string) string {
	switch {
	case strings.HasSuffix(s, "ies"):
		return strings.TrimSuffix(s, "ies") + "y"
	case strings.HasSuffix(s, "sses"):
		return strings.TrimSuffix(s, "es")
	case strings.HasSuffix(s, "ss"), strings.HasSuffix(s, "us"), strings.HasSuffix(s, "dns"):
		return s
	}
	return strings.TrimSuffix(s, "s")
}
