package main

import (
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// commands calls f with each command that a user can see, but not with those
// that are cobra's own.
func commands(cmd *cobra.Command, f func(*cobra.Command)) {
	f(cmd)
	for _, sub := range cmd.Commands() {
		if !sub.Hidden && cmd.Name() != "completion" {
			commands(sub, f)
		}
	}
}

func TestHelp(t *testing.T) {
	commands((&app{}).rootCommand(), func(cmd *cobra.Command) {
		path := strings.Fields(cmd.CommandPath())[1:]
		got := fairleadGen(t, append(path, "--help")...)
		if got.code != exitOK || got.stderr != "" {
			t.Errorf("%s: %+v", cmd.CommandPath(), got)
		}
		contains(t, cmd.CommandPath()+" --help", got.stdout, cmd.Long, "Usage:\n  fairlead-gen ")
		if same := fairleadGen(t, append([]string{"help"}, path...)...); same != got {
			t.Errorf("help %s is not %s --help:\n%s", cmd.Name(), cmd.Name(), same.stdout)
		}
		if cmd.Short == "" || len(cmd.Long) < 40 || cmd.Example == "" {
			t.Errorf("%s lacks some of its help", cmd.CommandPath())
		}
		for line := range strings.SplitSeq(got.stdout, "\n") {
			if len(line) > 80 && !strings.Contains(cmd.Example, line) {
				t.Errorf("%s --help: %d columns: %s", cmd.CommandPath(), len(line), line)
			}
		}
	})
	if got, want := fairleadGen(t), fairleadGen(t, "--help"); got != want || got.code != exitOK {
		t.Errorf("without arguments: %+v", got)
	}
	if got := fairleadGen(t, "completion", "bash"); got.code != exitOK || len(got.stdout) < 1000 {
		t.Errorf("completion: exit code %d, %d bytes", got.code, len(got.stdout))
	}
}

func TestVersion(t *testing.T) {
	got := fairleadGen(t, "version")
	if got.code != exitOK || got.stderr != "" {
		t.Errorf("%+v", got)
	}
	contains(t, "version", got.stdout, "fairlead-gen ", "go           go1.")
	if got := fairleadGen(t, "--version"); got.code != exitOK || !strings.HasPrefix(got.stdout, "fairlead-gen version ") {
		t.Errorf("%+v", got)
	}
}
