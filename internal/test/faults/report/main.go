// Command report writes the table of faults into docs/reliability.md, from the
// fault literals in the tests. It fails unless there is one test for each fault.
// See make reliability.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
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
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "report:", err)
		os.Exit(1)
	}
}

func run() error {
	text, err := os.ReadFile(page)
	if err != nil {
		return err
	}
	if text, err = update(text); err != nil {
		return err
	}
	return os.WriteFile(page, text, 0o644)
}

// update returns the page with the table as the tests have it.
func update(text []byte) ([]byte, error) {
	before, rest, ok := bytes.Cut(text, []byte(begin))
	_, after, ok2 := bytes.Cut(rest, []byte(end))
	if !ok || !ok2 {
		return nil, fmt.Errorf("%s lacks the lines %q and %q", page, begin, end)
	}
	rows, err := readRows()
	if err != nil {
		return nil, err
	}
	table := []byte(begin + "\n| fault | what happens | what is promised | test |\n| --- | --- | --- | --- |\n")
	for i, r := range rows {
		if r.number != i+1 {
			return nil, fmt.Errorf("fault %d has no test, or two", i+1)
		}
		table = fmt.Appendf(table, "| %d | %s | %s | %s |\n", r.number, escape(r.what), escape(r.promise), strings.TrimPrefix(r.test, "Test"))
	}
	if len(rows) != faults {
		return nil, fmt.Errorf("%d faults have a test, not %d", len(rows), faults)
	}
	return slices.Concat(before, table, []byte("\n"+end), after), nil
}

func escape(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// A row is the fault literal of a test.
type row struct {
	number              int
	test, what, promise string
}

var name = regexp.MustCompile(`^TestFault\d\d_`)

// readRows reads the tests, by number.
func readRows() (rows []row, err error) {
	files, err := filepath.Glob(tests)
	if err != nil {
		return nil, err
	}
	for _, file := range files {
		f, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
		if err != nil {
			return nil, err
		}
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !name.MatchString(fn.Name.Name) {
				continue
			}
			r, err := readRow(fn)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", fn.Name.Name, err)
			}
			rows = append(rows, r)
		}
	}
	slices.SortFunc(rows, func(a, b row) int { return a.number - b.number })
	return rows, nil
}

// readRow reads the literal in a test, such as fault{7, "what", "promise"}.
func readRow(fn *ast.FuncDecl) (r row, err error) {
	r.test = fn.Name.Name
	var values []string
	ast.Inspect(fn, func(n ast.Node) bool {
		if literal, ok := n.(*ast.CompositeLit); ok {
			if kind, ok := literal.Type.(*ast.Ident); ok && kind.Name == "fault" {
				for _, e := range literal.Elts {
					if value, ok := e.(*ast.BasicLit); ok {
						values = append(values, value.Value)
					}
				}
			}
		}
		return true
	})
	if len(values) == 3 {
		number, err1 := strconv.Atoi(values[0])
		what, err2 := strconv.Unquote(values[1])
		promise, err3 := strconv.Unquote(values[2])
		if err1 == nil && err2 == nil && err3 == nil {
			r.number, r.what, r.promise = number, what, promise
			return r, nil
		}
	}
	return r, fmt.Errorf(`it must have one literal fault{number, "what happens", "what is promised"}`)
}
