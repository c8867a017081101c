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
var defaultState = sync.OnceValue(func() *State { return new(newSeed().state()) })

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

// seed makes the parts of the default state.
type seed struct {
	containers []cycle.Container
	instances  []cycle.Instance
}

func newSeed() *seed {
	s := new(seed)
	s.container(shopID, webID, "web", "", serverAID, serverBID)
	s.container(shopID, workerID, "worker", "", serverAID)
	s.container(shopID, databaseID, "database", "", serverAID)
	s.container(shopID, discoveryID, "discovery", cycle.ServiceContainerIdentifierDiscovery, serverAID)
	s.container(shopID, loadbalancerID, "loadbalancer", cycle.ServiceContainerIdentifierLoadbalancer, serverAID)
	s.container(shopID, vpnID, "vpn", cycle.ServiceContainerIdentifierVPN, serverAID)
	s.container(shopID, schedulerID, "scheduler", cycle.ServiceContainerIdentifierScheduler, serverAID)
	s.container(shopID, gatewayID, "gateway", cycle.ServiceContainerIdentifierGateway, serverAID)
	s.container(billingID, invoicesID, "invoices", "", serverBID)
	return s
}

func (s *seed) state() State {
	bundle, key := selfSigned(shopDomain)
	st := State{
		Self:         s.instanceOf(webID).ID,
		Hub:          hub(),
		Integrations: integrations(),
		Environments: []cycle.Environment{shop(), billing()},
		Containers:   s.containers,
		Instances:    s.instances,
		Servers:      []cycle.Server{newServerSeed(serverAID, "a"), newServerSeed(serverBID, "b")},
		Images:       []cycle.ID{spareImageID},
		ServerImages: make(map[cycle.ID][]cycle.ServerImage),
		IPs:          s.ips(),
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
		VirtualMachines: []cycle.VirtualMachine{legacy()},
		Gateways: []cycle.VirtualMachineGateway{{
			VirtualMachineID:  machineID,
			GatewayInstanceID: s.instanceOf(gatewayID).ID,
			IPs: []cycle.VirtualMachineGatewayIP{{
				Kind: cycle.VirtualMachineGatewayIPKindIPv4, PublicIP: machineIPv4, GatewayPrivateIP: new("10.20.8.1"),
			}},
		}},
		ScopedVariables: map[string]string{"SHOP_CURRENCY": "EUR", "DATABASE_PASSWORD": "not a real secret"},
		VPNUsers:        map[string]string{"ada": "correct horse"},
	}
	for n, i := range s.instances {
		st.Telemetry = append(st.Telemetry, telemetry(int64(n), &i))
		st.addImage(i.ServerID, s.imageOf(i.ContainerID))
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

func (s *seed) instanceOf(container cycle.ID) *cycle.Instance {
	return find(s.instances, func(i *cycle.Instance) bool { return i.ContainerID == container })
}

func (s *seed) imageOf(container cycle.ID) cycle.ID {
	return *find(s.containers, func(c *cycle.Container) bool { return c.ID == container }).Image.ID
}

// numbered returns the n-th id of a kind.
func numbered(kind string, n int) cycle.ID { return fmt.Sprintf("%s%018x", kind, n) }

var creator = cycle.CreatorScope{ID: accountID, Type: cycle.CreatorScopeTypeAccount}
