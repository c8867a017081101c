// Code generated from spec/cycle/openapi.yaml by make generate. DO NOT EDIT.

//lint:file-ignore SA1019,ST1005 oapi-codegen's own server must know what is deprecated.

package cycleserver

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"

	. "github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/oapi-codegen/runtime"
)

// CreateInstanceJobJSONRequestBody is the body of a createInstanceJob request.
type CreateInstanceJobJSONRequestBody = InstanceTask

// SubmitLoadBalancerTelemetryJSONRequestBody is the body of a
// submitLoadBalancerTelemetry request.
type SubmitLoadBalancerTelemetryJSONRequestBody = map[string]LoadBalancerTelemetrySnapshot

// PostEventJSONRequestBody is the body of a postEvent request.
type PostEventJSONRequestBody = []Event

// PostMetricJSONRequestBody is the body of a postMetric request.
type PostMetricJSONRequestBody = []Metric

// PostObjectCacheJSONRequestBody is the body of a postObjectCache request.
type PostObjectCacheJSONRequestBody = ObjectCacheSave

// DownloadImageJSONRequestBody is the body of a downloadImage request.
type DownloadImageJSONRequestBody = DownloadImageInput

// Unimplemented is a [StrictServerInterface] whose methods all fail with an
// [*UnimplementedError]. What embeds it goes on to be one when the spec gets
// more operations.
type Unimplemented struct{}

var _ StrictServerInterface = Unimplemented{}

// UnimplementedError says that nobody carries out an operation.
type UnimplementedError struct {
	Operation string // operationId
}

// Error names the operation.
func (e *UnimplementedError) Error() string { return e.Operation + " is not implemented" }

// CreateInstanceJob fails.
func (Unimplemented) CreateInstanceJob(context.Context, CreateInstanceJobRequestObject) (CreateInstanceJobResponseObject, error) {
	return nil, &UnimplementedError{Operation: "createInstanceJob"}
}

// GetContainer fails.
func (Unimplemented) GetContainer(context.Context, GetContainerRequestObject) (GetContainerResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getContainer"}
}

// GetContainerInstances fails.
func (Unimplemented) GetContainerInstances(context.Context, GetContainerInstancesRequestObject) (GetContainerInstancesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getContainerInstances"}
}

// GetContainerCertificates fails.
func (Unimplemented) GetContainerCertificates(context.Context, GetContainerCertificatesRequestObject) (GetContainerCertificatesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getContainerCertificates"}
}

// GetContainerDomains fails.
func (Unimplemented) GetContainerDomains(context.Context, GetContainerDomainsRequestObject) (GetContainerDomainsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getContainerDomains"}
}

// GetEnvironment fails.
func (Unimplemented) GetEnvironment(context.Context, GetEnvironmentRequestObject) (GetEnvironmentResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironment"}
}

// GetEnvironmentContainers fails.
func (Unimplemented) GetEnvironmentContainers(context.Context, GetEnvironmentContainersRequestObject) (GetEnvironmentContainersResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentContainers"}
}

// GetEnvironmentInstances fails.
func (Unimplemented) GetEnvironmentInstances(context.Context, GetEnvironmentInstancesRequestObject) (GetEnvironmentInstancesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentInstances"}
}

// GetEnvironmentIPs fails.
func (Unimplemented) GetEnvironmentIPs(context.Context, GetEnvironmentIPsRequestObject) (GetEnvironmentIPsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentIPs"}
}

// GetEnvironmentScopedVariables fails.
func (Unimplemented) GetEnvironmentScopedVariables(context.Context, GetEnvironmentScopedVariablesRequestObject) (GetEnvironmentScopedVariablesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentScopedVariables"}
}

// GetEnvironmentServices fails.
func (Unimplemented) GetEnvironmentServices(context.Context, GetEnvironmentServicesRequestObject) (GetEnvironmentServicesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentServices"}
}

// SubmitLoadBalancerTelemetry fails.
func (Unimplemented) SubmitLoadBalancerTelemetry(context.Context, SubmitLoadBalancerTelemetryRequestObject) (SubmitLoadBalancerTelemetryResponseObject, error) {
	return nil, &UnimplementedError{Operation: "submitLoadBalancerTelemetry"}
}

// GetEnvironmentVirtualMachines fails.
func (Unimplemented) GetEnvironmentVirtualMachines(context.Context, GetEnvironmentVirtualMachinesRequestObject) (GetEnvironmentVirtualMachinesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getEnvironmentVirtualMachines"}
}

// GetHub fails.
func (Unimplemented) GetHub(context.Context, GetHubRequestObject) (GetHubResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getHub"}
}

// GetHubIntegration fails.
func (Unimplemented) GetHubIntegration(context.Context, GetHubIntegrationRequestObject) (GetHubIntegrationResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getHubIntegration"}
}

// PostEvent fails.
func (Unimplemented) PostEvent(context.Context, PostEventRequestObject) (PostEventResponseObject, error) {
	return nil, &UnimplementedError{Operation: "postEvent"}
}

// PostMetric fails.
func (Unimplemented) PostMetric(context.Context, PostMetricRequestObject) (PostMetricResponseObject, error) {
	return nil, &UnimplementedError{Operation: "postMetric"}
}

// GetObjectCache fails.
func (Unimplemented) GetObjectCache(context.Context, GetObjectCacheRequestObject) (GetObjectCacheResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getObjectCache"}
}

// PostObjectCache fails.
func (Unimplemented) PostObjectCache(context.Context, PostObjectCacheRequestObject) (PostObjectCacheResponseObject, error) {
	return nil, &UnimplementedError{Operation: "postObjectCache"}
}

// GetNetworks fails.
func (Unimplemented) GetNetworks(context.Context, GetNetworksRequestObject) (GetNetworksResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getNetworks"}
}

// GetNetworkEnvironments fails.
func (Unimplemented) GetNetworkEnvironments(context.Context, GetNetworkEnvironmentsRequestObject) (GetNetworkEnvironmentsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getNetworkEnvironments"}
}

// GetNetworkInstances fails.
func (Unimplemented) GetNetworkInstances(context.Context, GetNetworkInstancesRequestObject) (GetNetworkInstancesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getNetworkInstances"}
}

// GetServer fails.
func (Unimplemented) GetServer(context.Context, GetServerRequestObject) (GetServerResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getServer"}
}

// GetServerContainers fails.
func (Unimplemented) GetServerContainers(context.Context, GetServerContainersRequestObject) (GetServerContainersResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getServerContainers"}
}

// GetServerImages fails.
func (Unimplemented) GetServerImages(context.Context, GetServerImagesRequestObject) (GetServerImagesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getServerImages"}
}

// DownloadImage fails.
func (Unimplemented) DownloadImage(context.Context, DownloadImageRequestObject) (DownloadImageResponseObject, error) {
	return nil, &UnimplementedError{Operation: "downloadImage"}
}

// GetServerInstances fails.
func (Unimplemented) GetServerInstances(context.Context, GetServerInstancesRequestObject) (GetServerInstancesResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getServerInstances"}
}

// GetServerInstancesTelemetry fails.
func (Unimplemented) GetServerInstancesTelemetry(context.Context, GetServerInstancesTelemetryRequestObject) (GetServerInstancesTelemetryResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getServerInstancesTelemetry"}
}

// PoweroffServer fails.
func (Unimplemented) PoweroffServer(context.Context, PoweroffServerRequestObject) (PoweroffServerResponseObject, error) {
	return nil, &UnimplementedError{Operation: "poweroffServer"}
}

// RebootServer fails.
func (Unimplemented) RebootServer(context.Context, RebootServerRequestObject) (RebootServerResponseObject, error) {
	return nil, &UnimplementedError{Operation: "rebootServer"}
}

// GetVirtualMachine fails.
func (Unimplemented) GetVirtualMachine(context.Context, GetVirtualMachineRequestObject) (GetVirtualMachineResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getVirtualMachine"}
}

// GetVirtualMachineDomains fails.
func (Unimplemented) GetVirtualMachineDomains(context.Context, GetVirtualMachineDomainsRequestObject) (GetVirtualMachineDomainsResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getVirtualMachineDomains"}
}

// GetVirtualMachineGateways fails.
func (Unimplemented) GetVirtualMachineGateways(context.Context, GetVirtualMachineGatewaysRequestObject) (GetVirtualMachineGatewaysResponseObject, error) {
	return nil, &UnimplementedError{Operation: "getVirtualMachineGateways"}
}

