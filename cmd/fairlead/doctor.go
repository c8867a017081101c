package main

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
)

// doctorPatience bounds each check, unless --timeout says otherwise.
const doctorPatience = 5 * time.Second

func (a *app) doctorCommand() *cobra.Command {
	var asJSON, report bool
	cmd := &cobra.Command{
		Use:   "doctor [--json | --report]",
		Short: "Check all that stands between this process and the platform",
		Long: `Check, one after the other, what a program needs to talk to the platform: its
variables and token, the socket, the connection, an authenticated call, the
clock, the notifications and their pings, and the metadata file. Each check is
one line: ok, warn or fail, or skip where an earlier one failed; below it is the
next step to take.

Nothing is changed on the platform. Each check has 5 s, or what --timeout says.

With --json the same is printed for programs. With --report it is printed to be
pasted into a ticket, with the versions and the variables of the instance. The
token and passwords are in none of them.

The exit code is 0 if all is well and 1 if there are warnings only. If a check
failed it is that of the first one: 2 for the environment, 3 if the platform
cannot be reached, and so on, as "fairlead --help" lists them.`,
		Example: `  fairlead doctor
  fairlead doctor --json | jq -r '.checks[] | select(.result != "ok").hint'
  fairlead run -- fairlead doctor --report`,
		Annotations: map[string]string{cli.Uses: "address token-file timeout verbose"},
		Args:        cli.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if asJSON && report {
				return cli.Usagef("--json and --report exclude each other")
			}
			patience := doctorPatience
			if cmd.Flags().Changed("timeout") {
				patience = a.timeout
			}
			d := &doctor{app: a, style: a.styleFor(a.stdout), patience: patience}
			if !asJSON && !report {
				d.tell = d.line
			}
			if err := d.examine(cmd.Context()); err != nil {
				return err
			}
			var err error
			switch {
			case asJSON:
				err = a.writeValue(d.json())
			case report:
				_, err = fmt.Fprint(a.stdout, d.report())
			default:
				_, err = fmt.Fprintln(a.stdout, d.summary())
			}
			return cmp.Or(err, d.verdict())
		},
	}
	flags := cmd.Flags()
	flags.BoolVar(&asJSON, "json", false, "print JSON")
	flags.BoolVar(&report, "report", false, "print a report to paste into a ticket, without secrets")
	return cmd
}

// A severity is the result of a check.
type severity string

const (
	passed  severity = "ok"
	warned  severity = "warn"
	failed  severity = "fail"
	skipped severity = "skip"
)

// A finding is what a check found out. Its texts are no longer than
// [cli.MaxText].
type finding struct {
	Check  string   `json:"check"`
	Result severity `json:"result"`
	Detail string   `json:"detail"`
	Hint   string   `json:"hint,omitempty"`

	code int // that the command ends with if this failed
}

func passes(format string, args ...any) finding {
	return finding{Result: passed, Detail: cli.Clip(fmt.Sprintf(format, args...))}
}

func warns(hint, format string, args ...any) finding {
	return finding{Result: warned, Detail: cli.Clip(fmt.Sprintf(format, args...)), Hint: cli.Clip(hint)}
}

func fails(code int, hint, format string, args ...any) finding {
	return finding{Result: failed, Detail: cli.Clip(fmt.Sprintf(format, args...)), Hint: cli.Clip(hint), code: code}
}

// failsWith is a failure that the command would have with err.
func failsWith(ctx context.Context, err error) finding {
	o := outcomeOf(ctx, err)
	return fails(o.code, o.hint, "%s", o.message)
}

// A doctor makes the checks, and keeps what later ones need of earlier ones.
type doctor struct {
	app      *app
	style    style
	patience time.Duration
	tell     func(finding) // as it is found, nil for nobody
	findings []finding

	platform platformFacts
}

