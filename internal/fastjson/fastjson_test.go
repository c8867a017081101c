package fastjson_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"net/netip"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/fastjson"
)

// compare fails the test if Unmarshal does not do what encoding/json does, and
// reports whether encoding/json was needed for it.
func compare(t *testing.T, typ reflect.Type, data []byte) (again bool) {
	t.Helper()
	if d := difference(typ, data); d != "" {
		t.Error(d)
	}
	return !fastjson.Decode(data, reflect.New(typ).Interface())
}

// What the operations return is decoded as encoding/json does it, and is so in
// one pass, in whatever shape it comes.
func TestAnswers(t *testing.T) {
	t.Parallel()
	types := answers()
	if len(types) < 30 {
		t.Fatalf("%d operations", len(types))
	}
	for _, name := range slices.Sorted(maps.Keys(types)) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			random := rand.New(rand.NewPCG(1, 2))
			for i := range 10 {
				data := sample(t, types[name], i == 0, random)
				if compare(t, types[name], data) {
					t.Errorf("encoding/json did it again for %s", data)
				}
				var indented bytes.Buffer
				if err := json.Indent(&indented, data, " \r", "\t"); err != nil {
					t.Fatal(err)
				}
				compare(t, types[name], indented.Bytes())
				var members any // in another order
				json.Unmarshal(data, &members)
				sorted, _ := json.Marshal(members)
				compare(t, types[name], sorted)
			}
		})
	}
}

// Every answer that is cut, and every one with a byte that is another one, comes
// to the same.
func TestDamagedAnswers(t *testing.T) {
	t.Parallel()
	types := answers()
	random := rand.New(rand.NewPCG(3, 4))
	for _, name := range []string{"GetEnvironment", "GetContainerInstances", "GetVirtualMachine", "GetEnvironmentScopedVariables"} {
		var data []byte
		for range 100 {
			if s := sample(t, types[name], false, random); len(s) > len(data) && len(s) < 900 {
				data = s
			}
		}
		for i := range data {
			compare(t, types[name], data[:i:i])
			for range 2 {
				damaged := bytes.Clone(data)
				damaged[i] = `"\{}[]:,0-e.tfnu A`[random.IntN(18)]
				compare(t, types[name], damaged)
			}
			damaged := bytes.Clone(data)
			damaged[i] = byte(random.IntN(256))
			compare(t, types[name], damaged)
		}
	}
}

type (
	base struct {
		A int `json:"a"`
		B string
	}
	texter  string
	failing struct{ A int }
	keeper  struct{ raw string }
	named   struct {
		base
		C int
	}
	everything struct {
		Bool       bool    `json:"bool"`
		Int        int     `json:"int"`
		Int8       int8    `json:"int8"`
		Uint8      uint8   `json:"uint8"`
		Uint64     uint64  `json:"uint64"`
		Float32    float32 `json:"float32"`
		Float64    float64 `json:"float64"`
		String     string  `json:"string"`
		Named      kind2   `json:"named,omitempty"`
		NoTag      string
		Empty      string               `json:",omitempty"`
		Ignored    string               `json:"-"`
		unexported string               //lint:ignore U1000 encoding/json must not see it
		Time       time.Time            `json:"time"`
		TimeP      *time.Time           `json:"timep"`
		Raw        json.RawMessage      `json:"raw"`
		RawP       *json.RawMessage     `json:"rawp"`
		Keeper     keeper               `json:"keeper"`
		KeeperP    **keeper             `json:"keeperp"`
		Any        any                  `json:"any"`
		AnyP       *any                 `json:"anyp"`
		Struct     base                 `json:"struct"`
		StructP    **base               `json:"structp"`
		Structs    []base               `json:"structs"`
		StructPs   []*base              `json:"structps"`
		Lists      [][]string           `json:"lists"`
		Map        map[string]base      `json:"map"`
		MapP       *map[kind2]*base     `json:"mapp"`
		Maps       map[string][]float64 `json:"maps"`
		Self       *everything          `json:"self"`
		Anonymous  struct{ X, Y *int }  `json:"anonymous"`
	}
	kind2 string
)

func (s *texter) UnmarshalText(b []byte) error { *s = texter("<" + string(b) + ">"); return nil }
func (*failing) UnmarshalJSON(b []byte) error  { return errors.New("no " + string(b)) }
func (k *keeper) UnmarshalJSON(b []byte) error { k.raw += string(b); return nil }

