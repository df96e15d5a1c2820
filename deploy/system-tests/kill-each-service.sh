#!/usr/bin/env bash
# Kills each service with SIGKILL in turn while dossiers are on their way, brings it back with `up`, and lets the auditor judge: nothing lost,
# nothing doubled, nothing out of order. Runs beside any other stack, on ports and data of its own. Usage: kill-each-service.sh [SECONDS_OF_LOAD]
set -euo pipefail
cd "$(dirname "$0")/../.."
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/kill-each-service}
seconds=${1:-90}

./motcua up --detach
trap './motcua down' EXIT

./motcua load --concurrency 4 --duration "${seconds}s" --probe 0 >"$MOTCUA_HOME/load.txt" 2>&1 &
load=$!
for service in intake workflow payment notification catalog; do
  sleep $((seconds / 8))
  pid=$(sed -n "s/^pid=//p" "$MOTCUA_HOME/run/$service")
  echo "kill -9 $service ($pid)"
  kill -9 "$pid"
  MOTCUA_AOT=off ./motcua up --detach
done
wait "$load" || echo "The load met errors while services were dead, as it must; what counts is the audit."
tail -n 25 "$MOTCUA_HOME/load.txt"
./motcua audit
