// Package suggest finds the names that somebody may have meant.
package suggest

import (
	"cmp"
	"slices"
	"strings"
)

// maxSuggestions is how many names a "did you mean" offers.
const maxSuggestions = 3

// DidYouMean returns "did you mean a, b or c?" with the candidates that are
// closest to what was written, "" if none is close.
func DidYouMean(written string, candidates []string) string {
	near := Closest(written, candidates)
	if len(near) == 0 {
		return ""
	}
	return "did you mean " + OrList(near) + "?"
}

// Closest returns the candidates that are closest to what was written, the
// closest first.
func Closest(written string, candidates []string) []string {
	type scored struct {
		name     string
		distance int
	}
	var near []scored
	for _, name := range candidates {
		if d, ok := nearness(Fold(written), Fold(name)); ok {
			near = append(near, scored{name, d})
		}
	}
	slices.SortStableFunc(near, func(a, b scored) int { return cmp.Compare(a.distance, b.distance) })
	var names []string
	for _, s := range near[:min(len(near), maxSuggestions)] {
		names = append(names, s.name)
	}
	return names
}

// nearness reports how far apart two folded names are, and whether that is near
// enough to be a slip. A part of a name counts by what is missing of it, but
// ranks behind a slip of the finger.
func nearness(written, name string) (distance int, ok bool) {
	d := editDistance(written, name)
	if d <= max(1, len(written)/4) {
		return d, true
	}
	if len(written) >= 3 && (strings.Contains(name, written) || strings.Contains(written, name)) {
		return 100 + d, true
	}
	return 0, false
}

// Fold makes one spelling of the ways to write a name: getHub, gethub, get-hub.
func Fold(name string) string {
	return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(name))
}

// editDistance is the number of bytes to insert, delete or replace to get from
// a to b.
func editDistance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// OrList joins names for a sentence: "a", "a or b", "a, b or c".
func OrList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
