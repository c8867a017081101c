package emulator

import (
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

func integrations() []cycle.Integration {
	integration := func(id, vendor, identifier, name string) cycle.Integration {
		return cycle.Integration{
			ID:         id,
			Name:       name,
			Vendor:     vendor,
			Identifier: identifier,
			Creator:    creator,
			HubID:      hubID,
			State:      cycle.IntegrationState{Changed: epoch, Current: cycle.IntegrationStateCurrentLive},
			Events:     cycle.IntegrationEvents{Created: epoch, Updated: epoch},
		}
	}
	metal := integration(providerID, "metal", "metal", "Servers")
	backups := integration(backupsID, "object-storage", "backups", "Backups")
	backups.Auth = &cycle.IntegrationAuth{
		Region: new("north"), Namespace: new("shop-backups"), KeyID: new("example-key"), Secret: new("not a real secret"),
	}
	return []cycle.Integration{metal, backups}
}

var vxlanTags = map[cycle.ID]int64{shopID: 1001, billingID: 1002}

func environment(id, name string) cycle.Environment {
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
			VxlanTag: vxlanTags[id], Subnet: "10.20.0.0/16", IPv6: cycle.IPNet{IP: "fd00:20::", CIDR: "fd00:20::/64"},
		},
	}
}

func shop() cycle.Environment {
	e := environment(shopID, "shop")
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
	e := environment(billingID, "billing")
	e.About.Description = "Invoices and payments"
	return e
}

func backoffice() cycle.Network {
	return cycle.Network{
		ID:         networkID,
		Name:       "backoffice",
		Identifier: "backoffice",
		Cluster:    cluster,
		Creator:    creator,
		HubID:      hubID,
		State:      cycle.NetworkState{Changed: epoch, Current: cycle.NetworkStateCurrentLive},
		PrivateNetwork: &cycle.NetworkPrivacySettings{
			VxlanTag: 2001, Subnet: "10.30.0.0/16", IPv6: cycle.NetworkPrivacySettingsIPv6{IP: "fd00:30::", CIDR: "fd00:30::/64"},
		},
		Environments: []cycle.NetworkEnvironment{{ID: shopID, Added: epoch}, {ID: billingID, Added: epoch}},
		Events:       cycle.NetworkEvents{Created: epoch, Updated: epoch},
	}
}

// record returns the n-th DNS record. link says what it leads to.
func record(n int, domain string, link func(*cycle.DNSRecordTypesLinked)) cycle.DNSRecord {
	linked := &cycle.DNSRecordTypesLinked{}
	link(linked)
	r := cycle.DNSRecord{
		ID:             numbered("64f011", n),
		HubID:          hubID,
		Creator:        creator,
		ZoneID:         zoneID,
		Name:           domain[:len(domain)-len(".example.com")],
		ResolvedDomain: domain,
		Type:           cycle.DNSRecordTypes{Linked: linked},
		State:          cycle.DNSRecordState{Changed: epoch, Current: cycle.DNSRecordStateCurrentLive},
		Events:         cycle.Events{"created": epoch, "updated": epoch},
	}
	if domain == shopDomain {
		linked.Features.TLS.Enable = true
		r.Features = &cycle.DNSRecordFeatures{Certificate: &cycle.DNSRecordTLSCertificate{
			ID: numbered("64f00d", 1), Generated: epoch,
		}}
	}
	return r
}
