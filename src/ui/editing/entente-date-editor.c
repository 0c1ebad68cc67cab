/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A date as people write it. What was understood is said under the entry; what was not is refused
 * with the reason, and stays as it was typed. */

#define G_LOG_DOMAIN "entente-date-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include "language/entente-date-entry.h"
#include "language/entente-date-format.h"
#include "language/entente-language.h"

#include <glib/gi18n.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

/* What a source says of a date is kept as a string. */
static EntenteDate *
dup_date (const EntenteEditTarget *target)
{
  const char *edtf;
  EntenteDate *date;

  if (target->field->type == ENTENTE_VALUE_DATE)
    {
      date = entente_node_get_date (target->node, target->field->name);
      return date != NULL ? entente_date_copy (date) : NULL;
    }
  edtf = entente_node_get_string (target->node, target->field->name);
  return edtf != NULL ? entente_date_new_from_edtf (edtf, NULL) : NULL;
}

static void
set_date (const EntenteEditTarget *target, const EntenteDate *date)
{
  g_autofree char *edtf = NULL;

  if (date == NULL)
    {
      entente_node_clear (target->node, target->field);
      return;
    }
  if (target->field->type == ENTENTE_VALUE_DATE)
    {
      entente_node_set_date (target->node, target->field->name, date);
      return;
    }
  edtf = entente_date_to_edtf (date);
  entente_node_set_string (target->node, target->field->name, edtf);
}

/* In words where they are read back as the same date, else in the form of the file. */
static char *
dup_shown (const EntenteEditTarget *target)
{
  const char *typed = entente_edit_session_get_typed (target->node, target->field);
  g_autoptr (EntenteDate) date = dup_date (target);
  g_autoptr (EntenteDate) again = NULL;
  g_autofree char *words = NULL;

  if (typed != NULL)
    return g_strdup (typed);
  if (date == NULL)
    return g_strdup ("");
  words = entente_date_format (date, entente_language_get_current (), ENTENTE_DATE_STYLE_LONG);
  again = entente_date_entry_parse (words, NULL);
  return again != NULL && entente_date_equal (date, again) ? g_steal_pointer (&words)
                                                           : entente_date_to_edtf (date);
}

static void
show_understood (GtkWidget *entry, const char *words, gboolean refused)
{
  GtkWidget *label = gtk_widget_get_next_sibling (entry);

  gtk_label_set_text (GTK_LABEL (label), words);
  gtk_widget_set_visible (label, *words != '\0');
  if (refused)
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_widget_add_css_class (label, "error");
    }
  else
    {
      gtk_widget_remove_css_class (entry, "error");
      gtk_widget_remove_css_class (label, "error");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  words, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Reads the entry; what it says goes into the label, and, with @target, into the record. */
static void
read_entry (GtkWidget *entry, const EntenteEditTarget *target, gboolean take)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autofree char *stripped = g_strstrip (g_strdup (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (EntenteDate) date = NULL;
  g_autofree char *words = NULL;

  if (*stripped != '\0')
    date = entente_date_entry_parse (stripped, &error);
  if (date != NULL)
    words = entente_date_explain (date, entente_language_get_current ());
  show_understood (entry,
                   error != NULL   ? error->message
                   : words != NULL ? words
                                   : "",
                   error != NULL);
  if (!take)
    return;
  set_date (target, date);
  entente_edit_session_set_typed (target->session, target->node, target->field,
                                  error != NULL ? text : NULL);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_changed_cb (GtkWidget *entry, EntenteEditTarget *target)
{
  read_entry (entry, target, TRUE);
}

/* --- Internal functions ----------------------------------------------------------------------- */

GtkWidget *
_entente_date_editor_new (const EntenteEditTarget *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *understood = gtk_label_new (NULL);
  g_autofree char *shown = dup_shown (target);

  gtk_editable_set_text (GTK_EDITABLE (entry), shown);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  /* Translators: what one may type for a date; use forms of your language */
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _ ("5 August 2024, 08/2024, about 2009"));
  _entente_editor_set_name (entry, entente_edit_target_get_label (target));
  g_object_set (understood, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (understood, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), understood);
  read_entry (entry, target, FALSE);
  g_signal_connect_data (entry, "changed", G_CALLBACK (on_changed_cb),
                         entente_edit_target_copy (target), entente_edit_target_free_closure, 0);
  return box;
}
