/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Saves what can be read of a damaged catalogue into a new one beside it. The damaged file is only
 * ever copied; the copy is read, record by record, past the places where it cannot be. */

#define G_LOG_DOMAIN "entente-salvage"

#include "config.h"

#include "store/entente-salvage.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>

#include "model/entente-error.h"
#include "store/entente-attachments.h"
#include "store/entente-bulk.h"

#define SUFFIX ".entente"

/* So many numbers are tried behind the last record that was read, where the file cannot say which
 * was the last one given. */
#define MOST_TRIES 100000

static const char *const parts[] = { "", "-wal" };

typedef struct
{
  EntenteDatabase *database; /* of the copy */
  EntenteBulk *bulk;
  EntenteSalvage *result;
} Salvaging;

/* --- Files ------------------------------------------------------------------------------------ */

static char *
dup_new_path (const char *path)
{
  g_autofree char *stem = g_strdup (path);
  char *wanted;

  if (g_str_has_suffix (stem, SUFFIX))
    stem[strlen (stem) - strlen (SUFFIX)] = '\0';
  wanted = g_strconcat (stem, "-salvaged" SUFFIX, NULL);
  for (guint i = 2; g_file_test (wanted, G_FILE_TEST_EXISTS); i++)
    {
      g_free (wanted);
      wanted = g_strdup_printf ("%s-salvaged-%u" SUFFIX, stem, i);
    }
  return wanted;
}

