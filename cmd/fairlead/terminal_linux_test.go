package main

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
	"time"
	"unsafe"
)

// openTerminal returns both sides of a new pseudo-terminal.
func openTerminal(t *testing.T, columns int) (master, terminal *os.File) {
	t.Helper()
	master, err := os.OpenFile("/dev/ptmx", os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	t.Cleanup(func() { master.Close() })
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
	terminal, err = os.OpenFile(fmt.Sprintf("/dev/pts/%d", number), os.O_RDWR|syscall.O_NOCTTY, 0)
	if err != nil {
		t.Skipf("no pseudo-terminals here: %v", err)
	}
	t.Cleanup(func() { terminal.Close() })
	return master, terminal
}

// onTerminal runs the command with a terminal of some width as stdout, and
// returns what appears there.
func onTerminal(t *testing.T, columns int, e env, args ...string) string {
	t.Helper()
	master, terminal := openTerminal(t, columns)
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

// A person's session in a shell, typed as they would: whatever is waited for has
// appeared before the next line is typed.
func TestTerminalSession(t *testing.T) {
	t.Parallel()
	master, terminal := openTerminal(t, 100)
	cmd := command(t, env{"TERM": "xterm", "PS1": "prompt> ", "HOME": t.TempDir()})
	shell := exec.CommandContext(t.Context(), "bash", "--norc", "--noprofile", "-i")
	shell.Env = cmd.Env
	shell.Stdin, shell.Stdout, shell.Stderr = terminal, terminal, terminal
	shell.SysProcAttr = &syscall.SysProcAttr{Setsid: true, Setctty: true}
	if err := shell.Start(); err != nil {
		t.Skipf("no bash here: %v", err)
	}
	terminal.Close()
	defer time.AfterFunc(time.Minute, func() { shell.Process.Kill() }).Stop() // of what never appears
	var seen strings.Builder
	buf := make([]byte, 4096)
	await := func(text string) string {
		for !strings.Contains(seen.String(), text) {
			n, err := master.Read(buf)
			if err != nil {
				t.Fatalf("%q does not appear, but %q, %v", text, seen.String(), err)
			}
			seen.Write(buf[:n])
		}
		said := seen.String()
		seen.Reset()
		return said
	}
	enter := func(line string) { io.WriteString(master, line+"\n") }
	await("prompt> ")
	for _, step := range []struct{ enter, await string }{
		{`eval "$(fairlead emulate --background)"`, "until kill $FAIRLEAD_EMULATOR_PID\r\n"},
		{"fairlead call getHub", "{\r\n  \"id\": \"64f0010000000000000000a1\",\r\n"},
		{"fairlead ops | head -1 # no colors in a pipe", "OPERATION                      METHOD"},
		{"fairlead doctor", "\x1b[32mok  \x1b[0m  versions "},
		{"NO_COLOR=1 fairlead doctor", "ok    versions       "},
		{"fairlead call getContaner; echo code $?", "hint: did you mean getContainer?\r\ncode 2\r\n"},
		{"fairlead notifications; echo code $?", "fairlead: connected to unix:///"},
		{"\x03", "fairlead: interrupted\r\ncode 130\r\n"},
		{"fairlead run -- sh -c 'trap \"exit 5\" INT; echo ready; read x'; echo code $?", "ready\r\n"},
		{"\x03", "code 5\r\n"},
		{"kill $FAIRLEAD_EMULATOR_PID; exit", "exit\r\n"},
	} {
		if step.enter == "\x03" {
			io.WriteString(master, step.enter)
		} else {
			enter(step.enter)
		}
		await(step.await)
	}
	if err := shell.Wait(); err != nil {
		t.Error(err)
	}
}
