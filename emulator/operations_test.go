package emulator

import (
	"crypto/tls"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/generated/cycleserver"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

// What is asked of each operation. Answers are checked against the spec by send.
var operations = []call{
	{op: "getEnvironment"},
	{op: "getEnvironmentContainers"},
	{op: "getEnvironmentInstances"},
	{op: "getEnvironmentIPs"},
	{op: "getEnvironmentServices"},
	{op: "getEnvironmentVirtualMachines"},
	{op: "submitLoadBalancerTelemetry", body: `{}`},
	{op: "getEnvironmentScopedVariables"},
	{op: "getHub"},
	{op: "getHubIntegration", query: "?identifier=backups"},
	{op: "getHubIntegration", query: "?vendor=metal"},
	{op: "getServer"},
	{op: "getServerInstances"},
	{op: "getServerInstancesTelemetry"},
	{op: "getServerContainers"},
	{op: "getServerImages"},
	{op: "downloadImage", body: `{"image_id":"` + spareImageID + `"}`},
	{op: "poweroffServer"},
	{op: "rebootServer"},
	{op: "rebootServer", body: `{}`},
	{op: "getContainer"},
	{op: "getContainer", query: "?container-id=" + workerID},
	{op: "getContainerInstances"},
	{op: "getContainerInstances", query: "?container-id=" + vpnID},
	{op: "getContainerCertificates"},
	{op: "getContainerCertificates", query: "?container-id=" + workerID},
	{op: "getContainerDomains"},
	{op: "getContainerDomains", query: "?container-id=" + workerID},
	{op: "createInstanceJob", body: task("stop", "64f00f000000000000000201", workerID)},
	{op: "createInstanceJob", body: task("start", "64f00f000000000000000201", workerID)},
	{op: "postMetric", body: `[{"metric":"m","type":"gauge"}]`},
	{op: "postEvent", body: `[{"event":"e","type":"info","priority":"low"}]`},
	{op: "validateVPNLogin"},
	{op: "getNetworks"},
	{op: "getNetworkInstances"},
	{op: "getNetworkEnvironments"},
	{op: "getVirtualMachine", query: "?virtual-machine-id=" + machineID},
	{op: "getVirtualMachineDomains", query: "?virtual-machine-id=" + machineID},
	{op: "getVirtualMachineGateways", query: "?virtual-machine-id=" + machineID},
	{op: "postObjectCache", body: `{"scope":"global","key":"k","value":"v","expires":"1h"}`},
	{op: "getObjectCache", query: "?scope=global&key=k"},
}

func task(action, instance, container string) string {
	return `{"action":"container.instance.` + action + `","contents":{"instance_id":"` + instance + `","container_id":"` + container + `"}}`
}

func TestAllOperations(t *testing.T) {
	t.Parallel()
	e := Start(t)
	for _, c := range operations {
		t.Run(c.op+c.query, func(t *testing.T) {
			if a := send(t, e, c); a.status != 200 {
				t.Errorf("status %d: %s", a.status, a.body)
			}
		})
	}
	for _, op := range cyclespec.Contract().Operations() {
		if !slices.ContainsFunc(operations, func(c call) bool { return c.op == op.ID }) {
			t.Errorf("no case calls %s", op.ID)
		}
	}
}

// An operation that the spec has and the emulator has not is refused by name, in
// the platform's envelope.
func TestUnimplemented(t *testing.T) {
	t.Parallel()
	e := Start(t)
	h := e.handler(cycleserver.Unimplemented{})
	for _, c := range operations {
		op := cyclespec.Contract().Operation(c.op)
		r := httptest.NewRequest(op.Method, op.Path+c.query, strings.NewReader(c.body))
		r.Header.Set(client.TokenHeader, e.Token())
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		if err := op.CheckAnswer(w.Code, w.Header().Get("Content-Type"), w.Body.Bytes()); err != nil {
			t.Errorf("%v", err)
		}
		got := answer{w.Code, w.Header(), w.Body.Bytes()}.problem(t)
		if w.Code != 501 || got.Status != 501 || got.Title != "The emulator has no operation "+c.op {
			t.Errorf("%s: %d %+v", c.op, w.Code, got)
		}
	}
}

// The answers are about the caller, whoever that is.
func TestAnswers(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	names := func(cs []cycle.Container) (names []string) {
		for _, c := range cs {
			names = append(names, c.Name)
		}
		return names
	}
	hosts := func(is []cycle.Instance) (hosts []string) {
		for _, i := range is {
			hosts = append(hosts, i.Hostname)
		}
		return hosts
	}
	equal := func(what string, err error, got []string, want ...string) {
		t.Helper()
		if err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %q, error %v, want %q", what, got, err, want)
		}
	}

	containers, err := api.GetEnvironmentContainers(ctx)
	equal("containers", err, names(containers), "web", "worker", "database", "discovery", "loadbalancer", "vpn", "scheduler", "gateway")
	instances, err := api.GetContainerInstances(ctx, nil)
	equal("siblings", err, hosts(instances), "web-1", "web-2")
	instances, err = api.GetServerInstances(ctx)
	equal("neighbours", err, hosts(instances), "web-1", "worker-1", "database-1", "discovery-1", "loadbalancer-1", "vpn-1", "scheduler-1", "gateway-1")
	instances, err = api.GetNetworkInstances(ctx)
	if err != nil || len(instances) != len(DefaultState().Instances) {
		t.Errorf("network: %d instances, error %v", len(instances), err)
	}
	services, err := api.GetEnvironmentServices(ctx)
	if err != nil || services.VPN == nil || services.VPN.Container.ID != vpnID || len(services.VPN.Instances) != 1 ||
		services.Discovery == nil || services.Loadbalancer == nil || services.Scheduler == nil || services.Gateway == nil {
		t.Errorf("services %+v, error %v", services, err)
	}
	ips, err := api.GetEnvironmentIPs(ctx)
	if err != nil || len(ips) != 3 {
		t.Errorf("%d IPs, error %v, want the 3 that are assigned", len(ips), err)
	}
	domains, err := api.GetContainerDomains(ctx, nil)
	if err != nil || len(domains) != 1 || domains[0].FQDN != shopDomain {
		t.Errorf("domains %+v, error %v", domains, err)
	}
	machineDomains, err := api.GetVirtualMachineDomains(ctx, &cycle.GetVirtualMachineDomainsParams{VirtualMachineID: machineID})
	if err != nil || len(machineDomains) != 1 || machineDomains[0].FQDN != legacyDomain {
		t.Errorf("domains %+v, error %v", machineDomains, err)
	}
	certificates, err := api.GetContainerCertificates(ctx, nil)
	if err != nil || len(certificates) != 1 {
		t.Fatalf("%d certificates, error %v", len(certificates), err)
	}
	if _, err := tls.X509KeyPair([]byte(certificates[0].Bundle), []byte(certificates[0].PrivateKey)); err != nil {
		t.Error(err)
	}

	// Now the other side calls.
	e.Update(func(s *State) {
		s.Self = find(s.Instances, func(i *cycle.Instance) bool { return i.ContainerID == invoicesID }).ID
	})
	environment, err := api.GetEnvironment(ctx)
	equal("environment", err, []string{environment.Name}, "billing")
	containers, err = api.GetEnvironmentContainers(ctx)
	equal("containers", err, names(containers), "invoices")
	containers, err = api.GetServerContainers(ctx)
	equal("neighbours", err, names(containers), "web", "invoices")
	services, err = api.GetEnvironmentServices(ctx)
	if err != nil || services.VPN != nil || services.Discovery != nil {
		t.Errorf("services %+v, error %v", services, err)
	}
	domains, err = api.GetContainerDomains(ctx, nil)
	if err != nil || domains == nil || len(domains) != 0 {
		t.Errorf("domains %+v, error %v, want an empty list", domains, err)
	}
}

// A state without anything in it but the caller has valid answers too.
func TestSparseState(t *testing.T) {
	t.Parallel()
	full := DefaultState()
	s := State{
		Self:         full.Self,
		Hub:          full.Hub,
		Environments: full.Environments[:1],
		Containers:   full.Containers[:1],
		Instances:    full.Instances[:1],
		Servers:      full.Servers[:1],
	}
	s.Environments[0].Services = cycle.EnvironmentServices{}
	e := Start(t, WithState(s))
	for _, c := range operations {
		t.Run(c.op+c.query, func(t *testing.T) {
			if a := send(t, e, c); a.status >= 500 {
				t.Errorf("status %d: %s", a.status, a.body)
			}
		})
	}
}
