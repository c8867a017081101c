package emulator

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/metadata"
)

var allWrites = map[string]MetadataWrites{
	"rename": MetadataRename, "in place": MetadataInPlace, "recreate": MetadataRecreate, "symlink": MetadataSymlink,
}

// tag has the file tell of version n.
func tag(e *Emulator, n int) {
	e.Update(func(s *State) {
		find(s.Environments, func(e *cycle.Environment) bool { return e.ID == shopID }).Deployments.Tags["stable"] = fmt.Sprint("v", n)
	})
}

func TestMetadataFile(t *testing.T) {
	t.Parallel()
	e := Start(t)
	info, err := os.Stat(e.MetadataPath())
	if err != nil || info.Mode() != 0o600 {
		t.Fatalf("%v, %v", info, err)
	}
	env, err := metadata.ReadFile(e.MetadataPath())
	if err != nil {
		t.Fatal(err)
	}
	api, err := e.Client(t).GetEnvironment(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if version, _ := env.DeploymentVersion("stable"); env.ID != api.ID || version != "v1" {
		t.Errorf("%s", env.Raw)
	}
	if prefix, _ := env.PrivatePrefix(); prefix.String() != api.PrivateNetwork.IPv6.CIDR {
		t.Errorf("%v", prefix)
	}
	var services []string
	for name, id := range env.EnabledServices() {
		services = append(services, name+" "+id)
	}
	if want := []string{
		"discovery " + discoveryID, "gateway " + gatewayID, "loadbalancer " + loadbalancerID, "scheduler " + schedulerID, "vpn " + vpnID,
	}; !slices.Equal(services, want) {
		t.Errorf("%q", services)
	}

	tag(e, 2)
	if env, err = metadata.ReadFile(e.MetadataPath()); err != nil {
		t.Fatal(err)
	}
	if version, _ := env.DeploymentVersion("stable"); version != "v2" {
		t.Errorf("after an update: %s", env.Raw)
	}
}

// Whoever follows the file sees whole versions only, in order, and the last one,
// in whatever way they are written. Nothing stays afterwards.
func TestMetadataWrites(t *testing.T) {
	t.Parallel()
	for name, writes := range allWrites {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			dir := t.TempDir()
			path := filepath.Join(dir, "environment.json")
			e, err := New(WithMetadata(path), WithMetadataWrites(writes))
			if err != nil {
				t.Fatal(err)
			}
			const last = 20
			seen := []string{}
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			for env, err := range metadata.Watch(ctx, metadata.WithPath(path), metadata.WithInterval(time.Millisecond)) {
				if err != nil {
					t.Fatal(err)
				}
				version, _ := env.DeploymentVersion("stable")
				seen = append(seen, version)
				if len(seen) == 1 {
					go func() {
						for n := range last {
							tag(e, n+2)
						}
					}()
				}
				if version == fmt.Sprint("v", last+1) {
					break
				}
			}
			var n, before int
			for _, version := range seen {
				fmt.Sscanf(version, "v%d", &n)
				if n <= before {
					t.Errorf("%q", seen)
				}
				before = n
			}
			if before != last+1 {
				t.Errorf("%q", seen)
			}
			if err := e.Close(); err != nil {
				t.Error(err)
			}
			if left, _ := os.ReadDir(dir); len(left) > 0 {
				t.Errorf("left behind: %v", left)
			}
		})
	}
}

// Unless asked otherwise the emulator leaves a file that is open as it is.
func TestMetadataIsReplaced(t *testing.T) {
	t.Parallel()
	e := Start(t, WithMetadata(filepath.Join(t.TempDir(), "environment.json")))
	before, err := os.Stat(e.MetadataPath())
	if err != nil {
		t.Fatal(err)
	}
	tag(e, 2)
	if after, err := os.Stat(e.MetadataPath()); err != nil || os.SameFile(before, after) {
		t.Errorf("the file was written in place: %v", err)
	}
}

// A reader that does not take care meets what the way of writing is there for.
func TestMetadataTorn(t *testing.T) {
	t.Parallel()
	for name, test := range map[string]struct {
		writes MetadataWrites
		torn   func(content []byte, err error) bool
	}{
		"empty":   {MetadataInPlace, func(b []byte, err error) bool { return err == nil && len(b) == 0 }},
		"half":    {MetadataInPlace, func(b []byte, err error) bool { return len(b) > 0 && !bytes.HasSuffix(b, []byte("\n}\n")) }},
		"missing": {MetadataRecreate, func(_ []byte, err error) bool { return os.IsNotExist(err) }},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			e := Start(t, WithMetadataWrites(test.writes))
			seen := make(chan struct{})
			go func() {
				defer close(seen)
				for t.Context().Err() == nil && !test.torn(os.ReadFile(e.MetadataPath())) {
				}
			}()
			for n := 2; ; n++ {
				select {
				case <-seen:
					return
				default:
					tag(e, n)
				}
			}
		})
	}
}

