package emulator

import (
	"strings"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

func hub() cycle.PublicHub {
	return cycle.PublicHub{
		ID:      hubID,
		Name:    "Example Trading",
		Creator: creator,
		State:   cycle.HubState{Changed: epoch, Current: cycle.HubStateCurrentLive},
		Events:  cycle.HubEvents{Created: epoch, Updated: epoch},
	}
}

// newIntegration returns an integration, as most are.
func newIntegration(id, identifier string) cycle.Integration {
	return cycle.Integration{
		ID:         id,
		Name:       identifier,
		Vendor:     identifier,
		Identifier: identifier,
		Creator:    creator,
		HubID:      hubID,
		State:      cycle.IntegrationState{Changed: epoch, Current: cycle.IntegrationStateCurrentLive},
		Events:     cycle.IntegrationEvents{Created: epoch, Updated: epoch},
	}
}

func integrations() []cycle.Integration {
	metal, backups := newIntegration(providerID, "metal"), newIntegration(backupsID, "backups")
	metal.Name, backups.Name, backups.Vendor = "Servers", "Backups", "object-storage"
	backups.Auth = &cycle.IntegrationAuth{
		Region: new("north"), Namespace: new("shop-backups"), KeyID: new("example-key"), Secret: new("not a real secret"),
	}
	return []cycle.Integration{metal, backups}
}

// newEnvironment returns the n-th environment, as most are.
func newEnvironment(id, name string, n int64) cycle.Environment {
	return cycle.Environment{
		ID:         id,
		Identifier: name,
		Name:       name,
		Cluster:    cluster,
		Creator:    creator,
		HubID:      hubID,
		State:      cycle.EnvironmentState{Changed: epoch, Current: cycle.EnvironmentStateCurrentLive},
		Events:     cycle.EnvironmentEvents{Created: epoch, Updated: epoch},
		PrivateNetwork: &cycle.PrivateNetwork{
			VxlanTag: 1000 + n, Subnet: "10.20.0.0/16", IPv6: cycle.IPNet{IP: "fd00:20::", CIDR: "fd00:20::/64"},
		},
	}
}

func shop() cycle.Environment {
	e := newEnvironment(shopID, "shop", 1)
	e.About.Description = "What customers see"
	e.Features.Monitoring = &cycle.EnvironmentFeaturesMonitoring{Tier: cycle.MonitoringTierStandard}
	e.Deployments = &cycle.EnvironmentDeployments{Tags: cycle.EnvironmentDeploymentTags{"stable": "v1"}}

	var config cycle.LoadBalancerConfig
	if err := config.FromDefaultLBType(cycle.DefaultLBType{IPv4: true, IPv6: true}); err != nil {
		panic(err) // it is a struct of scalars
	}
	e.Services = cycle.EnvironmentServices{
		Discovery:    &cycle.DiscoveryEnvironmentService{Enable: true, ContainerID: discoveryID},
		Loadbalancer: &cycle.LoadBalancerEnvironmentService{Enable: true, ContainerID: new(loadbalancerID), Config: &config},
		VPN: &cycle.VPNEnvironmentService{
			Enable: true, ContainerID: vpnID,
			Config: &cycle.VPNEnvironmentServiceConfig{Auth: cycle.VPNEnvironmentServiceConfigAuth{VPNAccounts: new(true)}},
		},
		Scheduler: &cycle.SchedulerEnvironmentService{Enable: true, ContainerID: new(schedulerID)},
		Gateway:   &cycle.GatewayEnvironmentService{Enable: true, ContainerID: gatewayID},
	}
	return e
}

func billing() cycle.Environment {
	e := newEnvironment(billingID, "billing", 2)
	e.About.Description = "Invoices and payments"
	return e
}

// newNetwork returns the n-th network, as most are.
func newNetwork(id, name string, n int64) cycle.Network {
	return cycle.Network{
		ID:         id,
		Name:       name,
		Identifier: name,
		Cluster:    cluster,
		Creator:    creator,
		HubID:      hubID,
		State:      cycle.NetworkState{Changed: epoch, Current: cycle.NetworkStateCurrentLive},
		PrivateNetwork: &cycle.NetworkPrivacySettings{
			VxlanTag: 2000 + n, Subnet: "10.30.0.0/16", IPv6: cycle.NetworkPrivacySettingsIPv6{IP: "fd00:30::", CIDR: "fd00:30::/64"},
		},
		Environments: []cycle.NetworkEnvironment{},
		Events:       cycle.NetworkEvents{Created: epoch, Updated: epoch},
	}
}

func backoffice() cycle.Network {
	n := newNetwork(networkID, "backoffice", 1)
	n.Environments = []cycle.NetworkEnvironment{{ID: shopID, Added: epoch}, {ID: billingID, Added: epoch}}
	return n
}

// newRecord returns the DNS record of a domain, as most are.
func newRecord(id cycle.ID, domain string) cycle.DNSRecord {
	name, _, _ := strings.Cut(domain, ".")
	return cycle.DNSRecord{
		ID:             id,
		HubID:          hubID,
		Creator:        creator,
		ZoneID:         zoneID,
		Name:           name,
		ResolvedDomain: domain,
		State:          cycle.DNSRecordState{Changed: epoch, Current: cycle.DNSRecordStateCurrentLive},
		Events:         cycle.Events{"created": epoch, "updated": epoch},
	}
}

// record returns the n-th DNS record. link says what it leads to.
func record(n int, domain string, link func(*cycle.DNSRecordTypesLinked)) cycle.DNSRecord {
	linked := &cycle.DNSRecordTypesLinked{}
	link(linked)
	r := newRecord(numbered("64f011", n), domain)
	r.Type.Linked = linked
	if domain == shopDomain {
		linked.Features.TLS.Enable = true
		r.Features = &cycle.DNSRecordFeatures{Certificate: &cycle.DNSRecordTLSCertificate{
			ID: numbered("64f00d", 1), Generated: epoch,
		}}
	}
	return r
}
