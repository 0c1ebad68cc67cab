/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-duplicates-window"

#include "config.h"

#include "editing/entente-duplicates-window.h"

#include "editing/entente-duplicate-search.h"
#include "editing/entente-editing.h"
#include "editing/entente-merge-view.h"
#include "language/entente-language.h"
#include "services/entente-amendments.h"
#include "widgets/entente-access-key.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* In milliseconds. */
#define PROGRESS_STEP 100
/* Pairs that are listed; the rest comes when these are seen to. */
#define MOST_PAIRS 200

struct _EntenteDuplicatesWindow
{
  AdwWindow parent_instance;

  /* template */
  AdwToastOverlay *overlay;
  GtkStack *stack;
  GtkProgressBar *progress;
  AdwStatusPage *failed_page;
  GtkListBox *list;
  AdwClamp *pair_clamp;
  GtkWidget *back_button;

  /* owned */
  EntenteCatalogue *catalogue;
  GCancellable *cancellable;
  GTask *task;
  GPtrArray *pairs; /* of EntenteDuplicate */

  /* borrowed: inside the clamp */
  EntenteMergeView *view;

  guint timeout;
};

G_DEFINE_FINAL_TYPE (EntenteDuplicatesWindow, entente_duplicates_window, ADW_TYPE_WINDOW)

/* --- Helpers ---------------------------------------------------------------------------------- */

static EntenteWindow *
get_parent (EntenteDuplicatesWindow *self)
{
  return ENTENTE_WINDOW (gtk_window_get_transient_for (GTK_WINDOW (self)));
}

static void
show_page (EntenteDuplicatesWindow *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  gtk_widget_set_visible (self->back_button, g_str_equal (name, "pair"));
}

static char *
dup_title (EntenteDuplicatesWindow *self, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (self->catalogue, id, NULL);

  return record != NULL ? entente_format_dup_title (record) : g_strdup (id);
}

