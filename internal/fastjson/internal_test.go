package fastjson

import (
	"bytes"
	"strings"
	"testing"
)

// MaxDepth is for the tests outside this package.
const MaxDepth = maxDepth

// What a string keeps alive is bounded.
func TestStringsShareLittle(t *testing.T) {
	t.Parallel()
	r := Reader{data: bytes.Repeat([]byte("x"), 1<<20)}
	for range 1000 {
		r.store([]byte("64f0040000000000000000a1"))
		if n := r.piece.Cap(); n > maxPiece {
			t.Fatalf("a piece has %d bytes", n)
		}
	}
}

func TestObject(t *testing.T) {
	t.Parallel()
	for text, want := range map[string]string{
		`{}`:                        "",
		` { "a" : 1 , "b" : [ ] } `: "a=1 b=[ ]",
		`{"a":{"a":2},"a":null}`:    `a={"a":2} a=null`,
		`{"\u0061":"x"}`:            `a="x"`,
		"{\"\xff\":1}":              "\ufffd=1",
		`{"a":1`:                    "no",
		`{"a":1}x`:                  "no",
		`{"a":x}`:                   "no",
		`{"a" 1}`:                   "no",
		`[]`:                        "no",
		`null`:                      "no",
		``:                          "no",
	} {
		var members []string
		ok := Object([]byte(text), func(r *Reader, name string) bool {
			raw, ok := r.raw()
			members = append(members, name+"="+string(raw))
			return ok
		})
		got := strings.Join(members, " ")
		if !ok {
			got = "no"
		}
		if got != want {
			t.Errorf("%s: got %s, want %s", text, got, want)
		}
	}
}
