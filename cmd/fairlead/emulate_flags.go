package main

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/socket"
)

// emulatorFlags are the flags of the commands that start an emulator.
type emulatorFlags struct {
	socket   string
	listen   string
	metadata string
	seed     string
	taskTime time.Duration

	seedText []byte // what is in the file of --seed
}

func (f *emulatorFlags) register(flags *pflag.FlagSet) {
	flags.StringVar(&f.socket, "socket", "", "listen on a unix socket at this `path`")
	flags.StringVar(&f.listen, "listen", "", "listen on TCP, on a loopback `host:port`; port 0 means a free one")
	flags.StringVar(&f.metadata, "metadata", "", "write the environment file to this `path`")
	flags.StringVar(&f.seed, "seed", "", "begin with the state in this `file`, YAML or JSON")
	cli.DurationVar(flags, &f.taskTime, "task-time", 0, "how long it takes to start or stop an instance")
}

// options checks the flags.
func (f *emulatorFlags) options(cmd *cobra.Command) ([]emulator.Option, error) {
	var opts []emulator.Option
	given := cmd.Flags().Changed
	switch {
	case given("socket") && given("listen"):
		return nil, cli.Usagef("--socket and --listen exclude each other")
	case given("socket") && f.socket == "":
		return nil, cli.Usagef("--socket: the path is empty")
	case given("metadata") && f.metadata == "":
		return nil, cli.Usagef("--metadata: the path is empty")
	case given("socket"):
		if err := checkSocket(f.socket); err != nil {
			return nil, err
		}
		opts = append(opts, emulator.WithSocket(f.socket))
	case given("listen"):
		address, err := listenAddress(f.listen)
		if err != nil {
			return nil, err
		}
		opts = append(opts, emulator.WithTCP(address))
	}
	if f.metadata != "" {
		if err := checkFolder("--metadata", f.metadata); err != nil {
			return nil, err
		}
		opts = append(opts, emulator.WithMetadata(f.metadata))
	}
	if given("seed") {
		text, state, err := readSeed(cmd.Context(), cmd.ErrOrStderr(), f.seed)
		if err != nil {
			return nil, err
		}
		f.seedText = text
		opts = append(opts, emulator.WithState(state))
	}
	return append(opts, emulator.WithTaskDuration(f.taskTime)), nil
}

// checkSocket refuses a path that no socket can have.
func checkSocket(path string) error {
	absolute, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if _, err := socket.ParseAddress("unix://" + absolute); err != nil {
		return cli.Usagef("--socket: %v", err)
	}
	return checkFolder("--socket", path)
}

// checkFolder refuses the path of a file in a folder that does not exist.
func checkFolder(flag, path string) error {
	dir := filepath.Dir(path)
	switch info, err := os.Stat(dir); {
	case errors.Is(err, fs.ErrNotExist):
		return cli.Usagef("%s: there is no folder %s", flag, dir).WithHint("create it, or choose another path")
	case err == nil && !info.IsDir():
		return cli.Usagef("%s: %s is not a folder", flag, dir).WithHint("choose another path")
	}
	return nil
}

// readSeed reads the file of --seed. It writes its mistakes, of which there may
// be many, to w.
func readSeed(ctx context.Context, w io.Writer, path string) ([]byte, emulator.State, error) {
	if path == "" {
		return nil, emulator.State{}, cli.Usagef("--seed: the path is empty")
	}
	text, err := readFile(ctx, path, emulator.MaxSeed)
	if err == nil {
		var state emulator.State
		if state, err = emulator.ParseSeed(path, text); err == nil {
			return text, state, nil
		}
		for mistake := range strings.SplitSeq(err.Error(), "\n") {
			cli.Report(w, "fairlead", cli.OneLine(mistake), "")
		}
		return nil, state, cli.Usagef("--seed: %s is no seed", path).WithHint("`fairlead emulate --print-seed` shows a seed; go doc emulator.ParseSeed describes them")
	}
	if ctx.Err() != nil {
		return nil, emulator.State{}, err
	}
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		err = failure.Err
	}
	return nil, emulator.State{}, cli.Usagef("--seed: %s cannot be read: %v", path, err)
}

// withTokenFile adds the token of --token-file, if there is one.
func (a *app) withTokenFile(ctx context.Context, opts []emulator.Option) ([]emulator.Option, error) {
	token, err := a.tokenFromFile(ctx)
	if token != "" {
		opts = append(opts, emulator.WithToken(token))
	}
	return opts, err
}

// logRequests has an emulator log its requests to stderr.
func (a *app) logRequests() emulator.Option {
	return emulator.WithLogger(newLogger(a.stderr, time.TimeOnly))
}

// listenAddress checks the address of --listen, and returns it as the emulator
// wants it.
func listenAddress(text string) (string, error) {
	host, port, err := net.SplitHostPort(text)
	if err != nil || strings.Contains(host, "/") {
		return "", cli.Usagef("--listen: %q is not HOST:PORT", text).WithHint("write it like 127.0.0.1:8080")
	}
	number, err := strconv.ParseUint(port, 10, 16)
	if err != nil {
		return "", cli.Usagef("--listen: %q is no port", port).WithHint("write a number up to 65535; 0 means a free one")
	}
	address, err := socket.ParseAddress("http://" + net.JoinHostPort(host, "1")) // 0 is none to call
	if err != nil || !address.Loopback() {
		return "", cli.Usagef("--listen: %q is not a loopback address: the token would cross the network in the clear", host).
			WithHint("use 127.0.0.1, and ssh -L or a shared unix socket for other machines and containers")
	}
	if net.ParseIP(host) == nil {
		host = "localhost" // so is every name below it, whatever a resolver says
	}
	return net.JoinHostPort(host, strconv.FormatUint(number, 10)), nil
}
