//go:build unix

package main

import (
	"os"
	"syscall"
)

// caught are the signals that are passed on to a command that is run.
var caught = []os.Signal{syscall.SIGINT, syscall.SIGQUIT, syscall.SIGTERM, syscall.SIGHUP, syscall.SIGUSR1, syscall.SIGUSR2}

// sentByTerminal tells the signals of keys, which a terminal sends to the
// command as well. To many programs two of them mean something else than one.
func sentByTerminal(s os.Signal) bool { return s == syscall.SIGINT || s == syscall.SIGQUIT }

// ownGroup puts a command and what it starts into a process group. On a terminal
// that would take the keyboard away from it.
func ownGroup() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setpgid: true} }

func signalGroup(leader *os.Process, s os.Signal) { syscall.Kill(-leader.Pid, s.(syscall.Signal)) }

// exitCode returns the exit code of a process as shells tell it.
func exitCode(state *os.ProcessState) int {
	if status, ok := state.Sys().(syscall.WaitStatus); ok && status.Signaled() {
		return 128 + int(status.Signal())
	}
	return state.ExitCode()
}
