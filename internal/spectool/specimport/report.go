package specimport

import (
	"bytes"
	"fmt"
	"strings"

	"github.com/fairlead-go/fairlead/internal/spectool/upstream"
)

func summarize(b *bytes.Buffer, out, origin string, made *upstream.Result) {
	s := made.Summary
	fmt.Fprintf(b, "%s: %d operations and %d schemas, of %d files", out, s.Operations, s.Schemas+s.Named, s.Files)
	if origin != "" {
		fmt.Fprintf(b, " at %s", origin)
	}
	fmt.Fprintf(b, "\n%d quirks applied, %d objects and unions named\n", s.Quirks, s.Named)
	section(b, "named for the first time; x-names or the overlay can change it", s.NewNames)
	section(b, "quirks that nothing needs any more: take them out of the overlay", s.Idle)
	section(b, "left out", s.Ignored)
	section(b, "without prose yet, marked TODO", s.Undescribed)
}

// maxListed is how many lines of a list a report shows.
const maxListed = 40

func section(b *bytes.Buffer, heading string, lines []string) {
	if len(lines) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s (%d):\n", heading, len(lines))
	for i, line := range lines {
		if i == maxListed {
			fmt.Fprintf(b, "  and %d more\n", len(lines)-i)
			break
		}
		fmt.Fprintln(b, "  "+strings.TrimSpace(line))
	}
}

func lines[T any](all []T, line func(T) string) []string {
	var texts []string
	for _, v := range all {
		texts = append(texts, line(v))
	}
	return texts
}
