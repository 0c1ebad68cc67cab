/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A text by language: a row for each language of the interface, one for what is the same in all,
 * and one for each other language that the text has. A row that is empty shows what a reader of
 * that language is shown instead. */

#define G_LOG_DOMAIN "entente-text-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include "language/entente-display-names.h"
#include "language/entente-language.h"

#include "widgets/entente-format.h"

#include <glib/gi18n.h>
#include <string.h>

/* In bytes: what is longer would be laid out for seconds, and is not edited here. */
#define MOST_ENTRY_BYTES (16 * 1024)
#define MOST_LINES_BYTES (200 * 1024)

#define SPACING     6
#define NAME_WIDTH  16 /* letters */
#define LEAST_LINES 44 /* pixels: two lines */
#define MOST_LINES  260

/* Texts of more than a line. */
static const char *const long_names[] = { "description", "note", "text", "subjects", NULL };

/* --- Helpers ---------------------------------------------------------------------------------- */

static gboolean
is_long (const EntenteField *field)
{
  return field->type == ENTENTE_VALUE_PARAGRAPHS || g_strv_contains (long_names, field->name);
}

static char *
dup_language_label (const char *tag)
{
  if (g_str_equal (tag, "mul"))
    /* Translators: the row of a name that is written the same in every language */
    return g_strdup (C_ ("text language", "Same in all"));
  if (g_str_equal (tag, "und"))
    /* Translators: the row of a name whose language nobody knows */
    return g_strdup (C_ ("text language", "Not known"));
  return entente_language_name (tag, entente_language_get_current ());
}

static const char *
get_form (const EntenteEditTarget *target, const char *tag)
{
  EntenteText *text = entente_node_get_text (target->node, target->field->name);
  const char *form = text != NULL ? entente_text_get (text, tag) : NULL;

  return form != NULL ? form : "";
}

static void
set_form (const EntenteEditTarget *target, const char *tag, const char *form)
{
  g_autofree char *stripped = g_strchomp (g_strdup (form));

  entente_node_set_form (target->node, target->field->name, tag, stripped);
  entente_edit_target_touch (target);
}

/* What the reader of a language without a form is shown. */
static char *
dup_fallback (const EntenteEditTarget *target, const char *tag)
{
  EntenteText *text = entente_node_get_text (target->node, target->field->name);

  return text != NULL && !g_str_equal (tag, "mul")
             ? entente_format_dup_shown (entente_text_lookup (text, tag, NULL))
             : NULL;
}

static void
update_placeholders (GtkWidget *box, const EntenteEditTarget *target)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *entry = gtk_widget_get_last_child (row);

      if (GTK_IS_ENTRY (entry))
        {
          g_autofree char *fallback
              = dup_fallback (target, g_object_get_data (G_OBJECT (entry), "language"));

          gtk_entry_set_placeholder_text (GTK_ENTRY (entry), fallback);
        }
    }
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_entry_changed_cb (GtkWidget *entry, EntenteEditTarget *target)
{
  GtkWidget *row = gtk_widget_get_parent (entry);

  set_form (target, g_object_get_data (G_OBJECT (entry), "language"),
            gtk_editable_get_text (GTK_EDITABLE (entry)));
  if (row != NULL && gtk_widget_get_parent (row) != NULL)
    update_placeholders (gtk_widget_get_parent (row), target);
}

static void
on_buffer_changed_cb (GtkTextBuffer *buffer, EntenteEditTarget *target)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  set_form (target, g_object_get_data (G_OBJECT (buffer), "language"), text);
}

/* --- Making ----------------------------------------------------------------------------------- */

static GtkWidget *
new_entry (const EntenteEditTarget *target, const char *tag)
{
  GtkWidget *entry = gtk_entry_new ();

  g_object_set_data_full (G_OBJECT (entry), "language", g_strdup (tag), g_free);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  /* It fills the row, and asks for no more: the captions get what they ask for. */
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), 8);
  if (_entente_editor_fill_entry (GTK_EDITABLE (entry), get_form (target, tag)))
    g_signal_connect_data (entry, "changed", G_CALLBACK (on_entry_changed_cb),
                           entente_edit_target_copy (target), entente_edit_target_free_closure, 0);
  return entry;
}

static GtkWidget *
new_view (const EntenteEditTarget *target, const char *tag)
{
  GtkWidget *scrolled = _entente_editor_new_lines (g_strdup (get_form (target, tag)),
                                                   G_CALLBACK (on_buffer_changed_cb),
                                                   entente_edit_target_copy (target));
  GtkTextView *view
      = GTK_TEXT_VIEW (gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)));

  g_object_set_data_full (G_OBJECT (gtk_text_view_get_buffer (view)), "language", g_strdup (tag),
                          g_free);
  return scrolled;
}

static GtkSizeRequestMode
get_caption_mode (GtkWidget *caption)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* As wide in each row: a label of newer versions of GTK asks for more where the row is not high. */
static void
measure_caption (GtkWidget *caption,
                 GtkOrientation orientation,
                 int for_size,
                 int *minimum,
                 int *natural,
                 int *minimum_baseline,
                 int *natural_baseline)
{
  gtk_widget_measure (gtk_widget_get_first_child (caption), orientation,
                      orientation == GTK_ORIENTATION_HORIZONTAL ? -1 : for_size, minimum, natural,
                      NULL, NULL);
}

