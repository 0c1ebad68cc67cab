/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What the rows of a list are made of. */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

#include "widgets/entente-entry-row.h"

static GtkWidget *
create_row (gpointer user_data)
{
  return ENTENTE_LIST_PAGE_GET_CLASS (user_data)->create_row (user_data);
}

static void
bind_row (EntenteRow *row, gpointer user_data)
{
  EntenteEntry *entry = entente_row_get_item (row);
  EntenteEntryRow *content = ENTENTE_ENTRY_ROW (entente_row_get_content (row));
  g_autofree char *words = NULL;

  ENTENTE_LIST_PAGE_GET_CLASS (user_data)->bind_row (user_data, content, entry);
  words = entente_digest_dup_words (entente_entry_row_get_digest (content));
  entente_row_set_names (row, entente_entry_get_printed_title (entry), words);
}

/* What was found comes in the order of its worth, and stands under no headings. */
static char *
dup_heading (guint position, gpointer user_data)
{
  EntenteListPage *self = user_data;
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);
  g_autoptr (EntenteEntry) entry = NULL;

  if (entente_list_query_is_ranked (priv->query))
    return NULL;
  entry = g_list_model_get_item (entente_list_query_get_model (priv->query), position);
  return entry != NULL ? klass->dup_heading (self, entry) : NULL;
}

static const EntenteRowSource plain_source = { create_row, bind_row, NULL };
static const EntenteRowSource grouped_source = { create_row, bind_row, dup_heading };

void
_entente_list_page_create_list (EntenteListPage *self)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);

  entente_row_list_set_source (
      priv->list,
      ENTENTE_LIST_PAGE_GET_CLASS (self)->dup_heading != NULL ? &grouped_source : &plain_source,
      self);
  entente_row_list_set_model (priv->list, entente_list_query_get_model (priv->query));
}

void
_entente_list_page_activate (EntenteListPage *self, guint position)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);
  g_autoptr (EntenteEntry) entry = NULL;

  entry = g_list_model_get_item (entente_list_query_get_model (priv->query), position);
  if (entry == NULL)
    return;

  entente_row_list_set_selected (priv->list, position);
  entente_page_activate_record (ENTENTE_PAGE (self), entente_entry_get_id (entry));
}
