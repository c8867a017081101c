package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

func (a *app) opsCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "ops [OPERATION]",
		Short: "List the operations of the API, or explain one",
		Long: `List the operations of the platform's API as the spec that is built in has them;
or, with the name of one, explain it: its parameters and body, its result, its
method in Go, and an example to copy.

Nothing is called. The list has one line for each operation, for grep and the
like; on a terminal too narrow for that it has two.`,
		Example: `  fairlead ops
  fairlead ops getContainer
  fairlead ops --json | jq -r '.[] | select(.method == "POST").operation'`,
		Args:              oneOperation(0),
		ValidArgsFunction: completeOperation,
		RunE: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return a.listOperations(asJSON)
			}
			op, err := findOperation(args[0])
			if err != nil {
				return err
			}
			if asJSON {
				return a.writeValue(describe(op))
			}
			return a.explain(op)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// opEntry is an operation in the JSON of ops, whose members are a promise.
type opEntry struct {
	Operation   string          `json:"operation"`
	Method      string          `json:"method"`
	Path        string          `json:"path"`
	Summary     string          `json:"summary"`
	Description string          `json:"description"`
	Basic       bool            `json:"basic"` // takes --user
	Parameters  []opParam       `json:"parameters"`
	Body        json.RawMessage `json:"body"` // an example, null if there is no body
}

type opParam struct {
	Name        string   `json:"name"`
	In          string   `json:"in"`
	Required    bool     `json:"required"`
	Type        string   `json:"type"`
	Enum        []string `json:"enum,omitempty"`
	Description string   `json:"description"`
}

func describe(op *contract.Operation) opEntry {
	e := opEntry{
		Operation: op.ID, Method: op.Method, Path: op.Path,
		Summary: op.Summary, Description: op.Description,
		Basic: op.Basic, Parameters: []opParam{}, Body: op.Example(),
	}
	for _, p := range op.Params {
		e.Parameters = append(e.Parameters, opParam{p.Name, p.In, p.Required, p.Type, p.Enum, p.Description})
	}
	return e
}

func (a *app) listOperations(asJSON bool) error {
	if asJSON {
		var entries []opEntry
		for _, op := range cyclespec.Contract().Operations() {
			entries = append(entries, describe(op))
		}
		return a.writeValue(entries)
	}
	s := a.styleFor(a.stdout)
	full := &table{paint: s.header}
	full.add("OPERATION", "METHOD", "PATH", "SUMMARY")
	for _, op := range cyclespec.Contract().Operations() {
		full.add(op.ID, op.Method, op.Path, op.Summary)
	}
	var text bytes.Buffer
	if columns, terminal := terminalWidth(a.stdout); terminal && columns < full.width() {
		for _, op := range cyclespec.Contract().Operations() {
			fmt.Fprintf(&text, "%s  %s %s\n%s\n", s.bold(op.ID), op.Method, op.Path, s.dim(wrap(op.Summary, "    ")))
		}
	} else {
		full.write(&text, "")
	}
	_, err := a.stdout.Write(text.Bytes())
	return err
}

// writeValue prints a value of our own as JSON.
func (a *app) writeValue(v any) error {
	raw, err := json.Marshal(v)
	if err != nil {
		return err
	}
	return a.writeResult(raw)
}
