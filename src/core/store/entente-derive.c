/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the file keeps of a record besides the record: the row that lists show and sort by, the
 * links, the evidence, the facets. All of it can be made anew; DERIVED_VERSION says in which form
 * it is, and is raised with any change here. */

#define G_LOG_DOMAIN "entente-derive"

#include "config.h"

#include "store/entente-entry-private.h"
#include "store/entente-facets-private.h"
#include "store/entente-store-private.h"

#include <math.h>
#include <unicode/uvernum.h>

#include "language/entente-collation.h"
#include "model/entente-evidence.h"

#define DERIVED_VERSION "4"

#define MAX_KEY_BYTES   64
#define MAX_KEY_LETTERS 120

/* Which fields of a kind serve as what of its entry. */
typedef struct
{
  const char *type;
  const char *status;
  const char *country;
  const char *subtitle;
  const char *dates[5]; /* the first that is stated is the date of the record */
  const char *partners; /* a list of nodes with a "partner" */
} Outline;

static const Outline outlines[ENTENTE_N_KINDS] = {
  [ENTENTE_KIND_ARTICLE] = { .subtitle = "publisher", .dates = { "date" } },
  [ENTENTE_KIND_PARTNER] = { "type", "status", "country", "place", { "founded" }, NULL },
  [ENTENTE_KIND_PERSON] = { .country = "country", .dates = { "born" } },
  [ENTENTE_KIND_AGREEMENT] = { "instrument",
                               "status",
                               NULL,
                               "place",
                               { "signed", "exchanged", "announced", "entryIntoForce" },
                               "parties" },
  [ENTENTE_KIND_PROJECT]
  = { NULL, "status", "country", "place", { "started", "approved", "ended" }, "partners" },
  [ENTENTE_KIND_EVENT] = { "type", NULL, "country", "place", { "date" }, NULL },
  [ENTENTE_KIND_FIGURE] = { "qualifier", NULL, NULL, "unit", { "date" }, NULL },
  [ENTENTE_KIND_COMMITMENT] = { NULL, "state", NULL, "place", { "due" }, NULL },
};

/* --- The pieces of an entry ------------------------------------------------------------------- */

static const char *
get_string (EntenteRecord *record, const char *field)
{
  if (field == NULL || entente_node_find_field (ENTENTE_NODE (record), field) == NULL)
    return NULL;
  return entente_node_get_string (ENTENTE_NODE (record), field);
}

static EntenteDate *
find_date (EntenteRecord *record, const Outline *outline)
{
  for (guint i = 0; outline->dates[i] != NULL; i++)
    {
      EntenteDate *date = entente_node_get_date (ENTENTE_NODE (record), outline->dates[i]);

      if (date != NULL)
        return date;
    }
  return NULL;
}

/* A party that is no record: its name in each language, without the spaces that part one party
 * from the next. */
static char *
dup_named_party (EntenteNode *party)
{
  g_autoptr (GString) named = g_string_new (NULL);
  EntenteText *name = entente_node_find_field (party, "name") != NULL
                          ? entente_node_get_text (party, "name")
                          : NULL;

  for (guint i = 0; name != NULL && i < entente_text_get_size (name); i++)
    {
      const char *language = NULL;
      const char *form = entente_text_get_nth (name, i, &language);
      g_autofree char *escaped = g_uri_escape_string (form, NULL, TRUE);

      g_string_append_printf (named, ENTENTE_PARTY_NAMED "%s:%s", language, escaped);
    }
  return named->len > 0 ? g_string_free (g_steal_pointer (&named), FALSE) : NULL;
}

static char *
join_partners (EntenteRecord *record, const Outline *outline)
{
  g_autoptr (GString) joined = g_string_new (NULL);
  GPtrArray *nodes;

  if (outline->partners == NULL)
    return NULL;
  nodes = entente_node_get_nodes (ENTENTE_NODE (record), outline->partners);
  for (guint i = 0; i < nodes->len; i++)
    {
      EntenteNode *node = g_ptr_array_index (nodes, i);
      const char *id = entente_node_get_string (node, "partner");
      g_autofree char *party = id != NULL ? g_strdup (id) : dup_named_party (node);

      if (party != NULL)
        g_string_append_printf (joined, "%s%s", joined->len > 0 ? " " : "", party);
    }
  return joined->len > 0 ? g_string_free (g_steal_pointer (&joined), FALSE) : NULL;
}

