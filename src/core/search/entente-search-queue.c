/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* FTS5 gathers what it is told, and writes it down when a document comes that has a lower number
 * than the one before. The numbers say in which order documents are found, not in which they come:
 * an import would have it write nearly each document alone, and join what it wrote again and again.
 * So documents wait here, and go in by their numbers. */

#define G_LOG_DOMAIN "entente-search-queue"

#include "config.h"

#include "search/entente-search-queue-private.h"

#include "language/entente-fold.h"

#include <string.h>

/* So many bytes of text are held in memory. */
#define LONG (8 * 1024 * 1024)

typedef struct
{
  gint64 number;
  EntenteForms names;
  EntenteForms text;
  char *facets;
} Document;

struct _EntenteSearchQueue
{
  GArray *documents; /* of Document */
  gsize size;        /* of their text, in bytes */
};

/* --- Forms ------------------------------------------------------------------------------------ */

void
_entente_forms_init (EntenteForms *forms, const char *text)
{
  forms->exact = entente_normalise (text);
  forms->folded = entente_fold (text);
  if (g_str_equal (forms->exact, forms->folded))
    g_clear_pointer (&forms->exact, g_free);
}

void
_entente_forms_clear (EntenteForms *forms)
{
  g_clear_pointer (&forms->exact, g_free);
  g_clear_pointer (&forms->folded, g_free);
}

static gsize
measure (const EntenteForms *forms)
{
  return strlen (forms->folded) + (forms->exact != NULL ? strlen (forms->exact) : 0);
}

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
document_clear (gpointer data)
{
  Document *document = data;

  _entente_forms_clear (&document->names);
  _entente_forms_clear (&document->text);
  g_free (document->facets);
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const Document *first = a;
  const Document *second = b;

  return first->number < second->number ? -1 : first->number > second->number;
}

static gboolean
write_rows (EntenteSearchQueue *self,
            EntenteDatabase *database,
            const char *sql,
            gsize forms_offset,
            GError **error)
{
  g_autoptr (EntenteStatement) insert = entente_database_prepare (database, sql, error);

  if (insert == NULL)
    return FALSE;
  for (guint i = 0; i < self->documents->len; i++)
    {
      const Document *document = &g_array_index (self->documents, Document, i);
      const EntenteForms *forms = &G_STRUCT_MEMBER (EntenteForms, document, forms_offset);

      entente_statement_bind (insert, "isss", document->number, forms->exact, forms->folded,
                              document->facets);
      if (!entente_statement_run (insert, error))
        return FALSE;
    }
  return TRUE;
}

/* --- Functions for the index ------------------------------------------------------------------ */

EntenteSearchQueue *
_entente_search_queue_new (void)
{
  EntenteSearchQueue *self = g_new0 (EntenteSearchQueue, 1);

  self->documents = g_array_new (FALSE, FALSE, sizeof (Document));
  g_array_set_clear_func (self->documents, document_clear);
  return self;
}

void
_entente_search_queue_free (EntenteSearchQueue *self)
{
  g_array_unref (self->documents);
  g_free (self);
}

/* Takes the strings of @names and @text, and leaves both empty. */
void
_entente_search_queue_take (EntenteSearchQueue *self,
                            gint64 number,
                            EntenteForms *names,
                            EntenteForms *text,
                            const char *facets)
{
  Document document = { number, *names, *text, g_strdup (facets) };

  self->size += measure (names) + measure (text) + strlen (facets);
  *names = *text = (EntenteForms){ NULL, NULL };
  g_array_append_val (self->documents, document);
}

gboolean
_entente_search_queue_is_long (EntenteSearchQueue *self)
{
  return self->size > LONG;
}

/* Writes all that wait. */
gboolean
_entente_search_queue_write (EntenteSearchQueue *self, EntenteDatabase *database, GError **error)
{
  g_array_sort (self->documents, compare_numbers);
  if (!write_rows (self, database,
                   "INSERT INTO search_name (rowid, exact, folded, facets) VALUES (?1, ?2, ?3, ?4)",
                   G_STRUCT_OFFSET (Document, names), error)
      || !write_rows (self, database,
                      "INSERT INTO search_text (rowid, exact, folded, facets)"
                      " VALUES (?1, ?2, ?3, ?4)",
                      G_STRUCT_OFFSET (Document, text), error))
    return FALSE;
  _entente_search_queue_clear (self);
  return TRUE;
}

void
_entente_search_queue_clear (EntenteSearchQueue *self)
{
  g_array_set_size (self->documents, 0);
  self->size = 0;
}
