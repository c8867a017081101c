package foreign

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
)

var (
	httpBlock   = regexp.MustCompile("(?s)```http\n(.*?)\n?```")
	continued   = regexp.MustCompile(`\\\n`)
	escape      = regexp.MustCompile(`\\([rntf]|x[0-9a-fA-F]+|[0-7]{1,3})`)
	plainEscape = map[string]string{"r": "\r", "n": "\n", "t": "\t", "f": "\f"}
	repeated    = regexp.MustCompile(`\$\{'([^']*)'\.repeat\((\d+)\)\}`)
)

// llhttp returns the messages in the Markdown files of llhttp's tests, with the
// escapes that its test/md-test.ts describes.
func llhttp(t testing.TB, dir string) (all []Case) {
	t.Helper()
	for _, file := range files(t, dir, ".md") {
		for i, block := range httpBlock.FindAllSubmatch(file.Data, -1) {
			all = append(all, Case{file.Name + "#" + strconv.Itoa(i), llhttpMessage(string(block[1]))})
		}
	}
	return all
}

func llhttpMessage(text string) []byte {
	text = continued.ReplaceAllString(text, "")
	text = strings.ReplaceAll(text, "\n", "\r\n")
	text = escape.ReplaceAllStringFunc(text, func(s string) string {
		s = s[1:]
		if c, ok := plainEscape[s]; ok {
			return c
		}
		base, digits := 8, s
		if hex, ok := strings.CutPrefix(s, "x"); ok {
			base, digits = 16, hex
		}
		n, err := strconv.ParseUint(digits, base, 8)
		if err != nil {
			return s
		}
		return string([]byte{byte(n)})
	})
	text = repeated.ReplaceAllStringFunc(text, func(s string) string {
		m := repeated.FindStringSubmatch(s)
		n, _ := strconv.Atoi(m[2])
		return strings.Repeat(m[1], n)
	})
	return []byte(text)
}
