/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-database"

#include "config.h"

#include "store/entente-damage-private.h"

struct _EntenteDamage
{
  GWeakRef object;
  EntenteDamageFunc func;
  GMainContext *context; /* owned */
  int noted;             /* atomic */
};

static void
damage_clear (gpointer data)
{
  EntenteDamage *self = data;

  g_weak_ref_clear (&self->object);
  g_main_context_unref (self->context);
}

static gboolean
on_noted_cb (gpointer data)
{
  EntenteDamage *self = data;
  g_autoptr (GObject) object = g_weak_ref_get (&self->object);

  if (object != NULL)
    self->func (object);
  return G_SOURCE_REMOVE;
}

EntenteDamage *
_entente_damage_new (GObject *object, EntenteDamageFunc func)
{
  EntenteDamage *self = g_atomic_rc_box_new0 (EntenteDamage);

  g_weak_ref_init (&self->object, object);
  self->func = func;
  self->context = g_main_context_ref_thread_default ();
  return self;
}

EntenteDamage *
_entente_damage_ref (EntenteDamage *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
_entente_damage_unref (EntenteDamage *self)
{
  g_atomic_rc_box_release_full (self, damage_clear);
}

void
_entente_damage_note (EntenteDamage *self)
{
  g_autoptr (GSource) source = NULL;

  if (!g_atomic_int_compare_and_exchange (&self->noted, FALSE, TRUE))
    return;
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, on_noted_cb, _entente_damage_ref (self),
                         (GDestroyNotify) _entente_damage_unref);
  g_source_attach (source, self->context);
}
