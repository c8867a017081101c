package emulator

import (
	"context"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/generated/cycleserver"
)

// api carries out the operations: those that read in this file, those that
// change something in changes.go. One that the spec has and they have not is
// refused, by name.
type api struct {
	*Emulator
	cycleserver.Unimplemented
}

var _ cycleserver.StrictServerInterface = api{}

func (api) GetEnvironment(ctx context.Context, _ cycleserver.GetEnvironmentRequestObject) (cycleserver.GetEnvironmentResponseObject, error) {
	return cycleserver.GetEnvironment200JSONResponse{Data: *see(ctx).environment}, nil
}

func (api) GetEnvironmentContainers(ctx context.Context, _ cycleserver.GetEnvironmentContainersRequestObject) (cycleserver.GetEnvironmentContainersResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetEnvironmentContainers200JSONResponse{
		Data: filter(v.Containers, func(c *cycle.Container) bool { return v.here(c.Environment.ID) }),
	}, nil
}

func (api) GetEnvironmentInstances(ctx context.Context, _ cycleserver.GetEnvironmentInstancesRequestObject) (cycleserver.GetEnvironmentInstancesResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetEnvironmentInstances200JSONResponse{
		Data: filter(v.Instances, func(i *cycle.Instance) bool { return v.here(i.Environment.ID) }),
	}, nil
}

func (api) GetEnvironmentIPs(ctx context.Context, _ cycleserver.GetEnvironmentIPsRequestObject) (cycleserver.GetEnvironmentIPsResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetEnvironmentIPs200JSONResponse{
		Data: filter(v.IPs, func(ip *cycle.IP) bool { return ip.Assignment != nil && v.here(ip.Assignment.EnvironmentID) }),
	}, nil
}

func (api) GetEnvironmentServices(ctx context.Context, _ cycleserver.GetEnvironmentServicesRequestObject) (cycleserver.GetEnvironmentServicesResponseObject, error) {
	return cycleserver.GetEnvironmentServices200JSONResponse{Data: see(ctx).services()}, nil
}

func (api) GetEnvironmentScopedVariables(ctx context.Context, _ cycleserver.GetEnvironmentScopedVariablesRequestObject) (cycleserver.GetEnvironmentScopedVariablesResponseObject, error) {
	variables := see(ctx).ScopedVariables
	if variables == nil {
		variables = map[string]string{} // nil would be null on the wire
	}
	return cycleserver.GetEnvironmentScopedVariables200JSONResponse{Data: variables}, nil
}

func (api) GetEnvironmentVirtualMachines(ctx context.Context, _ cycleserver.GetEnvironmentVirtualMachinesRequestObject) (cycleserver.GetEnvironmentVirtualMachinesResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetEnvironmentVirtualMachines200JSONResponse{
		Data: filter(v.VirtualMachines, func(vm *cycle.VirtualMachine) bool { return v.here(vm.Environment.ID) }),
	}, nil
}

func (api) GetHub(ctx context.Context, _ cycleserver.GetHubRequestObject) (cycleserver.GetHubResponseObject, error) {
	return cycleserver.GetHub200JSONResponse{Data: see(ctx).Hub}, nil
}

func (api) GetHubIntegration(ctx context.Context, r cycleserver.GetHubIntegrationRequestObject) (cycleserver.GetHubIntegrationResponseObject, error) {
	identifier, vendor := r.Params.Identifier, r.Params.Vendor
	if identifier == nil && vendor == nil {
		return nil, invalid(cycle.ErrorCodeN422MissingArgument, "query parameter identifier or vendor is missing")
	}
	integration := find(see(ctx).Integrations, func(i *cycle.Integration) bool {
		return (identifier == nil || i.Identifier == *identifier) && (vendor == nil || i.Vendor == *vendor)
	})
	if integration == nil {
		return nil, notFound(cycle.ErrorCodeN404HubIntegration, "integration")
	}
	return cycleserver.GetHubIntegration200JSONResponse{Data: *integration}, nil
}

func (api) GetServer(ctx context.Context, _ cycleserver.GetServerRequestObject) (cycleserver.GetServerResponseObject, error) {
	return cycleserver.GetServer200JSONResponse{Data: *see(ctx).server}, nil
}

func (api) GetServerInstances(ctx context.Context, _ cycleserver.GetServerInstancesRequestObject) (cycleserver.GetServerInstancesResponseObject, error) {
	return cycleserver.GetServerInstances200JSONResponse{Data: see(ctx).onServer()}, nil
}

func (a api) GetServerInstancesTelemetry(ctx context.Context, _ cycleserver.GetServerInstancesTelemetryRequestObject) (cycleserver.GetServerInstancesTelemetryResponseObject, error) {
	v := see(ctx)
	neighbours := v.onServer()
	figures := []cycle.InstanceTelemetry{}
	for _, t := range v.Telemetry {
		of := find(neighbours, func(i *cycle.Instance) bool { return i.ID == t.InstanceID })
		if of == nil {
			continue
		}
		if a.telemetryStep > 0 && of.State.Current == cycle.InstanceStateCurrentRunning {
			t = moved(t, int64(v.now.Sub(a.began)/a.telemetryStep), a.telemetryStep)
		}
		figures = append(figures, t)
	}
	return cycleserver.GetServerInstancesTelemetry200JSONResponse{Data: figures}, nil
}

func (api) GetServerContainers(ctx context.Context, _ cycleserver.GetServerContainersRequestObject) (cycleserver.GetServerContainersResponseObject, error) {
	v := see(ctx)
	neighbours := v.onServer()
	return cycleserver.GetServerContainers200JSONResponse{
		Data: filter(v.Containers, func(c *cycle.Container) bool {
			return find(neighbours, func(i *cycle.Instance) bool { return i.ContainerID == c.ID }) != nil
		}),
	}, nil
}

