package main

import (
	"fmt"
	"os"
	"slices"

	"github.com/fairlead-go/fairlead/internal/spectool/codegen"
)

// topics compares the documented topics of notifications. A client gets those
// that are not documented as well, so that only one that goes away breaks.
func topics(before, after side) ([]change, error) {
	old, err := readTopics(before.asyncapi)
	if err != nil {
		return nil, err
	}
	now, err := readTopics(after.asyncapi)
	if err != nil {
		return nil, err
	}
	all := []change{}
	for _, t := range old {
		if !slices.Contains(now, t) {
			all = append(all, change{Subject: t, Text: "the topic is no longer documented", Effect: Breaking})
		}
	}
	for _, t := range now {
		if !slices.Contains(old, t) {
			all = append(all, change{Subject: t, Text: "the topic is new", Effect: Harmless})
		}
	}
	return all, nil
}

func readTopics(name string) ([]string, error) {
	if name == "" {
		return nil, nil
	}
	spec, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	all, err := codegen.Topics(spec)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return all, nil
}
