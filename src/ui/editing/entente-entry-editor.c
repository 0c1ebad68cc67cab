/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* What is typed into one entry: words, a number, numbers; and what is one of a line each. */

#define G_LOG_DOMAIN "entente-entry-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include <glib/gi18n.h>
#include <math.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

/* Spaces part the thousands in French; a comma or a point with three digits behind it may do so as
 * well, or begin a fraction: that is not guessed. */
static gboolean
parse_number (const char *text, double *ret_number)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  char *end;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c))
        g_string_append_unichar (digits, c == ',' ? '.' : c);
    }
  end = strchr (digits->str, '.');
  if (end != NULL && strlen (end) == 4 && digits->str[0] != '0')
    return FALSE;
  for (const char *p = digits->str; *p != '\0'; p++)
    if (!g_ascii_isdigit (*p) && *p != '.' && !(*p == '-' && p == digits->str))
      return FALSE;
  *ret_number = g_ascii_strtod (digits->str, &end);
  return digits->len > 0 && *end == '\0' && isfinite (*ret_number);
}

static gboolean
set_numbers (const EntenteEditTarget *target, const char *text)
{
  g_auto (GStrv) parts = g_strsplit_set (text, ",; ", -1);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (int));

  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 number;
      int value;

      if (*g_strstrip (parts[i]) == '\0')
        continue;
      if (!g_ascii_string_to_unsigned (parts[i], 10, 1, G_MAXINT, &number, NULL))
        return FALSE;
      value = (int) number;
      g_array_append_val (numbers, value);
    }
  entente_node_set_numbers (target->node, target->field->name, (int *) (gpointer) numbers->data,
                            numbers->len);
  return TRUE;
}

static gboolean
set_number (const EntenteEditTarget *target, const char *text)
{
  double number;

  if (!parse_number (text, &number))
    return FALSE;
  entente_node_set_number (target->node, target->field->name, number);
  return TRUE;
}

static char *
dup_number (const EntenteEditTarget *target)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (
      g_ascii_formatd (buffer, sizeof buffer, "%.15g",
                       entente_node_get_number (target->node, target->field->name, NULL)));
}

static char *
dup_numbers (const EntenteEditTarget *target)
{
  GArray *numbers = entente_node_get_numbers (target->node, target->field->name);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; numbers != NULL && i < numbers->len; i++)
    g_string_append_printf (out, i > 0 ? ", %d" : "%d", g_array_index (numbers, int, i));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static char *
dup_shown (const EntenteEditTarget *target)
{
  const char *typed = entente_edit_session_get_typed (target->node, target->field);

  if (typed != NULL)
    return g_strdup (typed);
  if (!entente_node_is_set (target->node, target->field))
    return g_strdup ("");
  switch ((int) target->field->type)
    {
    case ENTENTE_VALUE_NUMBER:
      return dup_number (target);
    case ENTENTE_VALUE_NUMBERS:
      return dup_numbers (target);
    default:
      return g_strdup (entente_node_get_string (target->node, target->field->name));
    }
}

static gboolean
take (const EntenteEditTarget *target, const char *text)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text));

  if (*stripped == '\0')
    {
      entente_node_clear (target->node, target->field);
      return TRUE;
    }
  switch ((int) target->field->type)
    {
    case ENTENTE_VALUE_NUMBER:
      return set_number (target, stripped);
    case ENTENTE_VALUE_NUMBERS:
      return set_numbers (target, stripped);
    default:
      return entente_node_set_string (target->node, target->field->name, stripped);
    }
}

static const char *
get_reason (const EntenteField *field)
{
  return field->type == ENTENTE_VALUE_NUMBERS
             ? _ ("Write whole numbers with commas between them.")
             : _ ("Write the number in digits, with nothing between the thousands.");
}

