#!/usr/bin/env bash
# Puts into every topic, while 200 dossiers go through: garbage without headers, a proper event whose payload is garbage, an event about a dossier
# that nobody knows with a procedure version that does not exist, and a record of 2 MB. None of it may stop anybody else: all dossiers end. The
# auditor must name what was put in, and nothing but that. Exit 0 only then. Runs beside any other stack, on ports and data of its own; the data
# hold poison afterwards, so they are wiped. Usage: poison.sh [DOSSIERS_A_SECOND [SECONDS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/poison}
rate=${1:-4}
seconds=${2:-60}

./motcua up --detach
trap './motcua down; ./motcua reset' EXIT
log=$MOTCUA_HOME/load.txt
figures=$MOTCUA_HOME/load.json
named=$MOTCUA_HOME/named.txt
rm -f "$figures"
java=$(java_of_the_stack)
broker=$({ ./motcua status || true; } | sed -n 's/^kafka .* \([0-9.]*:[0-9]*\)$/\1/p')

./motcua load --rate "$rate" --duration "${seconds}s" --probe 0s --json "$figures" >"$log" 2>&1 &
load=$!
returned_beyond 10
"$java" -cp "$MOTCUA_HOME/launcher/*" deploy/system-tests/Poison.java "$broker" event-contracts | tee "$MOTCUA_HOME/poison.txt"
returned_beyond $(($(returned) + 50))
echo "$(returned) returned, $(under_way) under way with the poison in every topic"

wait "$load" || true
cat "$log"
begun=$(figure begun)
[ "$begun" -ge 200 ] || fail "only $begun dossiers were under way, not 200; raise the rate or the time"
[ "$(figure completed)" = "$begun" ] || fail "$begun begun, $(figure completed) returned"

./motcua audit --examples 1000 >"$named" || true
# Everything that the auditor names must be ours: the place of a record, one of our subjects, events that stand aside, or that nobody is told of.
ours=$(sed -n 's/^put \([^ ]*\) .*/\1/p' "$MOTCUA_HOME/poison.txt" | sort -u | paste -sd'|')
foreign=$(sed -n 's/^          - //p' "$named" | grep -vE "$ours|stand aside in|that should be told of have no notice" || true)
[ -z "$foreign" ] || { echo "$foreign"; fail "the auditor names what nobody put in"; }
for place in $(sed -n 's/^put \([^ ]*\) garbage$/\1/p' "$MOTCUA_HOME/poison.txt"); do
  grep -q -- "$place" "$named" || fail "the auditor does not name $place"
done
grep '^I[0-9]' "$named"
echo "$(grep -c '^put' "$MOTCUA_HOME/poison.txt") records of poison, $(grep -c '^refused' "$MOTCUA_HOME/poison.txt" || true) refused by the broker; $begun dossiers begun, all returned; the auditor names the poison and nothing else."
