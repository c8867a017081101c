#!/bin/sh
# Looks for known vulnerabilities in what the code of each given module calls:
# vuln.sh FOLDER... It fails on findings. Where the database cannot be reached it
# says so and ends well; VULNDB names another one, file:///path for a copy.
set -eu
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
GOBIN=$tmp go install golang.org/x/vuln/cmd/govulncheck@v1.8.0
for module; do
	echo "$module"
	if ! "$tmp/govulncheck" -C "$module" ${VULNDB:+-db "$VULNDB"} ./... >"$tmp/out" 2>&1; then
		# With a status the database was reached, and a person has to look.
		if grep -q '^govulncheck: fetching vulnerabilities: Get ' "$tmp/out"; then
			echo "skipped, the database cannot be reached: $(tail -1 "$tmp/out")"
			exit
		fi
		cat "$tmp/out" >&2
		exit 1
	fi
	cat "$tmp/out"
done