// ValidateVPNLogin fails.
func (Unimplemented) ValidateVPNLogin(context.Context, ValidateVPNLoginRequestObject) (ValidateVPNLoginResponseObject, error) {
	return nil, &UnimplementedError{Operation: "validateVPNLogin"}
}

// ServerInterface represents all server handlers.
type ServerInterface interface {
	// CreateInstanceJob Creates a job that starts or stops an instance
	// (POST /v1/conductor/tasks)
	CreateInstanceJob(w http.ResponseWriter, r *http.Request)
	// GetContainer Returns a container
	// (GET /v1/container)
	GetContainer(w http.ResponseWriter, r *http.Request, params GetContainerParams)
	// GetContainerInstances Returns the instances of a container
	// (GET /v1/container/instances)
	GetContainerInstances(w http.ResponseWriter, r *http.Request, params GetContainerInstancesParams)
	// GetContainerCertificates Returns the TLS certificates of a container
	// (GET /v1/containers/certificates)
	GetContainerCertificates(w http.ResponseWriter, r *http.Request, params GetContainerCertificatesParams)
	// GetContainerDomains Returns the domains of a container
	// (GET /v1/containers/domains)
	GetContainerDomains(w http.ResponseWriter, r *http.Request, params GetContainerDomainsParams)
	// GetEnvironment Returns the environment that the calling instance runs in
	// (GET /v1/environment)
	GetEnvironment(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentContainers Returns the containers of the environment
	// (GET /v1/environment/containers)
	GetEnvironmentContainers(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentInstances Returns the instances of the containers of the environment
	// (GET /v1/environment/instances)
	GetEnvironmentInstances(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentIPs Returns the IP addresses of the environment
	// (GET /v1/environment/ips)
	GetEnvironmentIPs(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentScopedVariables Returns the values of the environment's scoped variables
	// (GET /v1/environment/scoped-variables)
	GetEnvironmentScopedVariables(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentServices Returns the containers of the environment's services
	// (GET /v1/environment/services)
	GetEnvironmentServices(w http.ResponseWriter, r *http.Request)
	// SubmitLoadBalancerTelemetry Hands telemetry snapshots of the load balancer to the platform
	// (POST /v1/environment/services/lb/telemetry/snapshots)
	SubmitLoadBalancerTelemetry(w http.ResponseWriter, r *http.Request)
	// GetEnvironmentVirtualMachines Returns the virtual machines of the environment
	// (GET /v1/environment/virtual-machines)
	GetEnvironmentVirtualMachines(w http.ResponseWriter, r *http.Request)
	// GetHub Returns the hub that owns the environment
	// (GET /v1/hub)
	GetHub(w http.ResponseWriter, r *http.Request)
	// GetHubIntegration Returns an integration of the hub
	// (GET /v1/hub/integrations)
	GetHubIntegration(w http.ResponseWriter, r *http.Request, params GetHubIntegrationParams)
	// PostEvent Hands events to the environment's monitoring
	// (POST /v1/monitoring/events)
	PostEvent(w http.ResponseWriter, r *http.Request)
	// PostMetric Hands metrics to the environment's monitoring
	// (POST /v1/monitoring/metrics)
	PostMetric(w http.ResponseWriter, r *http.Request)
	// GetObjectCache Returns an entry of the object cache
	// (GET /v1/object-cache)
	GetObjectCache(w http.ResponseWriter, r *http.Request, params GetObjectCacheParams)
	// PostObjectCache Stores an entry in the object cache
	// (POST /v1/object-cache)
	PostObjectCache(w http.ResponseWriter, r *http.Request)
	// GetNetworks Returns the SDN networks of the environment
	// (GET /v1/sdn/networks)
	GetNetworks(w http.ResponseWriter, r *http.Request)
	// GetNetworkEnvironments Returns the environments on the SDN networks of the environment
	// (GET /v1/sdn/networks/environments)
	GetNetworkEnvironments(w http.ResponseWriter, r *http.Request)
	// GetNetworkInstances Returns the instances on the SDN networks of the environment
	// (GET /v1/sdn/networks/instances)
	GetNetworkInstances(w http.ResponseWriter, r *http.Request)
	// GetServer Returns the server that the calling instance runs on
	// (GET /v1/server)
	GetServer(w http.ResponseWriter, r *http.Request)
	// GetServerContainers Returns the containers on the server
	// (GET /v1/server/containers)
	GetServerContainers(w http.ResponseWriter, r *http.Request)
	// GetServerImages Returns the images present on the server
	// (GET /v1/server/images)
	GetServerImages(w http.ResponseWriter, r *http.Request)
	// DownloadImage Has an image downloaded to the server
	// (POST /v1/server/images/download)
	DownloadImage(w http.ResponseWriter, r *http.Request)
	// GetServerInstances Returns the instances on the server
	// (GET /v1/server/instances)
	GetServerInstances(w http.ResponseWriter, r *http.Request)
	// GetServerInstancesTelemetry Returns the telemetry of the instances on the server
	// (GET /v1/server/instances/telemetry)
	GetServerInstancesTelemetry(w http.ResponseWriter, r *http.Request)
	// PoweroffServer Turns the server off
	// (POST /v1/server/power/poweroff)
	PoweroffServer(w http.ResponseWriter, r *http.Request)
	// RebootServer Restarts the server
	// (POST /v1/server/power/reboot)
	RebootServer(w http.ResponseWriter, r *http.Request)
	// GetVirtualMachine Returns a virtual machine
	// (GET /v1/virtual-machine)
	GetVirtualMachine(w http.ResponseWriter, r *http.Request, params GetVirtualMachineParams)
	// GetVirtualMachineDomains Returns the domains of a virtual machine
	// (GET /v1/virtual-machine/domains)
	GetVirtualMachineDomains(w http.ResponseWriter, r *http.Request, params GetVirtualMachineDomainsParams)
	// GetVirtualMachineGateways Returns the gateways of a virtual machine
	// (GET /v1/virtual-machine/gateways)
	GetVirtualMachineGateways(w http.ResponseWriter, r *http.Request, params GetVirtualMachineGatewaysParams)
	// ValidateVPNLogin Checks the credentials of a VPN user
	// (POST /v1/vpn/login)
	ValidateVPNLogin(w http.ResponseWriter, r *http.Request)
}

// ServerInterfaceWrapper converts contexts to parameters.
type ServerInterfaceWrapper struct {
	Handler            ServerInterface
	HandlerMiddlewares []MiddlewareFunc
	ErrorHandlerFunc   func(w http.ResponseWriter, r *http.Request, err error)
}

type MiddlewareFunc func(http.Handler) http.Handler

// CreateInstanceJob operation middleware
func (siw *ServerInterfaceWrapper) CreateInstanceJob(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.CreateInstanceJob(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetContainer operation middleware
func (siw *ServerInterfaceWrapper) GetContainer(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetContainerParams

	// ------------- Optional query parameter "container-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "container-id", r.URL.Query(), &params.ContainerID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "container-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "container-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetContainer(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetContainerInstances operation middleware
func (siw *ServerInterfaceWrapper) GetContainerInstances(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetContainerInstancesParams

	// ------------- Optional query parameter "container-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "container-id", r.URL.Query(), &params.ContainerID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "container-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "container-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetContainerInstances(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetContainerCertificates operation middleware
func (siw *ServerInterfaceWrapper) GetContainerCertificates(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetContainerCertificatesParams

	// ------------- Optional query parameter "container-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "container-id", r.URL.Query(), &params.ContainerID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "container-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "container-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetContainerCertificates(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetContainerDomains operation middleware
func (siw *ServerInterfaceWrapper) GetContainerDomains(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetContainerDomainsParams

	// ------------- Optional query parameter "container-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "container-id", r.URL.Query(), &params.ContainerID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "container-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "container-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetContainerDomains(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironment operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironment(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironment(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentContainers operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentContainers(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentContainers(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentInstances operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentInstances(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentInstances(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentIPs operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentIPs(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentIPs(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentScopedVariables operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentScopedVariables(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentScopedVariables(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentServices operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentServices(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentServices(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// SubmitLoadBalancerTelemetry operation middleware
func (siw *ServerInterfaceWrapper) SubmitLoadBalancerTelemetry(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.SubmitLoadBalancerTelemetry(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetEnvironmentVirtualMachines operation middleware
func (siw *ServerInterfaceWrapper) GetEnvironmentVirtualMachines(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetEnvironmentVirtualMachines(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetHub operation middleware
func (siw *ServerInterfaceWrapper) GetHub(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetHub(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetHubIntegration operation middleware
func (siw *ServerInterfaceWrapper) GetHubIntegration(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetHubIntegrationParams

	// ------------- Optional query parameter "identifier" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "identifier", r.URL.Query(), &params.Identifier, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "identifier"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "identifier", Err: err})
		}
		return
	}

	// ------------- Optional query parameter "vendor" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, false, "vendor", r.URL.Query(), &params.Vendor, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "vendor"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "vendor", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetHubIntegration(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PostEvent operation middleware
func (siw *ServerInterfaceWrapper) PostEvent(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.PostEvent(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PostMetric operation middleware
func (siw *ServerInterfaceWrapper) PostMetric(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.PostMetric(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetObjectCache operation middleware
func (siw *ServerInterfaceWrapper) GetObjectCache(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetObjectCacheParams

	// ------------- Required query parameter "scope" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "scope", r.URL.Query(), &params.Scope, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "scope"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "scope", Err: err})
		}
		return
	}

	// ------------- Required query parameter "key" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "key", r.URL.Query(), &params.Key, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "key"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "key", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetObjectCache(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PostObjectCache operation middleware
func (siw *ServerInterfaceWrapper) PostObjectCache(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.PostObjectCache(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetNetworks operation middleware
func (siw *ServerInterfaceWrapper) GetNetworks(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetNetworks(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetNetworkEnvironments operation middleware
func (siw *ServerInterfaceWrapper) GetNetworkEnvironments(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetNetworkEnvironments(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetNetworkInstances operation middleware
func (siw *ServerInterfaceWrapper) GetNetworkInstances(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetNetworkInstances(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetServer operation middleware
func (siw *ServerInterfaceWrapper) GetServer(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetServer(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetServerContainers operation middleware
func (siw *ServerInterfaceWrapper) GetServerContainers(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetServerContainers(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetServerImages operation middleware
func (siw *ServerInterfaceWrapper) GetServerImages(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetServerImages(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// DownloadImage operation middleware
func (siw *ServerInterfaceWrapper) DownloadImage(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.DownloadImage(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetServerInstances operation middleware
func (siw *ServerInterfaceWrapper) GetServerInstances(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetServerInstances(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetServerInstancesTelemetry operation middleware
func (siw *ServerInterfaceWrapper) GetServerInstancesTelemetry(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetServerInstancesTelemetry(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// PoweroffServer operation middleware
func (siw *ServerInterfaceWrapper) PoweroffServer(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.PoweroffServer(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// RebootServer operation middleware
func (siw *ServerInterfaceWrapper) RebootServer(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.RebootServer(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetVirtualMachine operation middleware
func (siw *ServerInterfaceWrapper) GetVirtualMachine(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetVirtualMachineParams

	// ------------- Required query parameter "virtual-machine-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "virtual-machine-id", r.URL.Query(), &params.VirtualMachineID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "virtual-machine-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "virtual-machine-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetVirtualMachine(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetVirtualMachineDomains operation middleware
func (siw *ServerInterfaceWrapper) GetVirtualMachineDomains(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetVirtualMachineDomainsParams

	// ------------- Required query parameter "virtual-machine-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "virtual-machine-id", r.URL.Query(), &params.VirtualMachineID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "virtual-machine-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "virtual-machine-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetVirtualMachineDomains(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// GetVirtualMachineGateways operation middleware
func (siw *ServerInterfaceWrapper) GetVirtualMachineGateways(w http.ResponseWriter, r *http.Request) {

	var err error
	_ = err

	// Parameter object where we will unmarshal all parameters from the context
	var params GetVirtualMachineGatewaysParams

	// ------------- Required query parameter "virtual-machine-id" -------------

	err = runtime.BindQueryParameterWithOptions("form", true, true, "virtual-machine-id", r.URL.Query(), &params.VirtualMachineID, runtime.BindQueryParameterOptions{Type: "string", Format: ""})
	if err != nil {
		var requiredError *runtime.RequiredParameterError
		if errors.As(err, &requiredError) {
			siw.ErrorHandlerFunc(w, r, &RequiredParamError{ParamName: "virtual-machine-id"})
		} else {
			siw.ErrorHandlerFunc(w, r, &InvalidParamFormatError{ParamName: "virtual-machine-id", Err: err})
		}
		return
	}

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.GetVirtualMachineGateways(w, r, params)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

// ValidateVPNLogin operation middleware
func (siw *ServerInterfaceWrapper) ValidateVPNLogin(w http.ResponseWriter, r *http.Request) {

	handler := http.Handler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		siw.Handler.ValidateVPNLogin(w, r)
	}))

	for _, middleware := range siw.HandlerMiddlewares {
		handler = middleware(handler)
	}

	handler.ServeHTTP(w, r)
}

type UnescapedCookieParamError struct {
	ParamName string
	Err       error
}

func (e *UnescapedCookieParamError) Error() string {
	return fmt.Sprintf("error unescaping cookie parameter '%s'", e.ParamName)
}

func (e *UnescapedCookieParamError) Unwrap() error {
	return e.Err
}

type UnmarshalingParamError struct {
	ParamName string
	Err       error
}

func (e *UnmarshalingParamError) Error() string {
	return fmt.Sprintf("Error unmarshaling parameter %s as JSON: %s", e.ParamName, e.Err.Error())
}

func (e *UnmarshalingParamError) Unwrap() error {
	return e.Err
}

type RequiredParamError struct {
	ParamName string
}

func (e *RequiredParamError) Error() string {
	return fmt.Sprintf("Query argument %s is required, but not found", e.ParamName)
}

type RequiredHeaderError struct {
	ParamName string
	Err       error
}

func (e *RequiredHeaderError) Error() string {
	return fmt.Sprintf("Header parameter %s is required, but not found", e.ParamName)
}

func (e *RequiredHeaderError) Unwrap() error {
	return e.Err
}

type InvalidParamFormatError struct {
	ParamName string
	Err       error
}

func (e *InvalidParamFormatError) Error() string {
	return fmt.Sprintf("Invalid format for parameter %s: %s", e.ParamName, e.Err.Error())
}

func (e *InvalidParamFormatError) Unwrap() error {
	return e.Err
}

type TooManyValuesForParamError struct {
	ParamName string
	Count     int
}

func (e *TooManyValuesForParamError) Error() string {
	return fmt.Sprintf("Expected one value for %s, got %d", e.ParamName, e.Count)
}

// Handler creates http.Handler with routing matching OpenAPI spec.
func Handler(si ServerInterface) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{})
}

// ServeMux is an abstraction of [http.ServeMux].
type ServeMux interface {
	HandleFunc(pattern string, handler func(http.ResponseWriter, *http.Request))
	http.Handler
}

type StdHTTPServerOptions struct {
	BaseURL          string
	BaseRouter       ServeMux
	Middlewares      []MiddlewareFunc
	ErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

// HandlerFromMux creates http.Handler with routing matching OpenAPI spec based
// on the provided mux.
func HandlerFromMux(si ServerInterface, m ServeMux) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{
		BaseRouter: m,
	})
}

func HandlerFromMuxWithBaseURL(si ServerInterface, m ServeMux, baseURL string) http.Handler {
	return HandlerWithOptions(si, StdHTTPServerOptions{
		BaseURL:    baseURL,
		BaseRouter: m,
	})
}

// HandlerWithOptions creates http.Handler with additional options
func HandlerWithOptions(si ServerInterface, options StdHTTPServerOptions) http.Handler {
	m := options.BaseRouter

	if m == nil {
		m = http.NewServeMux()
	}
	if options.ErrorHandlerFunc == nil {
		options.ErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}

	wrapper := ServerInterfaceWrapper{
		Handler:            si,
		HandlerMiddlewares: options.Middlewares,
		ErrorHandlerFunc:   options.ErrorHandlerFunc,
	}

	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/conductor/tasks", wrapper.CreateInstanceJob)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/container", wrapper.GetContainer)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/container/instances", wrapper.GetContainerInstances)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/containers/certificates", wrapper.GetContainerCertificates)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/containers/domains", wrapper.GetContainerDomains)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment", wrapper.GetEnvironment)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/containers", wrapper.GetEnvironmentContainers)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/instances", wrapper.GetEnvironmentInstances)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/ips", wrapper.GetEnvironmentIPs)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/scoped-variables", wrapper.GetEnvironmentScopedVariables)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/services", wrapper.GetEnvironmentServices)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/environment/services/lb/telemetry/snapshots", wrapper.SubmitLoadBalancerTelemetry)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/environment/virtual-machines", wrapper.GetEnvironmentVirtualMachines)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/hub", wrapper.GetHub)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/hub/integrations", wrapper.GetHubIntegration)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/monitoring/events", wrapper.PostEvent)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/monitoring/metrics", wrapper.PostMetric)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/object-cache", wrapper.GetObjectCache)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/object-cache", wrapper.PostObjectCache)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/sdn/networks", wrapper.GetNetworks)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/sdn/networks/environments", wrapper.GetNetworkEnvironments)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/sdn/networks/instances", wrapper.GetNetworkInstances)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/server", wrapper.GetServer)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/server/containers", wrapper.GetServerContainers)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/server/images", wrapper.GetServerImages)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/server/images/download", wrapper.DownloadImage)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/server/instances", wrapper.GetServerInstances)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/server/instances/telemetry", wrapper.GetServerInstancesTelemetry)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/server/power/poweroff", wrapper.PoweroffServer)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/server/power/reboot", wrapper.RebootServer)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/virtual-machine", wrapper.GetVirtualMachine)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/virtual-machine/domains", wrapper.GetVirtualMachineDomains)
	m.HandleFunc(http.MethodGet+" "+options.BaseURL+"/v1/virtual-machine/gateways", wrapper.GetVirtualMachineGateways)
	m.HandleFunc(http.MethodPost+" "+options.BaseURL+"/v1/vpn/login", wrapper.ValidateVPNLogin)

	return m
}

type DefaultErrorJSONResponse ErrorEnvelope

type CreateInstanceJobRequestObject struct {
	Body *CreateInstanceJobJSONRequestBody
}

type CreateInstanceJobResponseObject interface {
	VisitCreateInstanceJobResponse(w http.ResponseWriter) error
}

type CreateInstanceJob200JSONResponse map[string]any

func (response CreateInstanceJob200JSONResponse) VisitCreateInstanceJobResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type CreateInstanceJobdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response CreateInstanceJobdefaultJSONResponse) VisitCreateInstanceJobResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerRequestObject struct {
	Params GetContainerParams
}

type GetContainerResponseObject interface {
	VisitGetContainerResponse(w http.ResponseWriter) error
}

type GetContainer200JSONResponse struct {
	// The container.
	Data Container `json:"data"`
}

func (response GetContainer200JSONResponse) VisitGetContainerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetContainerdefaultJSONResponse) VisitGetContainerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerInstancesRequestObject struct {
	Params GetContainerInstancesParams
}

type GetContainerInstancesResponseObject interface {
	VisitGetContainerInstancesResponse(w http.ResponseWriter) error
}

type GetContainerInstances200JSONResponse struct {
	// The instances of the container.
	Data []Instance `json:"data"`
}

func (response GetContainerInstances200JSONResponse) VisitGetContainerInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerInstancesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetContainerInstancesdefaultJSONResponse) VisitGetContainerInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerCertificatesRequestObject struct {
	Params GetContainerCertificatesParams
}

type GetContainerCertificatesResponseObject interface {
	VisitGetContainerCertificatesResponse(w http.ResponseWriter) error
}

type GetContainerCertificates200JSONResponse struct {
	// The certificates of the container.
	Data []Certificate `json:"data"`
}

func (response GetContainerCertificates200JSONResponse) VisitGetContainerCertificatesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerCertificatesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetContainerCertificatesdefaultJSONResponse) VisitGetContainerCertificatesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerDomainsRequestObject struct {
	Params GetContainerDomainsParams
}

type GetContainerDomainsResponseObject interface {
	VisitGetContainerDomainsResponse(w http.ResponseWriter) error
}

type GetContainerDomains200JSONResponse struct {
	// The domains of the container.
	Data []ContainerDomain `json:"data"`
}

func (response GetContainerDomains200JSONResponse) VisitGetContainerDomainsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetContainerDomainsdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetContainerDomainsdefaultJSONResponse) VisitGetContainerDomainsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentRequestObject struct {
}

type GetEnvironmentResponseObject interface {
	VisitGetEnvironmentResponse(w http.ResponseWriter) error
}

type GetEnvironment200JSONResponse struct {
	// The environment of the caller.
	Data Environment `json:"data"`
}

func (response GetEnvironment200JSONResponse) VisitGetEnvironmentResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentdefaultJSONResponse) VisitGetEnvironmentResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentContainersRequestObject struct {
}

type GetEnvironmentContainersResponseObject interface {
	VisitGetEnvironmentContainersResponse(w http.ResponseWriter) error
}

type GetEnvironmentContainers200JSONResponse struct {
	// The containers of the environment.
	Data []Container `json:"data"`
}

func (response GetEnvironmentContainers200JSONResponse) VisitGetEnvironmentContainersResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentContainersdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentContainersdefaultJSONResponse) VisitGetEnvironmentContainersResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentInstancesRequestObject struct {
}

type GetEnvironmentInstancesResponseObject interface {
	VisitGetEnvironmentInstancesResponse(w http.ResponseWriter) error
}

type GetEnvironmentInstances200JSONResponse struct {
	// The instances in the environment.
	Data []Instance `json:"data"`
}

func (response GetEnvironmentInstances200JSONResponse) VisitGetEnvironmentInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentInstancesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentInstancesdefaultJSONResponse) VisitGetEnvironmentInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentIPsRequestObject struct {
}

type GetEnvironmentIPsResponseObject interface {
	VisitGetEnvironmentIPsResponse(w http.ResponseWriter) error
}

type GetEnvironmentIPs200JSONResponse struct {
	// The IP addresses of the environment.
	Data []IP `json:"data"`
}

func (response GetEnvironmentIPs200JSONResponse) VisitGetEnvironmentIPsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentIPsdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentIPsdefaultJSONResponse) VisitGetEnvironmentIPsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentScopedVariablesRequestObject struct {
}

type GetEnvironmentScopedVariablesResponseObject interface {
	VisitGetEnvironmentScopedVariablesResponse(w http.ResponseWriter) error
}

type GetEnvironmentScopedVariables200JSONResponse struct {
	// The value of each variable, under the identifier of the variable.
	Data map[string]string `json:"data"`
}

func (response GetEnvironmentScopedVariables200JSONResponse) VisitGetEnvironmentScopedVariablesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentScopedVariablesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentScopedVariablesdefaultJSONResponse) VisitGetEnvironmentScopedVariablesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentServicesRequestObject struct {
}

type GetEnvironmentServicesResponseObject interface {
	VisitGetEnvironmentServicesResponse(w http.ResponseWriter) error
}

type GetEnvironmentServices200JSONResponse struct {
	// The service containers of the environment, by service.
	Data EnvironmentServiceContainers `json:"data"`
}

func (response GetEnvironmentServices200JSONResponse) VisitGetEnvironmentServicesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentServicesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentServicesdefaultJSONResponse) VisitGetEnvironmentServicesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type SubmitLoadBalancerTelemetryRequestObject struct {
	Body *SubmitLoadBalancerTelemetryJSONRequestBody
}

type SubmitLoadBalancerTelemetryResponseObject interface {
	VisitSubmitLoadBalancerTelemetryResponse(w http.ResponseWriter) error
}

type SubmitLoadBalancerTelemetry200JSONResponse struct {
	// Whether the snapshots were accepted.
	Data bool `json:"data"`
}

func (response SubmitLoadBalancerTelemetry200JSONResponse) VisitSubmitLoadBalancerTelemetryResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type SubmitLoadBalancerTelemetrydefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response SubmitLoadBalancerTelemetrydefaultJSONResponse) VisitSubmitLoadBalancerTelemetryResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentVirtualMachinesRequestObject struct {
}

type GetEnvironmentVirtualMachinesResponseObject interface {
	VisitGetEnvironmentVirtualMachinesResponse(w http.ResponseWriter) error
}

type GetEnvironmentVirtualMachines200JSONResponse struct {
	// The virtual machines of the environment.
	Data []VirtualMachine `json:"data"`
}

func (response GetEnvironmentVirtualMachines200JSONResponse) VisitGetEnvironmentVirtualMachinesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetEnvironmentVirtualMachinesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetEnvironmentVirtualMachinesdefaultJSONResponse) VisitGetEnvironmentVirtualMachinesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetHubRequestObject struct {
}

type GetHubResponseObject interface {
	VisitGetHubResponse(w http.ResponseWriter) error
}

type GetHub200JSONResponse struct {
	// The public part of the hub.
	Data PublicHub `json:"data"`
}

func (response GetHub200JSONResponse) VisitGetHubResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetHubdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetHubdefaultJSONResponse) VisitGetHubResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetHubIntegrationRequestObject struct {
	Params GetHubIntegrationParams
}

type GetHubIntegrationResponseObject interface {
	VisitGetHubIntegrationResponse(w http.ResponseWriter) error
}

type GetHubIntegration200JSONResponse struct {
	// The selected integration.
	Data Integration `json:"data"`
}

func (response GetHubIntegration200JSONResponse) VisitGetHubIntegrationResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetHubIntegrationdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetHubIntegrationdefaultJSONResponse) VisitGetHubIntegrationResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type PostEventRequestObject struct {
	Body *PostEventJSONRequestBody
}

type PostEventResponseObject interface {
	VisitPostEventResponse(w http.ResponseWriter) error
}

type PostEvent200JSONResponse struct {
	// Always true.
	Data bool `json:"data"`
}

func (response PostEvent200JSONResponse) VisitPostEventResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type PostEventdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response PostEventdefaultJSONResponse) VisitPostEventResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type PostMetricRequestObject struct {
	Body *PostMetricJSONRequestBody
}

type PostMetricResponseObject interface {
	VisitPostMetricResponse(w http.ResponseWriter) error
}

type PostMetric200JSONResponse struct {
	// Always true.
	Data bool `json:"data"`
}

func (response PostMetric200JSONResponse) VisitPostMetricResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type PostMetricdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response PostMetricdefaultJSONResponse) VisitPostMetricResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetObjectCacheRequestObject struct {
	Params GetObjectCacheParams
}

type GetObjectCacheResponseObject interface {
	VisitGetObjectCacheResponse(w http.ResponseWriter) error
}

type GetObjectCache200JSONResponse struct {
	// The entry.
	Data ObjectCacheSave `json:"data"`
}

func (response GetObjectCache200JSONResponse) VisitGetObjectCacheResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetObjectCachedefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetObjectCachedefaultJSONResponse) VisitGetObjectCacheResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type PostObjectCacheRequestObject struct {
	Body *PostObjectCacheJSONRequestBody
}

type PostObjectCacheResponseObject interface {
	VisitPostObjectCacheResponse(w http.ResponseWriter) error
}

type PostObjectCache200JSONResponse struct {
	// Always null.
	Data any `json:"data"`
}

func (response PostObjectCache200JSONResponse) VisitPostObjectCacheResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type PostObjectCachedefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response PostObjectCachedefaultJSONResponse) VisitPostObjectCacheResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworksRequestObject struct {
}

type GetNetworksResponseObject interface {
	VisitGetNetworksResponse(w http.ResponseWriter) error
}

type GetNetworks200JSONResponse struct {
	// The SDN networks of the environment.
	Data []Network `json:"data"`
}

func (response GetNetworks200JSONResponse) VisitGetNetworksResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworksdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetNetworksdefaultJSONResponse) VisitGetNetworksResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworkEnvironmentsRequestObject struct {
}

type GetNetworkEnvironmentsResponseObject interface {
	VisitGetNetworkEnvironmentsResponse(w http.ResponseWriter) error
}

type GetNetworkEnvironments200JSONResponse struct {
	// The environments on the SDN networks.
	Data []Environment `json:"data"`
}

func (response GetNetworkEnvironments200JSONResponse) VisitGetNetworkEnvironmentsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworkEnvironmentsdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetNetworkEnvironmentsdefaultJSONResponse) VisitGetNetworkEnvironmentsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworkInstancesRequestObject struct {
}

type GetNetworkInstancesResponseObject interface {
	VisitGetNetworkInstancesResponse(w http.ResponseWriter) error
}

type GetNetworkInstances200JSONResponse struct {
	// The instances on the SDN networks.
	Data []Instance `json:"data"`
}

func (response GetNetworkInstances200JSONResponse) VisitGetNetworkInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetNetworkInstancesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetNetworkInstancesdefaultJSONResponse) VisitGetNetworkInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerRequestObject struct {
}

type GetServerResponseObject interface {
	VisitGetServerResponse(w http.ResponseWriter) error
}

type GetServer200JSONResponse struct {
	// The server of the caller.
	Data Server `json:"data"`
}

func (response GetServer200JSONResponse) VisitGetServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetServerdefaultJSONResponse) VisitGetServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerContainersRequestObject struct {
}

type GetServerContainersResponseObject interface {
	VisitGetServerContainersResponse(w http.ResponseWriter) error
}

type GetServerContainers200JSONResponse struct {
	// The containers on the server.
	Data []Container `json:"data"`
}

func (response GetServerContainers200JSONResponse) VisitGetServerContainersResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerContainersdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetServerContainersdefaultJSONResponse) VisitGetServerContainersResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerImagesRequestObject struct {
}

