/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteText:
 *
 * One string per language, with an honest fallback.
 *
 * Keys are BCP 47 tags; `mul` stands for a form that is the same in every language, `und` for a
 * form whose language is not known (ISO 639-2). A reader who asks for a language gets that form,
 * else the `mul` one; anything else is a fallback and is reported as such.
 */
typedef struct _EntenteText EntenteText;

#define ENTENTE_TYPE_TEXT (entente_text_get_type ())

GType entente_text_get_type (void) G_GNUC_CONST;
EntenteText *entente_text_new (void);
EntenteText *entente_text_new_for (const char *language, const char *string);
EntenteText *entente_text_copy (const EntenteText *self);
void entente_text_free (EntenteText *self);

void entente_text_set (EntenteText *self, const char *language, const char *string);
const char *entente_text_get (const EntenteText *self, const char *language);
const char *
entente_text_lookup (const EntenteText *self, const char *language, const char **ret_fallback);
gboolean entente_text_is_empty (const EntenteText *self);
gboolean entente_text_equal (const EntenteText *a, const EntenteText *b);

guint entente_text_get_size (const EntenteText *self);
const char *entente_text_get_nth (const EntenteText *self, guint index, const char **ret_language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteText, entente_text_free)

G_END_DECLS
