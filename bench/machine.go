package main

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"strings"
)

// machine says what the figures were measured on, and with which versions.
func machine() string {
	text := fmt.Sprintf("%s, %d cores, %s", cpu(), runtime.NumCPU(), system())
	text += "; " + runtime.Version()
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, m := range info.Deps {
			switch m.Path {
			case "github.com/coder/websocket", "github.com/valyala/fasthttp", "github.com/oapi-codegen/runtime":
				text += fmt.Sprintf(", %s %s", strings.TrimPrefix(m.Path, "github.com/"), m.Version)
			}
		}
	}
	return text
}

func cpu() string {
	info, _ := os.ReadFile("/proc/cpuinfo")
	for line := range strings.Lines(string(info)) {
		if name, value, _ := strings.Cut(line, ":"); strings.TrimSpace(name) == "model name" {
			return strings.TrimSpace(value)
		}
	}
	if out, err := exec.Command("sysctl", "-n", "machdep.cpu.brand_string").Output(); err == nil {
		return strings.TrimSpace(string(out))
	}
	return runtime.GOARCH
}

func system() string {
	if out, err := exec.Command("uname", "-sr").Output(); err == nil {
		return strings.TrimSpace(string(out)) + " " + runtime.GOARCH
	}
	return runtime.GOOS + " " + runtime.GOARCH
}
