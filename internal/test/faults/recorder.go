package faults

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"sync"
)

// The canaries: secrets that all tests use and that must not appear anywhere.
const (
	Token    = "canary-token-b7e1d04c9a"
	User     = "canary-user"
	Password = "canary-password-3f82c6e51d"
)

// Recorder keeps what is written anywhere: logs, errors, dumps, output. The zero
// value is ready. It may be used concurrently.
type Recorder struct {
	mu   sync.Mutex
	text bytes.Buffer
}

// Write keeps p.
func (r *Recorder) Write(p []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.Write(p)
}

// String returns all that was kept.
func (r *Recorder) String() string {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.text.String()
}

// Logger returns a logger at level Debug that is kept in both forms that
// programs write.
func (r *Recorder) Logger() *slog.Logger {
	all := &slog.HandlerOptions{Level: slog.LevelDebug}
	return slog.New(slog.NewMultiHandler(slog.NewTextHandler(r, all), slog.NewJSONHandler(r, all)))
}

// Dump keeps values in each form that a program may print them in, and what
// errors wrap.
func (r *Recorder) Dump(values ...any) {
	for _, v := range values {
		fmt.Fprintf(r, "%v\n%+v\n%#v\n%s\n%q\n", v, v, v, v, v)
		if b, err := json.Marshal(v); err == nil {
			r.Write(append(b, '\n'))
		}
		r.Logger().Info("dump", "value", v)
		switch err := v.(type) {
		case interface{ Unwrap() error }:
			r.Dump(err.Unwrap())
		case interface{ Unwrap() []error }:
			for _, one := range err.Unwrap() {
				r.Dump(one)
			}
		}
	}
}

// Leaks returns an error that says which canaries were written, and what around
// them; nil if none was.
func (r *Recorder) Leaks() error { return FindCanaries([]byte(r.String())) }

// FindCanaries returns an error for each canary in text, nil if there is none.
func FindCanaries(text []byte) error {
	var found []error
	for _, c := range canaries {
		if i := bytes.Index(text, c.form); i >= 0 {
			around := text[max(0, i-80):min(len(text), i+len(c.form)+40)]
			around = bytes.ReplaceAll(around, c.form, []byte("[HERE]"))
			found = append(found, fmt.Errorf("%s was written, in %q", c.name, around))
		}
	}
	return errors.Join(found...)
}

// A canary is one form of a secret.
type canary struct {
	name string
	form []byte
}

var canaries = func() (all []canary) {
	for _, secret := range [][2]string{{"the token", Token}, {"the password", Password}, {"the Basic credentials", User + ":" + Password}} {
		name, value := secret[0], secret[1]
		all = append(all, canary{name, []byte(value)}, canary{name + " in hexadecimal", []byte(hex.EncodeToString([]byte(value)))})
		if escaped := url.QueryEscape(value); escaped != value {
			all = append(all, canary{name + " escaped", []byte(escaped)})
		}
		for before := range 3 {
			all = append(all, canary{name + " in base64", within(value, before)})
		}
		all = append(all, canary{name + " as a list of bytes", []byte(listed(value))})
	}
	return all
}()

// within returns those characters that value has in the base64 of any text in
// which it follows a multiple of three bytes and before more.
func within(value string, before int) []byte {
	whole := len(value) + before
	encoded := base64.RawStdEncoding.EncodeToString([]byte("\x00\x00"[:before] + value))
	if before > 0 {
		encoded = encoded[before+1:] // mixed with what comes before
	}
	if whole%3 != 0 {
		encoded = encoded[:len(encoded)-1] // and with what comes after
	}
	return []byte(encoded)
}

// listed is how %v writes bytes.
func listed(value string) string {
	text := fmt.Sprint([]byte(value))
	return text[1 : len(text)-1]
}
