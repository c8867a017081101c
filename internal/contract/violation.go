package contract

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
)

// MaxViolations bounds the violations that one [Error] lists.
const MaxViolations = 20

// What an [*Error] is, for errors.Is. One that is neither says that parameters
// or body do not fit their schema.
var (
	ErrMediaType = errors.New("another media type than documented")
	ErrSyntax    = errors.New("not well formed")
)

// Error says how a request or an answer violates the contract.
type Error struct {
	Operation  string      // operationId
	Violations []Violation // sorted, at most [MaxViolations]
	More       int         // violations that are not listed

	kind error
}

// Violation is one thing that is wrong. It never holds a value that was sent,
// because that may be a secret; it may hold names of members.
type Violation struct {
	Where  string // "body.contents.instance_id", "query parameter scope"
	Reason string // "is missing": with Where it is a sentence
}

func (v Violation) String() string { return v.Where + " " + v.Reason }

func (e *Error) Error() string { return e.Operation + ": " + e.Detail() }

// Detail is the text of the error without the operation.
func (e *Error) Detail() string {
	var b strings.Builder
	for i, v := range e.Violations {
		if i > 0 {
			b.WriteString("; ")
		}
		b.WriteString(v.String())
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "; and %d more", e.More)
	}
	return b.String()
}

// Unwrap returns [ErrMediaType], [ErrSyntax] or nil.
func (e *Error) Unwrap() error { return e.kind }

// violated returns an error for what was found, nil if that is nothing.
func (op *Operation) violated(kind error, found ...Violation) error {
	slices.SortFunc(found, func(a, b Violation) int {
		return cmp.Or(compareNatural(a.Where, b.Where), cmp.Compare(a.Reason, b.Reason))
	})
	// Schemas that are merged may ask for the same thing.
	found = slices.Compact(found)
	if len(found) == 0 {
		return nil
	}
	e := &Error{Operation: op.ID, Violations: found, kind: kind}
	if n := len(found) - MaxViolations; n > 0 {
		e.Violations, e.More = slices.Clone(found[:MaxViolations]), n
	}
	return e
}

// compareNatural compares like [cmp.Compare], but puts body[2] before body[10].
func compareNatural(a, b string) int {
	for a != "" && b != "" {
		m, n := digits(a), digits(b)
		if m == 0 || n == 0 {
			m, n = 1, 1
		}
		if c := cmp.Or(cmp.Compare(m, n), cmp.Compare(a[:m], b[:n])); c != 0 {
			return c
		}
		a, b = a[m:], b[n:]
	}
	return cmp.Compare(len(a), len(b))
}

// digits returns how many digits s begins with.
func digits(s string) int {
	return len(s) - len(strings.TrimLeft(s, "0123456789"))
}