type GetServerImagesResponseObject interface {
	VisitGetServerImagesResponse(w http.ResponseWriter) error
}

type GetServerImages200JSONResponse struct {
	// The images on the server.
	Data []ServerImage `json:"data"`
}

func (response GetServerImages200JSONResponse) VisitGetServerImagesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerImagesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetServerImagesdefaultJSONResponse) VisitGetServerImagesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type DownloadImageRequestObject struct {
	Body *DownloadImageJSONRequestBody
}

type DownloadImageResponseObject interface {
	VisitDownloadImageResponse(w http.ResponseWriter) error
}

type DownloadImage200JSONResponse struct {
	// Images of the server.
	Data []ServerImage `json:"data"`
}

func (response DownloadImage200JSONResponse) VisitDownloadImageResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type DownloadImagedefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response DownloadImagedefaultJSONResponse) VisitDownloadImageResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerInstancesRequestObject struct {
}

type GetServerInstancesResponseObject interface {
	VisitGetServerInstancesResponse(w http.ResponseWriter) error
}

type GetServerInstances200JSONResponse struct {
	// The instances on the server.
	Data []Instance `json:"data"`
}

func (response GetServerInstances200JSONResponse) VisitGetServerInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerInstancesdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetServerInstancesdefaultJSONResponse) VisitGetServerInstancesResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerInstancesTelemetryRequestObject struct {
}

