package metadata

import (
	"bytes"
	"encoding/json"
	"iter"
	"net/netip"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// Environment is what the platform writes into the environment file. Its parts
// have the types that the API has for them; members that the file lacks are
// zero.
type Environment struct {
	ID cycle.ID `json:"id"`
	// Deployments is nil if the file has null or nothing; its Tags are nil if it
	// has no tags and empty if it has none of them.
	Deployments *cycle.EnvironmentDeployments `json:"deployments"`
	// PrivateNetwork is nil if the file has null or nothing.
	PrivateNetwork *cycle.PrivateNetwork `json:"private_network"`
	// Services are nil each if the file has null or nothing for them.
	Services cycle.EnvironmentServices `json:"services"`

	// Raw is the whole file as it was, with the members that this package does
	// not know, but without a byte order mark.
	Raw json.RawMessage `json:"-"`
	// Stale says that the file was replaced on the host and this one will not
	// change any more: it is mounted by itself, and not the directory that it is
	// in. Only a restart of the instance shows the new one. Parse never sets it.
	Stale bool `json:"-"`
}

// DeploymentVersion returns the version of the deployment that a tag points at,
// false if there is no such tag.
func (e *Environment) DeploymentVersion(tag string) (version string, ok bool) {
	if e.Deployments == nil {
		return "", false
	}
	version, ok = e.Deployments.Tags[tag]
	return version, ok
}

// PrivatePrefix returns the IPv6 prefix of the environment's private network,
// with its host bits zero; false if the file has none that is valid.
func (e *Environment) PrivatePrefix() (netip.Prefix, bool) {
	if e.PrivateNetwork == nil {
		return netip.Prefix{}, false
	}
	prefix, err := netip.ParsePrefix(e.PrivateNetwork.IPv6.CIDR)
	if err != nil || !prefix.Addr().Is6() || prefix.Addr().Is4In6() {
		return netip.Prefix{}, false
	}
	return prefix.Masked(), true
}

// EnabledServices returns the services that are switched on, by name in the
// order of the alphabet, each with the id of its container, "" if the file does
// not tell it.
func (e *Environment) EnabledServices() iter.Seq2[string, cycle.ID] {
	return func(yield func(string, cycle.ID) bool) {
		for _, s := range services(e.Services) {
			if s.enabled && !yield(s.name, s.container) {
				return
			}
		}
	}
}

type service struct {
	name      string
	enabled   bool
	container cycle.ID
}

// services lists what is there in one form: the API's types differ in what may
// be null.
func services(s cycle.EnvironmentServices) []service {
	var all []service
	if v := s.Discovery; v != nil {
		all = append(all, service{"discovery", v.Enable, v.ContainerID})
	}
	if v := s.Gateway; v != nil {
		all = append(all, service{"gateway", v.Enable, v.ContainerID})
	}
	if v := s.Loadbalancer; v != nil {
		all = append(all, service{"loadbalancer", v.Enable, orEmpty(v.ContainerID)})
	}
	if v := s.Scheduler; v != nil {
		all = append(all, service{"scheduler", v.Enable, orEmpty(v.ContainerID)})
	}
	if v := s.VPN; v != nil {
		all = append(all, service{"vpn", v.Enable, v.ContainerID})
	}
	return all
}

func orEmpty(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

// Parse reads the content of an environment file. data is copied. An error is a
// [*SyntaxError] or a [*ShapeError], or [ErrTooLarge] for more than [MaxSize]
// bytes.
func Parse(data []byte) (*Environment, error) {
	if len(data) > MaxSize {
		return nil, ErrTooLarge
	}
	data = bytes.TrimPrefix(data, byteOrderMark)
	env := &Environment{Raw: bytes.Clone(data)}
	switch kind := firstByte(data); kind {
	case 0, '{': // nothing at all is torn, and json says so
	default:
		if json.Valid(data) {
			return nil, &ShapeError{Path: "the file", Want: "an object"}
		}
	}
	if err := json.Unmarshal(data, env); err != nil {
		return nil, explain(data, err)
	}
	return env, nil
}

// byteOrderMark is what some editors begin a file with.
var byteOrderMark = []byte("\xef\xbb\xbf")

func firstByte(data []byte) byte {
	if data = bytes.TrimLeft(data, " \t\r\n"); len(data) > 0 {
		return data[0]
	}
	return 0
}
