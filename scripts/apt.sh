#!/bin/sh
# apt.sh PACKAGE... : install system packages where that is ours to do (root on a Debian).
# Ends with 1, silently, where it is not; the caller then says what to do.
set -eu
[ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 || exit 1
echo "Installing $* with apt-get" >&2
export DEBIAN_FRONTEND=noninteractive
{ apt-get -q update && apt-get -q -y install --no-install-recommends "$@"; } >var/apt.log 2>&1 ||
    { tail -n 5 var/apt.log >&2; exit 1; }
