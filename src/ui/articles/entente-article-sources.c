/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-article-sources"

#include "config.h"

#include "articles/entente-article-sources.h"

#include "model/entente-evidence.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* The values that rest on one paragraph, or on one run of paragraphs. */
typedef struct
{
  GtkWidget *widget;
  GtkWidget *list;
  guint first;
  guint through;
} Passage;

struct _EntenteArticleSources
{
  AdwBin parent_instance;

  /* Borrowed: the child */
  GtkBox *box;

  /* Owned */
  GArray *passages; /* of Passage */
};

G_DEFINE_FINAL_TYPE (EntenteArticleSources, entente_article_sources, ADW_TYPE_BIN)

/* --- Words ------------------------------------------------------------------------------------ */

/* The first words of an element: its title, its name, or who it refers to. */
static char *
dup_element (EntenteCatalogue *catalogue, EntenteNode *element)
{
  const EntenteField *fields;
  guint n_fields;

  fields = entente_node_get_fields (element, &n_fields);
  for (guint i = 0; i < n_fields; i++)
    if (!g_str_equal (fields[i].name, "key") && entente_node_is_set (element, &fields[i])
        && fields[i].type != ENTENTE_VALUE_CODE)
      return entente_format_dup_field (catalogue, element, &fields[i]);

  return NULL;
}

/* What evidence calls an element by need not be fit to be shown. */
static char *
dup_item (EntenteCatalogue *catalogue,
          EntenteRecord *record,
          const EntenteField *field,
          const char *item)
{
  GPtrArray *nodes = field->type == ENTENTE_VALUE_NODES
                         ? entente_node_get_nodes (ENTENTE_NODE (record), field->name)
                         : NULL;

  for (guint i = 0; nodes != NULL && i < nodes->len; i++)
    if (g_strcmp0 (entente_node_get_item_key (g_ptr_array_index (nodes, i)), item) == 0)
      return dup_element (catalogue, g_ptr_array_index (nodes, i));

  return entente_format_dup_value (catalogue, field, item);
}

static char *
dup_list (EntenteCatalogue *catalogue, EntenteRecord *record, const EntenteField *field)
{
  const char *const *list = entente_node_get_strings (ENTENTE_NODE (record), field->name);
  g_autoptr (GPtrArray) words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    g_ptr_array_add (words, entente_format_dup_value (catalogue, field, list[i]));
  g_ptr_array_add (words, NULL);

  /* Translators: between the items of a list in one line */
  return g_strjoinv (_ (", "), (char **) words->pdata);
}

/* What the source says: its own reading, else what the record has. */
static char *
dup_value (EntenteCatalogue *catalogue,
           EntenteRecord *record,
           EntenteEvidence *evidence,
           const EntenteField *field)
{
  const char *value = entente_evidence_get_value (evidence);
  const char *item = entente_evidence_get_item (evidence);
  EntenteText *printed = entente_evidence_get_printed (evidence);

  if (item != NULL)
    return dup_item (catalogue, record, field, item);
  if (value != NULL)
    return entente_format_dup_value (catalogue, field, value);
  if (!entente_text_is_empty (printed))
    return entente_format_dup_quoted (entente_text_get_nth (printed, 0, NULL));
  if (field->type == ENTENTE_VALUE_TEXT || field->type == ENTENTE_VALUE_DATE
      || field->type == ENTENTE_VALUE_CODE || field->type == ENTENTE_VALUE_NUMBER
      || field->type == ENTENTE_VALUE_STRING || field->type == ENTENTE_VALUE_REFERENCE)
    return entente_format_dup_field (catalogue, ENTENTE_NODE (record), field);
  if (field->type == ENTENTE_VALUE_CODES || field->type == ENTENTE_VALUE_REFERENCES)
    return dup_list (catalogue, record, field);

  return NULL;
}

/* What a passage says of one record: for each field the values, each once. */
typedef struct
{
  const EntenteField *field;
  const char *label;
  GPtrArray *values;
} Statement;

static void
statement_clear (gpointer data)
{
  g_ptr_array_unref (((Statement *) data)->values);
}

