/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One of a list: a code of a vocabulary, a country, a language; for a piece of evidence, the field
 * that it supports, and the element of it. */

#define G_LOG_DOMAIN "entente-choice-editor"

#include "config.h"

#include "editing/entente-editors-private.h"

#include "editing/entente-picker.h"
#include "language/entente-display-names.h"
#include "language/entente-language.h"
#include "model/entente-evidence.h"

#include <glib/gi18n.h>

typedef struct
{
  EntenteEditTarget *target;
  GtkWidget *picker; /* borrowed */
} Choice;

/* Languages that documents of cooperation are written in, besides those of the interface. */
static const char *const languages[]
    = { "en", "fr", "vi", "ru", "zh", "ja", "ko", "de", "es", "it", "pt",
        "nl", "pl", "cs", "hu", "lo", "km", "th", "id", "ar", NULL };

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
choice_free (gpointer data)
{
  Choice *choice = data;

  entente_edit_target_free (choice->target);
  g_free (choice);
}

static gboolean
is_evidence (const EntenteEditTarget *target, const char *name)
{
  return ENTENTE_IS_EVIDENCE (target->node) && g_str_equal (target->field->name, name);
}

static EntenteVocabulary
get_vocabulary (const EntenteEditTarget *target)
{
  const EntenteField *supported;

  if (!is_evidence (target, "value"))
    return target->field->vocabulary;
  supported = _entente_evidence_find_field (target);
  return supported != NULL ? supported->vocabulary : ENTENTE_VOCABULARY_NONE;
}

/* --- What can be chosen ----------------------------------------------------------------------- */

static void
add_if (GPtrArray *items, const char *id, const char *label, const char *text)
{
  if (*text == '\0' || entente_picker_matches (label, text))
    entente_picker_items_add (items, id, label, NULL);
}

static void
add_codes (GPtrArray *items, EntenteVocabulary vocabulary, const char *text)
{
  for (guint i = 0; i < entente_vocabulary_get_size (vocabulary); i++)
    {
      const char *code = entente_vocabulary_get_code (vocabulary, i);

      add_if (items, code, entente_vocabulary_get_label (vocabulary, code), text);
    }
}

static void
add_countries (GPtrArray *items, const char *text)
{
  const char *language = entente_language_get_current ();
  g_auto (GStrv) codes = entente_country_list (language);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *name = entente_country_name (codes[i], language);

      add_if (items, codes[i], name, text);
    }
}

static void
add_languages (GPtrArray *items, const char *text)
{
  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_autofree char *name = entente_language_name (languages[i], entente_language_get_current ());

      add_if (items, languages[i], name, text);
    }
}

static void
add_fields (GPtrArray *items, EntenteRecord *record, const char *text)
{
  static const char *const none[]
      = { "id", "evidence", "differentFrom", "starred", "tags", "personal", "attachments", NULL };
  guint n;
  const EntenteField *fields = entente_node_get_fields (ENTENTE_NODE (record), &n);

  for (guint i = 0; i < n; i++)
    if (!g_strv_contains (none, fields[i].name))
      add_if (items, fields[i].name, entente_field_get_label (&fields[i]), text);
}

static void
add_elements (GPtrArray *items, const EntenteEditTarget *target, const char *text)
{
  EntenteNode *record = ENTENTE_NODE (entente_edit_session_get_record (target->session));
  const EntenteField *field = _entente_evidence_find_field (target);
  GPtrArray *elements;

  if (field == NULL || field->type != ENTENTE_VALUE_NODES)
    return;
  elements = entente_node_get_nodes (record, field->name);
  for (guint i = 0; i < elements->len; i++)
    {
      const char *key = entente_node_get_item_key (elements->pdata[i]);
      g_autofree char *words = _entente_node_dup_summary (target->session, elements->pdata[i]);

      if (key != NULL)
        add_if (items, key, words, text);
    }
}

static void
add_references (GPtrArray *items, const EntenteEditTarget *target, const char *text)
{
  EntenteNode *record = ENTENTE_NODE (entente_edit_session_get_record (target->session));
  const EntenteField *field = _entente_evidence_find_field (target);
  const char *const *ids;

  if (field == NULL || field->type != ENTENTE_VALUE_REFERENCES)
    return;
  ids = entente_node_get_strings (record, field->name);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      g_autofree char *title = _entente_editor_dup_title (target->session, ids[i]);

      add_if (items, ids[i], title, text);
    }
}

