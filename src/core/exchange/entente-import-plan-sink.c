/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* From what an importer reads to items with a state. While reading, each record gets its match and
 * its id; references are settled when all is read, for they may point forward. */

#define G_LOG_DOMAIN "entente-import-plan"

#include "config.h"

#include "exchange/entente-import-plan-private.h"

#include "exchange/entente-work.h"
#include "model/entente-error.h"
#include "model/entente-identifier.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
on_reference_cb (const EntenteField *field,
                 guint index,
                 EntenteNode *element,
                 const char *id,
                 EntenteKind target,
                 gpointer user_data)
{
  GHashTable *ids = user_data;

  if (!g_hash_table_contains (ids, id))
    g_hash_table_add (ids, g_strdup (id));
}

/* The ids that @record refers to and the catalogue does not have. */
static GPtrArray *
list_pending (EntenteImportPlan *self, EntenteRecord *record)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *pending = NULL;
  GHashTableIter iter;
  gpointer id;

  entente_record_foreach_reference (record, on_reference_cb, ids);
  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (entente_matcher_lookup (self->matcher, id) == ENTENTE_KIND_NONE)
      {
        if (pending == NULL)
          pending = g_ptr_array_new_with_free_func (g_free);
        g_ptr_array_add (pending, g_strdup (id));
      }
  return pending;
}

static gboolean
is_free (EntenteImportPlan *self, const char *id)
{
  return !g_hash_table_contains (self->used, id) && !g_hash_table_contains (self->by_id, id)
         && entente_matcher_lookup (self->matcher, id) == ENTENTE_KIND_NONE;
}

static char *
make_free_id (EntenteImportPlan *self, const char *wanted)
{
  char *id = g_strdup (wanted);

  for (guint i = 2; !is_free (self, id); i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", wanted, i);
    }
  return id;
}

static EntenteImportItem *
add_item (EntenteImportPlan *self, EntenteKind kind, const char *place, const char *title)
{
  EntenteImportItem *item = _entente_import_item_new (kind, place, title);

  g_ptr_array_add (self->items, item);
  return item;
}

/* What keeps the record out whatever the catalogue has; NULL for nothing. */
static char *
find_objection (EntenteImportPlan *self, EntenteRecord *record, EntenteIdKind id_kind)
{
  const char *id = entente_record_get_id (record);
  EntenteKind there;

  if (id_kind == ENTENTE_ID_MADE)
    return entente_text_is_empty (entente_record_get_title (record))
               ? g_strdup (_ ("it has no name or title"))
               : NULL;
  if (g_hash_table_contains (self->by_id, id))
    /* Translators: %s is an id */
    return g_strdup_printf (_ ("the id “%s” stands in the file before"), id);
  there = entente_matcher_lookup (self->matcher, id);
  if (there != ENTENTE_KIND_NONE && there != entente_record_get_kind (record))
    /* Translators: an id, and a kind of record such as “Partner” */
    return g_strdup_printf (_ ("the id “%1$s” belongs to another kind of record: %2$s"), id,
                            entente_kind_get_label (there));
  return NULL;
}

/* How many bytes of text are in it, roughly: what is far below the limit needs no second look. */
static gsize
measure (EntenteNode *node)
{
  gsize size = entente_node_get_unknown (node) != NULL ? ENTENTE_MAX_STRING_BYTES : 0;
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    if (!entente_node_is_set (node, &fields[i]))
      continue;
    else if (fields[i].type == ENTENTE_VALUE_STRING)
      size += strlen (entente_node_get_string (node, fields[i].name));
    else if (fields[i].type == ENTENTE_VALUE_TEXT || fields[i].type == ENTENTE_VALUE_PARAGRAPHS)
      {
        EntenteText *text = entente_node_get_text (node, fields[i].name);

        for (guint j = 0; j < entente_text_get_size (text); j++)
          size += strlen (entente_text_get_nth (text, j, NULL));
      }
    else if (fields[i].type == ENTENTE_VALUE_STRINGS)
      for (const char *const *s = entente_node_get_strings (node, fields[i].name); *s != NULL; s++)
        size += strlen (*s);
    else if (fields[i].type == ENTENTE_VALUE_NODES)
      {
        GPtrArray *elements = entente_node_get_nodes (node, fields[i].name);

        for (guint j = 0; j < elements->len; j++)
          size += measure (elements->pdata[j]);
      }
  return size;
}

/* A text above the limit is found by reading the record as the catalogue will. */
static char *
find_oversize (EntenteRecord *record)
{
  g_autofree char *json = NULL;
  g_autoptr (EntenteRecord) again = NULL;
  g_autoptr (GError) error = NULL;

  if (measure (ENTENTE_NODE (record)) < ENTENTE_MAX_STRING_BYTES)
    return NULL;
  json = entente_record_to_json (record);
  again = entente_record_parse (json, -1, &error);
  return again == NULL ? g_strdup (error->message) : NULL;
}

