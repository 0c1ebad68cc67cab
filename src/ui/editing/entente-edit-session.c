/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-edit-session"

#include "config.h"

#include "editing/entente-edit-session.h"

#include "editing/entente-draft.h"
#include "editing/entente-id.h"
#include "language/entente-language.h"
#include "store/entente-background.h"

#include <glib/gi18n.h>

/* After the last letter, in milliseconds. */
#define DRAFT_DELAY 500

struct _EntenteEditSession
{
  GObject parent_instance;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteRecord *original; /* NULL for a record that is being made */
  EntenteRecord *record;
  GPtrArray *created;         /* of EntenteRecord: made on the way, to be saved together */
  EntenteRecord *dropped;     /* what was given up last, as it was */
  GPtrArray *dropped_created; /* and what had been made for it */
  char *path;

  GThread *writer; /* of the last draft; waited for before the next */
  guint timeout;
  gboolean resumed;
  gboolean outdated;
  gboolean dropped_resumed;
  gboolean dropped_outdated;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteEditSession, entente_edit_session, G_TYPE_OBJECT)

/* --- Drafts ----------------------------------------------------------------------------------- */

static void
set_record_member (JsonObject *object, const char *name, EntenteRecord *record)
{
  json_object_set_member (object, name, entente_node_to_json (ENTENTE_NODE (record)));
}

static JsonObject *
make_draft (EntenteEditSession *self)
{
  JsonObject *draft = json_object_new ();
  JsonObject *typed = json_object_new ();
  JsonArray *created = json_array_new ();

  if (self->original != NULL)
    set_record_member (draft, "original", self->original);
  set_record_member (draft, "record", self->record);
  entente_draft_collect_typed (ENTENTE_NODE (self->record), typed);
  json_object_set_object_member (draft, "typed", typed);
  for (guint i = 0; i < self->created->len; i++)
    json_array_add_element (created, entente_node_to_json (self->created->pdata[i]));
  json_object_set_array_member (draft, "created", created);
  return draft;
}

static EntenteRecord *
read_record (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node)
             ? entente_record_from_json (json_node_get_object (node), name, NULL)
             : NULL;
}

static void
read_created (EntenteEditSession *self, JsonObject *draft)
{
  JsonNode *node = json_object_get_member (draft, "created");
  JsonArray *created
      = node != NULL && JSON_NODE_HOLDS_ARRAY (node) ? json_node_get_array (node) : NULL;

  for (guint i = 0; created != NULL && i < json_array_get_length (created); i++)
    {
      JsonNode *element = json_array_get_element (created, i);
      EntenteRecord *record = NULL;

      if (JSON_NODE_HOLDS_OBJECT (element))
        record = entente_record_from_json (json_node_get_object (element), "created", NULL);
      if (record != NULL)
        g_ptr_array_add (self->created, record);
    }
}

static gboolean
is_same_record (EntenteRecord *a, EntenteRecord *b)
{
  if (a == NULL || b == NULL)
    return a == b;
  return entente_node_equal (ENTENTE_NODE (a), ENTENTE_NODE (b));
}

static void
resume (EntenteEditSession *self)
{
  g_autoptr (JsonObject) draft = entente_draft_load (self->path);
  g_autoptr (EntenteRecord) original = NULL;
  EntenteRecord *record;
  JsonNode *typed;

  if (draft == NULL)
    return;
  record = read_record (draft, "record");
  if (record == NULL || entente_record_get_kind (record) != entente_record_get_kind (self->record))
    {
      g_clear_object (&record);
      return;
    }
  original = read_record (draft, "original");
  g_object_unref (self->record);
  self->record = record;
  self->resumed = TRUE;
  self->outdated = !is_same_record (original, self->original);
  read_created (self, draft);
  typed = json_object_get_member (draft, "typed");
  if (typed != NULL && JSON_NODE_HOLDS_OBJECT (typed))
    entente_draft_give_typed (ENTENTE_NODE (self->record), json_node_get_object (typed));
}

typedef struct
{
  char *path;
  JsonObject *draft;
} Writing;

static gpointer
write_draft (gpointer data)
{
  Writing *writing = data;
  g_autoptr (GError) error = NULL;

  entente_background_enter ();
  if (!entente_draft_save (writing->path, writing->draft, &error))
    g_debug ("The draft can not be kept: %s", error->message);
  json_object_unref (writing->draft);
  g_free (writing->path);
  g_free (writing);
  return NULL;
}

static void
wait_for_writer (EntenteEditSession *self)
{
  g_clear_pointer (&self->writer, g_thread_join);
}