type GetServerInstancesTelemetryResponseObject interface {
	VisitGetServerInstancesTelemetryResponse(w http.ResponseWriter) error
}

type GetServerInstancesTelemetry200JSONResponse struct {
	// One entry for each instance.
	Data []InstanceTelemetry `json:"data"`
}

func (response GetServerInstancesTelemetry200JSONResponse) VisitGetServerInstancesTelemetryResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetServerInstancesTelemetrydefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetServerInstancesTelemetrydefaultJSONResponse) VisitGetServerInstancesTelemetryResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type PoweroffServerRequestObject struct {
}

type PoweroffServerResponseObject interface {
	VisitPoweroffServerResponse(w http.ResponseWriter) error
}

type PoweroffServer200JSONResponse struct {
	// Whether the request was accepted.
	Data bool `json:"data"`
}

func (response PoweroffServer200JSONResponse) VisitPoweroffServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type PoweroffServerdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response PoweroffServerdefaultJSONResponse) VisitPoweroffServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type RebootServerRequestObject struct {
}

type RebootServerResponseObject interface {
	VisitRebootServerResponse(w http.ResponseWriter) error
}

type RebootServer200JSONResponse struct {
	// Whether the request was accepted.
	Data bool `json:"data"`
}

func (response RebootServer200JSONResponse) VisitRebootServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type RebootServerdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response RebootServerdefaultJSONResponse) VisitRebootServerResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachineRequestObject struct {
	Params GetVirtualMachineParams
}

