#!/bin/sh
# Prints what an import of package client costs a program: packages and bytes
# over a program that uses net/http and encoding/json. With --check it fails
# where the cost is over the limits that README promises.
set -eu
# 60,000 bytes of it are our own transport for unix sockets, without which a call
# takes a third longer, and 33,000 are internal/fastjson, which decodes in a third
# of the time of encoding/json. Half of each is code, half the tables that Go has
# for each function.
max_bytes=400000
cd "$(dirname "$0")/../testdata/consumer"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for program in baseline client; do
	go list -mod=readonly -deps "./$program" | sort >"$tmp/$program.deps"
	CGO_ENABLED=0 go build -mod=readonly -trimpath -ldflags='-s -w' -o "$tmp/$program" "./$program"
done
comm -13 "$tmp/baseline.deps" "$tmp/client.deps" | grep -v '^example.com/' >"$tmp/added"
base=$(wc -c <"$tmp/baseline")
ours=$(wc -c <"$tmp/client")
foreign=$(grep '\.' "$tmp/added" | grep -cv '^github.com/fairlead-go/fairlead/' || true)
echo "packages over the baseline: $(wc -l <"$tmp/added" | tr -d ' '), of them third-party: $foreign"
sed 's/^/  /' "$tmp/added"
echo "stripped binary: $ours bytes, baseline $base: $(awk "BEGIN { printf \"%+.3f MB\", ($ours - $base) / 1e6 }")"
if [ "${1:-}" = --check ]; then
	if [ "$foreign" -ne 0 ] || [ $((ours - base)) -gt $max_bytes ]; then
		echo "cost: over the limits: no third-party package, at most +$max_bytes bytes" >&2
		exit 1
	fi
fi