/* The key is cut: beyond some forty letters two names count as equal, which a list does not show,
 * and a file stays small. */
static GBytes *
make_sort_key (const char *language, const char *name)
{
  const char *end = g_utf8_offset_to_pointer (
      name, MIN (g_utf8_strlen (name, MIN ((gssize) strlen (name), 4 * MAX_KEY_LETTERS)),
                 MAX_KEY_LETTERS));
  g_autofree char *beginning = g_strndup (name, (gsize) (end - name));
  g_autoptr (GBytes) key = entente_collation_key (language, beginning);

  return g_bytes_new_from_bytes (key, 0, MIN (g_bytes_get_size (key), MAX_KEY_BYTES));
}

/* People are listed as the record says, else under the name as it is written; articles by their
 * title as printed. */
static GBytes *
make_key (EntenteRecord *record, const char *language)
{
  const char *name = get_string (record, "sortName");
  const char *own = entente_record_get_kind (record) == ENTENTE_KIND_ARTICLE
                        ? get_string (record, "language")
                        : NULL;

  if (name == NULL && own != NULL)
    name = entente_text_get (entente_record_get_title (record), own);
  if (name == NULL)
    name = entente_record_lookup_title (record, language, NULL);
  return make_sort_key (language, name);
}

static gboolean
insert_entry (
    EntenteStore *store, gint64 n, EntenteRecord *record, const char *facets, GError **error)
{
  const EntenteKind kind = entente_record_get_kind (record);
  const Outline *outline = &outlines[kind];
  EntenteDate *date = find_date (record, outline);
  g_autofree char *edtf = date != NULL ? entente_date_to_edtf (date) : NULL;
  g_autofree char *title = _entente_text_pack (entente_record_get_title (record));
  g_autofree char *parties = join_partners (record, outline);
  g_autofree char *subtitle = NULL;
  g_autoptr (GBytes) key_en = make_key (record, "en");
  g_autoptr (GBytes) key_fr = make_key (record, "fr");
  g_autoptr (GBytes) key_vi = make_key (record, "vi");
  g_autoptr (EntenteStatement) insert = NULL;

  insert = entente_database_prepare (
      entente_store_get_database (store),
      "INSERT INTO entry (n, kind, id, type, status, country, language, acronym, starred, date,"
      " first_day, last_day, title, subtitle, parties, facets, key_en, key_fr, key_vi) VALUES"
      " (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19)",
      error);
  if (insert == NULL)
    return FALSE;
  if (outline->subtitle != NULL)
    subtitle
        = _entente_text_pack (entente_node_get_text (ENTENTE_NODE (record), outline->subtitle));
  entente_statement_bind (
      insert, "iissssssisiissssbbb", n, (gint64) kind, entente_record_get_id (record),
      get_string (record, outline->type), get_string (record, outline->status),
      get_string (record, outline->country),
      kind == ENTENTE_KIND_ARTICLE ? get_string (record, "language") : NULL,
      get_string (record, "acronym"), (gint64) entente_record_get_starred (record), edtf,
      (gint64) entente_date_get_first_day (date), (gint64) entente_date_get_last_day (date),
      title != NULL ? title : "", subtitle, parties, facets, key_en, key_fr, key_vi);
  return entente_statement_run (insert, error);
}

/* --- Links ------------------------------------------------------------------------------------ */

typedef struct
{
  EntenteStatement *insert;
  GHashTable *touched;
  GError *error;
  gint64 position;
} LinkWriter;

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  LinkWriter *writer = user_data;

  if (writer->error != NULL)
    return;
  entente_statement_bind_int (writer->insert, 2, writer->position++);
  entente_statement_bind_text (writer->insert, 3, id);
  entente_statement_bind_text (writer->insert, 6, field->name);
  entente_statement_bind_int (writer->insert, 7, index);
  entente_statement_run (writer->insert, &writer->error);
  if (writer->touched != NULL && !g_hash_table_contains (writer->touched, id))
    g_hash_table_add (writer->touched, g_strdup (id));
}

