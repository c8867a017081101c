package main

import "github.com/fairlead-go/fairlead/client"

// methods are the client's methods by operationId. To look them up by reflection
// would make the linker keep every exported method of every type that is used,
// 2.5 MB of them.
var methods = map[string]any{
	"getEnvironment":                (*client.Client).GetEnvironment,
	"getEnvironmentContainers":      (*client.Client).GetEnvironmentContainers,
	"getEnvironmentInstances":       (*client.Client).GetEnvironmentInstances,
	"getEnvironmentIPs":             (*client.Client).GetEnvironmentIPs,
	"getEnvironmentServices":        (*client.Client).GetEnvironmentServices,
	"getEnvironmentVirtualMachines": (*client.Client).GetEnvironmentVirtualMachines,
	"submitLoadBalancerTelemetry":   (*client.Client).SubmitLoadBalancerTelemetry,
	"getEnvironmentScopedVariables": (*client.Client).GetEnvironmentScopedVariables,
	"getHub":                        (*client.Client).GetHub,
	"getHubIntegration":             (*client.Client).GetHubIntegration,
	"getServer":                     (*client.Client).GetServer,
	"getServerInstances":            (*client.Client).GetServerInstances,
	"getServerInstancesTelemetry":   (*client.Client).GetServerInstancesTelemetry,
	"getServerContainers":           (*client.Client).GetServerContainers,
	"getServerImages":               (*client.Client).GetServerImages,
	"downloadImage":                 (*client.Client).DownloadImage,
	"poweroffServer":                (*client.Client).PoweroffServer,
	"rebootServer":                  (*client.Client).RebootServer,
	"getContainer":                  (*client.Client).GetContainer,
	"getContainerInstances":         (*client.Client).GetContainerInstances,
	"getContainerCertificates":      (*client.Client).GetContainerCertificates,
	"getContainerDomains":           (*client.Client).GetContainerDomains,
	"createInstanceJob":             (*client.Client).CreateInstanceJob,
	"postMetric":                    (*client.Client).PostMetric,
	"postEvent":                     (*client.Client).PostEvent,
	"validateVPNLogin":              (*client.Client).ValidateVPNLogin,
	"getNetworks":                   (*client.Client).GetNetworks,
	"getNetworkInstances":           (*client.Client).GetNetworkInstances,
	"getNetworkEnvironments":        (*client.Client).GetNetworkEnvironments,
	"getVirtualMachine":             (*client.Client).GetVirtualMachine,
	"getVirtualMachineDomains":      (*client.Client).GetVirtualMachineDomains,
	"getVirtualMachineGateways":     (*client.Client).GetVirtualMachineGateways,
	"getObjectCache":                (*client.Client).GetObjectCache,
	"postObjectCache":               (*client.Client).PostObjectCache,
}
