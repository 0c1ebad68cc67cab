/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-citation"

#include "config.h"

#include "services/entente-citation.h"

#include "language/entente-date-format.h"
#include "model/entente-author.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static char *
dup_date (const EntenteDate *date, const char *language)
{
  return date != NULL ? entente_date_format (date, language, ENTENTE_DATE_STYLE_LONG) : NULL;
}

/* The title as printed: that is what leads to the article. */
static const char *
get_title (EntenteArticle *article, const char *language)
{
  EntenteText *title = entente_article_get_title (article);
  const char *own = entente_article_get_language (article);
  const char *printed = own != NULL ? entente_text_get (title, own) : NULL;

  return printed != NULL ? printed : entente_text_lookup (title, language, NULL);
}

/* Who wrote it; translators and photographers are not what it is cited by. */
static void
add_authors (GPtrArray *parts, EntenteArticle *article)
{
  GPtrArray *authors = entente_article_get_authors (article);

  for (guint i = 0; i < authors->len; i++)
    {
      EntenteAuthor *author = g_ptr_array_index (authors, i);
      const char *role = entente_author_get_role (author);

      if (entente_author_get_name (author) != NULL
          && (role == NULL || g_str_equal (role, "author")))
        g_ptr_array_add (parts, g_strdup (entente_author_get_name (author)));
    }
}

static void
add_address (GPtrArray *parts, EntenteArticle *article, const char *language)
{
  const char *url = entente_article_get_url (article);
  g_autofree char *accessed = dup_date (entente_article_get_accessed (article), language);

  if (url == NULL)
    return;

  if (accessed == NULL)
    g_ptr_array_add (parts, g_strdup (url));
  else
    /* Translators: %1$s is the address of an article on the web, %2$s the day on which it was read
     * there */
    g_ptr_array_add (parts, g_strdup_printf (_ ("%1$s (accessed %2$s)"), url, accessed));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_citation_format:
 * @article: an article
 * @language: the language of the interface
 *
 * A reference to an article as it stands in a bibliography: who wrote it, its title as printed,
 * who published it, when, and where it is found. What is not known is left out.
 *
 * Returns: (transfer full): one line of plain text
 */
char *
entente_citation_format (EntenteArticle *article, const char *language)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = NULL;
  const char *title;
  const char *publisher;

  g_return_val_if_fail (ENTENTE_IS_ARTICLE (article), NULL);
  g_return_val_if_fail (language != NULL, NULL);

  title = get_title (article, language);
  publisher = entente_text_lookup (entente_article_get_publisher (article), language, NULL);
  date = dup_date (entente_article_get_date (article), language);

  add_authors (parts, article);
  if (title != NULL)
    /* Translators: the title of an article, in quotation marks */
    g_ptr_array_add (parts, g_strdup_printf (C_ ("citation", "“%s”"), title));
  if (publisher != NULL)
    g_ptr_array_add (parts, g_strdup (publisher));
  /* Translators: where the date of an article would stand if it were known: “n.d.” */
  g_ptr_array_add (parts,
                   date != NULL ? g_steal_pointer (&date) : g_strdup (C_ ("citation", "undated")));
  add_address (parts, article, language);
  g_ptr_array_add (parts, NULL);

  /* Translators: between the parts of a reference to an article: author, title, publisher, date */
  return g_strjoinv (C_ ("citation", ", "), (char **) parts->pdata);
}
