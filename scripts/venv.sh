#!/bin/sh
# Make .venv with pip inside, on machines without ensurepip too (Debian splits it off).
set -eu
[ -x .venv/bin/pip ] && .venv/bin/python -c '' 2>/dev/null && exit 0
mkdir -p var

find_python() {
    for python in ${PYTHON:-} python3 python3.14 python3.13 python3.12 python3.11; do
        "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && return 0
    done
    return 1
}

find_python || { scripts/apt.sh python3 python3-venv && find_python; } || {
    echo "Python 3.11 or newer is missing; on Debian, as root: apt-get install python3 python3-venv" >&2
    exit 1
}
has_ensurepip() { "$python" -c 'import ensurepip, venv' 2>/dev/null; }
if has_ensurepip || { ! "$python" -m pip --version >/dev/null 2>&1 && scripts/apt.sh python3-venv && has_ensurepip; }; then
    "$python" -m venv --clear .venv
elif "$python" -m pip --version >/dev/null 2>&1; then
    # The system's pip can fill an environment that has none.
    "$python" -m venv --clear --without-pip .venv
    "$python" -m pip --python .venv/bin/python --disable-pip-version-check -q install pip
else
    echo "This Python makes no virtual environments; on Debian, as root: apt-get install python3-venv" >&2
    exit 1
fi
