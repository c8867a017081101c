package emulator

import (
	"context"
	"crypto/subtle"
	"net/http"
	"slices"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/generated/cycleserver"
)

func (a api) CreateInstanceJob(_ context.Context, r cycleserver.CreateInstanceJobRequestObject) (cycleserver.CreateInstanceJobResponseObject, error) {
	task, err := r.Body.Value()
	if err != nil {
		return nil, undecodable(err)
	}
	err = a.changeView(func(v *view) error {
		switch task := task.(type) {
		case cycle.StartInstanceAction:
			return a.runInstance(v, task.Contents.InstanceID, task.Contents.ContainerID, cycle.InstanceStateCurrentRunning)
		case cycle.StopInstanceAction:
			return a.runInstance(v, task.Contents.InstanceID, task.Contents.ContainerID, cycle.InstanceStateCurrentStopped)
		}
		return invalid(cycle.ErrorCodeN422InvalidArgument, "body.action is not supported by the emulator")
	})
	if err != nil {
		return nil, err
	}
	return cycleserver.CreateInstanceJob200JSONResponse{}, nil
}

func (a api) DownloadImage(_ context.Context, r cycleserver.DownloadImageRequestObject) (cycleserver.DownloadImageResponseObject, error) {
	var images []cycle.ServerImage
	err := a.changeView(func(v *view) error {
		if !slices.Contains(v.Images, r.Body.ImageID) {
			return notFound(cycle.ErrorCodeN404Image, "image")
		}
		images = slices.DeleteFunc(v.serverImages(), func(i cycle.ServerImage) bool { return i.ID == r.Body.ImageID })
		images = append(images, cycle.ServerImage{ID: r.Body.ImageID, AccessTime: v.now})
		v.setServerImages(images)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return cycleserver.DownloadImage200JSONResponse{Data: images}, nil
}

func (a api) PoweroffServer(context.Context, cycleserver.PoweroffServerRequestObject) (cycleserver.PoweroffServerResponseObject, error) {
	if err := a.power("poweroff"); err != nil {
		return nil, err
	}
	return cycleserver.PoweroffServer200JSONResponse{Data: true}, nil
}

func (a api) RebootServer(context.Context, cycleserver.RebootServerRequestObject) (cycleserver.RebootServerResponseObject, error) {
	if err := a.power("reboot"); err != nil {
		return nil, err
	}
	return cycleserver.RebootServer200JSONResponse{Data: true}, nil
}

func (a api) ValidateVPNLogin(ctx context.Context, _ cycleserver.ValidateVPNLoginRequestObject) (cycleserver.ValidateVPNLoginResponseObject, error) {
	v := see(ctx)
	user, password, ok := v.basicAuth()
	if !ok {
		return nil, refuse(http.StatusUnauthorized, cycle.ErrorCodeN401AuthInvalid,
			"The credentials of the VPN user are missing", "they are expected as Basic credentials in the header Authorization")
	}
	want, known := v.VPNUsers[user]
	if !known || subtle.ConstantTimeCompare([]byte(password), []byte(want)) == 0 {
		return cycleserver.ValidateVPNLogin403JSONResponse{Data: false}, nil
	}
	return cycleserver.ValidateVPNLogin200JSONResponse{Data: true}, nil
}

func (a api) PostObjectCache(_ context.Context, r cycleserver.PostObjectCacheRequestObject) (cycleserver.PostObjectCacheResponseObject, error) {
	lifetime, ok := parseDuration(r.Body.Expires)
	if !ok {
		return nil, invalid(cycle.ErrorCodeN422InvalidArgument, "body.expires must be a length of time such as 30s or 1h30m")
	}
	err := a.changeView(func(v *view) error {
		entry := CacheEntry{ObjectCacheSave: *r.Body, Owner: v.owner(r.Body.Scope), Until: v.now.Add(lifetime)}
		kept := filter(v.ObjectCache, func(e *CacheEntry) bool {
			same := e.Scope == entry.Scope && e.Key == entry.Key && e.Owner == entry.Owner
			return !same && v.now.Before(e.Until)
		})
		v.ObjectCache = latest(kept, MaxKept, entry)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return cycleserver.PostObjectCache200JSONResponse{}, nil
}

func (a api) PostEvent(_ context.Context, r cycleserver.PostEventRequestObject) (cycleserver.PostEventResponseObject, error) {
	err := a.change(func(s *State) error {
		s.Events = latest(s.Events, MaxKept, *r.Body...)
		a.added.events = len(*r.Body)
		return nil
	})
	return cycleserver.PostEvent200JSONResponse{Data: true}, err
}

func (a api) PostMetric(_ context.Context, r cycleserver.PostMetricRequestObject) (cycleserver.PostMetricResponseObject, error) {
	err := a.change(func(s *State) error {
		s.Metrics = latest(s.Metrics, MaxKept, *r.Body...)
		return nil
	})
	return cycleserver.PostMetric200JSONResponse{Data: true}, err
}

func (a api) SubmitLoadBalancerTelemetry(_ context.Context, r cycleserver.SubmitLoadBalancerTelemetryRequestObject) (cycleserver.SubmitLoadBalancerTelemetryResponseObject, error) {
	err := a.change(func(s *State) error {
		s.LoadBalancerTelemetry = latest(s.LoadBalancerTelemetry, MaxKept, *r.Body)
		return nil
	})
	return cycleserver.SubmitLoadBalancerTelemetry200JSONResponse{Data: true}, err
}

// changeView is change for what depends on who calls.
func (e *Emulator) changeView(change func(*view) error) error {
	return e.change(func(s *State) error {
		v, err := newView(s)
		if err != nil {
			return err
		}
		return change(v)
	})
}
