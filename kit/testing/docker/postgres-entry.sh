# Entry of the image motcua-test/postgres: makes the cluster on the first start, with the password of the usual images.
set -eu
if [ ! -e /data/cluster/PG_VERSION ]; then
  printf '%s' "${POSTGRES_PASSWORD:?}" >/tmp/password
  /opt/postgres/bin/initdb --pgdata=/data/cluster --username=postgres --pwfile=/tmp/password --auth=scram-sha-256 --encoding=UTF8 \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --no-instructions
  echo 'host all all all scram-sha-256' >>/data/cluster/pg_hba.conf
fi
exec /opt/postgres/bin/postgres -D /data/cluster -c listen_addresses='*' -c unix_socket_directories='' -c timezone=UTC -c max_connections=200