type GetVirtualMachineResponseObject interface {
	VisitGetVirtualMachineResponse(w http.ResponseWriter) error
}

type GetVirtualMachine200JSONResponse struct {
	// The virtual machine.
	Data VirtualMachine `json:"data"`
}

func (response GetVirtualMachine200JSONResponse) VisitGetVirtualMachineResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachinedefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetVirtualMachinedefaultJSONResponse) VisitGetVirtualMachineResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachineDomainsRequestObject struct {
	Params GetVirtualMachineDomainsParams
}

type GetVirtualMachineDomainsResponseObject interface {
	VisitGetVirtualMachineDomainsResponse(w http.ResponseWriter) error
}

type GetVirtualMachineDomains200JSONResponse struct {
	// The domains of the virtual machine.
	Data []VirtualMachineDomain `json:"data"`
}

func (response GetVirtualMachineDomains200JSONResponse) VisitGetVirtualMachineDomainsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachineDomainsdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetVirtualMachineDomainsdefaultJSONResponse) VisitGetVirtualMachineDomainsResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachineGatewaysRequestObject struct {
	Params GetVirtualMachineGatewaysParams
}

type GetVirtualMachineGatewaysResponseObject interface {
	VisitGetVirtualMachineGatewaysResponse(w http.ResponseWriter) error
}

