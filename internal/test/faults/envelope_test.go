//go:build linux

package faults_test

import (
	"encoding/json"
	"errors"
	"net/url"
	"strings"
	"testing"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
	"github.com/fairlead-go/fairlead/internal/test/faults"
	"github.com/fairlead-go/fairlead/notifications"
)

// canned is a platform that answers everything with one JSON.
func canned(t testing.TB, status int, body string) *faults.Server {
	return serve(t, answering(func(c *faults.Conn, r *faults.Seen) { c.JSON(status, body) }))
}

func TestFault20_SuccessThatIsNone(t *testing.T) {
	fault{20, "A 200 holds an error object, nothing, or null",
		"An APIError of the class that the envelope says, and two DecodeErrors; never a zero value without an error."}.is(t)
	t.Parallel()
	rec := record(t)
	for body, check := range map[string]func(error) bool{
		`{"data":null,"error":{"status":404,"code":"404.environment","title":"Not found"}}`: func(err error) bool {
			refusal, ok := errors.AsType[*client.APIError](err)
			return ok && refusal.StatusCode == 200 && refusal.Code == "404.environment" && errors.Is(err, client.ErrNotFound)
		},
		`{}`:                       isMalformed,
		`null`:                     isMalformed,
		`{"data":null}`:            isMalformed,
		`{"data":[]}`:              isMalformed,
		`{"data":{}} {"data":{}}`:  isMalformed,
		`{"data":{},"error":null}`: func(err error) bool { return err == nil },
	} {
		server := canned(t, 200, body)
		_, err := connect(t, rec, server.Address()).GetEnvironment(t.Context())
		rec.Dump(err)
		if !check(err) {
			t.Errorf("%s: %v", body, err)
		}
		if n := len(server.Seen()); n != 1 {
			t.Errorf("%s: %d requests", body, n)
		}
	}
}

func isMalformed(err error) bool {
	_, ok := errors.AsType[*client.DecodeError](err)
	return ok
}

