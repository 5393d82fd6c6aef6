#!/bin/sh
# Print the path of a Chromium for the browser tests; install one where that is ours to do.
set -eu
find_chromium() {
    for browser in "${CHROMIUM:-}" chromium chromium-browser google-chrome \
        "/Applications/Chromium.app/Contents/MacOS/Chromium" \
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
        [ -n "$browser" ] && command -v "$browser" 2>/dev/null && return 0
    done
    return 1
}
find_chromium || { scripts/apt.sh chromium fonts-noto-cjk fonts-dejavu-core && find_chromium; }