type GetVirtualMachineGateways200JSONResponse struct {
	// The gateways of the virtual machine.
	Data []VirtualMachineGateway `json:"data"`
}

func (response GetVirtualMachineGateways200JSONResponse) VisitGetVirtualMachineGatewaysResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type GetVirtualMachineGatewaysdefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response GetVirtualMachineGatewaysdefaultJSONResponse) VisitGetVirtualMachineGatewaysResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

type ValidateVPNLoginRequestObject struct {
}

type ValidateVPNLoginResponseObject interface {
	VisitValidateVPNLoginResponse(w http.ResponseWriter) error
}

type ValidateVPNLogin200JSONResponse struct {
	// True, since the credentials are right.
	Data bool `json:"data"`
}

func (response ValidateVPNLogin200JSONResponse) VisitValidateVPNLoginResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(200)
	_, err := buf.WriteTo(w)
	return err
}

type ValidateVPNLogin403JSONResponse struct {
	// False, since the credentials are wrong.
	Data bool `json:"data"`
}

func (response ValidateVPNLogin403JSONResponse) VisitValidateVPNLoginResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(403)
	_, err := buf.WriteTo(w)
	return err
}

type ValidateVPNLogindefaultJSONResponse struct {
	Body       ErrorEnvelope
	StatusCode int
}

func (response ValidateVPNLogindefaultJSONResponse) VisitValidateVPNLoginResponse(w http.ResponseWriter) error {

	var buf bytes.Buffer
	if err := json.NewEncoder(&buf).Encode(response.Body); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(response.StatusCode)
	_, err := buf.WriteTo(w)
	return err
}

// StrictServerInterface represents all server handlers.
type StrictServerInterface interface {
	// CreateInstanceJob Creates a job that starts or stops an instance
	// (POST /v1/conductor/tasks)
	CreateInstanceJob(ctx context.Context, request CreateInstanceJobRequestObject) (CreateInstanceJobResponseObject, error)
	// GetContainer Returns a container
	// (GET /v1/container)
	GetContainer(ctx context.Context, request GetContainerRequestObject) (GetContainerResponseObject, error)
	// GetContainerInstances Returns the instances of a container
	// (GET /v1/container/instances)
	GetContainerInstances(ctx context.Context, request GetContainerInstancesRequestObject) (GetContainerInstancesResponseObject, error)
	// GetContainerCertificates Returns the TLS certificates of a container
	// (GET /v1/containers/certificates)
	GetContainerCertificates(ctx context.Context, request GetContainerCertificatesRequestObject) (GetContainerCertificatesResponseObject, error)
	// GetContainerDomains Returns the domains of a container
	// (GET /v1/containers/domains)
	GetContainerDomains(ctx context.Context, request GetContainerDomainsRequestObject) (GetContainerDomainsResponseObject, error)
	// GetEnvironment Returns the environment that the calling instance runs in
	// (GET /v1/environment)
	GetEnvironment(ctx context.Context, request GetEnvironmentRequestObject) (GetEnvironmentResponseObject, error)
	// GetEnvironmentContainers Returns the containers of the environment
	// (GET /v1/environment/containers)
	GetEnvironmentContainers(ctx context.Context, request GetEnvironmentContainersRequestObject) (GetEnvironmentContainersResponseObject, error)
	// GetEnvironmentInstances Returns the instances of the containers of the environment
	// (GET /v1/environment/instances)
	GetEnvironmentInstances(ctx context.Context, request GetEnvironmentInstancesRequestObject) (GetEnvironmentInstancesResponseObject, error)
	// GetEnvironmentIPs Returns the IP addresses of the environment
	// (GET /v1/environment/ips)
	GetEnvironmentIPs(ctx context.Context, request GetEnvironmentIPsRequestObject) (GetEnvironmentIPsResponseObject, error)
	// GetEnvironmentScopedVariables Returns the values of the environment's scoped variables
	// (GET /v1/environment/scoped-variables)
	GetEnvironmentScopedVariables(ctx context.Context, request GetEnvironmentScopedVariablesRequestObject) (GetEnvironmentScopedVariablesResponseObject, error)
	// GetEnvironmentServices Returns the containers of the environment's services
	// (GET /v1/environment/services)
	GetEnvironmentServices(ctx context.Context, request GetEnvironmentServicesRequestObject) (GetEnvironmentServicesResponseObject, error)
	// SubmitLoadBalancerTelemetry Hands telemetry snapshots of the load balancer to the platform
	// (POST /v1/environment/services/lb/telemetry/snapshots)
	SubmitLoadBalancerTelemetry(ctx context.Context, request SubmitLoadBalancerTelemetryRequestObject) (SubmitLoadBalancerTelemetryResponseObject, error)
	// GetEnvironmentVirtualMachines Returns the virtual machines of the environment
	// (GET /v1/environment/virtual-machines)
	GetEnvironmentVirtualMachines(ctx context.Context, request GetEnvironmentVirtualMachinesRequestObject) (GetEnvironmentVirtualMachinesResponseObject, error)
	// GetHub Returns the hub that owns the environment
	// (GET /v1/hub)
	GetHub(ctx context.Context, request GetHubRequestObject) (GetHubResponseObject, error)
	// GetHubIntegration Returns an integration of the hub
	// (GET /v1/hub/integrations)
	GetHubIntegration(ctx context.Context, request GetHubIntegrationRequestObject) (GetHubIntegrationResponseObject, error)
	// PostEvent Hands events to the environment's monitoring
	// (POST /v1/monitoring/events)
	PostEvent(ctx context.Context, request PostEventRequestObject) (PostEventResponseObject, error)
	// PostMetric Hands metrics to the environment's monitoring
	// (POST /v1/monitoring/metrics)
	PostMetric(ctx context.Context, request PostMetricRequestObject) (PostMetricResponseObject, error)
	// GetObjectCache Returns an entry of the object cache
	// (GET /v1/object-cache)
	GetObjectCache(ctx context.Context, request GetObjectCacheRequestObject) (GetObjectCacheResponseObject, error)
	// PostObjectCache Stores an entry in the object cache
	// (POST /v1/object-cache)
	PostObjectCache(ctx context.Context, request PostObjectCacheRequestObject) (PostObjectCacheResponseObject, error)
	// GetNetworks Returns the SDN networks of the environment
	// (GET /v1/sdn/networks)
	GetNetworks(ctx context.Context, request GetNetworksRequestObject) (GetNetworksResponseObject, error)
	// GetNetworkEnvironments Returns the environments on the SDN networks of the environment
	// (GET /v1/sdn/networks/environments)
	GetNetworkEnvironments(ctx context.Context, request GetNetworkEnvironmentsRequestObject) (GetNetworkEnvironmentsResponseObject, error)
	// GetNetworkInstances Returns the instances on the SDN networks of the environment
	// (GET /v1/sdn/networks/instances)
	GetNetworkInstances(ctx context.Context, request GetNetworkInstancesRequestObject) (GetNetworkInstancesResponseObject, error)
	// GetServer Returns the server that the calling instance runs on
	// (GET /v1/server)
	GetServer(ctx context.Context, request GetServerRequestObject) (GetServerResponseObject, error)
	// GetServerContainers Returns the containers on the server
	// (GET /v1/server/containers)
	GetServerContainers(ctx context.Context, request GetServerContainersRequestObject) (GetServerContainersResponseObject, error)
	// GetServerImages Returns the images present on the server
	// (GET /v1/server/images)
	GetServerImages(ctx context.Context, request GetServerImagesRequestObject) (GetServerImagesResponseObject, error)
	// DownloadImage Has an image downloaded to the server
	// (POST /v1/server/images/download)
	DownloadImage(ctx context.Context, request DownloadImageRequestObject) (DownloadImageResponseObject, error)
	// GetServerInstances Returns the instances on the server
	// (GET /v1/server/instances)
	GetServerInstances(ctx context.Context, request GetServerInstancesRequestObject) (GetServerInstancesResponseObject, error)
	// GetServerInstancesTelemetry Returns the telemetry of the instances on the server
	// (GET /v1/server/instances/telemetry)
	GetServerInstancesTelemetry(ctx context.Context, request GetServerInstancesTelemetryRequestObject) (GetServerInstancesTelemetryResponseObject, error)
	// PoweroffServer Turns the server off
	// (POST /v1/server/power/poweroff)
	PoweroffServer(ctx context.Context, request PoweroffServerRequestObject) (PoweroffServerResponseObject, error)
	// RebootServer Restarts the server
	// (POST /v1/server/power/reboot)
	RebootServer(ctx context.Context, request RebootServerRequestObject) (RebootServerResponseObject, error)
	// GetVirtualMachine Returns a virtual machine
	// (GET /v1/virtual-machine)
	GetVirtualMachine(ctx context.Context, request GetVirtualMachineRequestObject) (GetVirtualMachineResponseObject, error)
	// GetVirtualMachineDomains Returns the domains of a virtual machine
	// (GET /v1/virtual-machine/domains)
	GetVirtualMachineDomains(ctx context.Context, request GetVirtualMachineDomainsRequestObject) (GetVirtualMachineDomainsResponseObject, error)
	// GetVirtualMachineGateways Returns the gateways of a virtual machine
	// (GET /v1/virtual-machine/gateways)
	GetVirtualMachineGateways(ctx context.Context, request GetVirtualMachineGatewaysRequestObject) (GetVirtualMachineGatewaysResponseObject, error)
	// ValidateVPNLogin Checks the credentials of a VPN user
	// (POST /v1/vpn/login)
	ValidateVPNLogin(ctx context.Context, request ValidateVPNLoginRequestObject) (ValidateVPNLoginResponseObject, error)
}

