// Code generated from internal/spectool/codegen/testdata/harbour.yaml by make generate. DO NOT EDIT.

package harbour

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"
)

// The documented values of [ErrorStatus]; there may be others.
const (
	ErrorStatusN400 ErrorStatus = 400
	ErrorStatusN404 ErrorStatus = 404
)

// Valid reports whether the value is one of the documented ones.
func (e ErrorStatus) Valid() bool {
	switch e {
	case ErrorStatusN400, ErrorStatusN404:
		return true
	}
	return false
}

// The documented values of [GrainCargoType]; there may be others.
const (
	GrainCargoTypeBarley GrainCargoType = "barley"
	GrainCargoTypeWheat  GrainCargoType = "wheat"
)

// Valid reports whether the value is one of the documented ones.
func (e GrainCargoType) Valid() bool {
	switch e {
	case GrainCargoTypeBarley, GrainCargoTypeWheat:
		return true
	}
	return false
}

// The documented values of [Relation]; there may be others.
const (
	RelationEqual     Relation = "=="
	RelationNoneEqual Relation = "!*="
	RelationNotEqual  Relation = "!="
)

// Valid reports whether the value is one of the documented ones.
func (e Relation) Valid() bool {
	switch e {
	case RelationEqual, RelationNoneEqual, RelationNotEqual:
		return true
	}
	return false
}

// The documented values of [ShipFlags]; there may be others.
const (
	ShipFlagsNeutral ShipFlags = "neutral"
	ShipFlagsPirate  ShipFlags = "pirate"
)

// Valid reports whether the value is one of the documented ones.
func (e ShipFlags) Valid() bool {
	switch e {
	case ShipFlagsNeutral, ShipFlagsPirate:
		return true
	}
	return false
}

// The documented values of [ShipOwner]; there may be others.
const (
	ShipOwnerCompany ShipOwner = "company"
	ShipOwnerCrown   ShipOwner = "crown"
)

// Valid reports whether the value is one of the documented ones.
func (e ShipOwner) Valid() bool {
	switch e {
	case ShipOwnerCompany, ShipOwnerCrown:
		return true
	}
	return false
}

// The documented values of [ShipKind]; there may be others.
const (
	ShipKindEmpty     ShipKind = ""
	ShipKindMotor     ShipKind = "motor"
	ShipKindSail      ShipKind = "sail"
	ShipKindTwoMaster ShipKind = "two-master"
)

// Valid reports whether the value is one of the documented ones.
func (e ShipKind) Valid() bool {
	switch e {
	case ShipKindEmpty, ShipKindMotor, ShipKindSail, ShipKindTwoMaster:
		return true
	}
	return false
}

// The documented values of [SearchShipsParamsOrderBy]; there may be others.
const (
	SearchShipsParamsOrderByLength SearchShipsParamsOrderBy = "length"
	SearchShipsParamsOrderByName   SearchShipsParamsOrderBy = "name"
)

// Valid reports whether the value is one of the documented ones.
func (e SearchShipsParamsOrderBy) Valid() bool {
	switch e {
	case SearchShipsParamsOrderByLength, SearchShipsParamsOrderByName:
		return true
	}
	return false
}

// Berth is a place for a ship.
type Berth struct {
	// Depth in centimetres.
	Depth int64  `json:"depth"`
	ID    string `json:"id"`

	// Cargo of one of several kinds.
	Cargo *Cargo `json:"cargo,omitempty"`

	// Who holds a berth, told apart by its members.
	Holder *Holder `json:"holder,omitempty"`
}

// Cargo of one of several kinds.
type Cargo struct {
	union json.RawMessage
}

// CargoBase has no description in the spec.
type CargoBase struct {
	CargoType string `json:"cargo-type"`
}

// Company has no description in the spec.
type Company struct {
	Name string `json:"name"`
	Seat string `json:"seat"`
}

// Error is what went wrong.
type Error struct {
	// HTTP status code.
	Status ErrorStatus `json:"status"`
}

// ErrorStatus is the type of Error.Status. HTTP status code.
type ErrorStatus int64

// Grain has no description in the spec.
type Grain struct {
	Sort GrainCargoType `json:"cargo-type"`
	Tons int64          `json:"tons"`
}

