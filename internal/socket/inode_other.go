//go:build !unix

package socket

import "io/fs"

// InodeOf reports ok false: owners and links exist on unix only.
func InodeOf(fs.FileInfo) (uid, gid uint32, links uint64, ok bool) { return 0, 0, 0, false }