type StrictHandlerFunc func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error)
type StrictMiddlewareFunc func(f StrictHandlerFunc, operationID string) StrictHandlerFunc

type StrictHTTPServerOptions struct {
	RequestErrorHandlerFunc  func(w http.ResponseWriter, r *http.Request, err error)
	ResponseErrorHandlerFunc func(w http.ResponseWriter, r *http.Request, err error)
}

func NewStrictHandler(ssi StrictServerInterface, middlewares []StrictMiddlewareFunc) ServerInterface {
	return &strictHandler{ssi: ssi, middlewares: middlewares, options: StrictHTTPServerOptions{
		RequestErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		},
		ResponseErrorHandlerFunc: func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		},
	}}
}

func NewStrictHandlerWithOptions(ssi StrictServerInterface, middlewares []StrictMiddlewareFunc, options StrictHTTPServerOptions) ServerInterface {
	if options.RequestErrorHandlerFunc == nil {
		options.RequestErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	}
	if options.ResponseErrorHandlerFunc == nil {
		options.ResponseErrorHandlerFunc = func(w http.ResponseWriter, r *http.Request, err error) {
			http.Error(w, err.Error(), http.StatusInternalServerError)
		}
	}
	return &strictHandler{ssi: ssi, middlewares: middlewares, options: options}
}

type strictHandler struct {
	ssi         StrictServerInterface
	middlewares []StrictMiddlewareFunc
	options     StrictHTTPServerOptions
}

