//go:build unix

package socket

import "syscall"

// isQuiet says whether a non-blocking socket is open and has nothing to read.
// It takes a byte if there is one, which makes the connection unusable anyway.
func isQuiet(fd uintptr) bool {
	var b [1]byte
	for {
		switch _, err := syscall.Read(int(fd), b[:]); err {
		case syscall.EINTR:
		case syscall.EAGAIN:
			return true
		default:
			return false
		}
	}
}
