//go:build unix

package main

import (
	"os"
	"syscall"
)

// detached keeps a process out of reach of the terminal's Ctrl-C and hang-up.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }

// end has a process clean up and end.
func end(p *os.Process) { p.Signal(syscall.SIGTERM) }
