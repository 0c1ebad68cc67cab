/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-agreement-row"

#include "config.h"

#include "agreements/entente-agreement-row.h"

#include "language/entente-date-format.h"
#include "language/entente-language.h"

#include <glib/gi18n.h>

GtkWidget *
entente_agreement_row_new (void)
{
  return entente_entry_row_new (NULL, NULL);
}

void
entente_agreement_row_set_entry (EntenteEntryRow *self,
                                 EntenteCatalogue *catalogue,
                                 EntenteEntry *entry)
{
  EntenteDigest *digest;
  EntenteDate *date;
  const char *status;
  g_autofree char *day = NULL;
  g_autofree char *parties = NULL;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  digest = entente_entry_row_get_digest (self);
  date = entente_entry_get_date (entry);
  status = entente_entry_get_status (entry);
  if (date != NULL)
    day = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_SHORT);
  parties = entente_agreement_row_dup_parties (catalogue, entry);
  entente_digest_set_title (digest, entente_entry_get_title (entry));
  entente_digest_set_language (digest, entente_entry_get_title_fallback (entry));
  entente_digest_set_status (
      digest,
      status != NULL ? entente_vocabulary_get_label (ENTENTE_VOCABULARY_AGREEMENT_STATUS, status)
                     : NULL,
      status != NULL ? entente_tone_for_code (ENTENTE_VOCABULARY_AGREEMENT_STATUS, status)
                     : ENTENTE_TONE_NEUTRAL);
  entente_digest_set_details (digest, parties);
  /* Translators: in the row of an agreement of which no source gives a date */
  entente_digest_set_aside (digest, day != NULL ? day : C_ ("agreement", "undated"));
}

/**
 * entente_agreement_row_dup_parties:
 *
 * Returns: (transfer full): the parties, each as short as it can be named.
 */
char *
entente_agreement_row_dup_parties (EntenteCatalogue *catalogue, EntenteEntry *entry)
{
  const char *const *ids = entente_entry_get_parties (entry);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      char *named = entente_entry_dup_party_name (ids[i], entente_language_get_current ());
      g_autoptr (EntenteEntry) party = NULL;
      const char *name;

      if (named != NULL)
        {
          g_ptr_array_add (names, named);
          continue;
        }
      party = entente_catalogue_ref_entry (catalogue, ids[i], entente_language_get_current ());
      name = party != NULL ? entente_entry_get_acronym (party) : ids[i];

      if (party != NULL
          && (name == NULL || entente_entry_get_code (party) == NULL
              || g_str_equal (entente_entry_get_code (party), "state")))
        name = entente_entry_get_title (party);
      g_ptr_array_add (names, g_strdup (name));
    }
  if (names->len == 0)
    /* Translators: in the row of an agreement whose parties the sources do not name */
    return g_strdup (_ ("Parties not named"));
  g_ptr_array_add (names, NULL);
  /* Translators: between the parties of an agreement, in one line */
  return g_strjoinv (C_ ("parties", " – "), (char **) names->pdata);
}

/**
 * entente_agreement_row_dup_decade:
 *
 * Returns: (transfer full): the decade under which an agreement is listed.
 */
char *
entente_agreement_row_dup_decade (EntenteEntry *entry)
{
  EntenteDate *date = entente_entry_get_date (entry);
  guint year = date != NULL ? entente_date_get_year (date) : 0;

  if (year == 0)
    /* Translators: the heading above agreements of which no source gives a year */
    return g_strdup (_ ("Year not stated"));
  /* Translators: the heading above the agreements of a decade. %u is its first year, as in "1980s" */
  return g_strdup_printf (_ ("%us"), year / 10 * 10);
}
