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
	var pairs []string
	for _, secret := range append([]string{token}, a.secrets...) {
		if secret != "" {
			pairs = append(pairs, secret, "***")
		}
	}
	hide := strings.NewReplacer(pairs...)
	var mu sync.Mutex
	show := func(mark string, lines []string) {
		mu.Lock()
		defer mu.Unlock()
		for _, line := range lines {
			fmt.Fprintf(a.stderr, "%s %s\n", mark, hide.Replace(cli.OneLine(line)))
		}
	}
	return func(next http.RoundTripper) http.RoundTripper {
		return roundTripper(func(r *http.Request) (*http.Response, error) {
			lines := append([]string{r.Method + " " + r.URL.RequestURI()}, headerLines(r.Header)...)
			if token != "" {
				lines = append(lines, client.TokenHeader+": ***")
			}
			show(">", append(lines, requestBody(r)...))
			start := time.Now()
			resp, err := next.RoundTrip(r)
			if err != nil {
				return nil, err
			}
			lines = append([]string{fmt.Sprintf("%s %s, after %v", resp.Proto, resp.Status, round(time.Since(start)))}, headerLines(resp.Header)...)
			if resp.StatusCode >= 300 {
				lines = append(lines, answerBody(resp)...)
			}
			show("<", lines)
			return resp, nil
		})
	}
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
func requestBody(r *http.Request) []string {
	if r.GetBody == nil {
		return nil
	}
	body, err := r.GetBody()
	if err != nil {
		return nil // the request fails for the same reason
	}
	defer body.Close()
	text, err := io.ReadAll(io.LimitReader(body, maxShown+1))
	if err != nil {
		return nil
	}
	return shown(text)
}

// answerBody returns the beginning of an answer's body, and leaves the body as
// it was.
func answerBody(resp *http.Response) []string {
	text, err := io.ReadAll(io.LimitReader(resp.Body, maxShown+1))
	rest := io.Reader(resp.Body)
	if err != nil {
		rest = failingReader{err}
	}
	resp.Body = struct {
		io.Reader
		io.Closer
	}{io.MultiReader(bytes.NewReader(text), rest), resp.Body}
	return shown(text)
}

type failingReader struct{ err error }

func (r failingReader) Read([]byte) (int, error) { return 0, r.err }

func shown(body []byte) []string {
	if len(body) == 0 {
		return nil
	}
	cut := ""
	if len(body) > maxShown {
		body, cut = body[:maxShown], "..."
	}
	return append([]string{""}, strings.Split(strings.TrimSuffix(string(body), "\n")+cut, "\n")...)
}
