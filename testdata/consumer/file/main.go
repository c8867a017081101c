// Command file does without this library what metadata does with it. It links
// net/http, which the types of the API come with.
package main

import (
	"encoding/json"
	"fmt"
	_ "net/http"
	"os"
	"time"
)

func main() {
	text, err := os.ReadFile("/var/run/cycle/metadata/environment")
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	var env struct {
		ID     string `json:"id"`
		Events struct {
			Created time.Time `json:"created"`
		} `json:"events"`
	}
	if err := json.Unmarshal(text, &env); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(env.ID)
}
