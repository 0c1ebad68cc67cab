/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-plan"

#include "config.h"

#include "exchange/entente-import-plan-private.h"

#include "model/entente-error.h"
#include "store/entente-background.h"
#include "store/entente-backup.h"
#include "store/entente-bulk.h"
#include "store/entente-files.h"

#include <glib/gi18n.h>

/* That many records are held in memory; those after them go to a temporary file. */
#define HELD_IN_MEMORY 5000

enum
{
  PROP_0,
  PROP_PROGRESS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void list_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteImportPlan,
                               entente_import_plan,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORT_SINK,
                                                      _entente_import_plan_sink_init)
                                   G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_iface_init))

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
on_progress_cb (gpointer user_data)
{
  g_object_notify_by_pspec (user_data, properties[PROP_PROGRESS]);
  return G_SOURCE_REMOVE;
}

void
_entente_import_plan_set_progress (EntenteImportPlan *self, double fraction)
{
  const int now = (int) (CLAMP (fraction, 0, 1) * 1000);
  const int before = g_atomic_int_get (&self->progress);

  if (now / 10 == before / 10)
    return;
  g_atomic_int_set (&self->progress, now);
  g_main_context_invoke_full (self->context, G_PRIORITY_DEFAULT, on_progress_cb,
                              g_object_ref (self), g_object_unref);
}

/* Where a reference of the file leads in the end: to a record that is there, to a new one, or to
 * nothing. */
static const char *
follow (EntenteImportPlan *self, const char *id, EntenteImportItem **ret_item)
{
  EntenteImportItem *target = g_hash_table_lookup (self->by_id, id);

  *ret_item = target;
  if (target == NULL || target->state == ENTENTE_IMPORT_REFUSED)
    return NULL;
  if (target->match != NULL && target->choice != ENTENTE_IMPORT_CREATE)
    return target->match;
  return target->choice != ENTENTE_IMPORT_KEEP ? target->id : NULL;
}

/* The record of @item as it comes in, referring to what is, or will be, in the catalogue. */
EntenteRecord *
_entente_import_plan_make (EntenteImportPlan *self, EntenteImportItem *item, GError **error)
{
  g_autoptr (EntenteRecord) record = entente_record_spool_ref (self->spool, item->number, error);
  g_autoptr (EntenteRecord) copy = NULL;

  if (record == NULL)
    return NULL;
  for (guint i = 0; item->pending != NULL && i < item->pending->len; i++)
    {
      const char *from = item->pending->pdata[i];
      EntenteImportItem *target;
      const char *to = follow (self, from, &target);
      g_autoptr (EntenteText) name = NULL;

      if (g_strcmp0 (from, to) == 0)
        continue;
      if (copy == NULL)
        copy = entente_record_copy (record);
      if (to == NULL && target != NULL && target->title != NULL)
        name = entente_text_new_for ("und", target->title);
      entente_record_replace_reference (copy, from, to, name);
    }
  return copy != NULL ? g_steal_pointer (&copy) : g_steal_pointer (&record);
}

static EntenteRecord *
with_id (EntenteRecord *record, const char *id)
{
  EntenteRecord *copy;

  if (g_str_equal (entente_record_get_id (record), id))
    return record;
  copy = entente_record_copy (record);
  entente_node_set_string (ENTENTE_NODE (copy), "id", id);
  g_object_unref (record);
  return copy;
}

static GArray *
find_differences (EntenteImportItem *item, EntenteRecord *ours, EntenteRecord *theirs)
{
  GArray *found = entente_import_list_differences (ours, theirs);

  for (guint i = 0; i < found->len; i++)
    {
      EntenteImportDifference *difference = &g_array_index (found, EntenteImportDifference, i);

      difference->side = item->side;
      for (guint j = 0; item->differences != NULL && j < item->differences->len; j++)
        if (g_array_index (item->differences, EntenteImportDifference, j).field
            == difference->field)
          difference->side = g_array_index (item->differences, EntenteImportDifference, j).side;
    }
  return found;
}

/* --- List model ------------------------------------------------------------------------------- */

static GType
get_item_type (GListModel *model)
{
  return ENTENTE_TYPE_IMPORT_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  return ENTENTE_IMPORT_PLAN (model)->items->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  EntenteImportPlan *self = ENTENTE_IMPORT_PLAN (model);

  return position < self->items->len ? g_object_ref (self->items->pdata[position]) : NULL;
}

