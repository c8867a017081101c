//go:build unix

package socket

import (
	"io/fs"
	"syscall"
)

// InodeOf returns the owner of the file behind info, which may be nil, and how many
// names it has: none once it was replaced. It reports whether they are known.
func InodeOf(info fs.FileInfo) (uid, gid uint32, links uint64, ok bool) {
	if info == nil {
		return 0, 0, 0, false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return 0, 0, 0, false
	}
	return st.Uid, st.Gid, uint64(st.Nlink), true //nolint:unconvert // its type differs between systems
}
