// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

package cycle

import (
	"context"
	"net/http"

	"github.com/fairlead-go/fairlead/rest"
)

// CreateInstanceJob creates a job that starts or stops an instance.
//
// The action of the task decides whether the instance is started or stopped.
// The answer is an empty object without `data`, so it does not tell what became
// of the job; look at the state of the instance for that.
//
// POST /v1/conductor/tasks
func (a API) CreateInstanceJob(ctx context.Context, body InstanceTask, opts ...rest.CallOption) error {
	call := rest.NewCall("createInstanceJob", http.MethodPost, "/v1/conductor/tasks")
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Null: true}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetContainer returns a container.
//
// Answers the container with its configuration and state. Without an id it is
// the container that the caller runs in.
//
// GET /v1/container
func (a API) GetContainer(ctx context.Context, params *GetContainerParams, opts ...rest.CallOption) (Container, error) {
	call := rest.NewCall("getContainer", http.MethodGet, "/v1/container")
	params = rest.Params(&call, params, "")
	if params.ContainerID != nil {
		call.QueryText("container-id", *params.ContainerID, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[Container](ctx, a.caller, &call, opts)
}

// GetContainerInstances returns the instances of a container.
//
// Lists the instances of one container, whichever server they run on. Without
// an id it is the container that the caller runs in, so that an instance finds
// its siblings and itself.
//
// GET /v1/container/instances
func (a API) GetContainerInstances(ctx context.Context, params *GetContainerInstancesParams, opts ...rest.CallOption) ([]Instance, error) {
	call := rest.NewCall("getContainerInstances", http.MethodGet, "/v1/container/instances")
	params = rest.Params(&call, params, "")
	if params.ContainerID != nil {
		call.QueryText("container-id", *params.ContainerID, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Instance](ctx, a.caller, &call, opts)
}

// GetContainerCertificates returns the TLS certificates of a container.
//
// Lists the certificates for the domains of one container; without an id, of
// the container that the caller runs in. Each comes with its private key, so
// treat the answer as a secret.
//
// GET /v1/containers/certificates
func (a API) GetContainerCertificates(ctx context.Context, params *GetContainerCertificatesParams, opts ...rest.CallOption) ([]Certificate, error) {
	call := rest.NewCall("getContainerCertificates", http.MethodGet, "/v1/containers/certificates")
	params = rest.Params(&call, params, "")
	if params.ContainerID != nil {
		call.QueryText("container-id", *params.ContainerID, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Certificate](ctx, a.caller, &call, opts)
}

// GetContainerDomains returns the domains of a container.
//
// Lists the domain names that lead to one container, with the DNS records
// behind them. Without an id it is the container that the caller runs in.
//
// GET /v1/containers/domains
func (a API) GetContainerDomains(ctx context.Context, params *GetContainerDomainsParams, opts ...rest.CallOption) ([]ContainerDomain, error) {
	call := rest.NewCall("getContainerDomains", http.MethodGet, "/v1/containers/domains")
	params = rest.Params(&call, params, "")
	if params.ContainerID != nil {
		call.QueryText("container-id", *params.ContainerID, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]ContainerDomain](ctx, a.caller, &call, opts)
}

// GetEnvironment returns the environment that the calling instance runs in.
//
// Use it to learn the identity, configuration and state of the caller's own
// environment. The environment follows from the caller, so there is nothing to
// choose.
//
// GET /v1/environment
func (a API) GetEnvironment(ctx context.Context, opts ...rest.CallOption) (Environment, error) {
	call := rest.NewCall("getEnvironment", http.MethodGet, "/v1/environment")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[Environment](ctx, a.caller, &call, opts)
}

// GetEnvironmentContainers returns the containers of the environment.
//
// Lists the containers of the environment that the caller runs in, with their
// configuration and state. Use getEnvironmentInstances for the instances that
// run them.
//
// GET /v1/environment/containers
func (a API) GetEnvironmentContainers(ctx context.Context, opts ...rest.CallOption) ([]Container, error) {
	call := rest.NewCall("getEnvironmentContainers", http.MethodGet, "/v1/environment/containers")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Container](ctx, a.caller, &call, opts)
}

// GetEnvironmentInstances returns the instances of the containers of the
// environment.
//
// Lists the instances in the environment that the caller runs in, whichever
// container and server they belong to. Use getContainerInstances for those of a
// single container.
//
// GET /v1/environment/instances
func (a API) GetEnvironmentInstances(ctx context.Context, opts ...rest.CallOption) ([]Instance, error) {
	call := rest.NewCall("getEnvironmentInstances", http.MethodGet, "/v1/environment/instances")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Instance](ctx, a.caller, &call, opts)
}

// GetEnvironmentIPs returns the IP addresses of the environment.
//
// Lists the addresses that belong to the environment that the caller runs in.
// The assignment of an address, where there is one, tells what uses it.
//
// GET /v1/environment/ips
func (a API) GetEnvironmentIPs(ctx context.Context, opts ...rest.CallOption) ([]IP, error) {
	call := rest.NewCall("getEnvironmentIPs", http.MethodGet, "/v1/environment/ips")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]IP](ctx, a.caller, &call, opts)
}