/* --- What is chosen --------------------------------------------------------------------------- */

static const char *
get_nothing (const EntenteEditTarget *target)
{
  if (is_evidence (target, "field"))
    /* Translators: what a source speaks of: not one value, but all of the record */
    return _ ("The record as a whole");
  /* Translators: nothing is chosen in a list */
  return C_ ("choice", "Not stated");
}

static char *
dup_item_words (const EntenteEditTarget *target, const char *key)
{
  g_autoptr (GPtrArray) items = entente_picker_items_new ();

  add_elements (items, target, "");
  add_references (items, target, "");
  for (guint i = 0; i < items->len; i++)
    {
      EntentePickerItem *item = items->pdata[i];

      if (g_str_equal (item->id, key))
        return g_strdup (item->label);
    }
  return g_strdup (key);
}

static char *
dup_words (const EntenteEditTarget *target)
{
  const char *value = entente_node_get_string (target->node, target->field->name);
  const char *language = entente_language_get_current ();
  const EntenteField *field;

  if (value == NULL)
    return g_strdup (get_nothing (target));
  if (is_evidence (target, "field"))
    {
      field = _entente_evidence_find_field (target);
      return g_strdup (field != NULL ? entente_field_get_label (field) : value);
    }
  if (is_evidence (target, "item"))
    return dup_item_words (target, value);
  if (get_vocabulary (target) != ENTENTE_VOCABULARY_NONE)
    return g_strdup (entente_vocabulary_get_label (get_vocabulary (target), value));
  return g_str_equal (target->field->name, "country") ? entente_country_name (value, language)
                                                      : entente_language_name (value, language);
}

/* --- Callbacks -------------------------------------------------------------------------------- */

static GPtrArray *
on_search_cb (const char *text, gpointer user_data)
{
  Choice *choice = user_data;
  const EntenteEditTarget *target = choice->target;
  GPtrArray *items = entente_picker_items_new ();

  if (*text == '\0')
    entente_picker_items_add (items, "", get_nothing (target), NULL);
  if (is_evidence (target, "field"))
    add_fields (items, entente_edit_session_get_record (target->session), text);
  else if (is_evidence (target, "item"))
    {
      add_elements (items, target, text);
      add_references (items, target, text);
    }
  else if (get_vocabulary (target) != ENTENTE_VOCABULARY_NONE)
    add_codes (items, get_vocabulary (target), text);
  else if (g_str_equal (target->field->name, "country"))
    add_countries (items, text);
  else
    add_languages (items, text);
  return items;
}

static void
on_chosen_cb (const char *id, gpointer user_data)
{
  Choice *choice = user_data;
  const EntenteEditTarget *target = choice->target;
  g_autofree char *words = NULL;

  if (*id == '\0')
    entente_node_clear (target->node, target->field);
  else
    entente_node_set_string (target->node, target->field->name, id);
  words = dup_words (target);
  entente_picker_set_text (ENTENTE_PICKER (choice->picker), words);
  entente_edit_target_touch (target);
}

/* --- Internal functions ----------------------------------------------------------------------- */

const EntenteField *
_entente_evidence_find_field (const EntenteEditTarget *target)
{
  EntenteNode *record = ENTENTE_NODE (entente_edit_session_get_record (target->session));
  const char *name = entente_evidence_get_field (ENTENTE_EVIDENCE (target->node));

  return name != NULL ? entente_node_find_field (record, name) : NULL;
}

GtkWidget *
_entente_choice_editor_new (const EntenteEditTarget *target)
{
  Choice *choice = g_new0 (Choice, 1);
  g_autofree char *words = dup_words (target);

  choice->target = entente_edit_target_copy (target);
  choice->picker = entente_picker_new (on_search_cb, on_chosen_cb, choice, choice_free);
  entente_picker_set_name (ENTENTE_PICKER (choice->picker), entente_edit_target_get_label (target));
  entente_picker_set_text (ENTENTE_PICKER (choice->picker), words);
  return choice->picker;
}
