/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteSpan:
 * @text: the words
 * @id: (nullable): the record that they lead to
 *
 * A run of words in a paragraph.
 */
typedef struct
{
  char *text;
  char *id;
} EntenteSpan;

GPtrArray *entente_inline_parse (const char *paragraph);
char *entente_inline_to_plain (const char *paragraph);
void entente_inline_append_text (GString *out, const char *text);
void entente_inline_append_link (GString *out, const char *text, const char *id);

G_END_DECLS
