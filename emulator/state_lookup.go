package emulator

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

func (v *view) instances(container cycle.ID) []cycle.Instance {
	return filter(v.Instances, func(i *cycle.Instance) bool { return i.ContainerID == container })
}

// serverImages returns a copy of the images on the server.
func (v *view) serverImages() []cycle.ServerImage {
	return append([]cycle.ServerImage{}, v.ServerImages[v.server.ID]...)
}

func (v *view) setServerImages(images []cycle.ServerImage) {
	all := maps.Clone(v.ServerImages)
	if all == nil {
		all = make(map[cycle.ID][]cycle.ServerImage)
	}
	all[v.server.ID] = images
	v.ServerImages = all
}

// certificates returns those with a domain that leads to the container.
func (v *view) certificates(c *cycle.Container) []cycle.Certificate {
	records := v.containerRecords(c)
	return filter(v.Certificates, func(cert *cycle.Certificate) bool {
		return slices.ContainsFunc(records, func(r cycle.DNSRecord) bool {
			return slices.Contains(cert.Domains, r.ResolvedDomain)
		})
	})
}

// owner returns whose entries of the object cache a scope holds.
func (v *view) owner(scope cycle.ObjectCacheSaveScope) cycle.ID {
	switch scope {
	case cycle.ObjectCacheSaveScopeEnvironment:
		return v.environment.ID
	case cycle.ObjectCacheSaveScopeContainer:
		return v.container.ID
	case cycle.ObjectCacheSaveScopeInstance:
		return v.instance.ID
	}
	return ""
}

// services puts together the containers of the environment's services.
func (v *view) services() cycle.EnvironmentServiceContainers {
	var all cycle.EnvironmentServiceContainers
	s := v.environment.Services
	if s.Discovery != nil {
		all.Discovery = v.service(s.Discovery.ContainerID)
	}
	if s.Loadbalancer != nil && s.Loadbalancer.ContainerID != nil {
		all.Loadbalancer = v.service(*s.Loadbalancer.ContainerID)
	}
	if s.VPN != nil {
		all.VPN = v.service(s.VPN.ContainerID)
	}
	if s.Scheduler != nil && s.Scheduler.ContainerID != nil {
		all.Scheduler = v.service(*s.Scheduler.ContainerID)
	}
	if s.Gateway != nil {
		all.Gateway = v.service(s.Gateway.ContainerID)
	}
	return all
}

// service returns a container with its instances, nil if there is none.
func (v *view) service(container cycle.ID) *cycle.ServiceContainer {
	c := find(v.Containers, func(c *cycle.Container) bool { return c.ID == container })
	if c == nil {
		return nil
	}
	service := &cycle.ServiceContainer{Container: containerSummary(c)}
	for _, i := range v.instances(c.ID) {
		service.Instances = append(service.Instances, instanceSummary(&i))
	}
	return service
}

func containerSummary(c *cycle.Container) cycle.ContainerSummary {
	return cycle.ContainerSummary{
		ID:          c.ID,
		Name:        c.Name,
		Creator:     c.Creator,
		Environment: c.Environment,
		HubID:       c.HubID,
		Stack:       c.Stack,
		Image:       c.Image,
		Annotations: c.Annotations,
		State:       c.State,
		Deprecate:   c.Deprecate,
		Deployment:  c.Deployment,
		Lock:        c.Lock,
		Events:      cycle.ContainerSummaryEvents(c.Events),
	}
}

func instanceSummary(i *cycle.Instance) cycle.InstanceSummary {
	return cycle.InstanceSummary{
		ID:          i.ID,
		Creator:     i.Creator,
		HubID:       i.HubID,
		ContainerID: i.ContainerID,
		LocationID:  i.LocationID,
		Environment: i.Environment,
		Stateful:    (*cycle.InstanceSummaryStateful)(i.Stateful),
		Autoscale:   i.Autoscale,
		Provider:    i.Provider,
		ServerID:    i.ServerID,
		ReadyState:  cycle.InstanceSummaryReadyState(i.ReadyState),
		Deployment:  i.Deployment,
		Hostname:    i.Hostname,
		Service:     i.Service,
		State:       i.State,
	}
}

// parseDuration reads a length of time such as 30s, 1h30m or 365d, which must be
// positive. Go's own has no days.
func parseDuration(s string) (time.Duration, bool) {
	var days time.Duration
	if text, rest, ok := strings.Cut(s, "d"); ok {
		n, err := strconv.ParseUint(text, 10, 16)
		if err != nil {
			return 0, false
		}
		days, s = time.Duration(n)*24*time.Hour, cmp.Or(rest, "0s")
	}
	d, err := time.ParseDuration(s)
	return days + d, err == nil && d >= 0 && days+d > 0
}