static void
list_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_import_plan_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_PROGRESS)
    g_value_set_double (value, entente_import_plan_get_progress (ENTENTE_IMPORT_PLAN (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
entente_import_plan_finalize (GObject *object)
{
  EntenteImportPlan *self = ENTENTE_IMPORT_PLAN (object);

  g_clear_object (&self->catalogue);
  g_main_context_unref (self->context);
  g_hash_table_unref (self->by_id);
  g_hash_table_unref (self->matches);
  g_hash_table_unref (self->by_number);
  g_hash_table_unref (self->used);
  entente_background_free (self->items, (GDestroyNotify) g_ptr_array_unref);
  entente_background_free (self->spool, (GDestroyNotify) entente_record_spool_free);
  g_clear_error (&self->failure);
  g_string_free (self->remarks, TRUE);
  g_free (self->name);
  g_free (self->format);
  g_free (self->author);
  g_clear_object (&self->change);
  G_OBJECT_CLASS (entente_import_plan_parent_class)->finalize (object);
}

static void
entente_import_plan_class_init (EntenteImportPlanClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = entente_import_plan_get_property;
  object_class->finalize = entente_import_plan_finalize;
  properties[PROP_PROGRESS] = g_param_spec_double ("progress", NULL, NULL, 0, 1, 0,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
entente_import_plan_init (EntenteImportPlan *self)
{
  self->context = g_main_context_ref_thread_default ();
  self->items = g_ptr_array_new_with_free_func (g_object_unref);
  self->by_id = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->matches = g_hash_table_new (g_str_hash, g_str_equal);
  self->by_number = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->used = g_hash_table_new (g_str_hash, g_str_equal);
  self->spool = entente_record_spool_new (HELD_IN_MEMORY);
  self->remarks = g_string_new (NULL);
}

/* --- Public functions: reading ----------------------------------------------------------------- */

EntenteImportPlan *
entente_import_plan_new (EntenteCatalogue *catalogue)
{
  EntenteImportPlan *self;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (catalogue), NULL);

  self = g_object_new (ENTENTE_TYPE_IMPORT_PLAN, NULL);
  self->catalogue = g_object_ref (catalogue);
  return self;
}

static gboolean
read_stream (EntenteImportPlan *self,
             EntenteImporter *importer,
             GInputStream *stream,
             goffset size,
             GCancellable *cancellable,
             GError **error)
{
  gboolean read;

  self->reader = entente_catalogue_open_reader (self->catalogue, error);
  if (self->reader == NULL)
    return FALSE;
  self->matcher = entente_matcher_new (self->reader);
  self->references_may_be_missing = ENTENTE_IMPORTER_GET_IFACE (importer)->partial;
  read = entente_importer_read (importer, stream, size, ENTENTE_IMPORT_SINK (self), cancellable,
                                error);
  if (read)
    _entente_import_plan_settle (self, cancellable);
  read = read && entente_matcher_check (self->matcher, error);
  g_clear_pointer (&self->matcher, entente_matcher_free);
  g_clear_object (&self->reader);
  if (!read)
    return FALSE;
  if (self->failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&self->failure));
      return FALSE;
    }
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

/**
 * entente_import_plan_read:
 * @size: the size of the file, -1 where it is not known
 * @name: what to call the file
 *
 * Reads a file, once for each plan. Any thread may do it; the plan is for nobody else until then.
 */
gboolean
entente_import_plan_read (EntenteImportPlan *self,
                          EntenteImporter *importer,
                          GInputStream *stream,
                          goffset size,
                          const char *name,
                          GCancellable *cancellable,
                          GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self) && self->name == NULL, FALSE);
  g_return_val_if_fail (ENTENTE_IS_IMPORTER (importer) && name != NULL, FALSE);

  self->name = g_strdup (name);
  self->format = g_strdup (entente_importer_get_id (importer));
  if (!read_stream (self, importer, stream, size, cancellable, error))
    {
      g_prefix_error (error, "%s: ", name);
      return FALSE;
    }
  return TRUE;
}

gboolean
entente_import_plan_read_file (EntenteImportPlan *self,
                               EntenteImporter *importer,
                               GFile *file,
                               GCancellable *cancellable,
                               GError **error)
{
  g_autoptr (GFileInputStream) stream = entente_files_read (file, cancellable, error);
  g_autoptr (GFileInfo) info = NULL;
  g_autofree char *name = g_file_get_basename (file);

  if (stream == NULL)
    return FALSE;
  info = g_file_input_stream_query_info (stream, G_FILE_ATTRIBUTE_STANDARD_SIZE, cancellable, NULL);
  return entente_import_plan_read (self, importer, G_INPUT_STREAM (stream),
                                   info != NULL ? g_file_info_get_size (info) : -1, name,
                                   cancellable, error);
}

typedef struct
{
  EntenteImporter *importer;
  GFile *file;
} ReadJob;

static void
free_read_job (gpointer data)
{
  ReadJob *job = data;

  g_object_unref (job->importer);
  g_object_unref (job->file);
  g_free (job);
}

static void
read_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  ReadJob *job = data;
  GError *error = NULL;

  if (entente_import_plan_read_file (source, job->importer, job->file, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
entente_import_plan_read_file_async (EntenteImportPlan *self,
                                     EntenteImporter *importer,
                                     GFile *file,
                                     GCancellable *cancellable,
                                     GAsyncReadyCallback callback,
                                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);
  ReadJob *job = g_new0 (ReadJob, 1);

  job->importer = g_object_ref (importer);
  job->file = g_object_ref (file);
  g_task_set_source_tag (task, entente_import_plan_read_file_async);
  g_task_set_task_data (task, job, free_read_job);
  entente_background_run (task, read_in_thread);
}

gboolean
entente_import_plan_read_file_finish (EntenteImportPlan *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  if (!g_task_propagate_boolean (G_TASK (result), error))
    return FALSE;
  g_list_model_items_changed (G_LIST_MODEL (self), 0, 0, self->items->len);
  return TRUE;
}

/* --- Public functions: looking ----------------------------------------------------------------- */

/* The name of the file. */
const char *
entente_import_plan_get_name (EntenteImportPlan *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), NULL);

  return self->name;
}

