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
	if i := slices.IndexFunc(near, func(s scored) bool { return s.distance >= partOf }); i > 0 {
		near = near[:i]
	}
	var names []string
	for _, s := range near[:min(len(near), maxSuggestions)] {
		names = append(names, s.name)
	}
	return names
}

// partOf is the distance of what is part of a name, and far from it otherwise.
const partOf = 100

// nearness reports how far apart two folded names are, and whether that is near
// enough to be a slip. Parts of names are for those that are near none.
func nearness(written, name string) (distance int, ok bool) {
	d := editDistance(written, name)
	if d <= max(1, len(written)/4) {
		return d, true
	}
	if len(written) >= 3 && (strings.Contains(name, written) || strings.Contains(written, name)) {
		return partOf + d, true
	}
	return 0, false
}

// Fold makes one spelling of the ways to write a name: getHub, gethub, get-hub.
func Fold(name string) string {
	return strings.NewReplacer("-", "", "_", "").Replace(strings.ToLower(name))
}

// editDistance is the number of bytes to insert, delete or replace, and of
// neighbours to swap, to get from a to b.
func editDistance(a, b string) int {
	rows := [3][]int{make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)}
	for j := range rows[0] {
		rows[0][j] = j
	}
	for i := range len(a) {
		before, above, row := rows[(i+2)%3], rows[i%3], rows[(i+1)%3]
		row[0] = i + 1
		for j := range len(b) {
			change := above[j]
			if a[i] != b[j] {
				change++
			}
			row[j+1] = min(change, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return rows[len(a)%3][len(b)]
}

// OrList joins names for a sentence: "a", "a or b", "a, b or c".
func OrList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
