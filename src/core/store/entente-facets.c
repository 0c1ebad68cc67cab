/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What lists are filtered by: pairs of a key and a value, several of one key where a record has
 * several. The keys are those of the query language: type, status, nature, country, language,
 * field, partner, party, person, publisher, year, tag, starred. */

#define G_LOG_DOMAIN "entente-facets"

#include "config.h"

#include "store/entente-facets-private.h"

typedef struct
{
  EntenteStore *store;
  GString *packed;
  GHashTable *seen; /* the pairs that are in already */
} Collector;

/* --- Collecting ------------------------------------------------------------------------------- */

static void
add (Collector *self, const char *key, const char *value)
{
  char *pair;

  if (value == NULL || *value == '\0')
    return;
  pair = g_strconcat (key, "\x1f", value, NULL);
  if (!g_hash_table_add (self->seen, pair))
    return;
  if (self->packed->len > 0)
    g_string_append_c (self->packed, '\x1e');
  g_string_append (self->packed, pair);
}

static void
add_string (Collector *self, EntenteRecord *record, const char *field, const char *key)
{
  if (entente_node_find_field (ENTENTE_NODE (record), field) != NULL)
    add (self, key, entente_node_get_string (ENTENTE_NODE (record), field));
}

static void
add_strings (Collector *self, const char *const *values, const char *key)
{
  for (guint i = 0; values != NULL && values[i] != NULL; i++)
    add (self, key, values[i]);
}

static void
add_year (Collector *self, EntenteRecord *record, const char *field)
{
  const guint year = entente_date_get_year (entente_node_get_date (ENTENTE_NODE (record), field));
  char buffer[16];

  if (year == 0)
    return;
  g_snprintf (buffer, sizeof buffer, "%04u", year);
  add (self, "year", buffer);
}

/* A partner that the record is about, and with it the partner's country. */
static void
add_partner (Collector *self, const char *id, gboolean with_country)
{
  g_autoptr (EntenteStatement) select = NULL;

  if (id == NULL)
    return;
  add (self, "partner", id);
  if (!with_country)
    return;
  select = entente_database_prepare (entente_store_get_database (self->store),
                                     "SELECT country FROM entry"
                                     " WHERE n = (SELECT n FROM record WHERE id = ?1)",
                                     NULL);
  if (select == NULL)
    return;
  entente_statement_bind_text (select, 1, id);
  if (entente_statement_step (select, NULL))
    add (self, "country", entente_statement_get_text (select, 0));
}

/* References of any kind: partners and people are what lists are filtered by. */
static void
add_reference (Collector *self, const char *id, gboolean with_country)
{
  EntenteKind kind = ENTENTE_KIND_NONE;

  if (id == NULL)
    return;
  entente_store_lookup (self->store, id, &kind);
  if (kind == ENTENTE_KIND_PARTNER)
    add_partner (self, id, with_country);
  else if (kind == ENTENTE_KIND_PERSON)
    add (self, "person", id);
}

static void
add_references (Collector *self, const char *const *ids, gboolean with_country)
{
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_reference (self, ids[i], with_country);
}

static void
add_nodes (Collector *self,
           EntenteRecord *record,
           const char *field,
           const char *reference,
           gboolean with_country)
{
  GPtrArray *nodes = entente_node_get_nodes (ENTENTE_NODE (record), field);

  for (guint i = 0; i < nodes->len; i++)
    add_reference (self, entente_node_get_string (g_ptr_array_index (nodes, i), reference),
                   with_country);
}

static void
collect_article (Collector *self, EntenteRecord *record)
{
  const char *fallback;

  add_string (self, record, "language", "language");
  add_year (self, record, "date");
  add (self, "publisher",
       entente_text_lookup (entente_node_get_text (ENTENTE_NODE (record), "publisher"), "en",
                            &fallback));
  add_nodes (self, record, "mentions", "record", FALSE);
}

static void
collect_agreement (Collector *self, EntenteRecord *record)
{
  GPtrArray *parties = entente_node_get_nodes (ENTENTE_NODE (record), "parties");

  add_string (self, record, "instrument", "type");
  add_string (self, record, "nature", "nature");
  add_string (self, record, "status", "status");
  add_year (self, record,
            entente_node_get_date (ENTENTE_NODE (record), "signed") != NULL ? "signed"
                                                                            : "exchanged");
  for (guint i = 0; i < parties->len; i++)
    {
      EntenteNode *party = g_ptr_array_index (parties, i);

      add (self, "party", entente_node_get_string (party, "partner"));
      add (self, "country", entente_node_get_string (party, "country"));
    }
  add_nodes (self, record, "parties", "partner", TRUE);
  add_nodes (self, record, "signatories", "person", FALSE);
}