func TestMetadataPath(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	foreign := file("main.go", "precious")
	for _, path := range []string{foreign, file("other.json", `{"name": "precious"}`), dir} {
		_, err := New(WithMetadata(path))
		want := "emulator: metadata file: " + path + " is there and is no environment file: it is not replaced, choose another path"
		if err == nil || err.Error() != want {
			t.Errorf("%v", err)
		}
	}
	if content, err := os.ReadFile(foreign); string(content) != "precious" {
		t.Errorf("%q, %v", content, err)
	}
	for _, opt := range []Option{WithMetadata(""), WithMetadata(filepath.Join(dir, "none", "file")), WithMetadataWrites(-1), WithMetadataWrites(4)} {
		if e, err := New(opt); err == nil {
			e.Close()
			t.Error("no error")
		}
	}
	for _, path := range []string{file("empty", ""), file("old", `{"id": "x"}`)} {
		for _, writes := range allWrites {
			e, err := New(WithMetadata(path), WithMetadataWrites(writes))
			if err != nil {
				t.Errorf("%s: %v", path, err)
				continue
			}
			if env, err := metadata.ReadFile(path); err != nil || env.ID != shopID {
				t.Errorf("%s: %v", path, err)
			}
			if err := e.Close(); err != nil {
				t.Error(err)
			}
		}
	}
}

// A state in which there is no calling instance any more has no environment to
// tell of.
func TestMetadataWithoutSelf(t *testing.T) {
	t.Parallel()
	var log bytes.Buffer
	e := Start(t, WithLogger(slog.New(slog.NewTextHandler(&log, nil))))
	before, err := os.ReadFile(e.MetadataPath())
	if err != nil {
		t.Fatal(err)
	}
	e.Update(func(s *State) { s.Self = "none" })
	after, err := os.ReadFile(e.MetadataPath())
	if err != nil || !bytes.Equal(before, after) {
		t.Errorf("%s, %v", after, err)
	}
	if !strings.Contains(log.String(), "the metadata file stays as it was") {
		t.Errorf("log: %s", log.String())
	}
	if got := e.Environ(); len(got) != 3 {
		t.Errorf("%q", got)
	}
}

func TestEnviron(t *testing.T) {
	t.Parallel()
	e := Start(t, WithToken("secret"), WithState(func() State {
		s := DefaultState()
		s.Containers[0].Deployment = &cycle.Deployment{Version: "v1"}
		return s
	}()))
	want := []string{
		"FAIRLEAD_ADDRESS=" + e.Address(),
		"CYCLE_API_TOKEN=secret",
		"FAIRLEAD_METADATA=" + e.MetadataPath(),
		"CYCLE_INSTANCE_ID=64f00f000000000000000101",
		"CYCLE_CONTAINER_ID=64f0040000000000000000a1",
		"CYCLE_CONTAINER_IDENTIFIER=web",
		"CYCLE_ENVIRONMENT_ID=64f0030000000000000000a1",
		"CYCLE_SERVER_ID=64f0050000000000000000a1",
		"CYCLE_CLUSTER=" + cluster,
		"CYCLE_LOCATION_ID=64f0060000000000000000a1",
		"CYCLE_PROVIDER_VENDOR=metal",
		"CYCLE_PROVIDER_LOCATION=north",
		"CYCLE_AUTO_START=yes",
		"CYCLE_PROVIDER_IDENTIFIER=metal",
		"CYCLE_INSTANCE_IPV6_IP=fd00:20::1:1",
		"CYCLE_INSTANCE_IPV6_CIDR=fd00:20::/64",
		"CYCLE_INSTANCE_IPV6_SUBNET=10.20.1.0/24",
		"CYCLE_DEPLOYMENT_VERSION=v1",
		"CYCLE_CPU_LIMITED=yes",
		"CYCLE_CPU_PERIOD=100000",
		"CYCLE_CPU_QUOTA=50000",
	}
	if got := e.Environ(); !slices.Equal(got, want) {
		t.Errorf("%s", strings.Join(got, "\n"))
	}
	for cpus, want := range map[string]string{"2": "yes 100000 200000", "many": "", "-1": "", "NaN": "", "1e9": ""} {
		e.Update(func(s *State) { s.Containers[0].Config.Resources.CPU.Cpus = &cpus })
		if got := e.cpuVariables(); got != want {
			t.Errorf("%s: %q", cpus, got)
		}
	}
	e.Update(func(s *State) { s.Containers[0].Config.Resources = nil })
	if got := e.cpuVariables(); got != "no" {
		t.Errorf("without a limit: %q", got)
	}
}

func (e *Emulator) cpuVariables() string {
	var values []string
	for _, variable := range e.Environ() {
		if name, value, _ := strings.Cut(variable, "="); strings.HasPrefix(name, "CYCLE_CPU_") {
			values = append(values, value)
		}
	}
	return strings.Join(values, " ")
}

// With the variables set, nothing needs an option.
func TestSetenv(t *testing.T) {
	e := Start(t)
	e.Setenv(t)
	self, err := metadata.Identity()
	if err != nil || !metadata.InCycle() {
		t.Fatalf("%+v, %v", self, err)
	}
	api, err := client.New()
	if err != nil {
		t.Fatal(err)
	}
	defer api.Close()
	container, err := api.GetContainer(t.Context(), nil)
	if err != nil || container.ID != self.ContainerID || container.Identifier != self.ContainerIdentifier {
		t.Errorf("%s, %+v, %v", container.ID, self, err)
	}
	env, err := metadata.Read()
	if err != nil || env.ID != self.EnvironmentID {
		t.Errorf("%+v, %v", env, err)
	}
}