// GetEnvironmentScopedVariables returns the values of the environment's scoped
// variables.
//
// Answers a map from the identifier of each variable to its value. The values
// may be secrets, so keep them out of logs.
//
// GET /v1/environment/scoped-variables
func (a API) GetEnvironmentScopedVariables(ctx context.Context, opts ...rest.CallOption) (map[string]string, error) {
	call := rest.NewCall("getEnvironmentScopedVariables", http.MethodGet, "/v1/environment/scoped-variables")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[map[string]string](ctx, a.caller, &call, opts)
}

// GetEnvironmentServices returns the containers of the environment's services.
//
// Tells which containers, and which of their instances, provide discovery, load
// balancer, VPN, scheduler and gateway of the environment. A service that the
// environment does not have may be missing from the answer.
//
// GET /v1/environment/services
func (a API) GetEnvironmentServices(ctx context.Context, opts ...rest.CallOption) (EnvironmentServiceContainers, error) {
	call := rest.NewCall("getEnvironmentServices", http.MethodGet, "/v1/environment/services")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[EnvironmentServiceContainers](ctx, a.caller, &call, opts)
}

// SubmitLoadBalancerTelemetry hands telemetry snapshots of the load balancer to
// the platform.
//
// The load balancer of the environment reports its own telemetry this way.
// Other programs have no need of it.
//
// POST /v1/environment/services/lb/telemetry/snapshots
func (a API) SubmitLoadBalancerTelemetry(ctx context.Context, body map[string]LoadBalancerTelemetrySnapshot, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("submitLoadBalancerTelemetry", http.MethodPost, "/v1/environment/services/lb/telemetry/snapshots")
	if body == nil {
		body = map[string]LoadBalancerTelemetrySnapshot{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}

// GetEnvironmentVirtualMachines returns the virtual machines of the
// environment.
//
// Lists the virtual machines of the environment that the caller runs in. Their
// ids serve to ask for a single machine, its domains and its gateways.
//
// GET /v1/environment/virtual-machines
func (a API) GetEnvironmentVirtualMachines(ctx context.Context, opts ...rest.CallOption) ([]VirtualMachine, error) {
	call := rest.NewCall("getEnvironmentVirtualMachines", http.MethodGet, "/v1/environment/virtual-machines")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]VirtualMachine](ctx, a.caller, &call, opts)
}

// GetHub returns the hub that owns the environment.
//
// Answers the public part of the hub that the caller belongs to. Use it to tell
// which hub a program runs in.
//
// GET /v1/hub
func (a API) GetHub(ctx context.Context, opts ...rest.CallOption) (PublicHub, error) {
	call := rest.NewCall("getHub", http.MethodGet, "/v1/hub")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[PublicHub](ctx, a.caller, &call, opts)
}

// GetHubIntegration returns an integration of the hub.
//
// Answers a single integration, which the identifier or the vendor selects. The
// integration may carry credentials for the vendor's service, so treat the
// answer as a secret.
//
// GET /v1/hub/integrations
func (a API) GetHubIntegration(ctx context.Context, params *GetHubIntegrationParams, opts ...rest.CallOption) (Integration, error) {
	call := rest.NewCall("getHubIntegration", http.MethodGet, "/v1/hub/integrations")
	params = rest.Params(&call, params, "")
	if params.Identifier != nil {
		call.QueryText("identifier", *params.Identifier, false)
	}
	if params.Vendor != nil {
		call.QueryText("vendor", *params.Vendor, false)
	}
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[Integration](ctx, a.caller, &call, opts)
}

