//go:build unix

package main

import (
	"context"
	"os"
	"path/filepath"
	"syscall"
	"testing"
	"time"
)

// A FIFO keeps whoever opens it waiting until somebody writes, and then whoever
// reads. A user must be able to leave either.
func TestInterruptedAtFIFO(t *testing.T) {
	address := serve(t, refuse(t))
	for name, args := range map[string][]string{ // the name of the file goes behind the last
		"body":           {"call", "postEvent", "--body=@"},
		"token":          {"call", "getHub", "--token-file="},
		"password":       {"call", "validateVPNLogin", "--user=ann", "--password-file="},
		"emulator token": {"emulate", "--token-file="},
	} {
		for _, waiting := range []string{"open", "read"} {
			t.Run(name+" "+waiting, func(t *testing.T) {
				path := makeFIFO(t)
				args := append([]string{}, args...)
				args[len(args)-1] += path
				ctx, interrupt := context.WithCancel(t.Context())
				done := make(chan result, 1)
				go func() { done <- fairleadIn(t, ctx, at(address), nil, args...) }()
				var writer *os.File
				if waiting == "read" {
					writer = openFIFO(t, path)
				} else {
					time.Sleep(20 * time.Millisecond) // nothing shows that it waits
				}
				interrupt()
				var got result
				select {
				case got = <-done:
				case <-time.After(5 * time.Second): // got is nothing
				}
				if got != (result{exitInterrupted, "", "fairlead: interrupted\n"}) {
					t.Errorf("%+v", got)
				}
				if writer == nil { // let go of what still opens it
					writer = openFIFO(t, path)
				}
				writer.Close()
			})
		}
	}
}

// As with --token-file <(pass show cycle).
func TestReadsFIFO(t *testing.T) {
	path := makeFIFO(t)
	done := make(chan struct{})
	go func() {
		defer close(done)
		if writer := openFIFO(t, path); writer != nil {
			writer.WriteString(testToken + "\n")
			writer.Close()
		}
	}()
	address := serve(t, answer(200, `{"data":{}}`))
	if got := fairlead(t, env{}, "call", "getHub", "--address", address, "--token-file", path); got.code != exitOK {
		t.Errorf("%+v", got)
	}
	<-done
}

func makeFIFO(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "fifo")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// openFIFO opens a FIFO for writing, which waits for somebody who reads.
func openFIFO(t *testing.T, path string) *os.File {
	t.Helper()
	writer, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Error(err)
	}
	return writer
}
