/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-history-window"

#include "config.h"

#include "editing/entente-history-window.h"

#include "editing/entente-difference.h"
#include "editing/entente-editing.h"
#include "language/entente-date-format.h"
#include "language/entente-language.h"
#include "store/entente-history.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

#define MOST_LINES 40

struct _EntenteHistoryWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwWindowTitle *title;
  GtkStack *stack;
  GtkListBox *list;

  /* owned */
  char *id;
};

G_DEFINE_FINAL_TYPE (EntenteHistoryWindow, entente_history_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteHistoryWindow *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static char *
describe_when (EntenteChange *change)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (entente_change_get_time (change));
  g_autoptr (EntenteDate) date
      = entente_date_new (g_date_time_get_year (time), g_date_time_get_month (time),
                          g_date_time_get_day_of_month (time));
  g_autofree char *day
      = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_LONG);
  g_autofree char *clock = g_date_time_format (time, "%H:%M");
  const char *author = entente_change_get_author (change);

  if (author == NULL || *author == '\0')
    /* Translators: when something was changed: a day, such as 5 August 2024, and a time of day */
    return g_strdup_printf (C_ ("history", "%1$s, %2$s"), day, clock);
  /* Translators: when something was changed, and by whom: a day, a time of day, a name */
  return g_strdup_printf (C_ ("history", "%1$s, %2$s, by %3$s"), day, clock, author);
}

static GtkWidget *
new_label (const char *words, const char *style)
{
  g_autofree char *shown = entente_format_dup_shown (words);
  GtkWidget *label = gtk_label_new (shown);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_selectable (GTK_LABEL (label), style == NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static void
append_differences (GtkBox *box, EntenteCatalogue *catalogue, const EntenteVersion *version)
{
  g_autoptr (EntenteRecord) before = NULL;
  g_autoptr (EntenteRecord) after = NULL;
  g_auto (GStrv) lines = NULL;
  g_autofree char *more = NULL;
  guint n_lines;

  if (version->after == NULL)
    return;
  after = entente_record_parse (version->after, -1, NULL);
  if (after == NULL)
    return;
  before = version->before != NULL ? entente_record_parse (version->before, -1, NULL)
                                   : entente_record_new (entente_record_get_kind (after),
                                                         entente_record_get_id (after));
  if (before == NULL || entente_record_get_kind (before) != entente_record_get_kind (after))
    return;
  lines
      = entente_difference_list (catalogue, before, after, entente_language_get_current (), FALSE);
  n_lines = g_strv_length (lines);
  for (guint i = 0; i < MIN (n_lines, MOST_LINES); i++)
    gtk_box_append (box, new_label (lines[i], NULL));
  if (n_lines > MOST_LINES)
    {
      /* Translators: below the first things that one change made different: how many others did */
      more = g_strdup_printf (ngettext ("and %u more", "and %u more", n_lines - MOST_LINES),
                              n_lines - MOST_LINES);
      gtk_box_append (box, new_label (more, "dim-label"));
    }
}

/* --- Restoring -------------------------------------------------------------------------------- */

static void
restore (EntenteHistoryWindow *self, const char *json)
{
  EntenteWindow *window = get_parent (self);
  EntenteCatalogue *catalogue = entente_window_get_catalogue (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteRecord) record = entente_record_parse (json, -1, &error);
  g_autoptr (EntenteRecord) present = entente_catalogue_ref_record (catalogue, self->id, NULL);
  g_autoptr (EntenteChange) change = NULL;

  if (record == NULL)
    {
      entente_editing_say (window, error->message);
      return;
    }
  change = entente_change_new (ENTENTE_CHANGE_RESTORE);
  entente_change_set_subject (change, entente_record_get_title (record));
  if (present != NULL)
    entente_change_replace (change, present, record);
  else
    entente_change_put (change, record);
  entente_editing_apply (window, change, NULL, NULL);
  gtk_window_close (GTK_WINDOW (self));
}

static void
on_restore_cb (EntenteHistoryWindow *self, GtkButton *button)
{
  g_autofree char *json = g_strdup (g_object_get_data (G_OBJECT (button), "json"));

  restore (self, json);
}

static GtkWidget *
new_restore_button (EntenteHistoryWindow *self, const char *json)
{
  /* Translators: a button: make the record again what it was after this change */
  GtkWidget *button = gtk_button_new_with_label (_ ("Restore This Version"));

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_margin_top (button, 6);
  g_object_set_data_full (G_OBJECT (button), "json", g_strdup (json), g_free);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_restore_cb), self, G_CONNECT_SWAPPED);
  return button;
}

