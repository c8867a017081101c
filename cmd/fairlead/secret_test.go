package main

import (
	"net/http"
	"strings"
	"testing"
)

// noSecret fails the test if a secret shows.
func noSecret(t *testing.T, got result) {
	t.Helper()
	for _, secret := range []string{testToken, testPassword} {
		if strings.Contains(got.stdout, secret) || strings.Contains(got.stderr, secret) {
			t.Errorf("%q shows:\n%s%s", secret, got.stdout, got.stderr)
		}
	}
}

// The platform may repeat what it was sent. Results are the user's own, but no
// error, log or help may hold a secret.
func TestNoSecretInOutput(t *testing.T) {
	echo := func(status int) http.HandlerFunc {
		return func(w http.ResponseWriter, r *http.Request) {
			_, password, _ := r.BasicAuth()
			seen := r.Header.Get("X-CYCLE-TOKEN") + " " + password
			w.Header().Set("X-Request-Id", seen)
			answer(status, `{"error":{"status":400,"code":"`+seen+`","title":"`+seen+`","detail":"`+seen+`"}}`)(w, r)
		}
	}
	calls := []string{
		"call getHub --verbose",
		"call getHub --verbose --address http://127.0.0.1:1",
		"call getHub --verbose --timeout 1ns",
		"call validateVPNLogin --user ann --verbose",
	}
	for _, help := range []string{"", "call", "ops", "demo", "emulate", "version", "completion", "completion bash"} {
		calls = append(calls, help+" --help")
	}
	for _, status := range []int{200, 401, 403, 404, 500, 503} {
		address := serve(t, echo(status))
		for _, call := range calls {
			noSecret(t, fairlead(t, at(address), strings.Fields(call)...))
		}
	}
}
