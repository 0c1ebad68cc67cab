/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-plain-view"

#include "config.h"

#include "window/entente-plain-view.h"

#include "language/entente-language.h"
#include "model/entente-date.h"

struct _EntentePlainView
{
  EntenteRecordView parent_instance;

  /* borrowed */
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (EntentePlainView, entente_plain_view, ENTENTE_TYPE_RECORD_VIEW)

/* Helpers */

static char *
join_codes (EntenteVocabulary vocabulary, const char *const *codes)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;

  for (guint i = 0; codes != NULL && codes[i] != NULL; i++)
    g_strv_builder_add (builder, entente_vocabulary_get_label (vocabulary, codes[i]));

  words = g_strv_builder_end (builder);

  return g_strjoinv (", ", words);
}

static char *
dup_value (EntenteNode *node, const EntenteField *field)
{
  const char *language = entente_language_get_current ();

  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_REFERENCE:
      return g_strdup (entente_node_get_string (node, field->name));

    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_REFERENCES:
      return g_strjoinv (", ", (char **) entente_node_get_strings (node, field->name));

    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      return g_strdup (
          entente_text_lookup (entente_node_get_text (node, field->name), language, NULL));

    case ENTENTE_VALUE_DATE:
      return entente_date_to_edtf (entente_node_get_date (node, field->name));

    case ENTENTE_VALUE_CODE:
      return g_strdup (entente_vocabulary_get_label (field->vocabulary,
                                                     entente_node_get_string (node, field->name)));

    case ENTENTE_VALUE_CODES:
      return join_codes (field->vocabulary, entente_node_get_strings (node, field->name));

    case ENTENTE_VALUE_NUMBER:
      return g_strdup_printf ("%g", entente_node_get_number (node, field->name, NULL));

    case ENTENTE_VALUE_NODES:
      return g_strdup_printf ("%u", entente_node_get_nodes (node, field->name)->len);

    case ENTENTE_VALUE_NUMBERS:
    case ENTENTE_VALUE_BOOLEAN:
    default:
      return NULL;
    }
}

static void
clear_box (EntentePlainView *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->box)) != NULL)
    gtk_box_remove (GTK_BOX (self->box), child);
}

static GtkWidget *
create_label (const char *text, const char *css_class)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, "wrap", TRUE, "wrap-mode",
                       PANGO_WRAP_WORD_CHAR, "css-classes",
                       (const char *const[]){ css_class, NULL }, NULL);
}

/* EntenteRecordView */

static void
entente_plain_view_show (EntenteRecordView *view, EntenteRecord *record)
{
  EntentePlainView *self = ENTENTE_PLAIN_VIEW (view);
  EntenteNode *node = ENTENTE_NODE (record);
  g_autofree char *title = entente_record_view_dup_title (view);
  GtkWidget *list = gtk_list_box_new ();
  const EntenteField *fields;
  guint n_fields;

  clear_box (self);
  gtk_box_append (GTK_BOX (self->box), create_label (title, "title-1"));

  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_box_append (GTK_BOX (self->box), list);

  fields = entente_node_get_fields (node, &n_fields);

  for (guint i = 0; i < n_fields; i++)
    {
      g_autofree char *value = NULL;
      GtkWidget *row;

      if (!entente_node_is_set (node, &fields[i]))
        continue;

      value = dup_value (node, &fields[i]);

      if (value == NULL || *value == '\0')
        continue;

      row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title",
                          entente_field_get_label (&fields[i]), "subtitle", value, "subtitle-lines",
                          0, NULL);
      gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
}

/* GObject overrides */

static void
entente_plain_view_class_init (EntentePlainViewClass *klass)
{
  EntenteRecordViewClass *view_class = ENTENTE_RECORD_VIEW_CLASS (klass);

  view_class->show = entente_plain_view_show;
}

static void
entente_plain_view_init (EntentePlainView *self)
{
  GtkWidget *scrolled_window;
  GtkWidget *clamp;

  self->box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18,
                            "margin-top", 24, "margin-bottom", 24, "margin-start", 12, "margin-end",
                            12, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "maximum-size", 760, "child", self->box, NULL);
  scrolled_window = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "hscrollbar-policy", GTK_POLICY_NEVER,
                                  "child", clamp, NULL);
  adw_bin_set_child (ADW_BIN (self), scrolled_window);
}
