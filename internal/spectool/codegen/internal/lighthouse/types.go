// Code generated from internal/spectool/codegen/testdata/lighthouse.yaml by make generate. DO NOT EDIT.

package lighthouse

// Failure has no description in the spec.
type Failure struct {
	// For programs.
	Code string `json:"code"`

	// For people.
	Message string `json:"message"`
}

// Lamp is a lamp of the lighthouse.
type Lamp struct {
	Name string `json:"name"`
	Lit  bool   `json:"lit"`
}

// Refused has no description in the spec.
type Refused = Failure
