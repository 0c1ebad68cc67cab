/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-plan-row"

#include "config.h"

#include "intake/entente-plan-row.h"

#include "editing/entente-difference.h"
#include "language/entente-language.h"

#include <glib/gi18n.h>

/* That many lines of what changes are shown; a person who wants more has the history. */
#define MOST_LINES 12

struct _EntentePlanRow
{
  GtkBox parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *subtitle;
  GtkLabel *reason;
  GtkLabel *lines;
  GtkDropDown *choice;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteImportPlan *plan;
  EntenteImportItem *item;
  GArray *choices; /* of EntenteImportChoice, as the drop-down has them */
  gulong handler;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (EntentePlanRow, entente_plan_row, GTK_TYPE_BOX)

/* --- Helpers ---------------------------------------------------------------------------------- */

static GtkLabel *
append_label (GtkBox *box, const char *style)
{
  GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

  gtk_label_set_xalign (label, 0);
  gtk_label_set_wrap (label, TRUE);
  gtk_label_set_wrap_mode (label, PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (label), style);
  gtk_box_append (box, GTK_WIDGET (label));
  return label;
}

static void
set_optional (GtkLabel *label, const char *words)
{
  gtk_label_set_text (label, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (label), words != NULL && *words != '\0');
}

/* The record as it would be; where the catalogue is kept as it is, as it could be. */
static EntenteRecord *
make_result (EntentePlanRow *self, EntenteRecord *ours, EntenteRecord *theirs)
{
  const GArray *differences;
  g_autoptr (GArray) theirs_win = NULL;

  if (entente_import_item_get_choice (self->item) == ENTENTE_IMPORT_TAKE)
    return g_object_ref (theirs);
  differences = entente_import_plan_get_differences (self->plan, self->item);
  if (entente_import_item_get_choice (self->item) == ENTENTE_IMPORT_MERGE)
    return entente_import_merge (ours, theirs, differences);
  theirs_win = g_array_copy ((GArray *) differences);
  for (guint i = 0; i < theirs_win->len; i++)
    g_array_index (theirs_win, EntenteImportDifference, i).side = ENTENTE_IMPORT_THEIRS;
  return entente_import_merge (ours, theirs, theirs_win);
}

static char *
dup_lines (EntentePlanRow *self)
{
  g_autoptr (EntenteRecord) ours = entente_import_plan_ref_present (self->plan, self->item);
  g_autoptr (EntenteRecord) theirs
      = ours != NULL ? entente_import_plan_ref_incoming (self->plan, self->item, NULL) : NULL;
  g_autoptr (EntenteRecord) result = NULL;
  g_auto (GStrv) lines = NULL;

  if (theirs == NULL || entente_import_plan_get_differences (self->plan, self->item) == NULL
      || entente_import_item_get_state (self->item) == ENTENTE_IMPORT_SAME
      || entente_import_item_get_choice (self->item) == ENTENTE_IMPORT_CREATE
      || entente_record_get_kind (ours) != entente_record_get_kind (theirs))
    return NULL;
  result = make_result (self, ours, theirs);
  lines = entente_difference_list (self->catalogue, ours, result, entente_language_get_current (),
                                   TRUE);
  if (g_strv_length (lines) > MOST_LINES)
    {
      g_free (lines[MOST_LINES - 1]);
      lines[MOST_LINES - 1] = g_strdup ("…");
      for (guint i = MOST_LINES; lines[i] != NULL; i++)
        g_clear_pointer (&lines[i], g_free);
    }
  return g_strjoinv ("\n", lines);
}

static void
show_choice (EntentePlanRow *self)
{
  g_autofree char *lines = dup_lines (self);

  self->filling = TRUE;
  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, EntenteImportChoice, i)
        == entente_import_item_get_choice (self->item))
      gtk_drop_down_set_selected (self->choice, i);
  self->filling = FALSE;
  set_optional (self->lines, lines);
}

static void
fill_choices (EntentePlanRow *self)
{
  g_autoptr (GtkStringList) labels = gtk_string_list_new (NULL);

  g_array_set_size (self->choices, 0);
  for (EntenteImportChoice choice = ENTENTE_IMPORT_KEEP; choice <= ENTENTE_IMPORT_TAKE; choice++)
    if (entente_import_item_can_choose (self->item, choice))
      {
        g_array_append_val (self->choices, choice);
        gtk_string_list_append (labels, entente_import_choice_get_label (choice));
      }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (labels));
  self->filling = FALSE;
  gtk_widget_set_visible (GTK_WIDGET (self->choice),
                          self->choices->len > 1
                              && entente_import_item_get_state (self->item) != ENTENTE_IMPORT_SAME);
}

