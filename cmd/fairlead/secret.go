package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"github.com/fairlead-go/fairlead/client"
)

// envPassword names the variable that holds the password of --user.
const envPassword = "FAIRLEAD_PASSWORD"

// maxSecret bounds what is read of a file that should hold a secret.
const maxSecret = 64 << 10

// token returns the token, empty if there is none.
func (a *app) token() (string, error) {
	source, token := client.EnvToken, trimNewline(a.getenv(client.EnvToken))
	if a.tokenFile != "" {
		var err error
		source = "--token-file"
		if token, err = readSecret(source, a.tokenFile); err != nil {
			return "", err
		}
	}
	if strings.ContainsFunc(token, func(r rune) bool { return r <= ' ' || isControl(r) }) {
		return "", usagef("%s: the token has a space or control character", source)
	}
	return token, nil
}

// password returns the password from the file, or from the environment if no
// file is named.
func (a *app) password(file string) (string, error) {
	if file != "" {
		return readSecret("--password-file", file)
	}
	if password := a.getenv(envPassword); password != "" {
		return password, nil
	}
	return "", usagef("--user needs a password").
		withHint("set %s, or use --password-file FILE; a password is never a flag value", envPassword)
}

// trimNewline takes off the one newline that editors and echo add.
func trimNewline(secret string) string {
	return strings.TrimSuffix(strings.TrimSuffix(secret, "\n"), "\r")
}

// readSecret reads a file without its last newline. No error holds what is in
// the file, nor its name, which may be a secret that was written in its place.
func readSecret(flag, path string) (string, error) {
	content, err := readSmall(path)
	switch {
	case err != nil:
		return "", usagef("%s: the file cannot be read: %v", flag, err)
	case len(content) > maxSecret:
		return "", usagef("%s: the file has more than %d bytes: that is no secret", flag, maxSecret)
	}
	secret := trimNewline(string(content))
	if secret == "" {
		return "", usagef("%s: the file is empty", flag)
	}
	return secret, nil
}

// readSmall reads a file, at most one byte more than a secret may have. Its
// errors do not name the file.
func readSmall(path string) ([]byte, error) {
	f, err := os.Open(path)
	var content []byte
	if err == nil {
		defer f.Close()
		content, err = io.ReadAll(io.LimitReader(f, maxSecret+1))
	}
	var failure *fs.PathError
	if errors.As(err, &failure) {
		err = failure.Err
	}
	return content, err
}
