package fastjson

import (
	"encoding/binary"
	"encoding/json"
	"math/bits"
	"strings"
	"sync"
	"unicode/utf8"
)

const (
	// maxDepth is far below that of encoding/json, which may judge what is deeper.
	maxDepth = 500
	// maxPiece is the size of the pieces of memory that short strings share.
	maxPiece = 4 << 10
)

// A Reader reads JSON from its beginning. Its methods report whether they could:
// once one of them could not, the others may do anything.
type Reader struct {
	data  []byte
	pos   int
	depth int
	piece strings.Builder // of the strings that were stored last
}

// readers are used again for the rest of their pieces.
var readers = sync.Pool{New: func() any { return new(Reader) }}

func newReader(data []byte) *Reader {
	r := readers.Get().(*Reader)
	r.data, r.pos, r.depth = data, 0, 0
	return r
}

func (r *Reader) release() {
	r.data = nil
	readers.Put(r)
}

// peek returns the next byte that is not white space, 0 at the end.
func (r *Reader) peek() byte {
	if r.pos < len(r.data) && r.data[r.pos] > ' ' {
		return r.data[r.pos]
	}
	return r.peekWhite()
}

func (r *Reader) peekWhite() byte {
	for ; r.pos < len(r.data); r.pos++ {
		switch c := r.data[r.pos]; c {
		case ' ', '\n', '\t', '\r':
		default:
			return c
		}
	}
	return 0
}

// end reports whether there is nothing more.
func (r *Reader) end() bool {
	r.peek()
	return r.pos == len(r.data)
}

// literal reads true, false or null.
func (r *Reader) literal(word string) bool {
	end := r.pos + len(word)
	if end > len(r.data) || string(r.data[r.pos:end]) != word {
		return false
	}
	r.pos = end
	return true
}

// open begins an object or array, at its bracket, and ends one that is empty. ok
// is false if it is too deep.
func (r *Reader) open(closing byte) (empty, ok bool) {
	r.pos++
	if r.depth++; r.depth > maxDepth {
		return false, false
	}
	if empty = r.peek() == closing; empty {
		r.close()
	}
	return empty, true
}

// more reads what stands behind a member or element: a comma, or the bracket
// that closes. ok is false if it is neither.
func (r *Reader) more(closing byte) (more, ok bool) {
	switch r.peek() {
	case ',':
		r.pos++
		return true, true
	case closing:
		r.close()
		return false, true
	}
	return false, false
}

func (r *Reader) close() {
	r.pos++
	r.depth--
}

// object reads an object, and has member read each value.
func (r *Reader) object(member func(r *Reader, name string) bool) bool {
	if r.peek() != '{' {
		return false
	}
	if empty, ok := r.open('}'); empty || !ok {
		return ok
	}
	for {
		name, ok := r.text()
		if !ok || r.peek() != ':' {
			return false
		}
		r.pos++
		if !member(r, name) {
			return false
		}
		if more, ok := r.more('}'); !ok || !more {
			return ok
		}
	}
}

// skip reads any value.
func (r *Reader) skip() bool {
	switch c := r.peek(); c {
	case '"':
		_, _, ok := r.quoted()
		return ok
	case 't':
		return r.literal("true")
	case 'f':
		return r.literal("false")
	case 'n':
		return r.literal("null")
	case '{', '[':
		closing := c + 2
		if empty, ok := r.open(closing); empty || !ok {
			return ok
		}
		for {
			if c == '{' {
				if r.peek() != '"' {
					return false
				}
				if _, _, ok := r.quoted(); !ok || r.peek() != ':' {
					return false
				}
				r.pos++
			}
			if !r.skip() {
				return false
			}
			if more, ok := r.more(closing); !ok || !more {
				return ok
			}
		}
	default:
		_, ok := r.number()
		return ok
	}
}

// raw reads any value and returns it as it is written.
func (r *Reader) raw() ([]byte, bool) {
	r.peek()
	start := r.pos
	ok := r.skip()
	return r.data[start:r.pos], ok
}

