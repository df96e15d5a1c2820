#!/usr/bin/env bash
# Runs two instances of each service, then lets the second of each vanish as a broken host does: frozen with SIGSTOP, so that its connections stay
# open and nobody hears a FIN, and killed half a minute later. The lanes of the outbox that it held must flow again after 15 seconds, its share of
# the events must go to the other, every dossier that was begun must end, and the audit must be clean. Exit 0 only then. Runs beside any other
# stack, on ports and data of its own. Usage: two-instances.sh [DOSSIERS_A_SECOND [LONGEST_SECONDS]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/system-tests} MOTCUA_EVENTING_BACKLOG_EVERY=PT1S
rate=${1:-4}
seconds=${2:-420}
takeover=15
services="intake workflow payment notification catalog"
declare -A second

./motcua up --detach
log=$MOTCUA_HOME/load.txt
figures=$MOTCUA_HOME/load.json
rm -f "$figures"
end_seconds() { local s; for s in $services; do kill -CONT "${second[$s]:-0}" 2>/dev/null; kill "${second[$s]:-0}" 2>/dev/null; done || true; }
trap 'end_seconds; ./motcua down' EXIT

# The same command line and environment as the first instance, on other ports.
start_second() {
  local service=$1 pid command environment variable
  pid=$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/$service")
  mapfile -d '' command <"/proc/$pid/cmdline"
  mapfile -d '' environment <"/proc/$pid/environ"
  for variable in "${!environment[@]}"; do
    if [[ ${environment[$variable]} =~ ^(QUARKUS_(HTTP|MANAGEMENT)_PORT)=([0-9]+)$ ]]; then
      environment[$variable]=${BASH_REMATCH[1]}=$((BASH_REMATCH[3] + 500))
    fi
  done
  (cd "$(readlink "/proc/$pid/cwd")" && exec env -i "${environment[@]}" "${command[@]}") >>"$MOTCUA_HOME/logs/$service-second.log" 2>&1 </dev/null &
  second[$service]=$!
}

# Of the status only the line counts: as a whole it fails while any part is slow to answer.
address() { { ./motcua status || true; } | sed -n "s/^$1 .* \(http[^ ]*\)\$/\1/p"; }

# How old the oldest event is that waits for Kafka, in whole seconds, as the instance that is left counts it.
oldest() { curl -s -m 5 "$1/q/metrics" | sed -n 's/^motcua_outbox_oldest_seconds\({.*}\)\? \([0-9]*\).*/\2/p' | head -n 1; }

for service in $services; do start_second "$service"; done
for service in $services; do
  first=$(address "$service")
  port=$((${first##*:} + 500))
  for _ in $(seq 240); do curl -s -o /dev/null -m 2 "http://127.0.0.1:$port/" && break; sleep 0.5; done
  curl -s -o /dev/null -m 2 "http://127.0.0.1:$port/" || fail "the second $service does not start, see $MOTCUA_HOME/logs/$service-second.log"
done
echo "Two instances of each service run"

./motcua load --rate "$rate" --duration "${seconds}s" --probe 0s --patient --json "$figures" >"$log" 2>&1 &
load=$!
returned_beyond 20

for service in $services; do
  metrics=$(management "$service")
  before=$(returned)
  kill -STOP "${second[$service]}"
  frozen=$SECONDS
  worst=0
  while [ $((SECONDS - frozen)) -lt $((takeover + 15)) ]; do
    age=$(oldest "$metrics")
    if [ -n "$age" ] && [ "$age" -gt "$worst" ]; then worst=$age; fi
    sleep 1
  done
  echo "$service frozen: its lanes' oldest event waited $worst s, $before dossiers returned before, $(returned) after $((SECONDS - frozen)) s"
  [ "$worst" -le $((takeover + 2)) ] || fail "the lanes of $service were not taken over in $takeover s"
  kill -9 "${second[$service]}"
  returned_beyond $((before + 20))
  echo "  killed; $(returned) returned after $((SECONDS - frozen)) s"
done

outcome=0
wait "$load" || outcome=$?
cat "$log"
[ "$outcome" = 0 ] || fail "a call was refused, a dossier did not end, or an invariant is broken (see above)"
[ "$(figure completed)" = "$(figure begun)" ] || fail "$(figure begun) begun, $(figure completed) returned"
echo "One of two instances of each of five services vanished; $(figure begun) dossiers begun, all returned, audit clean."
