package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/spf13/cobra"
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

The command compiles what it compares, so it must be run in a checkout of
fairlead. It exits with 1 if a program must change.`,
		Example: `  fairlead spec diff old spec/cycle
  fairlead spec diff --json old spec/cycle | jq .breaking`,
		Annotations: offline,
		Args:        twoSpecs,
		RunE: func(cmd *cobra.Command, args []string) error {
			return a.specDiff(cmd.Context(), args[0], args[1], asJSON)
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

// errBreaking is no failure of the command, but what it found.
var errBreaking = errors.New("programs must change")

// specDiff builds and runs internal/specdiff, a module of its own: what compares
// specs is no dependency of those who import the library.
func (a *app) specDiff(ctx context.Context, before, after string, asJSON bool) error {
	root, err := moduleRoot(".")
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "fairlead")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	program := filepath.Join(dir, "specdiff")
	build := exec.CommandContext(ctx, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", program, ".")
	build.Dir = filepath.Join(root, "internal", "specdiff")
	if out, err := build.CombinedOutput(); err != nil {
		return fmt.Errorf("building %s: %w: %s", build.Dir, err, out)
	}
	args := []string{"--root", root}
	if asJSON {
		args = append(args, "--json")
	}
	for _, name := range []string{before, after} {
		abs, err := filepath.Abs(name)
		if err != nil {
			return err
		}
		args = append(args, abs)
	}
	run := exec.CommandContext(ctx, program, args...)
	run.Stdout, run.Stderr = a.stdout, a.stderr
	err = run.Run()
	if exit := new(exec.ExitError); errors.As(err, &exit) {
		switch exit.ExitCode() {
		case 1:
			return errBreaking
		case 2:
			return usagef("the specs cannot be compared: see above")
		}
	}
	return err
}
