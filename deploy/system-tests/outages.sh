#!/usr/bin/env bash
# Takes away Kafka, then PostgreSQL, then Keycloak from the whole stack while people go on filing and officers go on working, and lets the auditor
# judge. Kafka away: every submission is answered with 201, and afterwards every event arrives. PostgreSQL away: submissions are answered with 503
# and Retry-After, and the services recover by themselves. Keycloak away: whoever has a token goes on, because the keys are remembered. Prints how
# many answers of which kind came during each outage and how long it took to catch up. Exit 0 only when all of that holds and the audit is clean.
# Runs beside any other stack, on ports and data of its own. Usage: outages.sh [KAFKA_SECONDS [POSTGRESQL_SECONDS [KEYCLOAK_SECONDS]]]
set -euo pipefail
cd "$(dirname "$0")/../.."
. deploy/system-tests/checks.sh
export MOTCUA_PORT_BASE=${MOTCUA_PORT_BASE:-27000} MOTCUA_HOME=${MOTCUA_HOME:-$PWD/.motcua/system-tests} MOTCUA_EVENTING_BACKLOG_EVERY=PT1S
kafka_away=${1:-60}
postgresql_away=${2:-15}
keycloak_away=${3:-30}

./motcua up --detach
log=$MOTCUA_HOME/load.txt
figures=$MOTCUA_HOME/load.json
filed=$MOTCUA_HOME/filed.txt
run=outages$(date +%s)
rm -f "$figures" "$filed"
mkdir -p "$MOTCUA_HOME/load"
: >"$filed"
filing=
trap '[ -z "$filing" ] || kill "$filing" 2>/dev/null || true; ./motcua down' EXIT

address() { ./motcua status | sed -n "s/^$1 .* \(http[^ ]*\)\$/\1/p"; }
intake=$(address intake)
notification=$(address notification)
addresses=$(for service in catalog intake workflow payment notification; do management $service; done)
citizen=$(./motcua token citizen)
operator=$(./motcua token ops)

# One submission after the other, four a second at most. A line is: status, Retry-After or "-", seconds, dossier or "-". What was answered with 201
# is also written where the auditor looks for what callers were told.
file_dossiers() {
  local number=0 answer=$MOTCUA_HOME/answer.json status after taken id
  while :; do
    number=$((number + 1))
    read -r status taken after < <(curl -s -o "$answer" -m 20 -w '%{http_code} %{time_total} %header{retry-after}\n' "$intake/intake/v1/dossiers" \
      -H "Authorization: Bearer $citizen" -H "Idempotency-Key: $run-$number" -H 'Insist: true' -H 'Content-Type: application/json' \
      -d @docs/examples/permanent-residence.json || echo)
    id=-
    if [ "$status" = 201 ]; then
      id=$(sed -n 's/.*"id":"\([^"]*\)".*/\1/p' "$answer")
      echo "{\"operation\":\"submit\",\"dossier\":\"$id\",\"key\":\"$run-$number\",\"created\":\"$id\"}" >>"$MOTCUA_HOME/load/$run.jsonl"
    fi
    echo "$status ${after:--} $taken $id" >>"$filed"
    sleep 0.2
  done
}

answers() { wc -l <"$filed"; }

# What was answered between two numbers of answers: "173 × 201, slowest 0.021 s".
between() { sed -n "$(($1 + 1)),$2p" "$filed"; }
summary() {
  between "$1" "$2" | awk '{ n[$1]++; if ($3 > slowest) slowest = $3 }
    END { for (s in n) printf "%d × %s, ", n[s], s; printf "slowest %.2f s\n", slowest }'
}

stop_part() {
  local pid
  pid=$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/$1")
  kill "-$2" "$pid"
  while kill -0 "$pid" 2>/dev/null; do sleep 0.1; done
}

bring_back() {
  ./motcua up --detach >"$MOTCUA_HOME/up.txt" 2>&1 || { cat "$MOTCUA_HOME/up.txt"; fail "the stack did not come back"; }
}

# Events that Kafka has not acknowledged, over all services; NaN while one of them cannot tell.
waiting() {
  local address
  for address in $addresses; do
    curl -s -m 5 "$address/q/metrics" | sed -n 's/^motcua_outbox_waiting\({.*}\)\? //p' | grep . || echo NaN
  done | awk '/NaN/ { unknown = 1 } { sum += $1 } END { print unknown ? "NaN" : sum + 0 }'
}

