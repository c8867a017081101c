package main

import (
	"context"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// The demo runs this function and shows its text, so that what it shows is what
// it ran.

func stop(ctx context.Context, api *client.Client, instance cycle.Instance) error {
	var task cycle.InstanceTask
	err := task.FromStopInstanceAction(cycle.StopInstanceAction{
		Contents: cycle.StopInstanceActionContents{
			InstanceID:  instance.ID,
			ContainerID: instance.ContainerID,
		},
	})
	if err != nil {
		return err
	}
	return api.CreateInstanceJob(ctx, task)
}
