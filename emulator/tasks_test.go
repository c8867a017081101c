package emulator

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// states says how an instance, its container and the server are.
func (e *Emulator) states(t *testing.T, instance cycle.ID) string {
	t.Helper()
	s := e.State()
	i := find(s.Instances, func(i *cycle.Instance) bool { return i.ID == instance })
	c := find(s.Containers, func(c *cycle.Container) bool { return c.ID == i.ContainerID })
	return strings.Join([]string{string(i.State.Current), string(c.State.Current), string(*c.State.Desired), string(s.Servers[0].Meta.Node.State.Current)}, " ")
}

// Tasks take their time, to the moment, and the later one of two holds.
func TestTaskDuration(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := newPipeListener()
		e := Start(t, WithListener(l), WithTaskDuration(10*time.Second))
		ask := func(op, body string) {
			t.Helper()
			if a := pipeSend(t, e, l, call{op: op, body: body}); a.status != 200 {
				t.Errorf("%s: %d %s", op, a.status, a.body)
			}
		}
		after := func(d time.Duration, want string) {
			t.Helper()
			time.Sleep(d)
			synctest.Wait()
			if got := e.states(t, worker1ID); got != want {
				t.Errorf("%s, want %s", got, want)
			}
		}
		stop, start := task("stop", worker1ID, workerID), task("start", worker1ID, workerID)
		after(0, "running running running online")
		ask("createInstanceJob", start) // it runs
		after(0, "running running running online")
		ask("createInstanceJob", stop)
		after(0, "stopping stopping stopped online")
		after(6*time.Second, "stopping stopping stopped online")
		ask("createInstanceJob", stop) // that is under way
		after(4*time.Second-1, "stopping stopping stopped online")
		after(1, "stopped stopped stopped online")
		ask("createInstanceJob", start)
		after(9*time.Second, "starting starting running online")
		ask("createInstanceJob", stop) // never mind
		after(0, "stopping stopping stopped online")
		after(9*time.Second, "stopping stopping stopped online")
		after(time.Second, "stopped stopped stopped online")

		ask("rebootServer", "")
		after(0, "stopped stopped stopped offline")
		after(10*time.Second, "stopped stopped stopped online")
		ask("rebootServer", "")
		ask("poweroffServer", "")
		after(time.Minute, "stopped stopped stopped offline")
		if n := len(e.State().Power); n != 3 {
			t.Errorf("%d power actions", n)
		}

		// What a test does meanwhile is not undone.
		ask("createInstanceJob", start)
		e.Update(func(s *State) {
			find(s.Instances, func(i *cycle.Instance) bool { return i.ID == worker1ID }).State.Current = cycle.InstanceStateCurrentFailed
		})
		after(time.Minute, "failed starting running offline")
		ask("createInstanceJob", start)
		e.Update(func(s *State) {
			s.Instances = slices.DeleteFunc(s.Instances, func(i cycle.Instance) bool { return i.ID == worker1ID })
		})
		time.Sleep(time.Minute)
		ask("createInstanceJob", task("stop", web1ID, webID)) // and it is closed
	})
}

// Each step is notified, of the instance and of the container that follows it.
func TestTaskNews(t *testing.T) {
	t.Parallel()
	e := Start(t, WithTaskDuration(time.Microsecond))
	conn := subscribe(t, e)
	do("createInstanceJob", task("stop", worker1ID, workerID))(t, e)
	want := []string{
		"container.instance.state.changed " + worker1ID + " running>stopping" + ofWorker + " unknown,unknown",
		"container.state.changed " + workerID + " running>stopping" + ofWorker,
		"container.desired_state.changed " + workerID + ofWorker,
		"container.instance.state.changed " + worker1ID + " stopping>stopped" + ofWorker + " unknown,unknown",
		"container.state.changed " + workerID + " stopping>stopped" + ofWorker,
	}
	for _, want := range want {
		var n notifications.Notification
		decodeInto(t, []byte(read(t, conn)), &n)
		if got := brief(n); got != want {
			t.Errorf("%s, want %s", got, want)
		}
	}
}

// Telemetry moves with the clock and with nothing else.
func TestTelemetryInterval(t *testing.T) {
	t.Parallel()
	synctest.Test(t, func(t *testing.T) {
		l := newPipeListener()
		e := Start(t, WithListener(l), WithTelemetryInterval(10*time.Second))
		still := Start(t, WithListener(newPipeListener()))
		e.Update(func(s *State) { s.Instances[2].State.Current = cycle.InstanceStateCurrentStopped })
		before := e.State()
		read := func() (web, worker cycle.ResourceSnapshot) {
			var body struct{ Data []cycle.InstanceTelemetry }
			a := pipeSend(t, e, l, call{op: "getServerInstancesTelemetry"})
			decodeInto(t, a.body, &body)
			return body.Data[0].Stats, body.Data[1].Stats
		}
		for _, at := range []struct {
			wait   time.Duration
			cpu    int64
			rx     int64
			memory float64
		}{{0, 1000, 4096, 1}, {9999 * time.Millisecond, 1000, 4096, 1}, {time.Millisecond, 2000, 8192, 1.01}, {70 * time.Second, 9000, 9 * 4096, 1.08}, {10 * time.Second, 10000, 10 * 4096, 1.07}} {
			time.Sleep(at.wait)
			web, worker := read()
			if web.CPU.Usage.Total != at.cpu || web.Network.Interfaces[0].RxBytes != at.rx || *web.Memory.Usage.Usage != at.memory*32*(1<<20) {
				t.Errorf("%d %d %v, want %+v", web.CPU.Usage.Total, web.Network.Interfaces[0].RxBytes, *web.Memory.Usage.Usage, at)
			}
			if worker.CPU.Usage.Total != 3000 || !worker.Time.Equal(epoch) {
				t.Errorf("an instance that is stopped: %+v", worker)
			}
		}
		if web, _ := read(); !web.Time.Equal(epoch.Add(90 * time.Second)) {
			t.Errorf("the figures are of %v", web.Time)
		}
		if !sameState(e.State(), before) || !sameState(still.State(), DefaultState()) {
			t.Error("the state moved")
		}
	})
}

func decodeInto(t *testing.T, content []byte, v any) {
	t.Helper()
	if err := json.Unmarshal(content, v); err != nil {
		t.Fatal(err)
	}
}

func TestDurationOptions(t *testing.T) {
	t.Parallel()
	for want, opt := range map[string]Option{
		"emulator: WithTaskDuration: -1s is negative":      WithTaskDuration(-time.Second),
		"emulator: WithTelemetryInterval: -1s is negative": WithTelemetryInterval(-time.Second),
	} {
		if _, err := New(opt); err == nil || err.Error() != want {
			t.Errorf("%v, want %s", err, want)
		}
	}
}
