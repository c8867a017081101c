package foreign

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"net/url"
	"regexp"
	"strconv"
	"strings"
)

// What curl's docs/tests/FILEFORMAT.md describes, as far as answers use it.
var (
	curlReply   = regexp.MustCompile(`(?s)<reply>(.*?)</reply>`)
	curlPart    = regexp.MustCompile(`(?s)<((?:data|connect)\w*)([^>]*)>\n?(.*?)</(?:data|connect)\w*>`)
	curlMacro   = regexp.MustCompile(`(?s)%(b64|hex|repeat)\[(.*?)\](b64|hex|repeat)?%`)
	curlRepeat  = regexp.MustCompile(`(?s)^(\d+) x (.*)$`)
	curlNumber  = "1"
	curlSymbols = strings.NewReplacer(
		"%CRLF", "\r\n", "%CR", "\r", "%LF", "\n", "%TAB", "\t", "%SP", " ", "%TESTNUMBER", curlNumber,
		"%HOSTIP", "127.0.0.1", "%HTTPPORT", "8990", "%PROXYPORT", "8999",
	)
	headersEnd = regexp.MustCompile(`(?m)^\r?\n`)
)

// curlAnswers returns the answers of a test case of curl: each part of its
// <reply> that begins like HTTP, as it is written and as curl's server sends it.
func curlAnswers(file []byte) (all [][]byte) {
	for _, reply := range curlReply.FindAllSubmatch(file, -1) {
		for _, part := range curlPart.FindAllSubmatch(reply[1], -1) {
			sent := curlExpand(part[3], string(part[2]))
			if !bytes.HasPrefix(sent, []byte("HTTP")) {
				continue
			}
			all = append(all, sent)
			if !bytes.Equal(sent, part[3]) {
				all = append(all, part[3])
			}
		}
	}
	return all
}

// curlExpand returns what the server makes of a part with these attributes.
func curlExpand(part []byte, attributes string) []byte {
	has := func(attribute string) bool { return strings.Contains(attributes, attribute) }
	text := curlSymbols.Replace(string(part))
	text = curlMacro.ReplaceAllStringFunc(text, func(macro string) string {
		m := curlMacro.FindStringSubmatch(macro)
		switch m[1] {
		case "b64":
			return base64.StdEncoding.EncodeToString([]byte(unescaped(m[2])))
		case "hex":
			return unescaped(m[2])
		}
		if r := curlRepeat.FindStringSubmatch(m[2]); r != nil {
			n, _ := strconv.Atoi(r[1])
			return strings.Repeat(unescaped(r[2]), min(n, 1<<20/max(len(r[2]), 1)))
		}
		return macro
	})
	switch {
	case has(`base64="yes"`):
		if raw, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), "")); err == nil {
			return raw
		}
	case has(`hex="yes"`):
		if raw, err := hex.DecodeString(strings.Join(strings.Fields(text), "")); err == nil {
			return raw
		}
	}
	if has(`nonewline="yes"`) {
		text = strings.TrimSuffix(text, "\n")
	}
	lines := func(s string) string { return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\n", "\r\n") }
	switch end := headersEnd.FindStringIndex(text); {
	case has(`crlf="yes"`), has(`crlf="headers"`) && end == nil:
		text = lines(text)
	case has(`crlf="headers"`):
		text = lines(text[:end[1]]) + text[end[1]:]
	}
	return []byte(text)
}

// unescaped replaces %xx by bytes.
func unescaped(s string) string {
	if plain, err := url.PathUnescape(s); err == nil {
		return plain
	}
	return s
}
