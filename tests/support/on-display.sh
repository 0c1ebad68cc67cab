#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later

# Runs a test of the window on a display, a session bus and folders of its own, so that tests can
# run side by side and leave nothing behind. Xvfb picks the display number itself: nothing to race
# for. Exit status 77, which means skipped, where there is no Xvfb.

command -v Xvfb >/dev/null && command -v dbus-run-session >/dev/null || exit 77

place=$(mktemp -d) || exit 99
mkdir -m 700 "$place/run" && mkfifo "$place/display" || exit 99

Xvfb -displayfd 3 -screen 0 2600x1200x24 -dpi 96 -nolisten tcp -noreset \
  3>"$place/display" >"$place/log" 2>&1 &
server=$!
trap 'kill $server 2>/dev/null; wait $server 2>/dev/null; rm -rf "$place"' EXIT INT TERM

# Waits for the server, which writes its number when it is ready, or ends.
read -r number <"$place/display" || { cat "$place/log" >&2; exit 99; }

unset WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
export DISPLAY=":$number" XDG_RUNTIME_DIR="$place/run" HOME="$place"
export XDG_DATA_HOME="$place/data" XDG_CONFIG_HOME="$place/config"
export XDG_CACHE_HOME="$place/cache" XDG_STATE_HOME="$place/state"

dbus-run-session -- "$@" 2>"$place/errors"
status=$?
# The bus may not raise its limit of open files in a container, and says so.
grep -v 'Failed to set fd limit' "$place/errors" >&2
exit $status