func oneField(tag reflect.StructTag) reflect.Type {
	return reflect.StructOf([]reflect.StructField{{Name: "A", Type: reflect.TypeFor[int](), Tag: tag}})
}

// oddities are types of which some are unusual: encoding/json has to do them.
var oddities = []reflect.Type{
	reflect.TypeFor[everything](), reflect.TypeFor[*everything](), reflect.TypeFor[[]everything](), reflect.TypeFor[map[string]everything](),
	reflect.TypeFor[base](), reflect.TypeFor[named](), reflect.TypeFor[struct{ *base }](), reflect.TypeFor[struct{ base }](),
	reflect.TypeFor[struct {
		A int `json:"a,string"`
	}](),
	reflect.TypeFor[struct {
		A int
		B int `json:"A"`
	}](),
	reflect.TypeFor[struct {
		A int `json:"a"`
		B int `json:"A"`
	}](),
	oneField(`json:"b c"`), oneField(`json:"é"`), oneField(`json:"a!\""`), oneField(`json:"-,"`), oneField(`json:"a,omitempty,string"`), oneField(`json:a`),
	reflect.TypeFor[struct{ keeper }](), reflect.TypeFor[struct{ A keeper }](), reflect.TypeFor[keeper](),
	reflect.TypeFor[failing](), reflect.TypeFor[struct{ A failing }](), reflect.TypeFor[struct{ A *failing }](),
	reflect.TypeFor[texter](), reflect.TypeFor[struct{ A texter }](), reflect.TypeFor[map[texter]int](), reflect.TypeFor[netip.Addr](),
	reflect.TypeFor[json.Number](), reflect.TypeFor[struct{ A json.Number }](), reflect.TypeFor[json.RawMessage](),
	reflect.TypeFor[any](), reflect.TypeFor[map[string]any](), reflect.TypeFor[[]any](), reflect.TypeFor[map[string]string](),
	reflect.TypeFor[map[int]string](), reflect.TypeFor[map[bool]string](), reflect.TypeFor[map[string]json.RawMessage](),
	reflect.TypeFor[[]byte](), reflect.TypeFor[[]kind2](), reflect.TypeFor[[2]int](), reflect.TypeFor[struct{ A [1]base }](),
	reflect.TypeFor[error](), reflect.TypeFor[fmt.Stringer](), reflect.TypeFor[chan int](), reflect.TypeFor[func()](), reflect.TypeFor[struct{ A chan int }](),
	reflect.TypeFor[complex64](), reflect.TypeFor[bool](), reflect.TypeFor[int8](), reflect.TypeFor[uint](), reflect.TypeFor[float32](),
	reflect.TypeFor[string](), reflect.TypeFor[*string](), reflect.TypeFor[time.Time](), reflect.TypeFor[*time.Time](), reflect.TypeFor[[]int](),
	reflect.TypeFor[cycle.EnvironmentServiceContainers](), reflect.TypeFor[cycle.LoadBalancerConfig](),
}

