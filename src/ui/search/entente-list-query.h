/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

#include "model/entente-kind.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteListValue:
 * @value: in the form of the query language
 * @label: in the language of the interface
 * @count: how many records of the list have it
 */
typedef struct
{
  char *value;
  char *label;
  guint count;
} EntenteListValue;

#define ENTENTE_TYPE_LIST_QUERY (entente_list_query_get_type ())

/**
 * EntenteListQuery:
 *
 * What a list is narrowed down to, and what is left. What is typed and what is chosen in filters
 * is one query.
 *
 * The model answers a change at once, from names and titles; what the full text finds follows from
 * a worker, and #EntenteListQuery::answered says so.
 */
G_DECLARE_FINAL_TYPE (EntenteListQuery, entente_list_query, ENTENTE, LIST_QUERY, GObject)

EntenteListQuery *
entente_list_query_new (EntenteCatalogue *catalogue, EntenteKind kind, const char *order);

GListModel *entente_list_query_get_model (EntenteListQuery *self);
const char *entente_list_query_get_text (EntenteListQuery *self);
void entente_list_query_set_text (EntenteListQuery *self, const char *text);
void entente_list_query_set_order (EntenteListQuery *self, const char *order);
void entente_list_query_set_values (EntenteListQuery *self,
                                    const char *field,
                                    const char *const *values);
void entente_list_query_clear (EntenteListQuery *self);

gboolean entente_list_query_is_narrowed (EntenteListQuery *self);
gboolean entente_list_query_is_ranked (EntenteListQuery *self);
gboolean entente_list_query_is_whole (EntenteListQuery *self);
gboolean entente_list_query_is_working (EntenteListQuery *self);
guint entente_list_query_find (EntenteListQuery *self, const char *id);

void entente_list_query_count_values_async (EntenteListQuery *self,
                                            const char *field,
                                            GCancellable *cancellable,
                                            GAsyncReadyCallback callback,
                                            gpointer user_data);
GPtrArray *entente_list_query_count_values_finish (EntenteListQuery *self,
                                                   GAsyncResult *result,
                                                   GError **error);

G_END_DECLS