static void
collect_other (Collector *self, EntenteRecord *record)
{
  EntenteNode *node = ENTENTE_NODE (record);

  switch ((int) entente_record_get_kind (record))
    {
    case ENTENTE_KIND_PERSON:
      add_nodes (self, record, "posts", "partner", TRUE);
      break;
    case ENTENTE_KIND_PROJECT:
      add_nodes (self, record, "partners", "partner", TRUE);
      add_year (self, record, "started");
      break;
    case ENTENTE_KIND_EVENT:
      add_references (self, entente_node_get_strings (node, "partners"), TRUE);
      add_references (self, entente_node_get_strings (node, "people"), FALSE);
      add_year (self, record, "date");
      break;
    case ENTENTE_KIND_FIGURE:
      add_references (self, entente_node_get_strings (node, "about"), FALSE);
      add_year (self, record, "date");
      break;
    case ENTENTE_KIND_COMMITMENT:
      add_references (self, entente_node_get_strings (node, "obligors"), TRUE);
      add_references (self, entente_node_get_strings (node, "beneficiaries"), TRUE);
      add_string (self, record, "state", "status");
      add_year (self, record, "due");
      break;
    default:
      break;
    }
}

char *
_entente_facets_collect (EntenteStore *store, EntenteRecord *record)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Collector self = { store, g_string_new (NULL), seen };
  const EntenteKind kind = entente_record_get_kind (record);

  if (kind == ENTENTE_KIND_ARTICLE)
    collect_article (&self, record);
  else if (kind == ENTENTE_KIND_AGREEMENT)
    collect_agreement (&self, record);
  else
    {
      add_string (&self, record, "type", "type");
      add_string (&self, record, "status", "status");
      add_string (&self, record, "country", "country");
      collect_other (&self, record);
    }
  add_strings (&self, entente_record_get_fields (record), "field");
  add_strings (&self, entente_record_get_tags (record), "tag");
  if (entente_record_get_starred (record))
    add (&self, "starred", "1");
  return g_string_free (self.packed, self.packed->len == 0);
}

/* --- Keeping ---------------------------------------------------------------------------------- */

static gboolean
run_for_each (EntenteStore *store,
              const char *sql,
              gint64 n,
              EntenteKind kind,
              const char *packed,
              GError **error)
{
  g_auto (GStrv) pairs = g_strsplit (packed, "\x1e", -1);
  g_autoptr (EntenteStatement) statement
      = entente_database_prepare (entente_store_get_database (store), sql, error);

  if (statement == NULL)
    return FALSE;
  for (guint i = 0; pairs[i] != NULL; i++)
    {
      char *value = strchr (pairs[i], '\x1f');

      if (value == NULL)
        continue;
      *value++ = '\0';
      entente_statement_bind (statement, "issi", (gint64) kind, pairs[i], value, n);
      if (!entente_statement_run (statement, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
_entente_facets_insert (
    EntenteStore *store, gint64 n, EntenteKind kind, const char *packed, GError **error)
{
  return packed == NULL
         || run_for_each (store,
                          "INSERT OR IGNORE INTO facet (kind, key, value, n)"
                          " VALUES (?1, ?2, ?3, ?4)",
                          n, kind, packed, error);
}

gboolean
_entente_facets_remove (EntenteStore *store, gint64 n, EntenteKind kind, GError **error)
{
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store), "SELECT facets FROM entry WHERE n = ?1", error);
  g_autoptr (GError) inner = NULL;
  g_autofree char *packed = NULL;

  if (select == NULL)
    return FALSE;
  entente_statement_bind_int (select, 1, n);
  if (entente_statement_step (select, &inner))
    packed = g_strdup (entente_statement_get_text (select, 0));
  else if (inner != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  return packed == NULL
         || run_for_each (store,
                          "DELETE FROM facet"
                          " WHERE kind = ?1 AND key = ?2 AND value = ?3 AND n = ?4",
                          n, kind, packed, error);
}
