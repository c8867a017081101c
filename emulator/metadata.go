package emulator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"time"

	"github.com/fairlead-go/fairlead/metadata"
)

// MetadataWrites is how the metadata file is replaced when the state changes.
type MetadataWrites int

const (
	// MetadataRename writes another file and renames it over the old one: readers
	// see the one or the other. It is the default.
	MetadataRename MetadataWrites = iota
	// MetadataInPlace empties the file and writes it in two pieces, with a moment
	// between all of them: readers may see nothing, or half of it.
	MetadataInPlace
	// MetadataRecreate deletes the file and creates it anew a moment later.
	MetadataRecreate
	// MetadataSymlink makes the file a symbolic link through a link to a
	// directory, and moves the latter, as Kubernetes does with its volumes.
	MetadataSymlink
)

// metadataMoment is how long a file is empty, half written or missing where it
// is replaced in a way that lets readers see that.
const metadataMoment = 2 * time.Millisecond

// metadataFile is the environment file of the calling instance. Its methods are
// called one at a time.
type metadataFile struct {
	path    string
	writes  MetadataWrites
	content []byte // what was written last
	version int    // of the directory that a symbolic link leads to
	removed bool
}

// newMetadataFile writes the file for the first time, into dir unless there is a
// path.
func newMetadataFile(path string, dir *tempDir, writes MetadataWrites, v *view) (*metadataFile, error) {
	if path == "" {
		parent, err := dir.make()
		if err != nil {
			return nil, err
		}
		path = filepath.Join(parent, "environment.json")
	}
	path, err := filepath.Abs(path)
	if err != nil {
		return nil, err
	}
	if err := replaceable(path); err != nil {
		return nil, err
	}
	f := &metadataFile{path: path, writes: writes}
	if f.content, err = metadataOf(v); err != nil {
		return nil, err
	}
	if err := f.first(); err != nil {
		return nil, errors.Join(err, f.remove())
	}
	return f, nil
}

// replaceable reports as an error that something stands at path which no
// emulator wrote.
func replaceable(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	}
	if info.Mode().IsRegular() && info.Size() == 0 {
		return nil
	}
	if info.Mode().IsRegular() || info.Mode().Type() == fs.ModeSymlink {
		if env, err := metadata.ReadFile(path); err == nil && env.ID != "" {
			return nil
		}
	}
	return fmt.Errorf("%s is there and is no environment file: it is not replaced, choose another path", path)
}

// metadataOf returns what the platform writes into the file.
func metadataOf(v *view) ([]byte, error) {
	content, err := json.MarshalIndent(metadata.Environment{
		ID:             v.environment.ID,
		Deployments:    v.environment.Deployments,
		PrivateNetwork: v.environment.PrivateNetwork,
		Services:       v.environment.Services,
	}, "", "  ")
	return append(content, '\n'), err
}

// follow brings the file in step with the state.
func (f *metadataFile) follow(s *State) error {
	if f.removed {
		return nil
	}
	v, err := newView(s)
	if err != nil {
		return err
	}
	content, err := metadataOf(v)
	if err != nil || bytes.Equal(content, f.content) {
		return err
	}
	f.content = content
	return f.replace()
}

func (f *metadataFile) first() error {
	if f.writes != MetadataSymlink {
		return f.rename()
	}
	if err := f.replace(); err != nil {
		return err
	}
	os.Remove(f.path) // of an emulator that was killed
	return os.Symlink(filepath.Join(f.link(), filepath.Base(f.path)), f.path)
}

func (f *metadataFile) replace() error {
	switch f.writes {
	case MetadataInPlace:
		return f.rewrite()
	case MetadataRecreate:
		if err := os.Remove(f.path); err != nil {
			return err
		}
		time.Sleep(metadataMoment)
		return f.rename()
	case MetadataSymlink:
		return f.relink()
	}
	return f.rename()
}

func (f *metadataFile) rename() error {
	next, err := os.CreateTemp(filepath.Dir(f.path), ".environment-*") // of mode 0600
	if err != nil {
		return err
	}
	_, err = next.Write(f.content)
	if err = errors.Join(err, next.Close()); err == nil {
		err = os.Rename(next.Name(), f.path)
	}
	if err != nil {
		os.Remove(next.Name())
	}
	return err
}

func (f *metadataFile) rewrite() error {
	file, err := os.OpenFile(f.path, os.O_WRONLY|os.O_TRUNC, 0)
	if err != nil {
		return err
	}
	half := len(f.content) / 2
	for _, piece := range [][]byte{f.content[:half], f.content[half:]} {
		time.Sleep(metadataMoment)
		if _, err := file.Write(piece); err != nil {
			return errors.Join(err, file.Close())
		}
	}
	return file.Close()
}

// relink writes the file into a new directory and moves the link there.
func (f *metadataFile) relink() error {
	old := f.data()
	f.version++
	if err := os.MkdirAll(f.data(), 0o700); err != nil {
		return err
	}
	if err := os.WriteFile(filepath.Join(f.data(), filepath.Base(f.path)), f.content, 0o600); err != nil {
		return err
	}
	next := f.link() + ".next"
	os.Remove(next)
	if err := os.Symlink(filepath.Base(f.data()), next); err != nil {
		return err
	}
	if err := os.Rename(next, f.link()); err != nil {
		return err
	}
	return os.RemoveAll(old)
}

// link is the link to the directory with the present file.
func (f *metadataFile) link() string { return f.path + ".data" }

func (f *metadataFile) data() string { return fmt.Sprintf("%s.%d", f.link(), f.version) }

// remove removes the file and all that belongs to it.
func (f *metadataFile) remove() error {
	f.removed = true
	err := os.Remove(f.path)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	if f.writes == MetadataSymlink {
		err = errors.Join(err, os.RemoveAll(f.link()), os.RemoveAll(f.data()))
	}
	return err
}
