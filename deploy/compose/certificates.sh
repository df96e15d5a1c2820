#!/bin/sh
# Makes an authority of this installation's own, the broker's certificate, and the key that signs the days of the audit trails, in deploy/compose/certificates (ignored by git). Run once before the first start.
set -eu
cd "$(dirname "$0")"
mkdir -p certificates && cd certificates
if [ ! -f audit-signing-key.pem ]; then
  openssl genpkey -algorithm ed25519 -out audit-signing-key.pem && openssl pkey -in audit-signing-key.pem -pubout -out audit-signing-key.pub.pem
  chmod 644 audit-signing-key.pem
fi
[ ! -f kafka.pem ] || { echo "There are certificates already; delete deploy/compose/certificates to make new ones."; exit 0; }
openssl req -x509 -newkey rsa:3072 -nodes -days 3650 -subj "/CN=motcua compose" -keyout ca.key -out ca.crt 2>/dev/null
openssl req -newkey rsa:3072 -nodes -subj "/CN=kafka" -keyout kafka.key -out kafka.csr 2>/dev/null
printf 'subjectAltName=DNS:kafka\n' > kafka.ext
openssl x509 -req -in kafka.csr -CA ca.crt -CAkey ca.key -CAcreateserial -days 825 -extfile kafka.ext -out kafka.crt 2>/dev/null
cat kafka.key kafka.crt ca.crt > kafka.pem
# The broker in its container is another user and must be able to read its key.
chmod 644 kafka.pem ca.crt && chmod 600 ca.key kafka.key && rm -f kafka.csr kafka.ext
echo "Made deploy/compose/certificates."