static void
add_statement (GArray *statements,
               EntenteCatalogue *catalogue,
               EntenteRecord *record,
               const EntenteCitation *citation)
{
  GPtrArray *list = entente_record_get_evidence (record);
  const EntenteField *field = NULL;
  Statement *statement = NULL;
  g_autofree char *value = NULL;

  if (citation->field != NULL && citation->position < list->len)
    field = entente_node_find_field (ENTENTE_NODE (record), citation->field);
  if (field == NULL)
    return;

  for (guint i = 0; i < statements->len && statement == NULL; i++)
    if (g_array_index (statements, Statement, i).field == field)
      statement = &g_array_index (statements, Statement, i);
  if (statement == NULL)
    {
      Statement fresh = { field, entente_record_get_field_label (record, field),
                          g_ptr_array_new_with_free_func (g_free) };

      g_array_append_val (statements, fresh);
      statement = &g_array_index (statements, Statement, statements->len - 1);
    }

  value = dup_value (catalogue, record, g_ptr_array_index (list, citation->position), field);
  if (value != NULL
      && !g_ptr_array_find_with_equal_func (statement->values, value, g_str_equal, NULL))
    g_ptr_array_add (statement->values, g_steal_pointer (&value));
}

static char *
dup_lines (GArray *statements)
{
  g_autoptr (GPtrArray) lines = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < statements->len; i++)
    {
      const Statement *statement = &g_array_index (statements, Statement, i);
      g_autofree char *values = NULL;

      g_ptr_array_add (statement->values, NULL);
      /* Translators: between the items of a list in one line */
      values = g_strjoinv (_ (", "), (char **) statement->values->pdata);
      if (*values == '\0')
        g_ptr_array_add (lines, g_strdup (statement->label));
      else
        /* Translators: the name of a field and its value, as in “Signed: 14 November 2014” */
        g_ptr_array_add (lines,
                         g_strdup_printf (C_ ("field", "%1$s: %2$s"), statement->label, values));
    }
  g_ptr_array_add (lines, NULL);

  return g_strjoinv ("\n", (char **) lines->pdata);
}

/* --- Widgets ---------------------------------------------------------------------------------- */

static GtkWidget *
create_use_button (const char *article, guint paragraph)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("list-add-symbolic");
  /* Translators: the name of a button beside a paragraph of an article */
  const char *name = _ ("Use as Source for Another Record");

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(su)", article, paragraph);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.use-as-source");
  return button;
}

static Passage *
add_passage (EntenteArticleSources *self, const char *article, guint first, guint through)
{
  Passage passage = { NULL, NULL, first, through };
  g_autofree char *words = entente_format_dup_paragraphs (first, through);
  GtkWidget *label = gtk_label_new (words);

  passage.widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  gtk_widget_add_css_class (passage.widget, "passage");
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_yalign (GTK_LABEL (label), 0);
  gtk_label_set_width_chars (GTK_LABEL (label), 7);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 7);
  gtk_widget_add_css_class (label, "paragraph-number");
  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (passage.widget), label);

  passage.list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_hexpand (passage.list, TRUE);
  gtk_box_append (GTK_BOX (passage.widget), passage.list);
  gtk_box_append (GTK_BOX (passage.widget), create_use_button (article, first));

  gtk_box_append (self->box, passage.widget);
  g_array_append_val (self->passages, passage);

  return &g_array_index (self->passages, Passage, self->passages->len - 1);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0, "wrap", TRUE,
                                   "wrap-mode", PANGO_WRAP_WORD_CHAR, NULL);

  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);

  return label;
}

static GtkWidget *
create_button (EntenteRecord *record, const char *statements)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = entente_format_dup_title (record);

  add_label (box, title, NULL);
  if (*statements != '\0')
    {
      GtkWidget *label = add_label (box, statements, "caption");

      gtk_widget_add_css_class (label, "dim-label");
    }

  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_add_css_class (button, "statement");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", entente_record_get_id (record));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.show-record");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, statements, -1);

  return button;
}

