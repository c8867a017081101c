package specdiff

import (
	"fmt"
	"slices"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// topics compares the documented topics of notifications. A client gets those
// that are not documented as well, so that only one that goes away breaks.
func topics(old, now []string) []Change {
	all := []Change{}
	for _, t := range old {
		if !slices.Contains(now, t) {
			all = append(all, Change{Subject: t, Text: "the topic is no longer documented", Effect: Breaking})
		}
	}
	for _, t := range now {
		if !slices.Contains(old, t) {
			all = append(all, Change{Subject: t, Text: "the topic is new", Effect: Harmless})
		}
	}
	return all
}

func readTopics(spec Spec) ([]string, error) {
	if spec.AsyncAPI == nil {
		return nil, nil
	}
	all, err := codegen.Topics(spec.AsyncAPI)
	if err != nil {
		return nil, fmt.Errorf("the topics of %s: %w", spec.Name, err)
	}
	return all, nil
}
