package emulator

import (
	"fmt"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// newContainer returns the n-th container, as most are.
func newContainer(id, name string, n int, environment *cycle.Environment, instances int64) cycle.Container {
	return cycle.Container{
		ID:         id,
		Identifier: name,
		Name:       name,
		Creator:    creator,
		Environment: cycle.ContainerEnvironmentSummary{
			ID: environment.ID, Cluster: environment.Cluster, ContainerSubnet: new(fmt.Sprintf("10.20.%d.0/24", n%256)),
		},
		HubID: environment.HubID,
		Image: cycle.ImageSummary{ID: new(numbered("64f00c", n))},
		Config: cycle.ContainerConfig{
			Network: cycle.ContainerNetwork{Public: cycle.ContainerNetworkPublicDisable, Hostname: name},
			Deploy:  cycle.ContainerDeploy{Instances: instances},
		},
		Instances: instances,
		State: cycle.ContainerState{
			Changed: epoch, Current: cycle.ContainerStateCurrentRunning, Desired: new(cycle.ContainerStateDesiredRunning),
		},
		Events: cycle.ContainerEvents{Created: epoch, Updated: epoch, Started: epoch},
	}
}

// newInstance returns the i-th instance of the n-th container, as most are.
func newInstance(id cycle.ID, c *cycle.Container, n, i int, e *cycle.Environment, s *cycle.Server) cycle.Instance {
	instance := cycle.Instance{
		ID:          id,
		Creator:     creator,
		HubID:       c.HubID,
		ContainerID: c.ID,
		LocationID:  s.LocationID,
		Environment: cycle.EnvironmentNetworkSummary{
			ID:      c.Environment.ID,
			IPv6:    &cycle.IPNet{IP: fmt.Sprintf("fd00:20::%x:%x", n, i), CIDR: "fd00:20::/64"},
			MacAddr: fmt.Sprintf("02:00:00:%02x:%02x:%02x", n>>8&0xff, n&0xff, i&0xff),
		},
		Provider:   cycle.InstanceProvider{Vendor: s.Provider.Vendor, IntegrationID: s.Provider.IntegrationID, Location: s.Provider.Location},
		ServerID:   s.ID,
		ReadyState: cycle.InstanceReadyStateActive,
		Hostname:   fmt.Sprintf("%s-%d", c.Identifier, i),
		Service:    c.Image.Service,
		State: cycle.InstanceState{
			Changed: epoch,
			Current: cycle.InstanceStateCurrentRunning,
			Health:  &cycle.InstanceStateHealth{Healthy: new(true), Updated: epoch},
		},
		Events: cycle.InstanceEvents{Created: epoch, Updated: epoch},
	}
	if c.Environment.ContainerSubnet != nil {
		instance.Environment.Subnet = *c.Environment.ContainerSubnet
	}
	if network := e.PrivateNetwork; network != nil {
		instance.Environment.NetworkSubnet, instance.Environment.VxlanTag = network.Subnet, network.VxlanTag
	}
	if c.Stateful {
		instance.Stateful = &cycle.InstanceStateful{ID: numbered("64f010", n), BaseHostname: c.Identifier}
	}
	return instance
}

// container adds a container with an instance on each of servers. service is
// empty unless it is the container of one.
func (d *defaults) container(in *cycle.Environment, id, name string, service cycle.ServiceContainerIdentifier, servers ...*cycle.Server) {
	n := len(d.containers) + 1
	c := newContainer(id, name, n, in, int64(len(servers)))
	switch {
	case service != "":
		c.Image.Service = &service
		c.Creator = cycle.CreatorScope{ID: in.ID, Type: cycle.CreatorScopeTypeEnvironment}
	case id == webID:
		c.Config.Network.Public = cycle.ContainerNetworkPublicEnable
		c.Config.Network.Ports = []string{"80:8080", "443:8080"}
		c.Config.Runtime = &cycle.ContainerRuntime{EnvironmentVars: map[string]string{"LOG_LEVEL": "info"}}
		c.Config.Resources = &cycle.ContainerResources{CPU: cycle.ContainerResourcesCPU{Cpus: new("0.5")}}
		c.Annotations = map[string]any{"team": "storefront"}
	case id == databaseID:
		c.Stateful = true
		c.Volumes = []cycle.VolumeSummary{{
			ID: numbered("64f00e", n), Hash: "data",
			Config: cycle.ContainerVolume{
				Local: &cycle.ContainerVolumeLocal{MaxSize: "20GB"}, Destination: "/var/lib/data",
			},
		}}
	}
	d.containers = append(d.containers, c)
	for i, server := range servers {
		d.instances = append(d.instances, newInstance(numbered("64f00f", n<<8+i+1), &c, n, i+1, in, server))
	}
}

// newTelemetry returns made-up figures of the n-th instance.
func newTelemetry(n int64, i *cycle.Instance) cycle.InstanceTelemetry {
	const megabyte = 1 << 20
	return cycle.InstanceTelemetry{
		InstanceID:    i.ID,
		ContainerID:   i.ContainerID,
		EnvironmentID: i.Environment.ID,
		Stats: cycle.ResourceSnapshot{
			Time:          epoch,
			HubID:         &i.HubID,
			ContainerID:   &i.ContainerID,
			InstanceID:    &i.ID,
			EnvironmentID: &i.Environment.ID,
			ServerID:      &i.ServerID,
			Cluster:       new(cluster),
			CPU: cycle.CPUSnapshot{
				NumCores: 2,
				Usage:    cycle.CPUSnapshotUsage{Total: 1000 * (n + 1), Kernel: 200 * (n + 1), User: float64(800 * (n + 1))},
			},
			Memory: cycle.MemorySnapshot{
				Usage: &cycle.MemoryData{Usage: new(float64((n + 1) * 32 * megabyte)), Limit: new(512.0 * megabyte)},
			},
			Processes: cycle.ProcessesSnapshot{Current: new(float64(4 + n))},
			Network: cycle.NetworkSnapshot{Interfaces: []cycle.NetworkSnapshotInterface{
				{Name: "eth0", RxBytes: 4096 * (n + 1), TxBytes: 8192 * (n + 1), RxPackets: 32, TxPackets: 64},
			}},
		},
	}
}
