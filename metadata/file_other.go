//go:build !unix

package metadata

import "io/fs"

const nonblock = 0

func unlinked(fs.FileInfo) bool { return false }
