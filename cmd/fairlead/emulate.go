package main

import (
	"context"
	"fmt"
	"net"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/socket"
)

// emulateFlags are the flags of the command emulate.
type emulateFlags struct {
	socket     string
	listen     string
	background bool
	quiet      bool
}

func (a *app) emulateCommand() *cobra.Command {
	var f emulateFlags
	cmd := &cobra.Command{
		Use:   "emulate [--socket PATH | --listen HOST:PORT]",
		Short: "Serve an emulated platform until Ctrl-C",
		Long: `Serve an emulated platform: all operations of the API, on one state that calls
change. It ends with Ctrl-C or SIGTERM, and forgets everything.

Once it can be called, two lines appear on stdout, in one piece:

  export ` + client.EnvAddress + `='unix:///tmp/fairlead-123/api.sock'
  export ` + client.EnvToken + `='...'

A shell that runs them has its programs call the emulator. Requests are logged
on stderr, one line each, without parameters, bodies and secrets.

By default it listens on a socket in a new directory that only you may enter.
With --socket, one that a dead process left behind is replaced; one that
something listens on is an error. --listen takes a loopback address only, since
the token would cross the network in the clear.

The token is random, unless --token-file gives one. ` + client.EnvToken + ` is not
looked at: in a container it holds the platform's token, which nobody may see.

With --background it serves in a process of its own, quietly, and this command
returns. Then there is a third line, with the id of that process:

  export ` + envPID + `=123`,
		Example: `  fairlead emulate
  fairlead emulate --socket ./api.sock
  fairlead emulate --listen 127.0.0.1:8080 >env.sh
  eval "$(fairlead emulate --background)"; fairlead call getEnvironment; kill $` + envPID,
		Annotations: offline,
		Args:        noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opts, err := a.emulatorOptions(cmd, &f)
			if err != nil {
				return err
			}
			if f.background {
				return a.emulateInBackground(cmd.Context(), &f)
			}
			token, err := a.tokenFromFile(cmd.Context()) // not in the background: a FIFO can be read once
			if err != nil {
				return err
			}
			if token != "" {
				opts = append(opts, emulator.WithToken(token))
			}
			return a.emulate(cmd.Context(), f.quiet, opts)
		},
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringVar(&f.socket, "socket", "", "listen on a unix socket at this `path`")
	flags.StringVar(&f.listen, "listen", "", "listen on TCP, on a loopback `host:port`; port 0 means a free one")
	flags.BoolVar(&f.background, "background", false, "serve in a process of its own")
	flags.BoolVar(&f.quiet, "quiet", false, "do not log requests")
	return cmd
}

// emulatorOptions checks the flags of the command itself.
func (a *app) emulatorOptions(cmd *cobra.Command, f *emulateFlags) ([]emulator.Option, error) {
	var opts []emulator.Option
	if !f.quiet {
		opts = append(opts, emulator.WithLogger(newLogger(a.stderr, time.TimeOnly)))
	}
	hasSocket, hasListen := cmd.Flags().Changed("socket"), cmd.Flags().Changed("listen")
	switch {
	case hasSocket && hasListen:
		return nil, usagef("--socket and --listen exclude each other")
	case hasSocket && f.socket == "":
		return nil, usagef("--socket: the path is empty")
	case hasSocket:
		opts = append(opts, emulator.WithSocket(f.socket))
	case hasListen:
		address, err := listenAddress(f.listen)
		if err != nil {
			return nil, err
		}
		opts = append(opts, emulator.WithTCP(address))
	}
	return opts, nil
}

// listenAddress checks the address of --listen, and returns it as the emulator
// wants it.
func listenAddress(text string) (string, error) {
	host, port, err := net.SplitHostPort(text)
	if err != nil || strings.Contains(host, "/") {
		return "", usagef("--listen: %q is not HOST:PORT", text).withHint("write it like 127.0.0.1:8080")
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return "", usagef("--listen: %q is no port", port).withHint("write a number up to 65535; 0 means a free one")
	}
	address, err := socket.ParseAddress("http://" + net.JoinHostPort(host, "1")) // 0 is none to call
	if err != nil || !address.Loopback() {
		return "", usagef("--listen: %q is not a loopback address: the token would cross the network in the clear", host).
			withHint("use 127.0.0.1, and ssh -L or a shared unix socket for other machines and containers")
	}
	if net.ParseIP(host) == nil {
		host = "localhost" // so is every name below it, whatever a resolver says
	}
	return net.JoinHostPort(host, strconv.FormatUint(number, 10)), nil
}

// emulate serves until ctx ends.
func (a *app) emulate(ctx context.Context, quiet bool, opts []emulator.Option) error {
	platform, err := emulator.New(opts...)
	if err != nil {
		return err
	}
	defer platform.Close()
	exports := fmt.Sprintf("export %s=%s\nexport %s=%s\n",
		client.EnvAddress, shellQuote(platform.Address()), client.EnvToken, shellQuote(platform.Token()))
	if _, err := fmt.Fprint(a.stdout, exports); err != nil {
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
