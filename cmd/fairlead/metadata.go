package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

func (a *app) metadataCommand() *cobra.Command {
	var watch bool
	cmd := &cobra.Command{
		Use:   "metadata [--watch]",
		Short: "Print the environment file, and each change of it",
		Long: `Print the file in which the platform tells each instance of its environment: its
id, the deployments that tags point at, the private network and the services. It
is printed as JSON, with all that the platform wrote.

With --watch, the file is printed again whenever it changes, until Ctrl-C. It is
looked at every few seconds, and at once when the platform notifies of a change,
if it can be reached. What is wrong with the file meanwhile is told on stderr.

The file is at ` + metadata.DefaultPath + `, unless
` + metadata.EnvPath + ` is set.`,
		Example: `  fairlead metadata
  fairlead metadata | jq -r .deployments.tags.live
  fairlead metadata --watch | while read -r env; do echo "$env" | jq .services; done`,
		Args: cli.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			path := cmp.Or(a.getenv(metadata.EnvPath), metadata.DefaultPath)
			if watch {
				return a.watchMetadata(cmd.Context(), path)
			}
			env, err := metadata.ReadFile(path)
			if err != nil {
				return err
			}
			return a.printMetadata(path, env)
		},
	}
	cmd.Flags().BoolVar(&watch, "watch", false, "print the file again whenever it changes")
	return cmd
}

func (a *app) watchMetadata(ctx context.Context, path string) error {
	news := make(chan struct{}, 1)
	done := make(chan struct{})
	defer func() { <-done }()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	go func() {
		defer close(done)
		a.environmentNews(ctx, news)
	}()
	for env, err := range metadata.Watch(ctx, metadata.WithPath(path), metadata.WithTrigger(news)) {
		if err != nil {
			a.report(classify(ctx, err))
			continue
		}
		if err := a.printMetadata(path, env); err != nil {
			return err
		}
	}
	return ctx.Err()
}

// environmentNews sends whenever the file may have changed. The file can be
// watched without it, so that no failure matters.
func (a *app) environmentNews(ctx context.Context, news chan<- struct{}) {
	api, err := a.connect(ctx)
	if err != nil {
		return
	}
	defer api.Close()
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
		fmt.Fprintf(a.stderr, "fairlead: %s is mounted by itself and was replaced: this is the old one, until a restart\n", path)
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
