// Command metadata reads the environment file and nothing else.
package main

import (
	"fmt"
	"os"

	"github.com/fairlead-go/fairlead/metadata"
)

func main() {
	env, err := metadata.Read()
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(env.ID)
}
