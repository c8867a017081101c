package client_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// done is the result of an operation that returns nothing but an error.
type done struct{}

// operations calls each operation of the spec once, as a program would. State
// is the emulator's; it says what there is to be asked for.
var operations = map[string]func(*client.Client, emulator.State) (any, error){
	"getEnvironment":           func(c *client.Client, _ emulator.State) (any, error) { return c.GetEnvironment(background) },
	"getEnvironmentContainers": func(c *client.Client, _ emulator.State) (any, error) { return c.GetEnvironmentContainers(background) },
	"getEnvironmentInstances":  func(c *client.Client, _ emulator.State) (any, error) { return c.GetEnvironmentInstances(background) },
	"getEnvironmentIPs":        func(c *client.Client, _ emulator.State) (any, error) { return c.GetEnvironmentIPs(background) },
	"getEnvironmentServices":   func(c *client.Client, _ emulator.State) (any, error) { return c.GetEnvironmentServices(background) },
	"getEnvironmentVirtualMachines": func(c *client.Client, _ emulator.State) (any, error) {
		return c.GetEnvironmentVirtualMachines(background)
	},
	"submitLoadBalancerTelemetry": func(c *client.Client, _ emulator.State) (any, error) {
		return c.SubmitLoadBalancerTelemetry(background, nil)
	},
	"getEnvironmentScopedVariables": func(c *client.Client, _ emulator.State) (any, error) {
		return c.GetEnvironmentScopedVariables(background)
	},
	"getHub": func(c *client.Client, _ emulator.State) (any, error) { return c.GetHub(background) },
	"getHubIntegration": func(c *client.Client, s emulator.State) (any, error) {
		return c.GetHubIntegration(background, &cycle.GetHubIntegrationParams{Identifier: &s.Integrations[0].Identifier})
	},
	"getServer":          func(c *client.Client, _ emulator.State) (any, error) { return c.GetServer(background) },
	"getServerInstances": func(c *client.Client, _ emulator.State) (any, error) { return c.GetServerInstances(background) },
	"getServerInstancesTelemetry": func(c *client.Client, _ emulator.State) (any, error) {
		return c.GetServerInstancesTelemetry(background)
	},
	"getServerContainers": func(c *client.Client, _ emulator.State) (any, error) { return c.GetServerContainers(background) },
	"getServerImages":     func(c *client.Client, _ emulator.State) (any, error) { return c.GetServerImages(background) },
	"downloadImage": func(c *client.Client, s emulator.State) (any, error) {
		return c.DownloadImage(background, cycle.DownloadImageInput{ImageID: s.Images[0]})
	},
	"poweroffServer": func(c *client.Client, _ emulator.State) (any, error) { return c.PoweroffServer(background) },
	"rebootServer":   func(c *client.Client, _ emulator.State) (any, error) { return c.RebootServer(background) },
	"getContainer": func(c *client.Client, s emulator.State) (any, error) {
		return c.GetContainer(background, &cycle.GetContainerParams{ContainerID: &s.Containers[1].ID})
	},
	"getContainerInstances": func(c *client.Client, _ emulator.State) (any, error) { return c.GetContainerInstances(background, nil) },
	"getContainerCertificates": func(c *client.Client, _ emulator.State) (any, error) {
		return c.GetContainerCertificates(background, nil)
	},
	"getContainerDomains": func(c *client.Client, _ emulator.State) (any, error) { return c.GetContainerDomains(background, nil) },
	"createInstanceJob": func(c *client.Client, s emulator.State) (any, error) {
		return done{}, c.CreateInstanceJob(background, stop(s))
	},
	"postMetric": func(c *client.Client, _ emulator.State) (any, error) { return c.PostMetric(background, nil) },
	"postEvent":  func(c *client.Client, _ emulator.State) (any, error) { return c.PostEvent(background, nil) },
	"validateVPNLogin": func(c *client.Client, s emulator.State) (any, error) {
		for user, password := range s.VPNUsers {
			return c.ValidateVPNLogin(background, user, password)
		}
		panic("the state has no VPN user")
	},
	"getNetworks":            func(c *client.Client, _ emulator.State) (any, error) { return c.GetNetworks(background) },
	"getNetworkInstances":    func(c *client.Client, _ emulator.State) (any, error) { return c.GetNetworkInstances(background) },
	"getNetworkEnvironments": func(c *client.Client, _ emulator.State) (any, error) { return c.GetNetworkEnvironments(background) },
	"getVirtualMachine": func(c *client.Client, s emulator.State) (any, error) {
		return c.GetVirtualMachine(background, &cycle.GetVirtualMachineParams{VirtualMachineID: s.VirtualMachines[0].ID})
	},
	"getVirtualMachineDomains": func(c *client.Client, s emulator.State) (any, error) {
		return c.GetVirtualMachineDomains(background, &cycle.GetVirtualMachineDomainsParams{VirtualMachineID: s.VirtualMachines[0].ID})
	},
	"getVirtualMachineGateways": func(c *client.Client, s emulator.State) (any, error) {
		return c.GetVirtualMachineGateways(background, &cycle.GetVirtualMachineGatewaysParams{VirtualMachineID: s.VirtualMachines[0].ID})
	},
	"postObjectCache": func(c *client.Client, _ emulator.State) (any, error) {
		return done{}, c.PostObjectCache(background, cycle.ObjectCacheSave{Scope: "container", Key: "k", Value: "v", Expires: "1h"})
	},
	"getObjectCache": func(c *client.Client, s emulator.State) (any, error) {
		if err := c.PostObjectCache(background, cycle.ObjectCacheSave{Scope: "container", Key: "k", Value: "v", Expires: "1h"}); err != nil {
			return nil, err
		}
		return c.GetObjectCache(background, &cycle.GetObjectCacheParams{Scope: "container", Key: "k"})
	},
}