static gboolean
insert_links (
    EntenteStore *store, gint64 n, EntenteRecord *record, GHashTable *touched, GError **error)
{
  LinkWriter writer = { NULL, touched, NULL, 0 };
  const EntenteKind kind = entente_record_get_kind (record);
  EntenteDate *date = find_date (record, &outlines[kind]);
  g_autoptr (EntenteStatement) insert = NULL;

  insert = entente_database_prepare (
      entente_store_get_database (store),
      "INSERT INTO link (source, position, target, kind, day, field, item)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  if (insert == NULL)
    return FALSE;
  entente_statement_bind_int (insert, 1, n);
  entente_statement_bind_int (insert, 4, kind);
  entente_statement_bind_int (insert, 5, entente_date_get_first_day (date));
  writer.insert = insert;
  entente_record_foreach_reference (record, on_reference_cb, &writer);
  if (writer.error == NULL)
    return TRUE;
  g_propagate_error (error, writer.error);
  return FALSE;
}

static gint64
to_paragraph (double number)
{
  return isnan (number) ? 0 : (gint64) CLAMP (number, 0, G_MAXINT);
}

static gboolean
insert_evidence (EntenteStore *store, gint64 n, EntenteRecord *record, GError **error)
{
  GPtrArray *list = entente_record_get_evidence (record);
  g_autoptr (EntenteStatement) insert = NULL;

  insert = entente_database_prepare (
      entente_store_get_database (store),
      "INSERT INTO evidence (n, position, article, paragraph, through, field, item)"
      " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
      error);
  for (guint i = 0; insert != NULL && i < list->len; i++)
    {
      EntenteEvidence *evidence = g_ptr_array_index (list, i);
      gint64 paragraph = to_paragraph (entente_evidence_get_paragraph (evidence));
      gint64 through = to_paragraph (entente_evidence_get_through_paragraph (evidence));

      if (entente_evidence_get_article (evidence) == NULL)
        continue;
      entente_statement_bind (insert, "iisiiss", n, (gint64) i,
                              entente_evidence_get_article (evidence), paragraph,
                              MAX (paragraph, through), entente_evidence_get_field (evidence),
                              entente_evidence_get_item (evidence));
      if (!entente_statement_run (insert, error))
        return FALSE;
    }
  return insert != NULL;
}

/* --- Removing --------------------------------------------------------------------------------- */

static gboolean
collect_targets (EntenteStore *store, gint64 n, GHashTable *touched, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store), "SELECT target FROM link WHERE source = ?1", error);

  if (select == NULL)
    return FALSE;
  entente_statement_bind_int (select, 1, n);
  while (entente_statement_step (select, &inner))
    g_hash_table_add (touched, g_strdup (entente_statement_get_text (select, 0)));
  if (inner == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&inner));
  return FALSE;
}

static gboolean
delete_by_number (EntenteStore *store, const char *sql, gint64 n, GError **error)
{
  g_autoptr (EntenteStatement) statement
      = entente_database_prepare (entente_store_get_database (store), sql, error);

  if (statement == NULL)
    return FALSE;
  entente_statement_bind_int (statement, 1, n);
  return entente_statement_run (statement, error);
}

/* --- Functions for the writer ----------------------------------------------------------------- */

/* Enters a record that has nothing entered. touched_targets: (element-type utf8): where to note
 * the ids whose counts are to be made anew. */
gboolean
_entente_derive_insert (EntenteStore *store,
                        gint64 n,
                        EntenteRecord *record,
                        GHashTable *touched_targets,
                        GError **error)
{
  g_autofree char *facets = _entente_facets_collect (store, record);

  return insert_entry (store, n, record, facets, error)
         && insert_links (store, n, record, touched_targets, error)
         && insert_evidence (store, n, record, error)
         && _entente_facets_insert (store, n, entente_record_get_kind (record), facets, error);
}

gboolean
_entente_derive_remove (
    EntenteStore *store, gint64 n, EntenteKind kind, GHashTable *touched_targets, GError **error)
{
  return collect_targets (store, n, touched_targets, error)
         && _entente_facets_remove (store, n, kind, error)
         && delete_by_number (store, "DELETE FROM link WHERE source = ?1", n, error)
         && delete_by_number (store, "DELETE FROM evidence WHERE n = ?1", n, error)
         && delete_by_number (store, "DELETE FROM entry WHERE n = ?1", n, error);
}

