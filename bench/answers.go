package main

import (
	"fmt"
	"strings"
)

// The canned answers, as the platform would write them: an object of 1.5 KB,
// and instances of 2.8 KB each.

func environment() string {
	return `{"data":{"id":"651586fca6078e98982dbd90","identifier":"shop","name":"shop","cluster":"production",` +
		`"about":{"description":"` + strings.Repeat("Where the shop runs. ", 35) + `","favorite":true},` +
		`"creator":{"id":"5a14ddd8b6393d0001976f44","type":"account"},"hub_id":"5a14ddd8b6393d0001976f44",` +
		`"state":{"changed":"2026-01-02T03:04:05.678Z","current":"live","error":{"message":"","time":"2026-01-02T03:04:05Z"}},` +
		`"events":{"created":"2026-01-02T03:04:05.678Z","updated":"2026-01-02T03:04:05.678Z","deleted":"0001-01-01T00:00:00Z"},` +
		`"features":{"legacy_networking":false},` +
		`"services":{"loadbalancer":null,"discovery":{"enable":true,"container_id":"6813cd199cb8434cb64067c9","high_availability":true,"auto_update":true}},` +
		`"private_network":{"vxlan_tag":4711,"subnet":"10.20.0.0/16","ipv6":{"ip":"fd00:20::1","cidr":"fd00:20::/64"},"legacy":null}}}`
}

func instances(n int) string {
	var b strings.Builder
	b.WriteString(`{"data":[`)
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		instance(&b, i)
	}
	b.WriteString(`]}`)
	return b.String()
}

func instance(b *strings.Builder, n int) {
	id := fmt.Sprintf("64f00f%018x", n)
	fmt.Fprintf(b, `{"id":%q,"creator":{"id":"5a14ddd8b6393d0001976f44","type":"account"},"hub_id":"5a14ddd8b6393d0001976f44",`, id)
	b.WriteString(`"container_id":"6813cd199cb8434cb64067c9","location_id":"5a14ddd8b6393d0001976f45",` +
		`"environment":{"id":"651586fca6078e98982dbd90","network_subnet":"10.20.0.0/16","subnet":"10.20.7.0/24",` +
		`"ipv6":{"ip":"fd00:20::7:1","cidr":"fd00:20::/64"},"legacy":null,` +
		`"mac_addr":"02:00:00:00:07:01","vxlan_tag":4711},"stateful":{"id":"64f010000000000000000007","base_hostname":"web"},` +
		`"provider":{"vendor":"metal","integration_id":"64f011000000000000000001","location":"north"},"server_id":"64f012000000000000000002",` +
		`"ready_state":"active","purge_time":null,`)
	fmt.Fprintf(b, `"hostname":"web-%d",`, n)
	b.WriteString(`"service":null,"extension":null,"state":{"changed":"2026-01-02T03:04:05.678Z","current":"running","error":{"message":"","time":"2026-01-02T03:04:05Z"},` +
		`"health":{"healthy":true,"updated":"2026-01-02T03:04:05.678Z"},"readiness":{"ready":true,"updated":"2026-01-02T03:04:05.678Z"}},` +
		`"autoscale":null,"traffic_drain":null,"migration":{"to":null,"from":{"instance_id":"64f00f000000000000000999","server_id":"64f012000000000000000001"},` +
		`"started":"2026-01-02T03:04:05.678Z","completed":"2026-01-02T03:09:05.678Z","key":"3b5c1f20a9d84e6f","copy_volumes":true},` +
		`"deployment":{"version":"v1.42.0"},"events":{"created":"2026-01-02T03:04:05.678Z","updated":"2026-01-02T03:04:05.678Z","deleted":"0001-01-01T00:00:00Z"},` +
		`"meta":{"node":{"healthy":true,"online":true,"last_checkin":"2026-01-02T03:04:05.678Z"},"sdn_pool_ips":[`)
	for i := range 3 {
		if i > 0 {
			b.WriteByte(',')
		}
		fmt.Fprintf(b, `{"id":"64f013%018x","hub_id":"5a14ddd8b6393d0001976f44","kind":"ipv4","ip":"203.0.113.%d",`, n<<2+i, i)
		fmt.Fprintf(b, `"assignment":{"container_id":"6813cd199cb8434cb64067c9","instance_id":%q,"environment_id":"651586fca6078e98982dbd90"},`, id)
		b.WriteString(`"pool_id":"64f014000000000000000001","network_id":"64f015000000000000000001","address":"203.0.113.7","gateway":"203.0.113.1","cidr":"203.0.113.7/24",` +
			`"state":{"changed":"2026-01-02T03:04:05.678Z","current":"available"}}`)
	}
	b.WriteString(`]}}`)
}

// notification is one message; one in ten is about a container.
func notification(n int) string {
	topics := []string{
		"hub.updated", "image.updated", "environment.started", "container.instance.state.changed", "job.new",
		"job.state.changed", "dns.zone.new", "stack.updated", "pipeline.run.new", "sdn.network.updated",
	}
	return fmt.Sprintf(`{"topic":%q,"object":{"id":"68518ade194b15be6bfd0a%02x","state":"running","state_previous":"starting"},`+
		`"context":{"label":null,"hub_id":"5a14ddd8b6393d0001976f44","account_id":null,"environments":["68518ade194b15be6bfd0a1e"],`+
		`"dns_zones":null,"clusters":["production"],"containers":["6813cd199cb8434cb64067c9"],"virtual_machines":null}}`, topics[n%len(topics)], n%256)
}
