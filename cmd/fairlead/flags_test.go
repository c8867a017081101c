package main

import (
	"context"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/internal/cli"
)

// A flagProof shows that a command uses a flag: what it prints has a text with the
// flag, and does not have it without.
type flagProof struct {
	args string // of the command, without the flag
	flag string // as it is written
	text string // a regular expression
}

// flagProofs has each flag that a command accepts. A command that gets a flag, or
// takes part in one that all commands share, needs a line here. FILE is a file
// with a seed, NONE a path to nothing in a folder that exists.
var flagProofs = map[string]flagProof{
	"demo --verbose": {"", "--verbose", "operation=getEnvironment"},

	"emulate --socket":      {"", "--socket=NONE/s", "--socket: there is no folder NONE"},
	"emulate --listen":      {"", "--listen=127.0.0.1:0", "export FAIRLEAD_ADDRESS='http://"},
	"emulate --metadata":    {"", "--metadata=NONE", "export FAIRLEAD_METADATA='[^']*none'"},
	"emulate --seed":        {"--print-seed", "--seed=FILE", "(?s)^(.(?:[^w]|w[^o]))*$"}, // has no worker
	"emulate --task-time":   {"", "--task-time=-1s", "--task-time: -1s is negative"},
	"emulate --background":  {"--socket=FILE", "--background", "^fairlead: emulator: FILE is a regular file[^\n]*\n$"},
	"emulate --quiet":       {"", "--quiet", "^export [^\n]*\nexport [^\n]*\nexport [^\n]*\n$"},
	"emulate --print-seed":  {"", "--print-seed", "identifier: web"},
	"emulate --handed-over": {"", "--handed-over", "CYCLE_API_TOKEN='from-stdin'"},
	"emulate --token-file":  {"", "--token-file=NONE", "--token-file: NONE cannot be read"},

	"run --socket":     {"-- env", "--socket=NONE/s", "--socket: there is no folder NONE"},
	"run --listen":     {"-- env", "--listen=127.0.0.1:0", "FAIRLEAD_ADDRESS=http://"},
	"run --metadata":   {"-- env", "--metadata=NONE", "FAIRLEAD_METADATA=[^\n]*none\n"},
	"run --seed":       {"-- env", "--seed=FILE", "CYCLE_CONTAINER_IDENTIFIER=only\n"},
	"run --task-time":  {"-- env", "--task-time=-1s", "--task-time: -1s is negative"},
	"run --log":        {"-- SELF call getHub", "--log", "operation=getHub"},
	"run --token-file": {"-- env", "--token-file=NONE", "--token-file: NONE cannot be read"},

	"ops --json": {"", "--json", `^\[\{"operation":`},

	"call --param":         {"getObjectCache", "--param=scope=global", "parameter key is missing"},
	"call --body":          {"getHub", "--body={}", "getHub takes no body"},
	"call --idempotent":    {"rebootServer --verbose", "--idempotent", "attempt=2"},
	"call --user":          {"validateVPNLogin", "--user=ann:", "--user: the name is empty or has a colon"},
	"call --password-file": {"validateVPNLogin --user=ann", "--password-file=NONE", "--password-file: NONE cannot be read"},
	"call --address":       {"getHub", "--address=nowhere", "--address: address \"nowhere\""},
	"call --token-file":    {"getHub", "--token-file=NONE", "--token-file: NONE cannot be read"},
	"call --timeout":       {"getHub", "--timeout=1ns", "no answer within 1ns"},
	"call --verbose":       {"getHub", "--verbose", "> GET /v1/hub\n"},

	"notifications --topic":      {"--for=1ns", "--topic=nonsense", "--topic: the spec knows no topic nonsense"},
	"notifications --count":      {"--for=1ns", "--count=-1", "--count: -1 is negative"},
	"notifications --for":        {"--count=1", "--for=1ns", "no connection within 1ns"},
	"notifications --since-gap":  {"--for=1ns", "--since-gap=5m", `^\{"gap":`},
	"notifications --address":    {"--for=1ns", "--address=nowhere", "--address: address \"nowhere\""},
	"notifications --token-file": {"--for=1ns", "--token-file=NONE", "--token-file: NONE cannot be read"},
	"notifications --verbose":    {"--for=1ns", "--verbose", "msg=platform address="},

	"metadata --watch":      {"", "--watch", "fairlead: interrupted"},
	"metadata --for":        {"", "--for=1s", "metadata uses --for only with --watch"},
	"metadata --address":    {"--watch", "--address=nowhere", "--address: address \"nowhere\""},
	"metadata --token-file": {"--watch", "--token-file=NONE", "--token-file: NONE cannot be read"},
	"metadata --verbose":    {"--watch", "--verbose", "msg=platform address="},

	"doctor --json":       {"", "--json", `^\{"result":`},
	"doctor --report":     {"", "--report", "^### fairlead doctor"},
	"doctor --address":    {"", "--address=nowhere", "--address: address \"nowhere\""},
	"doctor --token-file": {"", "--token-file=NONE", "--token-file: NONE cannot be read"},
	"doctor --timeout":    {"", "--timeout=1ns", "deadline exceeded"},
	"doctor --verbose":    {"", "--verbose", "> GET /v1/environment\n"},
}

