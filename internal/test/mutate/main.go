// Command mutate shows that the tests would notice: for each requirement it
// takes the guard out of the code, in a copy of the tree, and expects a test to
// fail. It writes a table in Markdown, and fails if a mutant survives. Arguments
// choose requirements, as in mutate R5 R36; without any it tries all. With -check
// it only looks whether all guards are there. See make mutate and make
// mutate-check.
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"syscall"
	"time"
)

// A mutant is the tree without a guard.
type mutant struct {
	requirement string   // number, and after a space what it asks for
	file        string   // where the guard was; if it moved, see locate
	edits       []string // old and new texts in turn, see pattern
	pkg         string   // whose tests notice; "" for those of the faults
	tests       string   // which of them
}

// patience bounds the tests of a mutant, which may hang for want of the guard.
const patience = 40 * time.Second

func main() {
	check := flag.Bool("check", false, "only look whether all guards are there")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, *check, flag.Args()); err != nil {
		fmt.Fprintln(os.Stderr, "mutate:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, check bool, chosen []string) error {
	if check {
		return checkGuards(".")
	}
	tree, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(tree)
	if err := copyTree(ctx, tree); err != nil {
		return err
	}
	fmt.Println("| requirement | without | noticed by |\n| --- | --- | --- |")
	survived := 0
	for _, m := range mutants {
		number, _, _ := strings.Cut(m.requirement, " ")
		if len(chosen) > 0 && !slices.Contains(chosen, number) {
			continue
		}
		file, err := m.locate(tree)
		var verdict string
		var killed bool
		if err == nil {
			verdict, killed, err = m.try(ctx, tree, file)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err != nil {
			verdict = "**" + err.Error() + "**"
		}
		if !killed {
			survived++
		}
		fmt.Printf("| %s | `%s` in %s | %s |\n", m.requirement, m.what(), file, verdict)
	}
	if survived > 0 {
		return fmt.Errorf("%d mutants survived or could not be tried", survived)
	}
	return nil
}

// copyTree copies what git knows, and what it would add.
func copyTree(ctx context.Context, to string) error {
	names, err := exec.CommandContext(ctx, "git", "ls-files", "-z", "--cached", "--others", "--exclude-standard").Output()
	if err != nil {
		return err
	}
	for name := range strings.SplitSeq(strings.TrimSuffix(string(names), "\x00"), "\x00") {
		content, err := os.ReadFile(name)
		if errors.Is(err, os.ErrNotExist) {
			continue // deleted, and not committed yet
		}
		info, statErr := os.Stat(name)
		if err := errors.Join(err, statErr); err != nil {
			return err
		}
		path := filepath.Join(to, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(path), 0o755), os.WriteFile(path, content, info.Mode())); err != nil {
			return err
		}
	}
	return nil
}

var failed = regexp.MustCompile(`(?m)^--- FAIL: (\w+)`)

// try runs the tests on a tree without the guard, which it puts back. It returns
// which tests noticed.
func (m *mutant) try(ctx context.Context, tree, file string) (verdict string, killed bool, err error) {
	path := filepath.Join(tree, file)
	original, err := os.ReadFile(path)
	if err != nil {
		return "", false, err
	}
	defer func() { err = errors.Join(err, os.WriteFile(path, original, 0o644)) }()
	if err := os.WriteFile(path, m.apply(original), 0o644); err != nil {
		return "", false, err
	}
	pkg := m.pkg
	if pkg == "" {
		pkg = "internal/test/faults"
	}
	cmd := exec.CommandContext(ctx, "go", "test", "-C", pkg, "-count=1", "-timeout="+patience.String(), "-run=^("+m.tests+")", ".") // it may be a module of its own
	cmd.Dir = tree
	out, testErr := cmd.CombinedOutput()
	tests := failed.FindAllStringSubmatch(string(out), -1)
	switch {
	case bytes.Contains(out, []byte("[build failed]")) || bytes.Contains(out, []byte("[setup failed]")):
		return "", false, fmt.Errorf("it does not build: %s", bytes.ReplaceAll(out[:min(len(out), 300)], []byte("\n"), []byte(" ")))
	case testErr == nil:
		return "**nobody**", false, nil
	case len(tests) > 0:
		var names []string
		for _, test := range tests {
			names = append(names, test[1])
		}
		slices.Sort(names)
		return strings.Join(slices.Compact(names), ", "), true, nil
	case bytes.Contains(out, []byte("panic: test timed out")):
		return m.tests + ", which hangs", true, nil
	case bytes.Contains(out, []byte("found unexpected goroutines")):
		return m.tests + ", by goroutines that stay", true, nil
	}
	return m.tests + ", by its end", true, nil
}

// what is the guard, short enough for a table.
func (m *mutant) what() string {
	text, _, _ := strings.Cut(strings.TrimSpace(m.edits[0]), "\n")
	text = strings.ReplaceAll(text, "|", `\|`)
	if len(text) > 90 {
		text = text[:90] + "..."
	}
	return text
}
