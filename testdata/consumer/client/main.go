// Command client does with this library what baseline does without.
package main

import (
	"context"
	"fmt"
	"os"

	"github.com/fairlead-go/fairlead/client"
)

func main() {
	api, err := client.New()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	defer api.Close()
	env, err := api.GetEnvironment(context.Background())
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(env.ID)
}
