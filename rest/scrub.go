package rest

import (
	"encoding/json"
	"errors"
	"strings"
)

// minScrubbed is the shortest secret that scrub looks for: taking each "a" out
// of a text would tell more than it hides.
const minScrubbed = 4

// scrub takes the secrets of this attempt out of a text that the platform or
// the network had a hand in: a server may repeat in an answer what it was sent,
// as it came or as JSON writes it.
func (a *attempt) scrub(text string) string {
	for _, s := range a.knownSecrets() {
		s := s.reveal()
		if len(s) < minScrubbed {
			continue
		}
		text = strings.ReplaceAll(text, s, redacted)
		if quoted, err := json.Marshal(s); err == nil {
			text = strings.ReplaceAll(text, strings.Trim(string(quoted), `"`), redacted)
		}
	}
	return text
}

func (a *attempt) knownSecrets() []secret {
	all := basicSecrets(a.req) // of Do
	if known := a.secrets.Load(); known != nil {
		all = append(all, *known...)
	}
	return all
}

// scrubError returns err, or if its text holds a secret an error without it.
func (a *attempt) scrubError(err error) error {
	if err == nil {
		return nil
	}
	if text := a.scrub(err.Error()); text != err.Error() {
		return &scrubbedError{text, func(target error) bool { return errors.Is(err, target) }}
	}
	return err
}

// scrubbedError hides the text of an error. It does not unwrap to it, which
// would show the text after all, but errors.Is still finds what it is.
type scrubbedError struct {
	text string
	is   func(error) bool // not the error, which %#v would show
}

func (e *scrubbedError) Error() string        { return e.text }
func (e *scrubbedError) Is(target error) bool { return e.is(target) }
