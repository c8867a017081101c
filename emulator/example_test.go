package emulator_test

import (
	"context"
	"errors"
	"fmt"
	"log"
	"testing/fstest"

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

// A seed says what matters to a test. It is mostly a file that is embedded, or
// os.DirFS("testdata"); here it is made in memory.
func ExampleWithSeed() {
	files := fstest.MapFS{"seed.yaml": {Data: []byte(`
environments: [shop]
containers:
  - name: web
    instances: 2
  - name: worker
    state: stopped
scoped_variables:
  CURRENCY: EUR
`)}}
	platform, err := emulator.New(emulator.WithSeed(files, "seed.yaml"))
	if err != nil {
		log.Fatal(err)
	}
	defer platform.Close()

	s := platform.State()
	for _, i := range s.Instances {
		fmt.Println(i.Hostname, i.State.Current)
	}
	fmt.Println(s.ScopedVariables["CURRENCY"])
	// Output:
	// web-1 running
	// web-2 running
	// worker-1 stopped
	// EUR
}

// What is wrong with a seed is told at once, with the line.
func ExampleParseSeed() {
	_, err := emulator.ParseSeed("seed.yaml", []byte(`
containers:
  - name: web
    state: runing
  - name: worker
    enviroment: shop
`))
	fmt.Println(err)
	// Output:
	// seed.yaml:4: containers[0].state.current must be one of new, starting, running, function, stopping, stopped, deleting, deleted
	// seed.yaml:6: containers[1].enviroment is not a member that the spec knows: did you mean environment?
}

// The client tries a call again that fails for now.
func ExampleEmulator_Fault() {
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

	platform.Fault(emulator.FaultStatus(503).On("getHub").Times(1))
	platform.Fault(emulator.FaultCut(10).On("getHub").Times(1))
	hub, err := api.GetHub(context.Background())
	fmt.Println(hub.Name, err)
	for _, r := range platform.Calls("getHub") {
		fmt.Println(r)
	}

	lift := platform.Fault(emulator.FaultDown())
	_, err = api.GetHub(context.Background())
	fmt.Println(errors.Is(err, client.ErrUnavailable))
	lift()
	_, err = api.GetHub(context.Background())
	fmt.Println(err)
	// Output:
	// Example Trading <nil>
	// getHub: GET /v1/hub: 503 (status 503)
	// getHub: GET /v1/hub: 200 (cut 10)
	// getHub: GET /v1/hub: 200
	// true
	// <nil>
}
