//go:build !unix

package socket

import "io/fs"

// inodeOf knows nothing here: owners and links are a thing of unix.
func InodeOf(fs.FileInfo) (node Inode, ok bool) { return Inode{}, false }
