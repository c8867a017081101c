package client_test

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"time"

	"github.com/fairlead-go/fairlead/client"
	"github.com/fairlead-go/fairlead/emulator"
	"github.com/fairlead-go/fairlead/generated/cycle"
)

// startPlatform stands in for the platform, so that the examples run anywhere.
// Inside a container client.New() needs none of these options.
func startPlatform() (options []client.Option, stop func() error) {
	platform, err := emulator.New()
	if err != nil {
		panic(err)
	}
	return []client.Option{client.WithAddress(platform.Address()), client.WithToken(platform.Token())}, platform.Close
}

func Example() {
	options, stop := startPlatform()
	defer stop()

	api, err := client.New(options...) // in a container: client.New()
	if err != nil {
		fmt.Println(err)
		return
	}
	defer api.Close()

	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
	defer cancel()
	env, err := api.GetEnvironment(ctx)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(env.Name, env.State.Current)
	// Output: shop live
}

// Tell the failures apart that you can do something about.
func Example_errors() {
	options, stop := startPlatform()
	defer stop()
	api, err := client.New(options...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer api.Close()

	_, err = api.GetContainer(context.Background(), &cycle.GetContainerParams{
		ContainerID: new("000000000000000000000000"),
	})
	var refused *client.APIError
	switch {
	case err == nil:
		fmt.Println("found")
	case errors.Is(err, client.ErrNotFound) && errors.As(err, &refused):
		fmt.Println(refused.StatusCode, refused.Code)
	case errors.Is(err, client.ErrUnavailable):
		fmt.Println("try again later")
	default:
		fmt.Println(err)
	}
	// Output: 404 404.container
}

// An operation that the spec does not know yet.
func ExampleClient_Do() {
	options, stop := startPlatform()
	defer stop()
	api, err := client.New(options...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer api.Close()

	req, err := http.NewRequest(http.MethodGet, "/v1/not/in/the/spec?x=y", nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	resp, err := api.Do(context.Background(), req)
	if err != nil {
		fmt.Println(errors.Is(err, client.ErrNotFound))
		return
	}
	defer resp.Body.Close()
	// Output: true
}

// A POST is sent once, unless you say that sending it twice does no harm.
func ExampleIdempotent() {
	options, stop := startPlatform()
	defer stop()
	api, err := client.New(options...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer api.Close()

	err = api.PostObjectCache(context.Background(), cycle.ObjectCacheSave{
		Scope: cycle.ObjectCacheSaveScopeContainer, Key: "greeting", Value: "hello", Expires: "10m",
	}, client.Idempotent())
	fmt.Println(err)
	// Output: <nil>
}

func ExampleWithTokenSource() {
	options, stop := startPlatform()
	defer stop()
	vault := func(context.Context) (string, error) { return "", errors.New("the vault is sealed") }
	api, err := client.New(append(options, client.WithTokenSource(vault))...)
	if err != nil {
		fmt.Println(err)
		return
	}
	defer api.Close()
	_, err = api.GetHub(context.Background())
	fmt.Println(err)
	// Output: getHub: token source: the vault is sealed
}
