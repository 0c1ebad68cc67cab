/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-row"

#include "config.h"

#include "articles/entente-article-row.h"

#include "language/entente-date-format.h"
#include "language/entente-language.h"
#include "widgets/entente-format.h"
#include "widgets/entente-star-button.h"
#include "widgets/entente-tooltip.h"

#include <glib/gi18n.h>

GtkWidget *
entente_article_row_new (void)
{
  return entente_entry_row_new (NULL, entente_star_button_new ());
}

void
entente_article_row_set_entry (EntenteEntryRow *self,
                               EntenteCatalogue *catalogue,
                               EntenteEntry *entry)
{
  EntenteDigest *digest;
  EntenteDate *date;
  const char *printed;
  const char *title;
  g_autofree char *day = NULL;
  g_autofree char *tip = NULL;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));
  g_return_if_fail (ENTENTE_IS_ENTRY (entry));

  digest = entente_entry_row_get_digest (self);
  date = entente_entry_get_date (entry);
  printed = entente_entry_get_printed_title (entry);
  title = entente_entry_get_title (entry);
  if (date != NULL)
    day = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_SHORT);
  entente_digest_set_title (digest, printed);
  /* Ours is in the reader and, from here, one hover away. */
  tip = g_strcmp0 (printed, title) != 0 ? entente_format_dup_shown (title) : NULL;
  entente_tooltip_set (GTK_WIDGET (digest), tip);
  entente_digest_set_language (digest, entente_entry_get_language (entry));
  entente_digest_set_details (digest, entente_entry_get_subtitle (entry));
  /* Translators: in the row of an article that carries no date */
  entente_digest_set_aside (digest, day != NULL ? day : C_ ("article", "undated"));
  entente_star_button_set_record (ENTENTE_STAR_BUTTON (entente_entry_row_get_button (self)),
                                  catalogue, entente_entry_get_id (entry),
                                  entente_entry_get_starred (entry));
}
