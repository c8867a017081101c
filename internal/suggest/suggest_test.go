package suggest

import (
	"slices"
	"testing"
)

func TestClosest(t *testing.T) {
	names := []string{"getContainer", "getContainerInstances", "getEnvironment", "getHub"}
	for _, test := range []struct {
		written string
		want    []string
	}{
		{"getContainr", []string{"getContainer"}},
		{"get-containre", []string{"getContainer"}},
		{"container", []string{"getContainer", "getContainerInstances"}},
		{"GETHUBB", []string{"getHub"}},
		{"getHbu", []string{"getHub"}},
		{"x", nil},
		{"", nil},
		{"reboot", nil},
	} {
		if got := Closest(test.written, names); !slices.Equal(got, test.want) {
			t.Errorf("%q: %q, want %q", test.written, got, test.want)
		}
	}
}

func TestEditDistance(t *testing.T) {
	for _, test := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"", "abc", 3}, {"abc", "", 3}, {"kitten", "sitting", 3}, {"abc", "abc", 0}, {"ab", "ba", 1}, {"network", "netwrok", 1}, {"ca", "abc", 3}} {
		if got := editDistance(test.a, test.b); got != test.want {
			t.Errorf("%q, %q: %d, want %d", test.a, test.b, got, test.want)
		}
	}
}
