package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/suggest"
	"github.com/fairlead-go/fairlead/notifications"
)

// notificationsFlags are the flags of the command notifications.
type notificationsFlags struct {
	topics   []string
	count    int
	lasts    time.Duration // 0 for no limit
	sinceGap string
}

func (a *app) notificationsCommand() *cobra.Command {
	var f notificationsFlags
	cmd := &cobra.Command{
		Use:   "notifications [--topic GLOB]... [--count N] [--for DURATION]",
		Short: "Follow what happens on the platform",
		Long: `Follow the notifications of the platform until Ctrl-C, until --count of them
came, or for the time of --for. The connection is made again as often as it
breaks. If the time of --for ends without a connection, or before the last of
--count, the exit code is 3.

Each notification is one line of JSON on stdout, as the platform sent it; on a
terminal it is a line to read. Two other kinds of lines stand among them:

  {"gap":{"reason":...,"since":...,"until":...,"dropped":...}}
      Notifications may have been missed, because there was no connection for
      a while (reconnected) or they came too fast (overflow, which counts what
      was dropped). The platform repeats nothing: read the state again.
  {"malformed":{"error":...,"raw":...}}
      Something came that is no notification; raw is its text.

News of the connection goes to stderr. A refused token ends the command.

In a --topic "*" stands for any text within one part of a topic, and the part
"**" for any number of parts. Of several, one has to match. The topics are those
that the shell completes, see "fairlead completion", and Topic lists in
go doc -all github.com/fairlead-go/fairlead/generated/cycle Topic.

A script that was not running may have missed something too. With --since-gap
and the time of the last line that it saw, the first line is a gap since then.`,
		Example: `  fairlead notifications
  fairlead notifications --topic 'container.**' --topic 'environment.deployments.*'
  fairlead notifications --topic container.state.changed --count 1
  fairlead notifications --topic '**' --for 10s
  fairlead notifications --since-gap 5m | jq -r 'if .gap then "read again" else .topic end'`,
		Annotations: map[string]string{cli.Uses: "address token-file verbose"},
		Args:        cli.NoArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return a.followNotifications(cmd, &f) },
	}
	flags := cmd.Flags()
	flags.SortFlags = false
	flags.StringArrayVar(&f.topics, "topic", nil, "only topics that match this `glob`; may be repeated")
	flags.IntVar(&f.count, "count", 0, "end after `n` notifications; 0 means never")
	cli.DurationVar(flags, &f.lasts, "for", 0, "end after this `time`; 0 means never")
	flags.StringVar(&f.sinceGap, "since-gap", "", "begin with a gap since this `time`: RFC 3339, or how long ago (5m)")
	completeFlag(cmd, "topic", completeTopic)
	return cmd
}

// completeTopic offers the topics that the spec knows.
func completeTopic(_ *cobra.Command, _ []string, toComplete string) ([]string, cobra.ShellCompDirective) {
	var topics []string
	for _, topic := range cycle.Topics() {
		if strings.HasPrefix(string(topic), toComplete) {
			topics = append(topics, string(topic))
		}
	}
	return topics, cobra.ShellCompDirectiveNoFileComp
}

func (a *app) followNotifications(cmd *cobra.Command, f *notificationsFlags) error {
	if f.count < 0 {
		return cli.Usagef("--count: %d is negative", f.count)
	}
	now := time.Now()
	since, err := parseSince(f.sinceGap, now)
	if err != nil {
		return err
	}
	api, err := a.connect(cmd.Context())
	if err != nil {
		return err
	}
	defer api.Close()
	ctx, cancel := timeLimit(cmd.Context(), f.lasts)
	defer cancel()
	for _, glob := range f.topics {
		if news := unknownTopic(glob); news != "" {
			a.warn("--topic: "+news, "")
		}
	}
	stream := notifications.Open(api, notifications.WithTopics(f.topics...))
	defer stream.Close()

	out := a.eventPrinter()
	if !since.IsZero() {
		if err := out.print(notifications.Gap{Reason: notifications.Reconnected, Since: since, Until: now}); err != nil {
			return err
		}
	}
	seen := 0
	missing := errors.New("there was no answer yet") // why there was no connection at all, nil if there was one
	for event, err := range stream.Events(ctx) {
		if invalid, ok := errors.AsType[*notifications.OptionError](err); ok {
			return cli.Usagef("--topic: %s", strings.TrimPrefix(invalid.Err.Error(), "WithTopics: "))
		}
		if err != nil {
			return err
		}
		switch e := event.(type) {
		case notifications.Connected:
			missing = nil
		case notifications.Disconnected:
			if missing != nil {
				missing = e.Err
			}
		case notifications.Notification, notifications.Gap, notifications.Malformed:
		}
		if status := connectionStatus(event, api.Address()); status != "" {
			if _, ok := event.(notifications.Disconnected); ok {
				a.warn(status, "")
			} else {
				fmt.Fprintln(a.stderr, "fairlead: "+status)
			}
			continue
		}
		if _, ok := event.(notifications.Notification); ok {
			seen++
		}
		if err := out.print(event); err != nil {
			return err
		}
		if f.count > 0 && seen == f.count {
			return nil
		}
	}
	switch err := cmd.Context().Err(); {
	case err != nil:
		return err
	case ctx.Err() == nil:
		return nil
	case missing != nil:
		return &tooLateError{fmt.Sprintf("no connection within %v", f.lasts), missing}
	case seen < f.count:
		return &tooLateError{fmt.Sprintf("%d of %d notifications came within %v", seen, f.count, f.lasts), nil}
	}
	return nil
}