/* While somebody types, the disk is not waited for. */
static gboolean
on_draft_due_cb (gpointer user_data)
{
  EntenteEditSession *self = user_data;
  Writing *writing;

  self->timeout = 0;
  wait_for_writer (self);
  if (!entente_edit_session_is_changed (self))
    {
      entente_draft_remove (self->path);
      return G_SOURCE_REMOVE;
    }
  writing = g_new0 (Writing, 1);
  writing->path = g_strdup (self->path);
  writing->draft = make_draft (self);
  self->writer = g_thread_new ("draft", write_draft, writing);
  return G_SOURCE_REMOVE;
}

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
begin (EntenteEditSession *self, EntenteKind kind)
{
  const char *id = self->original != NULL ? entente_record_get_id (self->original) : NULL;

  self->record = self->original != NULL ? entente_record_copy (self->original)
                                        : entente_record_new (kind, "new");
  self->path = entente_draft_dup_path (entente_catalogue_get_path (self->catalogue), kind, id);
}

static void
list_typed (EntenteNode *node, const char *where, GPtrArray *problems)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (node, &n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *place = where == NULL
                                   ? g_strdup (entente_field_get_label (&fields[i]))
                                   /* Translators: the name of a list, and of a field in it */
                                   : g_strdup_printf (C_ ("place", "%1$s, %2$s"), where,
                                                      entente_field_get_label (&fields[i]));

      if (fields[i].type == ENTENTE_VALUE_NODES)
        {
          GPtrArray *elements = entente_node_get_nodes (node, fields[i].name);

          for (guint e = 0; e < elements->len; e++)
            list_typed (elements->pdata[e], place, problems);
        }
      else if (entente_edit_session_get_typed (node, &fields[i]) != NULL)
        {
          EntenteEditProblem *problem = g_new0 (EntenteEditProblem, 1);

          problem->node = node;
          problem->field = &fields[i];
          problem->words = g_steal_pointer (&place);
          g_ptr_array_add (problems, problem);
        }
    }
}

static const EntenteField *
find_title_field (EntenteRecord *record)
{
  static const char *const names[ENTENTE_N_KINDS] = {
    [ENTENTE_KIND_ARTICLE] = "title", [ENTENTE_KIND_PARTNER] = "name",
    [ENTENTE_KIND_PERSON] = "name",   [ENTENTE_KIND_AGREEMENT] = "title",
    [ENTENTE_KIND_PROJECT] = "name",  [ENTENTE_KIND_EVENT] = "name",
    [ENTENTE_KIND_FIGURE] = "label",  [ENTENTE_KIND_COMMITMENT] = "text",
  };

  return entente_node_find_field (ENTENTE_NODE (record), names[entente_record_get_kind (record)]);
}

static void
free_problem (gpointer data)
{
  EntenteEditProblem *problem = data;

  g_free (problem->words);
  g_free (problem);
}

static gboolean
differs_only_in (EntenteEditSession *self, const char *name)
{
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (self->record), &n);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (JsonNode) a = entente_node_dup_value (ENTENTE_NODE (self->original), &fields[i]);
      g_autoptr (JsonNode) b = entente_node_dup_value (ENTENTE_NODE (self->record), &fields[i]);

      if (a == NULL && b == NULL)
        continue;
      if (a != NULL && b != NULL && json_node_equal (a, b))
        continue;
      if (!g_str_equal (fields[i].name, name))
        return FALSE;
      found = TRUE;
    }
  return found;
}

static gboolean
has_equal (GPtrArray *elements, EntenteNode *element)
{
  for (guint i = 0; i < elements->len; i++)
    if (entente_node_equal (elements->pdata[i], element))
      return TRUE;
  return FALSE;
}

/* How many elements of a list came, or below 0 went; 0 where that is not all that happened. */
static int
count_added (EntenteEditSession *self, const char *name)
{
  GPtrArray *before = entente_node_get_nodes (ENTENTE_NODE (self->original), name);
  GPtrArray *after = entente_node_get_nodes (ENTENTE_NODE (self->record), name);
  GPtrArray *fewer = before->len < after->len ? before : after;
  GPtrArray *more = before->len < after->len ? after : before;

  for (guint i = 0; i < fewer->len; i++)
    if (!has_equal (more, fewer->pdata[i]))
      return 0;
  return (int) after->len - (int) before->len;
}

