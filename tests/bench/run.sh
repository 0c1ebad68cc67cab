#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Entente developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# The figures that need the made catalogue:
#   run.sh changes MAKE-CATALOGUE BENCH-CHANGES
#   run.sh window MAKE-CATALOGUE FIRST-FRAME BENCH-START BENCH-WINDOW
set -eu
part=$1
make=$2
shift 2
made=${ENTENTE_MADE_CATALOGUE:-$(dirname "$make")/made.entente}
G_DEBUG= MALLOC_CHECK_=0
export G_DEBUG MALLOC_CHECK_
unset MALLOC_PERTURB_ || true
"$make" "$made"
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
status=0
if [ "$part" = changes ]; then
  GTK_A11Y=none "$1" "$made" || status=1
  exit $status
fi
# The first start makes the starter catalogue, which is not what is measured.
"$1" >/dev/null
starter=$XDG_DATA_HOME/entente/catalogue.entente
GTK_A11Y=none "$2" "$1" "$starter" "$made" || status=1
GTK_A11Y=none "$3" "$made" || status=1
exit $status
