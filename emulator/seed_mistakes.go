package emulator

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// maxMistakes bounds the mistakes that an error about a seed lists.
const maxMistakes = 20

// A mistake is one thing that is wrong with a seed. It never holds a value of
// it, which may be a secret, but for names.
type mistake struct {
	line   int    // 0 if it is not known
	where  string // "" for the whole
	reason string
}

type mistakes struct{ all []mistake }

func (m *mistakes) add(line int, where, reason string) {
	m.all = append(m.all, mistake{line, where, reason})
}

// yaml takes what the YAML library says: "yaml: line 3: did not find ...".
func (m *mistakes) yaml(err error) {
	text := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 0
	if rest, ok := strings.CutPrefix(text, "line "); ok {
		if number, reason, ok := strings.Cut(rest, ": "); ok {
			if n, err := strconv.Atoi(number); err == nil {
				line, text = n, reason
			}
		}
	}
	m.add(line, "", "it is not YAML: "+text)
}

// err returns an error with a line for each mistake, in their order in the
// file, nil without any.
func (m *mistakes) err(file string) error {
	if len(m.all) == 0 {
		return nil
	}
	// The first mistake about a place is what the others follow from.
	told := make(map[string]bool)
	all := slices.DeleteFunc(slices.Clone(m.all), func(m mistake) bool {
		before := told[m.where]
		told[m.where] = m.where != ""
		return before
	})
	// So do those about what is made up.
	written := slices.DeleteFunc(slices.Clone(all), func(m mistake) bool { return m.line == 0 })
	if len(written) > 0 {
		all = written
	}
	slices.SortStableFunc(all, func(a, b mistake) int { return cmp.Compare(a.line, b.line) })
	return &seedError{file, all}
}

// seedError is what is wrong with a seed.
type seedError struct {
	file     string
	mistakes []mistake
}

func (e *seedError) Error() string {
	var b strings.Builder
	for i, m := range e.mistakes[:min(len(e.mistakes), maxMistakes)] {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(e.file)
		if m.line > 0 {
			fmt.Fprintf(&b, ":%d", m.line)
		}
		b.WriteString(": ")
		if m.where != "" {
			b.WriteString(m.where + " ")
		}
		b.WriteString(m.reason)
	}
	if more := len(e.mistakes) - maxMistakes; more > 0 {
		fmt.Fprintf(&b, "\n%s: and %d more", e.file, more)
	}
	return b.String()
}
