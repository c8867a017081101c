package specdiff

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"

	oasdiff "github.com/oasdiff/oasdiff/checker"
	"github.com/oasdiff/oasdiff/diff"
	"github.com/oasdiff/oasdiff/load"
)

// wire compares two specs by oasdiff's rules. What happens to one member of one
// type is one change, whichever operations show it.
func wire(before, after *side) ([]Change, error) {
	documents := []document{before.doc, after.doc}
	var specs [2]*load.SpecInfo
	for i, s := range []*side{before, after} {
		specs[i] = &load.SpecInfo{Url: s.spec.Name, Spec: s.flat, Version: s.flat.Info.Version}
	}
	d, sources, err := diff.GetWithOperationsSourcesMap(diff.NewConfig(), specs[0], specs[1])
	if err != nil {
		return nil, err
	}
	all := make(map[string]*Change)
	english := oasdiff.NewDefaultLocalizer()
	for _, c := range oasdiff.CheckBackwardCompatibilityUntilLevel(oasdiff.NewConfig(oasdiff.GetAllChecks()), d, sources, oasdiff.INFO) {
		if c.GetId() == "api-version-not-bumped" {
			continue // upstream's version has never changed
		}
		op := cmp.Or(c.GetOperationId(), strings.TrimSpace(c.GetOperation()+" "+c.GetPath()))
		subject, text := name(documents, op, c.GetUncolorizedText(english))
		key := c.GetId() + " " + subject + " " + text
		if all[key] == nil {
			all[key] = &Change{Subject: subject, Text: text, Rule: c.GetId(), Effect: effect(c)}
		}
		if op != "" && !slices.Contains(all[key].Operations, op) {
			all[key].Operations = append(all[key].Operations, op)
		}
	}
	changes := make([]Change, 0, len(all))
	for _, key := range slices.Sorted(maps.Keys(all)) {
		c := *all[key]
		slices.Sort(c.Operations)
		c.Subject = cmp.Or(c.Subject, strings.Join(c.Operations, ", "))
		changes = append(changes, c)
	}
	slices.SortStableFunc(changes, func(a, b Change) int {
		return cmp.Or(cmp.Compare(b.Effect.rank(), a.Effect.rank()), cmp.Compare(a.Subject, b.Subject))
	})
	return changes, nil
}

// tolerated are changes that a client made by this module takes: it keeps enum
// values and variants of unions that it does not know.
var tolerated = regexp.MustCompile(`^response-.*(enum-value|one-of|any-of)-added$`)

func effect(c oasdiff.Change) Effect {
	switch {
	case tolerated.MatchString(c.GetId()), c.GetLevel() == oasdiff.INFO:
		return Harmless
	case c.GetLevel() == oasdiff.WARN:
		return Doubtful
	}
	return Breaking
}

var (
	quoted = regexp.MustCompile("`([^`]*)`")
	// The member of a type is the same whatever the status and the media type.
	answer = regexp.MustCompile("(the )?response with the `[0-9a-zX]+` status")
	status = regexp.MustCompile("( for (the )?(response )?status `?[0-9a-zX]+`?| (to|from|of) media type `[^`]*` of response `?[0-9a-zX]+`?)")
)

// name finds the type that declares what a text of oasdiff is about, and takes
// the path to it out of the text.
func name(documents []document, op, text string) (subject, named string) {
	text = status.ReplaceAllString(answer.ReplaceAllString(text, "responses"), "")
	text = quoted.ReplaceAllStringFunc(text, func(s string) string {
		s = strings.Trim(s, "`")
		for _, d := range documents {
			if at := d.place(op, s); at != "" && (subject == "" || subject == at) {
				subject = at
				return ""
			}
		}
		return s
	})
	return subject, strings.Join(strings.Fields(text), " ")
}
