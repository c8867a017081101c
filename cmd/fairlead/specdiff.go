package main

import (
	"encoding/json"
	"errors"
	"os"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/spectool/specdiff"
)

func (a *app) specDiffCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "diff OLD NEW",
		Short: "Tell what a change of the spec means for programs",
		Long: `Compare two specs and tell what changes on the wire, in the Go API and in the
topics of notifications: for each change the type or operation that it hits, and
whether a program that uses it must change. New values of an enum and new
variants of a union need no change, because the client keeps what it does not
know. At the end is a draft for CHANGELOG.md.

OLD and NEW are OpenAPI documents, with asyncapi.yaml beside them if there are
notifications, or folders that hold openapi.yaml. They are made by
` + "`fairlead spec import`" + ` or written in that form, not upstream's own.

The command needs neither a checkout nor a Go toolchain. It exits with 1 if a
program must change.`,
		Example: `  fairlead spec diff old spec/cycle
  fairlead spec diff --json old spec/cycle | jq .breaking`,
		Annotations: offline,
		Args:        twoSpecs,
		RunE: func(_ *cobra.Command, args []string) error {
			return a.specDiff(args[0], args[1], asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func twoSpecs(_ *cobra.Command, args []string) error {
	if len(args) != 2 {
		return usagef("fairlead spec diff takes two specs, and %d are given", len(args)).withHint("see `fairlead spec diff --help`")
	}
	for _, name := range args {
		if _, err := os.Stat(name); err != nil {
			return usagef("%v", err)
		}
	}
	return nil
}

// errBreaking says what a comparison found; the command has not failed.
var errBreaking = errors.New("programs must change")

func (a *app) specDiff(before, after string, asJSON bool) error {
	var specs [2]specdiff.Spec
	for i, name := range []string{before, after} {
		var err error
		if specs[i], err = specdiff.Read(name); err != nil {
			return usagef("%v", err)
		}
	}
	r, err := specdiff.Compare(specs[0], specs[1])
	if err != nil {
		return usagef("the specs cannot be compared: %v", err)
	}
	text := []byte(r.Text())
	if asJSON {
		if text, err = json.MarshalIndent(r, "", "  "); err != nil {
			return err
		}
		text = append(text, '\n')
	}
	if _, err := a.stdout.Write(text); err != nil {
		return err
	}
	if r.Breaking {
		return errBreaking
	}
	return nil
}
