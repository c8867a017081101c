package main

import (
	"os"
	"syscall"
)

// caught are the signals that do not end this process while a command runs.
var caught = []os.Signal{os.Interrupt}

// sentByTerminal is true of Ctrl-C: a console sends it to all of its processes.
func sentByTerminal(os.Signal) bool { return true }

func ownGroup() *syscall.SysProcAttr { return nil }

func signalGroup(leader *os.Process, s os.Signal) { leader.Signal(s) }

func exitCode(state *os.ProcessState) int { return state.ExitCode() }
