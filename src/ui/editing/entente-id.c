/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-id"

#include "config.h"

#include "editing/entente-id.h"

#include "language/entente-fold.h"

/* In letters: enough to be told apart, short enough to be read. */
#define LONGEST 48

static gboolean
is_taken (GPtrArray *taken, const char *id)
{
  for (guint i = 0; taken != NULL && i < taken->len; i++)
    if (g_str_equal (entente_record_get_id (taken->pdata[i]), id))
      return TRUE;
  return FALSE;
}

/* Cut between two words where there is room for one. */
static void
shorten (GString *id)
{
  char *hyphen;

  if (id->len <= LONGEST)
    return;
  g_string_truncate (id, LONGEST);
  hyphen = strrchr (id->str, '-');
  if (hyphen != NULL && hyphen > id->str)
    g_string_truncate (id, hyphen - id->str);
}

/**
 * entente_id_dup_for_title:
 * @title: the title of a new record
 * @taken: (nullable) (element-type EntenteRecord): records that are not in the catalogue yet
 *
 * Returns: (transfer full): an id made of the words of the title, that no other record has
 */
char *
entente_id_dup_for_title (EntenteCatalogue *catalogue,
                          EntenteKind kind,
                          const char *title,
                          GPtrArray *taken)
{
  g_autofree char *folded = entente_fold (title);
  g_autoptr (GString) id = g_string_new (NULL);
  char *unique;

  for (const char *p = folded; *p != '\0'; p++)
    if (g_ascii_islower (*p) || g_ascii_isdigit (*p))
      g_string_append_c (id, *p);
    else if (id->len > 0 && id->str[id->len - 1] != '-' && !((guchar) *p & 0x80))
      g_string_append_c (id, '-');
  shorten (id);
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  if (id->len == 0) /* a title in another script */
    g_string_assign (id, entente_kind_to_code (kind));
  unique = entente_catalogue_dup_free_id (catalogue, id->str);
  for (guint i = 2; is_taken (taken, unique); i++)
    {
      g_autofree char *wanted = g_strdup_printf ("%s-%u", id->str, i);

      g_free (unique);
      unique = entente_catalogue_dup_free_id (catalogue, wanted);
    }
  return unique;
}
