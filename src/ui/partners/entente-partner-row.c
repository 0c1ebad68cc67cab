/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-partner-row"

#include "config.h"

#include "partners/entente-partner-row.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "model/entente-vocabulary.h"
#include "widgets/entente-avatar.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What it is called for short, what it is, and where: side by side, not a sentence. */
static char *
dup_description (EntenteEntry *entry)
{
  const char *code = entente_entry_get_code (entry);
  const char *acronym = entente_entry_get_acronym (entry);
  const char *country = entente_entry_get_country (entry);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  if (acronym != NULL && g_strcmp0 (acronym, entente_entry_get_title (entry)) != 0)
    g_ptr_array_add (words, g_strdup (acronym));
  if (code != NULL)
    g_ptr_array_add (
        words, g_strdup (entente_vocabulary_get_label (ENTENTE_VOCABULARY_PARTNER_TYPE, code)));
  if (country != NULL && g_strcmp0 (code, "state") != 0)
    g_ptr_array_add (words, entente_country_name (country, entente_language_get_current ()));
  g_ptr_array_add (words, NULL);

  return g_strjoinv (" · ", (char **) words->pdata);
}

static char *
dup_counts (EntenteEntry *entry)
{
  const char *language = entente_language_get_current ();
  guint n_agreements = entente_entry_get_agreements (entry);
  guint n_articles = entente_entry_get_articles (entry);
  g_autofree char *agreements = entente_format_count (
      language, ngettext ("%s agreement", "%s agreements", n_agreements), n_agreements);
  g_autofree char *articles = entente_format_count (
      language, ngettext ("%s article", "%s articles", n_articles), n_articles);

  if (n_agreements == 0)
    return g_steal_pointer (&articles);
  if (n_articles == 0)
    return g_steal_pointer (&agreements);

  return g_strjoin (" · ", agreements, articles, NULL);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_partner_row_new (void)
{
  return entente_entry_row_new (entente_avatar_new (40, NULL, NULL), NULL);
}

void
entente_partner_row_set_entry (EntenteEntryRow *self, EntenteEntry *entry)
{
  EntenteDigest *digest;
  g_autofree char *description = NULL;
  g_autofree char *counts = NULL;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  digest = entente_entry_row_get_digest (self);
  description = dup_description (entry);
  counts = dup_counts (entry);
  entente_avatar_set_name (ENTENTE_AVATAR (entente_entry_row_get_picture (self)),
                           entente_entry_get_title (entry), entente_entry_get_acronym (entry));
  entente_digest_set_title (digest, entente_entry_get_title (entry));
  entente_digest_set_language (digest, entente_entry_get_title_fallback (entry));
  entente_digest_set_details (digest, description);
  entente_digest_set_more (digest, counts);
}