/* The id of its format. */
const char *
entente_import_plan_get_format (EntenteImportPlan *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), NULL);

  return self->format;
}

double
entente_import_plan_get_progress (EntenteImportPlan *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), 0);

  return g_atomic_int_get (&self->progress) / 1000.0;
}

guint
entente_import_plan_get_count (EntenteImportPlan *self, EntenteImportState state)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += ((EntenteImportItem *) self->items->pdata[i])->state == state;
  return n;
}

/* How many records of the file are no items of the plan. */
guint
entente_import_plan_get_n_left_out (EntenteImportPlan *self, EntenteLeftOut why)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self) && why < ENTENTE_N_LEFT_OUT, 0);

  return self->n_left_out[why];
}

/* How many records the catalogue will get, or get changed. */
guint
entente_import_plan_count_chosen (EntenteImportPlan *self)
{
  guint n = 0;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), 0);

  for (guint i = 0; i < self->items->len; i++)
    n += ((EntenteImportItem *) self->items->pdata[i])->choice != ENTENTE_IMPORT_KEEP;
  return n;
}

guint
entente_import_plan_get_n_applied (EntenteImportPlan *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), 0);

  return self->n_applied;
}

void
entente_import_plan_choose_all (EntenteImportPlan *self,
                                EntenteImportState state,
                                EntenteImportChoice choice)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_PLAN (self));

  for (guint i = 0; i < self->items->len; i++)
    if (((EntenteImportItem *) self->items->pdata[i])->state == state)
      entente_import_item_set_choice (self->items->pdata[i], choice);
}

/**
 * entente_import_plan_ref_incoming:
 *
 * Returns: (transfer full) (nullable): the record of the file; %NULL for what could not be read.
 */
EntenteRecord *
entente_import_plan_ref_incoming (EntenteImportPlan *self, EntenteImportItem *item, GError **error)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self) && ENTENTE_IS_IMPORT_ITEM (item), NULL);

  return item->has_record ? _entente_import_plan_make (self, item, error) : NULL;
}

/**
 * entente_import_plan_ref_present:
 *
 * Returns: (transfer full) (nullable): the record of the catalogue that @item is, or may be.
 */
EntenteRecord *
entente_import_plan_ref_present (EntenteImportPlan *self, EntenteImportItem *item)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self) && ENTENTE_IS_IMPORT_ITEM (item), NULL);

  return item->match != NULL ? entente_catalogue_ref_record (self->catalogue, item->match, NULL)
                             : NULL;
}

/**
 * entente_import_plan_get_differences:
 *
 * Returns: (transfer none) (nullable) (element-type EntenteImportDifference): the fields in which
 *   the file says more than the catalogue or something else, and whose value is taken.
 */
const GArray *
entente_import_plan_get_differences (EntenteImportPlan *self, EntenteImportItem *item)
{
  g_autoptr (EntenteRecord) theirs = entente_import_plan_ref_incoming (self, item, NULL);
  g_autoptr (EntenteRecord) ours = entente_import_plan_ref_present (self, item);

  if (item->differences == NULL && theirs != NULL && ours != NULL)
    item->differences = find_differences (item, ours, theirs);
  return item->differences;
}

/**
 * entente_import_plan_set_side:
 * @difference: which of entente_import_plan_get_differences()
 * @side: whose value to take when the two are merged
 */