/* --- Filling ---------------------------------------------------------------------------------- */

static GtkBox *
append_row (EntenteHistoryWindow *self, const char *heading, const char *subtitle)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = gtk_list_box_row_new ();

  g_object_set (box, "margin-top", 12, "margin-bottom", 12, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), new_label (heading, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (subtitle, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_append (self->list, row);
  return GTK_BOX (box);
}

static const char *
describe_state (EntenteChange *change)
{
  return entente_change_get_state (change) == ENTENTE_CHANGE_DONE
             ? NULL
             /* Translators: added to a change in the history that was taken back */
             : C_ ("history", "Undone since");
}

static void
append_version (EntenteHistoryWindow *self, const EntenteVersion *version, const char *present)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (get_parent (self));
  g_autofree char *what
      = entente_change_dup_description (version->change, entente_language_get_current ());
  g_autofree char *when = describe_when (version->change);
  GtkBox *box = append_row (self, what, when);

  if (describe_state (version->change) != NULL)
    gtk_box_append (box, new_label (describe_state (version->change), "dim-label"));
  append_differences (box, catalogue, version);
  if (version->after != NULL && g_strcmp0 (version->after, present) != 0)
    gtk_box_append (box, new_restore_button (self, version->after));
}

static void
fill (EntenteHistoryWindow *self)
{
  EntenteCatalogue *catalogue = entente_window_get_catalogue (get_parent (self));
  EntenteStore *store = entente_catalogue_get_store (catalogue);
  g_autoptr (GPtrArray) versions = entente_history_list_versions (store, self->id);
  g_autofree char *present = entente_store_dup_json (store, self->id, NULL, NULL);
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, self->id, NULL);
  GtkWidget *child;
  const EntenteVersion *first;

  gtk_window_set_title (GTK_WINDOW (self), _ ("History"));
  adw_window_title_set_title (self->title, _ ("History"));
  if (record != NULL)
    {
      g_autofree char *title = entente_format_dup_title (record);

      adw_window_title_set_subtitle (self->title, title);
    }
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, child);
  gtk_stack_set_visible_child_name (self->stack, versions->len > 0 ? "versions" : "empty");
  for (guint i = 0; i < versions->len; i++)
    append_version (self, g_ptr_array_index (versions, i), present);
  first = versions->len > 0 ? g_ptr_array_index (versions, versions->len - 1) : NULL;
  if (first != NULL && first->before != NULL && g_strcmp0 (first->before, present) != 0)
    {
      /* Translators: a row of the history: the record as it was before it was ever changed here */
      GtkBox *box = append_row (self, _ ("Before All Changes"),
                                _ ("The record as it came with the catalogue"));

      gtk_box_append (box, new_restore_button (self, first->before));
    }
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_history_window_finalize (GObject *object)
{
  g_free (ENTENTE_HISTORY_WINDOW (object)->id);

  G_OBJECT_CLASS (entente_history_window_parent_class)->finalize (object);
}

static void
entente_history_window_class_init (EntenteHistoryWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_history_window_finalize;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/editing/entente-history-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteHistoryWindow, title);
  gtk_widget_class_bind_template_child (widget_class, EntenteHistoryWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteHistoryWindow, list);
}

static void
entente_history_window_init (EntenteHistoryWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Its words are those of the language in which it was opened. */
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_history_window_new:
 * @parent: the window of the catalogue
 * @id: a record
 *
 * Returns: (transfer floating): a window that is to be presented
 */
GtkWindow *
entente_history_window_new (EntenteWindow *parent, const char *id)
{
  EntenteHistoryWindow *self
      = g_object_new (ENTENTE_TYPE_HISTORY_WINDOW, "transient-for", parent, NULL);

  self->id = g_strdup (id);
  fill (self);
  return GTK_WINDOW (self);
}
