package metadata

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"os"
	"time"
)

const (
	// DefaultPath is where the platform mounts the environment file.
	DefaultPath = "/var/run/cycle/metadata/environment.json"
	// EnvPath names the variable that moves the file. Empty means unset.
	EnvPath = "FAIRLEAD_METADATA"
	// MaxSize bounds the file.
	MaxSize = 4 << 20
)

// Path returns where the environment file is: the value of [EnvPath], or
// [DefaultPath].
func Path() string {
	if path := os.Getenv(EnvPath); path != "" {
		return path
	}
	return DefaultPath
}

// Read reads the environment file of this instance, at [Path]. See [ReadFile].
func Read() (*Environment, error) { return ReadFile(Path()) }

// The platform may be writing the file while it is read: then it is read again,
// after waits that double from firstTornWait, as long as all of them together do
// not exceed tornPatience.
const (
	firstTornWait = 5 * time.Millisecond
	tornPatience  = time.Second
)

// ReadFile reads an environment file. Every error is a [*FileError] that wraps
// what is wrong: [fs.ErrNotExist], [fs.ErrPermission], [ErrNotRegular],
// [ErrTooLarge], a [*SyntaxError] or a [*ShapeError].
//
// A file that is being written when it is read is read again; this takes up to a
// second before its content counts as broken.
func ReadFile(path string) (*Environment, error) {
	var waited time.Duration
	for wait := firstTornWait; ; wait *= 2 {
		env, err := readOnce(path)
		if !torn(err) || waited+wait > tornPatience {
			return env, err
		}
		time.Sleep(wait)
		waited += wait
	}
}

// torn reports whether an error may come of a file that is being written.
func torn(err error) bool {
	syntax, ok := errors.AsType[*SyntaxError](err)
	return ok && syntax.Torn || errors.Is(err, errChanged)
}

// errChanged says that a file changed while it was read.
var errChanged = errors.New("it changes while it is read")

func readOnce(path string) (*Environment, error) {
	data, stale, err := load(path)
	var env *Environment
	if err == nil {
		env, err = Parse(data)
	}
	if err == nil {
		env.Stale = stale
		return env, nil
	}
	e := &FileError{Path: path, Err: err}
	if pathError, ok := errors.AsType[*fs.PathError](err); ok {
		e.Err = pathError.Err // the path is said already
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		e.Hint = "is this process inside a Cycle container? elsewhere, set " + EnvPath + " to a file of an emulator"
	case errors.Is(err, fs.ErrPermission):
		e.Hint = "run as the user that may read it"
	}
	return nil, e
}

// load reads a file, twice if need be, until it is sure that what it has is the
// content of one moment. stale says that the file has no name any more.
func load(path string) (data []byte, stale bool, err error) {
	// Without O_NONBLOCK a pipe would block until somebody writes.
	f, err := os.OpenFile(path, os.O_RDONLY|nonblock, 0)
	if err != nil {
		return nil, false, err
	}
	defer f.Close()
	before, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if !before.Mode().IsRegular() {
		return nil, false, ErrNotRegular
	}
	if data, err = readAll(f); err != nil {
		return nil, false, err
	}
	// A writer in place is seen by what it leaves behind, or by its work itself
	// where the clock of the file system is too coarse to tell.
	again, err := readAll(f)
	if err != nil {
		return nil, false, err
	}
	after, err := f.Stat()
	if err != nil {
		return nil, false, err
	}
	if !bytes.Equal(data, again) || !before.ModTime().Equal(after.ModTime()) || after.Size() != int64(len(data)) {
		return nil, false, errChanged
	}
	if !unlinked(after) {
		return data, false, nil
	}
	// Its last name went to another file while this one was open, or it is
	// mounted by itself, and then the path goes on leading here. It may do so for
	// an instant in the first case too: a rename is not one step to the kernel.
	time.Sleep(firstTornWait)
	now, err := os.Stat(path)
	if err != nil {
		return nil, false, err
	}
	if !os.SameFile(after, now) {
		return nil, false, errChanged
	}
	return data, true, nil
}

func readAll(f *os.File) ([]byte, error) {
	data, err := io.ReadAll(io.NewSectionReader(f, 0, MaxSize+1))
	if err == nil && len(data) > MaxSize {
		err = ErrTooLarge
	}
	return data, err
}