// CreateInstanceJob operation middleware
func (sh *strictHandler) CreateInstanceJob(w http.ResponseWriter, r *http.Request) {
	var request CreateInstanceJobRequestObject

	var body CreateInstanceJobJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.CreateInstanceJob(ctx, request.(CreateInstanceJobRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "CreateInstanceJob")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(CreateInstanceJobResponseObject); ok {
		if err := validResponse.VisitCreateInstanceJobResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetContainer operation middleware
func (sh *strictHandler) GetContainer(w http.ResponseWriter, r *http.Request, params GetContainerParams) {
	var request GetContainerRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetContainer(ctx, request.(GetContainerRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetContainer")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetContainerResponseObject); ok {
		if err := validResponse.VisitGetContainerResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetContainerInstances operation middleware
func (sh *strictHandler) GetContainerInstances(w http.ResponseWriter, r *http.Request, params GetContainerInstancesParams) {
	var request GetContainerInstancesRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetContainerInstances(ctx, request.(GetContainerInstancesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetContainerInstances")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetContainerInstancesResponseObject); ok {
		if err := validResponse.VisitGetContainerInstancesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetContainerCertificates operation middleware
func (sh *strictHandler) GetContainerCertificates(w http.ResponseWriter, r *http.Request, params GetContainerCertificatesParams) {
	var request GetContainerCertificatesRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetContainerCertificates(ctx, request.(GetContainerCertificatesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetContainerCertificates")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetContainerCertificatesResponseObject); ok {
		if err := validResponse.VisitGetContainerCertificatesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetContainerDomains operation middleware
func (sh *strictHandler) GetContainerDomains(w http.ResponseWriter, r *http.Request, params GetContainerDomainsParams) {
	var request GetContainerDomainsRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetContainerDomains(ctx, request.(GetContainerDomainsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetContainerDomains")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetContainerDomainsResponseObject); ok {
		if err := validResponse.VisitGetContainerDomainsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironment operation middleware
func (sh *strictHandler) GetEnvironment(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironment(ctx, request.(GetEnvironmentRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironment")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentContainers operation middleware
func (sh *strictHandler) GetEnvironmentContainers(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentContainersRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentContainers(ctx, request.(GetEnvironmentContainersRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentContainers")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentContainersResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentContainersResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentInstances operation middleware
func (sh *strictHandler) GetEnvironmentInstances(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentInstancesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentInstances(ctx, request.(GetEnvironmentInstancesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentInstances")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentInstancesResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentInstancesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentIPs operation middleware
func (sh *strictHandler) GetEnvironmentIPs(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentIPsRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentIPs(ctx, request.(GetEnvironmentIPsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentIPs")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentIPsResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentIPsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentScopedVariables operation middleware
func (sh *strictHandler) GetEnvironmentScopedVariables(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentScopedVariablesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentScopedVariables(ctx, request.(GetEnvironmentScopedVariablesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentScopedVariables")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentScopedVariablesResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentScopedVariablesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentServices operation middleware
func (sh *strictHandler) GetEnvironmentServices(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentServicesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentServices(ctx, request.(GetEnvironmentServicesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentServices")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentServicesResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentServicesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// SubmitLoadBalancerTelemetry operation middleware
func (sh *strictHandler) SubmitLoadBalancerTelemetry(w http.ResponseWriter, r *http.Request) {
	var request SubmitLoadBalancerTelemetryRequestObject

	var body SubmitLoadBalancerTelemetryJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.SubmitLoadBalancerTelemetry(ctx, request.(SubmitLoadBalancerTelemetryRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "SubmitLoadBalancerTelemetry")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(SubmitLoadBalancerTelemetryResponseObject); ok {
		if err := validResponse.VisitSubmitLoadBalancerTelemetryResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetEnvironmentVirtualMachines operation middleware
func (sh *strictHandler) GetEnvironmentVirtualMachines(w http.ResponseWriter, r *http.Request) {
	var request GetEnvironmentVirtualMachinesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetEnvironmentVirtualMachines(ctx, request.(GetEnvironmentVirtualMachinesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetEnvironmentVirtualMachines")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetEnvironmentVirtualMachinesResponseObject); ok {
		if err := validResponse.VisitGetEnvironmentVirtualMachinesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetHub operation middleware
func (sh *strictHandler) GetHub(w http.ResponseWriter, r *http.Request) {
	var request GetHubRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetHub(ctx, request.(GetHubRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetHub")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetHubResponseObject); ok {
		if err := validResponse.VisitGetHubResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetHubIntegration operation middleware
func (sh *strictHandler) GetHubIntegration(w http.ResponseWriter, r *http.Request, params GetHubIntegrationParams) {
	var request GetHubIntegrationRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetHubIntegration(ctx, request.(GetHubIntegrationRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetHubIntegration")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetHubIntegrationResponseObject); ok {
		if err := validResponse.VisitGetHubIntegrationResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PostEvent operation middleware
func (sh *strictHandler) PostEvent(w http.ResponseWriter, r *http.Request) {
	var request PostEventRequestObject

	var body PostEventJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.PostEvent(ctx, request.(PostEventRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "PostEvent")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(PostEventResponseObject); ok {
		if err := validResponse.VisitPostEventResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PostMetric operation middleware
func (sh *strictHandler) PostMetric(w http.ResponseWriter, r *http.Request) {
	var request PostMetricRequestObject

	var body PostMetricJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.PostMetric(ctx, request.(PostMetricRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "PostMetric")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(PostMetricResponseObject); ok {
		if err := validResponse.VisitPostMetricResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetObjectCache operation middleware
func (sh *strictHandler) GetObjectCache(w http.ResponseWriter, r *http.Request, params GetObjectCacheParams) {
	var request GetObjectCacheRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetObjectCache(ctx, request.(GetObjectCacheRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetObjectCache")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetObjectCacheResponseObject); ok {
		if err := validResponse.VisitGetObjectCacheResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PostObjectCache operation middleware
func (sh *strictHandler) PostObjectCache(w http.ResponseWriter, r *http.Request) {
	var request PostObjectCacheRequestObject

	var body PostObjectCacheJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.PostObjectCache(ctx, request.(PostObjectCacheRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "PostObjectCache")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(PostObjectCacheResponseObject); ok {
		if err := validResponse.VisitPostObjectCacheResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetNetworks operation middleware
func (sh *strictHandler) GetNetworks(w http.ResponseWriter, r *http.Request) {
	var request GetNetworksRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetNetworks(ctx, request.(GetNetworksRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetNetworks")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetNetworksResponseObject); ok {
		if err := validResponse.VisitGetNetworksResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetNetworkEnvironments operation middleware
func (sh *strictHandler) GetNetworkEnvironments(w http.ResponseWriter, r *http.Request) {
	var request GetNetworkEnvironmentsRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetNetworkEnvironments(ctx, request.(GetNetworkEnvironmentsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetNetworkEnvironments")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetNetworkEnvironmentsResponseObject); ok {
		if err := validResponse.VisitGetNetworkEnvironmentsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetNetworkInstances operation middleware
func (sh *strictHandler) GetNetworkInstances(w http.ResponseWriter, r *http.Request) {
	var request GetNetworkInstancesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetNetworkInstances(ctx, request.(GetNetworkInstancesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetNetworkInstances")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetNetworkInstancesResponseObject); ok {
		if err := validResponse.VisitGetNetworkInstancesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetServer operation middleware
func (sh *strictHandler) GetServer(w http.ResponseWriter, r *http.Request) {
	var request GetServerRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetServer(ctx, request.(GetServerRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetServer")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetServerResponseObject); ok {
		if err := validResponse.VisitGetServerResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetServerContainers operation middleware
func (sh *strictHandler) GetServerContainers(w http.ResponseWriter, r *http.Request) {
	var request GetServerContainersRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetServerContainers(ctx, request.(GetServerContainersRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetServerContainers")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetServerContainersResponseObject); ok {
		if err := validResponse.VisitGetServerContainersResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetServerImages operation middleware
func (sh *strictHandler) GetServerImages(w http.ResponseWriter, r *http.Request) {
	var request GetServerImagesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetServerImages(ctx, request.(GetServerImagesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetServerImages")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetServerImagesResponseObject); ok {
		if err := validResponse.VisitGetServerImagesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// DownloadImage operation middleware
func (sh *strictHandler) DownloadImage(w http.ResponseWriter, r *http.Request) {
	var request DownloadImageRequestObject

	var body DownloadImageJSONRequestBody
	if err := runtime.BindJSONBody(r, &body); err != nil {
		sh.options.RequestErrorHandlerFunc(w, r, fmt.Errorf("can't decode JSON body: %w", err))
		return
	}
	request.Body = &body

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.DownloadImage(ctx, request.(DownloadImageRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "DownloadImage")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(DownloadImageResponseObject); ok {
		if err := validResponse.VisitDownloadImageResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetServerInstances operation middleware
func (sh *strictHandler) GetServerInstances(w http.ResponseWriter, r *http.Request) {
	var request GetServerInstancesRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetServerInstances(ctx, request.(GetServerInstancesRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetServerInstances")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetServerInstancesResponseObject); ok {
		if err := validResponse.VisitGetServerInstancesResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetServerInstancesTelemetry operation middleware
func (sh *strictHandler) GetServerInstancesTelemetry(w http.ResponseWriter, r *http.Request) {
	var request GetServerInstancesTelemetryRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetServerInstancesTelemetry(ctx, request.(GetServerInstancesTelemetryRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetServerInstancesTelemetry")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetServerInstancesTelemetryResponseObject); ok {
		if err := validResponse.VisitGetServerInstancesTelemetryResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// PoweroffServer operation middleware
func (sh *strictHandler) PoweroffServer(w http.ResponseWriter, r *http.Request) {
	var request PoweroffServerRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.PoweroffServer(ctx, request.(PoweroffServerRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "PoweroffServer")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(PoweroffServerResponseObject); ok {
		if err := validResponse.VisitPoweroffServerResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// RebootServer operation middleware
func (sh *strictHandler) RebootServer(w http.ResponseWriter, r *http.Request) {
	var request RebootServerRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.RebootServer(ctx, request.(RebootServerRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "RebootServer")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(RebootServerResponseObject); ok {
		if err := validResponse.VisitRebootServerResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetVirtualMachine operation middleware
func (sh *strictHandler) GetVirtualMachine(w http.ResponseWriter, r *http.Request, params GetVirtualMachineParams) {
	var request GetVirtualMachineRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetVirtualMachine(ctx, request.(GetVirtualMachineRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetVirtualMachine")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetVirtualMachineResponseObject); ok {
		if err := validResponse.VisitGetVirtualMachineResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetVirtualMachineDomains operation middleware
func (sh *strictHandler) GetVirtualMachineDomains(w http.ResponseWriter, r *http.Request, params GetVirtualMachineDomainsParams) {
	var request GetVirtualMachineDomainsRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetVirtualMachineDomains(ctx, request.(GetVirtualMachineDomainsRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetVirtualMachineDomains")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetVirtualMachineDomainsResponseObject); ok {
		if err := validResponse.VisitGetVirtualMachineDomainsResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// GetVirtualMachineGateways operation middleware
func (sh *strictHandler) GetVirtualMachineGateways(w http.ResponseWriter, r *http.Request, params GetVirtualMachineGatewaysParams) {
	var request GetVirtualMachineGatewaysRequestObject

	request.Params = params

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.GetVirtualMachineGateways(ctx, request.(GetVirtualMachineGatewaysRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "GetVirtualMachineGateways")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(GetVirtualMachineGatewaysResponseObject); ok {
		if err := validResponse.VisitGetVirtualMachineGatewaysResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}

// ValidateVPNLogin operation middleware
func (sh *strictHandler) ValidateVPNLogin(w http.ResponseWriter, r *http.Request) {
	var request ValidateVPNLoginRequestObject

	handler := func(ctx context.Context, w http.ResponseWriter, r *http.Request, request any) (any, error) {
		return sh.ssi.ValidateVPNLogin(ctx, request.(ValidateVPNLoginRequestObject))
	}
	for _, middleware := range sh.middlewares {
		handler = middleware(handler, "ValidateVPNLogin")
	}

	response, err := handler(r.Context(), w, r, request)

	if err != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, err)
	} else if validResponse, ok := response.(ValidateVPNLoginResponseObject); ok {
		if err := validResponse.VisitValidateVPNLoginResponse(w); err != nil {
			sh.options.ResponseErrorHandlerFunc(w, r, err)
		}
	} else if response != nil {
		sh.options.ResponseErrorHandlerFunc(w, r, fmt.Errorf("unexpected response type: %T", response))
	}
}
