package main

import (
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"github.com/fairlead-go/fairlead/internal/suggest"
)

// findOperation returns the operation that a name means: its exact
// operationId, or else any spelling of a single one, such as get-environment.
func findOperation(name string) (*contract.Operation, error) {
	if op := cyclespec.Contract().Operation(name); op != nil {
		return op, nil
	}
	var found []*contract.Operation
	var ids, foundIDs []string
	for _, op := range cyclespec.Contract().Operations() {
		ids = append(ids, op.ID)
		if suggest.Fold(op.ID) == suggest.Fold(name) {
			found = append(found, op)
			foundIDs = append(foundIDs, op.ID)
		}
	}
	if len(found) == 1 {
		return found[0], nil
	}
	e := cli.Usagef("there is no operation %q", name)
	if len(found) > 1 {
		return nil, e.WithHint("write %s exactly", suggest.OrList(foundIDs))
	}
	if mean := suggest.DidYouMean(name, ids); mean != "" {
		return nil, e.WithHint("%s", mean)
	}
	return nil, e.WithHint("`fairlead ops` lists them all")
}

// paramNames returns the names of an operation's parameters.
func paramNames(op *contract.Operation) []string {
	var names []string
	for _, p := range op.Params {
		names = append(names, p.Name)
	}
	return names
}

// oneOperation is the Args of a command that takes the name of an operation,
// at most one, and at least min.
func oneOperation(min int) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < min:
			return cli.Usagef("%s needs the name of an operation", cli.Name(cmd)).WithHint("`fairlead ops` lists them")
		case len(args) > 1:
			return cli.Usagef("%s takes one operation, and %d arguments are given", cli.Name(cmd), len(args)).
				WithHint("parameters are written --param NAME=VALUE, and a value with spaces in quotes")
		}
		return nil
	}
}

// completeOperation offers the names of operations to the shell.
func completeOperation(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	var names []string
	for _, op := range cyclespec.Contract().Operations() {
		if len(args) == 0 && strings.HasPrefix(op.ID, toComplete) {
			names = append(names, cobra.CompletionWithDesc(op.ID, op.Summary))
		}
	}
	return names, cobra.ShellCompDirectiveNoFileComp
}

// completeParam offers what may follow --param: the names that are not used
// yet, and once a name is written, its values if the spec lists them.
func completeParam(used func() []string) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, toComplete string) ([]string, cobra.ShellCompDirective) {
		if len(args) == 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		op, err := findOperation(args[0])
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		if name, _, ok := cutParam(toComplete); ok {
			var values []string
			if p := op.Param(name); p != nil {
				for _, value := range p.Enum {
					values = append(values, name+"="+value)
				}
			}
			return values, cobra.ShellCompDirectiveNoFileComp
		}
		var names []string
		for _, p := range op.Params {
			if !slices.ContainsFunc(used(), func(u string) bool { name, _, _ := cutParam(u); return name == p.Name }) {
				names = append(names, cobra.CompletionWithDesc(p.Name+"=", p.Description))
			}
		}
		return names, cobra.ShellCompDirectiveNoFileComp | cobra.ShellCompDirectiveNoSpace
	}
}