// checks are made in this order: each is pointless without those before it that
// it needs.
var checks = []struct {
	name  string
	needs string // "" for none
	check func(*doctor, context.Context) finding
}{
	{"variables", "", (*doctor).variables},
	{"token", "", (*doctor).token},
	{"address", "", (*doctor).address},
	{"socket", "address", (*doctor).socket},
	{"connection", "socket", (*doctor).connection},
	{"call", "connection", (*doctor).call},
	{"clock", "call", (*doctor).clock},
	{"notifications", "call", (*doctor).notifications},
	{"pings", "notifications", (*doctor).pings},
	{"metadata", "", (*doctor).metadata},
	{"in step", "metadata", (*doctor).inStep},
	{"versions", "", (*doctor).versions},
}

// examine makes all checks. The error is that of ctx.
func (d *doctor) examine(ctx context.Context) error {
	defer func() { d.platform.close() }()
	for _, c := range checks {
		f := finding{Result: skipped, Detail: "the check " + c.needs + " did not pass"}
		if !d.bad(c.needs) {
			f = d.within(ctx, c.check)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
		f.Check = c.name
		d.findings = append(d.findings, f)
		if d.tell != nil {
			d.tell(f)
		}
	}
	return nil
}

func (d *doctor) within(ctx context.Context, check func(*doctor, context.Context) finding) finding {
	if d.patience > 0 {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, d.patience)
		defer cancel()
	}
	return check(d, ctx)
}

// bad reports whether a check failed or was not made.
func (d *doctor) bad(name string) bool {
	return slices.ContainsFunc(d.findings, func(f finding) bool {
		return f.Check == name && (f.Result == failed || f.Result == skipped)
	})
}

func (d *doctor) count(s severity) (n int) {
	for _, f := range d.findings {
		if f.Result == s {
			n++
		}
	}
	return n
}

// verdict is the failure that the command ends with, which it told already.
func (d *doctor) verdict() error {
	for _, f := range d.findings {
		if f.Result == failed {
			return &childError{f.code}
		}
	}
	if d.count(warned) > 0 {
		return &childError{exitFailure}
	}
	return nil
}

// line prints a finding for people.
func (d *doctor) line(f finding) {
	paint := map[severity]func(string) string{passed: d.style.green, warned: d.style.yellow, failed: d.style.red, skipped: d.style.dim}[f.Result]
	fmt.Fprintf(d.app.stdout, "%s  %-13s  %s\n", paint(fmt.Sprintf("%-4s", f.Result)), f.Check, cli.OneLine(f.Detail))
	if f.Hint != "" {
		fmt.Fprintln(d.app.stdout, wrap("-> "+cli.OneLine(f.Hint), strings.Repeat(" ", 21)))
	}
}

func (d *doctor) summary() string {
	failures, warnings := d.count(failed), d.count(warned)
	switch {
	case failures > 0:
		return fmt.Sprintf("\n%d of %d checks failed. Begin with the first one.", failures, len(d.findings))
	case warnings > 0:
		return fmt.Sprintf("\nIt works, with %d to look at.", warnings)
	}
	return "\nAll is well."
}

// doctorJSON is what programs get, whose members are a promise.
type doctorJSON struct {
	Result severity  `json:"result"` // the worst
	Checks []finding `json:"checks"`
}

func (d *doctor) json() doctorJSON {
	worst := passed
	switch {
	case d.count(failed) > 0:
		worst = failed
	case d.count(warned) > 0:
		worst = warned
	}
	return doctorJSON{worst, d.findings}
}

// report is Markdown for a ticket.
func (d *doctor) report() string {
	var b strings.Builder
	fmt.Fprintf(&b, "### fairlead doctor, %s\n\n", time.Now().UTC().Format(time.RFC3339))
	b.WriteString("| check | result | |\n| --- | --- | --- |\n")
	for _, f := range d.findings {
		fmt.Fprintf(&b, "| %s | %s | %s |\n", f.Check, f.Result, strings.ReplaceAll(cli.OneLine(f.Detail), "|", `\|`))
	}
	b.WriteString("\n```\n")
	for _, name := range append([]string{client.EnvAddress, metadata.EnvPath}, metadata.Variables()...) {
		if value := d.app.getenv(name); value != "" {
			fmt.Fprintf(&b, "%s=%s\n", name, cli.Clip(redacted(cli.OneLine(value))))
		}
	}
	b.WriteString("```\n")
	return b.String()
}