// timeLimit returns a context that ends after d, if that is not zero.
func timeLimit(ctx context.Context, d time.Duration) (context.Context, context.CancelFunc) {
	if d == 0 {
		return context.WithCancel(ctx)
	}
	return context.WithTimeout(ctx, d)
}

// connectionStatus describes an event of the connection. For other events it
// returns "".
func connectionStatus(event notifications.Event, address string) string {
	switch e := event.(type) {
	case notifications.Connected:
		return "connected to " + address
	case notifications.Disconnected:
		return fmt.Sprintf("not connected, next attempt in %v: %s", e.RetryIn.Round(100*time.Millisecond), cli.OneLine(e.Err.Error()))
	case notifications.Notification, notifications.Gap, notifications.Malformed:
	}
	return ""
}

// unknownTopic tells of a glob that none of the topics that the spec knows can
// match, going by the text before its first "*". The platform may have others,
// but mostly it is misspelt, and would match nothing without a word.
func unknownTopic(glob string) string {
	text, _, open := strings.Cut(glob, "*")
	var topics []string
	for _, topic := range cycle.Topics() {
		if string(topic) == text || open && strings.HasPrefix(string(topic), strings.TrimSuffix(text, ".")) {
			return ""
		}
		topics = append(topics, string(topic))
	}
	news := fmt.Sprintf("the spec knows no topic %s", glob)
	if mean := suggest.DidYouMean(text, topics); mean != "" && !open {
		news += ": " + mean
	}
	return news
}

// parseSince reads the time of --since-gap, zero for none.
func parseSince(text string, now time.Time) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	if ago, err := time.ParseDuration(text); err == nil && ago >= 0 {
		return now.Add(-ago), nil
	}
	t, err := time.Parse(time.RFC3339, text)
	if err != nil || t.After(now) {
		return t, cli.Usagef("--since-gap: %q is no time in the past", text).WithHint("write 5m, or %s", now.UTC().Add(-5*time.Minute).Format(time.RFC3339))
	}
	return t, nil
}

// An eventPrinter prints events: JSON for programs, lines to read for people.
type eventPrinter struct {
	app      *app
	terminal bool
	style    style
}

func (a *app) eventPrinter() *eventPrinter {
	_, terminal := terminalWidth(a.stdout)
	return &eventPrinter{a, terminal, a.styleFor(a.stdout)}
}

func (p *eventPrinter) print(event notifications.Event) error {
	if p.terminal {
		_, err := fmt.Fprintln(p.app.stdout, p.line(event))
		return err
	}
	raw, err := eventJSON(event)
	if err != nil {
		return err
	}
	return writeJSON(p.app.stdout, raw, false)
}

// eventJSON is the line that programs get, whose members are a promise.
func eventJSON(event notifications.Event) (json.RawMessage, error) {
	switch e := event.(type) {
	case notifications.Notification:
		return e.Raw, nil
	case notifications.Gap:
		type gap struct {
			Reason  notifications.GapReason `json:"reason"`
			Since   time.Time               `json:"since"`
			Until   time.Time               `json:"until"`
			Dropped int                     `json:"dropped"`
		}
		return json.Marshal(map[string]gap{"gap": {e.Reason, e.Since.UTC(), e.Until.UTC(), e.Dropped}})
	case notifications.Malformed:
		return json.Marshal(map[string]map[string]string{"malformed": {"error": e.Err.Error(), "raw": string(e.Raw)}})
	case notifications.Connected, notifications.Disconnected: // go to stderr
	}
	return nil, fmt.Errorf("no line for %T", event)
}

// line is what people get to read.
func (p *eventPrinter) line(event notifications.Event) string {
	switch e := event.(type) {
	case notifications.Notification:
		var b bytes.Buffer
		fmt.Fprintf(&b, "%s  %s  %s", p.style.dim(e.ReceivedAt.Format(time.TimeOnly)), p.style.bold(cli.OneLine(string(e.Topic))), cli.OneLine(e.Object.ID))
		if e.Object.State != "" {
			fmt.Fprintf(&b, "  %s", cli.OneLine(strings.TrimPrefix(e.Object.StatePrevious+" -> "+e.Object.State, " -> ")))
		}
		if e.Object.Error != "" {
			fmt.Fprintf(&b, "  %s", p.style.red(cli.OneLine(e.Object.Error)))
		}
		return b.String()
	case notifications.Gap:
		what := "notifications may have been missed since " + e.Since.Format(time.TimeOnly)
		if e.Dropped > 0 {
			what = fmt.Sprintf("%d messages came too fast and were dropped, since %s", e.Dropped, e.Since.Format(time.TimeOnly))
		}
		return p.style.red(fmt.Sprintf("%s  gap: %s: read the state again", e.Until.Format(time.TimeOnly), what))
	case notifications.Malformed:
		return p.style.red(fmt.Sprintf("%s  malformed: %s: %.200s", e.ReceivedAt.Format(time.TimeOnly), e.Err, cli.OneLine(string(e.Raw))))
	case notifications.Connected, notifications.Disconnected: // go to stderr
	}
	return fmt.Sprintf("%+v", event)
}
