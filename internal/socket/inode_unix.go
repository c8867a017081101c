//go:build unix

package socket

import (
	"io/fs"
	"syscall"
)

// inodeOf returns the inode behind info, which may be nil.
func inodeOf(info fs.FileInfo) (node inode, ok bool) {
	if info == nil {
		return inode{}, false
	}
	st, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return inode{}, false
	}
	return inode{uid: st.Uid, gid: st.Gid, links: uint64(st.Nlink)}, true
}
