// Package notifications follows what happens on the platform: a stream of
// notifications, pushed over a WebSocket beside the API, that reconnects by
// itself and never hides that something may have been missed.
//
//	stream := notifications.Open(api, notifications.WithTopics("container.**"))
//	defer stream.Close()
//	for event, err := range stream.Events(ctx) {
//		if err != nil {
//			return err // permanent: the platform refuses the token, say
//		}
//		switch e := event.(type) {
//		case notifications.Notification:
//			// e.Topic happened to e.Object
//		case notifications.Gap:
//			// state may have changed: read it again
//		}
//	}
//
// The platform delivers each notification at most once, in order, has no cursor
// and replays nothing. So a program that keeps a copy of some state must read it
// again after each [Gap]; [Resync] does that right.
//
// Stability: experimental until v1. Names may change with a minor version, which
// CHANGELOG.md says. That a [Gap] is never missing is a promise from now on.
package notifications