// snippets are values: valid, invalid and odd.
var snippets = append(strings.Split(`null
true
false
tru
nul
0
-0
-
1
-1
01
1.
.5
1.5
1e3
1E+3
1e
1e999
-1e999
127
128
255
256
9223372036854775807
9223372036854775808
18446744073709551615
18446744073709551616
3.5e38
5e-324
1e-999
""
"a"
"b
"\n\t\b\f\r\"\\\/"
"\u00e9\u0000\u003c"
"\ud83d\ude00"
"\ud83d"
"\ud83dx"
"\ude00\ud83d"
"\u12g4"
"\u12"
"\x"
"\
"\\"
"é 🚢"
"12"
"YWJj"
"10.0.0.1"
"2026-03-01T10:00:00Z"
"2026-03-01T10:00:00.123456789+02:00"
"2026-03-01T10:00:00"
"2026-13-01T10:00:00Z"
"2026-03-01T1:00:00Z"
[]
[ ]
[1]
[1,2,3]
[1,]
[,1]
[1 2]
[1]]
[[1],[2]]
["a",null,"b"]
[null]
[true,false]
[{}]
[{"a":1},{"a":2}]
{}
{ }
{"a":1}
{"A":1}
{"a":1,"A":2}
{"A":1,"a":2}
{"a":1,"a":2}
{"a":{"a":1},"a":{"B":"x"}}
{"a":1,"a":null}
{"a":"1"}
{"a":"x"}
{"a":1.0}
{"a":1,}
{,}
{"a"}
{"a":}
{"a" 1}
{a:1}
{"a":1 "b":2}
{"a":1}}
{"a":1}{}
{"\u0061":1}
{"é":1}
{"É":1}
{"\u017f":1}
{"ſtring":"long s","maK":1}
{"STRING":"folded"}
{"Bool":true}
{"b":"x","B":"y"}
{"b c":1,"a!\"":2}
{"-":"dash","Ignored":"x","unexported":"x","NoTag":"x","Empty":"y","notag":"z"}
{"bool":1}
{"bool":null,"int":null,"string":null,"time":null,"raw":null,"rawp":null,"keeper":null,"keeperp":null,"any":null,"anyp":null,"struct":null,"structp":null,"structs":null,"map":null}
{"int8":128}
{"int8":-128,"uint8":255,"uint64":18446744073709551615,"float32":3.4e38,"float64":-1.5e-7}
{"uint8":-1}
{"float32":1e39}
{"string":"a","named":"n"}
{"raw": {"a" : [1, 2]} ,"rawp":[ 1 ],"keeper": "x" ,"keeperp":{"a":1}}
{"raw":1,"raw":2,"rawp":1,"rawp":{},"keeper":1,"keeper":2,"keeperp":3,"keeperp":4}
{"raw":[1,2}
{"struct":{"a":1},"struct":{"B":"x"}}
{"structp":{"a":1},"structp":{"B":"x"}}
{"structp":{"a":1},"structp":null,"structp":{"B":"x"}}
{"structs":[{"a":1,"B":"x"},{"a":2}],"structs":[{"a":3}]}
{"structs":[{"a":1,"B":"x"},{"a":2}],"structs":[],"structs":[{}]}
{"structs":null,"structs":[{"a":3}]}
{"lists":[["a"],["b","c"]],"lists":[["d"]]}
{"structps":[null,{"a":1}],"lists":[[],["a"],null]}
{"map":{"x":{"a":1},"x":{"B":"y"},"":{}},"mapp":{"x":null,"y":{"a":1}},"maps":{"x":[1,2.5],"y":[],"z":null}}
{"map":{"x":{"a":1}},"map":{"y":{"a":2}}}
{"map":{"x":1}}
{"map":{"x\u0041é":{}}}
{"self":{"self":{"int":1}},"anonymous":{"X":1,"Y":null}}
{"self":{"self":{"int":"x"}}}
{"any":{"a":[1,"x",null,true,{"b":{}}],"a":2},"anyp":[]}
{"any":1,"any":{"x":1},"anyp":1,"anyp":"x"}
{"any":1e400}
{"time":"2026-03-01T10:00:00Z","timep":"2026-03-01T10:00:00.5-07:00"}
{"time":"2026-03-01 10:00:00Z"}
{"time":1}
{"int":1}x
{"unknown":{"x":[1,{"y":"\u00e9\ud800"}]},"int":2}
{"unknown":{"x":[1,}},"int":2}
{"unknown":01}
{"a_name_that_is_longer_than_any_that_a_field_could_have_and_so_cannot_be_one":1,"int":3}`, "\n"),
	"", " ", "\t{\n\"int\" :\r1 , \"string\"\t: \"x\" } \n", "{\"int\":1\x00}", "{\"int\":\v1}", "\xef\xbb\xbf{}", "\x00", "{\"int\":1}\x00",
	"\"\xff\"", "{\"string\":\"\xff a\",\"any\":\"\xc3\"}", "{\"\xff\":1}", "{\"map\":{\"\xff\":{}}}", "\"a\x1fb\"", "\"a\nb\"", "\"\x7f\"",
	"{\"string\":\"\xed\xa0\x80\"}", "\"\xff\\n\"", "\"\\u00e9\xff\\ud800\"",
	`"`+strings.Repeat("x", 5000)+`"`, `["`+strings.Repeat(`abcdefghijklmnop","`, 1000)+`"]`,
	strings.Repeat("[", 400)+strings.Repeat("]", 400), strings.Repeat("[", 600)+strings.Repeat("]", 600),
	strings.Repeat(`{"self":`, 600)+"null"+strings.Repeat("}", 600), strings.Repeat("[", 10001)+strings.Repeat("]", 10001), strings.Repeat(`{"x":`, 20000),
)

