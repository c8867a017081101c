package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
	"github.com/fairlead-go/fairlead/internal/socket"
	"github.com/fairlead-go/fairlead/metadata"
)

// What can be checked without the platform.

func (d *doctor) variables(context.Context) finding {
	set := 0
	for _, name := range metadata.Variables() {
		if d.app.getenv(name) != "" {
			set++
		}
	}
	if set == 0 {
		return warns("a program that needs its identity must run in an instance, or with `fairlead run -- COMMAND`",
			noIdentity)
	}
	if _, err := metadata.ParseIdentity(d.app.getenv); err != nil {
		return warns("metadata.Identity returns an error that names them; is the platform newer than this version?", "%s", plainIdentityError(err))
	}
	return passes("%d CYCLE_* variables, all well formed", set)
}

func (d *doctor) token(ctx context.Context) finding {
	token, err := d.app.token(ctx)
	source := client.EnvToken
	if d.app.tokenFile != "" {
		source = "--token-file"
	}
	switch {
	case err != nil:
		return failsWith(ctx, err)
	case token == "":
		f := failsWith(ctx, client.ErrNoToken)
		f.Detail = client.EnvToken + " is not set, and there is no --token-file"
		return f
	}
	d.platform.token = true
	return passes("%s gives one of %d characters", source, len(token))
}

func (d *doctor) address(ctx context.Context) finding {
	text, err := d.app.platformAddress()
	if err != nil {
		return failsWith(ctx, err)
	}
	source := "the default"
	switch {
	case d.app.address != "":
		source = "--address"
	case d.app.getenv(client.EnvAddress) != "":
		source = client.EnvAddress
	}
	if d.platform.address, err = socket.ParseAddress(text); err != nil {
		return failsWith(ctx, err)
	}
	if d.platform.address.IsUnix() {
		path := d.platform.address.DialAddress()
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			return fails(exitUsage, "write the path of the socket in it, such as unix://"+filepath.Join(path, "api.sock"), "%s, from %s: that is a folder", text, source)
		}
	}
	return passes("%s, from %s", text, source)
}

func (d *doctor) socket(context.Context) finding {
	path := d.platform.address.DialAddress()
	if !d.platform.address.IsUnix() || strings.HasPrefix(path, "@") {
		return passes("there is no file to look at: the address is %s", d.platform.address)
	}
	info, err := os.Stat(path)
	uid, gid, links, hasNode := socket.InodeOf(info)
	switch {
	case err != nil:
		o := outcome{hint: "inside a Cycle container the platform puts it there; elsewhere use `fairlead emulate`"}
		if !os.IsNotExist(err) {
			o.hint = "let this user enter each directory of the path"
		}
		return fails(exitUnreachable, o.hint, "%s", plainPathError(err))
	case info.Mode().Type() != fs.ModeSocket:
		return fails(exitUnreachable, "check the path: the platform's socket is "+client.DefaultSocketPath, "%s is no socket: %s", path, info.Mode())
	case hasNode && links == 0:
		return fails(exitUnreachable, "restart the instance to mount the new one",
			"%s was replaced on the host, and this mount still shows the old one", path)
	}
	owner := ""
	if hasNode {
		owner = fmt.Sprintf(", uid %d and gid %d", uid, gid)
	}
	return passes("mode %#o%s, there since %s; this process has uid %d and gid %d",
		info.Mode().Perm(), owner, info.ModTime().UTC().Format("2006-01-02 15:04:05Z"), os.Geteuid(), os.Getegid())
}

func (d *doctor) versions(context.Context) finding {
	info := cyclespec.Contract().Info()
	return passes("fairlead %s, %s %s/%s, spec %s with %d operations", cli.Version(), runtime.Version(), runtime.GOOS, runtime.GOARCH,
		info.Version, len(cyclespec.Contract().Operations()))
}

func plainPathError(err error) string {
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		return failure.Path + ": " + failure.Err.Error()
	}
	return err.Error()
}

// redacted leaves the password of a URL out.
func redacted(value string) string {
	if u, err := url.Parse(value); err == nil && u.User != nil {
		return u.Redacted()
	}
	return value
}