static EntenteChangeLabel
find_label (EntenteEditSession *self)
{
  if (self->original == NULL)
    return ENTENTE_CHANGE_CREATE;
  if (differs_only_in (self, "tags"))
    return ENTENTE_CHANGE_TAG;
  if (differs_only_in (self, "personal"))
    return ENTENTE_CHANGE_NOTE;
  if (differs_only_in (self, "evidence"))
    {
      const int n = count_added (self, "evidence");

      return n == 1    ? ENTENTE_CHANGE_ADD_SOURCE
             : n == -1 ? ENTENTE_CHANGE_REMOVE_SOURCE
                       : ENTENTE_CHANGE_SOURCE;
    }
  if (differs_only_in (self, "attachments"))
    {
      const int n = count_added (self, "attachments");

      return n > 0     ? ENTENTE_CHANGE_ADD_ATTACHMENT
             : n == -1 ? ENTENTE_CHANGE_REMOVE_ATTACHMENT
                       : ENTENTE_CHANGE_ATTACH;
    }
  if (differs_only_in (self, "starred"))
    return entente_record_get_starred (self->record) ? ENTENTE_CHANGE_ADD_STAR
                                                     : ENTENTE_CHANGE_REMOVE_STAR;
  return ENTENTE_CHANGE_EDIT;
}

/* Only those that something still names: the others were thought better of. */
static void
note_reference (const EntenteField *field,
                guint index,
                EntenteNode *element,
                const char *id,
                EntenteKind target,
                gpointer user_data)
{
  g_hash_table_add (user_data, (gpointer) id);
}

static void
put_created (EntenteEditSession *self, EntenteChange *change)
{
  g_autoptr (GHashTable) named = g_hash_table_new (g_str_hash, g_str_equal);

  entente_record_foreach_reference (self->record, note_reference, named);
  for (guint i = 0; i < self->created->len; i++)
    {
      EntenteRecord *created = self->created->pdata[i];

      if (g_hash_table_contains (named, entente_record_get_id (created))
          && !entente_catalogue_has_record (self->catalogue, entente_record_get_id (created)))
        entente_change_put (change, created);
    }
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_edit_session_finalize (GObject *object)
{
  EntenteEditSession *self = ENTENTE_EDIT_SESSION (object);

  g_clear_handle_id (&self->timeout, g_source_remove);
  wait_for_writer (self);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->original);
  g_clear_object (&self->record);
  g_clear_object (&self->dropped);
  g_ptr_array_unref (self->created);
  g_clear_pointer (&self->dropped_created, g_ptr_array_unref);
  g_free (self->path);

  G_OBJECT_CLASS (entente_edit_session_parent_class)->finalize (object);
}

static void
entente_edit_session_class_init (EntenteEditSessionClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_edit_session_finalize;

  /**
   * EntenteEditSession::changed:
   *
   * Something was typed or chosen.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_edit_session_init (EntenteEditSession *self)
{
  self->created = g_ptr_array_new_with_free_func (g_object_unref);
}

/* --- Public functions: beginning --------------------------------------------------------------- */

/**
 * entente_edit_session_new:
 * @record: what is to be edited; it is not altered
 *
 * Begins to edit a record, where a draft of it was left if there is one.
 */
EntenteEditSession *
entente_edit_session_new (EntenteCatalogue *catalogue, EntenteRecord *record)
{
  EntenteEditSession *self = g_object_new (ENTENTE_TYPE_EDIT_SESSION, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->original = g_object_ref (record);
  begin (self, entente_record_get_kind (record));
  resume (self);
  return self;
}

EntenteEditSession *
entente_edit_session_new_for_kind (EntenteCatalogue *catalogue, EntenteKind kind)
{
  EntenteEditSession *self = g_object_new (ENTENTE_TYPE_EDIT_SESSION, NULL);

  self->catalogue = g_object_ref (catalogue);
  begin (self, kind);
  resume (self);
  return self;
}

static void
set_title (EntenteRecord *record, const char *title)
{
  entente_node_set_form (ENTENTE_NODE (record), find_title_field (record)->name,
                         entente_record_get_kind (record) == ENTENTE_KIND_PERSON
                             ? "mul"
                             : entente_language_get_current (),
                         title);
}

/**
 * entente_edit_session_new_for_title:
 * @title: what the record is to be called, in the language of the interface
 *
 * Begins a record beside one of its kind that may have been begun, and is kept as a draft.
 */
EntenteEditSession *
entente_edit_session_new_for_title (EntenteCatalogue *catalogue,
                                    EntenteKind kind,
                                    const char *title)
{
  EntenteEditSession *self = g_object_new (ENTENTE_TYPE_EDIT_SESSION, NULL);

  self->catalogue = g_object_ref (catalogue);
  begin (self, kind);
  if (g_file_test (self->path, G_FILE_TEST_EXISTS))
    {
      g_autofree char *id = entente_id_dup_for_title (catalogue, kind, title, self->created);

      g_free (self->path);
      self->path = entente_draft_dup_path (entente_catalogue_get_path (catalogue), kind, id);
    }
  set_title (self->record, title);
  return self;
}

/* --- Public functions: what it is -------------------------------------------------------------- */

EntenteCatalogue *
entente_edit_session_get_catalogue (EntenteEditSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), NULL);

  return self->catalogue;
}

