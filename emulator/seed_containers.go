package emulator

import (
	"fmt"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// container adds a container with an instance on each of servers. service is
// empty unless it is the container of one.
func (s *seed) container(environment, id, name string, service cycle.ServiceContainerIdentifier, servers ...cycle.ID) {
	n := len(s.containers) + 1
	c := cycle.Container{
		ID:         id,
		Identifier: name,
		Name:       name,
		Creator:    creator,
		Environment: cycle.ContainerEnvironmentSummary{
			ID: environment, Cluster: cluster, ContainerSubnet: new(fmt.Sprintf("10.20.%d.0/24", n)),
		},
		HubID: hubID,
		Image: cycle.ImageSummary{ID: new(numbered("64f00c", n))},
		Config: cycle.ContainerConfig{
			Network: cycle.ContainerNetwork{Public: cycle.ContainerNetworkPublicDisable, Hostname: name},
			Deploy:  cycle.ContainerDeploy{Instances: int64(len(servers))},
		},
		Instances: int64(len(servers)),
		State: cycle.ContainerState{
			Changed: epoch, Current: cycle.ContainerStateCurrentRunning, Desired: new(cycle.ContainerStateDesiredRunning),
		},
		Events: cycle.ContainerEvents{Created: epoch, Updated: epoch, Started: epoch},
	}
	switch {
	case service != "":
		c.Image.Service = &service
		c.Creator = cycle.CreatorScope{ID: environment, Type: cycle.CreatorScopeTypeEnvironment}
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
	s.containers = append(s.containers, c)
	for i, server := range servers {
		s.instance(&c, n, i+1, server)
	}
}

// instance adds the i-th instance of the n-th container.
func (s *seed) instance(c *cycle.Container, n, i int, server cycle.ID) {
	instance := cycle.Instance{
		ID:          numbered("64f00f", n<<8+i),
		Creator:     creator,
		HubID:       hubID,
		ContainerID: c.ID,
		LocationID:  locationID,
		Environment: cycle.EnvironmentNetworkSummary{
			ID:            c.Environment.ID,
			NetworkSubnet: "10.20.0.0/16",
			Subnet:        *c.Environment.ContainerSubnet,
			IPv6:          &cycle.IPNet{IP: fmt.Sprintf("fd00:20::%x:%x", n, i), CIDR: "fd00:20::/64"},
			MacAddr:       fmt.Sprintf("02:00:00:00:%02x:%02x", n, i),
			VxlanTag:      vxlanTags[c.Environment.ID],
		},
		Provider:   cycle.InstanceProvider{Vendor: "metal", IntegrationID: providerID, Location: "north"},
		ServerID:   server,
		ReadyState: cycle.InstanceReadyStateActive,
		Hostname:   fmt.Sprintf("%s-%d", c.Name, i),
		Service:    c.Image.Service,
		State: cycle.InstanceState{
			Changed: epoch,
			Current: cycle.InstanceStateCurrentRunning,
			Health:  &cycle.InstanceStateHealth{Healthy: new(true), Updated: epoch},
		},
		Events: cycle.InstanceEvents{Created: epoch, Updated: epoch},
	}
	if c.Stateful {
		instance.Stateful = &cycle.InstanceStateful{ID: numbered("64f010", n), BaseHostname: c.Name}
	}
	s.instances = append(s.instances, instance)
}

// telemetry returns made-up figures of the n-th instance.
func telemetry(n int64, i *cycle.Instance) cycle.InstanceTelemetry {
	const megabyte = 1 << 20
	return cycle.InstanceTelemetry{
		InstanceID:    i.ID,
		ContainerID:   i.ContainerID,
		EnvironmentID: i.Environment.ID,
		Stats: cycle.ResourceSnapshot{
			Time:          epoch,
			HubID:         new(hubID),
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
