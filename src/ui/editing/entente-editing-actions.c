/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What one can do to the records of a window:
 *
 *   win.undo, win.redo        take back the last change, do it again
 *   win.undo-change (x)       the button of a toast: take back this change, if it is the last
 *   win.new, win.new-record (s)
 *                             make a record, of the kind of the list in front or of this kind
 *   win.edit-record           open the form of the record that is shown
 *   win.edit-field (s)        the same, at a field
 *   win.add-source (ss)       choose the source of a field, of an element of it, or of all with ""
 *   win.use-as-source (su)    choose what an article, at a paragraph, is a source of
 *   win.use-words-as-source (susss)
 *                             the same, with words of it, and what is before and behind them
 *   win.prefer-source (su)    prefer what this piece of evidence of a record says, or no longer
 *   win.attach                choose files to be kept with it
 *   win.star-record           give it a star, or take it away
 *   win.duplicate-record      make a copy of it
 *   win.find-duplicates       look for records that may be the same
 *   win.delete-record         delete it
 *   win.record-history        how it became what it is
 *
 * Their keys belong to the class of the window and not to the program: an entry that has the focus
 * undoes and deletes its own letters first. */

#define G_LOG_DOMAIN "entente-editing-actions"

#include "config.h"

#include "editing/entente-editing-actions.h"

#include "attachments/entente-attaching.h"
#include "editing/entente-delete.h"
#include "editing/entente-duplicates-window.h"
#include "editing/entente-editing.h"
#include "editing/entente-editor.h"
#include "editing/entente-history-window.h"
#include "editing/entente-prefer-source.h"
#include "editing/entente-source-window.h"
#include "services/entente-amendments.h"
#include "window/entente-sections.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_writable (EntenteWindow *window)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);

  return catalogue != NULL && !entente_catalogue_is_read_only (catalogue);
}

/* Whoever is in the list means the row, which need not be what is shown beside it. */
static EntenteRecord *
ref_record (EntenteWindow *window)
{
  EntenteWorkspace *workspace = entente_window_get_workspace (window);
  g_autofree char *id = NULL;
  EntenteRecord *shown;

  if (workspace == NULL)
    return NULL;
  id = entente_page_dup_focused (entente_workspace_get_page (workspace));
  if (id != NULL)
    return entente_catalogue_ref_record (entente_window_get_catalogue (window), id, NULL);
  shown = entente_record_pane_get_record (entente_workspace_get_record_pane (workspace));
  return shown != NULL ? g_object_ref (shown) : NULL;
}

/* --- Actions ---------------------------------------------------------------------------------- */

static void
undo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  entente_editing_undo (ENTENTE_WINDOW (widget));
}

static void
undo_change (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  entente_editing_undo_if_last (ENTENTE_WINDOW (widget), g_variant_get_int64 (parameter));
}

static void
redo (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  entente_editing_redo (ENTENTE_WINDOW (widget));
}

/* The copy is shown as soon as it is there. */
static void
on_duplicated_cb (gpointer receiver, const GError *error)
{
  EntenteWindow *window = g_object_get_data (receiver, "window");

  if (error != NULL)
    entente_editing_say (window, error->message);
  else
    entente_window_show_record (window, g_object_get_data (receiver, "id"));
}

static void
duplicate_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (EntenteRecord) record = ref_record (window);
  g_autoptr (GObject) receiver = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteChange) change = NULL;
  g_autofree char *wanted = NULL;

  if (record == NULL)
    return;
  change = entente_amend_duplicate (catalogue, entente_record_get_id (record), &error);
  if (change == NULL)
    {
      entente_editing_say (window, error->message);
      return;
    }
  wanted = g_strconcat (entente_record_get_id (record), "-copy", NULL);
  receiver = g_object_new (G_TYPE_OBJECT, NULL);
  g_object_set_data_full (receiver, "window", g_object_ref (window), g_object_unref);
  g_object_set_data_full (receiver, "id", entente_catalogue_dup_free_id (catalogue, wanted),
                          g_free);
  entente_editing_apply (window, change, on_duplicated_cb, receiver);
}

static void
new_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteKind kind = entente_kind_from_code (g_variant_get_string (parameter, NULL));

  if (kind != ENTENTE_KIND_NONE)
    entente_editor_open_new (ENTENTE_WINDOW (widget), kind);
}

static void
new_in_section (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  EntenteWorkspace *workspace = entente_window_get_workspace (window);

  if (workspace == NULL)
    return;
  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    if (g_strcmp0 (entente_sections_get_name_for_kind (kind),
                   entente_workspace_get_section (workspace))
        == 0)
      {
        entente_editor_open_new (window, kind);
        return;
      }
}

static void
edit_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);

  if (record != NULL)
    entente_editor_open (window, record);
}

static void
edit_field (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);
  const char *name = g_variant_get_string (parameter, NULL);
  EntenteEditor *editor;

  if (record == NULL || entente_node_find_field (ENTENTE_NODE (record), name) == NULL)
    return;
  editor = entente_editor_open (window, record);
  entente_editor_focus_field (
      editor, ENTENTE_NODE (entente_edit_session_get_record (entente_editor_get_session (editor))),
      name);
}

static void
add_source (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);
  const char *field;
  const char *item;

  g_variant_get (parameter, "(&s&s)", &field, &item);
  if (record != NULL)
    entente_source_window_open_for_value (window, record, *field != '\0' ? field : NULL,
                                          *item != '\0' ? item : NULL);
}

