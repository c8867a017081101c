package main

import (
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/contract/cyclespec"
)

func TestOpsLists(t *testing.T) {
	got := fairlead(t, env{}, "ops")
	lines := strings.Split(strings.TrimSpace(got.stdout), "\n")
	if got.code != exitOK || got.stderr != "" || len(lines) != 1+len(cyclespec.Contract().Operations()) {
		t.Fatalf("%+v", got)
	}
	path := strings.Index(lines[0], "PATH")
	for i, op := range cyclespec.Contract().Operations() {
		if fields := strings.Fields(lines[i+1]); fields[0] != op.ID || fields[1] != op.Method || !strings.HasPrefix(lines[i+1][path:], op.Path+" ") || !strings.HasSuffix(lines[i+1], op.Summary) {
			t.Errorf("line for %s: %s", op.ID, lines[i+1])
		}
	}
}

func TestOpsJSON(t *testing.T) {
	var list []opEntry
	got := fairlead(t, env{}, "ops", "--json")
	if err := json.Unmarshal([]byte(got.stdout), &list); err != nil || len(list) != len(cyclespec.Contract().Operations()) {
		t.Fatalf("%v: %+v", err, got)
	}
	if strings.Count(got.stdout, "\n") != 1 {
		t.Error("not on one line")
	}
	var one opEntry
	got = fairlead(t, env{}, "ops", "get-object-cache", "--json")
	if err := json.Unmarshal([]byte(got.stdout), &one); err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(list, func(e opEntry) bool { return e.Operation == "getObjectCache" })
	if !reflect.DeepEqual(list[i], one) || len(one.Parameters) != 2 || len(one.Parameters[0].Enum) != 4 {
		t.Errorf("%+v", one)
	}
}

func TestOpsExplains(t *testing.T) {
	for _, test := range []struct {
		operation string
		parts     []string
	}{
		{"getContainer", []string{
			"getContainer\nGET /v1/container\n\nReturns a container.\n",
			"Parameters\n  container-id  string\n      ID of the container",
			"Result\n  Container\n", "Members: id, identifier, name",
			"Go\n  api.GetContainer(ctx, *cycle.GetContainerParams) (cycle.Container, error)\n",
			"Example\n  fairlead call getContainer\n",
		}},
		{"getObjectCache", []string{
			"scope  string, required\n      one of global, environment, container, instance\n",
			"  fairlead call getObjectCache --param scope=global --param key=VALUE\n",
		}},
		{"createInstanceJob", []string{
			"Body: InstanceTask\n  either StartInstanceAction\n", `action  "container.instance.start", required`,
			"Result\n  object\n", "  fairlead call createInstanceJob --body '{\n",
		}},
		{"postObjectCache", []string{"Result\n  null\n"}},
		{"submitLoadBalancerTelemetry", []string{"Body: map of LoadBalancerTelemetrySnapshot\n", "--body @body.json\n"}},
		{"validateVPNLogin", []string{"--user NAME", "boolean, with status 403 Forbidden", "read -rs FAIRLEAD_PASSWORD"}},
		{"getEnvironmentInstances", []string{"Result\n  list of Instance\n"}},
		{"getEnvironmentScopedVariables", []string{"Result\n  map of string\n"}},
	} {
		got := fairlead(t, env{}, "ops", test.operation)
		if got.code != exitOK || got.stderr != "" {
			t.Errorf("%+v", got)
		}
		contains(t, test.operation, got.stdout, test.parts...)
	}
}

// Everything but code fits into 80 columns, and no operation is unexplained.
func TestOpsWidth(t *testing.T) {
	for _, op := range cyclespec.Contract().Operations() {
		text, code, _ := strings.Cut(fairlead(t, env{}, "ops", op.ID).stdout, "\nGo\n")
		if code == "" {
			t.Errorf("%s has no method in Go", op.ID)
		}
		for _, line := range strings.Split(text, "\n") {
			if len([]rune(line)) > textWidth && !strings.Contains(line, "map of") { // names cannot be broken
				t.Errorf("%s: %d columns: %s", op.ID, len([]rune(line)), line)
			}
		}
		if strings.Contains(text, "any value") {
			t.Errorf("%s has a shape that is not explained:\n%s", op.ID, text)
		}
	}
}

