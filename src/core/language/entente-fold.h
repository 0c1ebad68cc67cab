/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Two forms of a text to be searched. The exact form keeps the marks and makes different spellings
 * of the same letters equal; the folded form drops the marks as well. Both have the same words. */

char *entente_fold (const char *string);
void entente_fold_append (GString *out, const char *string, gssize length);
char *entente_normalise (const char *string);
gboolean entente_is_ascii (const char *string);

G_END_DECLS
