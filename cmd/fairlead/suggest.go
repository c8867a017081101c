package main

import (
	"cmp"
	"slices"
	"strings"
)

// maxSuggestions is how many names a "did you mean" offers.
const maxSuggestions = 3

// didYouMean returns "did you mean a, b or c?" with the candidates that are
// closest to what was written, "" if none is close.
func didYouMean(written string, candidates []string) string {
	close := closest(written, candidates)
	if len(close) == 0 {
		return ""
	}
	return "did you mean " + orList(close) + "?"
}

func closest(written string, candidates []string) []string {
	type scored struct {
		name     string
		distance int
	}
	var near []scored
	for _, name := range candidates {
		if d, ok := nearness(fold(written), fold(name)); ok {
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

// fold makes one spelling of the ways to write a name: getHub, gethub, get-hub.
func fold(name string) string {
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

// orList joins names for a sentence: "a", "a or b", "a, b or c".
func orList(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " or " + names[last]
}
