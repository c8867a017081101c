package emulator

import (
	"os"

	"github.com/fairlead-go/fairlead/internal/socket"
)

// socketName is the name of a socket that nobody chose a path for.
const socketName = "api.sock"

// tempDir is a directory that is made once it is needed, for the owner only.
type tempDir struct{ path string }

// make returns the path of the directory. TMPDIR may be too deep for a socket:
// macOS has 49 bytes in front of the name.
func (d *tempDir) make() (string, error) {
	const pattern = "fairlead-*"
	const suffix = len("/fairlead-4294967295/") + len(socketName)
	if d.path != "" {
		return d.path, nil
	}
	parent := os.TempDir()
	if len(parent)+suffix > socket.MaxPath {
		parent = "/tmp"
	}
	var err error
	d.path, err = os.MkdirTemp(parent, pattern)
	return d.path, err
}

func (d *tempDir) remove() error {
	if d.path == "" {
		return nil
	}
	return os.RemoveAll(d.path)
}
