package main

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// inside is the environment of an instance of the platform.
func inside(platform *emulator.Emulator) env {
	e := env{}
	for _, variable := range platform.Environ() {
		name, value, _ := strings.Cut(variable, "=")
		e[name] = value
	}
	return e
}

func TestMetadata(t *testing.T) {
	dir := t.TempDir()
	for _, test := range []struct {
		content string
		want    result
	}{
		{`{"id": "x", "services": {}, "new": [1.0]}`, result{exitOK, `{"id":"x","services":{},"new":[1.0]}` + "\n", ""}},
		{`{"id": "x",}`, result{exitMalformed, "", "fairlead: metadata: FILE: line 1, column 12: invalid character '}' looking for beginning of object key string\n"}},
		{`{"id": 1}`, result{exitMalformed, "", "fairlead: metadata: FILE: id is not a string\n"}},
	} {
		path := filepath.Join(dir, "environment.json")
		write(t, path, test.content)
		got := fairlead(t, env{"FAIRLEAD_METADATA": path}, "metadata")
		got.stderr = strings.ReplaceAll(got.stderr, path, "FILE")
		if got != test.want {
			t.Errorf("%s: %+v", test.content, got)
		}
	}
	if got := fairlead(t, env{"FAIRLEAD_METADATA": dir}, "metadata"); got.code != exitMalformed || !strings.HasSuffix(got.stderr, ": it is not a regular file\n") {
		t.Errorf("%+v", got)
	}
	got := fairlead(t, env{"FAIRLEAD_METADATA": filepath.Join(dir, "none")}, "metadata")
	if got.code != exitUnreachable || got.stdout != "" {
		t.Errorf("%+v", got)
	}
	contains(t, "absent", got.stderr, "none: no such file or directory\nhint: inside a Cycle container the platform puts it there; elsewhere set FAIRLEAD_METADATA, or try `fairlead run -- fairlead metadata`\n")
}

// lines is a writer that hands on what is written, which here is line by line.
type lines chan string

func (l lines) Write(p []byte) (int, error) {
	l <- string(p)
	return len(p), nil
}

func TestMetadataWatch(t *testing.T) {
	platform := emulator.Start(t)
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	stdout, stderr, done := make(lines), make(lines), make(chan int, 1)
	go func() {
		done <- run(ctx, []string{"metadata", "--watch"}, nil, stdout, stderr, inside(platform).get)
	}()
	tagged := func(version string) string {
		line := <-stdout
		if !strings.Contains(line, `"tags":{"stable":"`+version+`"}`) {
			t.Errorf("%q lacks %s", line, version)
		}
		return line
	}
	first := tagged("v1")
	platform.Update(func(s *emulator.State) { s.Environments[0].Deployments.Tags["stable"] = "v2" })
	tagged("v2")
	if err := os.WriteFile(platform.MetadataPath(), []byte("[]"), 0); err != nil {
		t.Fatal(err)
	}
	// Without news it is noticed at the next look, some seconds later.
	platform.Update(func(s *emulator.State) { s.ScopedVariables["A"] = "1" })
	if line := <-stderr; line != "fairlead: warning: metadata: "+platform.MetadataPath()+": the file is not an object\n" {
		t.Errorf("%q", line)
	}
	platform.Update(func(s *emulator.State) { s.Environments[0].Deployments.Tags["stable"] = "v1" })
	if again := tagged("v1"); again != first {
		t.Errorf("%s", again)
	}
	cancel()
	if line := <-stderr; line != "fairlead: interrupted\n" {
		t.Errorf("%q", line)
	}
	if code := <-done; code != exitInterrupted {
		t.Errorf("exit code %d", code)
	}
}

func TestIdentity(t *testing.T) {
	platform := emulator.Start(t)
	const want = `{"instance_id":"64f00f000000000000000101","container_id":"64f0040000000000000000a1","container_identifier":"web",` +
		`"environment_id":"64f0030000000000000000a1","server_id":"64f0050000000000000000a1","cluster":"production",` +
		`"ipv6":{"ip":"fd00:20::1:1","cidr":"fd00:20::/64","subnet":"10.20.1.0/24"},` +
		`"provider":{"identifier":"metal","vendor":"metal","location":"north","location_id":"64f0060000000000000000a1"},` +
		`"cpu":{"period_us":100000,"quota_us":50000,"limited":true,"cores":0.5},"auto_start":true}` + "\n"
	if got := fairlead(t, inside(platform), "identity"); got != (result{exitOK, want, ""}) {
		t.Errorf("%+v", got)
	}
	for _, test := range []struct {
		env  env
		want result
	}{
		{env{"CYCLE_API_TOKEN": testToken}, result{exitUsage, "", "fairlead: no CYCLE_* variable tells who this is: it is no instance of Cycle\nhint: try `fairlead run -- fairlead identity`\n"}},
		{env{"CYCLE_CLUSTER": "a"}, result{exitOK, `{"cluster":"a"}` + "\n", ""}},
		{
			env{"CYCLE_SERVER_ID": "a", "CYCLE_CLUSTER": "b", "CYCLE_AUTO_START": "maybe", "CYCLE_COMPUTE_PROXY": "http://u:" + testPassword + "@h/"},
			result{exitUsage, `{"cluster":"b","compute_proxy":"http://u:xxxxx@h/"}` + "\n", "fairlead: CYCLE_SERVER_ID is not an id of 24 hexadecimal digits; CYCLE_AUTO_START is neither yes nor no\n"},
		},
	} {
		if got := fairlead(t, test.env, "identity"); got != test.want {
			t.Errorf("%v: %+v", test.env, got)
		}
	}
}

// What cannot be started is said before anything else happens.
func TestRunRefuses(t *testing.T) {
	for _, test := range []struct {
		args   string
		stderr string
	}{
		{"run", "fairlead: run needs a command\nhint: write it like `fairlead run -- go test ./...`\n"},
		{"run --socket= -- true", "fairlead: --socket: the path is empty\n"},
		{"run -- /no/such/command x", "fairlead: /no/such/command cannot be run: "},
		{"run --token-file /no/such/file -- true", "fairlead: --token-file: the file cannot be read: "},
	} {
		got := fairlead(t, env{}, strings.Fields(test.args)...)
		if got.code != exitUsage || got.stdout != "" || !strings.HasPrefix(got.stderr, test.stderr) {
			t.Errorf("%s: %+v", test.args, got)
		}
	}
}
