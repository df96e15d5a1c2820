#!/usr/bin/env bash
# Pastes the README's walk for a REST client, word for word, into one shell, and looks whether the dossier is returned. It talks to the stack on the
# usual ports; where MOTCUA_PORT_BASE moves them, the ports in the walk are moved too. Exit 0 only when all holds.
set -euo pipefail
cd "$(dirname "$0")/../.."
walk=$(mktemp)
said=$(mktemp)
trap 'rm -f "$walk" "$said"' EXIT
sed -n '/^## A walk for a REST client/,/^## /p' README.md | sed -n '/^```bash$/,/^```$/p' | sed '1d;$d' >"$walk"
if [ -n "${MOTCUA_PORT_BASE:-}" ]; then
  for part in 1 2 3 4 5; do
    sed -i "s/127\.0\.0\.1:1808$part/127.0.0.1:$((MOTCUA_PORT_BASE + 3 + part))/g" "$walk"
  done
fi
[ -s "$walk" ] || { echo "README.md has no walk" >&2; exit 1; }
# A shell that reads its commands from a pipe gets them as a pasted one does.
timeout 600 bash <"$walk" 2>&1 | tee "$said"
for wanted in '"code":"1.004222"' '"dossierCode"' '"status":10,'; do
  grep -q "$wanted" "$said" || { echo "FAILED: nobody said $wanted" >&2; exit 1; }
done
! grep -n 'urn:motcua:problem\|curl: (\|command not found' "$said" || { echo "FAILED: something was refused" >&2; exit 1; }
echo "The README's walk ends in returned."