static void
find_match (EntenteImportPlan *self,
            EntenteImportItem *item,
            EntenteRecord *record,
            EntenteIdKind id_kind)
{
  EntenteMatch match;

  if (id_kind == ENTENTE_ID_MADE
      && entente_matcher_lookup (self->matcher, item->id) != ENTENTE_KIND_NONE)
    {
      g_autofree char *id = make_free_id (self, item->id);

      entente_node_set_string (ENTENTE_NODE (record), "id", id);
      match = entente_matcher_find (self->matcher, record, &item->match, &item->reason);
    }
  else
    match = entente_matcher_find (self->matcher, record, &item->match, &item->reason);
  item->state = ENTENTE_IMPORT_NEW;
  item->choice = ENTENTE_IMPORT_CREATE;
  if (match == ENTENTE_MATCH_NONE)
    return;
  if (entente_record_get_kind (record) == ENTENTE_KIND_ARTICLE
      && g_strcmp0 (entente_work_get_key (record), item->match) == 0)
    entente_work_forget_key (record);
  item->side = match == ENTENTE_MATCH_ID ? ENTENTE_IMPORT_THEIRS : ENTENTE_IMPORT_OURS;
  item->state = match == ENTENTE_MATCH_NAME ? ENTENTE_IMPORT_CONFLICTING : ENTENTE_IMPORT_CHANGED;
}

/* The chapters of a book have its number, and are not the same. */
static char *
make_number (EntenteRecord *record, EntenteIdentifier *identifier)
{
  g_autofree char *key = entente_identifier_dup_key (identifier);

  return key != NULL && g_strcmp0 (entente_identifier_get_scheme (identifier), "isbn") != 0
             ? g_strdup_printf ("%d:%s", entente_record_get_kind (record), key)
             : NULL;
}

/* What the catalogue does not have may stand in the file twice. Ids that the file gave itself tell
 * its records apart. */
static void
find_double (EntenteImportPlan *self,
             EntenteImportItem *item,
             EntenteRecord *record,
             EntenteIdKind id_kind)
{
  GPtrArray *identifiers = entente_record_get_identifiers (record);

  for (guint i = 0; i < identifiers->len; i++)
    {
      g_autofree char *number = make_number (record, identifiers->pdata[i]);
      EntenteImportItem *first
          = number != NULL ? g_hash_table_lookup (self->by_number, number) : NULL;

      if (number != NULL && first == NULL)
        g_hash_table_insert (self->by_number, g_steal_pointer (&number), item);
      if (first == NULL || first == item || item->match != NULL || item->reason != NULL
          || id_kind != ENTENTE_ID_MADE)
        continue;
      item->state = ENTENTE_IMPORT_CONFLICTING;
      item->choice = ENTENTE_IMPORT_KEEP;
      /* Translators: a place in a file, such as “line 12”, and a register and a number in it, such
       * as “ror 02feahw73” */
      item->reason = g_strdup_printf (_ ("%1$s has the same identifier: %2$s %3$s"), first->place,
                                      entente_identifier_get_scheme (identifiers->pdata[i]),
                                      entente_identifier_get_value (identifiers->pdata[i]));
    }
}

/* After what was found by itself: it is the reason of the state. */
static void
take_remarks (EntenteImportPlan *self, EntenteImportItem *item)
{
  if (self->remarks->len == 0)
    return;
  if (item->reason != NULL)
    {
      g_string_prepend (self->remarks, "; ");
      g_string_prepend (self->remarks, item->reason);
    }
  g_free (item->reason);
  item->reason = g_strdup (self->remarks->str);
  g_string_truncate (self->remarks, 0);
}

/* --- Sink ------------------------------------------------------------------------------------- */

static void
add (EntenteImportSink *sink, EntenteRecord *record, EntenteIdKind id_kind, const char *place)
{
  EntenteImportPlan *self = ENTENTE_IMPORT_PLAN (sink);
  g_autoptr (EntenteRecord) owned = record;
  g_autofree char *objection = find_objection (self, record, id_kind);
  EntenteImportItem *item = add_item (self, entente_record_get_kind (record), place,
                                      entente_record_lookup_title (record, "en", NULL));

  item->id = g_strdup (entente_record_get_id (record));
  if (objection == NULL)
    objection = find_oversize (record);
  if (objection != NULL)
    {
      _entente_import_item_refuse (item, objection);
      g_string_truncate (self->remarks, 0);
      return;
    }
  find_match (self, item, record, id_kind);
  find_double (self, item, record, id_kind);
  take_remarks (self, item);
  if (id_kind == ENTENTE_ID_MADE || item->match != NULL)
    {
      g_autofree char *wanted = g_steal_pointer (&item->id);

      item->id = make_free_id (self, wanted);
    }
  g_hash_table_insert (
      self->by_id,
      g_strdup (id_kind == ENTENTE_ID_MADE ? item->id : entente_record_get_id (record)), item);
  g_hash_table_add (self->used, item->id);
  item->pending = list_pending (self, record);
  item->has_record = TRUE;
  item->number = self->n_spooled++;
  if (self->failure == NULL)
    entente_record_spool_add (self->spool, record, &self->failure);
}

