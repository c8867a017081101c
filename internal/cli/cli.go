// Package cli is what the commands of this module have in common: how they
// parse a command line, print their help and report failures.
package cli

import (
	"context"
	"fmt"
	"io"
	"runtime/debug"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"
)

// Options are what differs between root commands.
type Options struct {
	Completion string            // Long of the completion command
	FlagHints  map[string]string // hints for flags that do not exist, by name
}

// Setup completes a root command that has all of its commands: help, usage
// errors, --version and completion. Help goes to stdout.
func Setup(root *cobra.Command, stdout io.Writer, o Options) {
	root.SetOut(&latchWriter{w: stdout})
	root.Version = Version()
	root.Args = OneOfSubcommands
	root.SilenceUsage, root.SilenceErrors = true, true
	root.SetUsageFunc(printUsage)
	root.SetFlagErrorFunc(func(cmd *cobra.Command, err error) error { return flagError(cmd, err, o.FlagHints) })
	root.Flags().Bool("version", false, "print the version") // cobra's own would take -v, which people read as verbose
	root.SetHelpCommand(helpCommand(root))
	root.InitDefaultCompletionCmd()
	for _, cmd := range root.Commands() {
		if cmd.Name() == "completion" {
			setupCompletion(cmd, o.Completion)
		}
	}
}

// Execute runs a command line with a root command from [Setup]. An error of
// cobra itself, before anything ran, becomes a [UsageError]; a failure to print
// help is an error too.
func Execute(ctx context.Context, root *cobra.Command, args []string) error {
	running := false
	root.PersistentPreRunE = func(cmd *cobra.Command, _ []string) error {
		if err := refuseUnused(cmd); err != nil {
			return err
		}
		running = true
		return nil
	}
	root.SetArgs(append([]string{}, args...)) // nil would mean os.Args
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return root.OutOrStdout().(*latchWriter).err
	case !running:
		return asUsage(err)
	}
	return err
}

// MaxText is how many bytes of a line a message has, because a part of it may be
// what somebody else wrote, such as an argument or a server's answer.
const MaxText = 2 << 10

// Report writes how a command failed: "name: message" and "hint: ...", each
// only if there is one. The message may have several lines, such as what a tool
// printed; all but the first are indented. Each line has at most [MaxText] bytes.
func Report(stderr io.Writer, name, message, hint string) {
	if message != "" {
		text := Escape(strings.ReplaceAll(strings.TrimSpace(message), "\t", "  "))
		lines := strings.Split(text, "\n")
		for i := range lines {
			lines[i] = Clip(lines[i])
		}
		fmt.Fprintln(stderr, name+": "+strings.Join(lines, "\n  "))
	}
	if hint != "" {
		fmt.Fprintln(stderr, "hint: "+Clip(OneLine(hint)))
	}
}

// Clip returns the first [MaxText] bytes of a text, with "..." if there are more.
func Clip(text string) string {
	if len(text) <= MaxText {
		return text
	}
	end := MaxText
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end] + "..."
}

// Version is the version of this module that go build or go install recorded.
func Version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "devel"
	}
	return info.Main.Version
}

// Escape escapes the control characters of text, except line breaks: a terminal
// may obey them.
func Escape(text string) string {
	var b strings.Builder
	for _, r := range text {
		if IsControl(r) && r != '\n' {
			fmt.Fprintf(&b, `\u%04x`, r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

// OneLine is [Escape] for text that must stay on one line, which scripts may
// read. It trims the text.
func OneLine(text string) string {
	return strings.ReplaceAll(Escape(strings.TrimSpace(text)), "\n", `\u000a`)
}

// IsControl reports whether a terminal may take a character as a command.
func IsControl(r rune) bool { return r < ' ' || r >= 0x7f && r <= 0x9f }

// A latchWriter keeps the first failure of its writer, and to itself: cobra
// forgets those of its help, and takes that of --version for a wrong flag.
type latchWriter struct {
	w   io.Writer
	err error
}

func (l *latchWriter) Write(p []byte) (int, error) {
	if l.err == nil {
		_, l.err = l.w.Write(p)
	}
	return len(p), nil
}
