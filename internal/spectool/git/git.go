// Package git reads what git knows of a checkout.
package git

import (
	"context"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// Head describes the commit that is checked out in a folder, the root of a
// checkout: "commit 4f2a... of 2026-03-24". It returns "" if git cannot tell.
func Head(ctx context.Context, dir string) string {
	if _, err := os.Stat(filepath.Join(dir, ".git")); err != nil {
		return ""
	}
	out, err := exec.CommandContext(ctx, "git", "-C", dir, "log", "-1", "--no-show-signature", "--format=commit %H of %cs").Output()
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(out))
}

// IsRevision reports whether name is a commit of the checkout that a folder is in.
func IsRevision(ctx context.Context, dir, name string) bool {
	return exec.CommandContext(ctx, "git", "-C", dir, "rev-parse", "--quiet", "--verify", "--end-of-options", name+"^{commit}").Run() == nil
}

// ReadFile returns a file as it was at a revision. An error wraps
// [fs.ErrNotExist] if the revision does not have it.
func ReadFile(ctx context.Context, revision, name string) ([]byte, error) {
	dir, object := filepath.Dir(name), revision+":./"+filepath.Base(name)
	if exec.CommandContext(ctx, "git", "-C", dir, "cat-file", "-e", object).Run() != nil {
		return nil, fmt.Errorf("%s at %s: %w", name, revision, fs.ErrNotExist)
	}
	content, err := exec.CommandContext(ctx, "git", "-C", dir, "cat-file", "blob", object).Output()
	if err != nil {
		return nil, fmt.Errorf("%s at %s: %w", name, revision, err)
	}
	return content, nil
}
