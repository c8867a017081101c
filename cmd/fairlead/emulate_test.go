package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestEmulateRefuses(t *testing.T) {
	for _, test := range []struct {
		args   []string
		stderr string
	}{
		{[]string{"--socket", "a", "--listen", "127.0.0.1:0"}, "exclude each other"},
		{[]string{"--socket="}, "--socket: the path is empty"},
		{[]string{"--socket", "/nodir/x"}, "fairlead: --socket: there is no folder /nodir\nhint: create it, or choose another path\n"},
		{[]string{"--socket", "emulate_test.go/x"}, "fairlead: --socket: emulate_test.go is not a folder\nhint: "},
		{[]string{"--socket", strings.Repeat("x", 200)}, "--socket: address \"unix:///"},
		{[]string{"--metadata", "/nodir/x"}, "fairlead: --metadata: there is no folder /nodir\nhint: "},
		{[]string{"--print-seed", "--seed="}, "--seed: the path is empty"},
		{[]string{"--metadata="}, "--metadata: the path is empty"},
		{[]string{"--listen", "8080"}, "is not HOST:PORT\nhint: write it like 127.0.0.1:8080"},
		{[]string{"--listen", "0.0.0.0:0"}, "\"0.0.0.0\" is not a loopback address"},
		{[]string{"--listen", ":0"}, "\"\" is not a loopback address"},
		{[]string{"--listen", "example.com:80"}, "is not a loopback address"},
		{[]string{"--listen", "localhost.example:80"}, "is not a loopback address"},
		{[]string{"--listen", "127.0.0.1/x:80"}, "is not HOST:PORT"},
		{[]string{"--listen", "127.0.0.1:99999"}, "--listen: \"99999\" is no port\nhint: write a number up to 65535; 0 means a free one\n"},
		{[]string{"--listen", "127.0.0.1:abc"}, "\"abc\" is no port"},
		{[]string{"--listen", "127.0.0.1:-1"}, "\"-1\" is no port"},
		{[]string{"--listen", "127.0.0.1:"}, "\"\" is no port"},
		{[]string{"--seed="}, "--seed: the path is empty"},
		{[]string{"--seed", "/no/such/file"}, "--seed: /no/such/file cannot be read: no such file"},
		{[]string{"--seed", "/"}, "--seed: / cannot be read: is a directory"},
		{[]string{"--seed", "emulate_test.go"}, "it is not YAML: mapping values are not allowed in this context\nfairlead: --seed: emulate_test.go is no seed\nhint: `fairlead emulate --print-seed`"},
		{[]string{"--task-time", "-1s"}, "--task-time: -1s is negative"},
		{[]string{"--task-time", "5"}, "--task-time: the value is not a duration\nhint: write it like --task-time=5s"},
		{[]string{"--print-seed", "--seed", "/no/such/file"}, "--seed: /no/such/file cannot be read"},
		{[]string{"--token-file", "/no/such/file"}, "--token-file: the file cannot be read"},
	} {
		got := fairlead(t, env{}, append([]string{"emulate"}, test.args...)...)
		if got.code != exitUsage || got.stdout != "" {
			t.Errorf("%q: %+v", test.args, got)
		}
		contains(t, strings.Join(test.args, " "), got.stderr, test.stderr)
	}
}

// What stands in the way of a socket and is none stays, and nobody is told to
// end what listens there.
func TestEmulateKeepsFiles(t *testing.T) {
	dir := t.TempDir()
	file, link := filepath.Join(dir, "file"), filepath.Join(dir, "link")
	write(t, file, "precious")
	if err := os.Symlink("file", link); err != nil {
		t.Skip(err)
	}
	for path, what := range map[string]string{dir: "a directory", file: "a regular file", link: "a symbolic link"} {
		got := fairlead(t, env{}, "emulate", "--socket", path)
		if got != (result{exitFailure, "", "fairlead: emulator: " + path + " is " + what + " and is not replaced: choose another path\n"}) {
			t.Errorf("%+v", got)
		}
	}
}

