// Whoami tells who and where the instance is that it runs in.
//
//	fairlead run -- go run ./examples/whoami
package main

import (
	"context"
	"fmt"
	"log"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/metadata"
)

func main() {
	log.SetFlags(0)
	if !metadata.InCycle() {
		log.Fatal("this is no instance of Cycle: try it with `fairlead run -- go run ./examples/whoami`")
	}
	if err := whoami(context.Background()); err != nil {
		log.Fatal(err)
	}
}

func whoami(ctx context.Context) error {
	// The variables and the file are there at once, and cost no call.
	self, err := metadata.Identity()
	if err != nil {
		return err
	}
	env, err := metadata.Read()
	if err != nil {
		return err
	}
	api, err := client.New()
	if err != nil {
		return err
	}
	defer api.Close()
	container, err := api.GetContainer(ctx, nil) // nil: the one this runs in
	if err != nil {
		return err
	}
	server, err := api.GetServer(ctx)
	if err != nil {
		return err
	}

	fmt.Printf("instance %s of container %q, which is %s\n", self.ID, container.Name, container.State.Current)
	fmt.Printf("on server %q in %s, at %s\n", server.Hostname, self.Provider.Location, self.IPv6)
	if cores, limited := self.CPU.Cores(); limited {
		fmt.Printf("with %v of a core\n", cores)
	}
	fmt.Printf("in environment %s", env.ID)
	if network, ok := env.PrivatePrefix(); ok {
		fmt.Printf(", whose network is %s", network)
	}
	fmt.Println(", with these services:")
	for name, container := range env.EnabledServices() {
		fmt.Printf("  %-12s in container %s\n", name, container)
	}
	return nil
}
