#!/bin/sh
# Runs once in the PostgreSQL container: for each service a database, the role that owns and migrates it, and the role that serves, each with a password of its own.
set -eu
for service in catalog intake workflow payment notification; do
  upper=$(echo "$service" | tr a-z A-Z)
  secret=$(eval "echo \"\$${upper}_DB_PASSWORD\"")
  owner_secret=$(eval "echo \"\$${upper}_DB_OWNER_PASSWORD\"")
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v role="$service" -v secret="$secret" -v owner="${service}_owner" -v owner_secret="$owner_secret" <<'SQL'
create role :"role" login password :'secret';
create role :"owner" login password :'owner_secret';
create database :"role" owner :"owner";
revoke all on database :"role" from public;
grant connect on database :"role" to :"role";
SQL
done
