package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"os/signal"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/cli"
)

func (a *app) runCommand() *cobra.Command {
	var f emulatorFlags
	var log bool
	cmd := &cobra.Command{
		Use:   "run [flags] -- COMMAND [ARG]...",
		Short: "Run a command as if it were inside a container",
		Long: `Start an emulated platform and run a command "inside" it: with the CYCLE_*
variables of an instance, the token, and the variables by which this library
finds the platform and its metadata file. When the command ends the platform
does too, and the exit code is that of the command: 128 and the number of the
signal if one killed it.

Signals that this process gets are passed on, to the command and, unless stdin
is a terminal, to the processes that it started ("go run" does not pass them on
itself). Those of a terminal's keys come from there.`,
		Example: `  fairlead run -- env
  fairlead run -- go test ./...
  fairlead run --log -- fairlead call getEnvironment`,
		Annotations: map[string]string{cli.Uses: "token-file"},
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return cli.Usagef("run needs a command").WithHint("write it like `fairlead run -- go test ./...`")
			}
			return nil
		},
		RunE: func(cmd *cobra.Command, args []string) error {
			opts, err := f.options(cmd)
			if err != nil {
				return err
			}
			if log {
				opts = append(opts, a.logRequests())
			}
			if opts, err = a.withTokenFile(cmd.Context(), opts); err != nil {
				return err
			}
			return a.run(cmd.Context(), opts, args)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.SetInterspersed(false) // what follows the command is its own
	f.register(flags)
	flags.BoolVar(&log, "log", false, "log the requests that the emulator gets")
	return cmd
}

// run runs a command with an emulator around it.
func (a *app) run(ctx context.Context, opts []emulator.Option, args []string) error {
	signals := make(chan os.Signal, 8)
	signal.Notify(signals, caught...) // none is to end this process before the command
	defer signal.Stop(signals)
	terminal := isTerminal(a.stdin)
	platform, err := emulator.New(opts...)
	if err != nil {
		return err
	}
	defer platform.Close()
	if err := ctx.Err(); err != nil {
		return err
	}
	child := exec.Command(args[0], args[1:]...) //nolint:noctx // the signal that ends it is passed on
	child.Stdin, child.Stdout, child.Stderr = a.stdin, a.stdout, a.stderr
	child.Env = append(os.Environ(), platform.Environ()...)
	if !terminal {
		child.SysProcAttr = ownGroup()
	}
	if err := child.Start(); err != nil {
		return cannotRun(args[0], err)
	}
	ended := make(chan error, 1)
	go func() { ended <- child.Wait() }()
	for {
		select {
		case s := <-signals:
			switch { // these fail if the command has just ended
			case !terminal:
				signalGroup(child.Process, s)
			case !sentByTerminal(s):
				child.Process.Signal(s)
			}
		case err := <-ended:
			return errors.Join(exitOf(child, err), platform.Close())
		}
	}
}

func cannotRun(name string, err error) error {
	if failure, ok := errors.AsType[*exec.Error](err); ok {
		err = failure.Err
	}
	return cli.Usagef("%s cannot be run: %v", name, err).WithHint("is it spelled right, and in PATH?")
}

// exitOf returns the failure of a command that ended.
func exitOf(child *exec.Cmd, err error) error {
	if exit, ok := errors.AsType[*exec.ExitError](err); ok {
		return &childError{exitCode(exit.ProcessState)}
	}
	if err != nil {
		return fmt.Errorf("%s: %w", child.Path, err)
	}
	return nil
}
