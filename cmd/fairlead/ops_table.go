package main

import (
	"bytes"
	"strings"
	"unicode/utf8"
)

// A table is rows of cells, the first of them its header. Cells hold plain
// text; paint, if not nil, marks it up.
type table struct {
	rows  [][]string
	paint func(row, column int, cell string) string
}

const columnGap = 2

func (t *table) add(cells ...string) { t.rows = append(t.rows, cells) }

// widths returns the width of each column.
func (t *table) widths() []int {
	widths := make([]int, len(t.rows[0]))
	for _, row := range t.rows {
		for i, cell := range row {
			widths[i] = max(widths[i], utf8.RuneCountInString(cell))
		}
	}
	return widths
}

// width returns the width of the table.
func (t *table) width() int {
	sum := -columnGap
	for _, w := range t.widths() {
		sum += w + columnGap
	}
	return sum
}

// write prints the table.
func (t *table) write(w *bytes.Buffer, indent string) {
	widths := t.widths()
	for i, row := range t.rows {
		w.WriteString(indent)
		for j, cell := range row {
			padding := ""
			if j < len(row)-1 {
				padding = strings.Repeat(" ", widths[j]-utf8.RuneCountInString(cell)+columnGap)
			}
			if t.paint != nil {
				cell = t.paint(i, j, cell)
			}
			w.WriteString(cell + padding)
		}
		w.WriteByte('\n')
	}
}
