package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"

	"github.com/fairlead-go/fairlead/emulator"
)

// envPID names the variable that "emulate --background" sets, for the shell to
// end the emulator with.
const envPID = "FAIRLEAD_EMULATOR_PID"

// A childError is the failure of a process that was run, which has told about it
// already.
type childError struct{ code int }

func (e *childError) Error() string { return fmt.Sprintf("exit code %d", e.code) }

// emulateInBackground runs "fairlead emulate" in a process of its own, and
// returns once that serves. It hands over what it has read, which may have come
// from a pipe: no other process could read it again.
func (a *app) emulateInBackground(ctx context.Context, f *emulateFlags) error {
	token, err := a.tokenFromFile(ctx)
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, f.foregroundArgs()...) //nolint:noctx // it outlives this process
	cmd.SysProcAttr = detached()
	cmd.Stdin = io.MultiReader(strings.NewReader(token+"\n"), bytes.NewReader(f.seedText))
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		return err
	}
	if err := cmd.Start(); err != nil {
		return err
	}
	abandon := context.AfterFunc(ctx, func() { end(cmd.Process) })
	exports, err := readLines(stdout, 3)
	if !abandon() {
		cmd.Wait()
		return ctx.Err()
	}
	if err != nil {
		err = cmd.Wait()
		a.stderr.Write(stderr.Bytes())
		if exit := new(exec.ExitError); errors.As(err, &exit) {
			return &childError{exit.ExitCode()}
		}
		return errors.Join(errors.New("the emulator ended before it served"), err)
	}
	_, err = fmt.Fprintf(a.stdout, "%sexport %s=%d\n", exports, envPID, cmd.Process.Pid)
	if err != nil { // nobody could end it
		end(cmd.Process)
		cmd.Wait()
		return err
	}
	fmt.Fprintf(a.stderr, "fairlead: process %d emulates a platform until kill $%s\n", cmd.Process.Pid, envPID)
	return nil
}

// foregroundArgs returns the arguments of the process that serves. It is quiet,
// because nobody reads its stderr later on.
func (f *emulateFlags) foregroundArgs() []string {
	args := []string{"emulate", "--quiet", "--handed-over"}
	for _, flag := range [][2]string{{"socket", f.socket}, {"listen", f.listen}, {"metadata", f.metadata}} {
		if flag[1] != "" {
			args = append(args, "--"+flag[0]+"="+flag[1])
		}
	}
	return append(args, "--task-time="+f.taskTime.String())
}

// takeOver adds the token and the seed that emulateInBackground writes, each if
// there is one.
func (a *app) takeOver(ctx context.Context, opts []emulator.Option) ([]emulator.Option, error) {
	content, err := readAll(ctx, maxSecret+1+emulator.MaxSeed, func() (io.ReadCloser, error) { return io.NopCloser(a.stdin), nil })
	if err != nil {
		return nil, err
	}
	token, seed, _ := bytes.Cut(content, []byte("\n"))
	if len(token) > 0 {
		opts = append(opts, emulator.WithToken(string(token)))
	}
	if len(seed) > 0 {
		state, err := emulator.ParseSeed("--seed", seed)
		if err != nil {
			return nil, err
		}
		opts = append(opts, emulator.WithState(state))
	}
	return opts, nil
}

// readLines reads n lines, newlines included.
func readLines(r io.Reader, n int) (string, error) {
	var lines string
	buffered := bufio.NewReader(r)
	for range n {
		line, err := buffered.ReadString('\n')
		if err != nil {
			return "", err
		}
		lines += line
	}
	return lines, nil
}
