#!/bin/sh
# Prints what this module costs: the bytes and packages that an import adds to a
# program, over one that does the same without this module (both in
# testdata/consumer), and the size of the command. With --check it fails where
# something is over its limit.
set -eu
cd "$(dirname "$0")/../testdata/consumer"
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
over=0

# build PACKAGE FILE builds a program as releases are built, and prints its size.
build() {
	CGO_ENABLED=0 go build -mod=readonly -trimpath -ldflags='-s -w' -o "$2" "$1"
	wc -c <"$2"
}

# limit WHAT VALUE MAX prints a value, and remembers if it is over its limit.
limit() {
	verdict=
	if [ "$2" -gt "$3" ]; then
		verdict=': over the limit'
		over=1
	fi
	printf '%-46s %9d of %9d%s\n' "$1" "$2" "$3" "$verdict"
}

# import PROGRAM BASELINE MAX_BYTES prints what PROGRAM has over BASELINE. No
# import may add a package of another module.
import() {
	for program in "$1" "$2"; do
		go list -mod=readonly -deps "./$program" | sort >"$tmp/$program.deps"
	done
	comm -13 "$tmp/$2.deps" "$tmp/$1.deps" | { grep -v '^example.com/' || true; } >"$tmp/added"
	foreign=$(grep '\.' "$tmp/added" | grep -cv '^github.com/fairlead-go/fairlead/' || true)
	ours=$(build "./$1" "$tmp/$1")
	base=$(build "./$2" "$tmp/$2")
	limit "$1: bytes over $2" $((ours - base)) "$3"
	limit "$1: third-party packages over $2" "$foreign" 0
	sed 's/^/  + /' "$tmp/added"
}

# Of client, 60,000 bytes are our own transport for unix sockets, without which a
# call takes a third longer, and 33,000 are internal/fastjson, which decodes in a
# third of the time of encoding/json. Half of each is code, half the tables that
# Go has for each function.
import client baseline 400000

# A program that only reads metadata must not pay for calls, although the types
# of the environment are those of the API: 49,152 bytes when those types imported
# nothing of this module, and 5,000 more.
import metadata file 54152

# The command for users and operators calls, explains and emulates; it generates
# nothing. With the generator in it, it had 21.3 MB and 63 packages.
cd ../..
export GOOS=linux GOARCH=amd64
limit "fairlead: bytes" "$(build ./cmd/fairlead "$tmp/fairlead")" 14000000
limit "fairlead: third-party packages" \
	"$(go list -deps -f '{{with .Module}}{{if not .Main}}{{$.ImportPath}}{{end}}{{end}}' ./cmd/fairlead | grep -c .)" 30

if [ "${1:-}" = --check ] && [ "$over" -ne 0 ]; then
	echo "cost: over a limit" >&2
	exit 1
fi