static void
use_as_source (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *article;
  guint paragraph;

  g_variant_get (parameter, "(&su)", &article, &paragraph);
  entente_source_window_open_for_article (ENTENTE_WINDOW (widget), article, paragraph, NULL);
}

static void
use_words_as_source (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *article;
  const char *exact;
  const char *prefix;
  const char *suffix;
  guint paragraph;
  g_autoptr (EntenteQuote) words = NULL;

  g_variant_get (parameter, "(&su&s&s&s)", &article, &paragraph, &exact, &prefix, &suffix);
  words = *exact != '\0' ? entente_quote_new (exact, prefix, suffix) : NULL;
  entente_source_window_open_for_article (ENTENTE_WINDOW (widget), article, paragraph, words);
}

static void
prefer_source (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  const char *id;
  guint position;

  g_variant_get (parameter, "(&su)", &id, &position);
  entente_prefer_source (ENTENTE_WINDOW (widget), id, position);
}

static void
attach (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);

  if (record != NULL)
    entente_attaching_choose_for_record (window, entente_record_get_id (record));
}

static void
star_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);
  g_autoptr (EntenteRecord) after = NULL;
  g_autoptr (EntenteChange) change = NULL;

  if (record == NULL)
    return;
  after = entente_record_copy (record);
  entente_node_set_boolean (ENTENTE_NODE (after), "starred", !entente_record_get_starred (record));
  change = entente_change_new (entente_record_get_starred (after) ? ENTENTE_CHANGE_ADD_STAR
                                                                  : ENTENTE_CHANGE_REMOVE_STAR);
  entente_change_replace (change, record, after);
  entente_editing_apply (window, change, NULL, NULL);
}

static void
delete_record (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);

  if (record != NULL)
    entente_delete_record (window, entente_record_get_id (record));
}

static void
show_history (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);
  g_autoptr (EntenteRecord) record = ref_record (window);

  if (record != NULL)
    gtk_window_present (entente_history_window_new (window, entente_record_get_id (record)));
}

static void
find_duplicates (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_window_present (GTK_WINDOW (entente_duplicates_window_new (ENTENTE_WINDOW (widget))));
}

/* --- Tables ----------------------------------------------------------------------------------- */

static const struct
{
  const char *name;
  const char *parameter_type;
  GtkWidgetActionActivateFunc activate;
  gboolean needs_record;
} actions[] = {
  { "win.undo", NULL, undo, FALSE },
  { "win.undo-change", "x", undo_change, FALSE },
  { "win.redo", NULL, redo, FALSE },
  { "win.new", NULL, new_in_section, FALSE },
  { "win.new-record", "s", new_record, FALSE },
  { "win.edit-record", NULL, edit_record, TRUE },
  { "win.edit-field", "s", edit_field, TRUE },
  { "win.add-source", "(ss)", add_source, TRUE },
  { "win.use-as-source", "(su)", use_as_source, FALSE },
  { "win.use-words-as-source", "(susss)", use_words_as_source, FALSE },
  { "win.prefer-source", "(su)", prefer_source, FALSE },
  { "win.attach", NULL, attach, TRUE },
  { "win.star-record", NULL, star_record, TRUE },
  { "win.find-duplicates", NULL, find_duplicates, FALSE },
  { "win.duplicate-record", NULL, duplicate_record, TRUE },
  { "win.delete-record", NULL, delete_record, TRUE },
  { "win.record-history", NULL, show_history, TRUE },
};

static const struct
{
  guint key;
  GdkModifierType modifiers;
  const char *action;
} keys[] = {
  { GDK_KEY_n, GDK_CONTROL_MASK, "win.new" },
  { GDK_KEY_e, GDK_CONTROL_MASK, "win.edit-record" },
  { GDK_KEY_d, GDK_CONTROL_MASK, "win.star-record" },
  { GDK_KEY_u, GDK_CONTROL_MASK, "win.duplicate-record" },
  { GDK_KEY_Delete, 0, "win.delete-record" },
  { GDK_KEY_KP_Delete, 0, "win.delete-record" },
};

/* --- Keys ------------------------------------------------------------------------------------- */

/* The entries of the menu are there for what can be done. The keys answer in any case, and say so
 * where there is nothing to undo. */
static gboolean
on_undo_key_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  EntenteWindow *window = ENTENTE_WINDOW (widget);

  if (!is_writable (window))
    return FALSE;
  if (g_variant_get_boolean (arguments))
    entente_editing_redo (window);
  else
    entente_editing_undo (window);
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_editing_install_actions (GtkWidgetClass *widget_class)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i].name, actions[i].parameter_type,
                                     actions[i].activate);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_widget_class_add_binding_action (widget_class, keys[i].key, keys[i].modifiers,
                                         keys[i].action, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, on_undo_key_cb, "b",
                                FALSE);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                on_undo_key_cb, "b", TRUE);
}

/**
 * entente_editing_update_actions:
 *
 * Makes the actions possible or not, by what the window shows and whether it may be changed.
 */
void
entente_editing_update_actions (EntenteWindow *window)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  gboolean writable = is_writable (window);
  gboolean has_list = entente_window_get_workspace (window) != NULL;

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gboolean reads = g_str_equal (actions[i].name, "win.record-history");

      gtk_widget_action_set_enabled (GTK_WIDGET (window), actions[i].name,
                                     (writable || reads) && (has_list || !actions[i].needs_record));
    }
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.undo",
                                 writable && entente_catalogue_can_undo (catalogue));
  gtk_widget_action_set_enabled (GTK_WIDGET (window), "win.redo",
                                 writable && entente_catalogue_can_redo (catalogue));
}
