package main

import (
	"fmt"
	"html"
	"slices"
	"strings"
)

// Sizes of the chart, in pixels.
const (
	chartWidth = 760
	labelWidth = 270 // to the left of the bars
	barWidth   = 400 // of the longest
	barHeight  = 14
	barStep    = 19
	groupGap   = 34
)

// chart draws how fast each peer is beside the one that is written by hand: that
// one is 1, longer is faster. It is readable on a light and on a dark page.
func chart(all []*figure) string {
	type bar struct {
		label string
		speed float64
	}
	type group struct {
		title string
		bars  []bar
		goal  float64
	}
	var groups []group
	longest := 1.0
	for _, f := range all {
		i := slices.IndexFunc(f.goals, func(g goal) bool { return g.peer == handName || g.peer == websocketName })
		if i < 0 || f.unit == "" {
			continue // no goal, or a count
		}
		g := group{title: f.title, goal: speed(f, f.goals[i].bound)}
		for _, s := range f.series {
			// A socket that decodes nothing is a floor for small answers only.
			if s.peer == rawName && !slices.ContainsFunc(f.goals, func(g goal) bool { return g.peer == rawName }) {
				continue
			}
			v := speed(f, median(f.ratios(s.peer, f.goals[i].peer)))
			longest = max(longest, v, g.goal)
			g.bars = append(g.bars, bar{s.peer, v})
		}
		groups = append(groups, g)
	}
	var b strings.Builder
	y := 44
	for _, g := range groups {
		fmt.Fprintf(&b, "<text class=\"title\" x=\"10\" y=\"%d\">%s</text>\n", y+12, html.EscapeString(g.title))
		y += 22
		for _, v := range g.bars {
			length, goal := v.speed/longest*barWidth, g.goal/longest*barWidth
			end, class := length, "peer"
			if v.label == ours {
				class = "ours"
				if goal > length && goal < length+50 {
					end = goal // the line would cross the number
				}
			}
			fmt.Fprintf(&b, "<text class=\"label\" x=\"%d\" y=\"%d\">%s</text>\n", labelWidth-8, y+11, html.EscapeString(v.label))
			fmt.Fprintf(&b, "<rect class=%q x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"%d\" rx=\"2\"/>\n", class, labelWidth, y, length, barHeight)
			fmt.Fprintf(&b, "<text class=\"value\" x=\"%.1f\" y=\"%d\">%.2f×</text>\n", labelWidth+end+6, y+11, v.speed)
			if v.label == ours {
				fmt.Fprintf(&b, "<line class=\"goal\" x1=\"%.1f\" x2=\"%.1f\" y1=\"%d\" y2=\"%d\"/>\n", labelWidth+goal, labelWidth+goal, y-3, y+barHeight+3)
			}
			y += barStep
		}
		y += groupGap - barStep
	}
	return fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-label="Speed beside hand-written clients; benchmarks.md has the figures">
<style>
text { font: 12px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 } .label { text-anchor: end; fill: #59636e } .value { fill: #59636e }
.ours { fill: #0969da } .peer { fill: #afb8c1 } .goal { stroke: #bc4c00; stroke-width: 2 }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3 } .label, .value { fill: #9198a1 }
.ours { fill: #4493f8 } .peer { fill: #59636e } .goal { stroke: #f0883e }
}
</style>
<text class="title" x="10" y="22">Speed beside a hand-written client (1×); longer is faster; the line is our goal</text>
%s</svg>
`, chartWidth, y, chartWidth, y, b.String())
}

// speed turns a ratio of two measures into one where more is better.
func speed(f *figure, ratio float64) float64 {
	if f.more || ratio == 0 {
		return ratio
	}
	return 1 / ratio
}
