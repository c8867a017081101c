package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// firstCall measures fresh processes that make one call: from main to the
// answer, as the program itself sees it, and the whole process, as a shell
// sees it.
func firstCall(s *server, n scale) ([]*figure, error) {
	dir, err := os.MkdirTemp("", "fl")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	build := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", dir+"/", "./first/...")
	if out, err := build.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("%s: %w\n%s", build, err, out)
	}
	call := &figure{title: "first call, from main to the answer", unit: "µs", goals: []goal{{handName, 1}}}
	whole := &figure{title: "first call, the whole process", unit: "µs", goals: []goal{{handName, 1}}}
	programs := []struct{ name, program string }{{ours, "fairlead"}, {handName, "byhand"}}
	for i := range n.processes + 1 {
		for _, p := range programs {
			cmd := exec.Command(filepath.Join(dir, p.program), s.path, token)
			start := time.Now()
			out, err := cmd.Output()
			took := time.Since(start)
			if err != nil {
				return nil, fmt.Errorf("%s: %w", p.program, err)
			}
			ns, err := strconv.Atoi(strings.TrimSpace(string(out)))
			if err != nil {
				return nil, err
			}
			if i == 0 {
				continue // from the disk
			}
			call.of(p.name).rounds = append(call.of(p.name).rounds, float64(ns)/1e3)
			whole.of(p.name).rounds = append(whole.of(p.name).rounds, float64(took.Nanoseconds())/1e3)
		}
	}
	return []*figure{call, whole}, nil
}
