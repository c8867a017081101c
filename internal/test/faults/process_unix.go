//go:build unix

package faults

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/notifications"
)

// envRole names the variable that says what a process is to be.
const envRole = "FAIRLEAD_FAULT_ROLE"

// Roles are what processes of this program may be, by name. Each returns the
// exit code.
type Roles map[string]func() int

// Become plays the role that a parent gave this process, and then ends it.
// Without one it returns. Call it first of all in main or TestMain.
func Become(roles Roles) {
	role := os.Getenv(envRole)
	if role == "" {
		return
	}
	os.Unsetenv(envRole)
	if role == roleEmulator {
		os.Exit(beEmulator())
	}
	play, ok := roles[role]
	if !ok {
		fmt.Fprintf(os.Stderr, "there is no role %q\n", role)
		os.Exit(2)
	}
	os.Exit(play())
}

// Process is a process of this program in another role.
type Process struct {
	cmd    *exec.Cmd
	stdin  io.WriteCloser
	stdout *bufio.Reader
}

// Start starts a process of this program. env is added to the environment, and
// what the process writes is kept in output, besides what is read with
// [Process.Line]. It ends with this process at the latest, if it reads its
// stdin.
func Start(role string, env []string, output io.Writer, attr *syscall.SysProcAttr) (*Process, error) {
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(append(os.Environ(), "GORACE=atexit_sleep_ms=0"), append(env, envRole+"="+role)...)
	cmd.Stderr = output
	cmd.SysProcAttr = attr
	stdin, err := cmd.StdinPipe()
	if err != nil {
		return nil, err
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	return &Process{cmd, stdin, bufio.NewReader(io.TeeReader(stdout, output))}, nil
}

// PID returns the id of the process.
func (p *Process) PID() int { return p.cmd.Process.Pid }

// Line returns the next line that the process writes, without its newline.
func (p *Process) Line() (string, error) {
	line, err := p.stdout.ReadString('\n')
	return strings.TrimSuffix(line, "\n"), err
}

// Say writes a line to the process.
func (p *Process) Say(line string) error {
	_, err := io.WriteString(p.stdin, line+"\n")
	return err
}

// Stop freezes the process: it does nothing, but all that it has stays open.
func (p *Process) Stop() error { return p.cmd.Process.Signal(syscall.SIGSTOP) }

// Continue ends what Stop began.
func (p *Process) Continue() error { return p.cmd.Process.Signal(syscall.SIGCONT) }

// Kill ends the process without its doing anything about it, and waits for
// that.
func (p *Process) Kill() error {
	if err := p.cmd.Process.Kill(); err != nil && !errors.Is(err, os.ErrProcessDone) {
		return err
	}
	p.cmd.Wait() // which says that it was killed
	return nil
}

// Wait reads the rest of what the process writes, waits for its end, and returns
// an error unless that is exit code 0.
func (p *Process) Wait() error {
	p.stdin.Close()
	io.Copy(io.Discard, p.stdout)
	return p.cmd.Wait()
}

const (
	roleEmulator = "emulator"
	envSocket    = "FAIRLEAD_FAULT_SOCKET"
	envNumber    = "FAIRLEAD_FAULT_NUMBER"
	envEvery     = "FAIRLEAD_FAULT_EVERY"
)

// StartEmulator starts an emulator in a process of its own, on a socket at path
// and with the token [Token]. Every so often it notifies of an object whose id
// is a number, beginning with first. It returns when the emulator serves.
func StartEmulator(path string, first int, every time.Duration, output io.Writer) (*Process, error) {
	p, err := Start(roleEmulator, []string{
		envSocket + "=" + path, client.EnvToken + "=" + Token,
		fmt.Sprintf("%s=%d", envNumber, first), envEvery + "=" + every.String(),
	}, output, nil)
	if err != nil {
		return nil, err
	}
	if line, err := p.Line(); line != "ready" {
		return nil, errors.Join(fmt.Errorf("the emulator says %q", line), err, p.Kill())
	}
	return p, nil
}

// beEmulator is the role of StartEmulator.
func beEmulator() int {
	err := func() error {
		number, err := strconv.Atoi(os.Getenv(envNumber))
		if err != nil {
			return err
		}
		every, err := time.ParseDuration(os.Getenv(envEvery))
		if err != nil {
			return err
		}
		platform, err := emulator.New(
			emulator.WithSocket(os.Getenv(envSocket)),
			emulator.WithMetadata(os.Getenv(envSocket)+".json"), // in a directory that somebody removes
			emulator.WithToken(os.Getenv(client.EnvToken)),
		)
		if err != nil {
			return err
		}
		defer platform.Close()
		go func() {
			for ; ; number++ {
				platform.Notify(Numbered(number))
				time.Sleep(every)
			}
		}()
		fmt.Println("ready")
		_, err = io.Copy(io.Discard, os.Stdin)
		return err
	}()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// Numbered returns a notification for [History].
func Numbered(n int) notifications.Notification {
	return notifications.Notification{Topic: cycle.TopicEventPushed, Object: notifications.Object{ID: strconv.Itoa(n)}}
}
