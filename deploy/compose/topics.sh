#!/bin/sh
# Creates the topics of event-contracts/topics.json, and for each service a login and the right to write what it owns and to read what it consumes.
# Brokers create no topic by themselves. Run again it changes passwords and adds what is missing.
set -eu
kafka="--bootstrap-server 127.0.0.1:9094"
bin=/opt/kafka/bin
list=$(tr '{' '\n' < /contracts/topics.json | sed -n \
  's/.*"name": *"\([^"]*\)".*"partitions": *\([0-9]*\).*"compacted": *\([a-z]*\).*"retentionDays": *\([a-z0-9]*\).*/\1 \2 \3 \4/p')

echo "$list" | while read -r name partitions compacted days; do
  policy=delete
  [ "$compacted" = true ] && policy=compact
  retention=-1
  [ "$days" = null ] || retention=$((days * 86400000))
  # One broker here: the replicas that the list asks for are for production.
  $bin/kafka-topics.sh $kafka --create --if-not-exists --topic "$name" --partitions "$partitions" \
    --config cleanup.policy="$policy" --config retention.ms="$retention"
done

allow() { $bin/kafka-acls.sh $kafka --add --allow-principal "User:$service" "$@" > /dev/null; }
for service in catalog intake workflow payment notification; do
  password=$(printenv "$(echo "$service" | tr a-z A-Z)_KAFKA_PASSWORD")
  $bin/kafka-configs.sh $kafka --alter --entity-type users --entity-name "$service" --add-config "SCRAM-SHA-512=[password=$password]"
  allow --operation IdempotentWrite --cluster
  echo "$list" | while read -r name rest; do
    case $name in
      *.dlq."$service") allow --operation Write --operation Describe --operation DescribeConfigs --topic "$name"
        allow --operation Read --operation Describe --topic "${name%.dlq.*}" ;;
      *.dlq.*) ;;
      "$service".*) allow --operation Write --operation Describe --operation DescribeConfigs --topic "$name" ;;
    esac
  done
  allow --operation Read --operation Describe --group "$service" --resource-pattern-type prefixed
done
