package rest

import (
	"bytes"
	"errors"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// maxErrorText is what an error or a log record keeps of a text in it that
// somebody else wrote.
const maxErrorText = 2 << 10

// minScrubbed is the shortest secret that scrub looks for: taking each "a", or each
// "wrong", out of a text would tell more than it hides.
const minScrubbed = 8

// maxSpelling is how many bytes one byte of a secret can become in a text: six
// in JSON, each of which is again escaped.
const maxSpelling = 12

// clip scrubs a text and bounds it.
func (a *attempt) clip(text string) string {
	clean := a.start(text, maxErrorText)
	if len(text) <= maxErrorText {
		return clean
	}
	return strings.ToValidUTF8(clean, "") + "..."
}

// shorten bounds a text that holds no secret.
func shorten(text string) string {
	if len(text) <= maxErrorText {
		return text
	}
	return strings.ToValidUTF8(text[:maxErrorText], "") + "..."
}

// start returns the start of a text, scrubbed. What is beyond the limit is not
// looked at, but for the end of a secret that begins before it.
func (a *attempt) start(text string, limit int) string {
	secrets := a.knownSecrets()
	window := limit
	for _, s := range secrets {
		window = max(window, limit+maxSpelling*len(s.reveal()))
	}
	if len(text) <= window {
		text = scrub(text, secrets)
		return text[:min(len(text), limit)]
	}
	text = scrub(text[:window], secrets)
	text = text[:max(0, len(text)-(window-limit))] // the end of it may be the start of a secret
	return text[:min(len(text), limit)]
}

// knownSecrets are those of this attempt, as far as they are known.
func (a *attempt) knownSecrets() []secret {
	all := basicSecrets(a.req) // of Do
	if known := a.secrets.Load(); known != nil {
		all = append(all, known.all...)
	}
	return all
}

// scrub takes secrets out of a text that the platform or the network had a hand
// in: a server may repeat in an answer what it was sent. It finds them as they
// are and as JSON, Go and URLs spell them, twice over.
func scrub(text string, secrets []secret) string {
	spelled := plain(text)
	for _, s := range secrets {
		if len(s.reveal()) >= minScrubbed {
			spelled.hide(s.reveal(), 2)
			if text := string([]rune(s.reveal())); text != s.reveal() {
				spelled.hide(text, 2) // as JSON has bytes that are not UTF-8
			}
		}
	}
	return spelled.redacted(text)
}

// A spelling is what a text means after some unescaping. Byte i of what it means
// is text[from[i]:from[i+1]].
type spelling struct {
	bytes []byte
	from  []int
	gone  []bool // by byte of the text: it belongs to a secret
}

// plain is a text that means itself.
func plain(text string) *spelling {
	s := &spelling{bytes: []byte(text), from: make([]int, len(text)+1), gone: make([]bool, len(text))}
	for i := range s.from {
		s.from[i] = i
	}
	return s
}

// hide marks a secret wherever the text has it, in as many levels of escaping.
func (s *spelling) hide(secret string, levels int) {
	for at := 0; ; {
		i := bytes.Index(s.bytes[at:], []byte(secret))
		if i < 0 {
			break
		}
		for at, end := s.from[at+i], s.from[at+i+len(secret)]; at < end; at++ {
			s.gone[at] = true
		}
		at += i + len(secret)
	}
	if levels == 0 {
		return
	}
	for _, escape := range []byte(`\%+`) {
		if bytes.IndexByte(s.bytes, escape) >= 0 {
			s.unescape(escape).hide(secret, levels-1)
		}
	}
}

// unescape undoes the escapes of JSON and Go, which begin with a backslash, or
// those of URLs: with a percent sign, or in queries with a plus too.
func (s *spelling) unescape(escape byte) *spelling {
	out := &spelling{bytes: make([]byte, 0, len(s.bytes)), from: make([]int, 0, len(s.from)), gone: s.gone}
	for i := 0; i < len(s.bytes); {
		meant, n := s.bytes[i:i+1], 1
		switch {
		case s.bytes[i] == '%' && escape != '\\':
			meant, n = hexByte(s.bytes[i:], 1)
		case s.bytes[i] == '+' && escape == '+':
			meant = []byte(" ")
		case s.bytes[i] == '\\' && escape == '\\':
			meant, n = unquote(s.bytes[i:])
		}
		for range meant {
			out.from = append(out.from, s.from[i])
		}
		out.bytes = append(out.bytes, meant...)
		i += n
	}
	out.from = append(out.from, s.from[len(s.bytes)])
	return out
}

// unquote returns what an escape at the start of a text means, and how long the
// escape is.
func unquote(text []byte) (meant []byte, n int) {
	if len(text) < 2 {
		return text, len(text)
	}
	switch c := text[1]; c {
	case 'x':
		return hexByte(text, 2)
	case 'u', 'U':
		r, n := hexRune(text)
		if low, m := hexRune(text[n:]); utf16.IsSurrogate(r) && utf16.DecodeRune(r, low) != utf8.RuneError {
			r, n = utf16.DecodeRune(r, low), n+m
		}
		if r < 0 {
			return text[:1], 1
		}
		return utf8.AppendRune(nil, r), n
	default:
		if i := strings.IndexByte("abfnrtv", c); i >= 0 {
			return []byte("\a\b\f\n\r\t\v"[i : i+1]), 2
		}
		return text[1:2], 2
	}
}

// hexByte reads the two hex digits after a prefix.
func hexByte(text []byte, prefix int) (meant []byte, n int) {
	if n = prefix + 2; len(text) >= n {
		if v := hexValue(text[prefix:n]); v >= 0 {
			return []byte{byte(v)}, n
		}
	}
	return text[:1], 1
}

// hexRune reads \uXXXX or \UXXXXXXXX. The rune is negative if there is none.
func hexRune(text []byte) (r rune, n int) {
	switch n = 6; {
	case len(text) < n || text[0] != '\\' || text[1]|0x20 != 'u':
		return -1, 0
	case text[1] == 'U':
		n = 10
	}
	if len(text) < n {
		return -1, 0
	}
	return hexValue(text[2:n]), n
}

// hexValue is the value of hex digits, -1 if they are none.
func hexValue(digits []byte) rune {
	v, err := strconv.ParseUint(string(digits), 16, 31)
	if err != nil {
		return -1
	}
	return rune(v)
}

// redacted is the text without what was hidden.
func (s *spelling) redacted(text string) string {
	if !slices.Contains(s.gone, true) {
		return text
	}
	var b strings.Builder
	for i := range len(text) {
		switch {
		case !s.gone[i]:
			b.WriteByte(text[i])
		case i == 0 || !s.gone[i-1]:
			b.WriteString(redacted)
		}
	}
	return b.String()
}

// scrubError returns err, or if its text holds a secret or is too long an error
// with the same classes that does without it.
func (a *attempt) scrubError(err error) error {
	if err == nil {
		return nil
	}
	text := err.Error()
	if clean := a.clip(text); clean != text {
		return &scrubbedError{clean, func(target error) bool { return errors.Is(err, target) }}
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
