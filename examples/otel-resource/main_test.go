package main

import (
	"bytes"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

func TestResource(t *testing.T) {
	program := filepath.Join(t.TempDir(), "otel-resource")
	if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, test := range []struct {
		name   string
		env    []string
		change func(*emulator.State)
		want   string
	}{
		{"as it is", nil, func(*emulator.State) {}, `cloud.provider=metal
cloud.region=north
container.id=64f0040000000000000000a1
container.name=web
host.id=64f0050000000000000000a1
host.name=server-a
host.type=m1
service.instance.id=64f00f000000000000000101
service.name=web
`},
		{"on another server, in a zone", []string{
			"OTEL_SERVICE_NAME=shop", "OTEL_RESOURCE_ATTRIBUTES=deployment.environment.name=test",
		}, func(s *emulator.State) {
			s.Servers[1].Provider.Zone = new("north-1")
			s.Self = s.Instances[1].ID
		}, `cloud.availability_zone=north-1
cloud.provider=metal
cloud.region=north
container.id=64f0040000000000000000a1
container.name=web
deployment.environment.name=test
host.id=64f0050000000000000000b1
host.name=server-b
host.type=m1
service.instance.id=64f00f000000000000000102
service.name=shop
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			platform := emulator.Start(t)
			platform.Update(test.change)
			cmd := exec.CommandContext(t.Context(), program)
			cmd.Env = slices.Concat(os.Environ(), []string{"OTEL_SERVICE_NAME=", "OTEL_RESOURCE_ATTRIBUTES="}, test.env, platform.Environ())
			var stderr bytes.Buffer
			cmd.Stderr = &stderr
			if out, err := cmd.Output(); err != nil || string(out) != test.want || stderr.Len() > 0 {
				t.Errorf("%v\n%s%s", err, out, &stderr)
			}
		})
	}
}
