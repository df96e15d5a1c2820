# Runs a server that must not outlive the test JVM.
# Usage: sh guard.sh FOLDER LAST_SIGNAL COMMAND…   (standard input: a pipe that the JVM holds open)
# When the pipe closes, which also happens when the JVM is killed, the server gets LAST_SIGNAL and FOLDER is removed.
# NEW_ARCHIVE and ARCHIVE, when set: a file the server writes at its end, and where it is wanted.
folder=$1
last_signal=$2
shift 2
trap '' INT HUP
exec 3<&0
"$@" </dev/null 3<&- &
server=$!
echo "$server" >"$folder/pid.new"
mv "$folder/pid.new" "$folder/pid"
{
    read -r _ <&3
    : >"$folder/over"
    kill -s "$last_signal" "$server"
} &
watcher=$!
wait "$server"
rm -f "$folder/pid"
if [ -n "$NEW_ARCHIVE" ] && [ -s "$NEW_ARCHIVE" ]; then mv "$NEW_ARCHIVE" "$ARCHIVE"; fi
if [ -e "$folder/over" ]; then rm -rf "$folder"; else kill "$watcher"; fi
