package client

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"strings"
)

const redacted = "[redacted]"

// secret is a string that cannot be printed, logged or marshalled by mistake.
// Only reveal gives it away.
type secret struct{ value string }

func (s secret) reveal() string { return s.value }

func (secret) String() string               { return redacted }
func (secret) GoString() string             { return redacted }
func (secret) Format(f fmt.State, _ rune)   { fmt.Fprint(f, redacted) }
func (secret) LogValue() slog.Value         { return slog.StringValue(redacted) }
func (secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// newSecret checks that a token can be sent in a header. One trailing newline
// is taken off, because files and command substitutions have one. The error
// does not contain the token.
func newSecret(token string) (secret, error) {
	token = strings.TrimSuffix(strings.TrimSuffix(token, "\n"), "\r")
	if token == "" {
		return secret{}, ErrNoToken
	}
	for i := range len(token) {
		if token[i] <= ' ' || token[i] == 0x7f {
			return secret{}, fmt.Errorf("the token has a space or control character at byte %d of %d", i+1, len(token))
		}
	}
	return secret{token}, nil
}

// tokenFromEnv is the token source used when no option names another. It reads
// the variable anew each time, so that a program which changes its own
// environment is followed.
func tokenFromEnv(context.Context) (string, error) {
	return os.Getenv(EnvToken), nil
}
