package emulator

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

func TestInstanceJobs(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	before, err := api.GetContainerInstances(ctx, nil)
	if err != nil {
		t.Fatal(err)
	}
	ids := []cycle.ID{before[0].ID, before[1].ID}
	do := func(start bool, instance cycle.ID) {
		t.Helper()
		var task cycle.InstanceTask
		if start {
			err = task.FromStartInstanceAction(cycle.StartInstanceAction{Contents: cycle.StartInstanceActionContents{InstanceID: instance, ContainerID: webID}})
		} else {
			err = task.FromStopInstanceAction(cycle.StopInstanceAction{Contents: cycle.StopInstanceActionContents{InstanceID: instance, ContainerID: webID}})
		}
		if err != nil {
			t.Fatal(err)
		}
		if err := api.CreateInstanceJob(ctx, task); err != nil {
			t.Fatal(err)
		}
	}
	check := func(first, second cycle.InstanceStateCurrent, container cycle.ContainerStateCurrent) {
		t.Helper()
		is, err := api.GetContainerInstances(ctx, nil)
		if err != nil {
			t.Fatal(err)
		}
		c, err := api.GetContainer(ctx, nil)
		if err != nil {
			t.Fatal(err)
		}
		if is[0].State.Current != first || is[1].State.Current != second || c.State.Current != container {
			t.Errorf("%s, %s in a container that is %s; want %s, %s, %s",
				is[0].State.Current, is[1].State.Current, c.State.Current, first, second, container)
		}
	}
	check("running", "running", "running")
	do(false, ids[1])
	check("running", "stopped", "running")
	do(false, ids[0])
	check("stopped", "stopped", "stopped")
	do(true, ids[1])
	check("stopped", "running", "running")

	changed := e.State().Instances[1].State.Changed
	do(true, ids[1])
	if again := e.State().Instances[1].State.Changed; !again.Equal(changed) {
		t.Error("starting what runs changed it")
	}
}

func TestDownloadImage(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	before, err := api.GetServerImages(ctx)
	if err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time only the time of access changes
		images, err := api.DownloadImage(ctx, cycle.DownloadImageInput{ImageID: spareImageID})
		if err != nil {
			t.Fatal(err)
		}
		if n := len(images); n != len(before)+1 || images[n-1].ID != spareImageID || time.Since(images[n-1].AccessTime) > time.Minute {
			t.Errorf("%d images, the last is %+v", n, images[n-1])
		}
	}
	after, err := api.GetServerImages(ctx)
	if err != nil || len(after) != len(before)+1 {
		t.Errorf("%d images, error %v", len(after), err)
	}
	if n := len(e.State().ServerImages[serverBID]); n != len(DefaultState().ServerImages[serverBID]) {
		t.Errorf("the other server has %d", n)
	}
}

func TestPower(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	for _, tt := range []struct {
		action string
		do     func() (bool, error)
		online bool
		node   cycle.NodeStateCurrent
	}{
		{"poweroff", func() (bool, error) { return api.PoweroffServer(ctx) }, false, cycle.NodeStateCurrentOffline},
		{"reboot", func() (bool, error) { return api.RebootServer(ctx) }, true, cycle.NodeStateCurrentOnline},
	} {
		if ok, err := tt.do(); !ok || err != nil {
			t.Errorf("%s: %v, error %v", tt.action, ok, err)
		}
		server, err := api.GetServer(ctx)
		if err != nil {
			t.Fatal(err)
		}
		node := server.Meta.Node
		if node.Online != tt.online || node.State.Current != tt.node || !node.State.Changed.After(epoch) {
			t.Errorf("%s: node %+v", tt.action, node.State)
		}
		power := e.State().Power
		if last := power[len(power)-1]; last.Action != tt.action || last.ServerID != serverAID {
			t.Errorf("%s: %+v", tt.action, last)
		}
	}
	if other := e.State().Servers[1].Meta.Node.State.Changed; !other.Equal(epoch) {
		t.Error("the other server changed")
	}
}

