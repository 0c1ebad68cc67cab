/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* A link to another record, searched for by its names; one that is not there can be made on the
 * way. And lists: of links, and of codes. */

#define G_LOG_DOMAIN "entente-reference-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include "editing/entente-picker.h"
#include "language/entente-language.h"
#include "search/entente-query-parser.h"
#include "search/entente-search.h"
#include "store/entente-query-model.h"
#include "widgets/entente-format.h"

#include <glib/gi18n.h>

/* Records of a kind that are shown: of those that are found, and of all. */
#define LIMIT     12
#define ALL_LIMIT 50

/* What a choice is called that makes a record: no id has a colon. */
#define CREATE "create:"

typedef struct
{
  EntenteEditTarget *target;
  GtkWidget *picker; /* borrowed */
  GtkWidget *list;   /* borrowed: the rows of what is chosen; NULL where it is one */
} Reference;

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
reference_free (gpointer data)
{
  Reference *reference = data;

  entente_edit_target_free (reference->target);
  g_free (reference);
}

static EntenteSearchQuery *
new_query (EntenteKind target, const char *text)
{
  EntenteSearchQuery *query = entente_search_query_parse (text, -1);

  if (target != ENTENTE_KIND_NONE)
    entente_search_query_add_value (query, ENTENTE_FILTER_KIND, entente_kind_to_code (target));
  return query;
}

static void
add_entry (GPtrArray *items, const EntenteEditTarget *target, EntenteEntry *entry, EntenteKind kind)
{
  g_autofree char *title = entente_format_dup_shown (entente_entry_get_title (entry));

  entente_picker_items_add (items, entente_entry_get_id (entry), title,
                            target->field->target == ENTENTE_KIND_NONE
                                ? entente_kind_get_label (kind)
                                : entente_entry_get_subtitle (entry));
}

/* By name, before anything is searched for. */
static void
add_all (GPtrArray *items, const EntenteEditTarget *target)
{
  g_autoptr (EntenteQuery) query = entente_query_new (target->field->target);
  g_autoptr (EntenteQueryModel) model = NULL;
  guint n;

  entente_query_set_language (query, entente_language_get_current ());
  entente_query_set_sort (query, ENTENTE_SORT_NAME);
  model = entente_query_model_new (entente_edit_session_get_catalogue (target->session), query);
  n = MIN (g_list_model_get_n_items (G_LIST_MODEL (model)), ALL_LIMIT);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (EntenteEntry) entry = g_list_model_get_item (G_LIST_MODEL (model), i);

      if (entente_entry_get_id (entry) != NULL)
        add_entry (items, target, entry, target->field->target);
    }
}

static void
add_found (GPtrArray *items, const EntenteEditTarget *target, const char *text)
{
  EntenteCatalogue *catalogue = entente_edit_session_get_catalogue (target->session);
  EntenteStore *store = entente_catalogue_get_store (catalogue);
  g_autoptr (EntenteSearchQuery) query = new_query (target->field->target, text);
  g_autoptr (GArray) hits = entente_search_immediate (store, query, LIMIT);

  for (guint i = 0; i < hits->len; i++)
    {
      const EntenteHit *hit = &g_array_index (hits, EntenteHit, i);
      g_autoptr (EntenteEntry) entry
          = entente_store_ref_entry_at (store, hit->n, entente_language_get_current ());

      if (entry != NULL)
        add_entry (items, target, entry, hit->kind);
    }
}

static void
add_new (GPtrArray *items, const EntenteEditTarget *target, const char *text)
{
  static const EntenteKind kinds[]
      = { ENTENTE_KIND_PARTNER, ENTENTE_KIND_PERSON, ENTENTE_KIND_AGREEMENT,
          ENTENTE_KIND_PROJECT, ENTENTE_KIND_EVENT,  ENTENTE_KIND_ARTICLE };
  EntenteKind wanted = target->field->target;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (wanted == kinds[i] || wanted == ENTENTE_KIND_NONE)
      {
        g_autofree char *id
            = g_strconcat (CREATE, entente_kind_to_code (kinds[i]), ":", text, NULL);
        /* Translators: the last choice where a record is searched for: to make one with the name
         * that was typed */
        g_autofree char *label = g_strdup_printf (_ ("Create “%s”"), text);

        entente_picker_items_add (items, id, label, entente_kind_get_label (kinds[i]));
      }
}

/* --- Lists ------------------------------------------------------------------------------------ */

static gboolean
is_code_list (const EntenteEditTarget *target)
{
  return target->field->type == ENTENTE_VALUE_CODES;
}

static void
set_strings (const EntenteEditTarget *target, GPtrArray *strings)
{
  g_ptr_array_add (strings, NULL);
  entente_node_set_strings (target->node, target->field->name,
                            (const char *const *) strings->pdata);
  entente_edit_target_touch (target);
}

static GPtrArray *
dup_strings (const EntenteEditTarget *target)
{
  const char *const *present = entente_node_get_strings (target->node, target->field->name);
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; present[i] != NULL; i++)
    g_ptr_array_add (strings, g_strdup (present[i]));
  return strings;
}

static char *
dup_label (const EntenteEditTarget *target, const char *value)
{
  return is_code_list (target)
             ? g_strdup (entente_vocabulary_get_label (target->field->vocabulary, value))
             : _entente_editor_dup_title (target->session, value);
}

static void fill_list (Reference *self);

