package metadata

import (
	"errors"
	"fmt"
	"net/netip"
	"net/url"
	"os"
	"strconv"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

// Instance is who this process is to the platform, from the CYCLE_* variables
// of its environment. What the platform did not set is zero, or nil where zero
// means something.
type Instance struct {
	ID                  cycle.ID // CYCLE_INSTANCE_ID
	ContainerID         cycle.ID // CYCLE_CONTAINER_ID
	ContainerIdentifier string   // CYCLE_CONTAINER_IDENTIFIER, the readable name of the container
	EnvironmentID       cycle.ID // CYCLE_ENVIRONMENT_ID
	ServerID            cycle.ID // CYCLE_SERVER_ID
	Cluster             string   // CYCLE_CLUSTER, which the platform does not document
	DeploymentVersion   string   // CYCLE_DEPLOYMENT_VERSION, "" if the instance belongs to no deployment

	IPv6       netip.Addr   // CYCLE_INSTANCE_IPV6_IP
	IPv6Prefix netip.Prefix // CYCLE_INSTANCE_IPV6_CIDR
	IPv6Subnet string       // CYCLE_INSTANCE_IPV6_SUBNET, as the platform writes it

	Provider Provider
	CPU      CPU

	// AutoStart says whether the platform, not a person, caused this start
	// (CYCLE_AUTO_START); FirstStart whether it is the first
	// (CYCLE_FIRST_START, which newer platforms do not set). nil is unknown.
	AutoStart, FirstStart *bool

	// ComputeProxy is the proxy of the host (CYCLE_COMPUTE_PROXY), nil if unset.
	ComputeProxy *url.URL
}

// Provider is the infrastructure that an instance runs on.
type Provider struct {
	Identifier string   // CYCLE_PROVIDER_IDENTIFIER
	Vendor     string   // CYCLE_PROVIDER_VENDOR
	Location   string   // CYCLE_PROVIDER_LOCATION, the provider's abbreviation
	LocationID cycle.ID // CYCLE_LOCATION_ID, the platform's id of the place
}

// CPU is how much of the CPUs an instance may use: Quota in each Period.
type CPU struct {
	Period  time.Duration // CYCLE_CPU_PERIOD, which is in microseconds; 0 if unset
	Quota   time.Duration // CYCLE_CPU_QUOTA, which is in microseconds; 0 if unset
	Limited *bool         // CYCLE_CPU_LIMITED; nil is unknown
}

// Cores returns the limit as a number of cores, 0.5 being half of one; false if
// there is no limit or it is not known.
func (c CPU) Cores() (float64, bool) {
	if c.Period <= 0 || c.Quota <= 0 || c.Limited != nil && !*c.Limited {
		return 0, false
	}
	return float64(c.Quota) / float64(c.Period), true
}

// VariableError is a variable whose value is not of the form that the platform
// documents.
type VariableError struct {
	Name   string
	Reason string
}

func (e *VariableError) Error() string { return "metadata: " + e.Name + " " + e.Reason }

// InCycle reports whether this process runs in an instance of Cycle, or in an
// environment made to look like one: whether CYCLE_INSTANCE_ID is set.
func InCycle() bool { return os.Getenv("CYCLE_INSTANCE_ID") != "" }

// Identity returns who this process is. It reads nothing but the environment,
// and never the token. Variables that are not set are no error. If some are
// malformed, the error names them all, each as a [*VariableError], and the rest
// of the Instance is right all the same.
func Identity() (Instance, error) { return ParseIdentity(os.Getenv) }

// ParseIdentity is [Identity] for variables that are elsewhere than in the
// environment of this process. getenv returns "" for what is not set.
func ParseIdentity(getenv func(name string) string) (Instance, error) {
	r := reader{getenv: getenv}
	i := Instance{
		ID:                  r.id("CYCLE_INSTANCE_ID"),
		ContainerID:         r.id("CYCLE_CONTAINER_ID"),
		ContainerIdentifier: getenv("CYCLE_CONTAINER_IDENTIFIER"),
		EnvironmentID:       r.id("CYCLE_ENVIRONMENT_ID"),
		ServerID:            r.id("CYCLE_SERVER_ID"),
		Cluster:             getenv("CYCLE_CLUSTER"),
		DeploymentVersion:   getenv("CYCLE_DEPLOYMENT_VERSION"),
		IPv6:                parse(&r, "CYCLE_INSTANCE_IPV6_IP", "is not an IP address", netip.ParseAddr),
		IPv6Prefix:          parse(&r, "CYCLE_INSTANCE_IPV6_CIDR", "is not an IP prefix, like fd00::/64", netip.ParsePrefix),
		IPv6Subnet:          getenv("CYCLE_INSTANCE_IPV6_SUBNET"),
		Provider: Provider{
			Identifier: getenv("CYCLE_PROVIDER_IDENTIFIER"),
			Vendor:     getenv("CYCLE_PROVIDER_VENDOR"),
			Location:   getenv("CYCLE_PROVIDER_LOCATION"),
			LocationID: r.id("CYCLE_LOCATION_ID"),
		},
		CPU: CPU{
			Period:  parse(&r, "CYCLE_CPU_PERIOD", notMicroseconds, microseconds),
			Quota:   parse(&r, "CYCLE_CPU_QUOTA", notMicroseconds, microseconds),
			Limited: parse(&r, "CYCLE_CPU_LIMITED", notYesOrNo, yesOrNo),
		},
		AutoStart:    parse(&r, "CYCLE_AUTO_START", notYesOrNo, yesOrNo),
		FirstStart:   parse(&r, "CYCLE_FIRST_START", notYesOrNo, yesOrNo),
		ComputeProxy: parse(&r, "CYCLE_COMPUTE_PROXY", "is not a URL", absoluteURL),
	}
	return i, errors.Join(r.errs...)
}

// Variables returns the names of the variables that [Identity] reads.
func Variables() []string {
	var names []string
	ParseIdentity(func(name string) string {
		names = append(names, name)
		return ""
	})
	return names
}

// reader reads variables and gathers what is wrong with them.
type reader struct {
	getenv func(string) string
	errs   []error
}

// parse reads a variable; one that is not set is zero.
func parse[T any](r *reader, name, reason string, read func(string) (T, error)) (v T) {
	text := r.getenv(name)
	if text == "" {
		return v
	}
	parsed, err := read(text)
	if err != nil {
		r.errs = append(r.errs, &VariableError{name, reason})
		return v
	}
	return parsed
}

func (r *reader) id(name string) cycle.ID {
	return parse(r, name, "is not an id of 24 hexadecimal digits", func(text string) (cycle.ID, error) {
		for _, c := range text {
			if !(c >= '0' && c <= '9' || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F') {
				return "", errors.New("not hexadecimal")
			}
		}
		if len(text) != 24 {
			return "", errors.New("not 24 digits")
		}
		return text, nil
	})
}

const (
	notMicroseconds = "is not a number of microseconds"
	notYesOrNo      = "is neither yes nor no"
)

func microseconds(text string) (time.Duration, error) {
	n, err := strconv.ParseInt(text, 10, 64)
	if err != nil || n < -1 || n > int64(time.Hour/time.Microsecond) {
		return 0, fmt.Errorf("%d is out of range", n)
	}
	return time.Duration(max(n, 0)) * time.Microsecond, nil // -1 is the kernel's word for no limit
}

func yesOrNo(text string) (*bool, error) {
	switch text {
	case "yes", "true", "1":
		return new(true), nil
	case "no", "false", "0":
		return new(false), nil
	}
	return nil, errors.New("unknown word")
}

func absoluteURL(text string) (*url.URL, error) {
	u, err := url.Parse(text)
	if err == nil && (u.Scheme == "" || u.Opaque != "") { // "localhost:80" has the scheme "localhost"
		err = errors.New("no scheme")
	}
	return u, err
}