// stop is the task that stops the calling instance.
func stop(s emulator.State) (task cycle.InstanceTask) {
	self := slices.IndexFunc(s.Instances, func(i cycle.Instance) bool { return i.ID == s.Self })
	err := task.FromStopInstanceAction(cycle.StopInstanceAction{Contents: cycle.StopInstanceActionContents{
		ContainerID: s.Instances[self].ContainerID,
		InstanceID:  s.Self,
	}})
	if err != nil {
		panic(err)
	}
	return task
}

// Every operation of the spec is called through the typed client, over a unix
// socket and over TCP. An operation without a case fails, and so does a case
// without an operation.
func TestOperations(t *testing.T) {
	var ids []string
	for _, op := range cyclespec.Contract().Operations() {
		ids = append(ids, op.ID)
		if operations[op.ID] == nil {
			t.Errorf("%s has no case", op.ID)
		}
	}
	for id := range operations {
		if !slices.Contains(ids, id) {
			t.Errorf("%s is not in the spec", id)
		}
	}
	for network, opts := range map[string][]emulator.Option{"unix": nil, "tcp": {emulator.WithTCP("")}} {
		t.Run(network, func(t *testing.T) {
			for _, id := range ids {
				t.Run(id, func(t *testing.T) {
					platform := emulator.Start(t, opts...)
					state := platform.State()
					got, err := operations[id](platform.Client(t), state)
					if err != nil {
						t.Fatal(err)
					}
					if reflect.ValueOf(got).IsZero() && got != any(done{}) {
						t.Errorf("the result is the zero %T", got)
					}
					requests := platform.Requests()
					if last := requests[len(requests)-1]; last.Operation != id || last.Status != 200 {
						t.Errorf("the emulator saw %s and answered %d", last.Operation, last.Status)
					}
				})
			}
		})
	}
}

// What is asked for is what the platform knows, not just something of the type.
func TestOperationsAgreeWithState(t *testing.T) {
	platform := emulator.Start(t)
	api := platform.Client(t)
	s := platform.State()

	env, err := api.GetEnvironment(background)
	if err != nil {
		t.Fatal(err)
	}
	here, err := api.GetContainer(background, nil)
	if err != nil {
		t.Fatal(err)
	}
	if here.Environment.ID != env.ID {
		t.Errorf("container %s is in environment %s, the client in %s", here.ID, here.Environment.ID, env.ID)
	}
	instances, err := api.GetContainerInstances(background, nil)
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(instances, func(i cycle.Instance) bool { return i.ID == s.Self })
	if i < 0 {
		t.Fatalf("instance %s is not among those of its container", s.Self)
	}

	// A POST changes the state, and the change can be read back.
	if err := api.CreateInstanceJob(background, stop(s)); err != nil {
		t.Fatal(err)
	}
	after, err := api.GetContainerInstances(background, nil)
	if err != nil {
		t.Fatal(err)
	}
	if before, now := instances[i].State.Current, after[i].State.Current; before != cycle.InstanceStateCurrentRunning || now != cycle.InstanceStateCurrentStopped {
		t.Errorf("the instance was %s and is %s after it was stopped", before, now)
	}

	want := cycle.Metric{Metric: "requests", Type: "gauge", Points: []cycle.MetricPoint{{Time: time.Unix(1, 0).UTC(), Values: []int64{1 << 53}}}}
	if _, err := api.PostMetric(background, []cycle.Metric{want}); err != nil {
		t.Fatal(err)
	}
	got, _ := json.Marshal(platform.State().Metrics)
	if w, _ := json.Marshal([]cycle.Metric{want}); string(got) != string(w) {
		t.Errorf("the platform has metrics %s, want %s", got, w)
	}
}
