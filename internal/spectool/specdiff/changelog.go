package specdiff

import (
	"fmt"
	"strings"
)

// changelog drafts what users of the library have to know: what they must
// change first. It is a draft because only a person knows what to use instead.
func changelog(r *Report) string {
	var breaking, added []string
	for _, c := range r.Go {
		line := fmt.Sprintf("- `%s`: %s.", c.Subject, c.Text)
		if c.Effect == Breaking {
			breaking = append(breaking, line)
		} else {
			added = append(added, line)
		}
	}
	// What changes on the wire and not in Go changes at run time.
	for _, c := range r.Wire {
		if c.Effect != Harmless && len(r.Go) == 0 {
			breaking = append(breaking, fmt.Sprintf("- `%s`: %s.", c.Subject, c.Text))
		}
	}
	for _, c := range r.Topics {
		if c.Effect == Harmless {
			added = append(added, fmt.Sprintf("- The topic `%s`.", c.Subject))
		}
	}
	var b strings.Builder
	if len(breaking) > 0 {
		fmt.Fprintf(&b, "### Breaking\n\nThe platform's spec changed. Programs that use one of these must change:\n\n%s\n\n", strings.Join(breaking, "\n"))
	}
	if len(added) > 0 {
		fmt.Fprintf(&b, "### Added\n\n%s\n\n", strings.Join(added, "\n"))
	}
	return strings.TrimSuffix(b.String(), "\n")
}
