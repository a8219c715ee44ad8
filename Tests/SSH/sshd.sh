#!/bin/bash
# The reader over a real SSH connection: a server of its own on a high port of the loopback, with
# keys, settings and marks in a temporary folder that is removed afterwards.
#
#   Tests/SSH/sshd.sh [--check] [PROGRAM [PAGES]]
#
# Opens PAGES (the seeds) with PROGRAM (the built one) for a look at it. With --check nobody looks:
# a few keys are played as a client that names no usable locale, and as a restricted account, and
# what comes over the line is looked at. Ends with 0 when it is right, or when there is no sshd.

set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
check=; [ "${1:-}" = --check ] && { check=yes; shift; }

program=${1:-}
for candidate in "$root/.build/release/broadsheet" "$root/.build/debug/broadsheet"; do
    [ -n "$program" ] || [ ! -x "$candidate" ] || program=$candidate
done
[ -n "$program" ] || { echo "build broadsheet first: swift build" >&2; exit 2; }
program=$(realpath "$program")
pages=$(realpath "${2:-$root/seeds}")

# sshd wants to be called by its whole path.
sshd=$(PATH="$PATH:/usr/sbin:/usr/local/sbin" command -v sshd) || {
    echo "sshd is not installed (Debian: openssh-server), so nothing was tried"
    exit 0
}

folder=$(mktemp -d)
server=
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true; rm -rf "$folder"' EXIT
ssh-keygen -q -t ed25519 -N '' -f "$folder/host"
ssh-keygen -q -t ed25519 -N '' -f "$folder/client"
cp "$folder/client.pub" "$folder/authorized_keys"

# Starts the server on a free port; $1 is a line more for its settings.
serve() {
    for _ in 1 2 3 4 5; do
        port=$((20000 + RANDOM % 20000))
        cat > "$folder/sshd_config" <<CONFIG
Port $port
ListenAddress 127.0.0.1
HostKey $folder/host
PidFile none
AuthorizedKeysFile $folder/authorized_keys
StrictModes no
UsePAM no
PasswordAuthentication no
KbdInteractiveAuthentication no
AcceptEnv LANG LC_* COLORTERM
${1:-}
CONFIG
        "$sshd" -D -e -f "$folder/sshd_config" 2> "$folder/sshd.log" &
        server=$!
        for _ in $(seq 50); do
            grep -q 'Server listening' "$folder/sshd.log" && return
            kill -0 "$server" 2>/dev/null || break
            sleep 0.1
        done
    done
    cat "$folder/sshd.log" >&2
    exit 1
}

client() {
    exec ssh -F none -tt -p "$port" -i "$folder/client" -o IdentitiesOnly=yes -o LogLevel=ERROR \
        -o UserKnownHostsFile="$folder/known" -o StrictHostKeyChecking=no \
        -o SendEnv='LANG LC_*' "$(id -un)@127.0.0.1" "$@"
}

home="XDG_CACHE_HOME='$folder/cache' XDG_DATA_HOME='$folder/data' XDG_STATE_HOME='$folder/state'"
home="HOME='$folder' $home XDG_CONFIG_HOME='$folder/config'"
reader="env $home '$program' '$pages'"

if [ -z "$check" ]; then
    serve
    (client "$reader")
    exit
fi

# Waits until what came over the line holds a text.
expect() {
    for _ in $(seq 200); do
        grep -aqF -- "$1" "$folder/screen" && return
        sleep 0.1
    done
    echo "never came: $1" >&2
    tail -c 2000 "$folder/screen" | cat -v >&2
    exit 1
}

# Plays keys to a session: begin [COMMAND], then keys and expect, then finish CODE.
begin() {
    rm -f "$folder/keys"
    mkfifo "$folder/keys"
    : > "$folder/screen"
    env -u LC_ALL -u LANG LC_CTYPE=UTF-8 TERM=xterm-256color bash -c "$(declare -f client)
        folder='$folder' port=$port; client \"\$@\"" - "$@" < "$folder/keys" > "$folder/screen" &
    session=$!
    exec 3> "$folder/keys"
}
keys() { printf "$1" >&3; }
finish() {
    local code=0
    wait "$session" || code=$?
    exec 3>&-
    [ "$code" = "$1" ] || { echo "ended with $code instead of $1" >&2; exit 1; }
    # Second screen, paste and mouse are off again, the cursor is on.
    for mode in '?1049l' '?2004l'; do expect "$(printf '\033[%s' "$mode")"; done
}

# The pages are read in before, so that there is a story to open at once.
eval "env $home '$program' import '$pages'" > "$folder/import.log"

serve
begin "$reader"
expect "Enter read"
# Only cells that change are sent: what is waited for stands where nothing of it stood before.
keys '\r'; expect "characters"
keys 'gs'; expect "Source: "
keys 'Q'; finish 0
echo "a client with LC_CTYPE=UTF-8: read and left clean"

begin "$reader"
# It goes on in the story where one was.
expect "q back"
kill "$session"; wait "$session" 2>/dev/null || true; exec 3>&-
echo "a line that is cut: the client is gone"
kill "$server"; wait "$server" 2>/dev/null || true

serve "ForceCommand env $home BROADSHEET_SECURE=1 BROADSHEET_SECURE_PATHS='$pages' '$program' '$pages'"
begin "sh -c 'echo escaped'"
expect "? keys"
keys '\032'; expect "not allowed"
keys 'Q'; finish 0
! grep -aq escaped "$folder/screen" || { echo "the forced command was left" >&2; exit 1; }
echo "a restricted account: reads, and does not leave"
