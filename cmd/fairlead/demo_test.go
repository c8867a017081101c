package main

import (
	"strings"
	"testing"
)

func TestDemo(t *testing.T) {
	got := fairlead(t, env{}, "demo")
	if got.code != exitOK || got.stderr != "" {
		t.Fatalf("%+v", got)
	}
	contains(t, "demo", got.stdout,
		"1. Where am I?", "2. What runs here?", "3. Stop one of them", "4. Leave a value", "5. Ask for what does not exist",
		"was           running\n", "is            stopped\n", `read          demo = "ahoy"`,
		"*client.APIError: StatusCode 404, Code \"404.container\"", "client.ErrNotFound: true",
		"func stop(ctx context.Context, api *client.Client, instance cycle.Instance) error {\n",
		"All steps did what they say.")
	if strings.Contains(got.stdout, "\x1b") {
		t.Error("colors without a terminal")
	}
	for _, line := range strings.Split(got.stdout, "\n") {
		if len([]rune(line)) > 100 {
			t.Errorf("%d columns: %s", len([]rune(line)), line)
		}
	}
}

// The demo never calls the platform that the environment names.
func TestDemoStaysAtHome(t *testing.T) {
	if got := fairlead(t, at(serve(t, refuse(t))), "demo", "--verbose"); got.code != exitOK {
		t.Errorf("%+v", got)
	}
}