/* What was written last may be in the log, which belongs to the file. */
static gboolean
copy_files (const char *path, const char *copy, GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *from = g_strconcat (path, parts[i], NULL);
      g_autofree char *to = g_strconcat (copy, parts[i], NULL);
      g_autoptr (GFile) source = g_file_new_for_path (from);
      g_autoptr (GFile) target = g_file_new_for_path (to);

      if (i > 0 && !g_file_test (from, G_FILE_TEST_EXISTS))
        continue;
      if (!g_file_copy (source, target, G_FILE_COPY_TARGET_DEFAULT_PERMS, NULL, NULL, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static void
remove_files (const char *path)
{
  static const char *const all[] = { "", "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autofree char *name = g_strconcat (path, all[i], NULL);

      g_unlink (name);
    }
}

/* --- Reading ---------------------------------------------------------------------------------- */

/* What the lists called the record, where they can still be read. */
static void
add_lost (Salvaging *self, gint64 n, const char *reason)
{
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (self->database, "SELECT id, title FROM entry WHERE n = ?1", NULL);
  const char *id = NULL;

  if (select != NULL)
    {
      entente_statement_bind_int (select, 1, n);
      if (entente_statement_step (select, NULL))
        id = entente_statement_get_text (select, 0);
    }
  if (id != NULL)
    /* Translators: a record that could not be saved: its id, and why */
    g_ptr_array_add (self->result->lost, g_strdup_printf (_ ("“%1$s”: %2$s"), id, reason));
  else
    g_ptr_array_add (self->result->lost,
                     /* Translators: a record that could not be saved: its number, and why */
                     g_strdup_printf (_ ("record number %1$d: %2$s"), (int) n, reason));
}

static gboolean
save_record (Salvaging *self, gint64 n, const char *json, GError **error)
{
  g_autoptr (GError) reason = NULL;
  g_autoptr (EntenteRecord) record = entente_record_parse (json != NULL ? json : "", -1, &reason);

  if (record == NULL)
    {
      add_lost (self, n, reason->message);
      return TRUE;
    }
  self->result->n_records++;
  return entente_bulk_put (self->bulk, record, error);
}

/* Reads on as long as it goes; @ret_last is the last number that could be read. */
static gboolean
read_in_order (Salvaging *self, gint64 *ret_last, gboolean *ret_complete, GError **error)
{
  g_autoptr (GError) damage = NULL;
  g_autoptr (EntenteStatement) select
      = entente_database_prepare (self->database, "SELECT n, json FROM record ORDER BY n", &damage);

  *ret_last = 0;
  while (select != NULL && entente_statement_step (select, &damage))
    {
      *ret_last = entente_statement_get_int (select, 0);
      if (!save_record (self, *ret_last, entente_statement_get_text (select, 1), error))
        return FALSE;
    }
  *ret_complete = damage == NULL;
  return TRUE;
}

/* The last number that was given, as far as the file still says so anywhere. */
static gint64
find_last (Salvaging *self, gint64 read)
{
  static const char *const sources[] = {
    "SELECT seq FROM sqlite_sequence WHERE name = 'record'",
    "SELECT MAX(n) FROM record",
    "SELECT MAX(n) FROM entry",
  };
  gint64 last = 0;

  for (guint i = 0; i < G_N_ELEMENTS (sources) && last <= read; i++)
    if (!entente_database_get_int (self->database, sources[i], &last, NULL))
      last = 0;
  return last > read ? last : read + MOST_TRIES;
}

static gboolean
read_one_by_one (Salvaging *self, gint64 first, gint64 last, GError **error)
{
  g_autoptr (EntenteStatement) select = NULL;

  select = entente_database_prepare (self->database, "SELECT json FROM record WHERE n = ?1", error);
  for (gint64 n = first; select != NULL && n <= last; n++)
    {
      g_autoptr (GError) damage = NULL;

      entente_statement_reset (select);
      entente_statement_bind_int (select, 1, n);
      if (entente_statement_step (select, &damage))
        {
          if (!save_record (self, n, entente_statement_get_text (select, 0), error))
            return FALSE;
        }
      else if (damage != NULL)
        add_lost (self, n, damage->message);
    }
  return select != NULL;
}

static gboolean
read_records (Salvaging *self, GError **error)
{
  gboolean complete;
  gint64 read;

  if (!read_in_order (self, &read, &complete, error))
    return FALSE;
  return complete || read_one_by_one (self, read + 1, find_last (self, read), error);
}

static gboolean
save (const char *copy, EntenteIndexer *indexer, EntenteSalvage *result, GError **error)
{
  g_autoptr (EntenteDatabase) database
      = entente_database_open (copy, ENTENTE_DATABASE_READ_ONLY, error);
  g_autoptr (EntenteCatalogue) catalogue = NULL;
  g_autoptr (EntenteBulk) bulk = NULL;
  Salvaging salvaging = { database, NULL, result };

  if (database == NULL)
    return FALSE;
  catalogue = entente_catalogue_open (result->path, ENTENTE_CATALOGUE_CREATE, indexer, error);
  if (catalogue == NULL)
    return FALSE;
  bulk = entente_bulk_new (catalogue, NULL, error);
  salvaging.bulk = bulk;
  return bulk != NULL && read_records (&salvaging, error) && entente_bulk_commit (bulk, error);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_salvage_catalogue:
 * @path: a catalogue that is damaged; it is left as it is
 * @indexer: (nullable): who makes the index of the new one
 *
 * Reads what can be read, and makes a new catalogue of it beside the damaged one, with a copy of
 * what is attached. The history is not taken over. Takes long: not for the interface.
 *
 * Errors: %ENTENTE_ERROR_NOT_A_CATALOGUE, %ENTENTE_ERROR_DAMAGED where nothing can be read at all,
 * those of the disk.
 *
 * Returns: (transfer full) (nullable): what was saved and what was not
 */
EntenteSalvage *
entente_salvage_catalogue (const char *path, EntenteIndexer *indexer, GError **error)
{
  g_autoptr (EntenteSalvage) self = g_new0 (EntenteSalvage, 1);
  g_autofree char *copy = NULL;
  g_autoptr (GError) damage = NULL;
  gboolean done;

  g_return_val_if_fail (path != NULL, NULL);

  self->path = dup_new_path (path);
  self->lost = g_ptr_array_new_with_free_func (g_free);
  copy = g_strconcat (self->path, ".copy", NULL);
  remove_files (copy);
  done = copy_files (path, copy, error) && save (copy, indexer, self, error);
  if (done && !entente_attachments_copy_all (path, self->path, &damage))
    g_ptr_array_add (self->lost, g_strdup (damage->message));
  remove_files (copy);
  if (done)
    return g_steal_pointer (&self);
  remove_files (self->path);
  return NULL;
}

void
entente_salvage_free (EntenteSalvage *self)
{
  if (self == NULL)
    return;
  g_free (self->path);
  g_clear_pointer (&self->lost, g_ptr_array_unref);
  g_free (self);
}
