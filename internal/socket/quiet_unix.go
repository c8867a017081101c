//go:build unix

package socket

import "syscall"

// isQuiet reports whether a non-blocking socket is open and has nothing to read.
func isQuiet(fd uintptr) bool {
	var b [1]byte
	for {
		switch _, _, err := syscall.Recvfrom(int(fd), b[:], syscall.MSG_PEEK); err {
		case syscall.EINTR:
		case syscall.EAGAIN:
			return true
		default:
			return false
		}
	}
}
