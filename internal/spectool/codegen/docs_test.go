package codegen

import (
	"strings"
	"testing"
)

func TestComment(t *testing.T) {
	long := strings.Repeat("word ", 20)
	for in, want := range map[string]string{
		"one":                                   "// one",
		"  one\ntwo \n":                         "// one two",
		"one\n\n\n\ntwo":                        "// one\n//\n// two",
		long:                                    "// word word word word word word word word word word word word word word word\n// word word word word word",
		"a:\n- b\n  c\n* d\n\ne":                "// a:\n//   - b c\n//   - d\n//\n// e",
		"1. a\n2) b":                            "//  1. a\n//  2) b",
		"- " + long:                             "//   - word word word word word word word word word word word word word word\n//     word word word word word word",
		"a\n\n    code {\n\t  more\n    }\n\nb": "// a\n//\n//\tcode {\n//\t  more\n//\t}\n//\n// b",
		"a\n    no code":                        "// a no code",
		"go:embed x\n\n+build y":                "// go:embed x\n//\n// +build y",
		"a */ b // c":                           "// a */ b // c",
	} {
		if got := comment(in); got != want {
			t.Errorf("%q:\n%s\nwant:\n%s", in, got, want)
		}
	}
}

func TestTypeDoc(t *testing.T) {
	for _, c := range []struct{ name, user, doc, want string }{
		{"Ship", "", "Ship A vessel.", "Ship is a vessel."},
		{"Ship", "", "Ship is a vessel.", "Ship is a vessel."},
		{"Oil", "", "Oil Oil, by the barrel.", "Oil, by the barrel."},
		{"Register", "", "Register Known entries.", "Register: Known entries."},
		{"ShipKind", "Ship.Kind", "ShipKind Tells the kinds apart.", "ShipKind is the type of Ship.Kind. Tells the kinds apart."},
		{"ShipKind", "Ship.Kind", "ShipKind defines model for Ship.Kind.", "ShipKind is the type of Ship.Kind."},
		{"Place", "", "Place defines model for Place.\n\nDeprecated: no", "Place has no description in the spec.\n\nDeprecated: no"},
		{"X", "", "X HTTP status.", "X: HTTP status."},
		{"Other", "", "Made by oapi-codegen.", "Made by oapi-codegen."},
	} {
		if got := strings.TrimSpace(typeDoc(c.name, c.user, c.doc)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.doc, got, c.want)
		}
	}
}