func (api) GetServerImages(ctx context.Context, _ cycleserver.GetServerImagesRequestObject) (cycleserver.GetServerImagesResponseObject, error) {
	return cycleserver.GetServerImages200JSONResponse{Data: see(ctx).serverImages()}, nil
}

func (api) GetContainer(ctx context.Context, r cycleserver.GetContainerRequestObject) (cycleserver.GetContainerResponseObject, error) {
	c, err := see(ctx).containerOf(r.Params.ContainerID)
	if err != nil {
		return nil, err
	}
	return cycleserver.GetContainer200JSONResponse{Data: *c}, nil
}

func (api) GetContainerInstances(ctx context.Context, r cycleserver.GetContainerInstancesRequestObject) (cycleserver.GetContainerInstancesResponseObject, error) {
	v := see(ctx)
	c, err := v.containerOf(r.Params.ContainerID)
	if err != nil {
		return nil, err
	}
	return cycleserver.GetContainerInstances200JSONResponse{Data: v.instances(c.ID)}, nil
}

func (api) GetContainerDomains(ctx context.Context, r cycleserver.GetContainerDomainsRequestObject) (cycleserver.GetContainerDomainsResponseObject, error) {
	v := see(ctx)
	c, err := v.containerOf(r.Params.ContainerID)
	if err != nil {
		return nil, err
	}
	domains := []cycle.ContainerDomain{}
	for _, record := range v.containerRecords(c) {
		domains = append(domains, cycle.ContainerDomain{FQDN: record.ResolvedDomain, Record: &record})
	}
	return cycleserver.GetContainerDomains200JSONResponse{Data: domains}, nil
}

func (api) GetContainerCertificates(ctx context.Context, r cycleserver.GetContainerCertificatesRequestObject) (cycleserver.GetContainerCertificatesResponseObject, error) {
	v := see(ctx)
	c, err := v.containerOf(r.Params.ContainerID)
	if err != nil {
		return nil, err
	}
	return cycleserver.GetContainerCertificates200JSONResponse{Data: v.certificates(c)}, nil
}

func (api) GetNetworks(ctx context.Context, _ cycleserver.GetNetworksRequestObject) (cycleserver.GetNetworksResponseObject, error) {
	return cycleserver.GetNetworks200JSONResponse{Data: see(ctx).networks()}, nil
}

func (api) GetNetworkInstances(ctx context.Context, _ cycleserver.GetNetworkInstancesRequestObject) (cycleserver.GetNetworkInstancesResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetNetworkInstances200JSONResponse{
		Data: filter(v.Instances, func(i *cycle.Instance) bool { return v.networked(i.Environment.ID) }),
	}, nil
}

func (api) GetNetworkEnvironments(ctx context.Context, _ cycleserver.GetNetworkEnvironmentsRequestObject) (cycleserver.GetNetworkEnvironmentsResponseObject, error) {
	v := see(ctx)
	return cycleserver.GetNetworkEnvironments200JSONResponse{
		Data: filter(v.Environments, func(e *cycle.Environment) bool { return v.networked(e.ID) }),
	}, nil
}

func (api) GetVirtualMachine(ctx context.Context, r cycleserver.GetVirtualMachineRequestObject) (cycleserver.GetVirtualMachineResponseObject, error) {
	vm, err := see(ctx).virtualMachine(r.Params.VirtualMachineID)
	if err != nil {
		return nil, err
	}
	return cycleserver.GetVirtualMachine200JSONResponse{Data: *vm}, nil
}

func (api) GetVirtualMachineDomains(ctx context.Context, r cycleserver.GetVirtualMachineDomainsRequestObject) (cycleserver.GetVirtualMachineDomainsResponseObject, error) {
	v := see(ctx)
	vm, err := v.virtualMachine(r.Params.VirtualMachineID)
	if err != nil {
		return nil, err
	}
	domains := []cycle.VirtualMachineDomain{}
	for _, record := range v.linked(func(l *cycle.DNSRecordTypesLinked) bool {
		return l.VirtualMachine != nil && l.VirtualMachine.ID == vm.ID
	}) {
		domains = append(domains, cycle.VirtualMachineDomain{FQDN: record.ResolvedDomain, Record: &record})
	}
	return cycleserver.GetVirtualMachineDomains200JSONResponse{Data: domains}, nil
}

func (api) GetVirtualMachineGateways(ctx context.Context, r cycleserver.GetVirtualMachineGatewaysRequestObject) (cycleserver.GetVirtualMachineGatewaysResponseObject, error) {
	v := see(ctx)
	vm, err := v.virtualMachine(r.Params.VirtualMachineID)
	if err != nil {
		return nil, err
	}
	return cycleserver.GetVirtualMachineGateways200JSONResponse{
		Data: filter(v.Gateways, func(g *cycle.VirtualMachineGateway) bool { return g.VirtualMachineID == vm.ID }),
	}, nil
}

func (api) GetObjectCache(ctx context.Context, r cycleserver.GetObjectCacheRequestObject) (cycleserver.GetObjectCacheResponseObject, error) {
	v := see(ctx)
	scope := cycle.ObjectCacheSaveScope(r.Params.Scope)
	entry := find(v.ObjectCache, func(e *CacheEntry) bool {
		return e.Scope == scope && e.Key == r.Params.Key && e.Owner == v.owner(scope) && v.now.Before(e.Until)
	})
	if entry == nil {
		return nil, notFound(cycle.ErrorCodeN404Uri, "entry")
	}
	return cycleserver.GetObjectCache200JSONResponse{Data: entry.ObjectCacheSave}, nil
}
