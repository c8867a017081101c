package emulator

import (
	"strconv"
	"strings"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/metadata"
)

// Environ returns the variables that the platform sets in the calling instance,
// as "name=value": its identity, the token, and those that lead fairlead here,
// [client.EnvAddress] and [metadata.EnvPath]. Add them to the environment of a
// process that is to run "inside": later ones go before earlier ones.
//
//	cmd.Env = append(os.Environ(), platform.Environ()...)
//
// They tell of the state as it is now. What the state has not is not among them.
func (e *Emulator) Environ() []string {
	vars := []string{
		client.EnvAddress + "=" + e.Address(),
		client.EnvToken + "=" + e.token,
		metadata.EnvPath + "=" + e.MetadataPath(),
	}
	v, err := newView(e.state.Load())
	if err != nil { // the state names no instance any more, and nobody's variables change while it runs
		return vars
	}
	for _, variable := range v.identity() {
		if variable[1] != "" {
			vars = append(vars, variable[0]+"="+variable[1])
		}
	}
	return vars
}

// Setenv sets the variables of [Emulator.Environ] for the rest of a test, so
// that code under test needs no options: client.New, metadata.Read and
// metadata.Identity find the emulator by themselves. A *testing.T is a t; it
// must not be one of a parallel test.
func (e *Emulator) Setenv(t interface{ Setenv(name, value string) }) {
	for _, variable := range e.Environ() {
		name, value, _ := strings.Cut(variable, "=")
		t.Setenv(name, value)
	}
}

// identity returns names and values of the variables that say who an instance
// is.
func (v *view) identity() [][2]string {
	i := v.instance
	vars := [][2]string{
		{"CYCLE_INSTANCE_ID", i.ID},
		{"CYCLE_CONTAINER_ID", v.container.ID},
		{"CYCLE_CONTAINER_IDENTIFIER", v.container.Identifier},
		{"CYCLE_ENVIRONMENT_ID", v.environment.ID},
		{"CYCLE_SERVER_ID", i.ServerID},
		{"CYCLE_CLUSTER", v.environment.Cluster},
		{"CYCLE_LOCATION_ID", i.LocationID},
		{"CYCLE_PROVIDER_VENDOR", i.Provider.Vendor},
		{"CYCLE_PROVIDER_LOCATION", i.Provider.Location},
		{"CYCLE_AUTO_START", "yes"},
	}
	if integration := find(v.Integrations, func(p *cycle.Integration) bool { return p.ID == i.Provider.IntegrationID }); integration != nil {
		vars = append(vars, [2]string{"CYCLE_PROVIDER_IDENTIFIER", integration.Identifier})
	}
	if ip := i.Environment.IPv6; ip != nil {
		vars = append(vars,
			[2]string{"CYCLE_INSTANCE_IPV6_IP", ip.IP},
			[2]string{"CYCLE_INSTANCE_IPV6_CIDR", ip.CIDR},
			[2]string{"CYCLE_INSTANCE_IPV6_SUBNET", i.Environment.Subnet})
	}
	if v.container.Deployment != nil {
		vars = append(vars, [2]string{"CYCLE_DEPLOYMENT_VERSION", v.container.Deployment.Version})
	}
	return append(vars, v.cpu()...)
}

// cpuPeriod is the scheduler's period in microseconds, and a whole core's quota.
const cpuPeriod = 100_000

// cpu returns the variables of the container's CPU limit.
func (v *view) cpu() [][2]string {
	resources := v.container.Config.Resources
	if resources == nil || resources.CPU.Cpus == nil {
		return [][2]string{{"CYCLE_CPU_LIMITED", "no"}}
	}
	cores, err := strconv.ParseFloat(*resources.CPU.Cpus, 64)
	if err != nil || !(cores > 0 && cores < 1e6) {
		return nil // it is text that the platform does not describe
	}
	return [][2]string{
		{"CYCLE_CPU_LIMITED", "yes"},
		{"CYCLE_CPU_PERIOD", strconv.Itoa(cpuPeriod)},
		{"CYCLE_CPU_QUOTA", strconv.Itoa(int(cores * cpuPeriod))},
	}
}
