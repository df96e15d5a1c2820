#!/usr/bin/env bash
# Kills the catalogue with SIGKILL in the middle of an import and brings it back with `up`: the import goes on where it stood. Every procedure
# of the file has one draft, the figures add up, and the audit is clean. Exit 0 only then. Runs beside any other stack, on ports and data of its own.
# Usage: kill-during-import.sh [PROCEDURES]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/system-tests}
export MOTCUA_CATALOG_PORT=${MOTCUA_CATALOG_PORT:-27081}
procedures=${1:-20000}
catalogue=http://127.0.0.1:$MOTCUA_CATALOG_PORT/catalog/v1

./motcua up --detach
trap './motcua down' EXIT
file=$MOTCUA_HOME/procedures.json

# Codes that an earlier run has not used.
first=$(($(date +%s) / 60 % (1000000 - procedures)))
for ((i = first; i < first + procedures; i++)); do
  printf '{"code":"9.%06d","name":{"vi":"Thủ tục thử nghiệm số %d"},"level":"COMMUNE","beneficiaries":["CITIZEN"]}\n' "$i" "$i"
done >"$file"

token=$(./motcua token catalogue-editor)
editor() { curl -s --fail-with-body -H "Authorization: Bearer $token" "$@"; }
state() { editor "$import" | tr ',' '\n' | sed -n "s/.*\"$1\":\"\{0,1\}\([A-Z0-9]*\).*/\1/p" | head -n 1; }

import=http://127.0.0.1:$MOTCUA_CATALOG_PORT$(editor -o /dev/null -D - -H 'Content-Type: application/json' \
  -H "Idempotency-Key: $(cat /proc/sys/kernel/random/uuid)" --data-binary "@$file" "$catalogue/procedure-imports?format=json" \
  | tr -d '\r' | sed -n 's/^[Ll]ocation: \(http:..[^/]*\)\{0,1\}//p')
until [ "$(state read)" -gt $((procedures / 20)) ]; do sleep 0.2; done
pid=$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/catalog")
kill -9 "$pid"
./motcua up --detach >"$MOTCUA_HOME/up.txt" 2>&1 || { cat "$MOTCUA_HOME/up.txt"; fail "the catalogue did not come back"; }
token=$(./motcua token catalogue-editor)
before=$(state read)
echo "Killed the catalogue ($pid) when $before of $procedures procedures were taken over"
[ "$before" -lt "$procedures" ] || fail "the import had ended already, so nothing was tested; take more procedures"

killed=$SECONDS
until [ "$(state state)" != RUNNING ]; do
  [ $((SECONDS - killed)) -lt 300 ] || fail "the import stands still: $(editor "$import")"
  sleep 1
done
echo "Ended $((SECONDS - killed)) s after the catalogue was back: $(editor "$import")"
[ "$(state state)" = DONE ] || fail "the import failed"
[ "$(state created)" = "$procedures" ] || fail "$(state created) drafts instead of $procedures"
./motcua audit