static void
refuse (EntenteImportSink *sink, const char *place, const char *title, const char *reason)
{
  _entente_import_item_refuse (
      add_item (ENTENTE_IMPORT_PLAN (sink), ENTENTE_KIND_NONE, place, title), reason);
}

static void
remark (EntenteImportSink *sink, const char *words)
{
  GString *remarks = ENTENTE_IMPORT_PLAN (sink)->remarks;

  if (remarks->len > 0)
    g_string_append (remarks, "; ");
  g_string_append (remarks, words);
}

static void
leave_out (EntenteImportSink *sink, EntenteLeftOut why)
{
  ENTENTE_IMPORT_PLAN (sink)->n_left_out[why]++;
}

static char *
resolve (EntenteImportSink *sink, EntenteKind kind, const char *words)
{
  EntenteImportPlan *self = ENTENTE_IMPORT_PLAN (sink);
  char *id = entente_matcher_resolve (self->matcher, kind, words);
  EntenteImportItem *item;

  if (id != NULL || !entente_id_is_valid (words))
    return id;
  item = g_hash_table_lookup (self->by_id, words);
  return item != NULL && (kind == ENTENTE_KIND_NONE || item->kind == kind) ? g_strdup (words)
                                                                           : NULL;
}

static void
set_progress (EntenteImportSink *sink, double fraction)
{
  _entente_import_plan_set_progress (ENTENTE_IMPORT_PLAN (sink), fraction);
}

void
_entente_import_plan_sink_init (EntenteImportSinkInterface *iface)
{
  iface->add = add;
  iface->refuse = refuse;
  iface->remark = remark;
  iface->leave_out = leave_out;
  iface->resolve = resolve;
  iface->set_progress = set_progress;
}

/* --- Settling --------------------------------------------------------------------------------- */

/* The first id that no record has, neither in the file nor in the catalogue. */
static const char *
find_dangling (EntenteImportPlan *self, EntenteImportItem *item)
{
  for (guint i = 0; item->pending != NULL && i < item->pending->len; i++)
    {
      EntenteImportItem *target = g_hash_table_lookup (self->by_id, item->pending->pdata[i]);

      if (target == NULL || target->state == ENTENTE_IMPORT_REFUSED)
        return item->pending->pdata[i];
    }
  return NULL;
}

/* Refusing one may leave another without what it refers to. */
static void
refuse_dangling (EntenteImportPlan *self)
{
  gboolean again = !self->references_may_be_missing;

  while (again)
    {
      again = FALSE;
      for (guint i = 0; i < self->items->len; i++)
        {
          EntenteImportItem *item = self->items->pdata[i];
          const char *id
              = item->state != ENTENTE_IMPORT_REFUSED ? find_dangling (self, item) : NULL;
          g_autofree char *reason = NULL;

          if (id == NULL)
            continue;
          /* Translators: %s is an id */
          reason = g_strdup_printf (_ ("it refers to “%s”, which no record is"), id);
          _entente_import_item_refuse (item, reason);
          again = TRUE;
        }
    }
}

static gboolean
has_clash (const GArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    if (g_array_index (differences, EntenteImportDifference, i).clashes)
      return TRUE;
  return FALSE;
}

static void
settle_item (EntenteImportPlan *self, EntenteImportItem *item)
{
  g_autoptr (EntenteRecord) theirs = _entente_import_plan_make (self, item, &self->failure);
  g_autoptr (EntenteRecord) ours = entente_store_ref_record (self->reader, item->match, NULL);
  g_autoptr (GArray) differences = NULL;

  if (theirs == NULL || ours == NULL)
    return;
  differences = entente_import_list_differences (ours, theirs);
  if (differences->len == 0)
    item->state = ENTENTE_IMPORT_SAME;
  else if (item->side == ENTENTE_IMPORT_OURS && has_clash (differences))
    item->state = ENTENTE_IMPORT_CONFLICTING;
  item->choice = item->state == ENTENTE_IMPORT_CHANGED ? ENTENTE_IMPORT_MERGE : ENTENTE_IMPORT_KEEP;
}

/* Two things of the file can not both be the same record. */
static gboolean
claim_match (EntenteImportPlan *self, EntenteImportItem *item)
{
  EntenteImportItem *first = g_hash_table_lookup (self->matches, item->match);

  if (first == NULL)
    {
      g_hash_table_insert (self->matches, item->match, item);
      return TRUE;
    }
  g_free (item->reason);
  /* Translators: a place in a file, such as “line 12”, and the name of a record */
  item->reason
      = g_strdup_printf (_ ("%1$s is already taken for “%2$s”"), first->place, item->match);
  item->state = ENTENTE_IMPORT_CONFLICTING;
  item->choice = ENTENTE_IMPORT_KEEP;
  return FALSE;
}

void
_entente_import_plan_settle (EntenteImportPlan *self, GCancellable *cancellable)
{
  refuse_dangling (self);
  for (guint i = 0; i < self->items->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      EntenteImportItem *item = self->items->pdata[i];

      if (item->match != NULL && item->state != ENTENTE_IMPORT_REFUSED && claim_match (self, item))
        settle_item (self, item);
    }
}
