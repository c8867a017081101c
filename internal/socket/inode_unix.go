//go:build unix

package socket

import (
	"io/fs"
	"syscall"
)

// InodeOf returns the inode behind info, which may be nil.
func InodeOf(info fs.FileInfo) (node Inode, ok bool) {
	if info == nil {
		return Inode{}, false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return Inode{}, false
	}
	return Inode{UID: st.Uid, GID: st.Gid, Links: uint64(st.Nlink)}, true
}