// acceptedFlags returns the flags that each command accepts, "command --flag", and
// those that it must refuse, which are the root's others.
func acceptedFlags() (accepted, refused map[string]*cobra.Command) {
	accepted, refused = make(map[string]*cobra.Command), make(map[string]*cobra.Command)
	root := (&app{}).rootCommand()
	commands(root, func(cmd *cobra.Command) {
		if cmd == root || cmd.Parent().Name() == "completion" { // which are cobra's
			return
		}
		cmd.LocalFlags().VisitAll(func(f *pflag.Flag) {
			if f.Name != "help" {
				accepted[cli.Name(cmd)+" --"+f.Name] = cmd
			}
		})
		root.PersistentFlags().VisitAll(func(f *pflag.Flag) {
			if slices.Contains(strings.Fields(cmd.Annotations[cli.Uses]), f.Name) {
				accepted[cli.Name(cmd)+" --"+f.Name] = cmd
			} else {
				refused[cli.Name(cmd)+" --"+f.Name] = cmd
			}
		})
	})
	return accepted, refused
}

// A flag that a command accepts changes what it does.
func TestFlagsAreUsed(t *testing.T) {
	accepted, _ := acceptedFlags()
	if got, want := slices.Sorted(maps.Keys(flagProofs)), slices.Sorted(maps.Keys(accepted)); !slices.Equal(got, want) {
		t.Fatalf("there are proofs for\n%v\nand flags\n%v", got, want)
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	t.Setenv(envMain, "1") // for processes of this test binary
	platform := emulator.Start(t)
	platform.Fault(emulator.FaultStatus(http.StatusServiceUnavailable).On("rebootServer"))
	for _, name := range slices.Sorted(maps.Keys(flagProofs)) {
		t.Run(name, func(t *testing.T) {
			proof := flagProofs[name]
			dir := t.TempDir()
			paths := strings.NewReplacer("FILE", filepath.Join(dir, "seed"), "NONE", filepath.Join(dir, "none"), "SELF", self)
			write(t, filepath.Join(dir, "seed"), "containers: [only]\n")
			words := func(args string) []string { return strings.Fields(paths.Replace(args)) }
			command, _, _ := strings.Cut(name, " ")
			text := regexp.MustCompile(paths.Replace(proof.text))
			for flag, want := range map[string]bool{"": false, proof.flag: true} {
				args := slices.Concat([]string{command}, words(flag), words(proof.args))
				if got := endless(t, inside(platform), args); text.MatchString(got.stdout) != want && text.MatchString(got.stderr) != want {
					t.Errorf("%q: does it match %s? want %t: %+v", args, text, want, got)
				}
			}
		})
	}
}

// endless runs a command and ends it once nothing more can come.
func endless(t *testing.T, e env, args []string) result {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stdout, stderr := newWatched(), newWatched()
	done := make(chan int, 1)
	go func() { done <- run(ctx, args, strings.NewReader("from-stdin\n"), stdout, stderr, e.get) }()
	for {
		select {
		case code := <-done:
			return result{code, stdout.String(), stderr.String()}
		case <-stdout.news:
		case <-stderr.news:
		}
		if served := strings.Count(stdout.String(), "export "); served == 3 || slices.Contains(args, "--watch") || strings.Contains(stderr.String(), "connected to") {
			cancel()
		}
	}
}

// A flag that a command would ignore is refused, wherever it stands.
func TestIgnoredFlagsAreRefused(t *testing.T) {
	_, refused := acceptedFlags()
	values := map[string]string{"address": "=unix:///x", "token-file": "=x", "timeout": "=5s", "verbose": ""}
	for name, cmd := range refused {
		command, flag, _ := strings.Cut(name, " --")
		value, ok := values[flag]
		if !ok {
			t.Fatalf("a value for --%s?", flag)
		}
		want := "fairlead: " + command + " does not use --" + flag + "\nhint: leave it out, or see `" + cmd.CommandPath() + " --help`\n"
		args := []string{command, "--" + flag + value}
		if command == "run" {
			args = append(args, "--", "true")
		}
		if command == "call" {
			args = append(args, "getHub")
		}
		got := fairlead(t, env{}, args...)
		args[0], args[1] = args[1], args[0]
		if before := fairlead(t, env{}, args...); got != (result{exitUsage, "", want}) || got != before {
			t.Errorf("%s: %+v\n%+v", name, got, before)
		}
		help := fairlead(t, env{}, command, "--help")
		if regexp.MustCompile(`(?m)^ +--` + flag + ` `).MatchString(help.stdout) {
			t.Errorf("the help of %s has --%s", command, flag)
		}
	}
	for args, want := range map[string]string{
		"--timeout 5s":                                   "fairlead does not use --timeout",
		"metadata --address unix:///x":                   "metadata uses --address only with --watch\nhint: add --watch, or leave --address out",
		"metadata --verbose":                             "metadata uses --verbose only with --watch",
		"emulate --print-seed --quiet":                   "--print-seed serves nothing and does not use --quiet\nhint: leave --quiet out",
		"emulate --print-seed --socket x --task-time 1s": "--print-seed serves nothing and does not use --socket",
		"emulate --print-seed --token-file x":            "--print-seed serves nothing and does not use --token-file",
		"notifications --for -1s":                        "--for: -1s is negative",
		"metadata --watch --for -1s":                     "--for: -1s is negative",
		"doctor --timeout -1s":                           "--timeout: -1s is negative",
		"notifications --for 5":                          "--for: the value is not a duration\nhint: write it like --for=5s",
	} {
		got := fairlead(t, env{}, strings.Fields(args)...)
		if got.code != exitUsage || got.stdout != "" || !strings.HasPrefix(got.stderr, "fairlead: "+want) {
			t.Errorf("%s: %+v", args, got)
		}
	}
}

// A stream ends in time, and says whether it saw what it waited for.
func TestFor(t *testing.T) {
	platform := emulator.Start(t)
	away := at("unix://" + filepath.Join(t.TempDir(), "s"))
	for _, test := range []struct {
		env  env
		args string
		code int
		want string // the end of stderr
	}{
		{inside(platform), "notifications --for 5s", exitOK, "fairlead: connected to " + platform.Address() + "\n"},
		{inside(platform), "notifications --for 5s --count 2", exitUnreachable, "fairlead: 0 of 2 notifications came within 5s\n"},
		{away, "notifications --for 50ms", exitUnreachable, "fairlead: no connection within 50ms: notifications: " + away[client.EnvAddress] + ": there is no such socket\nhint: check --address and FAIRLEAD_ADDRESS, or start an emulator with `fairlead emulate`\n"},
		{inside(platform), "metadata --watch --for 50ms", exitOK, ""},
		{inside(platform), "metadata --watch --for 1ns", exitOK, ""},
		{env{"FAIRLEAD_METADATA": "/no/such/file"}, "metadata --watch --for 1ns", exitUnreachable, "fairlead: metadata: /no/such/file: no such file or directory\nhint: inside a Cycle container the platform puts it there; elsewhere set FAIRLEAD_METADATA, or try `fairlead run -- fairlead metadata`\n"},
	} {
		t.Run(test.args, func(t *testing.T) {
			t.Parallel()
			got := fairlead(t, test.env, strings.Fields(test.args)...)
			if got.code != test.code || !strings.HasSuffix(got.stderr, test.want) {
				t.Errorf("%+v", got)
			}
			if found := strings.HasPrefix(got.stdout, `{"id":`); found != strings.HasPrefix(test.args, "metadata") && test.code == exitOK {
				t.Errorf("stdout: %s", got.stdout)
			}
		})
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if got := fairleadIn(t, ctx, inside(platform), nil, "notifications", "--for", "1h"); got != (result{exitInterrupted, "", "fairlead: interrupted\n"}) {
		t.Errorf("%+v", got)
	}
}
