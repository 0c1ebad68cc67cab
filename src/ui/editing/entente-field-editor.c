/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* The name of a field above what edits its value. */

#define G_LOG_DOMAIN "entente-field-editor"

#include "config.h"

#include "editing/entente-field-editor.h"

#include "editing/entente-editors-private.h"
#include "model/entente-evidence.h"

/* --- Helpers ---------------------------------------------------------------------------------- */

/* A source speaks of a value of the record, so its editor is that of the field it speaks of. */
static GtkWidget *
new_evidence_editor (const EntenteEditTarget *target)
{
  const EntenteField *supported = _entente_evidence_find_field (target);

  if (!g_str_equal (target->field->name, "value"))
    return _entente_choice_editor_new (target);
  if (supported != NULL && supported->type == ENTENTE_VALUE_DATE)
    return _entente_date_editor_new (target);
  if (supported != NULL && supported->vocabulary != ENTENTE_VOCABULARY_NONE)
    return _entente_choice_editor_new (target);
  return _entente_entry_editor_new (target);
}

static GtkWidget *
new_string_editor (const EntenteEditTarget *target)
{
  static const char *const of_evidence[] = { "field", "item", "value", NULL };
  static const char *const of_lists[] = { "country", "language", NULL };

  if (ENTENTE_IS_EVIDENCE (target->node) && g_strv_contains (of_evidence, target->field->name))
    return new_evidence_editor (target);
  if (g_strv_contains (of_lists, target->field->name))
    return _entente_choice_editor_new (target);
  if (g_str_equal (target->field->name, "personal"))
    return _entente_lines_editor_new (target);
  return _entente_entry_editor_new (target);
}

static GtkWidget *
new_editor (const EntenteEditTarget *target)
{
  switch (target->field->type)
    {
    case ENTENTE_VALUE_STRING:
      return new_string_editor (target);
    case ENTENTE_VALUE_STRINGS:
      return _entente_lines_editor_new (target);
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return _entente_text_editor_new (target);
    case ENTENTE_VALUE_DATE:
      return _entente_date_editor_new (target);
    case ENTENTE_VALUE_CODE:
      return _entente_choice_editor_new (target);
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return _entente_list_editor_new (target);
    case ENTENTE_VALUE_REFERENCE:
      return _entente_reference_editor_new (target);
    case ENTENTE_VALUE_NUMBER:
    case ENTENTE_VALUE_NUMBERS:
      return _entente_entry_editor_new (target);
    case ENTENTE_VALUE_BOOLEAN:
      return _entente_switch_editor_new (target);
    case ENTENTE_VALUE_NODES:
      return _entente_nodes_editor_new (target);
    default:
      g_assert_not_reached ();
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_field_editor_new:
 * @session: the editing that it is part of
 * @node: its record, or an element of it
 * @field: a field of @node
 *
 * Returns: (transfer floating): the name of the field, and an editor of its value
 */
GtkWidget *
entente_field_editor_new (EntenteEditSession *session, EntenteNode *node, const EntenteField *field)
{
  g_autoptr (EntenteEditTarget) target = entente_edit_target_new (session, node, field);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *label = gtk_label_new (entente_field_get_label (field));

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (label, "caption-heading");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), new_editor (target));
  g_object_set_data (G_OBJECT (box), "node", node);
  g_object_set_data (G_OBJECT (box), "field", (gpointer) field);
  return box;
}

/**
 * entente_field_editor_find:
 * @root: where to look
 *
 * Returns: (nullable) (transfer none): the editor of a field, if there is one at present
 */
GtkWidget *
entente_field_editor_find (GtkWidget *root, EntenteNode *node, const EntenteField *field)
{
  if (g_object_get_data (G_OBJECT (root), "node") == node
      && g_object_get_data (G_OBJECT (root), "field") == field)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = entente_field_editor_find (child, node, field);

      if (found != NULL)
        return found;
    }
  return NULL;
}
