#!/usr/bin/env bash
# Compares two checkouts on this machine, side by side in one hour: A, B, B, A, each warm, closed loop. Both stacks stay up, so that what the idle one
# costs falls on both alike. Usage: compare.sh CHECKOUT_A CHECKOUT_B [CONCURRENCY [WARM_UP [DURATION]]]
set -euo pipefail
a=$(cd "$1" && pwd)
b=$(cd "$2" && pwd)
concurrency=${3:-32}
warmup=${4:-3000}
duration=${5:-120s}
results=$(mktemp -d)

# Each checkout drives itself: its own launcher, ports and data.
in_a() { (cd "$a" && MOTCUA_HOME="$a/.motcua/compare" MOTCUA_PORT_BASE="${PORT_BASE_A:-24000}" "$@"); }
in_b() { (cd "$b" && MOTCUA_HOME="$b/.motcua/compare" MOTCUA_PORT_BASE="${PORT_BASE_B:-24100}" "$@"); }

# Older drivers know one kind of load only; then both drive that.
knows_plain() { grep -q -- '"--plain"' "$1/deploy/local/src/main/java/vn/motcua/local/command/Load.java" 2>/dev/null; }
options() { if knows_plain "$1" && ! { knows_plain "$a" && knows_plain "$b"; }; then echo --plain; fi; }

in_a ./motcua up --detach
in_b ./motcua up --detach
trap 'in_a ./motcua down; in_b ./motcua down' EXIT

round() {
  local name=$1 which=$2 root=$3 warm=$4
  echo "== $name: $root"
  # shellcheck disable=SC2046
  "in_$which" ./motcua load --concurrency "$concurrency" --duration "$duration" --warmup "$warm" --probe 0s $(options "$root") --json "$results/$name.json" |
    grep -E 'throughput|processor|floor|errors|BROKEN' || true
}

round 1-A a "$a" "$warmup"
round 2-B b "$b" "$warmup"
round 3-B b "$b" 300
round 4-A a "$a" 300

printf '\n%-6s %14s %14s\n' run lifecycles/s 'CPU-ms each'
for run in 1-A 2-B 3-B 4-A; do
  number() { sed -n "s/^  \"$1\" : \([0-9.]*\).*/\1/p" "$results/$run.json"; }
  printf '%-6s %14s %14s\n' "$run" "$(number lifecyclesPerSecond)" "$(number cpuMillisPerLifecycle)"
done
echo "Everything that was measured: $results"