# Waits until every dossier that was filed between two numbers of answers has had its effect on the other side of Kafka: a notice.
noticed() {
  local id deadline=$((SECONDS + 120))
  for id in $(between "$1" "$2" | awk '$4 != "-" { print $4 }'); do
    until curl -s -m 5 "$notification/notifications/v1/notices?dossierId=$id" -H "Authorization: Bearer $operator" | grep -q '"items":\[{'; do
      [ $SECONDS -lt $deadline ] || fail "dossier $id has no notice"
      sleep 0.2
    done
  done
}

count() { between "$1" "$2" | awk "$3" | wc -l; }

./motcua load --rate 1 --duration 300s --probe 0s --patient --json "$figures" >"$log" 2>&1 &
load=$!
returned_beyond 5
file_dossiers &
filing=$!
until [ "$(answers)" -ge 10 ]; do sleep 0.5; done
echo "Before: $(summary 0 "$(answers)")"

stop_part kafka TERM
from=$(answers)
sleep "$kafka_away"
to=$(answers)
echo "Kafka away for $kafka_away s: $(summary "$from" "$to"), $(waiting) events waiting"
[ "$(count "$from" "$to" '$1 != 201')" = 0 ] || fail "not every submission was answered with 201 while Kafka was away"
[ $((to - from)) -ge "$kafka_away" ] || fail "too few submissions to say anything"
back=$SECONDS
bring_back
echo "  Kafka answers again after $((SECONDS - back)) s"
back=$SECONDS
while :; do
  now=$(waiting)
  [ "$now" != NaN ] && [ "$now" -lt 20 ] && break
  [ $((SECONDS - back)) -lt 120 ] || fail "$now events still wait for Kafka"
  sleep 0.5
done
echo "  outboxes emptied $((SECONDS - back)) s after that"
noticed "$from" "$to"
echo "  all $((to - from)) dossiers had their effect $((SECONDS - back)) s after that"

from=$(answers)
stop_part postgresql INT
sleep "$postgresql_away"
to=$(answers)
echo "PostgreSQL away for $postgresql_away s: $(summary "$from" "$to")"
back=$SECONDS
bring_back
recovered=$(answers)
echo "  PostgreSQL answers again after $((SECONDS - back)) s: $(summary "$to" "$recovered")"
back=$SECONDS
until [ "$(count "$recovered" "$(answers)" '$1 == 201')" -ge 10 ]; do
  [ $((SECONDS - back)) -lt 60 ] || fail "the services do not recover"
  sleep 0.2
done
echo "  ten dossiers were filed $((SECONDS - back)) s after that: $(summary "$recovered" "$(answers)")"
to=$(answers)
[ "$(count "$from" "$to" '$1 == 503')" -gt 0 ] || fail "no submission met the missing database"
[ "$(count "$from" "$to" '$1 != 503 && $1 != 201')" = 0 ] || fail "a submission was answered with something else than 201 or 503"
[ "$(count "$from" "$to" '$1 == 503 && $2 == "-"')" = 0 ] || fail "a 503 had no Retry-After"
noticed "$from" "$to"

stop_part keycloak TERM
./motcua token citizen >/dev/null 2>&1 && fail "Keycloak still gives tokens"
from=$(answers)
sleep "$keycloak_away"
to=$(answers)
echo "Keycloak away for $keycloak_away s: $(summary "$from" "$to")"
[ "$(count "$from" "$to" '$1 != 201')" = 0 ] || fail "not every submission was answered with 201 while Keycloak was away"
bring_back
noticed "$from" "$to"

kill "$filing"
filing=
outcome=0
wait "$load" || outcome=$?
cat "$log"
[ "$outcome" = 0 ] || fail "a call was refused, a dossier did not end, or an invariant is broken (see above)"
[ "$(figure completed)" = "$(figure begun)" ] || fail "$(figure begun) begun, $(figure completed) returned"
echo "Three outages: $(answers) submissions, $(count 0 "$(answers)" '$1 == 201') of them filed; $(figure begun) whole lifecycles, all returned; audit clean."
