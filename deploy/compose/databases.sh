#!/bin/sh
# Runs once in the PostgreSQL container: a database and a role of the same name for each service.
set -eu
for service in catalog intake workflow payment notification; do
  psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -v role="$service" -v secret="$SERVICE_DB_PASSWORD" <<'SQL'
create role :"role" login password :'secret';
create database :"role" owner :"role";
SQL
done
