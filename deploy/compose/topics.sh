#!/bin/sh
# Creates the topics of event-contracts/topics.json; brokers create none by themselves.
set -eu
tr '{' '\n' < /contracts/topics.json | sed -n 's/.*"name": *"\([^"]*\)".*"partitions": *\([0-9]*\).*"compacted": *\([a-z]*\).*/\1 \2 \3/p' |
  while read -r name partitions compacted; do
    policy=delete
    [ "$compacted" = true ] && policy=compact
    /opt/kafka/bin/kafka-topics.sh --bootstrap-server kafka:9092 --create --if-not-exists --topic "$name" \
      --partitions "$partitions" --config cleanup.policy="$policy" --config retention.ms=-1
  done
