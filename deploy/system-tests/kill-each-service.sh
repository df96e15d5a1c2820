#!/usr/bin/env bash
# Kills each service with SIGKILL in turn while dossiers are on their way, brings it back with `up`, and lets the auditor judge. The callers are
# patient: they repeat what was not answered, with the same Idempotency-Key, as every client should. So nothing may fail: every dossier that was
# begun ends with its result handed over, and the audit is clean. Exit 0 only then. Runs beside any other stack, on ports and data of its own.
# Usage: kill-each-service.sh [DOSSIERS_A_SECOND [LONGEST_SECONDS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/system-tests}
rate=${1:-4}
seconds=${2:-150}
least=200

./motcua up --detach
trap './motcua down' EXIT
log=$MOTCUA_HOME/load.txt
figures=$MOTCUA_HOME/load.json
rm -f "$figures"

./motcua load --rate "$rate" --duration "${seconds}s" --probe 0s --patient --json "$figures" >"$log" 2>&1 &
load=$!
returned_beyond 20

for service in intake workflow payment notification catalog; do
  before=$(returned)
  pid=$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/$service")
  kill -9 "$pid"
  killed=$SECONDS
  echo "kill -9 $service ($pid), $before dossiers returned, $(under_way) under way"
  ./motcua up --detach >"$MOTCUA_HOME/up.txt" 2>&1 || { cat "$MOTCUA_HOME/up.txt"; fail "$service did not come back"; }
  echo "  back after $((SECONDS - killed)) s"
  returned_beyond $((before + 20))
  echo "  $(returned) returned after $((SECONDS - killed)) s"
done

outcome=0
wait "$load" || outcome=$?
cat "$log"
[ "$outcome" = 0 ] || fail "a call was refused, a dossier did not end, or an invariant is broken (see above)"
begun=$(figure begun)
[ "$begun" -ge "$least" ] || fail "only $begun dossiers were under way, not $least; raise the rate or the time"
[ "$(figure completed)" = "$begun" ] || fail "$begun begun, $(figure completed) returned"
[ "$(figure repeatedCalls)" -gt 0 ] || fail "no call met a dead service, so nothing was tested"
echo "Each of five services was killed once; $begun dossiers begun, all returned, $(figure repeatedCalls) calls repeated, audit clean."
