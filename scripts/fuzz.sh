#!/bin/sh
# Runs every fuzz test of the module for the given time, e.g. fuzz.sh 30s, or the
# given number of executions beyond its seeds, e.g. fuzz.sh 300x, and
# says how many executions that were.
set -eu
time=${1:?how long, e.g. 30s}
cd "$(dirname "$0")/.."
grep -rl --include='*_test.go' '^func Fuzz' . | sort | while read -r file; do
	sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\).*/\1/p' "$file" | while read -r name; do
		if ! out=$(go test -run '^$' -fuzz "^$name\$" -fuzztime "$time" "./$(dirname "$file")" 2>&1); then
			echo "$out"
			echo "$name failed: go test repeats it, and keeps it as a test once its file is committed" >&2
			exit 1
		fi
		n=$(echo "$out" | sed -n 's/.*execs: \([0-9]*\) .*/\1/p' | tail -1)
		echo "${n:-no more than the seeds as} executions of $name in $(dirname "$file")"
	done
done
