#!/usr/bin/env bash
# A browser on the officers' front end's origin signs an officer in by PKCE and lists the tasks; the same page on another origin gets neither. Uses the
# stack that is up under the same settings (MOTCUA_PORT_BASE, MOTCUA_HOME), Chromium (or $CHROMIUM) and Node 20. Exit 0 only when all holds.
set -euo pipefail
cd "$(dirname "$0")/../.."
./motcua status >/dev/null || { echo "Start the stack first: ./motcua up --detach" >&2; exit 1; }
CHROMIUM=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)} ||
  { echo "Install Chromium (apt install chromium) or name a browser in CHROMIUM." >&2; exit 1; }
export CHROMIUM
(cd deploy/contract && npm install --silent --no-audit --no-fund)
export REALM=$(./motcua status | sed -n 's/^keycloak .* \(http[^ ]*\)$/\1/p')
export WORKFLOW=$(./motcua status | sed -n 's/^workflow .* \(http[^ ]*\)$/\1/p')
export OFFICERS=${WORKFLOW%:*}:${MOTCUA_FRONT_END_PORT:-$([ -n "${MOTCUA_PORT_BASE:-}" ] && echo $((MOTCUA_PORT_BASE + 13)) || echo 18092)}
exec node deploy/contract/browser-pkce.mjs
