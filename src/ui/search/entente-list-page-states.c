/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands where the list would be when there is nothing to list. It is made when it is seen:
 * nearly always there is something. */

#define G_LOG_DOMAIN "entente-list-page"

#include "config.h"

#include "search/entente-list-page-private.h"

#include <glib/gi18n.h>

static GtkWidget *
new_page (const char *icon_name, const char *title)
{
  GtkWidget *page
      = g_object_new (ADW_TYPE_STATUS_PAGE, "icon-name", icon_name, "title", title, NULL);

  gtk_widget_add_css_class (page, "compact");
  return page;
}

static GtkWidget *
create_not_found (void)
{
  GtkWidget *page = new_page ("edit-find-symbolic", _ ("Nothing Found"));
  /* Translators: button, takes back all filters and the search text */
  GtkWidget *button = gtk_button_new_with_label (_ ("Clear Filters"));

  adw_status_page_set_description (ADW_STATUS_PAGE (page),
                                   _ ("Nothing here has all of the words and filters."));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "list-page.clear-filters");
  gtk_widget_set_halign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "pill");
  adw_status_page_set_child (ADW_STATUS_PAGE (page), button);
  return page;
}

static GtkWidget *
create_empty (EntenteListPage *self)
{
  EntenteListPageClass *klass = ENTENTE_LIST_PAGE_GET_CLASS (self);

  return new_page (klass->icon_name, g_dgettext (NULL, klass->empty_title));
}

/* @state is "list", "not-found" or "empty". */
void
_entente_list_page_show_state (EntenteListPage *self, const char *state)
{
  EntenteListPagePrivate *priv = _entente_list_page_get_private (self);

  if (gtk_stack_get_child_by_name (priv->stack, state) == NULL)
    gtk_stack_add_named (priv->stack,
                         g_str_equal (state, "empty") ? create_empty (self) : create_not_found (),
                         state);
  gtk_stack_set_visible_child_name (priv->stack, state);
}
