package main

import (
	"bytes"
	"context"
	_ "embed"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/cli"
)

func (a *app) demoCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "demo",
		Short: "Show in a moment what the library does, on an emulated platform",
		Long: `Start an emulated platform in this process, call it with the library as any
program would, and tell what happens: look at the environment and its instances,
stop an instance and read that back, keep a value in the object cache, and meet
an error.

No set-up is needed, no real platform is ever called, and nothing is left
behind. Each step checks what it tells; the exit code is 0 only if all of it is
true.`,
		Example:     "  fairlead demo",
		Annotations: map[string]string{cli.Uses: "verbose"},
		Args:        cli.NoArgs,
		RunE:        func(cmd *cobra.Command, _ []string) error { return a.demo(cmd.Context()) },
	}
}

func (a *app) demo(ctx context.Context) error {
	platform, err := emulator.New()
	if err != nil {
		return err
	}
	defer platform.Close()
	api, err := client.New(
		client.WithAddress(platform.Address()),
		client.WithToken(platform.Token()),
		client.WithLogger(a.callLogger()),
	)
	if err != nil {
		return err
	}
	defer api.Close()

	d := &demo{style: a.styleFor(a.stdout), api: api}
	d.say("An emulated Cycle platform runs in this process now, at")
	d.say("%s.", platform.Address())
	d.say("Every call below is a real one to it, made with package client.")
	for _, step := range []func(context.Context) error{
		d.environment, d.instances, d.stop, d.cache, d.failure, d.next,
	} {
		if err := d.flush(a.stdout); err != nil {
			return err
		}
		if err := step(ctx); err != nil {
			return err
		}
	}
	return d.flush(a.stdout)
}

// demo is a walk through the library. Its steps return an error if anything is
// not as they say.
type demo struct {
	out   bytes.Buffer
	style style
	api   *client.Client
	steps int

	spare *cycle.Instance // one of several that run the same container
}

// say prints a line.
func (d *demo) say(format string, args ...any) {
	fmt.Fprintf(&d.out, format+"\n", args...)
}

const labelWidth = 14

// show prints an indented line with a label.
func (d *demo) show(label, format string, args ...any) {
	d.say("   %s%s%s", d.style.dim(label), strings.Repeat(" ", labelWidth-len(label)), fmt.Sprintf(format, args...))
}

// step begins a step: what it is about, and the calls that it makes.
func (d *demo) step(title string, calls ...string) {
	d.steps++
	d.say("\n%s", d.style.bold(fmt.Sprintf("%d. %s", d.steps, title)))
	for _, call := range calls {
		d.say("   %s", d.style.cyan(call))
	}
	d.say("")
}

func (d *demo) flush(w io.Writer) error {
	_, err := d.out.WriteTo(w)
	return err
}

func (d *demo) environment(ctx context.Context) error {
	d.step("Where am I?", "api.GetEnvironment(ctx)")
	env, err := d.api.GetEnvironment(ctx)
	if err != nil {
		return err
	}
	if env.ID == "" || env.State.Current == "" {
		return errors.New("demo: the environment has no id or no state")
	}
	d.show("environment", "%s (%s)", env.Name, env.ID)
	d.show("cluster", "%s", env.Cluster)
	d.show("state", "%s", d.state(string(env.State.Current)))
	return nil
}

func (d *demo) instances(ctx context.Context) error {
	d.step("What runs here?", "api.GetEnvironmentContainers(ctx)", "api.GetContainerInstances(ctx, params)")
	containers, err := d.api.GetEnvironmentContainers(ctx)
	if err != nil {
		return err
	}
	t := &table{paint: func(row, column int, cell string) string {
		if row > 0 && column == 3 {
			return d.state(cell)
		}
		return d.style.header(row, column, cell)
	}}
	t.add("CONTAINER", "INSTANCE", "HOSTNAME", "STATE")
	for _, c := range containers {
		list, err := d.api.GetContainerInstances(ctx, &cycle.GetContainerInstancesParams{ContainerID: &c.ID})
		if err != nil {
			return err
		}
		name := c.Name
		for n, i := range list {
			if i.ContainerID != c.ID {
				return fmt.Errorf("demo: instance %s is listed for another container than its own", i.ID)
			}
			t.add(name, i.ID, i.Hostname, string(i.State.Current))
			name = "" // once for each container
			if n > 0 && i.State.Current == cycle.InstanceStateCurrentRunning {
				d.spare = &i
			}
		}
	}
	if d.spare == nil {
		return errors.New("demo: no container has a second instance that is running")
	}
	t.write(&d.out, "   ")
	return nil
}

