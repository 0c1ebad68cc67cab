/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_HISTORY (entente_history_get_type ())

/**
 * EntenteHistory:
 *
 * The records that were visited, in order, and where in them the reader was.
 */
G_DECLARE_FINAL_TYPE (EntenteHistory, entente_history, ENTENTE, HISTORY, GObject)

EntenteHistory *entente_history_new (void);

gboolean entente_history_visit (EntenteHistory *self, const char *id);
void entente_history_forget (EntenteHistory *self, const char *id);
gboolean entente_history_go (EntenteHistory *self, int steps);
gboolean entente_history_can_go (EntenteHistory *self, int steps);

const char *entente_history_get_id (EntenteHistory *self);
GVariant *entente_history_get_state (EntenteHistory *self);
void entente_history_set_state (EntenteHistory *self, GVariant *state);

GVariant *entente_history_to_variant (EntenteHistory *self);
void entente_history_load_variant (EntenteHistory *self, GVariant *variant);

G_END_DECLS
