package main

import (
	"cmp"
	"context"
	"errors"
	"io/fs"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

func (a *app) metadataCommand() *cobra.Command {
	var f metadataFlags
	cmd := &cobra.Command{
		Use:   "metadata [--watch [--for DURATION]]",
		Short: "Print the environment file, and each change of it",
		Long: `Print the file in which the platform tells each instance of its environment: its
id, the deployments that tags point at, the private network and the services. It
is printed as JSON, with all that the platform wrote.

With --watch, the file is printed again whenever it changes, until Ctrl-C or for
the time of --for. It is looked at every few seconds, and at once when the
platform notifies of a change, if it can be reached. Problems with the file
meanwhile are warnings on stderr. If it could not be read once in the time of
--for, the exit code is the same as without --watch.

The file is at ` + metadata.DefaultPath + `, unless
` + metadata.EnvPath + ` is set.`,
		Example: `  fairlead metadata
  fairlead metadata | jq -r .deployments.tags.live
  fairlead metadata --watch | while read -r env; do echo "$env" | jq .services; done`,
		Annotations: map[string]string{cli.Uses: "address token-file verbose"}, // to watch
		Args:        cli.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path := cmp.Or(a.getenv(metadata.EnvPath), metadata.DefaultPath)
			if f.watch {
				return a.watchMetadata(cmd.Context(), path, f.lasts)
			}
			if err := onlyWith(cmd, "watch", "for", "address", "token-file", "verbose"); err != nil {
				return err
			}
			env, err := metadata.ReadFile(path)
			if err != nil {
				return err
			}
			return a.printMetadata(path, env)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.BoolVar(&f.watch, "watch", false, "print the file again whenever it changes")
	cli.DurationVar(flags, &f.lasts, "for", 0, "end --watch after this `time`; 0 means never")
	return cmd
}

// metadataFlags are the flags of the command metadata.
type metadataFlags struct {
	watch bool
	lasts time.Duration // 0 for no limit
}

// watchMetadata prints each change of the file for a time, 0 for no limit.
func (a *app) watchMetadata(ctx context.Context, path string, lasts time.Duration) error {
	api, err := a.connect(ctx)
	if err != nil {
		return err
	}
	defer api.Close()
	news := make(chan struct{}, 1)
	done := make(chan struct{})
	defer func() { <-done }()
	limited, cancel := timeLimit(ctx, lasts)
	defer cancel()
	go func() {
		defer close(done)
		environmentNews(limited, api, news)
	}()
	printed := false
	for env, err := range metadata.Watch(limited, metadata.WithPath(path), metadata.WithTrigger(news)) {
		if err != nil {
			o := classify(ctx, err)
			a.warn(o.message, o.hint)
			continue
		}
		if err := a.printMetadata(path, env); err != nil {
			return err
		}
		printed = true
	}
	if err := ctx.Err(); err != nil || printed {
		return err
	}
	env, err := metadata.ReadFile(path)
	if err != nil {
		return err
	}
	return a.printMetadata(path, env)
}

// environmentNews sends whenever the file may have changed. The file can be
// watched without it, so that no failure matters.
func environmentNews(ctx context.Context, api *client.Client, news chan<- struct{}) {
	stream := notifications.Open(api, notifications.WithTopics("environment.**"))
	defer stream.Close()
	for range stream.Events(ctx) {
		select {
		case news <- struct{}{}:
		default: // it is going to be looked at
		}
	}
}

func (a *app) printMetadata(path string, env *metadata.Environment) error {
	if env.Stale {
		a.warn(path+" is mounted by itself and was replaced: this is the old one, until a restart", "")
	}
	_, terminal := terminalWidth(a.stdout)
	return writeJSON(a.stdout, env.Raw, terminal)
}

// metadataOutcome says how the command ends when the file cannot be read.
func metadataOutcome(e *metadata.FileError) outcome {
	o := outcome{exitFailure, "metadata: " + e.Path + ": " + e.Err.Error(), e.Hint}
	syntax, shape := new(metadata.SyntaxError), new(metadata.ShapeError)
	switch {
	case errors.Is(e, fs.ErrNotExist):
		o.code = exitUnreachable
		o.hint = "inside a Cycle container the platform puts it there; elsewhere set " + metadata.EnvPath + ", or try `fairlead run -- fairlead metadata`"
	case errors.As(e, &syntax), errors.As(e, &shape), errors.Is(e, metadata.ErrTooLarge), errors.Is(e, metadata.ErrNotRegular):
		o.code = exitMalformed
	}
	return o
}