static const char *
get_hint (const EntenteField *field)
{
  static const char *const months[] = { "duration", "renewalPeriod", "notice", NULL };

  if (field->type == ENTENTE_VALUE_NUMBER && g_strv_contains (months, field->name))
    /* Translators: under an entry for a span of time */
    return _ ("In months");
  return "";
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
update_hint (GtkWidget *entry, GtkLabel *hint, const EntenteEditTarget *target)
{
  gboolean refused = entente_edit_session_get_typed (target->node, target->field) != NULL;
  const char *words = refused ? get_reason (target->field) : get_hint (target->field);

  gtk_label_set_text (hint, words);
  gtk_widget_set_visible (GTK_WIDGET (hint), *words != '\0');
  if (refused)
    {
      gtk_widget_add_css_class (entry, "error");
      gtk_widget_add_css_class (GTK_WIDGET (hint), "error");
    }
  else
    {
      gtk_widget_remove_css_class (entry, "error");
      gtk_widget_remove_css_class (GTK_WIDGET (hint), "error");
    }
}

static void
on_changed_cb (GtkWidget *entry, EntenteEditTarget *target)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  gboolean taken = take (target, text);

  if (!taken)
    entente_node_clear (target->node, target->field);
  entente_edit_session_set_typed (target->session, target->node, target->field,
                                  taken ? NULL : text);
  update_hint (entry, GTK_LABEL (gtk_widget_get_next_sibling (entry)), target);
}

static void
on_lines_changed_cb (GtkTextBuffer *buffer, EntenteEditTarget *target)
{
  g_autofree char *text = NULL;

  g_object_get (buffer, "text", &text, NULL);
  if (target->field->type == ENTENTE_VALUE_STRINGS)
    {
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
      g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
      g_auto (GStrv) kept = NULL;

      for (guint i = 0; lines[i] != NULL; i++)
        if (*g_strstrip (lines[i]) != '\0')
          g_strv_builder_add (builder, lines[i]);
      kept = g_strv_builder_end (builder);
      entente_node_set_strings (target->node, target->field->name, (const char *const *) kept);
    }
  else
    {
      g_strchomp (text);
      entente_node_set_string (target->node, target->field->name, *text != '\0' ? text : NULL);
    }
  entente_edit_target_touch (target);
}

static void
on_toggled_cb (GtkSwitch *toggle, GParamSpec *pspec, EntenteEditTarget *target)
{
  entente_node_set_boolean (target->node, target->field->name, gtk_switch_get_active (toggle));
  entente_edit_target_touch (target);
}

/* --- Internal functions ----------------------------------------------------------------------- */

GtkWidget *
_entente_entry_editor_new (const EntenteEditTarget *target)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *hint = gtk_label_new (NULL);
  g_autofree char *shown = dup_shown (target);

  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 8);
  _entente_editor_set_name (entry, entente_edit_target_get_label (target));
  g_object_set (hint, "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (hint, "caption");
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), hint);
  update_hint (entry, GTK_LABEL (hint), target);
  if (_entente_editor_fill_entry (GTK_EDITABLE (entry), shown))
    g_signal_connect_data (entry, "changed", G_CALLBACK (on_changed_cb),
                           entente_edit_target_copy (target), entente_edit_target_free_closure, 0);
  return box;
}

/* One of a line each, or a note of some lines. */
GtkWidget *
_entente_lines_editor_new (const EntenteEditTarget *target)
{
  GtkWidget *lines;
  char *text;

  if (target->field->type == ENTENTE_VALUE_STRINGS)
    text
        = g_strjoinv ("\n", (char **) entente_node_get_strings (target->node, target->field->name));
  else
    text = g_strdup (entente_node_get_string (target->node, target->field->name));
  lines = _entente_editor_new_lines (text != NULL ? text : g_strdup (""),
                                     G_CALLBACK (on_lines_changed_cb),
                                     entente_edit_target_copy (target));
  _entente_editor_set_name (lines, entente_edit_target_get_label (target));
  return lines;
}

GtkWidget *
_entente_switch_editor_new (const EntenteEditTarget *target)
{
  GtkWidget *toggle = gtk_switch_new ();

  gtk_switch_set_active (GTK_SWITCH (toggle),
                         entente_node_get_boolean (target->node, target->field->name));
  gtk_widget_set_halign (toggle, GTK_ALIGN_START);
  _entente_editor_set_name (toggle, entente_edit_target_get_label (target));
  g_signal_connect_data (toggle, "notify::active", G_CALLBACK (on_toggled_cb),
                         entente_edit_target_copy (target), entente_edit_target_free_closure, 0);
  return toggle;
}
