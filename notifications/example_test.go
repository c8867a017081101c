package notifications_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"slices"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// Inside a container client.New() needs no options, and there is no emulator.
func Example() {
	platform, err := emulator.New()
	if err != nil {
		log.Fatal(err)
	}
	defer platform.Close()
	api, err := client.New(client.WithAddress(platform.Address()), client.WithToken(platform.Token()))
	if err != nil {
		log.Fatal(err)
	}
	defer api.Close()

	stream := notifications.Open(api, notifications.WithTopics("environment.*"))
	defer stream.Close()
	for event, err := range stream.Events(context.Background()) {
		if err != nil {
			log.Fatal(err) // permanent: the platform refuses the token, say
		}
		switch e := event.(type) {
		case notifications.Connected:
			fmt.Println("connected")
			platform.Notify( // what the platform would do
				notifications.Notification{Topic: cycle.TopicContainerNew, Object: notifications.Object{ID: "1"}},
				notifications.Notification{Topic: cycle.TopicEnvironmentStarted, Object: notifications.Object{ID: "2"}},
				notifications.Notification{Topic: cycle.TopicEnvironmentStopped, Object: notifications.Object{ID: "2"}},
			)
		case notifications.Notification:
			fmt.Println(e.Topic, e.Object.ID)
			if e.Topic == cycle.TopicEnvironmentStopped {
				return
			}
		case notifications.Disconnected:
			fmt.Println("lost the connection:", e.Err)
		case notifications.Gap:
			fmt.Println("may have missed something since", e.Since)
		case notifications.Malformed:
			fmt.Printf("cannot read %q: %v\n", e.Raw, e.Err)
		}
	}
	// Output:
	// connected
	// environment.started 2
	// environment.stopped 2
}

// Which instances of this container run? The program reads it once, follows
// what changes, and reads it again when something may have been missed.
func ExampleResync() {
	platform, err := emulator.New()
	if err != nil {
		log.Fatal(err)
	}
	defer platform.Close()
	api, err := client.New(client.WithAddress(platform.Address()), client.WithToken(platform.Token()))
	if err != nil {
		log.Fatal(err)
	}
	defer api.Close()
	stream := notifications.Open(api,
		notifications.WithTopics("container.instance.state.changed", "container.instances.*"),
		notifications.WithBackoff(time.Millisecond, time.Second))
	defer stream.Close()
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()

	var running []string
	happenings := happenings(platform, cancel)
	load := func(ctx context.Context) error {
		instances, err := api.GetContainerInstances(ctx, nil)
		if err != nil {
			return err
		}
		running = nil
		for _, i := range instances {
			if i.State.Current == cycle.InstanceStateCurrentRunning {
				running = append(running, i.Hostname)
			}
		}
		fmt.Println("running:", running)
		happenings() // the rest of the world
		return nil
	}
	err = notifications.Resync(ctx, stream, load, func(ctx context.Context, n notifications.Notification) error {
		fmt.Println(n.Topic, "from", n.Object.StatePrevious, "to", n.Object.State)
		return load(ctx)
	})
	fmt.Println(errors.Is(err, context.Canceled), running)
	// Output:
	// running: [web-1 web-2]
	// container.instance.state.changed from running to failed
	// running: [web-1]
	// running: [web-1 web-2]
	// true [web-1 web-2]
}

// happenings returns what the platform does, step by step.
func happenings(platform *emulator.Emulator, cancel func()) (next func()) {
	set := func(state cycle.InstanceStateCurrent) {
		platform.Update(func(s *emulator.State) {
			i := slices.IndexFunc(s.Instances, func(i cycle.Instance) bool { return i.Hostname == "web-2" })
			s.Instances[i].State.Current = state
		})
	}
	step := 0
	return func() {
		switch step++; step {
		case 1:
			set(cycle.InstanceStateCurrentFailed)
		case 2: // what the stream cannot tell of
			platform.DisconnectSubscribers(1012, "restart")
			set(cycle.InstanceStateCurrentRunning)
		case 3:
			cancel()
		}
	}
}
