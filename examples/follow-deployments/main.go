// Follow-deployments runs work for the version that a deployment tag of the
// environment points at, and starts it again for the new one when the tag moves.
//
//	fairlead run -- go run ./examples/follow-deployments
package main

import (
	"context"
	"flag"
	"log"
	"os"
	"os/signal"
	"sync"
	"syscall"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/metadata"
	"github.com/fairlead-go/fairlead/notifications"
)

func main() {
	log.SetFlags(0)
	tag := flag.String("tag", "stable", "the deployment `tag` to follow")
	flag.Parse()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := follow(ctx, *tag); err != nil {
		log.Fatal(err)
	}
}

// work is what runs for one version, until ctx ends: yours goes here.
func work(ctx context.Context, version string) error {
	log.Printf("%s: working", version)
	<-ctx.Done()
	log.Printf("%s: stopped", version)
	return nil
}

// follow keeps work running for the right version until ctx ends. The environment
// file tells it, and is read when the platform notifies and every few seconds.
func follow(ctx context.Context, tag string) error {
	api, err := client.New()
	if err != nil {
		return err
	}
	defer api.Close()
	stream := notifications.Open(api, notifications.WithTopics("environment.deployments.*"))
	defer stream.Close()

	working, fail := context.WithCancelCause(ctx)
	version, stop := "", func() {} // what runs now: nothing
	defer func() { fail(nil); stop() }()
	for env, err := range metadata.Watch(working, metadata.WithTrigger(news(working, stream))) {
		if err != nil {
			log.Print(err) // what was read before holds until the file is back
		} else if now, _ := env.DeploymentVersion(tag); now != version {
			stop()
			version, stop = now, start(working, now, fail)
		}
	}
	if ctx.Err() != nil {
		return nil // a signal
	}
	return context.Cause(working)
}

// start has work run for a version until stop is called, which waits for its
// end. No version, because the tag is gone, is no work.
func start(ctx context.Context, version string, fail func(error)) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	var running sync.WaitGroup
	if version != "" {
		running.Go(func() {
			if err := work(ctx, version); err != nil && ctx.Err() == nil {
				fail(err) // by itself, not because it was told to stop
			}
		})
	}
	return func() { cancel(); running.Wait() }
}

// news tells that something came from the stream: a notification, or a gap, in
// which there may have been one.
func news(ctx context.Context, stream *notifications.Stream) <-chan struct{} {
	news := make(chan struct{}, 1)
	go func() {
		for _, err := range stream.Events(ctx) {
			if err != nil {
				log.Printf("changes will be seen a few seconds late: %v", err)
			}
			select {
			case news <- struct{}{}:
			default: // one that waits is enough
			}
		}
	}()
	return news
}