/**
 * entente_edit_session_get_record:
 *
 * Returns: (transfer none): what the record is to be; the editors write into it. Another object
 *   after entente_edit_session_start_over().
 */
EntenteRecord *
entente_edit_session_get_record (EntenteEditSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), NULL);

  return self->record;
}

gboolean
entente_edit_session_is_new (EntenteEditSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), FALSE);

  return self->original == NULL;
}

gboolean
entente_edit_session_is_changed (EntenteEditSession *self)
{
  g_autoptr (JsonObject) typed = NULL;
  g_autoptr (EntenteRecord) empty = NULL;

  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), FALSE);

  typed = json_object_new ();
  entente_draft_collect_typed (ENTENTE_NODE (self->record), typed);
  if (json_object_get_size (typed) > 0)
    return TRUE;
  if (self->original != NULL)
    return !is_same_record (self->original, self->record);
  empty = entente_record_new (entente_record_get_kind (self->record),
                              entente_record_get_id (self->record));
  return !is_same_record (empty, self->record);
}

/**
 * entente_edit_session_is_resumed:
 *
 * Returns: whether it began with a draft that was left
 */
gboolean
entente_edit_session_is_resumed (EntenteEditSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), FALSE);

  return self->resumed;
}

/**
 * entente_edit_session_is_outdated:
 *
 * Returns: whether the record was changed since its draft was begun
 */
gboolean
entente_edit_session_is_outdated (EntenteEditSession *self)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), FALSE);

  return self->outdated;
}

/* --- Public functions: editing ----------------------------------------------------------------- */

/**
 * entente_edit_session_touch:
 *
 * Says that the record was altered: the draft is written when nothing more is typed for a moment.
 */
void
entente_edit_session_touch (EntenteEditSession *self)
{
  g_return_if_fail (ENTENTE_IS_EDIT_SESSION (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  self->timeout = g_timeout_add (DRAFT_DELAY, on_draft_due_cb, self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GQuark
quark_for (const EntenteField *field)
{
  g_autofree char *key = g_strconcat ("entente-typed-", field->name, NULL);

  return g_quark_from_string (key);
}

/**
 * entente_edit_session_get_typed:
 *
 * Returns: (nullable): what was typed for a field, as long as it is not understood
 */
const char *
entente_edit_session_get_typed (EntenteNode *node, const EntenteField *field)
{
  return g_object_get_qdata (G_OBJECT (node), quark_for (field));
}

/**
 * entente_edit_session_set_typed:
 * @self: (nullable): the session, that is told of it
 * @typed: (nullable): what was typed; %NULL when it is understood, and the value is in @node
 */
void
entente_edit_session_set_typed (EntenteEditSession *self,
                                EntenteNode *node,
                                const EntenteField *field,
                                const char *typed)
{
  g_object_set_qdata_full (G_OBJECT (node), quark_for (field), g_strdup (typed), g_free);
  if (self != NULL)
    entente_edit_session_touch (self);
}

/**
 * entente_edit_session_list_problems:
 *
 * Returns: (transfer full) (element-type EntenteEditProblem): what keeps the record from being
 *   saved; empty when nothing does
 */
GPtrArray *
entente_edit_session_list_problems (EntenteEditSession *self)
{
  GPtrArray *problems = g_ptr_array_new_with_free_func (free_problem);

  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), problems);

  if (entente_text_is_empty (entente_record_get_title (self->record)))
    {
      EntenteEditProblem *problem = g_new0 (EntenteEditProblem, 1);

      problem->node = ENTENTE_NODE (self->record);
      problem->field = find_title_field (self->record);
      problem->words = g_strdup (entente_field_get_label (problem->field));
      g_ptr_array_add (problems, problem);
    }
  list_typed (ENTENTE_NODE (self->record), NULL, problems);
  return problems;
}

/**
 * entente_edit_session_add_created:
 * @title: its title, in the language of the interface
 *
 * Makes another record on the way. It is saved with the one that is edited, in one step.
 *
 * Returns: (transfer none): the record
 */
EntenteRecord *
entente_edit_session_add_created (EntenteEditSession *self, EntenteKind kind, const char *title)
{
  g_autofree char *id = NULL;
  EntenteRecord *record;

  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), NULL);

  id = entente_id_dup_for_title (self->catalogue, kind, title, self->created);
  record = entente_record_new (kind, id);
  set_title (record, title);
  g_ptr_array_add (self->created, record);
  return record;
}

