package emulator_test

import (
	"context"
	"errors"
	"fmt"
	"log"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// In a test it is shorter: see [emulator.Start] and [emulator.Emulator.Client].
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

	ctx := context.Background()
	instances, err := api.GetContainerInstances(ctx, nil)
	if err != nil {
		log.Fatal(err)
	}
	for _, i := range instances {
		fmt.Println(i.ID, i.Hostname, i.State.Current)
	}
	_, err = api.GetContainer(ctx, &cycle.GetContainerParams{ContainerID: new("none")})
	fmt.Println(errors.Is(err, client.ErrNotFound))
	for _, r := range platform.Requests() {
		fmt.Println(r.Operation, r.Status)
	}
	// Output:
	// 64f00f000000000000000101 web-1 running
	// 64f00f000000000000000102 web-2 running
	// true
	// getContainerInstances 200
	// getContainer 404
}

// A test brings about what its subject has to deal with.
func ExampleEmulator_Update() {
	platform, err := emulator.New()
	if err != nil {
		log.Fatal(err)
	}
	defer platform.Close()

	platform.Update(func(s *emulator.State) {
		s.ScopedVariables["FEATURE_X"] = "on"
		s.Instances[1].State.Current = cycle.InstanceStateCurrentFailed
	})
	s := platform.State()
	fmt.Println(s.ScopedVariables["FEATURE_X"], s.Instances[1].State.Current)
	// Output: on failed
}
