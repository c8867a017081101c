package main

import (
	"bytes"
	"testing"
)

func TestWriteJSON(t *testing.T) {
	for _, test := range []struct{ raw, line, indented string }{
		{`{"n": 1e400, "m":[1.10]}`, "{\"n\":1e400,\"m\":[1.10]}\n", "{\n  \"n\": 1e400,\n  \"m\": [\n    1.10\n  ]\n}\n"},
		{`{}`, "{}\n", "{}\n"},
		{` null `, "null\n", "null\n"},
		{`"<é` + "\u009b\x7f" + `>"`, "\"<é\u009b\x7f>\"\n", `"<é\u009b\u007f>"` + "\n"},
	} {
		for _, indent := range []bool{false, true} {
			want := test.line
			if indent {
				want = test.indented
			}
			var out bytes.Buffer
			if err := writeJSON(&out, []byte(test.raw), indent); err != nil || out.String() != want {
				t.Errorf("%s, indent %t: %q, %v", test.raw, indent, out.String(), err)
			}
		}
	}
}

func TestWrap(t *testing.T) {
	if got := wrap("a "+string(bytes.Repeat([]byte("x"), 75))+" b  c", "    "); got != "    a\n    "+string(bytes.Repeat([]byte("x"), 75))+"\n    b c" {
		t.Errorf("%q", got)
	}
	if got := wrap("", "  "); got != "" {
		t.Errorf("%q", got)
	}
}

func TestPosition(t *testing.T) {
	text := []byte("ab\né}")
	for _, test := range []struct {
		offset       int64
		line, column int
	}{{0, 1, 1}, {1, 1, 1}, {3, 1, 3}, {4, 2, 1}, {6, 2, 2}, {99, 2, 3}} {
		if line, column := position(text, test.offset); line != test.line || column != test.column {
			t.Errorf("%d: line %d, column %d", test.offset, line, column)
		}
	}
}

func TestShellQuote(t *testing.T) {
	if got := shellQuote(`it's $HOME`); got != `'it'\''s $HOME'` {
		t.Error(got)
	}
}
