// Command fairlead makes one call and prints how many nanoseconds it took.
package main

import (
	"context"
	"fmt"
	"os"
	"time"

	"github.com/fairlead-go/fairlead/client"
)

func main() {
	start := time.Now()
	api, err := client.New(client.WithAddress(os.Args[1]), client.WithToken(os.Args[2]))
	if err == nil {
		_, err = api.GetEnvironment(context.Background())
	}
	took := time.Since(start)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(took.Nanoseconds())
}
