#!/usr/bin/env bash
# Holds the five OpenAPI documents against other people's tools: Spectral, Redocly, openapi-typescript and the TypeScript compiler, each without an
# error or a warning. Needs Node 20; the documents are built first when they are missing. The Java clients are part of ./motcua test. Usage: check.sh
set -euo pipefail
cd "$(dirname "$0")"
services=(catalog intake workflow payment notification)
out=target/documents
rm -rf "$out"
mkdir -p "$out"
for service in "${services[@]}"; do
  document=../../$service-service/target/openapi/openapi.yaml
  [ -f "$document" ] || { echo "There is no $document yet: ./motcua test leaves it, or mvn package -DskipTests." >&2; exit 1; }
  cp "$document" "$out/$service.yaml"
done
npm install --silent --no-audit --no-fund
npx spectral lint --fail-severity warn "$out"/*.yaml
npx redocly lint --config redocly.yaml "$out"/*.yaml
for service in "${services[@]}"; do
  npx openapi-typescript "$out/$service.yaml" -o "$out/$service.ts" >/dev/null
done
npx tsc --noEmit --strict --skipLibCheck "$out"/*.ts typed.ts
echo "Five documents: no findings; the types compile."