// number reads a number and returns it as it is written.
func (r *Reader) number() ([]byte, bool) {
	start, b := r.pos, r.data
	i := start
	digits := func() bool {
		first := i
		for i < len(b) && b[i]-'0' <= 9 {
			i++
		}
		return i > first
	}
	if i < len(b) && b[i] == '-' {
		i++
	}
	if i < len(b) && b[i] == '0' {
		i++
	} else if !digits() {
		return nil, false
	}
	if i < len(b) && b[i] == '.' {
		if i++; !digits() {
			return nil, false
		}
	}
	if i < len(b) && b[i]|0x20 == 'e' {
		if i++; i < len(b) && (b[i] == '+' || b[i] == '-') {
			i++
		}
		if !digits() {
			return nil, false
		}
	}
	r.pos = i
	return b[start:i], true
}

// quoted reads a string and returns what is between its quotes. plain says that
// it is ASCII without escapes.
func (r *Reader) quoted() (s []byte, plain, ok bool) {
	b := r.data[r.pos+1:]
	plain = true
	for i := 0; ; {
		for i+8 <= len(b) {
			if at := special(binary.LittleEndian.Uint64(b[i:])); at != 0 {
				i += bits.TrailingZeros64(at) / 8
				break
			}
			i += 8
		}
		if i >= len(b) {
			return nil, false, false
		}
		switch c := b[i]; {
		case c == '"':
			r.pos += i + 2
			return b[:i], plain, true
		case c < ' ':
			return nil, false, false
		case c == '\\':
			n := escape(b[i:])
			if n == 0 {
				return nil, false, false
			}
			plain = false
			i += n
		default:
			plain = plain && c < utf8.RuneSelf
			i++
		}
	}
}

// special marks, by their highest bits, which of eight bytes are control
// characters, quotes, backslashes or not ASCII. The lowest mark is right; those
// above it may not be.
func special(w uint64) uint64 {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	quote, backslash := w^ones*'"', w^ones*'\\'
	return (w | (w - ones*' ') | (quote - ones) | (backslash - ones)) & highs
}

// escape returns how long the escape is that b begins with, 0 if it is none.
func escape(b []byte) int {
	if len(b) < 2 {
		return 0
	}
	switch b[1] {
	case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
		return 2
	case 'u':
		if _, ok := hex4(b); ok {
			return 6
		}
	}
	return 0
}

// hex4 returns the number of an escape \uXXXX.
func hex4(b []byte) (n rune, ok bool) {
	if len(b) < 6 {
		return 0, false
	}
	for _, c := range b[2:6] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c|0x20 && c|0x20 <= 'f':
			c = c | 0x20 - 'a' + 10
		default:
			return 0, false
		}
		n = n<<4 | rune(c)
	}
	return n, true
}

// text reads a string.
func (r *Reader) text() (string, bool) {
	if r.peek() != '"' {
		return "", false
	}
	start := r.pos
	s, plain, ok := r.quoted()
	switch {
	case !ok:
		return "", false
	case plain:
		return r.store(s), true
	}
	return unquote(s, r.data[start:r.pos])
}

// store copies a string to where the others are.
func (r *Reader) store(s []byte) string {
	if len(s) > maxPiece/8 {
		return string(s)
	}
	if r.piece.Cap()-r.piece.Len() < len(s) {
		r.piece = strings.Builder{}
		r.piece.Grow(maxPiece)
	}
	start := r.piece.Len()
	r.piece.Write(s)
	return r.piece.String()[start:]
}

// unquote takes the escapes out of a string. quoted is the same with its quotes.
func unquote(s, quoted []byte) (string, bool) {
	if !utf8.Valid(s) {
		return odd(quoted)
	}
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		c := s[i]
		if c != '\\' {
			out = append(out, c)
			continue
		}
		i++
		switch c = s[i]; c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			n, _ := hex4(s[i-1:])
			if 0xd800 <= n && n < 0xe000 {
				return odd(quoted)
			}
			out = utf8.AppendRune(out, n)
			i += 4
			continue
		}
		out = append(out, c)
	}
	return string(out), true
}

// odd has encoding/json make a string of what is not quite one.
func odd(quoted []byte) (s string, ok bool) {
	err := json.Unmarshal(quoted, &s)
	return s, err == nil
}
