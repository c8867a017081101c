package emulator

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"

	"go.yaml.in/yaml/v3"
)

// FormatSeed writes the whole of a state as a seed, in YAML. [ParseSeed] reads it
// back as the same state. The seed contains all secrets of the state. The error
// says why the state cannot be a seed: it has values that the spec forbids, or
// ids that lead nowhere.
func FormatSeed(s State) ([]byte, error) {
	text, err := printSeed(s)
	if err != nil {
		return nil, fmt.Errorf("the state cannot be written as a seed: %w", err)
	}
	again, err := ParseSeed("state", text)
	if err != nil {
		return nil, err
	}
	if !reflect.DeepEqual(tree(again), tree(s)) {
		return nil, errors.New("the state cannot be written as a seed: loaded again it is another")
	}
	return printSeed(again) // the same each time: reading sorts the members of unions
}

func printSeed(s State) ([]byte, error) {
	content, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	root, err := yamlNode(json.NewDecoder(bytes.NewReader(content)))
	if err != nil {
		return nil, err
	}
	root.Content = append([]*yaml.Node{
		{Kind: yaml.ScalarNode, Value: "complete", HeadComment: "Nothing is filled in. Without the next line members that are missing get defaults."},
		{Kind: yaml.ScalarNode, Value: "true"},
	}, root.Content...)
	var text bytes.Buffer
	e := yaml.NewEncoder(&text)
	e.SetIndent(2)
	err = e.Encode(root)
	return text.Bytes(), err
}

// yamlNode returns the next value of d as YAML, with its members in their order.
func yamlNode(d *json.Decoder) (*yaml.Node, error) {
	d.UseNumber()
	n := new(yaml.Node)
	switch t, err := d.Token(); t := t.(type) {
	case json.Delim:
		n.Kind = yaml.SequenceNode
		if t == '{' {
			n.Kind = yaml.MappingNode
		}
		for d.More() { // members are names and values in turn
			child, err := yamlNode(d)
			if err != nil {
				return nil, err
			}
			n.Content = append(n.Content, child)
		}
		_, err = d.Token()
		return n, err
	case json.Number:
		n.Kind, n.Value = yaml.ScalarNode, t.String()
		return n, err
	default:
		if err == nil {
			err = n.Encode(t)
		}
		if t == "<<" { // which the library takes for a merge key
			n.Tag, n.Style = "!!str", yaml.DoubleQuotedStyle
		}
		return n, err
	}
}
