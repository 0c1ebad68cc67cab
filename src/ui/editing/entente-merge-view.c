/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-merge-view"

#include "config.h"

#include "editing/entente-merge-view.h"

#include "editing/entente-difference.h"
#include "language/entente-language.h"
#include "services/entente-description.h"
#include "services/entente-merge.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

struct _EntenteMergeView
{
  AdwBin parent_instance;

  /* owned */
  EntenteCatalogue *catalogue;
  EntenteRecord *stays;
  EntenteRecord *other;
  GArray *fields; /* of EntenteMergeField */
  char *why;

  /* borrowed: inside the child */
  GtkBox *choices;
  GtkBox *preview;
};

G_DEFINE_FINAL_TYPE (EntenteMergeView, entente_merge_view, ADW_TYPE_BIN)

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
empty (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

static GtkWidget *
new_label (const char *words, const char *style)
{
  g_autofree char *shown = entente_format_dup_shown (words);
  GtkWidget *label = gtk_label_new (shown);

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static char *
dup_value (EntenteMergeView *self, EntenteRecord *record, const EntenteField *field)
{
  if (!entente_node_is_set (ENTENTE_NODE (record), field))
    /* Translators: a field of one of two records that are compared has no value */
    return g_strdup (C_ ("merge", "Nothing"));
  return entente_difference_dup_value (self->catalogue, record, field,
                                       entente_language_get_current ());
}

static void
show_preview (EntenteMergeView *self)
{
  g_autoptr (EntenteRecord) merged = entente_merge_view_dup_merged (self);
  g_autoptr (GPtrArray) lines
      = entente_description_list (self->catalogue, merged, entente_language_get_current ());

  empty (self->preview);
  for (guint i = 0; i < lines->len; i++)
    {
      const EntenteDescriptionLine *line = lines->pdata[i];
      g_autofree char *value = dup_value (self, merged, line->field);

      gtk_box_append (self->preview, new_label (line->label, "caption-heading"));
      gtk_box_append (self->preview, new_label (value, NULL));
    }
}

/* --- Choices ---------------------------------------------------------------------------------- */

static void
on_toggled_cb (GtkCheckButton *button, EntenteMergeView *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  EntenteMergeChoice choice = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (button), "choice"));

  if (!gtk_check_button_get_active (button))
    return;
  g_array_index (self->fields, EntenteMergeField, index).choice = choice;
  show_preview (self);
}

static GtkWidget *
new_choice (EntenteMergeView *self,
            guint index,
            EntenteMergeChoice choice,
            const char *words,
            GtkWidget *group)
{
  const EntenteMergeField *field = &g_array_index (self->fields, EntenteMergeField, index);
  GtkWidget *button = gtk_check_button_new ();
  GtkWidget *label = new_label (words, NULL);
  /* Translators: the name of a field and its value, as in “Signed: 14 November 2014” */
  g_autofree char *name
      = g_strdup_printf (C_ ("field", "%1$s: %2$s"), entente_field_get_label (field->field), words);

  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  /* Beside the first line, however long the value is. */
  gtk_widget_set_valign (gtk_widget_get_first_child (button), GTK_ALIGN_START);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (button), GTK_CHECK_BUTTON (group));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (button), field->choice == choice);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_object_set_data (G_OBJECT (button), "choice", GINT_TO_POINTER (choice));
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_toggled_cb), self, 0);
  return button;
}

static void
append_field (EntenteMergeView *self, guint index)
{
  const EntenteMergeField *field = &g_array_index (self->fields, EntenteMergeField, index);
  g_autofree char *kept = dup_value (self, self->stays, field->field);
  g_autofree char *taken = dup_value (self, self->other, field->field);
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *first = new_choice (self, index, ENTENTE_MERGE_KEEP, kept, NULL);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (self->choices,
                  new_label (entente_field_get_label (field->field), "caption-heading"));
  gtk_box_append (GTK_BOX (sides), first);
  gtk_box_append (GTK_BOX (sides), new_choice (self, index, ENTENTE_MERGE_TAKE, taken, first));
  gtk_box_append (self->choices, sides);
  if (field->can_be_both)
    /* Translators: of two values of a field, both are kept in the merged record */
    gtk_box_append (self->choices,
                    new_choice (self, index, ENTENTE_MERGE_BOTH, C_ ("merge", "Both"), first));
}

