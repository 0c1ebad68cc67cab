/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-catalogue"

#include "config.h"

#include "store/entente-catalogue-private.h"

#include "model/entente-error.h"
#include "store/entente-database-private.h"
#include "store/entente-history.h"

#define CACHED_RECORDS 256

enum
{
  PROP_0,
  PROP_PATH,
  PROP_READ_ONLY,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_DAMAGED,
  N_PROPS
};

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteCatalogue, entente_catalogue, G_TYPE_OBJECT)

/* --- Transactions ----------------------------------------------------------------------------- */

gboolean
_entente_catalogue_check_writable (EntenteCatalogue *self, GError **error)
{
  if (self->writer != NULL)
    return TRUE;
  if (error != NULL)
    *error = g_error_copy (self->reason);
  return FALSE;
}

EntenteWriter *
_entente_catalogue_begin (EntenteCatalogue *self, GError **error)
{
  if (!_entente_catalogue_check_writable (self, error))
    return NULL;
  g_mutex_lock (&self->writing);
  if (entente_database_begin (entente_store_get_database (self->writer), error))
    return _entente_writer_new (self->writer, self->indexer);
  g_mutex_unlock (&self->writing);
  return NULL;
}

gboolean
_entente_catalogue_end (EntenteCatalogue *self,
                        EntenteWriter *writer,
                        gboolean done,
                        GError **error)
{
  EntenteDatabase *database = entente_store_get_database (self->writer);

  done = done && _entente_writer_finish (writer, error);
  if (done && self->index_left_behind)
    done = entente_store_set_meta (self->writer, ENTENTE_META_INDEX, NULL, error);
  done = done && entente_database_commit (database, error);
  if (!done)
    {
      if (self->indexer != NULL)
        entente_indexer_discard (self->indexer);
      entente_database_rollback (database);
    }
  g_mutex_unlock (&self->writing);
  return done;
}

typedef struct
{
  EntenteCatalogue *catalogue;
  EntenteWriter *writer; /* NULL where somebody else wrote */
} Announcement;

static void
announcement_free (gpointer data)
{
  Announcement *announcement = data;

  g_object_unref (announcement->catalogue);
  _entente_writer_free (announcement->writer);
  g_free (announcement);
}

static void
emit_changed (EntenteCatalogue *self, const char *const *ids, GArray *numbers, guint kinds)
{
  if (ids == NULL)
    _entente_record_cache_clear (self->records);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    _entente_record_cache_remove (self->records, ids[i]);
  _entente_orders_update (self->orders, numbers, kinds);
  _entente_catalogue_update_undo (self);
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0, ids, kinds);
}

static gboolean
on_announcement_cb (gpointer data)
{
  Announcement *announcement = data;
  const guint kinds = _entente_writer_get_touched_kinds (announcement->writer);
  g_autoptr (GArray) numbers = NULL;
  g_auto (GStrv) ids = _entente_writer_list_touched (announcement->writer, &numbers);

  if (kinds != 0)
    emit_changed (announcement->catalogue, (const char *const *) ids, numbers, kinds);
  return G_SOURCE_REMOVE;
}

void
_entente_catalogue_announce (EntenteCatalogue *self, EntenteWriter *writer)
{
  Announcement *announcement = g_new0 (Announcement, 1);
  g_autoptr (GSource) source = NULL;

  announcement->catalogue = g_object_ref (self);
  announcement->writer = writer;
  if (g_thread_self () == self->owner)
    {
      on_announcement_cb (announcement);
      announcement_free (announcement);
      return;
    }
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_announcement_cb, announcement, announcement_free);
  g_source_attach (source, self->context);
}

static void
set_flag (EntenteCatalogue *self, gboolean *flag, gboolean value, guint prop)
{
  if (*flag == value)
    return;
  *flag = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[prop]);
}

void
_entente_catalogue_update_undo (EntenteCatalogue *self)
{
  g_autoptr (EntenteChange) undo = NULL;
  g_autoptr (EntenteChange) redo = NULL;

  if (self->writer == NULL)
    return;
  undo = entente_history_ref_undo (self->store);
  redo = entente_history_ref_redo (self->store);
  set_flag (self, &self->can_undo, undo != NULL, PROP_CAN_UNDO);
  set_flag (self, &self->can_redo, redo != NULL, PROP_CAN_REDO);
}