static void
on_remove_cb (GtkButton *button, Reference *self)
{
  g_autoptr (GPtrArray) strings = dup_strings (self->target);
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  for (guint i = 0; i < strings->len; i++)
    if (g_str_equal (strings->pdata[i], value))
      {
        g_ptr_array_remove_index (strings, i);
        break;
      }
  set_strings (self->target, strings);
  fill_list (self);
  gtk_widget_grab_focus (self->picker);
}

static void
append_chosen (Reference *self, const char *value)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *words = dup_label (self->target, value);
  /* Translators: the name of a button that takes something, such as a partner, out of a list */
  g_autofree char *name = g_strdup_printf (_ ("Remove “%s”"), words);
  GtkWidget *label = gtk_label_new (words);
  GtkWidget *button = gtk_button_new_from_icon_name ("list-remove-symbolic");

  g_object_set (label, "xalign", 0.0, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "hexpand",
                TRUE, NULL);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (button, name);
  _entente_editor_set_name (button, name);
  g_object_set_data_full (G_OBJECT (button), "value", g_strdup (value), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_remove_cb), self);
  gtk_box_append (GTK_BOX (row), label);
  gtk_box_append (GTK_BOX (row), button);
  gtk_box_append (GTK_BOX (self->list), row);
}

static void
fill_list (Reference *self)
{
  const char *const *present
      = entente_node_get_strings (self->target->node, self->target->field->name);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
  for (guint i = 0; present[i] != NULL; i++)
    append_chosen (self, present[i]);
  gtk_widget_set_visible (self->list, present[0] != NULL);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static void
show_one (Reference *self)
{
  const char *id = entente_node_get_string (self->target->node, self->target->field->name);
  g_autofree char *title = id != NULL ? _entente_editor_dup_title (self->target->session, id)
                                      : g_strdup (C_ ("choice", "Not stated"));

  entente_picker_set_text (ENTENTE_PICKER (self->picker), title);
}

static GPtrArray *
on_search_cb (const char *text, gpointer user_data)
{
  Reference *self = user_data;
  GPtrArray *items = entente_picker_items_new ();

  if (is_code_list (self->target))
    {
      EntenteVocabulary vocabulary = self->target->field->vocabulary;

      for (guint i = 0; i < entente_vocabulary_get_size (vocabulary); i++)
        {
          const char *code = entente_vocabulary_get_code (vocabulary, i);
          const char *label = entente_vocabulary_get_label (vocabulary, code);

          if (*text == '\0' || entente_picker_matches (label, text))
            entente_picker_items_add (items, code, label, NULL);
        }
      return items;
    }
  if (*text == '\0' && self->list == NULL
      && entente_node_is_set (self->target->node, self->target->field))
    entente_picker_items_add (items, "", C_ ("choice", "Not stated"), NULL);
  if (*text == '\0' && self->target->field->target != ENTENTE_KIND_NONE)
    add_all (items, self->target);
  else
    add_found (items, self->target, text);
  if (*text != '\0')
    add_new (items, self->target, text);
  return items;
}

static char *
dup_chosen_id (Reference *self, const char *choice)
{
  g_auto (GStrv) parts = NULL;

  if (!g_str_has_prefix (choice, CREATE))
    return g_strdup (choice);
  parts = g_strsplit (choice, ":", 3);
  return g_strdup (entente_record_get_id (entente_edit_session_add_created (
      self->target->session, entente_kind_from_code (parts[1]), parts[2])));
}

static void
on_chosen_cb (const char *choice, gpointer user_data)
{
  Reference *self = user_data;
  g_autofree char *id = dup_chosen_id (self, choice);
  g_autoptr (GPtrArray) strings = NULL;

  if (self->list == NULL)
    {
      if (*id == '\0')
        entente_node_clear (self->target->node, self->target->field);
      else
        entente_node_set_string (self->target->node, self->target->field->name, id);
      show_one (self);
      entente_edit_target_touch (self->target);
      return;
    }
  strings = dup_strings (self->target);
  if (g_ptr_array_find_with_equal_func (strings, id, g_str_equal, NULL))
    return;
  g_ptr_array_add (strings, g_strdup (id));
  set_strings (self->target, strings);
  fill_list (self);
}

static Reference *
new_reference (const EntenteEditTarget *target)
{
  Reference *self = g_new0 (Reference, 1);

  self->target = entente_edit_target_copy (target);
  self->picker = entente_picker_new (on_search_cb, on_chosen_cb, self, reference_free);
  entente_picker_set_name (ENTENTE_PICKER (self->picker), entente_edit_target_get_label (target));
  return self;
}

/* --- Internal functions ----------------------------------------------------------------------- */

/* The title of a record in the language of the interface; its id where it is gone. */
char *
_entente_editor_dup_title (EntenteEditSession *session, const char *id)
{
  g_autoptr (EntenteRecord) record = entente_edit_session_ref_record (session, id);

  return record != NULL ? entente_format_dup_title (record) : g_strdup (id);
}

GtkWidget *
_entente_reference_editor_new (const EntenteEditTarget *target)
{
  Reference *self = new_reference (target);

  show_one (self);
  return self->picker;
}

GtkWidget *
_entente_list_editor_new (const EntenteEditTarget *target)
{
  Reference *self = new_reference (target);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  /* Translators: a button that opens a list to choose from, to add one of it */
  entente_picker_set_text (ENTENTE_PICKER (self->picker), _ ("Add…"));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), self->picker);
  fill_list (self);
  return box;
}
