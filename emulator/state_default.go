package emulator

import (
	"fmt"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// DefaultState returns the state of an emulator that was given none. It is a
// small shop:
//
//   - environment "shop" with the containers "web" (two instances), "worker" and
//     "database", and those of its services: discovery, load balancer, VPN,
//     scheduler and gateway
//   - environment "billing" with the container "invoices", joined with "shop" by
//     the network "backoffice"
//   - two servers; all of "shop" is on the first but the second instance of
//     "web", which is on the other with all of "billing"
//   - the virtual machine "legacy", reached through the gateway
//   - the domains shop.example.com, with a certificate, and legacy.example.com
//   - the VPN user "ada" with the password "correct horse"
//
// The calls are those of the first instance of "web". Each call returns a new
// copy.
func DefaultState() State { return defaultState().Clone() }

// defaultState is shared by all emulators that begin with it, as none of them
// writes to it.
var defaultState = sync.OnceValue(func() *State { return new(new(defaults).state()) })

// epoch is the time at which everything in the default state happened.
var epoch = time.Date(2026, time.March, 1, 9, 0, 0, 0, time.UTC)

// Ids of the default state. The fifth and sixth digit tell the kind.
const (
	hubID          = "64f0010000000000000000a1"
	accountID      = "64f0020000000000000000a1"
	shopID         = "64f0030000000000000000a1"
	billingID      = "64f0030000000000000000b1"
	webID          = "64f0040000000000000000a1"
	workerID       = "64f0040000000000000000a2"
	databaseID     = "64f0040000000000000000a3"
	discoveryID    = "64f0040000000000000000a4"
	loadbalancerID = "64f0040000000000000000a5"
	vpnID          = "64f0040000000000000000a6"
	schedulerID    = "64f0040000000000000000a7"
	gatewayID      = "64f0040000000000000000a8"
	invoicesID     = "64f0040000000000000000b1"
	serverAID      = "64f0050000000000000000a1"
	serverBID      = "64f0050000000000000000b1"
	locationID     = "64f0060000000000000000a1"
	providerID     = "64f0070000000000000000a1" // the integration that servers come from
	backupsID      = "64f0070000000000000000a2"
	networkID      = "64f0080000000000000000a1"
	machineID      = "64f0090000000000000000a1"
	poolID         = "64f00a0000000000000000a1"
	zoneID         = "64f00b0000000000000000a1"
	spareImageID   = "64f00c0000000000000000f1" // an image that no server has
)

const (
	cluster      = "production"
	shopDomain   = "shop.example.com"
	legacyDomain = "legacy.example.com"
	publicIPv4   = "192.0.2.10" // addresses are those reserved for documentation
	publicIPv6   = "2001:db8::10"
	machineIPv4  = "192.0.2.20"
)

// defaults makes the parts of the default state.
type defaults struct {
	containers []cycle.Container
	instances  []cycle.Instance
}

func (d *defaults) state() State {
	bundle, key := selfSigned(shopDomain)
	providers := integrations()
	shop, billing := shop(), billing()
	serverA, serverB := newHost(serverAID, "server-a", &providers[0]), newHost(serverBID, "server-b", &providers[0])
	d.container(&shop, webID, "web", "", &serverA, &serverB)
	d.container(&shop, workerID, "worker", "", &serverA)
	d.container(&shop, databaseID, "database", "", &serverA)
	d.container(&shop, discoveryID, "discovery", cycle.ServiceContainerIdentifierDiscovery, &serverA)
	d.container(&shop, loadbalancerID, "loadbalancer", cycle.ServiceContainerIdentifierLoadbalancer, &serverA)
	d.container(&shop, vpnID, "vpn", cycle.ServiceContainerIdentifierVPN, &serverA)
	d.container(&shop, schedulerID, "scheduler", cycle.ServiceContainerIdentifierScheduler, &serverA)
	d.container(&shop, gatewayID, "gateway", cycle.ServiceContainerIdentifierGateway, &serverA)
	d.container(&billing, invoicesID, "invoices", "", &serverB)
	st := State{
		Self:         d.instanceOf(webID).ID,
		Hub:          hub(),
		Integrations: providers,
		Environments: []cycle.Environment{shop, billing},
		Containers:   d.containers,
		Instances:    d.instances,
		Servers:      []cycle.Server{serverA, serverB},
		Images:       []cycle.ID{spareImageID},
		ServerImages: make(map[cycle.ID][]cycle.ServerImage),
		IPs:          d.ips(),
		DNSRecords: []cycle.DNSRecord{
			record(1, shopDomain, func(l *cycle.DNSRecordTypesLinked) { l.ContainerID = new(webID) }),
			record(2, legacyDomain, func(l *cycle.DNSRecordTypesLinked) {
				l.VirtualMachine = &cycle.DNSRecordTypesLinkedVirtualMachine{ID: machineID}
			}),
		},
		Certificates: []cycle.Certificate{{
			ID: numbered("64f00d", 1), Domains: []string{shopDomain}, PrivateKey: key, Bundle: bundle, HubID: hubID,
		}},
		Networks:        []cycle.Network{backoffice()},
		VirtualMachines: []cycle.VirtualMachine{newVirtualMachine(machineID, "legacy", &shop)},
		Gateways: []cycle.VirtualMachineGateway{{
			VirtualMachineID:  machineID,
			GatewayInstanceID: d.instanceOf(gatewayID).ID,
			IPs: []cycle.VirtualMachineGatewayIP{{
				Kind: cycle.VirtualMachineGatewayIPKindIPv4, PublicIP: machineIPv4, GatewayPrivateIP: new("10.20.8.1"),
			}},
		}},
		ScopedVariables: map[string]string{"SHOP_CURRENCY": "EUR", "DATABASE_PASSWORD": "not a real secret"},
		VPNUsers:        map[string]string{"ada": "correct horse"},
	}
	for n, i := range d.instances {
		st.Telemetry = append(st.Telemetry, newTelemetry(int64(n), &i))
		st.addImage(i.ServerID, d.imageOf(i.ContainerID))
	}
	return st
}

// addImage notes that a server has an image.
func (s *State) addImage(server, image cycle.ID) {
	if find(s.Images, func(id *cycle.ID) bool { return *id == image }) == nil {
		s.Images = append(s.Images, image)
	}
	if find(s.ServerImages[server], func(i *cycle.ServerImage) bool { return i.ID == image }) == nil {
		s.ServerImages[server] = append(s.ServerImages[server], cycle.ServerImage{ID: image, AccessTime: epoch})
	}
}

func (d *defaults) instanceOf(container cycle.ID) *cycle.Instance {
	return find(d.instances, func(i *cycle.Instance) bool { return i.ContainerID == container })
}

func (d *defaults) imageOf(container cycle.ID) cycle.ID {
	return *find(d.containers, func(c *cycle.Container) bool { return c.ID == container }).Image.ID
}

// numbered returns the n-th id of a kind.
func numbered(kind string, n int) cycle.ID { return fmt.Sprintf("%s%018x", kind, n) }

var creator = cycle.CreatorScope{ID: accountID, Type: cycle.CreatorScopeTypeAccount}
