package canon

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// quirkHeader starts a table of quirks.
const quirkHeader = "| Where | Upstream only | Ours only |"

// A Quirk is a difference that is meant to be. Heading is that of the section
// that says why.
type Quirk struct {
	Difference
	Heading string
}

// ParseQuirks reads the quirks out of a Markdown page. A quirk is a row of a
// table whose header is
//
//	| Where | Upstream only | Ours only |
//
// written as [Difference.String] writes it. The section around it must say
// why in prose before the table; everything else is for people.
func ParseQuirks(page []byte) ([]Quirk, error) {
	var all []Quirk
	var heading string
	seen := make(map[Difference]bool)
	why, table := false, false
	i := 0
	for line := range strings.Lines(string(page)) {
		i++
		line = strings.TrimSpace(line)
		title, isHeading := strings.CutPrefix(strings.TrimLeft(line, "#"), " ")
		isHeading = isHeading && strings.HasPrefix(line, "#")
		switch {
		case isHeading:
			heading, why, table = title, false, false
		case line == quirkHeader:
			if heading == "" || !why {
				return nil, fmt.Errorf("line %d: the table has no heading, or no reason between its heading and it", i)
			}
			table = true
		case !strings.HasPrefix(line, "|"):
			why, table = why || line != "", false
		case table && strings.Trim(line, "|-: ") != "":
			q, err := parseRow(line)
			if err == nil && seen[q] {
				err = errors.New("the quirk is listed twice")
			}
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", i, err)
			}
			seen[q] = true
			all = append(all, Quirk{q, heading})
		}
	}
	return all, nil
}

func parseRow(line string) (Difference, error) {
	cells := strings.Split(line, "|")
	if len(cells) != 5 || cells[4] != "" {
		return Difference{}, errors.New("the row has not three cells")
	}
	for i, cell := range cells {
		cell = strings.TrimSpace(cell)
		if cell != "" && (len(cell) < 3 || strings.Count(cell, "`") != 2 || cell[0] != '`' || cell[len(cell)-1] != '`') {
			return Difference{}, fmt.Errorf("the cell %s is not code", cell)
		}
		cells[i] = strings.Trim(cell, "`")
	}
	d := Difference{cells[1], cells[2], cells[3]}
	if d.Path == "" || d.Upstream == d.Ours {
		return d, errors.New("the row says no difference")
	}
	return d, nil
}

// Reconcile returns the differences that are no quirk and the quirks that are
// no difference, each sorted by path.
func Reconcile(found []Difference, quirks []Quirk) (unlisted []Difference, stale []Quirk) {
	for _, d := range found {
		if !slices.ContainsFunc(quirks, func(q Quirk) bool { return q.Difference == d }) {
			unlisted = append(unlisted, d)
		}
	}
	for _, q := range quirks {
		if !slices.Contains(found, q.Difference) {
			stale = append(stale, q)
		}
	}
	slices.SortFunc(unlisted, compareDifferences)
	slices.SortFunc(stale, func(a, b Quirk) int { return compareDifferences(a.Difference, b.Difference) })
	return unlisted, stale
}

// Drift compares our document with upstream's, and what differs with a page of
// quirks: it returns the differences that the page lacks, and the quirks that
// are no difference any more.
func Drift(page, upstream, ours []byte) (unlisted []Difference, stale []Quirk, err error) {
	quirks, err := ParseQuirks(page)
	if err != nil {
		return nil, nil, fmt.Errorf("quirks: %w", err)
	}
	found, err := Compare(upstream, ours)
	if err != nil {
		return nil, nil, err
	}
	unlisted, stale = Reconcile(found, quirks)
	return unlisted, stale, nil
}
