package main

import (
	"encoding/json"
	"strings"

	"github.com/spf13/cobra"

	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/metadata"
)

func (a *app) identityCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "identity",
		Short: "Print who this instance is",
		Long: `Print what the CYCLE_* variables of this process tell: the ids of the instance,
its container, environment and server, its address, provider and CPU limit. It
is printed as JSON; what the platform did not set is left out. The token is
never part of it.

Variables that are not of the form that the platform documents are all named,
and the rest is printed all the same.`,
		Example: `  fairlead identity
  fairlead identity | jq -r .instance_id
  fairlead run -- fairlead identity`,
		Args: cli.NoArgs,
		RunE: func(*cobra.Command, []string) error { return a.identity() },
	}
}

// noIdentity is what is wrong outside of an instance, where an emulator's token
// may be set all the same.
const noIdentity = "no CYCLE_* variable tells who this is: it is no instance of Cycle"

func (a *app) identity() error {
	self, err := metadata.ParseIdentity(a.getenv)
	if self == (metadata.Instance{}) && err == nil {
		return cli.Usagef(noIdentity).
			WithHint("try `fairlead run -- fairlead identity`")
	}
	raw, failure := json.Marshal(identityOf(self))
	if failure != nil {
		return failure
	}
	_, terminal := terminalWidth(a.stdout)
	if failure := writeJSON(a.stdout, raw, terminal); failure != nil {
		return failure
	}
	if err != nil {
		return cli.Usagef("%s", plainIdentityError(err))
	}
	return nil
}

// plainIdentityError writes the errors of all variables on one line.
func plainIdentityError(err error) string {
	return strings.NewReplacer("metadata: ", "", "\n", "; ").Replace(err.Error())
}

// identityJSON is what programs get, whose members are a promise.
type identityJSON struct {
	Instance            string    `json:"instance_id,omitempty"`
	Container           string    `json:"container_id,omitempty"`
	ContainerIdentifier string    `json:"container_identifier,omitempty"`
	Environment         string    `json:"environment_id,omitempty"`
	Server              string    `json:"server_id,omitempty"`
	Cluster             string    `json:"cluster,omitempty"`
	DeploymentVersion   string    `json:"deployment_version,omitempty"`
	IPv6                *ipv6     `json:"ipv6,omitempty"`
	Provider            *provider `json:"provider,omitempty"`
	CPU                 *cpu      `json:"cpu,omitempty"`
	AutoStart           *bool     `json:"auto_start,omitempty"`
	FirstStart          *bool     `json:"first_start,omitempty"`
	ComputeProxy        string    `json:"compute_proxy,omitempty"`
}

type ipv6 struct {
	IP     string `json:"ip,omitempty"`
	CIDR   string `json:"cidr,omitempty"`
	Subnet string `json:"subnet,omitempty"`
}

type provider struct {
	Identifier string `json:"identifier,omitempty"`
	Vendor     string `json:"vendor,omitempty"`
	Location   string `json:"location,omitempty"`
	LocationID string `json:"location_id,omitempty"`
}

type cpu struct {
	PeriodMicroseconds int64   `json:"period_us,omitempty"`
	QuotaMicroseconds  int64   `json:"quota_us,omitempty"`
	Limited            *bool   `json:"limited,omitempty"`
	Cores              float64 `json:"cores,omitempty"`
}

func identityOf(i metadata.Instance) identityJSON {
	out := identityJSON{
		Instance:            i.ID,
		Container:           i.ContainerID,
		ContainerIdentifier: i.ContainerIdentifier,
		Environment:         i.EnvironmentID,
		Server:              i.ServerID,
		Cluster:             i.Cluster,
		DeploymentVersion:   i.DeploymentVersion,
		AutoStart:           i.AutoStart,
		FirstStart:          i.FirstStart,
	}
	address := ipv6{Subnet: i.IPv6Subnet}
	if i.IPv6.IsValid() {
		address.IP = i.IPv6.String()
	}
	if i.IPv6Prefix.IsValid() {
		address.CIDR = i.IPv6Prefix.String()
	}
	cores, _ := i.CPU.Cores()
	out.IPv6 = unlessZero(address)
	out.Provider = unlessZero(provider(i.Provider))
	out.CPU = unlessZero(cpu{i.CPU.Period.Microseconds(), i.CPU.Quota.Microseconds(), i.CPU.Limited, cores})
	if i.ComputeProxy != nil {
		out.ComputeProxy = i.ComputeProxy.Redacted()
	}
	return out
}

func unlessZero[T comparable](v T) *T {
	var zero T
	if v == zero {
		return nil
	}
	return &v
}
