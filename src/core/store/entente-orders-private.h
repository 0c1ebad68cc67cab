/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"
#include "store/entente-query.h"

G_BEGIN_DECLS

/* The numbers of all records of a kind, in the orders that were asked for: four bytes a record. A
 * list that has one knows what stands where without asking the database. They are loaded by a
 * worker, and kept up to date record by record. An order that was handed out is never changed:
 * after a change there is another one. */
typedef struct _EntenteOrders EntenteOrders;

EntenteOrders *_entente_orders_new (EntenteCatalogue *catalogue);
void _entente_orders_free (EntenteOrders *self);

/* (transfer full) (nullable) (element-type guint32): the order, where it is loaded; where it is
 * not, it is being loaded from now on. */
GArray *_entente_orders_peek (EntenteOrders *self, EntenteQuery *query);

/* (transfer full) (element-type guint32): the order, loaded now if it must be. */
GArray *_entente_orders_ref (EntenteOrders *self, EntenteQuery *query);

/* Where a record is in a list of all there is; FALSE where it is not in it. */
gboolean
_entente_orders_find (EntenteOrders *self, EntenteQuery *query, guint32 n, guint *ret_position);

/* numbers: (nullable): what changed; NULL for anything of the kinds */
void _entente_orders_update (EntenteOrders *self, GArray *numbers, guint kinds);

/* "ORDER BY" of the order of a query, on the table entry. */
const char *_entente_orders_get_sql (EntenteQuery *query);

G_END_DECLS
