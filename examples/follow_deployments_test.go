package examples_test

import (
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

func TestFollowDeployments(t *testing.T) {
	t.Parallel()
	platform := emulate(t)
	move := func(tag, version string) {
		platform.Update(func(s *emulator.State) { s.Environments[0].Deployments.Tags[tag] = version })
	}
	p := start(t, "follow-deployments", platform.Environ(), "-tag", "live")
	move("live", "v1")
	p.expect("v1: working")
	move("stable", "v7") // another tag
	move("live", "v2")
	p.expect("v1: stopped", "v2: working")

	platform.Update(func(s *emulator.State) { delete(s.Environments[0].Deployments.Tags, "live") })
	p.expect("v2: stopped")
	move("live", "v3")
	p.expect("v3: working")

	platform.DisconnectSubscribers(0, "")
	move("live", "v4")
	p.expect("v3: stopped", "v4: working")
	p.end("v4: stopped")
	if platform.requests("notifications") == 0 {
		t.Error("it does not follow the notifications")
	}
}
