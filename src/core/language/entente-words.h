/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteWord:
 * @start: where the word begins in its text, in bytes
 * @end: behind its last byte
 *
 * A word of a text: letters, digits and the marks on them. Apostrophes and hyphens part words, as
 * they do in the search index.
 */
typedef struct
{
  gsize start;
  gsize end;
} EntenteWord;

gboolean entente_next_word (const char *text, gsize length, gsize from, EntenteWord *word);
GArray *entente_split_words (const char *text);
gboolean entente_is_elision (const char *text, const EntenteWord *word);

G_END_DECLS
