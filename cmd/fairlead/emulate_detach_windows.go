//go:build windows

package main

import (
	"os"
	"syscall"
)

// detached keeps a process out of reach of the console's Ctrl-C.
func detached() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: syscall.CREATE_NEW_PROCESS_GROUP}
}

// end ends a process, which cannot be asked to.
func end(p *os.Process) { p.Kill() }
