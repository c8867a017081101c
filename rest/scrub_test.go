package rest

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"testing"
	"time"
)

// spellings are the ways in which a secret may come back.
func spellings(secret string) map[string]string {
	quoted := func(s string) string {
		b, _ := json.Marshal(s)
		return string(b[1 : len(b)-1])
	}
	_, parse := time.Parse(time.RFC3339, secret)
	escaped := func(s string) (all string) {
		for _, r := range s {
			if r > 0xffff {
				r -= 0x10000
				all += fmt.Sprintf(`\u%04X\u%04x`, 0xd800+r>>10, 0xdc00+r&0x3ff)
			} else {
				all += fmt.Sprintf(`\u%04x`, r)
			}
		}
		return all
	}
	return map[string]string{
		"as it is":            secret,
		"JSON":                quoted(secret),
		"JSON of PHP":         strings.ReplaceAll(quoted(secret), "/", `\/`),
		"JSON in ASCII":       escaped(secret),
		"JSON in JSON":        quoted(quoted(secret)),
		"Go":                  strconv.Quote(secret),
		"Go in ASCII":         strconv.QuoteToASCII(secret),
		"Go of JSON":          strconv.Quote(quoted(secret)),
		"a time.ParseError":   parse.Error(),
		"query":               url.QueryEscape(secret),
		"path":                url.PathEscape(secret),
		"lower-case URL":      strings.ToLower(url.PathEscape(strings.ToLower(secret))),
		"URL in JSON":         quoted(url.QueryEscape(secret)),
		"Go of a wrapped URL": strconv.QuoteToASCII("https://h/?x=" + url.QueryEscape(secret)),
	}
}

func TestScrub(t *testing.T) {
	for _, token := range []string{
		"canary-5f1e9c", "slash/and+plus/==", `back\slash\\two`, `"quoted"`, "grün-töken", "日本語トークン", "smile-😀-token",
		"a%2Fb%25c", "<html>&amp;", "pass word", "nul-\x01-tab\t-bell\a", "\xff\xfe-bytes", strings.Repeat("long", 300),
	} {
		for name, text := range spellings(token) {
			if name == "lower-case URL" && strings.ToLower(token) != token {
				continue
			}
			got := scrub("<"+text+"|"+text+">", []secret{{"other-secret"}, {token}})
			if want := "[redacted]"; strings.Count(got, want) < 2 || leaks(got, token) {
				t.Errorf("%q as %s: %s became %s", token, name, text, got)
			}
		}
	}
}

// leaks reports whether half of a secret can be read in a text.
func leaks(text, secret string) bool {
	half := secret[:len(secret)/2]
	return strings.Contains(text, half) || strings.Contains(text, secret[len(secret)/2:])
}

func TestScrubLeavesTheRest(t *testing.T) {
	for _, text := range []string{"", `\`, `\u`, `\u12`, `\ud83d`, `\ud83d\u0041`, "%", "%4", "%zz", `\x`, `\xg0`, "+", "100% of \\n", "\xff", `C:\temp\new`} {
		if got := scrub(text, []secret{{"canary-token"}, {"ab"}}); got != text {
			t.Errorf("%q became %q", text, got)
		}
	}
	// A secret that is too short to hide says nothing by being there.
	if got := scrub("cab", []secret{{"a"}}); got != "cab" {
		t.Errorf("got %q", got)
	}
}

// Whatever a text is, scrubbing ends, and what it hides is gone.
func FuzzScrub(f *testing.F) {
	f.Add("to/ken", `x to\/ken y to%2fken \u0074o\/ken`)
	f.Add(`\\\\`, `\\\\\\\\\\\\`)
	f.Add("%%%%", "%25%25%25%25")
	f.Add("grün", `gr\xc3\xbcn gr\u00fcn gr%C3%BCn`)
	f.Fuzz(func(t *testing.T, token, text string) {
		if len(token) > 100 || len(text) > 1000 {
			t.Skip()
		}
		got := scrub(text, []secret{{token}})
		if len(token) >= minScrubbed && !strings.Contains(redacted, token) && strings.Contains(strings.ReplaceAll(got, redacted, "\x00"), token) {
			t.Errorf("%q stays in %q", token, got)
		}
	})
}

// Each text in an error has a limit, whoever wrote it, and a secret at the limit
// leaves no part of itself.
func TestErrorTextsAreBounded(t *testing.T) {
	const limit = 2 << 10
	const token = "canary-5f1e9c/token"
	req, _ := http.NewRequest("GET", "http://h/", nil)
	a := &attempt{exchange: &exchange{req: req, operation: "getIt"}}
	a.secrets.Store(&secrets{all: []secret{{token}}})
	for at := limit - 5*len(token); at < limit+2; at++ {
		long := strings.Repeat("x", at) + strconv.QuoteToASCII(strings.Repeat(token, 3)) + strings.Repeat("y", 1<<20)
		got := a.clip(long)
		if len(got) > limit+len("...") || strings.Contains(got, "canar") || strings.Contains(got, "token") {
			t.Fatalf("at %d: %d bytes, %s", at, len(got), got[len(got)-100:])
		}
		err := a.scrubError(fmt.Errorf("%w: %s", errUnlikely, long))
		if len(err.Error()) > limit+len("...") || !errors.Is(err, errUnlikely) {
			t.Fatalf("at %d: the error has %d bytes", at, len(err.Error()))
		}
	}
}

// A secret that the peer repeats ever again leaves no part of itself either, although
// what hides it is shorter.
func TestRepeatedSecret(t *testing.T) {
	const token = "canary-0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
	req, _ := http.NewRequest("GET", "http://h/", nil)
	a := &attempt{exchange: &exchange{req: req}}
	a.secrets.Store(&secrets{all: []secret{{token}}})
	for _, between := range []string{"", " ", strings.Repeat("x", 100)} {
		if got := a.clip(strings.Repeat(token+between, 300)); strings.Contains(got, "canary") || strings.Contains(got, "0123") {
			t.Errorf("%q between them: %s", between, got)
		}
	}
}

var errUnlikely = errors.New("unlikely")

func TestBasicCredentialsAreHidden(t *testing.T) {
	req, _ := http.NewRequest("GET", "http://h/", nil)
	req.SetBasicAuth("u", "pass wörd")
	a := &attempt{exchange: &exchange{req: req}}
	text := "pass wörd " + base64.StdEncoding.EncodeToString([]byte("u:pass wörd")) + ` pass\u0020w\xc3\xb6rd`
	if got := a.clip(text); got != "[redacted] [redacted] [redacted]" {
		t.Errorf("got %s", got)
	}
}
