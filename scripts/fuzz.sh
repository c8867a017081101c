#!/bin/sh
# Fuzzes what parses foreign bytes.
#
#	scripts/fuzz.sh 1h      all fuzz targets of the module, which share that time
#	scripts/fuzz.sh 300x    each target for that many executions, its seeds included
#	scripts/fuzz.sh 1h rest only targets whose package or name matches, as grep -E does
#
# It prints the executions of each target, their sum, and what a night of eight
# hours would make of it, even if it is interrupted. The time to compile comes on
# top.
#
# A failing input is kept in the package's testdata/fuzz, where it is a test from
# then on: commit it with the fix. The other targets still get their time; the
# exit status is 1 in the end.
#
# GOMAXPROCS bounds the number of workers; nice -n 19 keeps a machine usable.
set -eu
amount=${1:?how long, e.g. 1h, or how many executions each, e.g. 300x}
only=${2:-.}
cd "$(dirname "$0")/.."

# One line for each target: its package and its name.
targets=$(go list -f '{{$p := .}}{{range .TestGoFiles}}{{$p.ImportPath}} {{$p.Dir}}/{{.}}
{{end}}{{range .XTestGoFiles}}{{$p.ImportPath}} {{$p.Dir}}/{{.}}
{{end}}' ./... | while read -r package file; do
	[ -z "$package" ] || sed -n "s|^func \(Fuzz[A-Za-z0-9_]*\)(.*testing\.F).*|$package \1|p" "$file"
done | grep -E "$only" | sort)
count=$(echo "$targets" | wc -l)
[ -n "$targets" ] || { echo "there are no fuzz targets" >&2; exit 1; }

case $amount in
*x) each=$amount ;;
*) # the share of a duration, in seconds
	each=$(echo "$amount" | awk -v count="$count" '
		BEGIN { unit["h"] = 3600; unit["m"] = 60; unit["s"] = 1 }
		{
			while (match($0, /^[0-9.]+[hms]/)) {
				total += substr($0, 1, RLENGTH-1) * unit[substr($0, RLENGTH, 1)]
				$0 = substr($0, RLENGTH+1)
			}
			if ($0 != "" || total < count) exit 1
			printf "%ds", total / count
		}') || { echo "$amount: write a duration such as 1h30m, at least a second for each of $count targets, or 300x" >&2; exit 2; }
	;;
esac
echo "$count targets, $each each"

# Inputs that cover more are minimized by ten executions at most, not by 60
# seconds of them: with that default, most of the time goes into minimizing, and
# slow targets make a hundredth of the executions.
log=$(mktemp)
results=$(mktemp)
line='%-50s %-20s %12s %9s %10s\n'
total() {
	awk -v line="$line" '
		{ execs += $1; seconds += $2 }
		END {
			printf line, "all", "", execs, seconds, seconds ? int(execs/seconds) : "-"
			if (seconds) printf "a night of 8 h: %.1e executions\n", execs / seconds * 8 * 3600
		}' "$results"
	rm -f "$log" "$results"
}
trap 'total; exit 130' INT TERM
printf "$line" package target executions seconds "a second"
failed=0
while read -r package name; do
	# Go before 1.27 may fail at the end of the time without an input that fails:
	# go.dev/issue/75804.
	if ! go test -run '^$' -fuzz "^$name\$" -fuzztime "$each" -fuzzminimizetime 10x "$package" >"$log" 2>&1 &&
		! { grep -q '^    context deadline exceeded$' "$log" && ! grep -q 'Failing input written' "$log"; }; then
		cat "$log"
		echo "$package: $name failed"
		failed=1
	fi
	# The last report of go test: "fuzz: elapsed: 1m3s, execs: 1234 (56/sec), ..."
	awk -v package="${package#*/*/*/}" -v name="$name" -v line="$line" -v results="$results" '
		/^fuzz: elapsed: .*execs: / { elapsed = $3; execs = $5 }
		END {
			sub(/,$/, "", elapsed)
			for (n = elapsed; match(n, /^[0-9]+[hms]/); n = substr(n, RLENGTH+1)) {
				unit = substr(n, RLENGTH, 1)
				seconds += substr(n, 1, RLENGTH-1) * (unit == "h" ? 3600 : unit == "m" ? 60 : 1)
			}
			printf line, package, name, execs+0, seconds+0, seconds ? int(execs/seconds) : "-"
			print execs+0, seconds+0 >>results
		}' "$log"
done <<EOF
$targets
EOF
total
exit "$failed"
