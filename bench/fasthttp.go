package main

import (
	"encoding/json"
	"fmt"
	"net"

	"github.com/valyala/fasthttp"
)

func newFastHTTP(path string) *fasthttp.HostClient {
	return &fasthttp.HostClient{
		Addr: "localhost",
		Dial: func(string) (net.Conn, error) { return net.Dial("unix", path) },
	}
}

// byFastHTTP is byHand with fasthttp, which knows no contexts.
func byFastHTTP[T any](c *fasthttp.HostClient, target string) (T, error) {
	var envelope struct {
		Data T `json:"data"`
	}
	req, resp := fasthttp.AcquireRequest(), fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(req)
	defer fasthttp.ReleaseResponse(resp)
	req.SetRequestURI("http://localhost" + target)
	req.Header.Set("X-CYCLE-TOKEN", token)
	if err := c.Do(req, resp); err != nil {
		return envelope.Data, err
	}
	if resp.StatusCode() != fasthttp.StatusOK {
		return envelope.Data, fmt.Errorf("status %d: %s", resp.StatusCode(), resp.Body())
	}
	err := json.Unmarshal(resp.Body(), &envelope)
	return envelope.Data, err
}