func TestFault21_NullIsSuccess(t *testing.T) {
	fault{21, "A 200 holds null where that is the documented success",
		"No error."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	save := cycle.ObjectCacheSave{Scope: "container", Expires: "1h", Key: "k", Value: "v"}
	if err := connect(t, rec, e.Address()).PostObjectCache(t.Context(), save); err != nil {
		t.Error(err)
	}
	if requests := e.Requests(); len(requests) != 1 || requests[0].Status != 200 {
		t.Errorf("got %+v", requests)
	}
	if err := connect(t, rec, canned(t, 200, `{"data":null}`).Address()).PostObjectCache(t.Context(), save); err != nil {
		t.Error(err)
	}
}

func TestFault22_VPNRefusals(t *testing.T) {
	fault{22, "A 403 of the VPN login holds data false, or an error",
		"Wrong credentials are false without an error, a refused token is an APIError."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	e.Update(func(s *emulator.State) { s.VPNUsers = map[string]string{faults.User: faults.Password} })
	c := connect(t, rec, e.Address())
	for password, right := range map[string]bool{faults.Password: true, "wrong": false} {
		if ok, err := c.ValidateVPNLogin(t.Context(), faults.User, password); ok != right || err != nil {
			t.Errorf("got %v, %v, want %v", ok, err, right)
		}
	}
	// This one repeats what it was sent: no part of it may come out again. An error
	// counts before a value, which data false would be.
	for _, data := range []string{"null", "false"} {
		echo := serve(t, answering(func(c *faults.Conn, r *faults.Seen) {
			title, _ := json.Marshal(r.Header.Get("Authorization") + " " + r.Header.Get("X-Cycle-Token") + " " + faults.Password)
			c.JSON(403, `{"data":`+data+`,"error":{"status":403,"code":"403.not-allowed","title":`+string(title)+`}}`)
		}))
		ok, err := connect(t, rec, echo.Address()).ValidateVPNLogin(t.Context(), faults.User, faults.Password)
		rec.Dump(err)
		if refusal, is := errors.AsType[*client.APIError](err); ok || !is || !errors.Is(err, client.ErrForbidden) || refusal.Code != "403.not-allowed" {
			t.Errorf("data %s: got %v, %v", data, ok, err)
		}
		if n := len(echo.Seen()); n != 1 {
			t.Errorf("data %s: %d requests", data, n)
		}
	}
}

func TestFault23_OAuthError(t *testing.T) {
	fault{23, "A 401 has the form of OAuth, where error is a text",
		"An APIError with status, code and title."}.is(t)
	t.Parallel()
	rec := record(t)
	server := canned(t, 401, `{"error":"invalid_token","error_description":"The token has expired"}`)
	_, err := connect(t, rec, server.Address()).GetEnvironment(t.Context())
	rec.Dump(err)
	refusal, ok := errors.AsType[*client.APIError](err)
	if !ok || !errors.Is(err, client.ErrUnauthorized) || refusal.StatusCode != 401 || refusal.Code != "invalid_token" || refusal.Title != "The token has expired" {
		t.Errorf("got %#v", err)
	}
	if n := len(server.Seen()); n != 1 {
		t.Errorf("%d requests", n)
	}
}

func TestFault27_NewerPlatform(t *testing.T) {
	fault{27, "A newer platform sends an enum value, a member, a variant and a topic that this version does not know",
		"All are decoded, and what is not known is kept as it came."}.is(t)
	t.Parallel()
	rec := record(t)
	e := platform(t, rec)
	e.Update(func(s *emulator.State) { s.Containers[0].State.Current = "teleporting" })
	id := e.State().Containers[0].ID
	c := connect(t, rec, e.Address())
	container, err := c.GetContainer(t.Context(), &cycle.GetContainerParams{ContainerID: &id})
	if err != nil || container.State.Current != "teleporting" {
		t.Errorf("got %q, %v", container.State.Current, err)
	}

	vm, err := c.GetVirtualMachine(t.Context(), &cycle.GetVirtualMachineParams{VirtualMachineID: e.State().VirtualMachines[0].ID})
	if err != nil {
		t.Fatal(err)
	}
	var members map[string]json.RawMessage
	text, _ := json.Marshal(vm)
	if err := json.Unmarshal(text, &members); err != nil {
		t.Fatal(err)
	}
	const image = `{"type":"hologram","lens":[1,2]}`
	members["image"], members["aura"] = json.RawMessage(image), json.RawMessage(`{"colour":"blue"}`)
	text, _ = json.Marshal(map[string]any{"data": members, "meta": 1})
	newer := connect(t, rec, canned(t, 200, string(text)).Address())
	got, err := newer.GetVirtualMachine(t.Context(), &cycle.GetVirtualMachineParams{VirtualMachineID: vm.ID})
	if err != nil || got.ID != vm.ID {
		t.Fatal(err)
	}
	if v, err := got.Image.Value(); err != nil || got.Image.Discriminator() != "hologram" || string(v.(json.RawMessage)) != image {
		t.Errorf("got %v, %v", v, err)
	}

	s := follow(t, rec, c)
	want[notifications.Connected](s)
	const message = `{"topic":"container.teleported.twice","object":{"id":"1","aura":"blue"},"context":{},"flags":{}}`
	e.NotifyRaw([]byte(message))
	if n := want[notifications.Notification](s); n.Topic != "container.teleported.twice" || string(n.Raw) != message {
		t.Errorf("got %+v", n)
	}
}

func TestFault28_OddIDs(t *testing.T) {
	fault{28, `An id is "..", empty, has a NUL or a slash`,
		"The path of the request stays that of the operation, and the id arrives escaped or is refused. (This API has ids in queries only; the generator's fixture has them in paths.)"}.is(t)
	t.Parallel()
	rec := record(t)
	server := canned(t, 200, `{"data":[]}`)
	c := connect(t, rec, server.Address())
	ids := []string{"..", ".", "", "\x00", "/", "a/../../x", "%2e%2e", "?a=b", "#", "a&environment=b", "ü", "\xff", " ", "\r\nX-Evil: 1", strings.Repeat("x", 5000)}
	sent := 0
	for _, id := range ids {
		_, err := c.GetContainerInstances(t.Context(), &cycle.GetContainerInstancesParams{ContainerID: &id})
		if _, refused := errors.AsType[*cycle.ParamError](err); refused {
			continue
		}
		if err != nil {
			t.Fatalf("%q: %v", id, err)
		}
		sent++
		seen := server.Seen()
		if len(seen) != sent {
			t.Fatalf("%q: %d requests, want %d", id, len(seen), sent)
		}
		path, query, _ := strings.Cut(seen[sent-1].Target, "?")
		values, err := url.ParseQuery(query)
		if path != "/v1/container/instances" || err != nil || len(values) != 1 || len(values["container-id"]) != 1 || values["container-id"][0] != id || seen[sent-1].Header.Get("X-Evil") != "" {
			t.Errorf("%q: %s, %v", id, seen[sent-1].Target, err)
		}
	}
	if sent == 0 {
		t.Error("all were refused")
	}
}
