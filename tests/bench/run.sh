#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# run.sh MAKE-CATALOGUE FIRST-FRAME BENCH-START BENCH-WINDOW: the figures, one after the other.
set -eu
folder=$(dirname "$1")
made=$folder/made.entente
G_DEBUG= MALLOC_CHECK_=0
export G_DEBUG MALLOC_CHECK_
unset MALLOC_PERTURB_ || true
"$1" "$made"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
# The first start makes the starter catalogue, which is not what is measured.
"$2" >/dev/null
starter=$XDG_DATA_HOME/entente/catalogue.entente
status=0
GTK_A11Y=none "$3" "$2" "$starter" "$made" || status=1
GTK_A11Y=none "$4" "$made" || status=1
exit $status
