// Command byhand makes one call with net/http and encoding/json, and prints how
// many nanoseconds it took.
package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/fairlead-go/fairlead/generated/cycle"
)

func main() {
	start := time.Now()
	err := call(os.Args[1], os.Args[2])
	took := time.Since(start)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	fmt.Println(took.Nanoseconds())
}

func call(path, token string) error {
	c := &http.Client{Transport: &http.Transport{DialContext: func(ctx context.Context, _, _ string) (net.Conn, error) {
		return new(net.Dialer).DialContext(ctx, "unix", path)
	}}}
	req, err := http.NewRequest(http.MethodGet, "http://localhost/v1/environment", nil)
	if err != nil {
		return err
	}
	req.Header.Set("X-CYCLE-TOKEN", token)
	resp, err := c.Do(req)
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	var envelope struct {
		Data cycle.Environment `json:"data"`
	}
	return json.Unmarshal(body, &envelope)
}
