package metadata_test

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

func ExampleRead() {
	// Inside an instance this is not needed.
	os.Setenv(metadata.EnvPath, "testdata/environment.json")
	defer os.Unsetenv(metadata.EnvPath)

	env, err := metadata.Read()
	if err != nil {
		fmt.Println(err)
		return
	}
	live, _ := env.DeploymentVersion("live")
	network, _ := env.PrivatePrefix()
	fmt.Println(env.ID, live, network)
	for name, container := range env.EnabledServices() {
		fmt.Println(name, container)
	}
	// Output:
	// 65b93b8dee5a5e8d87b2bd13 v8.9.10 fd00::d600:0:0:0/80
	// discovery 65b93b8df9aadae178915a2e
	// loadbalancer 65b93b8df9aadae178915a37
	// scheduler 65b93b8df9aadae178915a39
	// vpn 65b93b8df9aadae178915a32
}

func ExampleIdentity() {
	// The platform sets these.
	for name, value := range map[string]string{
		"CYCLE_INSTANCE_ID":          "65b93b8df9aadae178915a40",
		"CYCLE_CONTAINER_IDENTIFIER": "web",
		"CYCLE_CPU_PERIOD":           "100000",
		"CYCLE_CPU_QUOTA":            "50000",
		"CYCLE_CPU_LIMITED":          "yes",
	} {
		os.Setenv(name, value)
		defer os.Unsetenv(name)
	}

	self, err := metadata.Identity()
	if err != nil {
		fmt.Println(err)
		return
	}
	cores, _ := self.CPU.Cores()
	fmt.Println(self.ID, self.ContainerIdentifier, cores)
	// Output: 65b93b8df9aadae178915a40 web 0.5
}

// With a notification stream as the trigger a change is seen in milliseconds,
// and still within the interval when the stream is down.
func ExampleWithTrigger() {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	platform, err := emulator.New() // inside an instance this is not needed
	if err != nil {
		log.Fatal(err)
	}
	defer platform.Close()
	api, err := client.New(client.WithAddress(platform.Address()), client.WithToken(platform.Token()))
	if err != nil {
		log.Fatal(err)
	}
	defer api.Close()

	stream := notifications.Open(api, notifications.WithTopics("environment.**"))
	defer stream.Close()
	news := make(chan struct{}, 1)
	go func() {
		for range stream.Events(ctx) { // after a gap, too, the file may be another
			select {
			case news <- struct{}{}:
			default:
			}
		}
	}()
	for env, err := range metadata.Watch(ctx, metadata.WithPath(platform.MetadataPath()), metadata.WithTrigger(news)) {
		if err != nil {
			log.Fatal(err)
		}
		version, _ := env.DeploymentVersion("stable")
		fmt.Println(version)
		if version == "v2" {
			break
		}
		platform.Update(func(s *emulator.State) { s.Environments[0].Deployments.Tags["stable"] = "v2" })
	}
	// Output:
	// v1
	// v2
}
