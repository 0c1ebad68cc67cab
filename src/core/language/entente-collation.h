/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The order of words in a language of ours, whatever the locale of the process: Đ after D and Ă
 * after A in Vietnamese, é among e in French. */

GBytes *entente_collation_key (const char *language, const char *string);
int entente_collation_compare (const char *language, const char *a, const char *b);

G_END_DECLS