func (d *demo) stop(ctx context.Context) error {
	d.step("Stop one of them and read that back", "api.CreateInstanceJob(ctx, task)", "api.GetContainerInstances(ctx, params)")
	before := *d.spare
	if err := stop(ctx, d.api, before); err != nil {
		return err
	}
	after, err := d.settled(ctx, before)
	if err != nil {
		return err
	}
	d.show("instance", "%s (%s)", before.Hostname, before.ID)
	d.show("was", "%s", d.state(string(before.State.Current)))
	d.show("is", "%s", d.state(string(after.State.Current)))
	d.say("\n   The task was sent by this function:\n")
	d.say("%s", snippet("   "))
	return nil
}

// settled waits until an instance is stopped: the platform takes a task on and
// carries it out later.
func (d *demo) settled(ctx context.Context, instance cycle.Instance) (cycle.Instance, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, 10*time.Second, fmt.Errorf("demo: instance %s does not stop", instance.ID))
	defer cancel()
	for {
		list, err := d.api.GetContainerInstances(ctx, &cycle.GetContainerInstancesParams{ContainerID: &instance.ContainerID})
		if err != nil {
			return instance, err
		}
		i := slices.IndexFunc(list, func(i cycle.Instance) bool { return i.ID == instance.ID })
		if i < 0 {
			return instance, fmt.Errorf("demo: instance %s is gone", instance.ID)
		}
		if list[i].State.Current == cycle.InstanceStateCurrentStopped {
			return list[i], nil
		}
		select {
		case <-ctx.Done():
			return instance, context.Cause(ctx)
		case <-time.After(20 * time.Millisecond):
		}
	}
}

func (d *demo) cache(ctx context.Context) error {
	d.step("Leave a value for the other instances", "api.PostObjectCache(ctx, entry)", "api.GetObjectCache(ctx, params)")
	entry := cycle.ObjectCacheSave{
		Scope:   cycle.ObjectCacheSaveScopeEnvironment,
		Key:     "demo",
		Value:   "ahoy",
		Expires: "30s",
	}
	if err := d.api.PostObjectCache(ctx, entry); err != nil {
		return err
	}
	got, err := d.api.GetObjectCache(ctx, &cycle.GetObjectCacheParams{
		Scope: cycle.GetObjectCacheParamsScopeEnvironment,
		Key:   entry.Key,
	})
	if err != nil {
		return err
	}
	if got.Value != entry.Value {
		return fmt.Errorf("demo: the cache has %q where %q was stored", got.Value, entry.Value)
	}
	d.show("stored", "%s = %q in the scope %s, for %s", entry.Key, entry.Value, entry.Scope, entry.Expires)
	d.show("read", "%s = %q", got.Key, got.Value)
	return nil
}

func (d *demo) failure(ctx context.Context) error {
	id := "0123456789abcdef01234567"
	d.step("Ask for what does not exist", "api.GetContainer(ctx, &cycle.GetContainerParams{ContainerID: &id})")
	_, err := d.api.GetContainer(ctx, &cycle.GetContainerParams{ContainerID: &id})
	var failure *client.APIError
	switch {
	case err == nil:
		return fmt.Errorf("demo: there is a container %s", id)
	case !errors.As(err, &failure) || !errors.Is(err, client.ErrNotFound):
		return err
	}
	d.show("err", "%s", d.style.red(strings.TrimLeft(wrap(err.Error(), strings.Repeat(" ", 3+labelWidth)), " ")))
	d.show("errors.As", "*client.APIError: StatusCode %d, Code %q", failure.StatusCode, failure.Code)
	d.show("errors.Is", "client.ErrNotFound: %t", errors.Is(err, client.ErrNotFound))
	return nil
}

func (d *demo) next(context.Context) error {
	d.say("\n%s In a container, api comes from", d.style.green("All steps did what they say."))
	d.say("\n   api, err := client.New()\n")
	d.say("without any set-up. To go on:\n")
	for _, line := range [][2]string{
		{"go install ./cmd/fairlead", "install this command from a clone"},
		{"fairlead ops", "list the operations of the API"},
		{"fairlead ops getContainer", "explain one of them"},
		{`eval "$(fairlead emulate --background)"`, "keep a platform like this one running"},
		{"fairlead call getEnvironment", "call it, or a real one"},
		{"go doc github.com/fairlead-go/fairlead/client", "read about the library"},
	} {
		d.say("   %s%s%s", d.style.bold(line[0]), strings.Repeat(" ", 47-len(line[0])), line[1])
	}
	return nil
}

// state paints the state of a container or instance.
func (d *demo) state(text string) string {
	switch text {
	case "running", "live":
		return d.style.green(text)
	case "stopped", "failed":
		return d.style.red(text)
	}
	return text
}

//go:embed demo_snippet.go
var snippetSource string

// snippet returns the text of the function in demo_snippet.go.
func snippet(indent string) string {
	_, text, _ := strings.Cut(snippetSource, "\nfunc ")
	text = "func " + strings.ReplaceAll(strings.TrimRight(text, "\n"), "\t", "    ")
	return indent + strings.ReplaceAll(text, "\n", "\n"+indent)
}