/**
 * entente_edit_session_ref_record:
 *
 * Returns: (transfer full) (nullable): a record, be it in the catalogue or just made
 */
EntenteRecord *
entente_edit_session_ref_record (EntenteEditSession *self, const char *id)
{
  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), NULL);

  for (guint i = 0; i < self->created->len; i++)
    if (g_str_equal (entente_record_get_id (self->created->pdata[i]), id))
      return g_object_ref (self->created->pdata[i]);
  return entente_catalogue_ref_record (self->catalogue, id, NULL);
}

/**
 * entente_edit_session_dup_change:
 *
 * Returns: (transfer full): what saving does
 */
EntenteChange *
entente_edit_session_dup_change (EntenteEditSession *self)
{
  EntenteChange *change;
  g_autoptr (EntenteRecord) record = NULL;

  g_return_val_if_fail (ENTENTE_IS_EDIT_SESSION (self), NULL);

  change = entente_change_new (find_label (self));
  record = entente_record_copy (self->record);
  entente_change_set_subject (change, entente_record_get_title (record));
  if (self->original == NULL)
    {
      const char *title
          = entente_record_lookup_title (record, entente_language_get_current (), NULL);
      g_autofree char *id = entente_id_dup_for_title (
          self->catalogue, entente_record_get_kind (record), title, self->created);

      entente_node_set_string (ENTENTE_NODE (record), "id", id);
      entente_node_set_string (ENTENTE_NODE (self->record), "id", id);
      entente_change_put (change, record);
    }
  else
    {
      entente_change_replace (change, self->original, record);
    }
  put_created (self, change);
  return change;
}

/* --- Public functions: the draft --------------------------------------------------------------- */

/**
 * entente_edit_session_flush:
 *
 * Writes the draft now; where nothing differs from the record, there is none.
 */
void
entente_edit_session_flush (EntenteEditSession *self)
{
  g_return_if_fail (ENTENTE_IS_EDIT_SESSION (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  wait_for_writer (self);
  if (entente_edit_session_is_changed (self))
    {
      g_autoptr (JsonObject) draft = make_draft (self);
      g_autoptr (GError) error = NULL;

      if (!entente_draft_save (self->path, draft, &error))
        g_debug ("The draft can not be kept: %s", error->message);
    }
  else
    {
      entente_draft_remove (self->path);
    }
}

void
entente_edit_session_discard_draft (EntenteEditSession *self)
{
  g_return_if_fail (ENTENTE_IS_EDIT_SESSION (self));

  g_clear_handle_id (&self->timeout, g_source_remove);
  wait_for_writer (self);
  entente_draft_remove (self->path);
}

/**
 * entente_edit_session_start_over:
 *
 * Drops the draft; the record is again as it is in the catalogue. What was dropped is kept for
 * entente_edit_session_take_up() as long as the session is.
 */
void
entente_edit_session_start_over (EntenteEditSession *self)
{
  EntenteKind kind;

  g_return_if_fail (ENTENTE_IS_EDIT_SESSION (self));

  kind = entente_record_get_kind (self->record);
  entente_edit_session_discard_draft (self);
  g_clear_object (&self->dropped);
  g_clear_pointer (&self->dropped_created, g_ptr_array_unref);
  g_clear_pointer (&self->path, g_free);
  self->dropped = g_steal_pointer (&self->record);
  self->dropped_created = g_steal_pointer (&self->created);
  self->dropped_resumed = self->resumed;
  self->dropped_outdated = self->outdated;
  self->created = g_ptr_array_new_with_free_func (g_object_unref);
  self->resumed = FALSE;
  self->outdated = FALSE;
  begin (self, kind);
}

/**
 * entente_edit_session_take_up:
 *
 * Takes entente_edit_session_start_over() back: goes on with the draft that it dropped.
 */
void
entente_edit_session_take_up (EntenteEditSession *self)
{
  g_return_if_fail (ENTENTE_IS_EDIT_SESSION (self));

  if (self->dropped == NULL)
    return;
  g_object_unref (self->record);
  g_ptr_array_unref (self->created);
  self->record = g_steal_pointer (&self->dropped);
  self->created = g_steal_pointer (&self->dropped_created);
  self->resumed = self->dropped_resumed;
  self->outdated = self->dropped_outdated;
  entente_edit_session_touch (self);
}