static GtkWidget *
new_label (const char *words, const char *style)
{
  GtkWidget *label = gtk_label_new (words);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
dup_reasons (const EntenteDuplicate *pair)
{
  g_auto (GStrv) reasons = entente_likeness_list_reasons (pair->likeness);

  return g_strjoinv (" · ", reasons);
}

/* --- The pairs -------------------------------------------------------------------------------- */

static void
append_pair (EntenteDuplicatesWindow *self, const EntenteDuplicate *pair)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *a = dup_title (self, pair->a);
  g_autofree char *b = dup_title (self, pair->b);
  g_autofree char *why = dup_reasons (pair);
  /* Translators: for a screen reader: two records that may be the same, and why */
  g_autofree char *name = g_strdup_printf (C_ ("duplicates", "%1$s; %2$s. %3$s"), a, b, why);

  g_object_set (box, "margin-top", 9, "margin-bottom", 9, "margin-start", 12, "margin-end", 12,
                NULL);
  gtk_box_append (GTK_BOX (box), new_label (a, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (b, "heading"));
  gtk_box_append (GTK_BOX (box), new_label (why, "dim-label"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (row), "pair", (gpointer) pair);
  gtk_list_box_append (self->list, row);
}

static gboolean
is_said_to_differ (EntenteDuplicatesWindow *self, const char *id, const char *other)
{
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (self->catalogue, id, NULL);

  return record != NULL
         && g_strv_contains (entente_node_get_strings (ENTENTE_NODE (record), "differentFrom"),
                             other);
}

/* What was merged, or said to differ, may come back when it is undone. */
static gboolean
is_open (EntenteDuplicatesWindow *self, const EntenteDuplicate *pair)
{
  return entente_catalogue_has_record (self->catalogue, pair->a)
         && entente_catalogue_has_record (self->catalogue, pair->b)
         && !is_said_to_differ (self, pair->a, pair->b)
         && !is_said_to_differ (self, pair->b, pair->a);
}

static void
list_pairs (EntenteDuplicatesWindow *self)
{
  GtkListBoxRow *row;
  guint n = 0;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; self->pairs != NULL && i < self->pairs->len && n < MOST_PAIRS; i++)
    if (is_open (self, self->pairs->pdata[i]))
      {
        append_pair (self, self->pairs->pdata[i]);
        n++;
      }
  show_page (self, n > 0 ? "pairs" : "none");
}

/* Where the two stand among the pairs, or -1. */
static int
find_pair (EntenteDuplicatesWindow *self, const char *a, const char *b)
{
  for (guint i = 0; self->pairs != NULL && i < self->pairs->len; i++)
    {
      const EntenteDuplicate *pair = self->pairs->pdata[i];

      if ((g_str_equal (pair->a, a) && g_str_equal (pair->b, b))
          || (g_str_equal (pair->a, b) && g_str_equal (pair->b, a)))
        return (int) i;
    }
  return -1;
}

/* --- One pair --------------------------------------------------------------------------------- */

static void
on_done_cb (gpointer receiver, const GError *error)
{
  EntenteDuplicatesWindow *self = receiver;

  if (self->catalogue == NULL)
    return;
  if (error != NULL)
    {
      g_autofree char *escaped = g_markup_escape_text (error->message, -1);

      adw_status_page_set_description (self->failed_page, escaped);
      show_page (self, "failed");
      return;
    }
  list_pairs (self);
}

static void
apply (EntenteDuplicatesWindow *self, EntenteChange *change, GError *error)
{
  if (change == NULL)
    {
      on_done_cb (self, error);
      return;
    }
  entente_editing_apply (get_parent (self), change, on_done_cb, self);
}

static void
merge (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteDuplicatesWindow *self = ENTENTE_DUPLICATES_WINDOW (widget);
  g_autoptr (EntenteRecord) merged = NULL;
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (entente_merge_view_get_stays (self->view) == NULL)
    return;
  merged = entente_merge_view_dup_merged (self->view);
  change = entente_amend_merge (self->catalogue, merged, entente_merge_view_get_other (self->view),
                                &error);
  apply (self, change, error);
}

static void
set_different (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteDuplicatesWindow *self = ENTENTE_DUPLICATES_WINDOW (widget);
  const char *stays = entente_merge_view_get_stays (self->view);
  const char *other = entente_merge_view_get_other (self->view);
  g_autoptr (EntenteChange) change = NULL;
  g_autoptr (GError) error = NULL;

  if (stays == NULL)
    return;
  change = entente_amend_different (self->catalogue, stays, other, &error);
  apply (self, change, error);
}

static void
swap (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  EntenteDuplicatesWindow *self = ENTENTE_DUPLICATES_WINDOW (widget);

  if (entente_merge_view_get_stays (self->view) != NULL)
    entente_merge_view_swap (self->view);
}

static void
go_back (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  list_pairs (ENTENTE_DUPLICATES_WINDOW (widget));
}

/* The changes are those of the window behind. */
static void
forward (GtkWidget *widget, const char *action_name, GVariant *parameter)
{
  gtk_widget_activate_action_variant (GTK_WIDGET (get_parent (ENTENTE_DUPLICATES_WINDOW (widget))),
                                      action_name, parameter);
}

static void
on_catalogue_changed_cb (EntenteDuplicatesWindow *self)
{
  const char *page = gtk_stack_get_visible_child_name (self->stack);

  if (g_str_equal (page, "pairs") || g_str_equal (page, "none"))
    list_pairs (self);
}

/* The one that more records name stays, unless the person wants it otherwise. */
static void
on_row_activated_cb (EntenteDuplicatesWindow *self, GtkListBoxRow *row)
{
  const EntenteDuplicate *pair = g_object_get_data (G_OBJECT (row), "pair");
  g_autoptr (GPtrArray) of_a = entente_amend_list_referrers (self->catalogue, pair->a);
  g_autoptr (GPtrArray) of_b = entente_amend_list_referrers (self->catalogue, pair->b);

  if (of_a->len >= of_b->len)
    entente_duplicates_window_compare (self, pair->a, pair->b);
  else
    entente_duplicates_window_compare (self, pair->b, pair->a);
}

/* --- Searching -------------------------------------------------------------------------------- */

static gboolean
on_progress_cb (gpointer user_data)
{
  EntenteDuplicatesWindow *self = user_data;

  gtk_progress_bar_set_fraction (self->progress,
                                 entente_duplicate_search_get_progress (self->task));
  return G_SOURCE_CONTINUE;
}

static void
on_found_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (EntenteDuplicatesWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  GPtrArray *pairs = entente_duplicate_search_finish (result, &error);

  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->task);
  if (self->catalogue == NULL || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_clear_pointer (&pairs, g_ptr_array_unref);
      return;
    }
  if (pairs == NULL)
    {
      on_done_cb (self, error);
      return;
    }
  self->pairs = pairs;
  if (!g_str_equal (gtk_stack_get_visible_child_name (self->stack), "pair"))
    list_pairs (self);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_duplicates_window_dispose (GObject *object)
{
  EntenteDuplicatesWindow *self = ENTENTE_DUPLICATES_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_handle_id (&self->timeout, g_source_remove);
  g_clear_object (&self->catalogue);

  G_OBJECT_CLASS (entente_duplicates_window_parent_class)->dispose (object);
}

static void
entente_duplicates_window_finalize (GObject *object)
{
  EntenteDuplicatesWindow *self = ENTENTE_DUPLICATES_WINDOW (object);

  g_clear_object (&self->cancellable);
  g_clear_object (&self->task);
  g_clear_pointer (&self->pairs, g_ptr_array_unref);

  G_OBJECT_CLASS (entente_duplicates_window_parent_class)->finalize (object);
}

static gboolean
entente_duplicates_window_close_request (GtkWindow *window)
{
  g_cancellable_cancel (ENTENTE_DUPLICATES_WINDOW (window)->cancellable);
  return GTK_WINDOW_CLASS (entente_duplicates_window_parent_class)->close_request (window);
}

static void
entente_duplicates_window_class_init (EntenteDuplicatesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_duplicates_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = entente_duplicates_window_finalize;
  GTK_WINDOW_CLASS (klass)->close_request = entente_duplicates_window_close_request;

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/editing/entente-duplicates-window.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, overlay);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, stack);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, failed_page);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, list);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, pair_clamp);
  gtk_widget_class_bind_template_child (widget_class, EntenteDuplicatesWindow, back_button);
  gtk_widget_class_bind_template_callback (widget_class, on_row_activated_cb);

  gtk_widget_class_install_action (widget_class, "duplicates.merge", NULL, merge);
  gtk_widget_class_install_action (widget_class, "duplicates.different", NULL, set_different);
  gtk_widget_class_install_action (widget_class, "duplicates.swap", NULL, swap);
  gtk_widget_class_install_action (widget_class, "duplicates.back", NULL, go_back);
  gtk_widget_class_install_action (widget_class, "win.undo", NULL, forward);
  gtk_widget_class_install_action (widget_class, "win.redo", NULL, forward);
  gtk_widget_class_install_action (widget_class, "win.undo-change", "x", forward);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "win.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK,
                                       "win.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, GDK_ALT_MASK, "duplicates.back",
                                       NULL);
}

