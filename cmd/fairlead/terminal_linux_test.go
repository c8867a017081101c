package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"unsafe"
)

// onTerminal runs the command with a terminal of some width as stdout, and
// returns what appears there.
func onTerminal(t *testing.T, columns int, e env, args ...string) string {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	defer master.Close()
	var locked, number uint32
	size := [4]uint16{24, uint16(columns)}
	for _, request := range []struct {
		code uintptr
		arg  unsafe.Pointer
	}{
		{syscall.TIOCSPTLCK, unsafe.Pointer(&locked)},
		{syscall.TIOCGPTN, unsafe.Pointer(&number)},
		{syscall.TIOCSWINSZ, unsafe.Pointer(&size)},
	} {
		if _, _, errno := syscall.Syscall(syscall.SYS_IOCTL, master.Fd(), request.code, uintptr(request.arg)); errno != 0 {
			t.Fatal(errno)
		}
	}
	terminal, err := os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	var seen bytes.Buffer
	done := make(chan struct{})
	go func() {
		defer close(done)
		io.Copy(&seen, master) // ends with EIO once the other side is closed
	}()
	var stderr bytes.Buffer
	code := run(t.Context(), args, nil, terminal, &stderr, e.get)
	terminal.Close()
	<-done
	if code != exitOK {
		t.Errorf("%q: exit code %d: %s", args, code, stderr.String())
	}
	return strings.ReplaceAll(seen.String(), "\r\n", "\n")
}

func TestOnTerminal(t *testing.T) {
	e := at(serve(t, answer(200, `{"data":[{"n":1.0}]}`)))
	if got := onTerminal(t, 80, e, "call", "getNetworks"); got != "[\n  {\n    \"n\": 1.0\n  }\n]\n" {
		t.Errorf("%q", got)
	}
	wide, narrow := onTerminal(t, 200, e, "ops"), onTerminal(t, 90, e, "ops")
	if !strings.HasPrefix(wide, "\x1b[2mOPERATION\x1b[0m  ") {
		t.Errorf("%.200q", wide)
	}
	if !strings.HasPrefix(narrow, "\x1b[1mgetEnvironment\x1b[0m  GET /v1/environment\n") {
		t.Errorf("%.200q", narrow)
	}
	for _, quiet := range []string{"NO_COLOR", "TERM"} {
		e := env{quiet: "dumb"}
		for _, args := range []string{"ops", "ops getHub", "demo"} {
			if got := onTerminal(t, 80, e, strings.Fields(args)...); strings.Contains(got, "\x1b") {
				t.Errorf("%s: colors in spite of %s", args, quiet)
			}
		}
	}
	if got := onTerminal(t, 80, env{}, "demo"); !strings.Contains(got, "\x1b[32mrunning\x1b[0m") {
		t.Error("no colors")
	}
}
