/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-gradual-model"

#include "config.h"

#include "search/entente-gradual-model.h"

#include <gdk/gdk.h>

/* In rows: what is painted at once as long as nobody says how many a window shows, and where a list
 * view stops making rows (its GTK_LIST_VIEW_MAX_LIST_ITEMS). */
#define FIRST  12
#define ENOUGH 224
#define STEP   12

/* In milliseconds: how long nobody has to type before more than that is made. */
#define PAUSE 700

struct _EntenteGradualModel
{
  GObject parent_instance;

  GListModel *source; /* owned */
  guint total;        /* items of the source */
  guint shown;        /* the first so many of them */
  guint first;        /* that are shown at once */
  guint idle;
};

static void entente_gradual_model_iface_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteGradualModel,
                               entente_gradual_model,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL,
                                                      entente_gradual_model_iface_init))

/* --- Growing ---------------------------------------------------------------------------------- */

static void
grow (EntenteGradualModel *self, guint shown)
{
  guint before = self->shown;

  if (shown <= before)
    return;
  self->shown = shown;
  g_list_model_items_changed (G_LIST_MODEL (self), before, 0, shown - before);
}

static void schedule (EntenteGradualModel *self);

static gboolean
on_idle_cb (gpointer user_data)
{
  EntenteGradualModel *self = user_data;

  self->idle = 0;
  if (self->shown < self->first)
    grow (self, MIN (self->first, self->total));
  else
    grow (self, self->shown < ENOUGH ? MIN (self->shown + STEP, self->total) : self->total);
  schedule (self);
  return G_SOURCE_REMOVE;
}

static void
schedule (EntenteGradualModel *self)
{
  const int priority = GDK_PRIORITY_REDRAW + 20;

  if (self->shown >= self->total || self->idle != 0)
    return;
  if (self->shown == self->first)
    self->idle = g_timeout_add_full (priority, PAUSE, on_idle_cb, self, NULL);
  else
    self->idle = g_idle_add_full (priority, on_idle_cb, self, NULL);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_items_changed_cb (EntenteGradualModel *self, guint position, guint removed, guint added)
{
  guint before = self->shown;
  gboolean whole = before == self->total;

  self->total = g_list_model_get_n_items (self->source);
  g_clear_handle_id (&self->idle, g_source_remove);
  if (whole && removed <= STEP && added <= STEP)
    {
      self->shown = self->total;
      g_list_model_items_changed (G_LIST_MODEL (self), position, removed, added);
      return;
    }
  if (position <= before)
    {
      self->shown = MIN (self->total, MAX (self->first, position));
      g_list_model_items_changed (G_LIST_MODEL (self), position, before - position,
                                  self->shown - position);
    }
  schedule (self);
}

/* --- The list --------------------------------------------------------------------------------- */

static GType
entente_gradual_model_get_item_type (GListModel *model)
{
  return g_list_model_get_item_type (ENTENTE_GRADUAL_MODEL (model)->source);
}

static guint
entente_gradual_model_get_n_items (GListModel *model)
{
  return ENTENTE_GRADUAL_MODEL (model)->shown;
}

static gpointer
entente_gradual_model_get_item (GListModel *model, guint position)
{
  EntenteGradualModel *self = ENTENTE_GRADUAL_MODEL (model);

  return position < self->shown ? g_list_model_get_item (self->source, position) : NULL;
}

static void
entente_gradual_model_iface_init (GListModelInterface *iface)
{
  iface->get_item_type = entente_gradual_model_get_item_type;
  iface->get_n_items = entente_gradual_model_get_n_items;
  iface->get_item = entente_gradual_model_get_item;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_gradual_model_dispose (GObject *object)
{
  EntenteGradualModel *self = ENTENTE_GRADUAL_MODEL (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->source);
  self->total = self->shown = 0;
  G_OBJECT_CLASS (entente_gradual_model_parent_class)->dispose (object);
}

static void
entente_gradual_model_class_init (EntenteGradualModelClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_gradual_model_dispose;
}

static void
entente_gradual_model_init (EntenteGradualModel *self)
{
  self->first = FIRST;
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteGradualModel *
entente_gradual_model_new (GListModel *source)
{
  EntenteGradualModel *self = g_object_new (ENTENTE_TYPE_GRADUAL_MODEL, NULL);

  self->source = g_object_ref (source);
  self->total = g_list_model_get_n_items (source);
  self->shown = MIN (self->total, self->first);
  g_signal_connect_object (source, "items-changed", G_CALLBACK (on_items_changed_cb), self,
                           G_CONNECT_SWAPPED);
  schedule (self);
  return self;
}

/**
 * entente_gradual_model_reach:
 * @position: a position in the source
 *
 * Shows all at once where @position is not shown yet, for somebody who is to be led there.
 */
void
entente_gradual_model_reach (EntenteGradualModel *self, guint position)
{
  g_return_if_fail (ENTENTE_IS_GRADUAL_MODEL (self));

  if (position >= self->shown && position < self->total)
    grow (self, self->total);
}

/**
 * entente_gradual_model_set_first:
 * @first: how many rows can be seen
 *
 * Says how many items are to be shown at once.
 */
void
entente_gradual_model_set_first (EntenteGradualModel *self, guint first)
{
  g_return_if_fail (ENTENTE_IS_GRADUAL_MODEL (self));

  self->first = MAX (first, FIRST);
  if (self->shown < MIN (self->first, self->total))
    {
      /* Not at once: this is said while the window is laid out. */
      g_clear_handle_id (&self->idle, g_source_remove);
      schedule (self);
    }
}
