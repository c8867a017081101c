package foreign

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestLLHTTPMessage(t *testing.T) {
	for text, want := range map[string]string{
		"HTTP/1.1 200 OK\nA: b\n\nbody":    "HTTP/1.1 200 OK\r\nA: b\r\n\r\nbody",
		`a\r\n\tb` + "\\\n" + `\x41\101\"`: "a\r\n\tbAA\\\"",
		"x${'ab'.repeat(3)}":               "xababab",
	} {
		if got := llhttpMessage(text); string(got) != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestCurlAnswers(t *testing.T) {
	for text, want := range map[string][]string{
		"<verify><data>HTTP/1.1 200 OK\n</data></verify>":                                                   nil,
		"<reply><data>\n220 no HTTP\n</data></reply>":                                                       nil,
		"<reply>\n<data>\nHTTP/1.1 200 OK\n\nx\n</data>\n</reply>":                                          {"HTTP/1.1 200 OK\n\nx\n"},
		"<reply><data nonewline=\"yes\">\nHTTP/1.1 200 OK\n\nx\n</data></reply>":                            {"HTTP/1.1 200 OK\n\nx", "HTTP/1.1 200 OK\n\nx\n"},
		"<reply><data crlf=\"headers\">\nHTTP/1.1 200 OK\nA: b\n\nx\ny\n</data></reply>":                    {"HTTP/1.1 200 OK\r\nA: b\r\n\r\nx\ny\n", "HTTP/1.1 200 OK\nA: b\n\nx\ny\n"},
		"<reply><data crlf=\"yes\">\nHTTP/1.1 200 OK\n\nx\n</data></reply>":                                 {"HTTP/1.1 200 OK\r\n\r\nx\r\n", "HTTP/1.1 200 OK\n\nx\n"},
		"<reply><data>\nHTTP/1.1 200%SPOK%CR\n</data><connect2>\nHTTP/1.1 407 No\n</connect2></reply>":      {"HTTP/1.1 200 OK\r\n", "HTTP/1.1 200%SPOK%CR\n", "HTTP/1.1 407 No\n"},
		"<reply><datacheck>\nHTTP/1.1 %hex[%41%0d]hex%%repeat[3 x ab%0a]%%b64[a]b64%\n</datacheck></reply>": {"HTTP/1.1 A\rab\nab\nab\nYQ==\n", "HTTP/1.1 %hex[%41%0d]hex%%repeat[3 x ab%0a]%%b64[a]b64%\n"},
		"<reply><data base64=\"yes\">\nSFRUUC8x\n</data></reply>":                                           {"HTTP/1", "SFRUUC8x\n"},
	} {
		var got []string
		for _, b := range curlAnswers([]byte(text)) {
			got = append(got, string(b))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

func TestCheckouts(t *testing.T) {
	dir := t.TempDir()
	for path, content := range map[string]string{
		"test_parsing/y_a.json": "1", "test_parsing/README": "no", "test_transform/b.json": "2",
		"jsonchecker/deep/c.json": "3", "jsonchecker/d.ndjson": "4\n", "jsonexamples/e.json": "5", "jsonexamples/f.ndjson": "6\n7\n",
		"test/response/g.md": "# x\n```http\nHTTP/1.1 200 OK\n\n```\n```log\nno\n```\n", "test/request/h.md": "```http\nGET / HTTP/1.1\n```\n",
		"tests/data/test1": "<reply><data>\nHTTP/1.1 200 OK\n</data></reply>",
	} {
		path = filepath.Join(dir, filepath.FromSlash(path))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		variable string
		read     func(testing.TB) []Case
		want     []string
	}{
		{EnvJSONTestSuite, JSONTestSuite, []string{"1", "2"}},
		{EnvSimdjsonData, SimdjsonChecker, []string{"4\n", "3"}},
		{EnvSimdjsonData, SimdjsonExamples, []string{"5", "6\n", "7\n"}},
		{EnvLLHTTP, LLHTTPAnswers, []string{"HTTP/1.1 200 OK\r\n"}},
		{EnvLLHTTP, LLHTTPRequests, []string{"GET / HTTP/1.1"}},
		{EnvCurl, CurlAnswers, []string{"HTTP/1.1 200 OK\n"}},
	} {
		t.Setenv(tt.variable, "")
		if !t.Run("without", func(t *testing.T) {
			defer func() {
				if !t.Skipped() {
					t.Error("it does not skip")
				}
			}()
			tt.read(t)
		}) {
			continue
		}
		t.Setenv(tt.variable, dir)
		var got []string
		for _, c := range tt.read(t) {
			got = append(got, string(c.Data))
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %q, want %q", tt.variable, got, tt.want)
		}
	}
}