static void
on_damage_cb (gpointer object)
{
  EntenteCatalogue *self = object;

  set_flag (self, &self->damaged, TRUE, PROP_DAMAGED);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_catalogue_dispose (GObject *object)
{
  EntenteCatalogue *self = ENTENTE_CATALOGUE (object);

  if (self->jobs != NULL)
    g_thread_pool_free (g_steal_pointer (&self->jobs), FALSE, TRUE);

  G_OBJECT_CLASS (entente_catalogue_parent_class)->dispose (object);
}

static void
entente_catalogue_finalize (GObject *object)
{
  EntenteCatalogue *self = ENTENTE_CATALOGUE (object);

  g_clear_pointer (&self->orders, _entente_orders_free);
  g_clear_object (&self->store);
  g_clear_object (&self->writer);
  g_clear_object (&self->indexer);
  g_clear_pointer (&self->records, _entente_record_cache_free);
  g_clear_error (&self->reason);
  g_clear_pointer (&self->damage, _entente_damage_unref);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_mutex_clear (&self->writing);
  g_free (self->path);

  G_OBJECT_CLASS (entente_catalogue_parent_class)->finalize (object);
}

static void
entente_catalogue_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  EntenteCatalogue *self = ENTENTE_CATALOGUE (object);

  switch (id)
    {
    case PROP_PATH:
      g_value_set_string (value, self->path);
      break;
    case PROP_READ_ONLY:
      g_value_set_boolean (value, entente_catalogue_is_read_only (self));
      break;
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, self->can_undo);
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, self->can_redo);
      break;
    case PROP_DAMAGED:
      g_value_set_boolean (value, self->damaged);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
entente_catalogue_class_init (EntenteCatalogueClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->dispose = entente_catalogue_dispose;
  object_class->finalize = entente_catalogue_finalize;
  object_class->get_property = entente_catalogue_get_property;

  properties[PROP_PATH] = g_param_spec_string ("path", NULL, NULL, NULL, flags);
  properties[PROP_READ_ONLY] = g_param_spec_boolean ("read-only", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);

  /**
   * EntenteCatalogue:damaged:
   *
   * Whether a part of the file was met that cannot be read. Notified after the reading that met
   * it, from the main loop.
   */
  properties[PROP_DAMAGED] = g_param_spec_boolean ("damaged", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  /**
   * EntenteCatalogue::changed:
   * @ids: (nullable): the records that are not as they were, those whose counts changed among
   *   them; %NULL where they are too many, and anything of @kinds may have changed
   * @kinds: their kinds, as `1 << EntenteKind`
   *
   * Records came, went or changed, and the change is on the disk. Emitted in the thread that
   * opened the catalogue.
   */
  signals[SIGNAL_CHANGED]
      = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 2, G_TYPE_STRV, G_TYPE_UINT);
}

static void
entente_catalogue_init (EntenteCatalogue *self)
{
  g_mutex_init (&self->writing);
  self->owner = g_thread_self ();
  self->context = g_main_context_ref_thread_default ();
  self->damage = _entente_damage_new (G_OBJECT (self), on_damage_cb);
  self->records = _entente_record_cache_new (CACHED_RECORDS);
  self->jobs = g_thread_pool_new (_entente_catalogue_run_job, NULL, 1, FALSE, NULL);
}

/* --- Public functions ------------------------------------------------------------------------- */

const char *
entente_catalogue_get_path (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return self->path;
}

gboolean
entente_catalogue_is_read_only (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), TRUE);

  return self->writer == NULL;
}

/**
 * entente_catalogue_get_read_only_reason:
 *
 * Returns: (transfer none) (nullable): why nothing can be changed; %NULL where it can
 */
const GError *
entente_catalogue_get_read_only_reason (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return self->reason;
}

gboolean
entente_catalogue_is_damaged (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  return self->damaged;
}

/**
 * entente_catalogue_get_store:
 *
 * Returns: (transfer none): what the thread of the catalogue reads with
 */
EntenteStore *
entente_catalogue_get_store (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return self->store;
}

