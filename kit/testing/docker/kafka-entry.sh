# Entry of the image motcua-test/kafka: a variable KAFKA_A_B_C is the setting a.b.c, as in the usual images.
set -eu
{
  echo 'log.dirs=/data/log'
  env | sed -n 's/^KAFKA_\([A-Z_]*\)=/\1=/p' | while IFS='=' read -r name value; do
    name=${name,,}
    echo "${name//_/.}=$value"
  done
} >/tmp/server.properties
run() { exec /opt/java/bin/java -Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp '/opt/kafka/*' "$@"; }
if [ ! -e /data/log/meta.properties ]; then
  (run kafka.tools.StorageTool format -t bW90Y3VhLXRlc3QtMDAwMQ -c /tmp/server.properties)
fi
run kafka.Kafka /tmp/server.properties
