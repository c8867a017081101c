// Package cyclespec holds the contract of Cycle's internal API. It is apart from
// package contract because the document is 400 KB, which a service built on
// contract for an API of its own must not carry.
package cyclespec

import (
	"sync"

	"github.com/fairlead-go/fairlead/internal/contract"
	"github.com/fairlead-go/fairlead/spec"
)

// Envelope is the member of an answer that holds its value.
const Envelope = "data"

// Contract returns the contract of Cycle's internal API, [spec.Cycle]. It is
// read on the first call and shared by all.
func Contract() *contract.Contract { return read() }

var read = sync.OnceValue(func() *contract.Contract {
	c, err := contract.New(spec.Cycle)
	if err != nil {
		panic("cyclespec: " + err.Error()) // embedded, so a test has seen it work
	}
	return c
})
