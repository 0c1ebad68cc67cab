/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one can do in a window. Any widget inside it can name these actions:
 *
 *   win.show-record (s)       show the record with this id
 *   win.show-evidence (su)    show the article with this id, at this paragraph
 *   win.show-quote (susss)    the same, at words of it: the words, what is before and behind them
 *   win.open-uri (s)          open an address on the web
 *   win.section (s)           bring a section to the front
 *   win.search                find anything in the catalogue
 *   win.search-for (s)        find this text
 *   win.find                  go to the search entry of the list
 *   win.back, win.forward     through what was visited
 *   win.backups               the backups of the catalogue */

#define G_LOG_DOMAIN "entente-window-actions"

#include "config.h"

#include "window/entente-window-private.h"

#include "backups/entente-backups-actions.h"
#include "editing/entente-editing-actions.h"
#include "intake/entente-intake-actions.h"
#include "preferences/entente-text-size.h"
#include "search/entente-palette.h"
#include "window/entente-link.h"

/* Helpers */

static EntenteWorkspace *
get_workspace (GtkWidget *widget)
{
  return entente_window_get_workspace (ENTENTE_WINDOW (widget));
}

/* Actions */

static void
show_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_show_record (workspace, g_variant_get_string (parameter, NULL));
}

static void
show_evidence (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);
  const char *id;
  guint paragraph;

  g_variant_get (parameter, "(&su)", &id, &paragraph);

  if (workspace != NULL)
    entente_workspace_show_evidence (workspace, id, paragraph);
}

static void
show_quote (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);
  EntenteRecordPane *pane;
  g_autoptr (EntenteQuote) quote = NULL;
  const char *id;
  const char *exact;
  const char *prefix;
  const char *suffix;
  guint paragraph;

  g_variant_get (parameter, "(&su&s&s&s)", &id, &paragraph, &exact, &prefix, &suffix);

  if (workspace == NULL)
    return;

  entente_workspace_show_evidence (workspace, id, paragraph);
  pane = entente_workspace_get_record_pane (workspace);
  quote = entente_quote_new (exact, prefix, suffix);

  if (g_strcmp0 (entente_record_pane_get_id (pane), id) == 0)
    entente_record_view_show_quote (entente_record_pane_get_view (pane), paragraph, quote);
}

static void
open_uri (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  entente_link_open (widget, g_variant_get_string (parameter, NULL));
}

static void
set_section (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    {
      entente_workspace_set_section (workspace, g_variant_get_string (parameter, NULL));
      entente_workspace_show_list (workspace);
      entente_page_focus_list (entente_workspace_get_page (workspace));
    }
}

static void
step_section (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_step_section (workspace,
                                    g_str_equal (action_name, "win.next-section") ? 1 : -1);
}

static void
find (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_focus_search (workspace);
}

static void
search (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (ENTENTE_WINDOW (widget));

  if (catalogue != NULL)
    gtk_window_present (GTK_WINDOW (entente_palette_new (GTK_WINDOW (widget), catalogue)));
}

static void
search_for (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  find (widget, action_name, NULL);

  if (workspace != NULL)
    entente_page_set_search_text (entente_workspace_get_page (workspace),
                                  g_variant_get_string (parameter, NULL));
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_go_back (workspace);
}

/* Where nothing else takes it, Escape leads from the record to the list that it covers. */
static gboolean
leave_record (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  return workspace != NULL && entente_workspace_leave_record (workspace);
}

static void
go_forward (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_go_forward (workspace);
}

static void
toggle_list (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWorkspace *workspace = get_workspace (widget);

  if (workspace != NULL)
    entente_workspace_toggle_list (workspace);
}

static void
toggle_fullscreen (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  GtkWindow *window = GTK_WINDOW (widget);

  if (gtk_window_is_fullscreen (window))
    gtk_window_unfullscreen (window);
  else
    gtk_window_fullscreen (window);
}

static void
change_text_size (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  if (g_str_equal (action_name, "win.text-larger"))
    entente_text_size_step (1);
  else if (g_str_equal (action_name, "win.text-smaller"))
    entente_text_size_step (-1);
  else
    entente_text_size_step (0);
}

static void
prepare (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  _entente_window_prepare (ENTENTE_WINDOW (widget));
}

/* Internal functions */

void
_entente_window_install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char *name;
    const char *parameter_type;
    GtkWidgetActionActivateFunc activate;
  } actions[] = {
    { "win.show-record", "s", show_record },
    { "win.show-evidence", "(su)", show_evidence },
    { "win.show-quote", "(susss)", show_quote },
    { "win.open-uri", "s", open_uri },
    { "win.section", "s", set_section },
    { "win.next-section", NULL, step_section },
    { "win.previous-section", NULL, step_section },
    { "win.search", NULL, search },
    { "win.search-for", "s", search_for },
    { "win.find", NULL, find },
    { "win.back", NULL, go_back },
    { "win.forward", NULL, go_forward },
    { "win.toggle-list", NULL, toggle_list },
    { "win.fullscreen", NULL, toggle_fullscreen },
    { "win.text-larger", NULL, change_text_size },
    { "win.text-smaller", NULL, change_text_size },
    { "win.text-normal", NULL, change_text_size },
    { "win.prepare", NULL, prepare },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, leave_record, NULL);
  entente_backups_install_actions (widget_class);
  entente_editing_install_actions (widget_class);
  entente_intake_install_actions (widget_class);
}

void
_entente_window_update_actions (EntenteWindow *self)
{
  static const char *const names[]
      = { "win.show-record",  "win.show-evidence",    "win.show-quote", "win.section",
          "win.next-section", "win.previous-section", "win.search",     "win.search-for",
          "win.find",         "win.toggle-list" };
  EntenteWorkspace *workspace = entente_window_get_workspace (self);
  GtkWidget *widget = GTK_WIDGET (self);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    gtk_widget_action_set_enabled (widget, names[i], workspace != NULL);

  gtk_widget_action_set_enabled (widget, "win.back",
                                 workspace != NULL && entente_workspace_can_go_back (workspace));
  gtk_widget_action_set_enabled (widget, "win.forward",
                                 workspace != NULL && entente_workspace_can_go_forward (workspace));
  entente_backups_update_actions (self);
  entente_editing_update_actions (self);
  entente_intake_update_actions (self);
}
