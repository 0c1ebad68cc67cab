/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ENTENTE_TYPE_GRADUAL_MODEL (entente_gradual_model_get_type ())

/**
 * EntenteGradualModel:
 *
 * Another list model, shown from its beginning a screenful at a time.
 *
 * A list view makes some two hundred rows for whatever list it is given, where a screen shows a
 * dozen. With this in between, the dozen is painted in the next frame and the others follow while
 * nothing else is to be done. As soon as there is more than a list view ever makes, all is shown.
 */
G_DECLARE_FINAL_TYPE (EntenteGradualModel, entente_gradual_model, ENTENTE, GRADUAL_MODEL, GObject)

EntenteGradualModel *entente_gradual_model_new (GListModel *source);
void entente_gradual_model_set_first (EntenteGradualModel *self, guint first);
void entente_gradual_model_reach (EntenteGradualModel *self, guint position);

G_END_DECLS
