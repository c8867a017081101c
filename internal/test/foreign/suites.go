// Package foreign reads the test suites of other projects, from checkouts that
// an environment variable names each. A test skips without its checkout. See
// scripts/foreign.sh.
package foreign

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// The variables that name the checkouts.
const (
	EnvJSONTestSuite = "FAIRLEAD_JSONTESTSUITE" // github.com/nst/JSONTestSuite
	EnvSimdjsonData  = "FAIRLEAD_SIMDJSON_DATA" // github.com/simdjson/simdjson-data
	EnvLLHTTP        = "FAIRLEAD_LLHTTP"        // github.com/nodejs/llhttp
	EnvCurl          = "FAIRLEAD_CURL"          // github.com/curl/curl
)

// A Case is a file of a suite, or a part of one.
type Case struct {
	Name string
	Data []byte
}

// JSONTestSuite returns the documents of JSONTestSuite.
func JSONTestSuite(t testing.TB) []Case {
	dir := checkout(t, EnvJSONTestSuite)
	return append(files(t, filepath.Join(dir, "test_parsing"), ".json"), files(t, filepath.Join(dir, "test_transform"), ".json")...)
}

// SimdjsonChecker returns the small documents of simdjson-data, many of which
// are invalid.
func SimdjsonChecker(t testing.TB) []Case {
	return files(t, filepath.Join(checkout(t, EnvSimdjsonData), "jsonchecker"), ".json", ".ndjson")
}

// SimdjsonExamples returns the large documents of simdjson-data, all of them
// valid, and each line of those that have one document a line.
func SimdjsonExamples(t testing.TB) []Case {
	dir := filepath.Join(checkout(t, EnvSimdjsonData), "jsonexamples")
	all := files(t, dir, ".json")
	for _, file := range files(t, dir, ".ndjson") {
		for line := range bytes.Lines(file.Data) {
			all = append(all, Case{file.Name, line})
		}
	}
	return all
}

// LLHTTPAnswers returns what llhttp's tests parse as answers.
func LLHTTPAnswers(t testing.TB) []Case {
	return llhttp(t, filepath.Join(checkout(t, EnvLLHTTP), "test", "response"))
}

// LLHTTPRequests returns what llhttp's tests parse as requests.
func LLHTTPRequests(t testing.TB) []Case {
	return llhttp(t, filepath.Join(checkout(t, EnvLLHTTP), "test", "request"))
}

// CurlAnswers returns what the HTTP servers of curl's tests answer.
func CurlAnswers(t testing.TB) []Case {
	var all []Case
	for _, file := range files(t, filepath.Join(checkout(t, EnvCurl), "tests", "data"), "") {
		for i, data := range curlAnswers(file.Data) {
			all = append(all, Case{file.Name + "#" + string(rune('a'+i)), data})
		}
	}
	return all
}

// checkout returns the folder that a variable names.
func checkout(t testing.TB, variable string) string {
	t.Helper()
	dir := os.Getenv(variable)
	if dir == "" {
		t.Skipf("%s names no checkout", variable)
	}
	return dir
}

// files returns the files below dir whose names end as one of suffixes.
func files(t testing.TB, dir string, suffixes ...string) (all []Case) {
	t.Helper()
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		for _, suffix := range suffixes {
			if strings.HasSuffix(path, suffix) {
				data, err := os.ReadFile(path)
				all = append(all, Case{entry.Name(), data})
				return err
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) == 0 {
		t.Fatalf("there is nothing in %s", dir)
	}
	return all
}
