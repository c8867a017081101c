package contract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const shown = `openapi: 3.1.0
info: {title: Shown, version: "2", description: What is shown.}
tags: [{name: B, description: Second.}, {name: A}]
paths:
  /a:
    get:
      operationId: getA
      responses:
        200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Answer'}}}}
        204: {description: d}
        403: {description: d, content: {application/json: {schema: {properties: {data: {type: boolean}}}}}}
        409: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Failure'}}}}
        default: {description: d, content: {text/plain: {}}}
components:
  schemas:
    Answer: {type: object, properties: {data: {$ref: '#/components/schemas/Thing'}}}
    Failure: {type: object, properties: {error: {type: string}, data: {type: "null"}}}
    ID: {type: string}
    Kind: {type: string, enum: [big, small]}
    Circle: {$ref: '#/components/schemas/Circle'}
    Either: {oneOf: [{$ref: '#/components/schemas/ID'}, {type: integer}]}
    Lists: {type: array, items: {$ref: '#/components/schemas/Lists'}}
    Thing:
      type: object
      required: [zoo, ids]
      properties:
        zoo: {type: string, description: First and yet last in the alphabet.}
        id: {$ref: '#/components/schemas/ID'}
        "null": {type: "null"}
        maybe: {anyOf: [{$ref: '#/components/schemas/Kind'}, {type: "null"}]}
        kind: {type: [string, "null"], enum: [a, null]}
        several: {type: [string, integer]}
        ids: {type: array, items: {$ref: '#/components/schemas/ID'}}
        map: {type: object, additionalProperties: {$ref: '#/components/schemas/Thing'}}
        open: {type: object, additionalProperties: true}
        any: {}
        yes: true
        either: {$ref: '#/components/schemas/Either'}
        inline: {type: object, properties: {a: {type: number}}}
        circle: {$ref: '#/components/schemas/Circle'}
        lists: {$ref: '#/components/schemas/Lists'}
`

func TestView(t *testing.T) {
	c, err := New([]byte(shown))
	if err != nil {
		t.Fatal(err)
	}
	if got := c.Info(); got != (Info{"Shown", "2", "What is shown."}) {
		t.Errorf("%+v", got)
	}
	if got := c.Tags(); !slices.Equal(got, []Tag{{"B", "Second."}, {"A", ""}}) {
		t.Errorf("%+v", got)
	}
	var results []string
	for _, a := range c.Operation("getA").Answers {
		results = append(results, fmt.Sprintf("%s %t %t", a.Status, a.IsResult("data"), a.Schema() != nil))
	}
	if got := strings.Join(results, "; "); got != "200 true true; 204 true false; 403 true true; 409 false true; default false false" {
		t.Error(got)
	}

	thing := c.Operation("getA").Answers[0].Schema().Property("data")
	if thing.Type() != "Thing" || thing.Property("nothing") != nil || thing.Items() != nil || thing.Values() != nil || thing.Description() != "" {
		t.Errorf("%s", thing.Type())
	}
	var got []string
	for _, p := range thing.Properties() {
		line := p.Name + ": " + p.Schema.Type()
		if p.Required {
			line += "!"
		}
		if enum := p.Schema.Enum(); enum != nil {
			line += fmt.Sprint(" ", enum)
		}
		if p.Schema.Null() {
			line += " null"
		}
		got = append(got, line)
	}
	want := []string{
		"zoo: string!", "id: ID", "null: null null", "maybe: Kind or null [big small] null", "kind: string or null [a] null",
		"several: string or integer", "ids: list of ID!", "map: map of Thing", "open: object", "any: any value", "yes: any value",
		"either: Either", "inline: object", "circle: any value", "lists: list of list of list of list of any value",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if got := thing.Property("zoo").Description(); got != "First and yet last in the alphabet." {
		t.Error(got)
	}
	if v := thing.Property("either").Variants(); len(v) != 2 || v[0].Type() != "ID" || v[1].Type() != "integer" {
		t.Errorf("%d variants", len(v))
	}
	if items, values := thing.Property("ids").Items(), thing.Property("map").Values(); items.Type() != "ID" || values.Property("zoo").Type() != "string" {
		t.Errorf("%s, %s", items.Type(), values.Type())
	}
	// A schema below another is checked against like any.
	if found, err := thing.Property("zoo").Check("zoo", 7.0); err != nil || len(found) != 1 {
		t.Errorf("%v, %v", found, err)
	}
}
