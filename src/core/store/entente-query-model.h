/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "store/entente-catalogue.h"
#include "store/entente-query.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_QUERY_MODEL (entente_query_model_get_type ())

/**
 * EntenteQueryModel:
 *
 * What a query finds, as a list of #EntenteEntry. Rows are read from the catalogue as they are
 * asked for, a page at a time, and only the pages used last are kept.
 *
 * The list follows the catalogue. A record that stays where it is keeps its entry, which notifies
 * what changed; `items-changed` is emitted only for what comes, goes or moves.
 */
G_DECLARE_FINAL_TYPE (EntenteQueryModel, entente_query_model, ENTENTE, QUERY_MODEL, GObject)

EntenteQueryModel *entente_query_model_new (EntenteCatalogue *catalogue, EntenteQuery *query);

EntenteCatalogue *entente_query_model_get_catalogue (EntenteQueryModel *self);
EntenteQuery *entente_query_model_get_query (EntenteQueryModel *self);
void entente_query_model_set_query (EntenteQueryModel *self, EntenteQuery *query);
gboolean entente_query_model_find (EntenteQueryModel *self, const char *id, guint *ret_position);

G_END_DECLS
