package main

import (
	"io"
	"strings"
	"unicode/utf8"
)

// textWidth is how wide prose gets, however wide the terminal is.
const textWidth = 80

// A style marks up text for a terminal; the zero style leaves it plain.
type style struct{ color bool }

// styleFor returns the style for what is written to w: color on a terminal only,
// and not if the user does not want it (https://no-color.org).
func (a *app) styleFor(w io.Writer) style {
	_, terminal := terminalWidth(w)
	return style{terminal && a.getenv("NO_COLOR") == "" && a.getenv("TERM") != "dumb"}
}

func (s style) bold(text string) string   { return s.escape("1", text) }
func (s style) dim(text string) string    { return s.escape("2", text) }
func (s style) red(text string) string    { return s.escape("31", text) }
func (s style) green(text string) string  { return s.escape("32", text) }
func (s style) yellow(text string) string { return s.escape("33", text) }
func (s style) cyan(text string) string   { return s.escape("36", text) }

func (s style) escape(code, text string) string {
	if !s.color || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// wrap breaks text into lines that fit, with the indent, into textWidth.
func wrap(text, indent string) string {
	var b strings.Builder
	column := 0
	for _, word := range strings.Fields(text) {
		width := utf8.RuneCountInString(word)
		switch {
		case column == 0:
			b.WriteString(indent)
			column = len(indent)
		case column+1+width > textWidth:
			b.WriteString("\n" + indent)
			column = len(indent)
		default:
			b.WriteByte(' ')
			column++
		}
		b.WriteString(word)
		column += width
	}
	return b.String()
}

// header paints the first row of a table, for [table].
func (s style) header(row, _ int, cell string) string {
	if row == 0 {
		return s.dim(cell)
	}
	return cell
}
