package main

import (
	"bytes"
	"testing"
	"testing/synctest"
	"time"
)

func TestProgress(t *testing.T) {
	for _, test := range []struct {
		takes time.Duration
		want  string
	}{
		{999 * time.Millisecond, ""},
		{2500 * time.Millisecond, "\r\x1b[Kwaiting for getHub, 1 s\r\x1b[Kwaiting for getHub, 2 s\r\x1b[K"},
	} {
		synctest.Test(t, func(t *testing.T) {
			var terminal bytes.Buffer
			stop := progress(&terminal, "getHub")
			time.Sleep(test.takes)
			stop()
			if terminal.String() != test.want {
				t.Errorf("%v: %q", test.takes, terminal.String())
			}
		})
	}
}
