// Package footprint removes the folders that golang.org/x/tools/imports, which
// oapi-codegen imports, makes in the user's cache whenever a program starts.
package footprint

import (
	"os"
	"path/filepath"
)

// missing are the folders that there were not before, the innermost first. Go
// initializes packages in the order of their import paths, as far as their imports
// permit, so that this is before golang.org/x/tools.
var missing = missingFolders()

func missingFolders() (folders []string) {
	cache, err := os.UserCacheDir()
	if err != nil {
		cache = os.TempDir()
	}
	for dir := filepath.Join(cache, "goimports"); dir != filepath.Dir(dir); dir = filepath.Dir(dir) {
		if _, err := os.Lstat(dir); !os.IsNotExist(err) {
			break
		}
		folders = append(folders, dir)
	}
	return folders
}

// Remove removes those that are there now and empty.
func Remove() {
	for _, dir := range missing {
		os.Remove(dir)
	}
}
