/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-table-page"

#include "config.h"

#include "intake/entente-table-page.h"

#include "intake/entente-table-memory.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "widgets/entente-choice-row.h"

#include <glib/gi18n.h>

/* So many rows are shown of each column. */
#define SAMPLE_ROWS 3

static const char separators[] = { '\0', ',', ';', '\t', '|' };
static const char *const languages[] = { "und", "mul", "en", "fr", "vi" };

struct _EntenteTablePage
{
  AdwBin parent_instance;

  /* template */
  AdwComboRow *kind_row;
  GtkSwitch *header_switch;
  AdwComboRow *separator_row;
  AdwComboRow *encoding_row;
  AdwComboRow *language_row;
  AdwPreferencesGroup *columns;
  GtkButton *continue_button;

  /* owned */
  EntenteCsvImporter *importer;
  GBytes *sample;
  EntenteCsvTable *table;
  EntenteCsvMapping *mapping; /* NULL while not even the kind is known */
  GPtrArray *rows;            /* of the columns, borrowed */
  GStrv targets;              /* as the rows of the columns have them, after “passed over” */
  gboolean filling;
};

enum
{
  SIGNAL_CONTINUE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (EntenteTablePage, entente_table_page, ADW_TYPE_BIN)

/* --- Columns ---------------------------------------------------------------------------------- */

static void
update_continue (EntenteTablePage *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->continue_button),
                            self->mapping != NULL
                                && entente_csv_mapping_count_mapped (self->mapping) > 0);
}

static void
on_target_changed_cb (EntenteTablePage *self, GParamSpec *pspec, AdwComboRow *row)
{
  const guint selected = adw_combo_row_get_selected (row);
  const guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (row), "column"));

  if (self->filling || self->mapping == NULL || selected == GTK_INVALID_LIST_POSITION)
    return;
  entente_csv_mapping_set_target (self->mapping, column,
                                  selected > 0 ? self->targets[selected - 1] : NULL);
  update_continue (self);
}

/* What stands in the first rows of a column: VAST · CNRS · USTH. */
static char *
dup_sample (EntenteTablePage *self, guint column)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      GStrv row = g_ptr_array_index (self->table->rows, i);

      if (column >= g_strv_length (row) || *row[column] == '\0')
        continue;
      if (out->len > 0)
        g_string_append (out, " · ");
      g_string_append (out, row[column]);
    }
  g_strdelimit (out->str, "\r\n\t", ' ');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static GListModel *
make_targets (EntenteTablePage *self)
{
  const EntenteKind kind = entente_csv_mapping_get_kind (self->mapping);
  GtkStringList *labels = gtk_string_list_new (NULL);

  g_clear_pointer (&self->targets, g_strfreev);
  self->targets = entente_csv_list_targets (kind);
  /* Translators: what is done with a column of a table: nothing */
  gtk_string_list_append (labels, C_ ("column", "Passed over"));
  for (char **target = self->targets; *target != NULL; target++)
    gtk_string_list_take (
        labels, entente_csv_dup_target_label (kind, *target, entente_language_get_current ()));
  return G_LIST_MODEL (labels);
}

/* A target that the list does not offer, such as a rare language, is put at its end. */
static guint
find_target (EntenteTablePage *self, GListModel *labels, const char *target)
{
  guint n = 0;

  if (target == NULL)
    return 0;
  for (; self->targets[n] != NULL; n++)
    if (g_str_equal (self->targets[n], target))
      return n + 1;
  self->targets = g_renew (char *, self->targets, n + 2);
  self->targets[n] = g_strdup (target);
  self->targets[n + 1] = NULL;
  gtk_string_list_take (GTK_STRING_LIST (labels),
                        entente_csv_dup_target_label (entente_csv_mapping_get_kind (self->mapping),
                                                      target, entente_language_get_current ()));
  return n + 1;
}

