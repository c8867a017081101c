//go:build unix

package main

import "syscall"

// detached keeps a process out of reach of the terminal's Ctrl-C and hang-up.
func detached() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
