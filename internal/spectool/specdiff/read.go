package specdiff

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// Read returns the spec at a path: an OpenAPI document, with asyncapi.yaml
// beside it if there is one, or the folder that holds openapi.yaml.
func Read(name string) (Spec, error) {
	if info, err := os.Stat(name); err == nil && info.IsDir() {
		name = filepath.Join(name, "openapi.yaml")
	}
	openapi, err := os.ReadFile(name)
	if err != nil {
		return Spec{}, err
	}
	asyncapi, err := os.ReadFile(filepath.Join(filepath.Dir(name), "asyncapi.yaml"))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return Spec{}, err
	}
	return Spec{Name: name, OpenAPI: openapi, AsyncAPI: asyncapi}, nil
}