func TestListenAddress(t *testing.T) {
	for written, want := range map[string]string{
		"127.0.0.1:0":          "127.0.0.1:0",
		"127.1.2.3:080":        "127.1.2.3:80",
		"[::1]:8080":           "[::1]:8080",
		"localhost:65535":      "localhost:65535",
		"LocalHost.:1":         "localhost:1",
		"api.localhost:1":      "localhost:1", // RFC 6761: the same machine, whatever a resolver says
		"[::ffff:127.0.0.1]:1": "[::ffff:127.0.0.1]:1",
	} {
		if got, err := listenAddress(written); got != want || err != nil {
			t.Errorf("%s: %q, %v", written, got, err)
		}
	}
}

// A seed that is printed can be given, and printed again it is the same.
func TestSeed(t *testing.T) {
	printed := fairlead(t, env{}, "emulate", "--print-seed")
	if printed.code != exitOK || printed.stderr != "" {
		t.Fatalf("%+v", printed)
	}
	contains(t, "stdout", printed.stdout, "containers:\n", "identifier: web\n")
	file := filepath.Join(t.TempDir(), "seed.yaml")
	write(t, file, printed.stdout)
	if again := fairlead(t, env{}, "emulate", "--print-seed", "--seed", file); again != printed {
		t.Errorf("%+v", again)
	}
	write(t, file, "environments: [mine]\ncontainers: [web]\n")
	got := fairlead(t, env{}, "run", "--seed", file, "--", "env")
	contains(t, "stdout", got.stdout, "CYCLE_CONTAINER_IDENTIFIER=web\n")
	write(t, file, "containers: [web]\nself: wbe-1\nenvironment: mine\n")
	got = fairlead(t, env{}, "run", "--seed", file, "--", "env")
	if want := (result{exitUsage, "", "fairlead: " + file + ":2: self names no instance that is there: \"wbe-1\", did you mean web-1?\n" +
		"fairlead: " + file + ":3: environment is not a member that the spec knows: did you mean environments?\n" +
		"fairlead: --seed: " + file + " is no seed\n" +
		"hint: `fairlead emulate --print-seed` shows a seed; go doc emulator.ParseSeed describes them\n"}); got != want {
		t.Errorf("%+v", got)
	}
}

// readyWriter calls ready when the first line is written.
type readyWriter struct {
	bytes.Buffer
	ready func()
}

func (w *readyWriter) Write(p []byte) (int, error) {
	if w.Len() == 0 {
		defer w.ready()
	}
	return w.Buffer.Write(p)
}

// Exports are on stdout before stderr says that the emulator serves, and the
// token is nowhere else. That of the environment, which in a container is the
// platform's own, is not adopted.
func TestEmulateExports(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	token := filepath.Join(t.TempDir(), "token")
	write(t, token, "from-the-file\n")
	var stdout bytes.Buffer
	stderr := &readyWriter{}
	stderr.ready = func() {
		exported := stdout.String()
		address, _, _ := strings.Cut(strings.TrimPrefix(exported, "export FAIRLEAD_ADDRESS='"), "'\n")
		file := filepath.Join(filepath.Dir(strings.TrimPrefix(address, "unix://")), "environment.json")
		if exported != "export FAIRLEAD_ADDRESS='"+address+"'\nexport CYCLE_API_TOKEN='from-the-file'\nexport FAIRLEAD_METADATA='"+file+"'\n" {
			t.Errorf("stdout: %q", exported)
		}
		if got := fairlead(t, at(address), "call", "getHub", "--token-file", token); got.code != exitOK {
			t.Errorf("%+v", got)
		}
		cancel()
	}
	e := env{"CYCLE_API_TOKEN": testToken}
	code := run(ctx, []string{"emulate", "--token-file", token}, nil, &stdout, stderr, e.get)
	if code != exitOK {
		t.Errorf("exit code %d", code)
	}
	noSecret(t, result{stderr: stderr.String()})
	if strings.Contains(stderr.String(), "from-the-file") {
		t.Errorf("the token shows: %s", stderr)
	}
	contains(t, "stderr", stderr.String(), "fairlead: emulating a platform at unix:///", "operation=getHub", "status=200")
}
