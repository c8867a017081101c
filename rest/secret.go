package rest

import (
	"context"
	"fmt"
	"strings"
)

const redacted = "[redacted]"

// secret is a string that cannot be printed, logged or marshalled by mistake.
// Only reveal gives it away.
type secret struct{ value string }

func (s secret) reveal() string { return s.value }

// source makes a fixed secret the [source] of one.
func (s secret) source(context.Context) (string, error) { return s.value, nil }

func (secret) String() string               { return redacted }
func (secret) GoString() string             { return redacted }
func (secret) Format(f fmt.State, _ rune)   { fmt.Fprint(f, redacted) }
func (secret) MarshalText() ([]byte, error) { return []byte(redacted), nil }

// secrets are those of one attempt: a token, and with Basic credentials a password
// and what is sent of it, have room in one allocation.
type secrets struct {
	all   []secret
	usual [3]secret
}

// newSecret checks that a secret can be sent. One trailing newline is taken
// off, because files and command substitutions have one. Spaces are refused, as
// they are where a token was copied badly, but passwords may have them. The
// error does not contain the secret.
func (s *Scheme) newSecret(text string) (secret, error) {
	text = strings.TrimSuffix(strings.TrimSuffix(text, "\n"), "\r")
	if text == "" {
		return secret{}, ErrNoToken
	}
	for i := range len(text) {
		if text[i] < ' ' || text[i] == 0x7f || text[i] == ' ' && !s.signsBasic() {
			return secret{}, fmt.Errorf("the token has a space or control character at byte %d of %d", i+1, len(text))
		}
	}
	return secret{text}, nil
}