static void
append_column (EntenteTablePage *self, GListModel *labels, guint column)
{
  AdwComboRow *row = ADW_COMBO_ROW (entente_choice_row_new ());
  g_autofree char *sample = dup_sample (self, column);
  const guint selected
      = find_target (self, labels, entente_csv_mapping_get_target (self->mapping, column));

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 entente_csv_mapping_get_header (self->mapping, column));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), sample);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  adw_combo_row_set_model (row, labels);
  adw_combo_row_set_selected (row, selected);
  g_object_set_data (G_OBJECT (row), "column", GUINT_TO_POINTER (column));
  g_signal_connect_object (row, "notify::selected", G_CALLBACK (on_target_changed_cb), self,
                           G_CONNECT_SWAPPED);
  adw_preferences_group_add (self->columns, GTK_WIDGET (row));
  g_ptr_array_add (self->rows, row);
}

static void
fill_columns (EntenteTablePage *self)
{
  g_autoptr (GListModel) labels = NULL;

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->columns, self->rows->pdata[i]);
  g_ptr_array_set_size (self->rows, 0);
  update_continue (self);
  if (self->mapping == NULL)
    return;
  labels = make_targets (self);
  for (guint i = 0; i < entente_csv_mapping_get_n_columns (self->mapping); i++)
    append_column (self, labels, i);
}

/* --- Table ------------------------------------------------------------------------------------ */

static void
inspect (EntenteTablePage *self)
{
  gsize length;
  const char *bytes = g_bytes_get_data (self->sample, &length);

  g_clear_pointer (&self->table, entente_csv_table_free);
  self->table = entente_csv_importer_inspect (self->importer, bytes, length, SAMPLE_ROWS);
}

static void
take_mapping (EntenteTablePage *self, EntenteCsvMapping *mapping)
{
  g_clear_pointer (&self->mapping, entente_csv_mapping_free);
  self->mapping = mapping;
  self->filling = TRUE;
  adw_combo_row_set_selected (self->kind_row, mapping != NULL
                                                  ? entente_csv_mapping_get_kind (mapping) - 1
                                                  : GTK_INVALID_LIST_POSITION);
  fill_columns (self);
  self->filling = FALSE;
}

/* The remembered mapping of a table with these columns, else a suggestion. */
static void
suggest (EntenteTablePage *self)
{
  EntenteCsvMapping *mapping
      = entente_table_memory_recall ((const char *const *) self->table->header);

  if (mapping == NULL)
    mapping = entente_csv_importer_dup_mapping (self->importer, self->table);
  take_mapping (self, mapping);
}

static void
fill_shape (EntenteTablePage *self)
{
  g_autoptr (GtkStringList) kinds = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) marks = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) encodings = gtk_string_list_new (NULL);
  g_autoptr (GtkStringList) tongues = gtk_string_list_new (NULL);
  g_autofree char *found = NULL;

  for (EntenteKind kind = ENTENTE_KIND_NONE + 1; kind < ENTENTE_N_KINDS; kind++)
    gtk_string_list_append (kinds, entente_kind_get_label (kind));
  /* Translators: the separator of a table is found out by itself */
  gtk_string_list_append (marks, C_ ("separator", "Automatic"));
  gtk_string_list_append (marks, C_ ("separator", "Comma"));
  gtk_string_list_append (marks, C_ ("separator", "Semicolon"));
  gtk_string_list_append (marks, C_ ("separator", "Tab"));
  gtk_string_list_append (marks, C_ ("separator", "Vertical Bar"));
  /* Translators: the encoding of a file is found out by itself; %s is the one that was found */
  found = g_strdup_printf (C_ ("encoding", "Automatic (%s)"),
                           entente_encoding_get_name (self->table->encoding));
  gtk_string_list_append (encodings, found);
  for (guint i = 0; i < ENTENTE_N_ENCODINGS; i++)
    gtk_string_list_append (encodings, entente_encoding_get_name (i));
  gtk_string_list_append (tongues, C_ ("language", "Not known"));
  gtk_string_list_append (tongues, C_ ("language", "The same in all"));
  for (guint i = 2; i < G_N_ELEMENTS (languages); i++)
    gtk_string_list_take (tongues,
                          entente_language_name (languages[i], entente_language_get_current ()));
  adw_combo_row_set_model (self->kind_row, G_LIST_MODEL (kinds));
  adw_combo_row_set_model (self->separator_row, G_LIST_MODEL (marks));
  adw_combo_row_set_model (self->encoding_row, G_LIST_MODEL (encodings));
  adw_combo_row_set_model (self->language_row, G_LIST_MODEL (tongues));
  gtk_switch_set_active (self->header_switch, self->table->has_header);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
