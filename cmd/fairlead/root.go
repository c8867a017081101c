package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
)

// app is one run of the command: its surroundings and its global flags.
type app struct {
	stdin          io.Reader
	stdout, stderr io.Writer
	getenv         func(string) string

	address   string
	tokenFile string
	timeout   time.Duration
	verbose   bool
	secrets   []string // that are sent besides the token
}

// run is the whole command. It touches nothing but its arguments, the network
// and the files that are named to it, and returns the exit code. The end of ctx
// interrupts it.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer, getenv func(string) string) int {
	a := &app{stdin: stdin, stdout: stdout, stderr: stderr, getenv: getenv}
	o := outcomeOf(ctx, cli.Execute(ctx, a.rootCommand(), args))
	a.report(o)
	return o.code
}

const rootLong = `fairlead talks to the platform around a container. It calls the API that Cycle
(cycle.io) serves on a unix socket inside each container, explains the
operations of that API, and emulates the platform where there is none.

Start with "fairlead demo": it needs no set-up and takes a moment.

Inside a container nothing has to be set: the platform's socket is at
` + client.DefaultSocketPath + `, and its token in the environment.
Elsewhere, "fairlead emulate" serves the same API and prints what to set, and
"fairlead run -- COMMAND" runs a command with all of it.`

const rootAfter = `Output:
  Results go to stdout, everything else to stderr. A failure is one line
  "fairlead: ...", followed by a line "hint: ..." where there is advice. A
  warning, after which the command goes on, is a line "fairlead: warning: ...".
  Each of these lines is cut at 2 KiB.

Environment:
  ` + client.EnvAddress + `   where the platform is; --address goes before
  ` + client.EnvToken + `    the token; --token-file goes before
  ` + metadata.EnvPath + `  where the environment file is
  ` + envPassword + `  the password for "call --user"; --password-file goes before
  NO_COLOR           if not empty, no colors on a terminal

Exit codes:
  0    success
  1    a failure that is none of the following
  2    the command line or the environment is wrong; nothing was sent
  3    the platform cannot be reached, or did not answer in time
  4    the platform refused the call (401, 403), or there is no token
  5    the platform does not know what was named (404)
  6    any other error that the platform answered
  7    the answer is not what the spec promises
  130  interrupted`

func (a *app) rootCommand() *cobra.Command {
	root := &cobra.Command{
		Use:         "fairlead",
		Short:       "Talk to the platform around a container",
		Long:        rootLong,
		Example:     "  fairlead demo\n  fairlead ops\n  fairlead call getEnvironment",
		Annotations: map[string]string{cli.After: rootAfter},
		RunE:        func(cmd *cobra.Command, _ []string) error { return cmd.Help() },
	}
	root.SetIn(a.stdin)
	root.SetErr(a.stderr)
	flags := root.PersistentFlags()
	flags.SortFlags = false
	flags.StringVar(&a.address, "address", "", "where the platform is: unix:///path, http://host:port or https://host (default $"+client.EnvAddress+", then the platform's socket)")
	flags.StringVar(&a.tokenFile, "token-file", "", "read the token from this `file` instead of $"+client.EnvToken)
	cli.DurationVar(flags, &a.timeout, "timeout", client.DefaultTimeout, "give a call up after this time, retries included; 0 means never")
	flags.BoolVar(&a.verbose, "verbose", false, "show each request and its answer on stderr, without secrets")

	root.AddCommand(
		a.demoCommand(),
		a.emulateCommand(),
		a.runCommand(),
		a.opsCommand(),
		a.callCommand(),
		a.notificationsCommand(),
		a.metadataCommand(),
		a.identityCommand(),
		a.doctorCommand(),
		specCommand(),
		a.versionCommand(),
	)
	const secret = "a flag's value shows in the list of processes: set "
	cli.Setup(root, a.stdout, cli.Options{
		Completion: `Print a script that makes a shell complete the commands, the names of
operations and the names and values of their parameters.`,
		FlagHints: map[string]string{
			"token":    secret + client.EnvToken + ", or use --token-file FILE",
			"password": secret + envPassword + ", or use --password-file FILE",
		},
	})
	return root
}
