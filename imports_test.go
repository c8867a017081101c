// Package fairlead_test holds what is true of the module as a whole.
package fairlead_test

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/fairlead-go/fairlead/"

// What a package must not import, not even through others, and why. A trailing
// slash bans all below.
var bans = []struct {
	packages []string
	banned   string
	why      string
}{
	{[]string{"rest"}, module + "generated/", "the machine serves every platform, and names none"},
	{[]string{"rest", "generated/cycle"}, module + "client", "client is the front door of one platform, and stands on these"},
	{[]string{"rest", "client", "metadata"}, "log/slog", "programs that do not log need not carry it: 65 kB"},
	{[]string{"rest", "generated/cycle"}, module + "internal/contract", "a program that makes calls reads no spec"},
	{[]string{"generated/cycle"}, "net/http/httptest", "types and calls need no server"},
	{[]string{"client", "internal/socket", "generated/cycle"}, "github.com/coder/", "only who follows notifications pays for a WebSocket"},
	{[]string{"client", "internal/socket", "generated/cycle"}, module + "notifications", "the stream stands on the client"},
	{[]string{"generated/cycle", "client", "internal/socket", "notifications"}, "github.com/oapi-codegen/", "this spec has no parameter that needs it, so importers need not have it"},
	{[]string{"generated/cycle", "generated/cycleserver", "client", "notifications", "internal/socket", "emulator"}, "testing", "it would register flags in programs"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver"}, "github.com/getkin/", "a program that makes calls reads no spec: 2 MB"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver"}, "github.com/santhosh-tekuri/", "validation belongs to the emulator: 1.7 MB at start-up"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver", "emulator"}, "github.com/spf13/", "flags belong to the command"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver", "emulator"}, "github.com/oasdiff/", "specs are compared by developers only"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver"}, module + "emulator", "the emulator stands on the client"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver"}, module + "spec", "the spec is 400 KB of text"},
	{[]string{"client", "notifications", "internal/socket", "generated/cycle", "generated/cycleserver", "emulator"}, module + "cmd/", "imports point the other way"},
	{[]string{"internal/socket", "internal/fastjson"}, module, "it is at the bottom of the house"},
	{[]string{"client", "notifications", "metadata", "internal/socket", "emulator", "cmd/fairlead"}, module + "internal/test/", "what only tests use stays out of programs"},
	{[]string{"metadata"}, module + "client", "reading a file and variables makes no calls"},
	{[]string{"metadata"}, module + "emulator", "the emulator writes the file that metadata reads"},
	{[]string{"metadata"}, "github.com/oapi-codegen/", "reading a file and variables needs nothing else"},
	{[]string{"client", "notifications"}, "go.yaml.in/", "the wire has no YAML"},
	{[]string{"client", "notifications", "metadata", "emulator", "internal/contract"}, module + "internal/spectool/", "only fairlead-gen handles specs"},
	{[]string{"metadata"}, module + "notifications", "the environment file is watched by its own means"},
	{[]string{"client", "notifications"}, module + "metadata", "calls need no environment file"},
	{[]string{"generated/cycleserver"}, module + "client", "a server makes no calls"},
	{[]string{"generated/cycleserver"}, module + "emulator", "the emulator serves through it"},
	{[]string{"internal/contract"}, module + "client", "a document is data"},
	{[]string{"internal/contract"}, module + "generated/", "it is checked against any document, not only those that code was generated from"},
	{[]string{"internal/contract"}, "github.com/getkin/", "it has its own reading of the document; kin-openapi is the generator's"},
	{[]string{"internal/contract"}, module + "spec", "a service built on it carries its own document, not Cycle's 400 KB"},
	{[]string{"internal/contract"}, module + "internal/contract/cyclespec", "a service built on it carries its own document, not Cycle's 400 KB"},
	{[]string{"cmd/fairlead"}, module + "internal/spectool/", "users and operators need no generator: 10 MB"},
	{[]string{"cmd/fairlead"}, "github.com/getkin/", "only fairlead-gen handles specs"},
	{[]string{"cmd/fairlead"}, "github.com/oapi-codegen/oapi-codegen/", "users and operators need no generator: 10 MB"},
	{[]string{"cmd/fairlead"}, "golang.org/x/tools/", "it makes a folder in the user's cache when a program starts"},
	{[]string{"cmd/fairlead-gen"}, module + "generated/", "what writes that code must build when that code does not"},
	{[]string{"cmd/fairlead-gen"}, module + "emulator", "it calls no platform and serves none"},
	{[]string{"cmd/fairlead-gen"}, module + "client", "it calls no platform and serves none"},
	{[]string{"internal/cli"}, module + "client", "both commands share it, and fairlead-gen calls no platform"},
	{[]string{"internal/suggest"}, module, "it is at the bottom of the house"},
}

// What programs import to make calls or to read metadata has nothing from outside
// the standard library and this module.
func TestNoThirdParties(t *testing.T) {
	t.Parallel()
	deps := allDeps(t)
	for _, pkg := range []string{"rest", "client", "metadata", "generated/cycle", "internal/socket", "internal/fastjson"} {
		if deps[pkg] == nil {
			t.Fatalf("there is no package %s", pkg)
		}
		for _, dep := range deps[pkg] {
			if domain, _, _ := strings.Cut(dep, "/"); strings.Contains(domain, ".") && !strings.HasPrefix(dep, module) {
				t.Errorf("%s imports %s", pkg, dep)
			}
		}
	}
}

func TestImports(t *testing.T) {
	t.Parallel()
	deps := allDeps(t)
	for _, ban := range bans {
		for _, pkg := range ban.packages {
			if deps[pkg] == nil {
				t.Fatalf("there is no package %s", pkg)
			}
			i := slices.IndexFunc(deps[pkg], func(dep string) bool {
				return dep == ban.banned || strings.HasSuffix(ban.banned, "/") && strings.HasPrefix(dep, ban.banned)
			})
			if i >= 0 {
				t.Errorf("%s imports %s: %s", pkg, deps[pkg][i], ban.why)
			}
		}
	}
}

// allDeps returns what each package of the module imports, directly or through
// others, by its path in the module.
func allDeps(t *testing.T) map[string][]string {
	t.Helper()
	list := exec.CommandContext(t.Context(), "go", "list", "-f", `{{.ImportPath}} {{join .Deps " "}}`, "./...")
	var stderr bytes.Buffer
	list.Stderr = &stderr
	out, err := list.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, &stderr)
	}
	deps := make(map[string][]string)
	for line := range strings.Lines(string(out)) {
		names := strings.Fields(line)
		deps[strings.TrimPrefix(names[0], module)] = names[1:]
	}
	return deps
}
