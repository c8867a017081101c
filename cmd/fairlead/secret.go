package main

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
)

// envPassword names the variable that holds the password of --user.
const envPassword = "FAIRLEAD_PASSWORD"

// maxSecret bounds what is read of a file that should hold a secret.
const maxSecret = 64 << 10

// token returns the token, empty if there is none.
func (a *app) token(ctx context.Context) (string, error) {
	if a.tokenFile != "" {
		return a.tokenFromFile(ctx)
	}
	return checkToken(client.EnvToken, trimNewline(a.getenv(client.EnvToken)))
}

// tokenFromFile returns the token that --token-file gives, empty without it.
func (a *app) tokenFromFile(ctx context.Context) (string, error) {
	if a.tokenFile == "" {
		return "", nil
	}
	token, err := readSecret(ctx, "--token-file", a.tokenFile)
	if err != nil {
		return "", err
	}
	return checkToken("--token-file", token)
}

// checkToken returns the token if it can be sent. The client, which finds out
// too late for a usage error, would not say where the token came from.
func checkToken(source, token string) (string, error) {
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || cli.IsControl(r) }) {
		return "", cli.Usagef("%s: the token has a space or control character", source).
			WithHint("set it to the token alone, without quotes or a second line")
	}
	return token, nil
}

// password returns the password from the file, or from the environment if no
// file is named.
func (a *app) password(ctx context.Context, file string) (string, error) {
	if file != "" {
		return readSecret(ctx, "--password-file", file)
	}
	if password := a.getenv(envPassword); password != "" {
		return password, nil
	}
	return "", cli.Usagef("--user needs a password").
		WithHint("set %s, or use --password-file FILE; a password is never a flag value", envPassword)
}

// trimNewline takes off the one newline that editors and echo add.
func trimNewline(secret string) string {
	return strings.TrimSuffix(strings.TrimSuffix(secret, "\n"), "\r")
}

// readSecret reads a file without its last newline. No error holds what is in
// the file.
func readSecret(ctx context.Context, flag, path string) (string, error) {
	content, err := readFile(ctx, path, maxSecret)
	if failure, ok := errors.AsType[*fs.PathError](err); ok {
		err = failure.Err
	}
	switch {
	case errors.Is(err, context.Canceled):
		return "", err
	case err != nil && !namesFile(path):
		return "", cli.Usagef("%s: the file cannot be read: %v", flag, err).
			WithHint("write the path of a file; it is not shown here because it may be the secret itself")
	case err != nil:
		return "", cli.Usagef("%s: %s cannot be read: %v", flag, path, err)
	case len(content) > maxSecret:
		return "", cli.Usagef("%s: %s has more than %d bytes: that is no secret", flag, path, maxSecret)
	}
	secret := trimNewline(string(content))
	if secret == "" {
		return "", cli.Usagef("%s: %s is empty", flag, path)
	}
	return secret, nil
}

// namesFile reports whether a path leads to a file, or at least into a folder that
// exists. Any other may be a secret that was written in place of a path, and must
// not be shown; slashes are common in secrets too.
func namesFile(path string) bool {
	for path != "" {
		if _, err := os.Lstat(path); err == nil {
			return true
		}
		path = path[:max(0, strings.LastIndexByte(filepath.ToSlash(path), '/'))]
	}
	return false
}
