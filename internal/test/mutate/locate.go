package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

var space = regexp.MustCompile(`\s+`)

// pattern matches a text of the table however it is indented and aligned. Space at
// its ends is matched as it is.
func pattern(text string) *regexp.Regexp {
	inner := strings.TrimSpace(text)
	before, after, _ := strings.Cut(text, inner)
	return regexp.MustCompile(before + space.ReplaceAllLiteralString(regexp.QuoteMeta(inner), `\s+`) + after)
}

// has reports whether code has all guards of the mutant.
func (m *mutant) has(code []byte) bool {
	for i := 0; i < len(m.edits); i += 2 {
		if !pattern(m.edits[i]).Match(code) {
			return false
		}
	}
	return true
}

// apply returns code without the guards.
func (m *mutant) apply(code []byte) []byte {
	for i := 0; i < len(m.edits); i += 2 {
		code = pattern(m.edits[i]).ReplaceAllLiteral(code, []byte(m.edits[i+1]))
	}
	return code
}

// locate returns the file in tree that has the guards: the one that the table
// names, or else the only one.
func (m *mutant) locate(tree string) (file string, err error) {
	code, err := os.ReadFile(filepath.Join(tree, m.file))
	if err == nil && m.has(code) {
		return m.file, nil
	}
	var found []string
	err = filepath.WalkDir(tree, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(tree, path)
		switch {
		case d.IsDir() && (d.Name() == "testdata" || name == filepath.Join("internal", "test") || len(name) > 1 && strings.HasPrefix(d.Name(), ".")):
			return fs.SkipDir
		case d.IsDir() || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go"):
			return nil
		}
		code, err := os.ReadFile(path)
		if err == nil && m.has(code) {
			found = append(found, filepath.ToSlash(name))
		}
		return err
	})
	switch {
	case err != nil:
		return "", err
	case len(found) == 0:
		return "", fmt.Errorf("no file has %q", m.edits[0])
	case len(found) > 1:
		return "", fmt.Errorf("%s has no %q, but %s have: name one", m.file, m.edits[0], strings.Join(found, " and "))
	}
	return found[0], nil
}

// checkGuards returns an error for each guard that is not in the tree.
func checkGuards(tree string) error {
	var missing []error
	for _, m := range mutants {
		if _, err := m.locate(tree); err != nil {
			missing = append(missing, fmt.Errorf("%s: %w", m.requirement, err))
		}
	}
	return errors.Join(missing...)
}
