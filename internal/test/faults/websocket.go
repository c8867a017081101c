package faults

import (
	"fmt"
	"strings"

	"github.com/fairlead-go/fairlead/internal/test/frame"
)

// Upgrade expects a handshake and accepts it. header is names and values in
// turn, which go before the right ones.
func (c *Conn) Upgrade(header ...string) bool {
	if _, ok := c.Request(); !ok {
		return false
	}
	return c.Accept(header...)
}

// Accept accepts the handshake that was read with Request.
func (c *Conn) Accept(header ...string) bool {
	right := []string{"Upgrade", "websocket", "Connection", "Upgrade", "Sec-WebSocket-Accept", frame.Accept(c.key)}
	for i := 0; i < len(right); i += 2 {
		given := false
		for j := 0; j < len(header); j += 2 {
			given = given || strings.EqualFold(header[j], right[i])
		}
		if !given {
			header = append(header, right[i:i+2]...)
		}
	}
	return c.Send(Head(101, header...))
}

// Notification returns the JSON of a notification about an object with a number
// for an id.
func Notification(n int) string {
	return fmt.Sprintf(`{"topic":"container.new","object":{"id":"%d"},"context":{"hub_id":"5a14ddd8b6393d0001976f44","environments":null},"flags":{}}`, n)
}

// ReadFrame reads a frame of the client, see [frame.Read].
func (c *Conn) ReadFrame() (opcode byte, payload string, err error) { return frame.Read(c.r) }

// Attend answers the client until the connection ends, see [frame.Attend].
func (c *Conn) Attend() (code int) { return frame.Attend(c.r, c) }