static void
allocate_caption (GtkWidget *caption, int width, int height, int baseline)
{
  gtk_widget_allocate (gtk_widget_get_first_child (caption), width, height, baseline, NULL);
}

static GtkWidget *
new_caption (GtkWidget *label)
{
  GtkWidget *caption = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (
      caption, gtk_custom_layout_new (get_caption_mode, measure_caption, allocate_caption));
  gtk_box_append (GTK_BOX (caption), label);
  return caption;
}

static void
append_row (GtkWidget *box, const EntenteEditTarget *target, const char *tag)
{
  g_autofree char *language = dup_language_label (tag);
  /* Translators: for a screen reader: the name of a field, and the language of this form of it */
  g_autofree char *name = g_strdup_printf (C_ ("text language", "%1$s, %2$s"),
                                           entente_edit_target_get_label (target), language);
  GtkWidget *row = gtk_box_new (
      is_long (target->field) ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL, SPACING);
  GtkWidget *label = gtk_label_new (language);
  GtkWidget *editor = is_long (target->field) ? new_view (target, tag) : new_entry (target, tag);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  /* So that it is as wide as it is told, whatever its longest word. */
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_label_set_max_width_chars (GTK_LABEL (label), NAME_WIDTH);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (editor, TRUE);
  _entente_editor_set_name (editor, name);
  gtk_box_append (GTK_BOX (row), new_caption (label));
  gtk_box_append (GTK_BOX (row), editor);
  g_object_set_data_full (G_OBJECT (row), "language", g_strdup (tag), g_free);
  gtk_box_append (GTK_BOX (box), row);
}

static gboolean
is_own (const char *tag)
{
  return g_str_equal (tag, "mul") || g_strv_contains (entente_language_get_codes (), tag);
}

/* --- Internal functions ----------------------------------------------------------------------- */

/* Returns whether it can be edited: a text that is too long for that is shown as far as a label
 * shows it, and stays as it is. */
gboolean
_entente_editor_fill_entry (GtkEditable *entry, const char *text)
{
  const gboolean editable = strnlen (text, MOST_ENTRY_BYTES + 1) <= MOST_ENTRY_BYTES;
  g_autofree char *shown = editable ? g_strdup (text) : entente_format_dup_shown (text);

  gtk_editable_set_text (entry, shown);
  gtk_editable_set_editable (entry, editable);
  return editable;
}

/* The same for lines. */
static gboolean
fill_lines (GtkTextView *view, const char *text)
{
  const gboolean editable = strnlen (text, MOST_LINES_BYTES + 1) <= MOST_LINES_BYTES;
  g_autofree char *shown = editable ? g_strdup (text) : entente_format_dup_shown (text);

  gtk_text_buffer_set_text (gtk_text_view_get_buffer (view), shown, -1);
  gtk_text_view_set_editable (view, editable);
  return editable;
}

/* Some lines of plain text. Takes @text and @target, which @changed is given. */
GtkWidget *
_entente_editor_new_lines (char *text, GCallback changed, EntenteEditTarget *target)
{
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  g_object_set (view, "top-margin", 6, "bottom-margin", 6, "left-margin", 8, "right-margin", 8,
                NULL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  g_object_set (scrolled, "hscrollbar-policy", GTK_POLICY_NEVER, "min-content-height", LEAST_LINES,
                "max-content-height", MOST_LINES, "propagate-natural-height", TRUE, "has-frame",
                TRUE, NULL);
  if (fill_lines (GTK_TEXT_VIEW (view), text))
    g_signal_connect_data (gtk_text_view_get_buffer (GTK_TEXT_VIEW (view)), "changed", changed,
                           target, entente_edit_target_free_closure, 0);
  else
    entente_edit_target_free (target);
  g_free (text);
  return scrolled;
}

/* Names an editor for who does not see the label beside it. */
void
_entente_editor_set_name (GtkWidget *widget, const char *name)
{
  if (GTK_IS_SCROLLED_WINDOW (widget))
    widget = gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (widget));
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

GtkWidget *
_entente_text_editor_new (const EntenteEditTarget *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, SPACING);
  EntenteText *text = entente_node_get_text (target->node, target->field->name);
  const char *const *codes = entente_language_get_codes ();
  const char *tag;

  for (guint i = 0; codes[i] != NULL; i++)
    append_row (box, target, codes[i]);
  if (!is_long (target->field) || *get_form (target, "mul") != '\0')
    append_row (box, target, "mul");
  for (guint i = 0; text != NULL && i < entente_text_get_size (text); i++)
    {
      entente_text_get_nth (text, i, &tag);
      if (!is_own (tag))
        append_row (box, target, tag);
    }
  update_placeholders (box, target);
  return box;
}

/* Gives the focus to the row of a language, with the caret behind what is there. */
void
_entente_text_editor_focus (GtkWidget *box, const char *tag)
{
  for (GtkWidget *row = gtk_widget_get_first_child (box); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *editor = gtk_widget_get_last_child (row);

      if (g_strcmp0 (g_object_get_data (G_OBJECT (row), "language"), tag) != 0)
        continue;
      if (GTK_IS_ENTRY (editor))
        {
          gtk_entry_grab_focus_without_selecting (GTK_ENTRY (editor));
          gtk_editable_set_position (GTK_EDITABLE (editor), -1);
        }
      else
        {
          gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD);
        }
      return;
    }
}
