package main

import (
	"context"
	"encoding/json"
	"errors"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/spectool/git"
	"github.com/fairlead-go/fairlead/internal/spectool/specdiff"
)

// ourSpec is what diff compares with a revision if no other spec is named.
const ourSpec = "spec/cycle"

func (a *app) diffCommand() *cobra.Command {
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "diff OLD [NEW]",
		Short: "Report what a change of a spec means for programs",
		Long: `Compare two specs and report what changes on the wire, in the Go API and in the
topics of notifications: for each change the type or operation that it hits, and
whether a program that uses it must change. New values of an enum and new
variants of a union need no change, because the client keeps what it does not
know. At the end is a draft for CHANGELOG.md.

OLD and NEW are OpenAPI documents, with asyncapi.yaml beside them if there are
notifications, or folders that hold openapi.yaml. They are made by
` + "`fairlead-gen import`" + ` or written in that form, not upstream's own. OLD may
also be a git revision, such as HEAD or v0.1.0: that is NEW as it was then. NEW
is ` + ourSpec + ` by default.

The command needs neither a checkout of fairlead nor a Go toolchain. It exits
with 1 if a program must change.`,
		Example: `  fairlead-gen diff HEAD
  fairlead-gen diff old spec/cycle
  fairlead-gen diff --json old spec/cycle | jq .breaking`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 && len(args) != 2 {
				return cli.Usagef("fairlead-gen diff takes two specs, and %d are given", len(args)).WithHint("see `fairlead-gen diff --help`")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.diff(cmd.Context(), args[0], append(args, ourSpec)[1], asJSON)
		},
	}
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

// errBreaking says what a comparison found; the command has not failed.
var errBreaking = errors.New("programs must change")

func (a *app) diff(ctx context.Context, before, after string, asJSON bool) error {
	now, err := specdiff.Read(after)
	if err != nil {
		return cli.Usagef("%v", err)
	}
	old, err := specdiff.Read(before)
	if _, missing := os.Stat(before); errors.Is(missing, fs.ErrNotExist) && git.IsRevision(ctx, ".", before) {
		old, err = specdiff.ReadRevision(ctx, before, after)
	}
	if err != nil {
		return cli.Usagef("%v", err)
	}
	r, err := specdiff.Compare(old, now)
	if err != nil {
		return cli.Usagef("the specs cannot be compared:\n%v", err)
	}
	text := r.Text()
	if asJSON {
		b, err := json.MarshalIndent(r, "", "  ")
		if err != nil {
			return err
		}
		text = string(b) + "\n"
	}
	if _, err := a.stdout.Write([]byte(cli.Escape(text))); err != nil {
		return err
	}
	if r.Breaking {
		return errBreaking
	}
	return nil
}
