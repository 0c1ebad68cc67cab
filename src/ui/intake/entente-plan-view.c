/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-plan-view"

#include "config.h"

#include "intake/entente-plan-view.h"

#include "intake/entente-plan-row.h"
#include "language/entente-fold.h"
#include "language/entente-language.h"
#include "language/entente-numbers.h"
#include "widgets/entente-wrap.h"

#include <glib/gi18n.h>
#include <string.h>

/* A longer list is searched in pieces, so that the window goes on answering. */
#define LONG_LIST 5000

/* The button that shows all states. */
#define ALL ENTENTE_N_IMPORT_STATES

struct _EntentePlanView
{
  AdwBin parent_instance;

  /* template */
  AdwBin *states;
  GtkSearchEntry *entry;
  GtkMenuButton *choose_button;
  GtkStack *stack;
  GtkListView *list;
  GtkButton *apply_button;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteImportPlan *plan;
  GtkFilterListModel *shown;
  GtkFilter *filter;
  GSimpleActionGroup *actions;
  char *words; /* folded; NULL for anything */
  guint state; /* or ALL */
  gboolean choosing;
};

enum
{
  SIGNAL_APPLY,
  SIGNAL_REPORT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntentePlanView, entente_plan_view, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
has_words (const char *text, const char *words)
{
  g_autofree char *folded = text != NULL ? entente_fold (text) : NULL;

  return folded != NULL && strstr (folded, words) != NULL;
}

static gboolean
is_shown (gpointer object, gpointer user_data)
{
  EntentePlanView *self = user_data;
  EntenteImportItem *item = object;

  if (self->state != ALL && entente_import_item_get_state (item) != self->state)
    return FALSE;
  return self->words == NULL || has_words (entente_import_item_get_title (item), self->words)
         || has_words (entente_import_item_get_id (item), self->words)
         || has_words (entente_import_item_get_place (item), self->words)
         || has_words (entente_import_item_get_reason (item), self->words);
}

static void
update_shown (EntentePlanView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->shown));

  if (n == 0 && gtk_filter_list_model_get_pending (self->shown) > 0)
    return;
  gtk_stack_set_visible_child_name (self->stack, n > 0 ? "list" : "empty");
  gtk_widget_set_sensitive (GTK_WIDGET (self->choose_button), n > 0);
}

static void
update_apply (EntentePlanView *self)
{
  const guint n = entente_import_plan_count_chosen (self->plan);
  g_autofree char *label = NULL;

  if (self->choosing)
    return;
  /* Translators: a button; %s is how many records a file brings, or changes */
  label = entente_format_count (entente_language_get_current (),
                                ngettext ("_Import %s Record", "_Import %s Records", n), n);
  gtk_button_set_label (self->apply_button, label);
  gtk_button_set_use_underline (self->apply_button, TRUE);
  gtk_widget_set_sensitive (GTK_WIDGET (self->apply_button), n > 0);
}

/* --- States ----------------------------------------------------------------------------------- */

static void
on_state_toggled_cb (EntentePlanView *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  self->state = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "state"));
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_shown (self);
}

static GtkToggleButton *
append_state (EntentePlanView *self, GtkWidget *box, guint state, guint count)
{
  GtkToggleButton *button = GTK_TOGGLE_BUTTON (gtk_toggle_button_new ());
  g_autofree char *number = entente_format_number (entente_language_get_current (), count);
  /* Translators: all records of a file, whatever the import makes of them */
  const char *name = state == ALL ? C_ ("import", "All") : entente_import_state_get_label (state);
  /* Translators: a group of records of a file, such as “New”, and how many there are */
  g_autofree char *label = g_strdup_printf (C_ ("import", "%1$s: %2$s"), name, number);

  gtk_button_set_label (GTK_BUTTON (button), label);
  gtk_widget_add_css_class (GTK_WIDGET (button), "entente-state");
  g_object_set_data (G_OBJECT (button), "state", GUINT_TO_POINTER (state));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_state_toggled_cb), self,
                           G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (button));
  return button;
}

/* Records that the list does not have, or their number would not be that of the file. */
static void
append_left_out (EntentePlanView *self, GtkWidget *box, EntenteLeftOut why)
{
  const guint count = entente_import_plan_get_n_left_out (self->plan, why);
  g_autofree char *number = entente_format_number (entente_language_get_current (), count);
  /* Translators: a group of records of a file, such as “New”, and how many there are */
  g_autofree char *words
      = g_strdup_printf (C_ ("import", "%1$s: %2$s"), entente_left_out_get_label (why), number);
  GtkWidget *label = NULL;

  if (count == 0)
    return;
  label = gtk_label_new (words);
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (label, "dim-label");
  gtk_box_append (GTK_BOX (box), label);
}

static void
fill_states (EntentePlanView *self)
{
  GtkWidget *box = entente_wrap_new_box (NULL);
  GtkToggleButton *all
      = append_state (self, box, ALL, g_list_model_get_n_items (G_LIST_MODEL (self->plan)));

  for (guint state = 0; state < ENTENTE_N_IMPORT_STATES; state++)
    {
      const guint count = entente_import_plan_get_count (self->plan, state);

      if (count > 0)
        gtk_toggle_button_set_group (append_state (self, box, state, count), all);
    }
  for (EntenteLeftOut why = 0; why < ENTENTE_N_LEFT_OUT; why++)
    append_left_out (self, box, why);
  adw_bin_set_child (self->states, box);
  gtk_toggle_button_set_active (all, TRUE);
}

/* --- Rows ------------------------------------------------------------------------------------- */

