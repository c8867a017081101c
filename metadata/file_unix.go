//go:build unix

package metadata

import (
	"io/fs"
	"syscall"
)

const nonblock = syscall.O_NONBLOCK

// unlinked reports whether a file has no name any more.
func unlinked(info fs.FileInfo) bool {
	st, ok := info.Sys().(*syscall.Stat_t)
	return ok && st.Nlink == 0
}
