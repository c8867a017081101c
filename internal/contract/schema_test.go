package contract

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

const walked = `
openapi: 3.1.0
paths: {}
components:
  schemas:
    Ship:
      type: object
      required: [id, name, built, flags, captain, cargo, kind, sunk, crew]
      properties:
        id: {type: string, format: objectid}
        name: {type: string}
        built: {type: string, format: date-time}
        flags: {type: array, items: {$ref: '#/components/schemas/Flag'}}
        captain: {anyOf: [{$ref: '#/components/schemas/Person'}, {type: "null"}]}
        mate: {$ref: '#/components/schemas/Person'}
        cargo: {$ref: '#/components/schemas/Cargo'}
        kind: {type: string, enum: [ship]}
        sunk: {type: boolean}
        crew: {type: integer}
        notes: {type: object, additionalProperties: true}
    Flag: {type: object, required: [country], properties: {country: {type: string}}}
    Person:
      allOf:
        - {type: object, required: [name], properties: {name: {type: string}}}
        - {type: object, required: [age], properties: {age: {type: integer}}}
    Cargo:
      oneOf: [{$ref: '#/components/schemas/Fish'}, {$ref: '#/components/schemas/Tea'}]
      discriminator: {propertyName: type, mapping: {fish: '#/components/schemas/Fish', tea: '#/components/schemas/Tea'}}
    Fish: {type: object, required: [type, tons], properties: {type: {type: string, enum: [fish]}, tons: {type: number}}}
    Tea: {type: object, required: [type, sorts], properties: {type: {type: string, enum: [tea]}, sorts: {type: array, items: {type: string}}}}
`

func TestWalk(t *testing.T) {
	c, err := New([]byte(walked))
	if err != nil {
		t.Fatal(err)
	}
	if c.Schema("Boat") != nil {
		t.Error("there is a schema that there is not")
	}
	ship := c.Schema("Ship")
	v := map[string]any{
		"flags":   []any{map[string]any{"county": "x"}},
		"captain": map[string]any{"name": "A", "rank": int64(1)},
		"cargo":   map[string]any{"type": "tea", "tons": 1.5},
		"notes":   map[string]any{"any": map[string]any{"thing": "goes"}},
		"odd one": true,
	}
	var got []string
	ship.Walk("ship", v, func(at Value, v any) any {
		line := at.Where
		if !at.Known {
			line += " unknown among " + strings.Join(at.Siblings, ",")
		}
		if m, ok := v.(map[string]any); ok && at.Known {
			line += " lacks " + strings.Join(at.Missing(m), ",")
			for _, name := range at.Missing(m) {
				if zero, ok := at.Zero(name, "then"); ok {
					line += fmt.Sprintf(" %s=%v", name, zero)
				}
			}
		}
		got = append(got, line)
		return v
	})
	want := []string{
		"ship lacks built,crew,id,kind,name,sunk built=then crew=0 kind=ship sunk=false",
		"ship.captain lacks age age=0",
		"ship.captain.name",
		"ship.captain.rank unknown among age,name",
		"ship.cargo lacks sorts sorts=[]",
		"ship.cargo.tons unknown among sorts,type",
		"ship.cargo.type",
		"ship.flags",
		"ship.flags[0] lacks country",
		"ship.flags[0].county unknown among country",
		"ship.notes lacks ",
		"ship.notes.any lacks ",
		"ship.notes.any.thing",
		`ship["odd one"] unknown among built,captain,cargo,crew,flags,id,kind,mate,name,notes,sunk`,
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n\t%s\nwant\n\t%s", strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
	}

	// What edit returns is what is walked on.
	got = nil
	after := ship.Walk("ship", map[string]any{"mate": "B"}, func(at Value, v any) any {
		got = append(got, at.Where)
		if s, ok := v.(string); ok && at.Object() {
			return map[string]any{"name": s}
		}
		return v
	})
	if fmt.Sprint(after) != "map[mate:map[name:B]]" || !slices.Equal(got, []string{"ship", "ship.mate", "ship.mate.name"}) {
		t.Errorf("%v, %q", after, got)
	}

	found, err := c.Schema("Person").Check("people[3]", map[string]any{"name": int64(1), "age": int64(7)})
	if err != nil || fmt.Sprint(found) != "[people[3].name must be a string]" {
		t.Errorf("%v, error %v", found, err)
	}
}
