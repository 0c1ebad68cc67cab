/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a file is sound as a database, and whether what is derived in it goes with its records. */

#define G_LOG_DOMAIN "entente-integrity"

#include "config.h"

#include "store/entente-integrity.h"

#include <glib/gi18n.h>
#include <string.h>

/* No more than so many lines of what the database finds; they say much the same. */
#define MAX_LINES 20

typedef struct
{
  const char *sql;
  const char *words;
} Comparison;

/* Each counts rows that should not be, or are lacking. */
static const Comparison comparisons[] = {
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM record WHERE n NOT IN (SELECT n FROM entry)",
    N_ ("Records that the lists lack: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM entry LEFT JOIN record USING (n) WHERE record.id IS NOT entry.id",
    N_ ("Entries of the lists that no record has: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT ABS((SELECT COUNT(*) FROM record) - (SELECT SUM(records) FROM tally))",
    N_ ("Difference between the records and their count: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM link WHERE source NOT IN (SELECT n FROM record)",
    N_ ("Links of records that are not there: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM evidence WHERE n NOT IN (SELECT n FROM record)",
    N_ ("Sources of records that are not there: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM record WHERE n NOT IN (SELECT n FROM search_document)",
    N_ ("Records that the search index lacks: %u") },
  /* Translators: something found in a catalogue file; %u is how many records have it */
  { "SELECT COUNT(*) FROM search_document WHERE n NOT IN (SELECT n FROM record)",
    N_ ("Records in the search index that are not there: %u") },
};

static void
add_count (GPtrArray *lines, const char *words, guint n)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  if (n > 0)
    g_ptr_array_add (lines, g_strdup_printf (gettext (words), n));
#pragma GCC diagnostic pop
}

/* A catalogue that was never opened with an index has none, and gets one when it is. */
static gboolean
has_index (EntenteDatabase *database)
{
  gint64 n = 0;

  return entente_database_get_int (
             database, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'search_document'", &n,
             NULL)
         && n > 0;
}

/**
 * entente_integrity_count:
 * @counts: (out) (array fixed-size=9): how many records of each kind; the sum comes first
 *
 * Counts the records themselves, not what is derived from them.
 */
gboolean
entente_integrity_count (EntenteDatabase *database, guint *counts, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (database != NULL && counts != NULL, FALSE);

  for (guint i = 0; i < ENTENTE_N_KINDS; i++)
    counts[i] = 0;
  select = entente_database_prepare (database, "SELECT kind, COUNT(*) FROM record GROUP BY kind",
                                     error);
  if (select == NULL)
    return FALSE;
  while (entente_statement_step (select, &inner))
    {
      const char *code = entente_statement_get_text (select, 0);
      const EntenteKind kind = code != NULL ? entente_kind_from_code (code) : ENTENTE_KIND_NONE;
      const guint n = (guint) entente_statement_get_int (select, 1);

      if (kind != ENTENTE_KIND_NONE)
        counts[kind] = n;
      counts[ENTENTE_KIND_NONE] += n;
    }
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

/**
 * entente_integrity_list_problems:
 * @quick: leave out what takes long: whether indices go with their tables
 *
 * Has SQLite check the file.
 *
 * Returns: (transfer full) (element-type utf8): what it says, in English; empty where all is well
 */
GPtrArray *
entente_integrity_list_problems (EntenteDatabase *database, gboolean quick)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (EntenteStatement) select = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (database != NULL, lines);

  select = entente_database_prepare (
      database, quick ? "PRAGMA quick_check" : "PRAGMA integrity_check", &error);
  while (select != NULL && lines->len < MAX_LINES && entente_statement_step (select, &error))
    {
      const char *line = entente_statement_get_text (select, 0);

      if (g_strcmp0 (line, "ok") != 0)
        g_ptr_array_add (lines, g_strdup (line));
    }
  if (error != NULL)
    g_ptr_array_add (lines, g_strdup (error->message));
  return lines;
}

/**
 * entente_integrity_list_stale:
 *
 * Returns: (transfer full) (element-type utf8): what is derived and does not go with the records,
 *   in the language of the interface; making it anew mends it
 */
GPtrArray *
entente_integrity_list_stale (EntenteDatabase *database)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (database != NULL, lines);

  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 n = 0;

      if (strstr (comparisons[i].sql, "search_document") != NULL && !has_index (database))
        continue;
      if (entente_database_get_int (database, comparisons[i].sql, &n, &error))
        add_count (lines, comparisons[i].words, (guint) n);
      else
        g_ptr_array_add (lines, g_strdup (error->message));
    }
  return lines;
}