func TestOddities(t *testing.T) {
	t.Parallel()
	fast := map[reflect.Type]int{}
	for _, typ := range oddities {
		for _, text := range snippets {
			if !compare(t, typ, []byte(text)) {
				fast[typ]++
			}
		}
	}
	for typ, most := range map[reflect.Type]int{reflect.TypeFor[everything](): 30, reflect.TypeFor[any](): 60, reflect.TypeFor[base](): 30} {
		if fast[typ] < most {
			t.Errorf("%v: encoding/json did all but %d again", typ, fast[typ])
		}
	}
}

// A target that holds something is merged with what comes, by encoding/json.
func TestTargetsThatAreNotZero(t *testing.T) {
	t.Parallel()
	fresh := func() *everything {
		return &everything{Int: 7, Map: map[string]base{"x": {A: 1}}, Structs: []base{{A: 1, B: "b"}}}
	}
	const text = `{"string":"s","map":{"y":{}},"structs":[{"a":2}]}`
	got, want := fresh(), fresh()
	err, wantErr := fastjson.Unmarshal([]byte(text), got), json.Unmarshal([]byte(text), want)
	if err != nil || wantErr != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v, %v\nwant %+v, %v", got, err, want, wantErr)
	}
	for _, v := range []any{nil, everything{}, (*everything)(nil), 5, "x"} {
		err, wantErr := fastjson.Unmarshal([]byte("{}"), v), json.Unmarshal([]byte("{}"), v)
		if fmt.Sprint(err) != fmt.Sprint(wantErr) {
			t.Errorf("%T: %v, want %v", v, err, wantErr)
		}
	}
}

// What is nested deeply is for encoding/json, whatever reads it: else a server
// could have the stack overflow, which ends the process.
func TestDepthIsBounded(t *testing.T) {
	t.Parallel()
	type list []list
	type node struct {
		Self  *node           `json:"self"`
		Map   map[string]node `json:"map"`
		Other any             `json:"other"`
	}
	for _, tt := range []struct {
		typ          reflect.Type
		start, close string
	}{
		{reflect.TypeFor[json.RawMessage](), "[", "]"},
		{reflect.TypeFor[json.RawMessage](), `{"x":`, "}"},
		{reflect.TypeFor[any](), `[{"x":`, "}]"},
		{reflect.TypeFor[base](), `{"unknown":`, "}"},
		{reflect.TypeFor[list](), "[", "]"},
		{reflect.TypeFor[node](), `{"self":`, "}"},
		{reflect.TypeFor[node](), `{"map":{"x":`, "}}"},
		{reflect.TypeFor[node](), `{"other":`, "}"},
	} {
		brackets := len(tt.close)
		for depth, wantAgain := range map[int]bool{fastjson.MaxDepth: false, fastjson.MaxDepth + 2: true, 9998: true, 10002: true} {
			n := depth / brackets
			data := []byte(strings.Repeat(tt.start, n) + "null" + strings.Repeat(tt.close, n))
			if again := compare(t, tt.typ, data); again != wantAgain {
				t.Errorf("%v, %s, depth %d: done again %v", tt.typ, tt.start, depth, again)
			}
		}
	}
	if err := fastjson.Unmarshal(bytes.Repeat([]byte("["), 16<<20), new(json.RawMessage)); err == nil {
		t.Error("no error")
	}
}

func FuzzUnmarshal(f *testing.F) {
	var types []reflect.Type
	types = append(types, oddities...)
	operations := answers()
	random := rand.New(rand.NewPCG(5, 6))
	for _, name := range slices.Sorted(maps.Keys(operations)) {
		f.Add(uint8(len(types)), sample(f, operations[name], false, random))
		types = append(types, operations[name])
	}
	for i, text := range snippets {
		if len(text) < 2000 {
			f.Add(uint8(0), []byte(text))
			f.Add(uint8(i%len(types)), []byte(text))
		}
	}
	f.Fuzz(func(t *testing.T, typ uint8, data []byte) {
		compare(t, types[int(typ)%len(types)], data)
	})
}