static void
on_setup_cb (EntentePlanView *self, GtkListItem *list_item)
{
  gtk_list_item_set_child (list_item, entente_plan_row_new (self->catalogue, self->plan));
  gtk_list_item_set_activatable (list_item, FALSE);
  gtk_list_item_set_selectable (list_item, FALSE);
}

static void
on_bind_cb (EntentePlanView *self, GtkListItem *list_item)
{
  GtkWidget *row = gtk_list_item_get_child (list_item);
  EntenteImportItem *item = gtk_list_item_get_item (list_item);
  const char *title = entente_import_item_get_title (item);

  entente_plan_row_set_item (ENTENTE_PLAN_ROW (row), item);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (row)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title != NULL ? title : C_ ("import", "No name"), -1);
  g_signal_connect_object (item, "notify::choice", G_CALLBACK (update_apply), self,
                           G_CONNECT_SWAPPED);
}

static void
on_unbind_cb (EntentePlanView *self, GtkListItem *list_item)
{
  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (list_item), update_apply, self);
  entente_plan_row_set_item (ENTENTE_PLAN_ROW (gtk_list_item_get_child (list_item)), NULL);
}

static void
fill_list (EntentePlanView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkNoSelection) selection = NULL;

  g_clear_object (&self->shown);
  self->shown = gtk_filter_list_model_new (g_object_ref (G_LIST_MODEL (self->plan)),
                                           g_object_ref (self->filter));
  gtk_filter_list_model_set_incremental (
      self->shown, g_list_model_get_n_items (G_LIST_MODEL (self->plan)) > LONG_LIST);
  g_signal_connect_object (self->shown, "notify::pending", G_CALLBACK (update_shown), self,
                           G_CONNECT_SWAPPED);
  selection = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->shown)));
  g_signal_connect_object (factory, "setup", G_CALLBACK (on_setup_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_bind_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (on_unbind_cb), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (selection));
  gtk_list_view_set_factory (self->list, factory);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_search_changed_cb (EntentePlanView *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));

  g_free (self->words);
  self->words = *text != '\0' ? entente_fold (text) : NULL;
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  update_shown (self);
}

static void
on_apply_clicked_cb (EntentePlanView *self)
{
  g_signal_emit (self, signals[SIGNAL_APPLY], 0);
}

static void
on_report_clicked_cb (EntentePlanView *self)
{
  g_signal_emit (self, signals[SIGNAL_REPORT], 0);
}

static void
choose (GSimpleAction *action, GVariant *parameter, gpointer user_data)
{
  static const char *const codes[] = { "keep", "create", "merge", "take" };
  EntentePlanView *self = user_data;
  const char *code = g_variant_get_string (parameter, NULL);
  guint choice = 0;

  while (choice < G_N_ELEMENTS (codes) && !g_str_equal (codes[choice], code))
    choice++;
  if (choice == G_N_ELEMENTS (codes))
    return;
  self->choosing = TRUE;
  /* Not what the list has found so far, but what it will have found in the end. */
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->plan)); i++)
    {
      g_autoptr (EntenteImportItem) item = g_list_model_get_item (G_LIST_MODEL (self->plan), i);

      if (entente_import_item_get_state (item) != ENTENTE_IMPORT_SAME && is_shown (item, self))
        entente_import_item_set_choice (item, choice);
    }
  self->choosing = FALSE;
  update_apply (self);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_plan_view_dispose (GObject *object)
{
  EntentePlanView *self = ENTENTE_PLAN_VIEW (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  self->list = NULL;
  g_clear_object (&self->shown);
  g_clear_object (&self->filter);
  g_clear_object (&self->plan);
  g_clear_object (&self->catalogue);
  g_clear_object (&self->actions);
  g_clear_pointer (&self->words, g_free);

  G_OBJECT_CLASS (entente_plan_view_parent_class)->dispose (object);
}

static void
entente_plan_view_class_init (EntentePlanViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = entente_plan_view_dispose;

  signals[SIGNAL_APPLY] = g_signal_new ("apply", ENTENTE_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                        NULL, NULL, G_TYPE_NONE, 0);
  signals[SIGNAL_REPORT] = g_signal_new ("report", ENTENTE_TYPE_PLAN_VIEW, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/intake/entente-plan-view.ui");
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, states);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, entry);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, choose_button);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, stack);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, list);
  gtk_widget_class_bind_template_child (widget_class, EntentePlanView, apply_button);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_apply_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_report_clicked_cb);
}

static void
entente_plan_view_init (EntentePlanView *self)
{
  static const GActionEntry entries[] = { { "choose", choose, "s" } };

  self->state = ALL;
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->actions = g_simple_action_group_new ();
  g_action_map_add_action_entries (G_ACTION_MAP (self->actions), entries, G_N_ELEMENTS (entries),
                                   self);
  gtk_widget_insert_action_group (GTK_WIDGET (self), "plan", G_ACTION_GROUP (self->actions));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_plan_view_set_plan:
 * @plan: what was read from a file
 */
void
entente_plan_view_set_plan (EntentePlanView *self,
                            EntenteCatalogue *catalogue,
                            EntenteImportPlan *plan)
{
  g_return_if_fail (ENTENTE_IS_PLAN_VIEW (self) && ENTENTE_IS_IMPORT_PLAN (plan));

  gtk_list_view_set_model (self->list, NULL);
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->plan, plan);
  fill_list (self);
  fill_states (self);
  update_shown (self);
  update_apply (self);
}

/* Returns: (transfer none): what the list shows, of EntenteImportItem. */
GListModel *
entente_plan_view_get_shown (EntentePlanView *self)
{
  g_return_val_if_fail (ENTENTE_IS_PLAN_VIEW (self), NULL);

  return G_LIST_MODEL (self->shown);
}
