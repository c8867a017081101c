//go:build linux

// Package release_test tests what scripts/release.sh built: the archives, the
// programs in them, and the image.
package release_test

import (
	"archive/tar"
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"debug/buildinfo"
	"debug/elf"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path"
	"path/filepath"
	"regexp"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
)

// folder returns the folder that release.sh was given.
func folder(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("FAIRLEAD_RELEASE")
	if dir == "" {
		t.Skip("FAIRLEAD_RELEASE does not name a folder: .ci/run release builds one and runs this test")
	}
	return dir
}

// An archive is one platform's, read whole.
type archive struct {
	name, version, os, arch string
	files                   map[string][]byte // without the name of the archive in front
}

// archives returns those that SHA256SUMS lists, once their sums are right.
func archives(t *testing.T) []archive {
	t.Helper()
	dir := folder(t)
	sums, err := os.ReadFile(filepath.Join(dir, "SHA256SUMS"))
	if err != nil {
		t.Fatal(err)
	}
	var all []archive
	for line := range strings.Lines(string(sums)) {
		sum, file, _ := strings.Cut(strings.TrimSpace(line), "  ")
		packed, err := os.ReadFile(filepath.Join(dir, file))
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%x", sha256.Sum256(packed)); got != sum {
			t.Errorf("%s has the sum %s, and SHA256SUMS says %s", file, got, sum)
		}
		name := strings.TrimSuffix(file, ".tar.gz")
		words := strings.Split(name, "_")
		if len(words) != 4 {
			t.Fatalf("%s is not fairlead_VERSION_OS_ARCH.tar.gz", file)
		}
		all = append(all, archive{name, words[1], words[2], words[3], unpack(t, name, packed)})
	}
	return all
}

func unpack(t *testing.T, name string, packed []byte) map[string][]byte {
	t.Helper()
	plain, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	for r := tar.NewReader(plain); ; {
		h, err := r.Next()
		if err == io.EOF {
			return files
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if h.Uid != 0 || h.Gid != 0 || h.Uname+h.Gname != "" || h.Mode&0o022 != 0 {
			t.Errorf("%s: %s belongs to %d:%d (%s:%s) with mode %o", name, h.Name, h.Uid, h.Gid, h.Uname, h.Gname, h.Mode)
		}
		if h.Typeflag == tar.TypeDir {
			continue
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		files[strings.TrimPrefix(h.Name, name+"/")] = content
	}
}

// programs returns the commands of this module.
func programs(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir("../../../cmd")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestArchives(t *testing.T) {
	t.Parallel()
	var platforms []string
	for _, a := range archives(t) {
		platforms = append(platforms, a.os+"/"+a.arch)
		t.Run(a.name, func(t *testing.T) {
			t.Parallel()
			want := append(programs(t), "CHANGELOG.md", "LICENSE", "README.md", "licenses")
			var got []string
			for name := range a.files {
				first, _, _ := strings.Cut(name, "/")
				got = append(got, first)
			}
			slices.Sort(want)
			slices.Sort(got)
			if got = slices.Compact(got); !slices.Equal(got, want) {
				t.Errorf("it has %q, want %q", got, want)
			}
			for _, program := range programs(t) {
				a.checkProgram(t, program)
			}
		})
	}
	if want := []string{"darwin/arm64", "linux/amd64", "linux/arm64"}; !slices.Equal(platforms, want) {
		t.Errorf("there are archives for %q, want %q", platforms, want)
	}
}

// checkProgram checks how a program was built, and that each license is there.
func (a *archive) checkProgram(t *testing.T, name string) {
	t.Helper()
	program := bytes.NewReader(a.files[name])
	info, err := buildinfo.Read(program)
	if err != nil {
		t.Errorf("%s: %v", name, err)
		return
	}
	settings := map[string]string{}
	for _, s := range info.Settings {
		settings[s.Key] = s.Value
	}
	for key, want := range map[string]string{
		"GOOS": a.os, "GOARCH": a.arch, "CGO_ENABLED": "0", "-trimpath": "true", "vcs": "git", "vcs.modified": "false",
	} {
		if settings[key] != want {
			t.Errorf("%s was built with %s=%q, want %q", name, key, settings[key], want)
		}
	}
	if info.Main.Version != a.version {
		t.Errorf("%s is version %q of the module, its archive says %q", name, info.Main.Version, a.version)
	}
	for _, module := range append(info.Deps, &debug.Module{Path: "go"}) {
		if !slices.ContainsFunc(keys(a.files), func(file string) bool {
			return path.Dir(file) == "licenses/"+module.Path && len(a.files[file]) > 500
		}) {
			t.Errorf("%s contains %s, whose license is not in the archive", name, module.Path)
		}
	}
	if a.os == "linux" {
		file, err := elf.NewFile(program)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range file.Progs {
			if p.Type == elf.PT_INTERP || p.Type == elf.PT_DYNAMIC {
				t.Errorf("%s is not static: it has a segment %v", name, p.Type)
			}
		}
	}
}

func keys(m map[string][]byte) []string {
	var all []string
	for k := range m {
		all = append(all, k)
	}
	return all
}

// The archive of this platform, as somebody who unpacked it runs it.
func TestPrograms(t *testing.T) {
	t.Parallel()
	for _, a := range archives(t) {
		if a.os != runtime.GOOS || a.arch != runtime.GOARCH {
			continue
		}
		file := filepath.Join(t.TempDir(), "fairlead")
		if err := os.WriteFile(file, a.files["fairlead"], 0o700); err != nil {
			t.Fatal(err)
		}
		for command, want := range map[string]string{
			"version": "(?s)^fairlead " + regexp.QuoteMeta(a.version) + "\ngo .*\nspec .*\n$",
			"demo":    "(?s)An emulated Cycle platform runs in this process now.*",
		} {
			cmd := exec.CommandContext(t.Context(), file, command)
			cmd.Env = []string{}
			out, err := cmd.CombinedOutput()
			if err != nil || !regexp.MustCompile(want).Match(out) {
				t.Errorf("fairlead %s: %v\n%s", command, err, out)
			}
		}
		return
	}
	t.Skipf("there is no archive for %s/%s", runtime.GOOS, runtime.GOARCH)
}
