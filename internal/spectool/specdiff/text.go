package specdiff

import (
	"fmt"
	"strings"
)

// Text returns the report as a page of Markdown.
func (r *Report) Text() string {
	var b strings.Builder
	part(&b, "The wire", r.Wire)
	part(&b, "The Go API", r.Go)
	part(&b, "Topics of notifications", r.Topics)
	if r.Changelog != "" {
		fmt.Fprintf(&b, "## Draft for CHANGELOG.md\n\n%s\n", r.Changelog)
	}
	switch {
	case r.Breaking:
		b.WriteString("Programs must change.\n")
	case len(r.Wire)+len(r.Go)+len(r.Topics) == 0:
		return "Nothing changed.\n"
	default:
		b.WriteString("No program must change.\n")
	}
	return b.String()
}

// effects say what a change means for a program that uses its subject.
var effects = []struct {
	effect  Effect
	heading string
}{
	{Breaking, "A program that uses this must change"},
	{Doubtful, "A program that uses this may have to change"},
	{Harmless, "No program must change"},
}

func part(b *strings.Builder, heading string, changes []Change) {
	if len(changes) == 0 {
		return
	}
	fmt.Fprintf(b, "## %s\n\n", heading)
	for _, e := range effects {
		var lines strings.Builder
		count := 0
		for _, c := range changes {
			if c.Effect == e.effect {
				fmt.Fprintf(&lines, "- %s\n", c)
				count++
			}
		}
		if count > 0 {
			fmt.Fprintf(b, "%s (%d):\n\n%s\n", e.heading, count, lines.String())
		}
	}
}

// maxOperations is how many operations a line names.
const maxOperations = 3

func (c Change) String() string {
	s := fmt.Sprintf("`%s`: %s", c.Subject, c.Text)
	if len(c.Operations) == 0 || c.Subject == strings.Join(c.Operations, ", ") {
		return s
	}
	show := c.Operations
	more := ""
	if len(show) > maxOperations {
		more = fmt.Sprintf(" and %d more", len(show)-maxOperations)
		show = show[:maxOperations]
	}
	return s + " — " + strings.Join(show, ", ") + more
}
