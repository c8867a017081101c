//go:build linux

package release_test

import (
	"bytes"
	"context"
	"encoding/pem"
	"io/fs"
	"log"
	"net"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/fairlead-go/fairlead/emulator"
)

// The program in its root file system, as the user that the image has. No
// container engine is needed for that: chroot and setuid are what it does.
func TestImage(t *testing.T) {
	t.Parallel()
	user := imageUser(t)
	server, token := tlsPlatform(t)
	authority := pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: server.Certificate().Raw})
	call := []string{"call", "getEnvironment", "--address", server.URL}

	tests := []struct {
		name           string
		trusted        bool // the image has the authority of the server
		args           []string
		code           int
		stdout, stderr string // regular expressions
	}{
		{name: "version", args: []string{"version"}, stdout: `^fairlead v`, stderr: `^$`},
		{name: "demo", args: []string{"demo"}, stdout: `An emulated Cycle platform`, stderr: `^$`},
		{name: "TLS, authority known", trusted: true, args: call, stdout: `^\{"id":"64f00\w+",.*\}\n$`, stderr: `^$`},
		{name: "TLS, authority not known", args: call, code: 3, stdout: `^$`, stderr: `certificate signed by unknown authority`},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			root := copyImage(t)
			if tt.trusted {
				appendTo(t, filepath.Join(root, "etc/ssl/certs/ca-certificates.crt"), authority)
			}
			var stdout, stderr bytes.Buffer
			cmd := exec.CommandContext(t.Context(), "/fairlead", tt.args...)
			cmd.Dir = "/"
			cmd.Env = []string{"CYCLE_API_TOKEN=" + token}
			cmd.Stdout, cmd.Stderr = &stdout, &stderr
			cmd.SysProcAttr = inside(root, user)
			err := cmd.Start()
			if err != nil && os.Getuid() != 0 {
				t.Skipf("it needs root, or user namespaces: %v", err)
			}
			if err == nil {
				cmd.Wait()
			}
			if code := cmd.ProcessState.ExitCode(); code != tt.code ||
				!regexp.MustCompile(tt.stdout).Match(stdout.Bytes()) || !regexp.MustCompile(tt.stderr).Match(stderr.Bytes()) {
				t.Errorf("exit code %d, want %d\nstdout: %s\nstderr: %s\n%v", code, tt.code, &stdout, &stderr, err)
			}
		})
	}
}

// imageUser returns the user of the Containerfile, which must begin with nothing
// and copy the folder that this test runs in.
func imageUser(t *testing.T) uint32 {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(folder(t), "image/Containerfile"))
	if err != nil {
		t.Fatal(err)
	}
	words := regexp.MustCompile(`(?m)^FROM scratch\nARG TARGETARCH\nCOPY \$\{TARGETARCH\}/ /\nUSER (\d+):(\d+)\nENTRYPOINT \["/fairlead"\]$`).FindSubmatch(text)
	if words == nil || string(words[1]) != string(words[2]) {
		t.Fatalf("another Containerfile than this test knows:\n%s", text)
	}
	user, err := strconv.ParseUint(string(words[1]), 10, 32)
	if err != nil || user == 0 {
		t.Fatalf("the image runs as user %s: %v", words[1], err)
	}
	return uint32(user)
}

// copyImage copies what the Containerfile copies, as root would own it.
func copyImage(t *testing.T) string {
	t.Helper()
	from := filepath.Join(folder(t), "image", runtime.GOARCH)
	to := t.TempDir()
	err := filepath.WalkDir(from, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		target := filepath.Join(to, strings.TrimPrefix(name, from))
		if d.IsDir() {
			if err := os.MkdirAll(target, 0o700); err != nil {
				return err
			}
		} else if content, err := os.ReadFile(name); err != nil {
			return err
		} else if err := os.WriteFile(target, content, 0o600); err != nil {
			return err
		}
		return os.Chmod(target, info.Mode()) // whatever the umask, and with the sticky bit
	})
	if err != nil {
		t.Fatal(err)
	}
	return to
}

func appendTo(t *testing.T, name string, content []byte) {
	t.Helper()
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, append(old, content...), 0o600); err != nil {
		t.Fatal(err)
	}
}

// inside has a process begin in root as user. Who is not root gets a namespace in
// which that is so.
func inside(root string, user uint32) *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Chroot: root, Credential: &syscall.Credential{Uid: user, Gid: user}}
	if os.Getuid() != 0 {
		attr.Cloneflags = syscall.CLONE_NEWUSER
		attr.UidMappings = []syscall.SysProcIDMap{{ContainerID: int(user), HostID: os.Getuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{ContainerID: int(user), HostID: os.Getgid(), Size: 1}}
		attr.Credential.NoSetGroups = true
	}
	return attr
}

// tlsPlatform serves an emulated platform over TLS, with a certificate of its own.
func tlsPlatform(t *testing.T) (*httptest.Server, string) {
	t.Helper()
	platform := emulator.Start(t)
	socket, found := strings.CutPrefix(platform.Address(), "unix://")
	if !found {
		t.Fatalf("the emulator listens on %s", platform.Address())
	}
	proxy := &httputil.ReverseProxy{
		Rewrite: func(r *httputil.ProxyRequest) { r.SetURL(&url.URL{Scheme: "http", Host: "emulator"}) },
		Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
			return new(net.Dialer).DialContext(ctx, "unix", socket)
		}},
	}
	server := httptest.NewUnstartedServer(proxy)
	server.Config.ErrorLog = log.New(t.Output(), "", 0)
	server.StartTLS()
	t.Cleanup(server.Close)
	return server, platform.Token()
}
