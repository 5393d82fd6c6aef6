#!/bin/sh
# Fetch the front-end packages by their lock file and put them among our static files.
# npm comes from requirements/node.txt where the machine has none.
set -eu
[ -f package.json ] || exit 0
PATH="$PWD/.venv/bin:$PATH"
export PATH
if ! npm --version >/dev/null 2>&1; then
    echo "No npm here; taking it from requirements/node.txt" >&2
    pip --disable-pip-version-check -q install --require-hashes -r requirements/node.txt || {
        echo "npm is missing and could not be fetched; on Debian, as root: apt-get install npm" >&2
        exit 1
    }
fi
npm ci --ignore-scripts --no-audit --no-fund --no-update-notifier --loglevel=error >/dev/null
python scripts/vendor.py