// PostEvent hands events to the environment's monitoring.
//
// Reports events of the program's own, several at a time if need be. The answer
// is always true and says nothing about a single event.
//
// POST /v1/monitoring/events
func (a API) PostEvent(ctx context.Context, body []Event, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("postEvent", http.MethodPost, "/v1/monitoring/events")
	if body == nil {
		body = []Event{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}

// PostMetric hands metrics to the environment's monitoring.
//
// Reports measurements of the program's own, several at a time if need be. The
// answer is always true and says nothing about a single metric.
//
// POST /v1/monitoring/metrics
func (a API) PostMetric(ctx context.Context, body []Metric, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("postMetric", http.MethodPost, "/v1/monitoring/metrics")
	if body == nil {
		body = []Metric{} // nil means empty; null would be refused
	}
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}

// GetObjectCache returns an entry of the object cache.
//
// Looks up the entry that postObjectCache stored under the same scope and key.
// Be prepared for an entry to be gone, since entries expire.
//
// GET /v1/object-cache
func (a API) GetObjectCache(ctx context.Context, params *GetObjectCacheParams, opts ...rest.CallOption) (ObjectCacheSave, error) {
	call := rest.NewCall("getObjectCache", http.MethodGet, "/v1/object-cache")
	params = rest.Params(&call, params, "scope")
	call.QueryText("scope", string(params.Scope), true)
	call.QueryText("key", params.Key, true)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[ObjectCacheSave](ctx, a.caller, &call, opts)
}

// PostObjectCache stores an entry in the object cache.
//
// Keeps a value under a scope and a key until it expires. The scope decides who
// shares the entry. The answer has `data` null; getObjectCache reads the value
// back.
//
// POST /v1/object-cache
func (a API) PostObjectCache(ctx context.Context, body ObjectCacheSave, opts ...rest.CallOption) error {
	call := rest.NewCall("postObjectCache", http.MethodPost, "/v1/object-cache")
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	_, err := rest.Send(ctx, a.caller, &call, opts)
	return err
}

// GetNetworks returns the SDN networks of the environment.
//
// Lists the software-defined networks that the caller's environment is part of,
// each with its settings and the environments it joins.
//
// GET /v1/sdn/networks
func (a API) GetNetworks(ctx context.Context, opts ...rest.CallOption) ([]Network, error) {
	call := rest.NewCall("getNetworks", http.MethodGet, "/v1/sdn/networks")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Network](ctx, a.caller, &call, opts)
}

// GetNetworkEnvironments returns the environments on the SDN networks of the
// environment.
//
// Lists environments on the networks that getNetworks answers. Use it to learn
// which other environments the caller's own is joined with.
//
// GET /v1/sdn/networks/environments
func (a API) GetNetworkEnvironments(ctx context.Context, opts ...rest.CallOption) ([]Environment, error) {
	call := rest.NewCall("getNetworkEnvironments", http.MethodGet, "/v1/sdn/networks/environments")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Environment](ctx, a.caller, &call, opts)
}

// GetNetworkInstances returns the instances on the SDN networks of the
// environment.
//
// Lists instances on the networks that getNetworks answers. Instances of other
// environments may be among them, since a network can join several
// environments.
//
// GET /v1/sdn/networks/instances
func (a API) GetNetworkInstances(ctx context.Context, opts ...rest.CallOption) ([]Instance, error) {
	call := rest.NewCall("getNetworkInstances", http.MethodGet, "/v1/sdn/networks/instances")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Instance](ctx, a.caller, &call, opts)
}

// GetServer returns the server that the calling instance runs on.
//
// Use it to learn about the machine underneath the caller. The answer depends
// on the instance that asks: instances of one container may run on different
// servers.
//
// GET /v1/server
func (a API) GetServer(ctx context.Context, opts ...rest.CallOption) (Server, error) {
	call := rest.NewCall("getServer", http.MethodGet, "/v1/server")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[Server](ctx, a.caller, &call, opts)
}

// GetServerContainers returns the containers on the server.
//
// Lists the containers on the server that the calling instance runs on. Use
// getServerInstances for their instances.
//
// GET /v1/server/containers
func (a API) GetServerContainers(ctx context.Context, opts ...rest.CallOption) ([]Container, error) {
	call := rest.NewCall("getServerContainers", http.MethodGet, "/v1/server/containers")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Container](ctx, a.caller, &call, opts)
}

// GetServerImages returns the images present on the server.
//
// Lists the images on the server that the calling instance runs on, each with
// the time of its last access. Use it to see whether an image still has to be
// downloaded.
//
// GET /v1/server/images
func (a API) GetServerImages(ctx context.Context, opts ...rest.CallOption) ([]ServerImage, error) {
	call := rest.NewCall("getServerImages", http.MethodGet, "/v1/server/images")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]ServerImage](ctx, a.caller, &call, opts)
}

// DownloadImage has an image downloaded to the server.
//
// Brings an image to the server that the calling instance runs on, for example
// before an instance that needs it is started there. The image is named by its
// id.
//
// POST /v1/server/images/download
func (a API) DownloadImage(ctx context.Context, body DownloadImageInput, opts ...rest.CallOption) ([]ServerImage, error) {
	call := rest.NewCall("downloadImage", http.MethodPost, "/v1/server/images/download")
	call.Body, call.Media, call.BodyRequired = body, "application/json", true
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]ServerImage](ctx, a.caller, &call, opts)
}

