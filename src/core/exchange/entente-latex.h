/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *entente_latex_decode (const char *tex);
char *entente_latex_encode (const char *text);

G_END_DECLS