static void
entente_duplicates_window_init (EntenteDuplicatesWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  entente_access_key_name_buttons (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
  self->view = ENTENTE_MERGE_VIEW (entente_merge_view_new ());
  adw_clamp_set_child (self->pair_clamp, GTK_WIDGET (self->view));
  g_signal_connect_object (entente_language_get_default (), "changed",
                           G_CALLBACK (gtk_window_close), self, G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_duplicates_window_new:
 * @parent: the window of the catalogue
 *
 * Returns: (transfer none): a window that has begun to compare, to be presented
 */
EntenteDuplicatesWindow *
entente_duplicates_window_new (EntenteWindow *parent)
{
  EntenteDuplicatesWindow *self
      = g_object_new (ENTENTE_TYPE_DUPLICATES_WINDOW, "transient-for", parent, NULL);

  self->catalogue = g_object_ref (entente_window_get_catalogue (parent));
  g_signal_connect_object (self->catalogue, "changed", G_CALLBACK (on_catalogue_changed_cb), self,
                           G_CONNECT_SWAPPED);
  entente_window_set_front (parent, self->overlay);
  show_page (self, "working");
  entente_duplicate_search_async (self->catalogue, self->cancellable, on_found_cb,
                                  g_object_ref (self), &self->task);
  self->timeout = g_timeout_add (PROGRESS_STEP, on_progress_cb, self);
  return self;
}

/**
 * entente_duplicates_window_compare:
 * @stays: the id of the record that stays, if they are merged
 * @other: the id of the other
 *
 * Shows two records side by side.
 */
void
entente_duplicates_window_compare (EntenteDuplicatesWindow *self,
                                   const char *stays,
                                   const char *other)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *why = NULL;
  int index;

  g_return_if_fail (ENTENTE_IS_DUPLICATES_WINDOW (self));

  index = find_pair (self, stays, other);
  if (index >= 0)
    why = dup_reasons (self->pairs->pdata[index]);
  if (entente_merge_view_show (self->view, self->catalogue, stays, other, why, &error))
    show_page (self, "pair");
  else
    on_done_cb (self, error);
}
