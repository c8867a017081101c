// Package differ counts the comparisons of differential tests. Each test that
// compares reports its numbers as an attribute, from which command table makes
// the table in docs/reliability.md.
package differ

import (
	"fmt"
	"os"
	"sync"
	"testing"
)

// Attribute is the key of the attribute that a Count reports. Its value is the
// numbers of cases and of differences, and the suite.
const Attribute = "differ"

// EnvFull makes [Scale] return full counts if it is not empty.
const EnvFull = "FAIRLEAD_FULL"

// maxTold is how many differences of a suite are printed.
const maxTold = 20

// A Count counts the comparisons of one suite. It may be used concurrently.
type Count struct {
	t *testing.T

	mu             sync.Mutex
	cases, differs int
}

// New returns the count of a suite, which is reported when the test ends. A
// suite without a case fails the test.
func New(t *testing.T, suite string) *Count {
	c := &Count{t: t}
	t.Cleanup(func() {
		if c.cases == 0 {
			t.Error("nothing was compared")
		}
		t.Attr(Attribute, fmt.Sprintf("%d %d %s", c.cases, c.differs, suite))
	})
	return c
}

// Add counts one comparison. A difference that is not empty fails the test.
func (c *Count) Add(difference string) {
	c.t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	c.cases++
	if difference == "" {
		return
	}
	if c.differs++; c.differs <= maxTold {
		c.t.Error(difference)
	} else {
		c.t.Fail()
	}
}

// Scale returns how many cases to generate where full are a thorough run: a
// hundredth of them, at least one, unless [EnvFull] is set.
func Scale(full int) int {
	if os.Getenv(EnvFull) != "" {
		return full
	}
	return max(full/100, 1)
}