/**
 * entente_catalogue_open_reader:
 *
 * May be called from any thread.
 *
 * Returns: (transfer full): a connection of its own for another thread
 */
EntenteStore *
entente_catalogue_open_reader (EntenteCatalogue *self, GError **error)
{
  EntenteDatabase *database;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  database = entente_database_open (self->path, ENTENTE_DATABASE_READ_ONLY, error);
  if (database == NULL)
    return NULL;
  _entente_database_watch_damage (database, self->damage);
  return entente_store_new_take (database);
}

/**
 * entente_catalogue_poll:
 *
 * Looks whether another program has changed the file, and lets everybody know. To be called when
 * the window gets the focus, or when the file is seen to change.
 *
 * Returns: whether it has
 */
gboolean
entente_catalogue_poll (EntenteCatalogue *self)
{
  gint64 version = 0;
  gboolean moved;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  if (self->writer == NULL || !g_mutex_trylock (&self->writing))
    return FALSE;
  entente_database_get_int (entente_store_get_database (self->writer), "PRAGMA data_version",
                            &version, NULL);
  moved = version != self->data_version;
  self->data_version = version;
  g_mutex_unlock (&self->writing);
  if (moved)
    emit_changed (self, NULL, NULL, G_MAXUINT);
  return moved;
}

/**
 * entente_catalogue_ref_record:
 *
 * Errors: those of entente_store_ref_record().
 *
 * Returns: (transfer full): the record, not to be changed: an editor takes a copy
 */
EntenteRecord *
entente_catalogue_ref_record (EntenteCatalogue *self, const char *id, GError **error)
{
  EntenteRecord *record;
  g_autoptr (GError) inner = NULL;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  record = _entente_record_cache_lookup (self->records, id);
  if (record != NULL)
    return g_object_ref (record);
  record = entente_store_ref_record (self->store, id, &inner);
  if (record != NULL)
    _entente_record_cache_add (self->records, record);
  else if (g_error_matches (inner, ENTENTE_ERROR, ENTENTE_ERROR_BAD_JSON))
    _entente_damage_note (self->damage); /* whole JSON is all that is ever written */
  if (inner != NULL)
    g_propagate_error (error, g_steal_pointer (&inner));
  return record;
}

gboolean
entente_catalogue_has_record (EntenteCatalogue *self, const char *id)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  return entente_store_lookup (self->store, id, NULL) != 0;
}

EntenteKind
entente_catalogue_get_kind (EntenteCatalogue *self, const char *id)
{
  EntenteKind kind;

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), ENTENTE_KIND_NONE);

  entente_store_lookup (self->store, id, &kind);
  return kind;
}

guint
entente_catalogue_count (EntenteCatalogue *self, EntenteKind kind)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), 0);

  return entente_store_count (self->store, kind);
}

EntenteEntry *
entente_catalogue_ref_entry (EntenteCatalogue *self, const char *id, const char *language)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return entente_store_ref_entry (self->store, id, language);
}

GPtrArray *
entente_catalogue_list_links_to (EntenteCatalogue *self, const char *id, EntenteKind kind)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return entente_store_list_links_to (self->store, id, kind, 0, NULL);
}

GPtrArray *
entente_catalogue_list_citations (EntenteCatalogue *self, const char *article)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  return entente_store_list_citations (self->store, article);
}

/**
 * entente_catalogue_dup_free_id:
 * @wanted: a valid id
 *
 * Returns: (transfer full): @wanted, or with a number behind it where that is taken
 */
char *
entente_catalogue_dup_free_id (EntenteCatalogue *self, const char *wanted)
{
  g_autofree char *id = g_strdup (wanted);

  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), NULL);

  for (guint i = 2; entente_store_lookup (self->store, id, NULL) != 0; i++)
    {
      g_free (id);
      id = g_strdup_printf ("%s-%u", wanted, i);
    }
  return g_steal_pointer (&id);
}

gboolean
entente_catalogue_can_undo (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  return self->can_undo;
}

gboolean
entente_catalogue_can_redo (EntenteCatalogue *self)
{
  g_return_val_if_fail (ENTENTE_IS_CATALOGUE (self), FALSE);

  return self->can_redo;
}