// GrainCargoType is the type of Grain.Sort.
type GrainCargoType string

// HarbourID is an id of a harbour, which may hold anything.
type HarbourID = string

// Hold is the hold of a ship.
type Hold struct {
	Deck  *int64  `json:"deck,omitempty"`
	Label *string `json:"label,omitempty"`
	Dry   *bool   `json:"dry,omitempty"`
}

// Holder: Who holds a berth, told apart by its members.
type Holder struct {
	union json.RawMessage
}

// Oil, by the barrel.
type Oil struct {
	Sort    string `json:"cargo-type"`
	Barrels *int64 `json:"barrels,omitempty"`
}

// Passengers have no tag of their own but their schema's name.
type Passengers struct {
	CargoType string `json:"cargo-type"`
	Count     *int64 `json:"count,omitempty"`
}

// Person has no description in the spec.
type Person struct {
	Surname string `json:"surname"`
}

// Place has no description in the spec.
type Place struct {
	ID string `json:"id"`
}

// Register: Known entries, and what else there is.
type Register struct {
	Keeper string     `json:"keeper"`
	Since  *time.Time `json:"since,omitempty"`

	// A comparison.
	Mark                 *Relation        `json:"mark,omitempty"`
	Text                 *string          `json:"text,omitempty"`
	AdditionalProperties map[string]Place `json:"-"`
}

// Relation is a comparison.
type Relation string

// Ship is a ship that a description tells all about.
//
// It has a second paragraph with
//   - a list
//   - that follows at once.
type Ship struct {
	// Name as painted on the bow.
	//
	// Examples: Fram
	Name string `json:"name"`

	// Kind of a ship.
	Kind ShipKind `json:"kind"`

	// Tonnage is the weight of the water that the ship pushes away.
	Tonnage float64     `json:"tonnage"`
	Flags   []ShipFlags `json:"flags,omitempty"`

	// Who owns it, null when it is adrift.
	Owner *ShipOwner `json:"owner"`
	Crew  *int64     `json:"crew-size,omitempty"`

	// The ship that sails with it.
	Escort   *Ship      `json:"escort,omitempty"`
	Fleet    []Ship     `json:"fleet,omitempty"`
	Launched *time.Time `json:"launched,omitempty"`
	Papers   []byte     `json:"papers,omitempty"`

	// Name it had.
	//
	// Deprecated: the spec marks this as deprecated.
	OldName *string `json:"old_name,omitempty"`
	Note    any     `json:"note,omitempty"`
}

// ShipFlags is the type of Ship.Flags.
type ShipFlags string

// ShipOwner is the type of Ship.Owner. Who owns it, null when it is adrift.
type ShipOwner string

// ShipKind is the type of Ship.Kind. Kind of a ship.
type ShipKind string

// Limit has no description in the spec.
type Limit = int64

// ErrorResponse has no description in the spec.
type ErrorResponse struct {
	// What went wrong.
	Error Error `json:"error"`
}

// ShipFound is a ship that a description tells all about.
//
// It has a second paragraph with
//   - a list
//   - that follows at once.
type ShipFound = Ship

// CountShipsParams are the parameters of [API.CountShips].
type CountShipsParams struct {
	Decks int64 `form:"decks" json:"decks"`
}

// GetBerthParams are the parameters of [API.GetBerth].
type GetBerthParams struct {
	// How high the tide is, in words.
	XTide string `json:"X-Tide"`

	// Depth in centimetres.
	XDepth *int64 `json:"X-Depth,omitempty"`
}

