// Command report writes the table of faults into docs/reliability.md: the row
// and its promise, as the test of the row says them in its comment, and what the
// test came to. It reads what go test -json says from stdin, and fails unless
// there is a test for each fault and none failed. See make reliability.
package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const (
	page   = "docs/reliability.md"
	tests  = "internal/test/faults/*_test.go"
	faults = 50
	begin  = "<!-- made by make reliability -->\n"
	end    = "<!-- end -->"
)

func main() {
	if err := run(os.Stdin); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run(results io.Reader) error {
	rows, err := readRows()
	if err != nil {
		return err
	}
	outcome, err := readResults(results)
	if err != nil {
		return err
	}
	text, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	before, rest, ok := bytes.Cut(text, []byte(begin))
	_, after, ok2 := bytes.Cut(rest, []byte(end))
	if !ok || !ok2 {
		return fmt.Errorf("%s lacks the lines %q and %q", page, begin, end)
	}
	table := []byte(begin + "\n| fault | what happens | what is promised | test | last result |\n| --- | --- | --- | --- | --- |\n")
	var failures error
	for i, r := range rows {
		if r.number != i+1 {
			return fmt.Errorf("fault %d has no test, or two", i+1)
		}
		result := outcome[r.test]
		if result == "" || result == "fail" {
			failures = errors.Join(failures, fmt.Errorf("%s: %q", r.test, result))
		}
		table = fmt.Appendf(table, "| %d | %s | %s | %s | %s |\n", r.number, r.fault, r.promise, strings.TrimPrefix(r.test, "Test"), result)
	}
	if len(rows) != faults {
		return fmt.Errorf("%d faults have a test, not %d", len(rows), faults)
	}
	table = append(table, '\n')
	if err := os.WriteFile(page, slices.Concat(before, table, []byte(end), after), 0o644); err != nil {
		return err
	}
	return failures
}

// A row is a fault, as its test tells it.
type row struct {
	number               int
	test, fault, promise string
}

var name = regexp.MustCompile(`^TestFault(\d\d)_`)

// readRows reads the comments of the tests: what happens, a colon, and what is
// promised.
func readRows() (rows []row, err error) {
	files, err := filepath.Glob(tests)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.ParseComments)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !name.MatchString(fn.Name.Name) {
				continue
			}
			fault, promise, ok := strings.Cut(strings.Join(strings.Fields(fn.Doc.Text()), " "), ": ")
			if !ok {
				return nil, fmt.Errorf("%s: the comment must say what happens, a colon, and what is promised", fn.Name.Name)
			}
			number, _ := strconv.Atoi(name.FindStringSubmatch(fn.Name.Name)[1])
			rows = append(rows, row{number, fn.Name.Name, escape(fault), escape(promise)})
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return a.number - b.number })
	return rows, nil
}

func escape(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// readResults reads what became of each test: pass, fail, or skip with the
// reason. One of which a part was skipped is "pass, in part".
func readResults(r io.Reader) (map[string]string, error) {
	outcome, reason := map[string]string{}, map[string]string{}
	for decoder := json.NewDecoder(r); ; {
		var event struct{ Action, Test, Output string }
		err := decoder.Decode(&event)
		if errors.Is(err, io.EOF) {
			return outcome, nil
		}
		if err != nil {
			return nil, fmt.Errorf("stdin is not what go test -json says: %w", err)
		}
		top, sub, _ := strings.Cut(event.Test, "/")
		switch event.Action {
		case "output":
			if _, text, ok := strings.Cut(event.Output, "_test.go:"); ok {
				_, text, _ = strings.Cut(text, ": ")
				reason[event.Test] = strings.TrimSpace(text)
			}
		case "skip":
			if sub == "" {
				outcome[top] = "skip: " + escape(reason[event.Test])
			} else {
				outcome[top] = "in part: " + escape(reason[event.Test])
			}
		case "fail":
			outcome[top] = "fail"
		case "pass":
			if sub == "" && outcome[top] == "" {
				outcome[top] = "pass"
			}
		}
	}
}