// The examples that ops prints can be sent.
func TestExamplesAreValid(t *testing.T) {
	for _, op := range cyclespec.Contract().Operations() {
		r := request{op: op, body: op.Example()}
		for _, p := range op.Params {
			r.params = append(r.params, p.Name+"="+valueOf(p))
		}
		var result json.RawMessage
		if _, err := r.newCall(&result); err != nil {
			t.Error(err)
		}
	}
}

// A call by name is the call that the generated method makes.
func TestCallsAreThoseOfTheClient(t *testing.T) {
	var sent cycle.Call
	api := reflect.ValueOf(cycle.NewAPI(recorder{&sent}))
	for _, op := range cyclespec.Contract().Operations() {
		i := slices.IndexFunc(methodNames(api.Type()), func(name string) bool { return strings.EqualFold(name, op.ID) })
		if i < 0 {
			t.Errorf("%s has no method", op.ID)
			continue
		}
		api.Method(i).Call(arguments(api.Method(i).Type()))

		r := request{op: op, body: op.Example()}
		for _, p := range op.Params {
			r.params = append(r.params, p.Name+"="+valueOf(p))
		}
		var result json.RawMessage
		call, err := r.newCall(&result)
		if err != nil {
			t.Error(err)
			continue
		}
		if got, want := fixedParts(call), fixedParts(&sent); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: by name %+v, by method %+v", op.ID, got, want)
		}
	}
}

// The table of methods has each operation, with its own method.
func TestMethods(t *testing.T) {
	names := methodNames(reflect.TypeFor[*client.Client]())
	for _, op := range cyclespec.Contract().Operations() {
		i := slices.IndexFunc(names, func(name string) bool { return strings.EqualFold(name, op.ID) })
		if i < 0 {
			t.Errorf("%s has no method", op.ID)
			continue
		}
		if method := reflect.ValueOf(methods[op.ID]); !method.IsValid() || methodName(method) != names[i] {
			t.Errorf("the table lacks %q: (*client.Client).%s", op.ID, names[i])
		}
	}
	if len(methods) != len(cyclespec.Contract().Operations()) {
		t.Errorf("the table has %d methods, the API %d", len(methods), len(cyclespec.Contract().Operations()))
	}
}

// recorder is a Caller that notes the call.
type recorder struct{ call *cycle.Call }

func (r recorder) Call(_ context.Context, call *cycle.Call, _ ...client.CallOption) (int, error) {
	*r.call = *call
	return 200, nil
}

func methodNames(t reflect.Type) []string {
	var names []string
	for i := range t.NumMethod() {
		names = append(names, t.Method(i).Name)
	}
	return names
}

// arguments returns what a method can be called with: no string in it is empty.
func arguments(method reflect.Type) []reflect.Value {
	args := []reflect.Value{reflect.ValueOf(context.Background())}
	for i := 1; i < method.NumIn()-1; i++ {
		arg := reflect.New(method.In(i)).Elem()
		switch arg.Kind() {
		case reflect.String:
			arg.SetString("x")
		case reflect.Pointer:
			arg.Set(reflect.New(arg.Type().Elem()))
			for j := range arg.Elem().NumField() {
				if f := arg.Elem().Field(j); f.Kind() == reflect.String {
					f.SetString("x")
				}
			}
		}
		args = append(args, arg)
	}
	return args
}

// fixedParts returns what of a call follows from the operation alone.
func fixedParts(call *cycle.Call) []any {
	answers := slices.Clone(call.Answers)
	for i := range answers {
		answers[i].Into = nil
	}
	slices.SortFunc(answers, func(a, b cycle.Answer) int { return a.Status - b.Status })
	return []any{call.Operation, call.Method, call.Route, call.Media, call.BodyRequired, answers}
}
