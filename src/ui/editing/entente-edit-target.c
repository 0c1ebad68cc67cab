/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-edit-target"

#include "config.h"

#include "editing/entente-edit-target.h"

EntenteEditTarget *
entente_edit_target_new (EntenteEditSession *session, EntenteNode *node, const EntenteField *field)
{
  EntenteEditTarget *self = g_new0 (EntenteEditTarget, 1);

  self->session = g_object_ref (session);
  self->node = g_object_ref (node);
  self->field = field;
  return self;
}

EntenteEditTarget *
entente_edit_target_copy (const EntenteEditTarget *self)
{
  return entente_edit_target_new (self->session, self->node, self->field);
}

void
entente_edit_target_free (EntenteEditTarget *self)
{
  g_object_unref (self->session);
  g_object_unref (self->node);
  g_free (self);
}

/**
 * entente_edit_target_free_closure:
 *
 * Frees the target that was given to a signal handler.
 */
void
entente_edit_target_free_closure (gpointer data, GClosure *closure)
{
  entente_edit_target_free (data);
}

const char *
entente_edit_target_get_label (const EntenteEditTarget *self)
{
  return entente_field_get_label (self->field);
}

void
entente_edit_target_touch (const EntenteEditTarget *self)
{
  entente_edit_session_touch (self->session);
}