on_kind_changed_cb (EntenteTablePage *self)
{
  const guint selected = adw_combo_row_get_selected (self->kind_row);

  if (!self->filling && selected != GTK_INVALID_LIST_POSITION)
    take_mapping (
        self, entente_csv_mapping_new (selected + 1, (const char *const *) self->table->header));
}

static void
on_shape_changed_cb (EntenteTablePage *self)
{
  const guint separator = adw_combo_row_get_selected (self->separator_row);
  const guint encoding = adw_combo_row_get_selected (self->encoding_row);

  if (self->filling || separator >= G_N_ELEMENTS (separators) || encoding > ENTENTE_N_ENCODINGS)
    return;
  entente_csv_importer_set_separator (self->importer, separators[separator]);
  entente_csv_importer_set_encoding (self->importer, (int) encoding - 1);
  entente_csv_importer_set_has_header (self->importer, gtk_switch_get_active (self->header_switch));
  inspect (self);
  if (self->mapping == NULL)
    suggest (self);
  else
    take_mapping (
        self, entente_csv_mapping_fit (self->mapping, (const char *const *) self->table->header));
}

static void
on_continue_clicked_cb (EntenteTablePage *self)
{
  const guint language = adw_combo_row_get_selected (self->language_row);

  if (language < G_N_ELEMENTS (languages))
    entente_csv_importer_set_language (self->importer, languages[language]);
  entente_csv_importer_set_mapping (self->importer, self->mapping);
  entente_table_memory_keep (self->mapping);
  g_signal_emit (self, signals[SIGNAL_CONTINUE], 0);
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_table_page_finalize (GObject *object)
{
  EntenteTablePage *self = ENTENTE_TABLE_PAGE (object);

  g_clear_object (&self->importer);
  g_clear_pointer (&self->sample, g_bytes_unref);
  g_clear_pointer (&self->table, entente_csv_table_free);
  g_clear_pointer (&self->mapping, entente_csv_mapping_free);
  g_clear_pointer (&self->targets, g_strfreev);
  g_ptr_array_unref (self->rows);

  G_OBJECT_CLASS (entente_table_page_parent_class)->finalize (object);
}

static void
entente_table_page_class_init (EntenteTablePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = entente_table_page_finalize;

  signals[SIGNAL_CONTINUE] = g_signal_new ("continue", ENTENTE_TYPE_TABLE_PAGE, G_SIGNAL_RUN_LAST,
                                           0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (ENTENTE_TYPE_CHOICE_ROW);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/io/github/entente/Entente/ui/intake/entente-table-page.ui");
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, kind_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, header_switch);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, separator_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, encoding_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, language_row);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, columns);
  gtk_widget_class_bind_template_child (widget_class, EntenteTablePage, continue_button);
  gtk_widget_class_bind_template_callback (widget_class, on_kind_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_shape_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, on_continue_clicked_cb);
}

static void
entente_table_page_init (EntenteTablePage *self)
{
  self->filling = TRUE;
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_table_page_new:
 * @importer: what is to be told how to read
 * @sample: the beginning of the file
 *
 * Returns: (transfer floating): the page
 */
GtkWidget *
entente_table_page_new (EntenteCsvImporter *importer, GBytes *sample)
{
  EntenteTablePage *self = g_object_new (ENTENTE_TYPE_TABLE_PAGE, NULL);

  self->importer = g_object_ref (importer);
  self->sample = g_bytes_ref (sample);
  inspect (self);
  fill_shape (self);
  suggest (self);
  return GTK_WIDGET (self);
}
