package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
)

// The exit codes are a promise to scripts; the help of the root command lists
// them.
const (
	exitOK          = 0
	exitFailure     = 1
	exitUsage       = 2
	exitInterrupted = 130
)

// app is one run of the command.
type app struct {
	stdout, stderr io.Writer
}

// run is the whole command. It returns the exit code. The end of ctx interrupts
// it.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	a := &app{stdout: stdout, stderr: stderr}
	err := cli.Execute(ctx, a.rootCommand(), args)
	usage := new(cli.UsageError)
	switch {
	case err == nil:
		return exitOK
	case errors.As(err, &usage):
		cli.Report(stderr, "fairlead-gen", err.Error(), usage.Hint)
		return exitUsage
	case ctx.Err() != nil && errors.Is(err, context.Canceled):
		cli.Report(stderr, "fairlead-gen", "interrupted", "")
		return exitInterrupted
	}
	cli.Report(stderr, "fairlead-gen", err.Error(), "")
	return exitFailure
}

const rootLong = `fairlead-gen generates typed clients from OpenAPI documents, and keeps the
documents of this repository up to date with the platforms' own. It is for those
who change a spec; programs that call a platform import the library, and people
use the command fairlead.

It calls no platform and needs no network.`

const rootAfter = `Exit codes:
  0    success, with or without notes
  1    nothing could be generated or imported, a check failed, or "diff" found
       that programs must change
  2    the command line is wrong, or a file that it names
  130  interrupted`

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:         "fairlead-gen",
		Short:       "Generate clients from specs, and maintain the specs",
		Long:        rootLong,
		Example:     "  fairlead-gen generate\n  fairlead-gen diff HEAD\n  fairlead-gen check",
		Annotations: map[string]string{cli.After: rootAfter},
		RunE:        func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetErr(a.stderr)
	root.AddCommand(a.generateCommand(), a.importCommand(), a.diffCommand(), a.checkCommand(), a.versionCommand())
	cli.Setup(root, a.stdout, cli.Options{Completion: "Print a script that makes a shell complete the commands and their flags."})
	return root
}

// checkout returns the root of the checkout of this module that the command
// runs in.
func checkout() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		mod, err := os.ReadFile(filepath.Join(dir, "go.mod"))
		if err == nil && bytes.Contains(mod, []byte("module github.com/fairlead-go/fairlead\n")) {
			return dir, nil
		}
		if up := filepath.Dir(dir); up != dir {
			dir = up
			continue
		}
		return "", cli.Usagef("this is no checkout of fairlead").WithHint("clone the repository and run the command there")
	}
}