void
entente_import_plan_set_side (EntenteImportPlan *self,
                              EntenteImportItem *item,
                              guint difference,
                              EntenteImportSide side)
{
  const GArray *differences = entente_import_plan_get_differences (self, item);

  g_return_if_fail (differences != NULL && difference < differences->len);

  g_array_index (item->differences, EntenteImportDifference, difference).side = side;
}

/* --- Public functions: doing ------------------------------------------------------------------- */

/* What the catalogue is to hold for @item; NULL with no error for nothing. */
static EntenteRecord *
make_result (EntenteImportPlan *self, EntenteImportItem *item, EntenteStore *store, GError **error)
{
  g_autoptr (EntenteRecord) theirs = NULL;
  g_autoptr (EntenteRecord) ours = NULL;
  g_autoptr (GArray) differences = NULL;

  if (item->choice == ENTENTE_IMPORT_KEEP || !item->has_record)
    return NULL;
  theirs = _entente_import_plan_make (self, item, error);
  if (theirs == NULL)
    return NULL;
  if (item->choice == ENTENTE_IMPORT_CREATE)
    return with_id (g_steal_pointer (&theirs), item->id);
  if (item->choice == ENTENTE_IMPORT_TAKE)
    return with_id (g_steal_pointer (&theirs), item->match);
  ours = entente_store_ref_record (store, item->match, NULL);
  if (ours == NULL)
    return with_id (g_steal_pointer (&theirs), item->match);
  differences = find_differences (item, ours, theirs);
  return entente_import_merge (ours, theirs, differences);
}

static gboolean
put_items (EntenteImportPlan *self, EntenteBulk *bulk, GCancellable *cancellable, GError **error)
{
  for (guint i = 0; i < self->items->len; i++)
    {
      g_autoptr (GError) reason = NULL;
      g_autoptr (EntenteRecord) record
          = make_result (self, self->items->pdata[i], entente_bulk_get_store (bulk), &reason);

      if (reason != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return FALSE;
        }
      if (record != NULL && !entente_bulk_put (bulk, record, error))
        return FALSE;
      self->n_applied += record != NULL;
      _entente_import_plan_set_progress (self, (double) i / self->items->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

/**
 * entente_import_plan_set_author:
 * @author: (nullable): who is noted in the history
 */
void
entente_import_plan_set_author (EntenteImportPlan *self, const char *author)
{
  g_return_if_fail (ENTENTE_IS_IMPORT_PLAN (self));

  g_free (self->author);
  self->author = g_strdup (author);
}

/* Returns: (transfer none) (nullable): what was done, %NULL before it is. */
EntenteChange *
entente_import_plan_get_change (EntenteImportPlan *self)
{
  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), NULL);

  return self->change;
}

static gboolean
back_up_if_large (EntenteImportPlan *self, GError **error)
{
  g_autofree char *made = NULL;

  if (entente_import_plan_count_chosen (self) < ENTENTE_BACKUP_LARGE)
    return TRUE;
  made = entente_backup_make (entente_catalogue_get_path (self->catalogue), ENTENTE_BACKUP_IMPORT,
                              error);
  return made != NULL;
}

/**
 * entente_import_plan_apply:
 *
 * Does what was chosen, in one step. Any thread may do it. Where it fails or is cancelled, the
 * catalogue is as it was.
 */
gboolean
entente_import_plan_apply (EntenteImportPlan *self, GCancellable *cancellable, GError **error)
{
  g_autoptr (EntenteChange) change = entente_change_new (ENTENTE_CHANGE_IMPORT);
  g_autoptr (EntenteText) subject = entente_text_new_for ("mul", self->name);
  g_autoptr (EntenteBulk) bulk = NULL;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self) && self->name != NULL, FALSE);

  entente_change_set_subject (change, subject);
  if (self->author != NULL)
    entente_change_set_author (change, self->author);
  self->n_applied = 0;
  if (!back_up_if_large (self, error))
    return FALSE;
  bulk = entente_bulk_new (self->catalogue, change, error);
  if (bulk == NULL)
    return FALSE;
  if (!put_items (self, bulk, cancellable, error) || !entente_bulk_commit (bulk, error))
    {
      self->n_applied = 0;
      return FALSE;
    }
  g_set_object (&self->change, change);
  _entente_import_plan_set_progress (self, 1);
  return TRUE;
}

static void
apply_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (entente_import_plan_apply (source, cancellable, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
entente_import_plan_apply_async (EntenteImportPlan *self,
                                 GCancellable *cancellable,
                                 GAsyncReadyCallback callback,
                                 gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  g_task_set_source_tag (task, entente_import_plan_apply_async);
  g_task_set_check_cancellable (task, FALSE);
  entente_background_run (task, apply_in_thread);
}

gboolean
entente_import_plan_apply_finish (EntenteImportPlan *self, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}