// SearchShipsParams are the parameters of [API.SearchShips].
type SearchShipsParams struct {
	// How many at most.
	Limit  *Limit   `form:"limit,omitempty" json:"limit,omitempty"`
	Afloat *bool    `form:"afloat,omitempty" json:"afloat,omitempty"`
	Length *float64 `form:"length,omitempty" json:"length,omitempty"`

	// Kind of ship.
	Kind  ShipKind                  `form:"kind" json:"kind"`
	Since time.Time                 `form:"since" json:"since"`
	Until *time.Time                `form:"until,omitempty" json:"until,omitempty"`
	Built *string                   `form:"built,omitempty" json:"built,omitempty"`
	Tag   []string                  `form:"tag,omitempty" json:"tag,omitempty"`
	Berth []int64                   `form:"berth,omitempty" json:"berth,omitempty"`
	Flag  []string                  `form:"flag,omitempty" json:"flag,omitempty"`
	Crew  []int64                   `form:"crew" json:"crew"`
	Hold  *Hold                     `json:"hold,omitempty"`
	Seal  []byte                    `form:"seal,omitempty" json:"seal,omitempty"`
	Sort  *SearchShipsParamsOrderBy `form:"order-by,omitempty" json:"order-by,omitempty"`

	// Text to find.
	Q *string `form:"q,omitempty" json:"q,omitempty"`

	// Number of masts.
	//
	// Deprecated: the spec marks this as deprecated.
	Masts      *int64  `form:"masts,omitempty" json:"masts,omitempty"`
	XPageSizes []int64 `json:"X-Page-Sizes,omitempty"`
}

// SearchShipsParamsOrderBy is the type of SearchShipsParams.Sort.
type SearchShipsParamsOrderBy string

// Get returns one of the AdditionalProperties, and whether there is one of that
// name.
func (a Register) Get(fieldName string) (value Place, found bool) {
	if a.AdditionalProperties != nil {
		value, found = a.AdditionalProperties[fieldName]
	}
	return
}

// Set sets one of the AdditionalProperties.
func (a *Register) Set(fieldName string, value Place) {
	if a.AdditionalProperties == nil {
		a.AdditionalProperties = make(map[string]Place)
	}
	a.AdditionalProperties[fieldName] = value
}

// UnmarshalJSON stores what is no field in AdditionalProperties.
func (a *Register) UnmarshalJSON(b []byte) error {
	object := make(map[string]json.RawMessage)
	err := json.Unmarshal(b, &object)
	if err != nil {
		return err
	}

	if raw, found := object["keeper"]; found {
		err = json.Unmarshal(raw, &a.Keeper)
		if err != nil {
			return fmt.Errorf("error reading 'keeper': %w", err)
		}
		delete(object, "keeper")
	}

	if raw, found := object["since"]; found {
		err = json.Unmarshal(raw, &a.Since)
		if err != nil {
			return fmt.Errorf("error reading 'since': %w", err)
		}
		delete(object, "since")
	}

	if raw, found := object["mark"]; found {
		err = json.Unmarshal(raw, &a.Mark)
		if err != nil {
			return fmt.Errorf("error reading 'mark': %w", err)
		}
		delete(object, "mark")
	}

	if raw, found := object["text"]; found {
		err = json.Unmarshal(raw, &a.Text)
		if err != nil {
			return fmt.Errorf("error reading 'text': %w", err)
		}
		delete(object, "text")
	}

	if len(object) != 0 {
		a.AdditionalProperties = make(map[string]Place)
		for fieldName, fieldBuf := range object {
			var fieldVal Place
			err := json.Unmarshal(fieldBuf, &fieldVal)
			if err != nil {
				return fmt.Errorf("error unmarshaling field %s: %w", fieldName, err)
			}
			a.AdditionalProperties[fieldName] = fieldVal
		}
	}
	return nil
}

// MarshalJSON writes the AdditionalProperties beside the fields.
func (a Register) MarshalJSON() ([]byte, error) {
	var err error
	object := make(map[string]json.RawMessage)

	object["keeper"], err = json.Marshal(a.Keeper)
	if err != nil {
		return nil, fmt.Errorf("error marshaling 'keeper': %w", err)
	}

	if a.Since != nil {
		object["since"], err = json.Marshal(a.Since)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'since': %w", err)
		}
	}

	if a.Mark != nil {
		object["mark"], err = json.Marshal(a.Mark)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'mark': %w", err)
		}
	}

	if a.Text != nil {
		object["text"], err = json.Marshal(a.Text)
		if err != nil {
			return nil, fmt.Errorf("error marshaling 'text': %w", err)
		}
	}

	for fieldName, field := range a.AdditionalProperties {
		object[fieldName], err = json.Marshal(field)
		if err != nil {
			return nil, fmt.Errorf("error marshaling '%s': %w", fieldName, err)
		}
	}
	return json.Marshal(object)
}

