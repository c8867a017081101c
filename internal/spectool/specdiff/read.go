package specdiff

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/fairlead-go/fairlead/internal/spectool/git"
)

// Read returns the spec at a path: an OpenAPI document, with asyncapi.yaml
// beside it if there is one, or the folder that holds openapi.yaml.
func Read(name string) (Spec, error) {
	return read(name, os.ReadFile)
}

// ReadRevision returns what is at a path as it was at a git revision. The
// folder of the path must still exist.
func ReadRevision(ctx context.Context, revision, name string) (Spec, error) {
	return read(name, func(name string) ([]byte, error) { return git.ReadFile(ctx, revision, name) })
}

func read(name string, readFile func(string) ([]byte, error)) (Spec, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "openapi.yaml")
	}
	openapi, err := readFile(name)
	if err != nil {
		return Spec{}, err
	}
	asyncapi, err := readFile(filepath.Join(filepath.Dir(name), "asyncapi.yaml"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Spec{}, err
	}
	return Spec{Name: name, OpenAPI: openapi, AsyncAPI: asyncapi}, nil
}
