#!/usr/bin/env bash
# Holds a transaction open in the database of each service, as a forgotten session or a slow dump does, while dossiers go through. Dead rows pile up
# behind it, and yet relays and consumers must keep their pace: at the end no event is older than 5 seconds, all dossiers end, and the audit is clean.
# Exit 0 only then. Runs beside any other stack, on ports and data of its own. Usage: long-transaction.sh [SECONDS [DOSSIERS_A_SECOND]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/system-tests} MOTCUA_EVENTING_BACKLOG_EVERY=PT1S
seconds=${1:-600}
rate=${2:-4}

./motcua up --detach
holding=
trap '[ -z "$holding" ] || kill "$holding" 2>/dev/null || true; ./motcua down' EXIT
log=$MOTCUA_HOME/load.txt
figures=$MOTCUA_HOME/load.json
rm -f "$figures"
java=$(java_of_the_stack)
database=$({ ./motcua status || true; } | sed -n 's/^postgresql .* \([0-9.]*:[0-9]*\)$/\1/p')
password=$(sed -n 's/^postgresql.postgres=//p' "$MOTCUA_HOME/secrets")
addresses=$(for service in intake workflow payment notification; do management $service; done)

# The age of the oldest event that waits for Kafka, over all services, in whole seconds.
oldest() {
  local a
  for a in $addresses; do curl -s -m 5 "$a/q/metrics" | sed -n 's/^motcua_outbox_oldest_seconds\({.*}\)\? \([0-9]*\).*/\2/p'; done | sort -n | tail -n 1
}

PASSWORD=$password "$java" -cp "$MOTCUA_HOME/launcher/*" deploy/system-tests/HoldTransaction.java "$database" "$seconds" &
holding=$!
sleep 3
kill -0 "$holding" 2>/dev/null || fail "the transactions could not be opened"
./motcua load --rate "$rate" --duration "${seconds}s" --probe 0s --json "$figures" >"$log" 2>&1 &
load=$!
worst=0
until [ -f "$figures" ] || ! kill -0 "$load" 2>/dev/null; do
  age=$(oldest)
  [ "${age:-0}" -le "$worst" ] || worst=$age
  sleep 2
done
outcome=0
wait "$load" || outcome=$?
cat "$log"
[ "$outcome" = 0 ] || fail "a call was refused, a dossier did not end, or an invariant is broken (see above)"
[ "$(figure completed)" = "$(figure begun)" ] || fail "$(figure begun) begun, $(figure completed) returned"
[ "$worst" -le 5 ] || fail "an event waited $worst s for its relay"
echo "A transaction was open for $seconds s in each database: $(figure begun) dossiers begun, all returned, no event waited longer than $worst s, audit clean."
