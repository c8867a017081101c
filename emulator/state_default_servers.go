package emulator

import (
	"net/netip"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// newHost returns a server, as most are.
func newHost(id, hostname string, provider *cycle.Integration) cycle.Server {
	const gigabyte = 1 << 30
	return cycle.Server{
		ID:          id,
		HubID:       hubID,
		LocationID:  locationID,
		ModelID:     numbered("64f012", 1),
		NodeID:      "64f013" + id[6:],
		Hostname:    hostname,
		Creator:     creator,
		Provider:    cycle.ServerProvider{Vendor: provider.Vendor, IntegrationID: provider.ID, Model: "m1", Location: "north", Server: hostname},
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

// newIP returns an address that is not assigned. Its network is the /24 or /64
// that it is in.
func newIP(id cycle.ID, address netip.Addr) cycle.IP {
	kind, bits := cycle.IPKindIPv4, 24
	if address.Is6() {
		kind, bits = cycle.IPKindIPv6, 64
	}
	network := netip.PrefixFrom(address, bits).Masked()
	return cycle.IP{
		ID:        id,
		HubID:     hubID,
		Kind:      kind,
		IP:        address.String(),
		PoolID:    poolID,
		NetworkID: numbered("64f015", 1),
		Address:   address.String(),
		Gateway:   network.Addr().Next().String(),
		Network:   new(network.String()),
		CIDR:      netip.PrefixFrom(address, bits).String(),
		State:     cycle.IPState{Changed: epoch, Current: cycle.IPStateCurrentAvailable},
	}
}

func (d *defaults) ips() []cycle.IP {
	balancer, gateway := d.instanceOf(loadbalancerID), d.instanceOf(gatewayID)
	ip := func(n int, address string, to *cycle.Instance) cycle.IP {
		a := newIP(numbered("64f014", n), netip.MustParseAddr(address))
		if to != nil {
			a.State.Current = cycle.IPStateCurrentAssigned
			a.Assignment = &cycle.IPAssignment{ContainerID: to.ContainerID, InstanceID: to.ID, EnvironmentID: to.Environment.ID}
		}
		return a
	}
	machine := ip(3, machineIPv4, gateway)
	machine.Assignment.VirtualMachine = &cycle.IPAssignmentVirtualMachine{ID: machineID}
	return []cycle.IP{ip(1, publicIPv4, balancer), ip(2, publicIPv6, balancer), machine, ip(4, "192.0.2.30", nil)}
}

// newVirtualMachine returns a virtual machine, as most are.
func newVirtualMachine(id, name string, environment *cycle.Environment) cycle.VirtualMachine {
	var image cycle.VirtualMachineImage
	err := image.FromVirtualMachineImageSourceBase(cycle.VirtualMachineImageSourceBase{
		Details: cycle.VirtualMachineImageSourceBaseDetails{Identifier: "debian-12"},
	})
	if err != nil {
		panic(err) // it is a struct of strings
	}
	return cycle.VirtualMachine{
		ID:          id,
		Name:        name,
		Identifier:  name,
		Creator:     creator,
		Environment: cycle.VirtualMachineEnvironment{ID: environment.ID, Cluster: environment.Cluster},
		HubID:       hubID,
		Config: cycle.VirtualMachineConfig{
			Network:   cycle.VirtualMachineNetworkConfig{Public: cycle.VirtualMachineNetworkConfigPublicEnable, Hostname: name, EgressViaGateway: true},
			Resources: cycle.VirtualMachineResourcesConfig{RAM: cycle.VirtualMachineRAMResources{Limit: "2G"}},
		},
		Image:  image,
		State:  cycle.VirtualMachineState{Changed: epoch, Current: cycle.VirtualMachineStateCurrentRunning},
		Events: cycle.VirtualMachineEvents{Created: epoch, Updated: epoch, Started: epoch},
	}
}
