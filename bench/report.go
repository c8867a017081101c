package main

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// table is the report as Markdown.
func table(all []*figure) string {
	var b strings.Builder
	fmt.Fprintf(&b, "Measured on %s.\n", machine())
	for _, f := range all {
		fmt.Fprintf(&b, "\n**%s**", f.title)
		if f.unit != "" {
			fmt.Fprintf(&b, " (%s, %s is better)", f.unit, map[bool]string{true: "more", false: "less"}[f.more])
		}
		b.WriteString("\n\n| | median | lowest – highest | fairlead ÷ this | goal |\n| --- | ---: | ---: | ---: | --- |\n")
		for _, s := range f.series {
			fmt.Fprintf(&b, "| %s | %s | %s | %s | %s |\n", cmp.Or(s.extraName(), s.peer), number(median(s.rounds)), spread(s.rounds), ratioCell(f, s), goalCell(f, s))
		}
	}
	return b.String()
}

func (s *series) extraName() string {
	if s.extra == "" {
		return ""
	}
	return s.peer + ": " + s.extra
}

func spread(rounds []float64) string {
	if len(rounds) < 2 {
		return ""
	}
	return number(slices.Min(rounds)) + " – " + number(slices.Max(rounds))
}

func ratioCell(f *figure, s *series) string {
	if s.peer == ours {
		return ""
	}
	return fmt.Sprintf("%.2f", f.ratio(s.peer))
}

func goalCell(f *figure, s *series) string {
	for _, g := range f.goals {
		if g.peer == s.peer {
			verdict := "missed"
			if f.met(g) {
				verdict = "met"
			}
			return fmt.Sprintf("%s %.2f: %s", map[bool]string{true: "≥", false: "≤"}[f.more], g.bound, verdict)
		}
	}
	return ""
}

// number writes three digits or more.
func number(v float64) string {
	switch {
	case v >= 100 || v == float64(int(v)):
		return fmt.Sprintf("%.0f", v)
	case v >= 10:
		return fmt.Sprintf("%.1f", v)
	}
	return fmt.Sprintf("%.2f", v)
}

// What stands between these lines of benchmarks.md is written here; the rest is
// kept by hand.
const (
	begin = "<!-- begin: written by make bench -->\n"
	end   = "<!-- end: written by make bench -->\n"
)

func write(docs, text string, all []*figure) error {
	path := filepath.Join(docs, "benchmarks.md")
	old, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	before, rest, ok := strings.Cut(string(old), begin)
	_, after, ok2 := strings.Cut(rest, end)
	if !ok || !ok2 {
		return fmt.Errorf("%s lacks the lines %q and %q: put them where the figures go", path, strings.TrimSpace(begin), strings.TrimSpace(end))
	}
	if err := os.WriteFile(path, []byte(before+begin+text+end+after), 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(docs, "benchmarks.svg"), []byte(chart(all)), 0o644)
}
