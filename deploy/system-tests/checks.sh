# Sourced by the system tests: what they ask of a running `./motcua load --patient`. They set load (its process), log and figures (its files).

fail() {
  echo "FAILED: $*" >&2
  exit 1
}

# Where a service shows its health and metrics.
management() {
  local pid
  pid=$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/$1")
  tr '\0' '\n' <"/proc/$pid/environ" | sed -n 's#^QUARKUS_MANAGEMENT_PORT=#http://127.0.0.1:#p'
}

# The Java that the stack runs on, wherever the launcher found it.
java_of_the_stack() { readlink "/proc/$(sed -n 's/^pid=//p' "$MOTCUA_HOME/run/intake")/exe"; }

# A figure of the last progress line, which comes every five seconds.
progress() { sed -n "s/.*[ (]\([0-9]*\) $1.*/\1/p" "$log" | tail -n 1; }
returned() { local n; n=$(progress completed); echo "${n:-0}"; }
under_way() { local n; n=$(progress 'under way'); echo "${n:-0}"; }

# Waits until more dossiers are returned than so many; the load must still be going on.
returned_beyond() {
  until [ "$(returned)" -gt "$1" ]; do
    [ ! -f "$figures" ] && kill -0 "$load" 2>/dev/null || { tail -n 40 "$log"; fail "the load ended before all was done; give it more time"; }
    sleep 1
  done
}

# A figure of the load's own report.
figure() { sed -n "s/^  \"$1\" : \([0-9]*\).*/\1/p" "$figures"; }
