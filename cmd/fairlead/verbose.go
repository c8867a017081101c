package main

import (
	"bytes"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/internal/cli"
)

// maxShown bounds what --verbose shows of a body.
const maxShown = 4 << 10

// showExchange is the middleware that writes each request and its answer to
// stderr. Token and credentials show as ***, wherever they are, and a result
// does not: it goes to stdout.
func (a *app) showExchange(token string) func(http.RoundTripper) http.RoundTripper {
	hide := newMask(append([]string{token}, a.secrets...))
	var mu sync.Mutex
	show := func(mark string, lines, body []string) {
		mu.Lock()
		defer mu.Unlock()
		for _, line := range lines {
			fmt.Fprintf(a.stderr, "%s %s\n", mark, cli.Clip(hide.Replace(cli.OneLine(line))))
		}
		for _, line := range body {
			fmt.Fprintf(a.stderr, "%s %s\n", mark, hide.Replace(cli.OneLine(line)))
		}
	}
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			lines := append([]string{r.Method + " " + r.URL.RequestURI()}, headerLines(r.Header)...)
			if token != "" {
				lines = append(lines, client.TokenHeader+": ***")
			}
			show(">", lines, requestBody(r, hide))
			start := time.Now()
			resp, err := next.RoundTrip(r)
			if err != nil {
				return nil, err
			}
			lines = append([]string{fmt.Sprintf("%s %s, after %v", resp.Proto, resp.Status, round(time.Since(start)))}, headerLines(resp.Header)...)
			var body []string
			if resp.StatusCode >= 300 {
				body = answerBody(resp, hide)
			}
			show("<", lines, body)
			return resp, nil
		})
	}
}

// minMasked is the shortest secret that a mask looks for. What is shorter may be
// a word of the text, and to mask each "a" would tell more than it hides.
const minMasked = 8

// A mask replaces secrets.
type mask struct {
	*strings.Replacer
	longest int // of the secrets
}

func newMask(secrets []string) *mask {
	m := &mask{}
	var pairs []string
	for _, secret := range secrets {
		if len(secret) >= minMasked {
			pairs = append(pairs, secret, "***")
			m.longest = max(m.longest, len(secret))
		}
	}
	m.Replacer = strings.NewReplacer(pairs...)
	return m
}

// headerLines writes a header in the order of the alphabet, without credentials.
func headerLines(h http.Header) []string {
	var lines []string
	for _, name := range slices.Sorted(maps.Keys(h)) {
		for _, value := range h[name] {
			switch name {
			case "Authorization", "Cookie", "Set-Cookie", http.CanonicalHeaderKey(client.TokenHeader):
				value = "***"
			}
			lines = append(lines, name+": "+value)
		}
	}
	return lines
}

// requestBody returns what a request is going to send.
func requestBody(r *http.Request, hide *mask) []string {
	if r.GetBody == nil {
		return nil
	}
	body, err := r.GetBody()
	if err != nil {
		return nil // the request fails for the same reason
	}
	defer body.Close()
	text, err := io.ReadAll(io.LimitReader(body, hide.window()))
	if err != nil {
		return nil
	}
	return hide.shown(text)
}

// answerBody returns the beginning of an answer's body, and leaves the body as
// it was.
func answerBody(resp *http.Response, hide *mask) []string {
	text, err := io.ReadAll(io.LimitReader(resp.Body, hide.window()))
	rest := io.Reader(resp.Body)
	if err != nil {
		rest = failingReader{err}
	}
	resp.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(text), rest), resp.Body}
	return hide.shown(text)
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }

// window is how much of a body is read to show its beginning: a secret that
// begins in it may end behind it.
func (m *mask) window() int64 { return int64(maxShown + m.longest + 1) }

// shown returns the lines to show of the first bytes of a body, as many as window
// says or all.
func (m *mask) shown(body []byte) []string {
	if len(body) == 0 {
		return nil
	}
	text, cut := m.Replace(string(body)), ""
	if int64(len(body)) == m.window() {
		text, cut = text[:max(0, len(text)-m.longest)], "..." // the end may be the start of a secret
	}
	if len(text) > maxShown {
		text, cut = text[:maxShown], "..."
	}
	return append([]string{""}, strings.Split(strings.TrimSuffix(text, "\n")+cut, "\n")...)
}
