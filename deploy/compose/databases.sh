#!/bin/sh
# Runs once in the PostgreSQL container: a database and a role of the same name for each service, each with a password of its own.
set -eu
for service in catalog intake workflow payment notification; do
  secret=$(eval "echo \"\$$(echo "$service" | tr a-z A-Z)_DB_PASSWORD\"")
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v role="$service" -v secret="$secret" <<'SQL'
create role :"role" login password :'secret';
create database :"role" owner :"role";
revoke all on database :"role" from public;
SQL
done