static gboolean
write_counts (EntenteStore *store, EntenteStatement *counted, GError **error)
{
  g_autoptr (EntenteStatement) update = entente_database_prepare (
      entente_store_get_database (store),
      "UPDATE entry SET agreements = ?2, articles = ?3, latest = ?4 WHERE n = ?1", error);

  if (update == NULL)
    return FALSE;
  entente_statement_bind (update, "iiii", entente_statement_get_int (counted, 0),
                          entente_statement_get_int (counted, 5),
                          entente_statement_get_int (counted, 6),
                          entente_statement_get_int (counted, 7));
  return entente_statement_run (update, error);
}

/* Counts anew how many agreements and articles refer to the record, and when last. The agreements
 * of a partner are those that it is a party to: who sent a witness has not agreed to anything.
 * ret_n: its number where the counts are not as before, else 0. */
gboolean
_entente_derive_recount (
    EntenteStore *store, const char *id, gint64 *ret_n, EntenteKind *ret_kind, GError **error)
{
  g_autoptr (GError) inner = NULL;
  g_autoptr (EntenteStatement) select = entente_database_prepare (
      entente_store_get_database (store),
      "SELECT n, kind, agreements, articles, latest,"
      " (SELECT COUNT (DISTINCT source) FROM link WHERE target = ?1 AND kind = 4"
      " AND (field = 'parties' OR entry.kind <> 2)),"
      " (SELECT COUNT (DISTINCT source) FROM link WHERE target = ?1 AND kind = 1),"
      " MAX ((SELECT IFNULL (MAX (day), 0) FROM link WHERE target = ?1 AND kind = 1),"
      " (SELECT IFNULL (MAX (day), 0) FROM link WHERE target = ?1 AND kind BETWEEN 4 AND 6))"
      " FROM entry WHERE n = (SELECT n FROM record WHERE id = ?1)",
      error);

  G_STATIC_ASSERT (ENTENTE_KIND_ARTICLE == 1 && ENTENTE_KIND_PARTNER == 2
                   && ENTENTE_KIND_AGREEMENT == 4 && ENTENTE_KIND_PROJECT == 5
                   && ENTENTE_KIND_EVENT == 6);
  *ret_n = 0;
  if (select == NULL)
    return FALSE;
  entente_statement_bind_text (select, 1, id);
  if (!entente_statement_step (select, &inner))
    {
      if (inner == NULL)
        return TRUE; /* nothing has that id */
      g_propagate_error (error, g_steal_pointer (&inner));
      return FALSE;
    }
  for (int i = 2; i < 5; i++)
    if (entente_statement_get_int (select, i) != entente_statement_get_int (select, i + 3))
      *ret_n = entente_statement_get_int (select, 0);
  *ret_kind = (EntenteKind) entente_statement_get_int (select, 1);
  return *ret_n == 0 || write_counts (store, select, error);
}

gboolean
_entente_derive_clear (EntenteStore *store, GError **error)
{
  return entente_database_execute (entente_store_get_database (store),
                                   "DELETE FROM entry; DELETE FROM link; DELETE FROM evidence;"
                                   "DELETE FROM facet; DELETE FROM tally;",
                                   error);
}

static gboolean
value_equal (EntenteRecord *a, EntenteRecord *b, const EntenteField *field)
{
  g_autoptr (JsonNode) in_a = entente_node_dup_value (ENTENTE_NODE (a), field);
  g_autoptr (JsonNode) in_b = entente_node_dup_value (ENTENTE_NODE (b), field);

  if (in_a == NULL || in_b == NULL)
    return in_a == in_b;
  return json_node_equal (in_a, in_b);
}

/* Whether what other records show of this one is not as it was: its names, or its country. */
gboolean
_entente_derive_changes_quoting (EntenteRecord *before, EntenteRecord *after)
{
  static const char *const quoted[] = { "acronym", "country", "otherNames", "sortName" };

  if (before == NULL || after == NULL)
    return TRUE;
  if (!entente_text_equal (entente_record_get_title (before), entente_record_get_title (after)))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (quoted); i++)
    {
      const EntenteField *field = entente_node_find_field (ENTENTE_NODE (before), quoted[i]);

      if (field != NULL && !value_equal (before, after, field))
        return TRUE;
    }
  return FALSE;
}

/* Names the form of what is derived. Keys of another ICU would not sort with those of this one. */
char *
_entente_derive_dup_stamp (void)
{
  return g_strdup (DERIVED_VERSION " ICU " U_ICU_VERSION);
}
