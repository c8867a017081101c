package main

import (
	"fmt"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// commands calls f with each command that a user can see.
func commands(cmd *cobra.Command, f func(*cobra.Command)) {
	f(cmd)
	for _, sub := range cmd.Commands() {
		if !sub.Hidden {
			commands(sub, f)
		}
	}
}

func TestHelp(t *testing.T) {
	root := (&app{}).rootCommand()
	commands(root, func(cmd *cobra.Command) {
		path := strings.Fields(cmd.CommandPath())[1:]
		got := fairlead(t, env{}, append(path, "--help")...)
		if got.code != exitOK || got.stderr != "" {
			t.Errorf("%s: %+v", cmd.CommandPath(), got)
		}
		contains(t, cmd.CommandPath()+" --help", got.stdout, cmd.Long, "Usage:\n  fairlead ")
		if same := fairlead(t, env{}, append([]string{"help"}, path...)...); same != got {
			t.Errorf("help %s is not %s --help:\n%s", cmd.Name(), cmd.Name(), same.stdout)
		}
		if cmd.Parent() != nil && cmd.Parent().Name() == "completion" {
			return // cobra's own text
		}
		if cmd.Short == "" || len(cmd.Long) < 40 || cmd.Example == "" {
			t.Errorf("%s lacks some of its help", cmd.CommandPath())
		}
		for _, line := range strings.Split(got.stdout, "\n") {
			if len(line) > textWidth && !strings.Contains(cmd.Example, line) {
				t.Errorf("%s --help: %d columns: %s", cmd.CommandPath(), len(line), line)
			}
		}
	})
}

func TestNoArguments(t *testing.T) {
	if got, want := fairlead(t, env{}), fairlead(t, env{}, "--help"); got != want || got.code != exitOK {
		t.Errorf("%+v", got)
	}
}

func TestUnknownCommands(t *testing.T) {
	for _, test := range []struct{ args, stderr string }{
		{"cal", "fairlead: there is no command \"cal\"\nhint: did you mean call?\n"},
		{"xyzzy", "hint: its commands are call, completion, demo, doctor, emulate, "},
		{"help cal", "hint: did you mean call?\n"},
		{"help call x", "has no command \"x\"\n"},
		{"completion bsh", "hint: did you mean bash or zsh?\n"},
		{"completion bash x", "fairlead: "},
		{"spec", "fairlead: `fairlead spec` is now `fairlead-gen`\nhint: "},
		{"spec diff --json a b", "fairlead: `fairlead spec diff` is now `fairlead-gen diff`\nhint: in a checkout of fairlead: go run ./cmd/fairlead-gen diff\n"},
		{"version x", "fairlead: version takes no arguments\nhint: see `fairlead version --help`\n"},
		{"demo x", "takes no arguments"},
		{"emulate x", "takes no arguments"},
		{"ops a b", "fairlead: ops takes one operation, and 2 arguments are given\n"},
		{"ops getcontaner", "hint: did you mean getContainer?\n"},
		{"--timeout", "flag needs an argument"},
	} {
		got := fairlead(t, env{}, strings.Fields(test.args)...)
		if got.code != exitUsage || got.stdout != "" {
			t.Errorf("%s: %+v", test.args, got)
		}
		contains(t, test.args, got.stderr, test.stderr)
	}
}

func TestVersion(t *testing.T) {
	got := fairlead(t, env{}, "version")
	if got.code != exitOK || got.stderr != "" {
		t.Errorf("%+v", got)
	}
	contains(t, "version", got.stdout, "fairlead ", "go       go1.", "spec     Cycle Internal API ", fmt.Sprintf(" %d operations\n", len(cyclespec.Contract().Operations())))
	if got := fairlead(t, env{}, "--version"); got.code != exitOK || !strings.HasPrefix(got.stdout, "fairlead version ") {
		t.Errorf("%+v", got)
	}
}

func TestCompletion(t *testing.T) {
	for _, test := range []struct {
		args []string
		want string // "" for nothing but the directive
	}{
		{[]string{"call", "getO"}, "getObjectCache\tReturns an entry of the object cache\n"},
		{[]string{"ops", "getO"}, "getObjectCache\tReturns an entry of the object cache\n"},
		{[]string{"call", "getHub", ""}, ""},
		{[]string{"call", "getContainer", "--param", ""}, "container-id=\t"},
		{[]string{"call", "getObjectCache", "--param", "scope="}, "scope=global\nscope=environment\nscope=container\nscope=instance\n"},
		{[]string{"call", "getObjectCache", "--param", "scope=global", "--param", ""}, "key=\t"},
		{[]string{"call", "nonsense", "--param", ""}, ""},
		{[]string{"call", "--param", ""}, ""},
		{[]string{"notifications", "--topic", "container.state."}, "container.state.changed\n"},
		{[]string{"help", "cal"}, "call\t"},
	} {
		got := fairlead(t, env{}, append([]string{"__complete"}, test.args...)...)
		if got.code != exitOK || !strings.HasPrefix(got.stdout, test.want) || test.want == "" && !strings.HasPrefix(got.stdout, ":") {
			t.Errorf("%q: %+v", test.args, got)
		}
	}
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		if got := fairlead(t, env{}, "completion", shell); got.code != exitOK || len(got.stdout) < 1000 {
			t.Errorf("%s: exit code %d, %d bytes", shell, got.code, len(got.stdout))
		}
	}
}
