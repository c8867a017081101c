package faults

import (
	"errors"
	"os"
	"syscall"
)

// NewMounts returns what starts a process with mounts of its own, in which it
// may mount; as another user than root in a user namespace too.
func NewMounts() *syscall.SysProcAttr {
	attr := &syscall.SysProcAttr{Cloneflags: syscall.CLONE_NEWNS}
	if os.Geteuid() != 0 {
		attr.Cloneflags |= syscall.CLONE_NEWUSER
		attr.UidMappings = []syscall.SysProcIDMap{{HostID: os.Geteuid(), Size: 1}}
		attr.GidMappings = []syscall.SysProcIDMap{{HostID: os.Getegid(), Size: 1}}
	}
	return attr
}

// NotPermitted reports whether an error of [Start] with [NewMounts], or of
// [BindMount], says that this machine does not permit it.
func NotPermitted(err error) bool {
	for _, errno := range []error{syscall.EPERM, syscall.EACCES, syscall.EINVAL, syscall.ENOSPC, syscall.ENOSYS} {
		if errors.Is(err, errno) {
			return true
		}
	}
	return false
}

// BindMount mounts one file over another, as platforms do that mount a single
// file and not its directory. Only a process that was started with [NewMounts]
// may call it: others would see it too.
func BindMount(file, over string) error {
	if err := syscall.Mount("", "/", "", syscall.MS_REC|syscall.MS_PRIVATE, ""); err != nil {
		return err
	}
	return syscall.Mount(file, over, "", syscall.MS_BIND, "")
}
