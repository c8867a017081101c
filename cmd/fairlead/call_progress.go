package main

import (
	"fmt"
	"io"
	"sync"
	"time"
)

// progress tells on a terminal each second how long something is waited for,
// and wipes that away when stop is called.
func progress(terminal io.Writer, what string) (stop func()) {
	const wipe = "\r\x1b[K"
	done := make(chan struct{})
	var telling sync.WaitGroup
	telling.Go(func() {
		ticker := time.NewTicker(time.Second)
		defer ticker.Stop()
		for seconds := 1; ; seconds++ {
			select {
			case <-ticker.C:
				fmt.Fprintf(terminal, "%swaiting for %s, %d s", wipe, what, seconds)
			case <-done:
				if seconds > 1 {
					fmt.Fprint(terminal, wipe)
				}
				return
			}
		}
	})
	return func() {
		close(done)
		telling.Wait()
	}
}