func TestObjectCache(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	get := func(scope cycle.GetObjectCacheParamsScope) string {
		t.Helper()
		entry, err := api.GetObjectCache(ctx, &cycle.GetObjectCacheParams{Scope: scope, Key: "k"})
		if errors.Is(err, client.ErrNotFound) {
			return ""
		}
		if err != nil {
			t.Fatal(err)
		}
		return entry.Value
	}
	scopes := []cycle.ObjectCacheSaveScope{"global", "environment", "container", "instance"}
	for _, value := range []string{"old", "new"} {
		for _, scope := range scopes {
			err := api.PostObjectCache(ctx, cycle.ObjectCacheSave{Scope: scope, Key: "k", Value: value + " " + string(scope), Expires: "1h"})
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	// From here to there less and less is shared.
	for _, self := range []struct {
		host string
		sees int
	}{{"web-1", 4}, {"web-2", 3}, {"worker-1", 2}, {"invoices-1", 1}} {
		e.Update(func(s *State) {
			s.Self = find(s.Instances, func(i *cycle.Instance) bool { return i.Hostname == self.host }).ID
		})
		for n, scope := range scopes {
			want := ""
			if n < self.sees {
				want = "new " + string(scope)
			}
			if got := get(cycle.GetObjectCacheParamsScope(scope)); got != want {
				t.Errorf("%s has %q in %s, want %q", self.host, got, scope, want)
			}
		}
	}
	if n := len(e.State().ObjectCache); n != len(scopes) {
		t.Errorf("%d entries are kept", n)
	}
}

func TestObjectCacheExpires(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := newPipeListener()
		e := Start(t, WithListener(l))
		store := func(key, expires string) {
			t.Helper()
			a := pipeSend(t, e, l, call{op: "postObjectCache", body: `{"scope":"global","key":"` + key + `","value":"v","expires":"` + expires + `"}`})
			if string(a.body) != `{"data":null}`+"\n" {
				t.Errorf("%s", a.body)
			}
		}
		store("minute", "1m")
		store("day", "1d12h")
		for _, tt := range []struct {
			after       time.Duration
			minute, day int
		}{{0, 200, 200}, {59 * time.Second, 200, 200}, {time.Second, 404, 200}, {35 * time.Hour, 404, 200}, {time.Hour, 404, 404}} {
			time.Sleep(tt.after)
			minute := pipeSend(t, e, l, call{op: "getObjectCache", query: "?scope=global&key=minute"}).status
			day := pipeSend(t, e, l, call{op: "getObjectCache", query: "?scope=global&key=day"}).status
			if minute != tt.minute || day != tt.day {
				t.Errorf("after %v more: %d and %d, want %d and %d", tt.after, minute, day, tt.minute, tt.day)
			}
		}
	})
}

func TestParseDuration(t *testing.T) {
	t.Parallel()
	for s, want := range map[string]time.Duration{
		"30s": 30 * time.Second, "1h30m": 90 * time.Minute, "365d": 365 * 24 * time.Hour, "1d12h": 36 * time.Hour, "1ms": time.Millisecond,
		"": 0, "0s": 0, "-1s": 0, "30": 0, "d": 0, "-1d": 0, "1h2d": 0, "1d-1h": 0, "99999d": 0, "65535d2562047h": 0, "soon": 0,
	} {
		got, ok := parseDuration(s)
		if ok != (want > 0) || ok && got != want {
			t.Errorf("parseDuration(%q) = %v, %v, want %v", s, got, ok, want)
		}
	}
}

func TestSinks(t *testing.T) {
	t.Parallel()
	e := Start(t)
	api, ctx := e.Client(t), t.Context()
	for n := range 3 {
		name := fmt.Sprint(n)
		if ok, err := api.PostEvent(ctx, []cycle.Event{{Event: name, Type: "info", Priority: "low"}, {Event: name, Type: "info", Priority: "low"}}); !ok || err != nil {
			t.Fatal(ok, err)
		}
		if ok, err := api.PostMetric(ctx, []cycle.Metric{{Metric: name, Type: "gauge"}}); !ok || err != nil {
			t.Fatal(ok, err)
		}
		if ok, err := api.SubmitLoadBalancerTelemetry(ctx, map[string]cycle.LoadBalancerTelemetrySnapshot{name: {Time: epoch}}); !ok || err != nil {
			t.Fatal(ok, err)
		}
	}
	s := e.State()
	if len(s.Events) != 6 || s.Events[5].Event != "2" {
		t.Errorf("events %+v", s.Events)
	}
	if len(s.Metrics) != 3 || s.Metrics[0].Metric != "0" {
		t.Errorf("metrics %+v", s.Metrics)
	}
	if _, ok := s.LoadBalancerTelemetry[2]["2"]; !ok || len(s.LoadBalancerTelemetry) != 3 {
		t.Errorf("telemetry %+v", s.LoadBalancerTelemetry)
	}
}

func TestSinksAreBounded(t *testing.T) {
	t.Parallel()
	e := Start(t)
	one := `{"metric":"m","type":"gauge"}`
	for range 2 {
		send(t, e, call{op: "postMetric", body: "[" + strings.Repeat(one+",", 600) + one + "]"})
	}
	if n := len(e.State().Metrics); n != MaxKept {
		t.Errorf("%d metrics are kept, want %d", n, MaxKept)
	}
}

func TestLatest(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		list []int
		more []int
		want string
	}{
		{nil, nil, "[]"},
		{[]int{1, 2}, []int{3}, "[1 2 3]"},
		{[]int{1, 2, 3}, []int{4}, "[2 3 4]"},
		{[]int{1, 2, 3}, []int{4, 5, 6, 7}, "[5 6 7]"},
		{nil, []int{4, 5, 6, 7}, "[5 6 7]"},
	} {
		if got := fmt.Sprint(latest(tt.list, 3, tt.more...)); got != tt.want {
			t.Errorf("latest(%v, 3, %v) = %v, want %v", tt.list, tt.more, got, tt.want)
		}
	}
}
