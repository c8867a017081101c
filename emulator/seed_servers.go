package emulator

import (
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// newServerSeed returns the server with an id. name tells it from the other.
func newServerSeed(id, name string) cycle.Server {
	const gigabyte = 1 << 30
	return cycle.Server{
		ID:          id,
		HubID:       hubID,
		LocationID:  locationID,
		ModelID:     numbered("64f012", 1),
		NodeID:      "64f013" + id[6:],
		Hostname:    "server-" + name,
		Creator:     creator,
		Provider:    cycle.ServerProvider{Vendor: "metal", IntegrationID: providerID, Model: "m1", Location: "north", Server: "metal-" + name},
		Cluster:     cluster,
		Constraints: cycle.ServerConstraints{Tags: []string{"general"}, Allow: cycle.ServerConstraintsAllow{Pool: true, Services: true}},
		State:       cycle.ServerState{Changed: epoch, Current: cycle.ServerStateCurrentLive},
		Events: cycle.ServerEvents{
			Created: epoch, Updated: epoch, LatestInstance: epoch,
			Provisioning: cycle.ServerEventsProvisioning{Started: epoch, Completed: epoch},
		},
		Meta: &cycle.ServerMeta{Node: &cycle.ServerMetaNode{
			LastCheckin: epoch,
			Drivers:     []string{},
			State:       cycle.NodeState{Changed: epoch, Current: cycle.NodeStateCurrentOnline},
			Healthy:     true,
			Online:      true,
			Stats: cycle.NodeMetaStats{
				CPU:  cycle.ServerStatsCPU{Cores: new(int64(8)), Threads: new(int64(16))},
				Load: cycle.ServerStatsLoad{Avg1M: 0.5, Avg5M: 0.4, Avg15M: 0.3},
				RAM:  cycle.ServerStatsRAM{Available: 24 * gigabyte, Free: 16 * gigabyte, Total: 32 * gigabyte},
				Storage: cycle.ServerStatsStorage{
					VolumeGroups: map[string]cycle.ServerStatsStorageVolumeGroup{},
					Mounts:       map[string]cycle.ServerStatsStorageMount{},
				},
				Versions: cycle.ServerStatsVersions{Services: map[string]string{"compute": "2026.03.01"}},
			},
		}},
	}
}

func (s *seed) ips() []cycle.IP {
	balancer, gateway := s.instanceOf(loadbalancerID), s.instanceOf(gatewayID)
	ip := func(n int, kind cycle.IPKind, address, via, network, cidr string, to *cycle.Instance) cycle.IP {
		a := cycle.IP{
			ID:        numbered("64f014", n),
			HubID:     hubID,
			Kind:      kind,
			IP:        address,
			PoolID:    poolID,
			NetworkID: numbered("64f015", 1),
			Address:   address,
			Gateway:   via,
			Network:   &network,
			CIDR:      cidr,
			State:     cycle.IPState{Changed: epoch, Current: cycle.IPStateCurrentAvailable},
		}
		if to != nil {
			a.State.Current = cycle.IPStateCurrentAssigned
			a.Assignment = &cycle.IPAssignment{ContainerID: to.ContainerID, InstanceID: to.ID, EnvironmentID: to.Environment.ID}
		}
		return a
	}
	const via4, net4, via6, net6 = "192.0.2.1", "192.0.2.0/24", "2001:db8::1", "2001:db8::/64"
	machine := ip(3, cycle.IPKindIPv4, machineIPv4, via4, net4, machineIPv4+"/24", gateway)
	machine.Assignment.VirtualMachine = &cycle.IPAssignmentVirtualMachine{ID: machineID}
	return []cycle.IP{
		ip(1, cycle.IPKindIPv4, publicIPv4, via4, net4, publicIPv4+"/24", balancer),
		ip(2, cycle.IPKindIPv6, publicIPv6, via6, net6, publicIPv6+"/64", balancer),
		machine,
		ip(4, cycle.IPKindIPv4, "192.0.2.30", via4, net4, "192.0.2.30/24", nil),
	}
}

func legacy() cycle.VirtualMachine {
	var image cycle.VirtualMachineImage
	err := image.FromVirtualMachineImageSourceBase(cycle.VirtualMachineImageSourceBase{
		Details: cycle.VirtualMachineImageSourceBaseDetails{Identifier: "debian-12"},
	})
	if err != nil {
		panic(err) // it is a struct of strings
	}
	return cycle.VirtualMachine{
		ID:          machineID,
		Name:        "legacy",
		Identifier:  "legacy",
		Creator:     creator,
		Environment: cycle.VirtualMachineEnvironment{ID: shopID, Cluster: cluster},
		HubID:       hubID,
		Config: cycle.VirtualMachineConfig{
			Network:   cycle.VirtualMachineNetworkConfig{Public: cycle.VirtualMachineNetworkConfigPublicEnable, Hostname: "legacy", EgressViaGateway: true},
			Resources: cycle.VirtualMachineResourcesConfig{RAM: cycle.VirtualMachineRAMResources{Limit: "2G"}},
		},
		Image:  image,
		State:  cycle.VirtualMachineState{Changed: epoch, Current: cycle.VirtualMachineStateCurrentRunning},
		Events: cycle.VirtualMachineEvents{Created: epoch, Updated: epoch, Started: epoch},
	}
}
