package emulator

import (
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// State is what the emulated platform knows. The operations find their answers
// in it: those about a container look it up in Containers, those about the
// environment begin at the instance that calls, and so on. Ids tie it together,
// and must be right for the answers to be.
//
// A State has no locks. The emulator copies those it gets and gives.
type State struct {
	// Self is the id of the instance that makes the calls. It must be one of
	// Instances; its container, environment and server are "the" container,
	// environment and server.
	Self cycle.ID `json:"self"`

	Hub          cycle.PublicHub     `json:"hub"`
	Integrations []cycle.Integration `json:"integrations"`
	Environments []cycle.Environment `json:"environments"`

	// Containers holds those of all environments, the containers of the
	// environments' services among them.
	Containers []cycle.Container `json:"containers"`
	Instances  []cycle.Instance  `json:"instances"`

	// Telemetry holds the figures of instances, one entry for each that has any.
	Telemetry []cycle.InstanceTelemetry `json:"telemetry"`

	Servers []cycle.Server `json:"servers"`
	// Images are the ids of the images that servers can download.
	Images []cycle.ID `json:"images"`
	// ServerImages holds the images on each server, by its id.
	ServerImages map[cycle.ID][]cycle.ServerImage `json:"server_images"`

	IPs []cycle.IP `json:"ips"`
	// DNSRecords tell the domains of containers and virtual machines: those that
	// are linked to them.
	DNSRecords []cycle.DNSRecord `json:"dns_records"`
	// Certificates belong to the containers that have one of their domains.
	Certificates []cycle.Certificate `json:"certificates"`
	// Networks are software-defined networks between environments.
	Networks []cycle.Network `json:"networks"`

	VirtualMachines []cycle.VirtualMachine        `json:"virtual_machines"`
	Gateways        []cycle.VirtualMachineGateway `json:"gateways"`

	// ScopedVariables are those of the environment, by identifier.
	ScopedVariables map[string]string `json:"scoped_variables"`
	// VPNUsers holds the password of each user of the VPN.
	VPNUsers map[string]string `json:"vpn_users"`

	// What requests add, in the order in which they came: the latest [MaxKept].
	ObjectCache           []CacheEntry                                     `json:"object_cache,omitempty"`
	Events                []cycle.Event                                    `json:"events,omitempty"`
	Metrics               []cycle.Metric                                   `json:"metrics,omitempty"`
	LoadBalancerTelemetry []map[string]cycle.LoadBalancerTelemetrySnapshot `json:"load_balancer_telemetry,omitempty"`
	Power                 []PowerAction                                    `json:"power,omitempty"`
}

// CacheEntry is an entry of the object cache.
type CacheEntry struct {
	cycle.ObjectCacheSave
	// Owner is whose entry it is: the id of the environment, container or
	// instance, by the scope. It is empty for global ones.
	Owner cycle.ID `json:"owner,omitempty"`
	// Until is when the entry expires.
	Until time.Time `json:"until"`
}

// PowerAction is a server that was turned off or restarted.
type PowerAction struct {
	ServerID cycle.ID  `json:"server_id"`
	Action   string    `json:"action"` // "poweroff" or "reboot"
	Time     time.Time `json:"time"`
}

// Clone returns a copy that shares nothing with s.
func (s *State) Clone() State { return deepCopy(*s) }
