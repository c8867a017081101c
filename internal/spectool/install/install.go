// Package install puts files in place of old ones, all or none.
package install

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
)

// suffix marks a file that is not in its place yet. No tool takes it for code.
const suffix = ".tmp"

// beforeMove is called between writing and moving. Tests die there.
var beforeMove = func() {}

// Files writes files by their slash-separated paths, and removes those whose content is nil.
// What is the same already is not touched. All new content is on disk beside
// its place before the first file moves there, so that an error or a kill on
// the way leaves every old file as it was. It returns the paths that changed,
// sorted.
func Files(files map[string][]byte) (_ []string, err error) {
	files = native(files)
	var changed []string
	for _, name := range slices.Sorted(maps.Keys(files)) {
		old, err := os.ReadFile(name)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, err
		}
		if exists := err == nil; exists != (files[name] != nil) || !bytes.Equal(old, files[name]) {
			changed = append(changed, name)
		}
	}
	defer func() {
		if err != nil {
			for _, name := range changed {
				os.Remove(name + suffix)
			}
		}
	}()
	for _, name := range changed {
		if files[name] == nil {
			continue
		}
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			return nil, err
		}
		if err := write(name+suffix, files[name]); err != nil {
			return nil, err
		}
	}
	beforeMove()
	for i, name := range changed {
		if files[name] == nil {
			err = os.Remove(name)
		} else {
			err = os.Rename(name+suffix, name)
		}
		if err != nil {
			return nil, fmt.Errorf("%d of %d files were replaced: run it again: %w", i, len(changed), err)
		}
	}
	return changed, nil
}

// write returns when the content is on disk: a rename must not be faster.
func write(name string, content []byte) error {
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(content)
	return errors.Join(err, f.Sync(), f.Close())
}

// native has the paths of this system.
func native(files map[string][]byte) map[string][]byte {
	out := make(map[string][]byte, len(files))
	for name, content := range files {
		out[filepath.FromSlash(name)] = content
	}
	return out
}
