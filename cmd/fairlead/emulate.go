package main

import (
	"context"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
)

// emulateFlags are the flags of the command emulate.
type emulateFlags struct {
	emulatorFlags
	background bool
	handedOver bool // token and seed come from the process that --background was given to
	quiet      bool
	printSeed  bool
}

// telemetryInterval is how often figures of telemetry move.
const telemetryInterval = 10 * time.Second

func (a *app) emulateCommand() *cobra.Command {
	var f emulateFlags
	cmd := &cobra.Command{
		Use:   "emulate [--socket PATH | --listen HOST:PORT]",
		Short: "Serve an emulated platform until Ctrl-C",
		Long: `Serve an emulated platform: all operations of the API, on one state that calls
change. It ends with Ctrl-C or SIGTERM, and forgets everything.

Once it can be called, three lines appear on stdout, in one piece:

  export ` + client.EnvAddress + `='unix:///tmp/fairlead-123/api.sock'
  export ` + client.EnvToken + `='...'
  export ` + metadata.EnvPath + `='/tmp/fairlead-123/environment.json'

A shell that runs them has its programs call the emulator. Requests are logged
on stderr, one line each, without parameters, bodies and secrets.

By default it listens on a socket in a new directory that only you may enter.
With --socket, one that a dead process left behind is replaced; one that
something listens on is an error. --listen takes a loopback address only, since
the token would cross the network in the clear.

The token is random, unless --token-file gives one. ` + client.EnvToken + ` is not
looked at: in a container it holds the platform's token, which nobody may see.

It begins with a small shop, or with what --seed names: environments, containers
and so on, in YAML or JSON. What the file leaves out has defaults; --print-seed
prints the whole state as a seed. Telemetry moves every 10 seconds.

With --background it serves in a process of its own, quietly, and this command
returns. Then there is another line, with the id of that process:

  export ` + envPID + `=123`,
		Example: `  fairlead emulate
  fairlead emulate --socket ./api.sock
  fairlead emulate --listen 127.0.0.1:0 >env.sh
  fairlead emulate --print-seed >seed.yaml
  fairlead emulate --seed seed.yaml --task-time 2s
  eval "$(fairlead emulate --background)"; fairlead call getEnvironment; kill $` + envPID,
		Annotations: map[string]string{cli.Uses: "token-file"},
		Args:        cli.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if f.printSeed {
				return a.printSeed(cmd, f.seed)
			}
			opts, err := f.options(cmd)
			if err != nil {
				return err
			}
			if f.background {
				return a.emulateInBackground(cmd.Context(), &f)
			}
			if f.handedOver {
				opts, err = a.takeOver(cmd.Context(), opts)
			} else {
				opts, err = a.withTokenFile(cmd.Context(), opts)
			}
			if err != nil {
				return err
			}
			if !f.quiet {
				opts = append(opts, a.logRequests())
			}
			return a.emulate(cmd.Context(), f.quiet, append(opts, emulator.WithTelemetryInterval(telemetryInterval)))
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	f.register(flags)
	flags.BoolVar(&f.background, "background", false, "serve in a process of its own")
	flags.BoolVar(&f.quiet, "quiet", false, "do not log requests")
	flags.BoolVar(&f.printSeed, "print-seed", false, "print the whole initial state as a seed, and do nothing else")
	flags.BoolVar(&f.handedOver, "handed-over", false, "read the token and the seed from stdin, as --background writes them")
	if err := flags.MarkHidden("handed-over"); err != nil {
		panic(err) // there is no such flag
	}
	return cmd
}

// printSeed prints the default state, or that of a seed, as a complete seed.
func (a *app) printSeed(cmd *cobra.Command, path string) error {
	var unused error
	cmd.Flags().Visit(func(flag *pflag.Flag) {
		if flag.Name != "print-seed" && flag.Name != "seed" && unused == nil {
			unused = cli.Usagef("--print-seed serves nothing and does not use --%s", flag.Name).WithHint("leave --%s out", flag.Name)
		}
	})
	if unused != nil {
		return unused
	}
	state := emulator.DefaultState()
	if cmd.Flags().Changed("seed") {
		var err error
		if _, state, err = readSeed(cmd.Context(), a.stderr, path); err != nil {
			return err
		}
	}
	text, err := emulator.FormatSeed(state)
	if err != nil {
		return err
	}
	_, err = a.stdout.Write(text)
	return err
}

// emulate serves until ctx ends.
func (a *app) emulate(ctx context.Context, quiet bool, opts []emulator.Option) error {
	platform, err := emulator.New(opts...)
	if err != nil {
		return err
	}
	defer platform.Close()
	var exports strings.Builder
	for _, variable := range [][2]string{
		{client.EnvAddress, platform.Address()}, {client.EnvToken, platform.Token()}, {metadata.EnvPath, platform.MetadataPath()},
	} {
		fmt.Fprintf(&exports, "export %s=%s\n", variable[0], shellQuote(variable[1]))
	}
	if _, err := fmt.Fprint(a.stdout, exports.String()); err != nil {
		return err
	}
	if !quiet {
		fmt.Fprintf(a.stderr, "fairlead: emulating a platform at %s until Ctrl-C\n", platform.Address())
	}
	<-ctx.Done()
	return platform.Close()
}

// shellQuote writes text so that a shell takes it as it is.
func shellQuote(text string) string {
	return "'" + strings.ReplaceAll(text, "'", `'\''`) + "'"
}