static void
append_heads (EntenteMergeView *self)
{
  GtkWidget *sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  g_autofree char *stays = entente_format_dup_title (self->stays);
  g_autofree char *other = entente_format_dup_title (self->other);

  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  gtk_box_append (GTK_BOX (sides), new_label (stays, "heading"));
  gtk_box_append (GTK_BOX (sides), new_label (other, "heading"));
  gtk_box_append (self->choices, sides);
  sides = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_box_set_homogeneous (GTK_BOX (sides), TRUE);
  /* Translators: of two records that are merged, the one whose place in the catalogue is kept */
  gtk_box_append (GTK_BOX (sides), new_label (_ ("Stays"), "dim-label"));
  /* Translators: of two records that are merged, the one that goes; what named it will name the
   * one that stays */
  gtk_box_append (GTK_BOX (sides), new_label (_ ("Goes into it"), "dim-label"));
  gtk_box_append (self->choices, sides);
  if (self->why != NULL)
    gtk_box_append (self->choices, new_label (self->why, "dim-label"));
}

static void
fill (EntenteMergeView *self)
{
  empty (self->choices);
  append_heads (self);
  for (guint i = 0; i < self->fields->len; i++)
    append_field (self, i);
  if (self->fields->len == 0)
    gtk_box_append (self->choices, new_label (_ ("They differ in nothing."), NULL));
  show_preview (self);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_merge_view_dispose (GObject *object)
{
  EntenteMergeView *self = ENTENTE_MERGE_VIEW (object);

  g_clear_object (&self->catalogue);
  g_clear_object (&self->stays);
  g_clear_object (&self->other);
  g_clear_pointer (&self->fields, g_array_unref);
  g_clear_pointer (&self->why, g_free);

  G_OBJECT_CLASS (entente_merge_view_parent_class)->dispose (object);
}

static void
entente_merge_view_class_init (EntenteMergeViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = entente_merge_view_dispose;
}

static void
entente_merge_view_init (EntenteMergeView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->choices = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->preview = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choices));
  /* Translators: the heading above the record that merging two would make */
  gtk_box_append (GTK_BOX (box), new_label (_ ("What Would Come of It"), "title-4"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->preview));
  adw_bin_set_child (ADW_BIN (self), box);
}

/* --- Public functions ------------------------------------------------------------------------- */

GtkWidget *
entente_merge_view_new (void)
{
  return g_object_new (ENTENTE_TYPE_MERGE_VIEW, NULL);
}

/**
 * entente_merge_view_show:
 * @stays: the id of the record that stays
 * @other: the id of the other
 * @why: (nullable): what speaks for and against their being the same
 *
 * Returns: whether both are there
 */
gboolean
entente_merge_view_show (EntenteMergeView *self,
                         EntenteCatalogue *catalogue,
                         const char *stays,
                         const char *other,
                         const char *why,
                         GError **error)
{
  g_autoptr (EntenteRecord) first = entente_catalogue_ref_record (catalogue, stays, error);
  g_autoptr (EntenteRecord) second = NULL;

  g_return_val_if_fail (ENTENTE_IS_MERGE_VIEW (self), FALSE);

  if (first == NULL)
    return FALSE;
  second = entente_catalogue_ref_record (catalogue, other, error);
  if (second == NULL)
    return FALSE;
  g_set_object (&self->catalogue, catalogue);
  g_set_object (&self->stays, first);
  g_set_object (&self->other, second);
  g_free (self->why);
  self->why = g_strdup (why);
  g_clear_pointer (&self->fields, g_array_unref);
  self->fields = entente_merge_list_fields (first, second);
  fill (self);
  return TRUE;
}

/**
 * entente_merge_view_swap:
 *
 * Keeps the other record instead. What was chosen is chosen anew.
 */
void
entente_merge_view_swap (EntenteMergeView *self)
{
  EntenteRecord *stays;

  g_return_if_fail (ENTENTE_IS_MERGE_VIEW (self));

  stays = self->stays;
  self->stays = self->other;
  self->other = stays;
  g_clear_pointer (&self->fields, g_array_unref);
  self->fields = entente_merge_list_fields (self->stays, self->other);
  fill (self);
}

const char *
entente_merge_view_get_stays (EntenteMergeView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MERGE_VIEW (self), NULL);

  return self->stays != NULL ? entente_record_get_id (self->stays) : NULL;
}

const char *
entente_merge_view_get_other (EntenteMergeView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MERGE_VIEW (self), NULL);

  return self->other != NULL ? entente_record_get_id (self->other) : NULL;
}

/**
 * entente_merge_view_dup_merged:
 *
 * Returns: (transfer full): what the record that stays would become
 */
EntenteRecord *
entente_merge_view_dup_merged (EntenteMergeView *self)
{
  g_return_val_if_fail (ENTENTE_IS_MERGE_VIEW (self), NULL);

  return entente_merge_records (self->stays, self->other, self->fields);
}
