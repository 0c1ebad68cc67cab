/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-history"

#include "config.h"

#include "window/entente-history.h"

/* Nobody goes back further, and the history is written with the state of the window. */
#define MAX_ENTRIES 100

typedef struct
{
  char *id;
  GVariant *state;
} Entry;

struct _EntenteHistory
{
  GObject parent_instance;

  /* owned */
  GPtrArray *entries;

  int position; /* -1 while empty */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteHistory, entente_history, G_TYPE_OBJECT)

static void
free_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->id);
  g_clear_pointer (&entry->state, g_variant_unref);
  g_free (entry);
}

static Entry *
get_entry (EntenteHistory *self)
{
  return self->position < 0 ? NULL : g_ptr_array_index (self->entries, self->position);
}

static void
append_entry (EntenteHistory *self, const char *id, GVariant *state)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->id = g_strdup (id);
  entry->state = state != NULL ? g_variant_ref_sink (state) : NULL;
  g_ptr_array_add (self->entries, entry);
}

static void
remove_entry (EntenteHistory *self, guint i)
{
  g_ptr_array_remove_index (self->entries, i);
  if (self->position >= (int) i)
    self->position--;
  if (self->position < 0 && self->entries->len > 0)
    self->position = 0;
}

/* GObject overrides */

static void
entente_history_finalize (GObject *object)
{
  EntenteHistory *self = ENTENTE_HISTORY (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_history_parent_class)->finalize (object);
}

static void
entente_history_class_init (EntenteHistoryClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = entente_history_finalize;

  /**
   * EntenteHistory::changed:
   *
   * Another entry is current, or there are others to go to.
   */
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
entente_history_init (EntenteHistory *self)
{
  self->entries = g_ptr_array_new_with_free_func (free_entry);
  self->position = -1;
}

/* Public functions */

EntenteHistory *
entente_history_new (void)
{
  return g_object_new (ENTENTE_TYPE_HISTORY, NULL);
}

/**
 * entente_history_visit:
 * @self: a history
 * @id: the id of a record
 *
 * Makes the record the current entry. What lay ahead is forgotten.
 *
 * Returns: %FALSE when the record was current already
 */
gboolean
entente_history_visit (EntenteHistory *self, const char *id)
{
  Entry *entry;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);
  g_return_val_if_fail (id != NULL, FALSE);

  entry = get_entry (self);

  if (entry != NULL && g_str_equal (entry->id, id))
    return FALSE;

  g_ptr_array_set_size (self->entries, self->position + 1);
  append_entry (self, id, NULL);

  if (self->entries->len > MAX_ENTRIES)
    g_ptr_array_remove_index (self->entries, 0);

  self->position = self->entries->len - 1;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

/**
 * entente_history_forget:
 * @self: a history
 * @id: the id of a record
 *
 * Takes all entries of the record out. Where it was current, the entry before it is, or else the
 * one after it.
 */
void
entente_history_forget (EntenteHistory *self, const char *id)
{
  g_return_if_fail (ENTENTE_IS_HISTORY (self));
  g_return_if_fail (id != NULL);

  for (guint i = self->entries->len; i-- > 0;)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);

      if (g_str_equal (entry->id, id))
        remove_entry (self, i);
    }
  /* Nobody goes from a record to the same one. */
  for (guint i = self->entries->len; i-- > 1;)
    {
      const Entry *entry = g_ptr_array_index (self->entries, i);
      const Entry *before = g_ptr_array_index (self->entries, i - 1);

      if (g_str_equal (entry->id, before->id))
        remove_entry (self, i);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * entente_history_go:
 * @self: a history
 * @steps: -1 for back, 1 for forward
 *
 * Returns: %FALSE when there is nothing to go to
 */
gboolean
entente_history_go (EntenteHistory *self, int steps)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  if (!entente_history_can_go (self, steps))
    return FALSE;

  self->position += steps;
  g_signal_emit (self, signals[CHANGED], 0);

  return TRUE;
}

gboolean
entente_history_can_go (EntenteHistory *self, int steps)
{
  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), FALSE);

  return self->position >= 0 && self->position + steps >= 0
         && self->position + steps < (int) self->entries->len;
}

const char *
entente_history_get_id (EntenteHistory *self)
{
  Entry *entry;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), NULL);

  entry = get_entry (self);

  return entry != NULL ? entry->id : NULL;
}

GVariant *
entente_history_get_state (EntenteHistory *self)
{
  Entry *entry;

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), NULL);

  entry = get_entry (self);

  return entry != NULL ? entry->state : NULL;
}

/**
 * entente_history_set_state:
 * @self: a history
 * @state: (nullable): where the reader is in the current record
 *
 * Notes it, for when the reader comes back.
 */
void
entente_history_set_state (EntenteHistory *self, GVariant *state)
{
  Entry *entry;

  g_return_if_fail (ENTENTE_IS_HISTORY (self));

  entry = get_entry (self);

  if (entry == NULL)
    return;

  if (state != NULL)
    g_variant_ref_sink (state);

  g_clear_pointer (&entry->state, g_variant_unref);
  entry->state = state;
}

/**
 * entente_history_to_variant:
 * @self: a history
 *
 * Returns: (transfer floating): entries and position, for entente_history_load_variant()
 */
GVariant *
entente_history_to_variant (EntenteHistory *self)
{
  GVariantBuilder builder = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("a(sa{sv})"));

  g_return_val_if_fail (ENTENTE_IS_HISTORY (self), NULL);

  for (guint i = 0; i < self->entries->len; i++)
    {
      Entry *entry = g_ptr_array_index (self->entries, i);

      if (entry->state != NULL)
        g_variant_builder_add (&builder, "(s@a{sv})", entry->id, entry->state);
      else
        g_variant_builder_add (&builder, "(sa{sv})", entry->id, NULL);
    }

  return g_variant_new ("(ia(sa{sv}))", self->position, &builder);
}

void
entente_history_load_variant (EntenteHistory *self, GVariant *variant)
{
  g_autoptr (GVariantIter) iter = NULL;
  const char *id;
  GVariant *state;
  int position;

  g_return_if_fail (ENTENTE_IS_HISTORY (self));

  if (!g_variant_is_of_type (variant, G_VARIANT_TYPE ("(ia(sa{sv}))")))
    return;

  g_ptr_array_set_size (self->entries, 0);
  g_variant_get (variant, "(ia(sa{sv}))", &position, &iter);

  while (g_variant_iter_loop (iter, "(&s@a{sv})", &id, &state))
    append_entry (self, id, state);

  self->position = CLAMP (position, -1, (int) self->entries->len - 1);
  g_signal_emit (self, signals[CHANGED], 0);
}