/* One button for all that a passage says of one record. */
static guint
add_record (EntenteArticleSources *self,
            EntenteCatalogue *catalogue,
            GPtrArray *citations,
            guint start,
            Passage *passage)
{
  const EntenteCitation *first = g_ptr_array_index (citations, start);
  g_autoptr (EntenteRecord) record = entente_catalogue_ref_record (catalogue, first->id, NULL);
  g_autoptr (GArray) statements = g_array_new (FALSE, FALSE, sizeof (Statement));
  guint end = start;

  g_array_set_clear_func (statements, statement_clear);
  for (; end < citations->len; end++)
    {
      const EntenteCitation *citation = g_ptr_array_index (citations, end);

      if (citation->n != first->n || citation->paragraph != first->paragraph
          || citation->through != first->through)
        break;
      if (record != NULL)
        add_statement (statements, catalogue, record, citation);
    }

  if (record != NULL)
    {
      g_autofree char *lines = dup_lines (statements);

      gtk_box_append (GTK_BOX (passage->list), create_button (record, lines));
    }

  return end;
}

static int
compare_citations (gconstpointer a, gconstpointer b)
{
  const EntenteCitation *first = *(EntenteCitation *const *) a;
  const EntenteCitation *second = *(EntenteCitation *const *) b;

  if (first->paragraph != second->paragraph)
    return first->paragraph < second->paragraph ? -1 : 1;
  if (first->through != second->through)
    return first->through < second->through ? -1 : 1;
  if (first->kind != second->kind)
    return first->kind < second->kind ? -1 : 1;
  if (first->n != second->n)
    return first->n < second->n ? -1 : 1;
  return first->position < second->position ? -1 : first->position > second->position;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_article_sources_finalize (GObject *object)
{
  g_array_unref (ENTENTE_ARTICLE_SOURCES (object)->passages);

  G_OBJECT_CLASS (entente_article_sources_parent_class)->finalize (object);
}

static void
entente_article_sources_class_init (EntenteArticleSourcesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = entente_article_sources_finalize;
}

static void
entente_article_sources_init (EntenteArticleSources *self)
{
  self->passages = g_array_new (FALSE, FALSE, sizeof (Passage));
  self->box = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->box));
}

/* --- Public functions ------------------------------------------------------------------------- */

void
entente_article_sources_show (EntenteArticleSources *self,
                              EntenteCatalogue *catalogue,
                              const char *article)
{
  g_autoptr (GPtrArray) citations = NULL;
  GtkWidget *child;
  guint i = 0;

  g_return_if_fail (ENTENTE_IS_ARTICLE_SOURCES (self));
  g_return_if_fail (article != NULL);

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->box))) != NULL)
    gtk_box_remove (self->box, child);
  g_array_set_size (self->passages, 0);

  citations = entente_catalogue_list_citations (catalogue, article);
  g_ptr_array_sort (citations, compare_citations);
  while (i < citations->len)
    {
      const EntenteCitation *citation = g_ptr_array_index (citations, i);
      Passage *passage;

      /* What an article says of itself stands at its head. */
      if (g_str_equal (citation->id, article))
        {
          i++;
          continue;
        }

      passage = self->passages->len > 0
                    ? &g_array_index (self->passages, Passage, self->passages->len - 1)
                    : NULL;
      if (passage == NULL || passage->first != citation->paragraph
          || passage->through != citation->through)
        passage = add_passage (self, article, citation->paragraph, citation->through);

      i = add_record (self, catalogue, citations, i, passage);
    }

  gtk_widget_set_visible (GTK_WIDGET (self), self->passages->len > 0);
}

/**
 * entente_article_sources_find_paragraph:
 * @self: the sources
 * @paragraph: the number of a paragraph
 *
 * Returns: (transfer none) (nullable): what rests on the paragraph, the narrowest passage first
 */
GtkWidget *
entente_article_sources_find_paragraph (EntenteArticleSources *self, guint paragraph)
{
  const Passage *best = NULL;

  g_return_val_if_fail (ENTENTE_IS_ARTICLE_SOURCES (self), NULL);

  for (guint i = 0; i < self->passages->len; i++)
    {
      const Passage *passage = &g_array_index (self->passages, Passage, i);

      if (paragraph < passage->first || paragraph > MAX (passage->first, passage->through))
        continue;
      if (best == NULL || passage->through - passage->first < best->through - best->first)
        best = passage;
    }

  return best != NULL ? best->widget : NULL;
}

guint
entente_article_sources_get_n_paragraphs (EntenteArticleSources *self)
{
  g_return_val_if_fail (ENTENTE_IS_ARTICLE_SOURCES (self), 0);

  return self->passages->len;
}
