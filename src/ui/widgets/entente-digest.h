/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "widgets/entente-tag.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DIGEST (entente_digest_get_type ())

/**
 * EntenteDigest:
 *
 * What the row of a list says of a record: its title in up to two lines, and below it a line with
 * tags, details and, at the end, a date or the like.
 *
 * It draws its words itself. Its size depends on the font alone: what it says can change with every
 * key that is typed, and nothing around it has to be laid out anew.
 */
G_DECLARE_FINAL_TYPE (EntenteDigest, entente_digest, ENTENTE, DIGEST, GtkWidget)

GtkWidget *entente_digest_new (void);
void entente_digest_set_title_lines (EntenteDigest *self, int lines);
void entente_digest_set_title (EntenteDigest *self, const char *title);
void entente_digest_set_language (EntenteDigest *self, const char *code);
void entente_digest_set_status (EntenteDigest *self, const char *words, EntenteTone tone);
void entente_digest_set_details (EntenteDigest *self, const char *details);
void entente_digest_set_markup (EntenteDigest *self, const char *markup);
void entente_digest_set_more (EntenteDigest *self, const char *more);
void entente_digest_set_aside (EntenteDigest *self, const char *aside);
char *entente_digest_dup_words (EntenteDigest *self);

G_END_DECLS