// GetServerInstances returns the instances on the server.
//
// Lists the instances on the server that the calling instance runs on, that is,
// the neighbours with which the caller shares the machine.
//
// GET /v1/server/instances
func (a API) GetServerInstances(ctx context.Context, opts ...rest.CallOption) ([]Instance, error) {
	call := rest.NewCall("getServerInstances", http.MethodGet, "/v1/server/instances")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]Instance](ctx, a.caller, &call, opts)
}

// GetServerInstancesTelemetry returns the telemetry of the instances on the
// server.
//
// Answers a snapshot of the resources that each instance on the caller's server
// uses. Compare two answers to see how the use develops.
//
// GET /v1/server/instances/telemetry
func (a API) GetServerInstancesTelemetry(ctx context.Context, opts ...rest.CallOption) ([]InstanceTelemetry, error) {
	call := rest.NewCall("getServerInstancesTelemetry", http.MethodGet, "/v1/server/instances/telemetry")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]InstanceTelemetry](ctx, a.caller, &call, opts)
}

// PoweroffServer turns the server off.
//
// Acts on the server that the calling instance runs on, so every instance on it
// is affected, the caller included. The connection may break before the answer
// arrives. Do not repeat the request blindly: a missing answer does not mean
// that nothing happened.
//
// POST /v1/server/power/poweroff
func (a API) PoweroffServer(ctx context.Context, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("poweroffServer", http.MethodPost, "/v1/server/power/poweroff")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}

// RebootServer restarts the server.
//
// Acts on the server that the calling instance runs on, so every instance on it
// is affected, the caller included. The connection may break before the answer
// arrives. Do not repeat the request blindly, since each one may restart the
// server once more.
//
// POST /v1/server/power/reboot
func (a API) RebootServer(ctx context.Context, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("rebootServer", http.MethodPost, "/v1/server/power/reboot")
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}

// GetVirtualMachine returns a virtual machine.
//
// Answers one virtual machine with its configuration and state. The answer may
// contain its root password, so treat it as a secret.
//
// GET /v1/virtual-machine
func (a API) GetVirtualMachine(ctx context.Context, params *GetVirtualMachineParams, opts ...rest.CallOption) (VirtualMachine, error) {
	call := rest.NewCall("getVirtualMachine", http.MethodGet, "/v1/virtual-machine")
	params = rest.Params(&call, params, "virtual-machine-id")
	call.QueryText("virtual-machine-id", params.VirtualMachineID, true)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}}
	return rest.SendFor[VirtualMachine](ctx, a.caller, &call, opts)
}

// GetVirtualMachineDomains returns the domains of a virtual machine.
//
// Lists the domain names that lead to one virtual machine, with the DNS records
// behind them where they are given.
//
// GET /v1/virtual-machine/domains
func (a API) GetVirtualMachineDomains(ctx context.Context, params *GetVirtualMachineDomainsParams, opts ...rest.CallOption) ([]VirtualMachineDomain, error) {
	call := rest.NewCall("getVirtualMachineDomains", http.MethodGet, "/v1/virtual-machine/domains")
	params = rest.Params(&call, params, "virtual-machine-id")
	call.QueryText("virtual-machine-id", params.VirtualMachineID, true)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]VirtualMachineDomain](ctx, a.caller, &call, opts)
}

// GetVirtualMachineGateways returns the gateways of a virtual machine.
//
// Lists the gateway instances that serve one virtual machine, each with the
// addresses it uses for the machine.
//
// GET /v1/virtual-machine/gateways
func (a API) GetVirtualMachineGateways(ctx context.Context, params *GetVirtualMachineGatewaysParams, opts ...rest.CallOption) ([]VirtualMachineGateway, error) {
	call := rest.NewCall("getVirtualMachineGateways", http.MethodGet, "/v1/virtual-machine/gateways")
	params = rest.Params(&call, params, "virtual-machine-id")
	call.QueryText("virtual-machine-id", params.VirtualMachineID, true)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data", Null: true}}
	return rest.SendFor[[]VirtualMachineGateway](ctx, a.caller, &call, opts)
}

// ValidateVPNLogin checks the credentials of a VPN user.
//
// Besides the token the request carries the name and password of a VPN user as
// Basic credentials. Right credentials are answered with status 200 and `data`
// true, wrong ones with status 403 and `data` false. A 403 with an `error`
// object instead means that the token itself was refused, so look at the body
// before blaming the user.
//
// POST /v1/vpn/login
func (a API) ValidateVPNLogin(ctx context.Context, username, password string, opts ...rest.CallOption) (bool, error) {
	call := rest.NewCall("validateVPNLogin", http.MethodPost, "/v1/vpn/login")
	call.Basic(username, password)
	call.Answers = []rest.Answer{{Status: 200, Media: "application/json", Member: "data"}, {Status: 403, Media: "application/json", Member: "data"}}
	return rest.SendFor[bool](ctx, a.caller, &call, opts)
}
