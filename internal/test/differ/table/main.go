// Command table prints the numbers that differential tests report, as a table
// in Markdown. It reads the output of go test -json from stdin, and exits with
// 1 if a test failed or there was nothing to count. See scripts/foreign.sh.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/fairlead-go/fairlead/internal/test/differ"
)

func main() {
	if err := run(os.Stdin, os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "table:", err)
		os.Exit(1)
	}
}

func run(in io.Reader, out, log io.Writer) error {
	var table strings.Builder
	var failed []string
	output := map[string][]string{} // of tests that run, and of packages
	for decoder := json.NewDecoder(in); ; {
		var event struct{ Action, Package, ImportPath, Test, Output, Key, Value string }
		err := decoder.Decode(&event)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return fmt.Errorf("stdin is not the output of go test -json: %w", err)
		}
		name := strings.TrimSpace(event.Package + " " + event.Test)
		switch event.Action {
		case "output":
			output[name] = append(output[name], event.Output)
		case "build-output":
			fmt.Fprint(log, event.Output)
		case "attr":
			var cases, differs int
			if event.Key != differ.Attribute {
				continue
			}
			if _, err := fmt.Sscan(event.Value, &cases, &differs); err != nil {
				return fmt.Errorf("%s: the attribute is %q", name, event.Value)
			}
			suite := strings.SplitN(event.Value, " ", 3)[2]
			fmt.Fprintf(&table, "| %s | %d | %d | %d |\n", suite, cases, cases-differs, differs)
		case "fail":
			failed = append(failed, name)
			fmt.Fprint(log, strings.Join(output[name], ""))
		}
	}
	if table.Len() == 0 {
		return errors.New("nothing was compared")
	}
	fmt.Fprint(out, "| suite | cases | agree | differ |\n| --- | ---: | ---: | ---: |\n", table.String())
	if len(failed) > 0 {
		return fmt.Errorf("failed: %s", strings.Join(failed, ", "))
	}
	return nil
}
