package cli_test

import (
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/internal/cli"
)

// A line has a limit, which does not cut a character in two.
func TestReport(t *testing.T) {
	long := strings.Repeat("x", cli.MaxText-1) + strings.Repeat("é", 100_000)
	for _, test := range []struct{ message, hint, want string }{
		{"it failed", "", "fl: it failed\n"},
		{"it failed", "try\nagain", "fl: it failed\nhint: try\\u000aagain\n"},
		{"building x:\n\ta.go:1: no\x1b[31m\r\n\tb.go:2: no\n", "", "fl: building x:\n    a.go:1: no\\u001b[31m\\u000d\n    b.go:2: no\n"},
		{cli.OneLine(" a\nb\x7f "), "", "fl: a\\u000ab\\u007f\n"},
		{"", "", ""},
		{"a\n" + long, long, "fl: a\n  " + long[:cli.MaxText-1] + "...\nhint: " + long[:cli.MaxText-1] + "...\n"},
		{long[:cli.MaxText-1], "", "fl: " + long[:cli.MaxText-1] + "\n"},
	} {
		var stderr strings.Builder
		cli.Report(&stderr, "fl", test.message, test.hint)
		if stderr.String() != test.want {
			t.Errorf("%q: %q", test.message, stderr.String())
		}
	}
}