static char *
dup_subtitle (EntenteImportItem *item)
{
  const char *state = entente_import_state_get_label (entente_import_item_get_state (item));
  const EntenteKind kind = entente_import_item_get_kind (item);
  const char *place = entente_import_item_get_place (item);

  if (kind == ENTENTE_KIND_NONE)
    /* Translators: what an import makes of something: its state, such as “Refused”, and its place in the file, such as “line 12” */
    return g_strdup_printf (C_ ("import", "%1$s · %2$s"), state, place != NULL ? place : "");
  /* Translators: what an import makes of a record: its state, such as “New”, its kind, such as “Partner”, and its place in the file, such as “line 12” */
  return g_strdup_printf (C_ ("import", "%1$s · %2$s · %3$s"), state, entente_kind_get_label (kind),
                          place != NULL ? place : "");
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_selected_cb (EntentePlanRow *self)
{
  const guint selected = gtk_drop_down_get_selected (self->choice);

  if (self->filling || self->item == NULL || selected >= self->choices->len)
    return;
  entente_import_item_set_choice (self->item,
                                  g_array_index (self->choices, EntenteImportChoice, selected));
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_plan_row_dispose (GObject *object)
{
  EntentePlanRow *self = ENTENTE_PLAN_ROW (object);

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_clear_object (&self->item);
  g_clear_object (&self->plan);
  g_clear_object (&self->catalogue);
  g_clear_pointer (&self->choices, g_array_unref);

  G_OBJECT_CLASS (entente_plan_row_parent_class)->dispose (object);
}

static void
entente_plan_row_class_init (EntentePlanRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_plan_row_dispose;
}

static void
entente_plan_row_init (EntentePlanRow *self)
{
  GtkBox *line = GTK_BOX (gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12));

  self->choices = g_array_new (FALSE, FALSE, sizeof (EntenteImportChoice));
  g_object_set (self, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 3, "margin-top", 9,
                "margin-bottom", 9, "margin-start", 12, "margin-end", 12, NULL);
  self->title = append_label (GTK_BOX (self), NULL);
  self->subtitle = append_label (line, "dim-label");
  gtk_widget_add_css_class (GTK_WIDGET (self->subtitle), "caption");
  gtk_widget_set_hexpand (GTK_WIDGET (self->subtitle), TRUE);
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (line));
  self->reason = append_label (GTK_BOX (self), "caption");
  self->lines = append_label (GTK_BOX (self), "caption");

  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_widget_set_valign (GTK_WIDGET (self->choice), GTK_ALIGN_CENTER);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (self->choice),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->title, NULL, -1);
  gtk_box_append (line, GTK_WIDGET (self->choice));
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (on_selected_cb), self,
                           G_CONNECT_SWAPPED);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_plan_row_new (EntenteCatalogue *catalogue, EntenteImportPlan *plan)
{
  EntentePlanRow *self = g_object_new (ENTENTE_TYPE_PLAN_ROW, NULL);

  self->catalogue = g_object_ref (catalogue);
  self->plan = g_object_ref (plan);
  return GTK_WIDGET (self);
}

/**
 * entente_plan_row_set_item:
 * @item: (nullable): what to show, %NULL for nothing
 */
void
entente_plan_row_set_item (EntentePlanRow *self, EntenteImportItem *item)
{
  const char *title;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (ENTENTE_IS_PLAN_ROW (self));

  if (self->item != NULL)
    g_clear_signal_handler (&self->handler, self->item);
  g_set_object (&self->item, item);
  if (item == NULL)
    return;
  title = entente_import_item_get_title (item);
  if (title == NULL || *title == '\0')
    title = entente_import_item_get_id (item);
  subtitle = dup_subtitle (item);
  /* Translators: stands for the name of a record that could not be read */
  gtk_label_set_text (self->title, title != NULL ? title : C_ ("import", "No name"));
  gtk_label_set_text (self->subtitle, subtitle);
  set_optional (self->reason, entente_import_item_get_reason (item));
  fill_choices (self);
  show_choice (self);
  self->handler = g_signal_connect_object (item, "notify::choice", G_CALLBACK (show_choice), self,
                                           G_CONNECT_SWAPPED);
}