// Value decodes the variant held: [Grain], [Oil], [Passengers]. A variant this
// package does not know is returned as json.RawMessage.
func (t Cargo) Value() (any, error) {
	switch t.Discriminator() {
	case "barley", "wheat":
		return t.AsGrain()
	case "oil":
		return t.AsOil()
	case "Passengers":
		return t.AsPassengers()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// Discriminator returns the member cargo-type, which tells the variants apart,
// or "" if there is none.
func (t Cargo) Discriminator() string {
	return stringMember(t.union, "cargo-type")
}

// AsGrain decodes the value as [Grain]. It is an error if another variant is
// held.
func (t Cargo) AsGrain() (Grain, error) {
	return asVariant[Grain](t.union, t.Discriminator() == "barley" || t.Discriminator() == "wheat")
}

// FromGrain stores v.
func (t *Cargo) FromGrain(v Grain) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// AsOil decodes the value as [Oil]. It is an error if another variant is held.
func (t Cargo) AsOil() (Oil, error) {
	return asVariant[Oil](t.union, t.Discriminator() == "oil")
}

// FromOil stores v and sets its cargo-type to "oil".
func (t *Cargo) FromOil(v Oil) (err error) {
	v.Sort = "oil"
	t.union, err = json.Marshal(v)
	return err
}

// AsPassengers decodes the value as [Passengers]. It is an error if another
// variant is held.
func (t Cargo) AsPassengers() (Passengers, error) {
	return asVariant[Passengers](t.union, t.Discriminator() == "Passengers")
}

// FromPassengers stores v and sets its cargo-type to "Passengers".
func (t *Cargo) FromPassengers(v Passengers) (err error) {
	v.CargoType = "Passengers"
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t Cargo) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *Cargo) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// Value decodes the variant held: [Person], [Company]. A variant this package
// does not know is returned as json.RawMessage.
func (t Holder) Value() (any, error) {
	switch {
	case hasMembers(t.union, "surname"):
		return t.AsPerson()
	case hasMembers(t.union, "seat", "name"):
		return t.AsCompany()
	}
	raw, err := t.MarshalJSON()
	return json.RawMessage(raw), err
}

// AsPerson decodes the value as [Person]. It is an error if another variant is
// held.
func (t Holder) AsPerson() (Person, error) {
	return asVariant[Person](t.union, hasMembers(t.union, "surname"))
}

// FromPerson stores v.
func (t *Holder) FromPerson(v Person) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// AsCompany decodes the value as [Company]. It is an error if another variant
// is held.
func (t Holder) AsCompany() (Company, error) {
	return asVariant[Company](t.union, hasMembers(t.union, "seat", "name"))
}

// FromCompany stores v.
func (t *Holder) FromCompany(v Company) (err error) {
	t.union, err = json.Marshal(v)
	return err
}

// MarshalJSON returns the JSON held, null for the zero value.
func (t Holder) MarshalJSON() ([]byte, error) {
	return t.union.MarshalJSON()
}

// UnmarshalJSON keeps b; it is decoded by Value.
func (t *Holder) UnmarshalJSON(b []byte) error {
	t.union = bytes.Clone(b) // not over the old bytes, which a copy of t may share
	return nil
}

// asVariant decodes a union as one of its variants.
func asVariant[T any](union json.RawMessage, held bool) (v T, err error) {
	if !held {
		return v, fmt.Errorf("the union does not hold a %T", v)
	}
	err = json.Unmarshal(union, &v)
	return v, err
}

// stringMember returns a member of a JSON object, "" if there is no such
// string.
func stringMember(object json.RawMessage, name string) string {
	var members map[string]json.RawMessage
	var value string
	if json.Unmarshal(object, &members) != nil || json.Unmarshal(members[name], &value) != nil {
		return ""
	}
	return value
}

// hasMembers reports whether a JSON object has all these members.
func hasMembers(object json.RawMessage, names ...string) bool {
	var members map[string]json.RawMessage
	if json.Unmarshal(object, &members) != nil {
		return false
	}
	for _, name := range names {
		if _, ok := members[name]; !ok {
			return false
		}
	}
	return true
}
