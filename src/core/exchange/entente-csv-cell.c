/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* One cell of a table, to and from one place of a record. */

#define G_LOG_DOMAIN "entente-csv-cell"

#include "config.h"

#include "exchange/entente-csv-cell-private.h"

#include "exchange/entente-import-words.h"
#include "language/entente-date-entry.h"
#include "language/entente-fold.h"
#include "model/entente-error.h"
#include "model/entente-link.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

typedef struct
{
  const char *language;
  EntenteResolveFunc resolve;
  gpointer user_data;
} Context;

/* --- Single values ---------------------------------------------------------------------------- */

static gboolean
fail (GError **error, EntenteError code, const EntenteField *field, const char *reason)
{
  /* Translators: the name of a field, and what is wrong with it */
  g_set_error (error, ENTENTE_ERROR, code, C_ ("error", "%1$s: %2$s"),
               entente_field_get_label (field), reason);
  return FALSE;
}

static gboolean
set_date (EntenteNode *node, const EntenteField *field, const char *cell, GError **error)
{
  g_autoptr (EntenteDate) date = entente_date_new_from_edtf (cell, NULL);
  g_autoptr (GError) reason = NULL;

  if (date == NULL)
    date = entente_date_entry_parse (cell, &reason);
  if (date == NULL)
    return fail (error, ENTENTE_ERROR_BAD_DATE, field, reason->message);
  entente_node_set_date (node, field->name, date);
  return TRUE;
}

/* A comma may stand for the point, and blanks between the thousands. */
static gboolean
set_number (EntenteNode *node, const EntenteField *field, const char *cell, GError **error)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  char *end;
  double number;

  for (const char *p = cell; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (digits, *p == ',' ? '.' : g_utf8_get_char (p));
  number = g_ascii_strtod (digits->str, &end);
  if (digits->len == 0 || *end != '\0' || !isfinite (number))
    {
      g_autofree char *reason = g_strdup_printf (_ ("“%s” is not a number"), cell);

      return fail (error, ENTENTE_ERROR_BAD_TYPE, field, reason);
    }
  entente_node_set_number (node, field->name, number);
  return TRUE;
}

static gboolean
is_yes (const char *cell)
{
  static const char *const words[]
      = { "1", "x", "y", "yes", "true", "o", "oui", "vrai", "co", "dung", NULL };
  g_autofree char *folded = entente_fold (cell);

  return g_strv_contains (words, folded);
}

static char *
find_code (const EntenteField *field, const char *cell, GError **error)
{
  const char *code = entente_import_find_code (field->vocabulary, cell);
  g_autofree char *reason = NULL;

  if (code != NULL)
    return g_strdup (code);
  /* Translators: %s is a word from a file */
  reason = g_strdup_printf (_ ("“%s” is not one of the words known here"), cell);
  fail (error, ENTENTE_ERROR_BAD_CODE, field, reason);
  return NULL;
}

static char *
find_reference (const EntenteField *field, const char *cell, const Context *context, GError **error)
{
  char *id = context->resolve (field->target, cell, context->user_data);
  g_autofree char *reason = NULL;

  if (id != NULL)
    return id;
  /* Translators: %s is a name or an id from a file */
  reason = g_strdup_printf (_ ("no record, or more than one, is called “%s”"), cell);
  fail (error, ENTENTE_ERROR_DANGLING, field, reason);
  return NULL;
}

static gboolean
set_string (EntenteNode *node, const EntenteField *field, const char *cell)
{
  g_autofree char *code
      = g_str_equal (field->name, "country") ? entente_import_find_country (cell) : NULL;

  return entente_node_set_string (node, field->name, code != NULL ? code : cell);
}

/* --- Lists ------------------------------------------------------------------------------------ */

static GStrv
split_list (const char *cell)
{
  g_auto (GStrv) parts = g_regex_split_simple ("\\s*(?:;|\\n|\\|)\\s*", cell, 0, 0);
  g_autoptr (GStrvBuilder) kept = g_strv_builder_new ();

  for (char **part = parts; part != NULL && *part != NULL; part++)
    if (*g_strstrip (*part) != '\0')
      g_strv_builder_add (kept, *part);
  return g_strv_builder_end (kept);
}

static gboolean
set_list (EntenteNode *node,
          const EntenteField *field,
          const char *cell,
          const Context *context,
          GError **error)
{
  g_auto (GStrv) words = field->type == ENTENTE_VALUE_STRINGS && strchr (cell, '\n') != NULL
                             ? g_strsplit (cell, "\n", -1)
                             : split_list (cell);

  for (char **word = words; *word != NULL; word++)
    {
      char *value = NULL;

      if (field->type == ENTENTE_VALUE_CODES)
        value = find_code (field, *word, error);
      else if (field->type == ENTENTE_VALUE_REFERENCES)
        value = find_reference (field, *word, context, error);
      else
        continue;
      if (value == NULL)
        return FALSE;
      g_free (*word);
      *word = value;
    }
  entente_node_set_strings (node, field->name, (const char *const *) words);
  return TRUE;
}

static void
set_qualified (EntenteNode *node, const EntenteCsvTarget *target, const char *cell)
{
  EntenteNode *element = entente_node_append (node, target->field->name);
  const gboolean link = G_TYPE_CHECK_INSTANCE_TYPE (element, ENTENTE_TYPE_LINK);

  entente_node_set_string (element, link ? "kind" : "scheme", target->qualifier);
  entente_node_set_string (element, link ? "url" : "value", cell);
}

/* --- Any value -------------------------------------------------------------------------------- */

static gboolean
set_value (EntenteNode *node,
           const EntenteField *field,
           const char *qualifier,
           const char *cell,
           const Context *context,
           GError **error)
{
  g_autofree char *found = NULL;

  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
      return set_string (node, field, cell);
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      entente_node_set_form (node, field->name, qualifier != NULL ? qualifier : context->language,
                             cell);
      return TRUE;
    case ENTENTE_VALUE_DATE:
      return set_date (node, field, cell, error);
    case ENTENTE_VALUE_CODE:
      found = find_code (field, cell, error);
      return found != NULL && entente_node_set_string (node, field->name, found);
    case ENTENTE_VALUE_REFERENCE:
      found = find_reference (field, cell, context, error);
      return found != NULL && entente_node_set_string (node, field->name, found);
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return set_list (node, field, cell, context, error);
    case ENTENTE_VALUE_NUMBER:
      return set_number (node, field, cell, error);
    case ENTENTE_VALUE_BOOLEAN:
      entente_node_set_boolean (node, field->name, is_yes (cell));
      return TRUE;
    case ENTENTE_VALUE_NODES:
      return _entente_csv_set_nodes (node, field, cell, context->language, context->resolve,
                                     context->user_data, error);
    case ENTENTE_VALUE_NUMBERS:
    default:
      return fail (error, ENTENTE_ERROR_BAD_TYPE, field, _ ("a table cannot hold this field"));
    }
}

/* All columns that go inside one list fill one element. */
static gboolean
set_inner (EntenteNode *node,
           const EntenteCsvTarget *target,
           const char *cell,
           const Context *context,
           GError **error)
{
  GPtrArray *elements = entente_node_get_nodes (node, target->field->name);
  EntenteNode *element = elements->len > 0 ? g_ptr_array_index (elements, 0)
                                           : entente_node_append (node, target->field->name);
  g_autofree char *id = NULL;

  if (target->inner->type != ENTENTE_VALUE_REFERENCE)
    return set_value (element, target->inner, target->qualifier, cell, context, error);
  id = context->resolve (target->inner->target, cell, context->user_data);
  if (id != NULL)
    return entente_node_set_string (element, target->inner->name, id);
  if (entente_node_find_field (element, "name") != NULL)
    entente_node_set_form (element, "name", context->language, cell);
  else if (entente_node_find_field (element, "title") != NULL)
    {
      EntenteText *title = entente_node_get_text (element, "title");
      const char *before = title != NULL ? entente_text_get (title, context->language) : NULL;
      g_autofree char *both
          = before != NULL ? g_strdup_printf ("%s, %s", before, cell) : g_strdup (cell);

      entente_node_set_form (element, "title", context->language, both);
    }
  return TRUE;
}

/* --- Public functions ------------------------------------------------------------------------- */

/* @language is that of texts in columns that do not name one. */
gboolean
_entente_csv_set_cell (EntenteRecord *record,
                       const EntenteCsvTarget *target,
                       const char *cell,
                       const char *language,
                       EntenteResolveFunc resolve,
                       gpointer user_data,
                       GError **error)
{
  const Context context = { language, resolve, user_data };
  EntenteNode *node = ENTENTE_NODE (record);

  if (strlen (cell) > ENTENTE_MAX_STRING_BYTES)
    return fail (error, ENTENTE_ERROR_TOO_LARGE, target->field, _ ("it is too large"));
  if (target->inner != NULL)
    return set_inner (node, target, cell, &context, error);
  if (target->qualifier != NULL && target->field->type == ENTENTE_VALUE_NODES)
    {
      set_qualified (node, target, cell);
      return TRUE;
    }
  return set_value (node, target->field, target->qualifier, cell, &context, error);
}

static char *
join_list (EntenteNode *node, const EntenteField *field)
{
  const char *const *values = entente_node_get_strings (node, field->name);
  const char *separator = field->type == ENTENTE_VALUE_STRINGS ? "\n" : "; ";

  if (field->type == ENTENTE_VALUE_STRINGS && g_str_equal (field->name, "tags"))
    separator = "; ";
  for (guint i = 0; values[i] != NULL; i++)
    if (strpbrk (values[i], ";|") != NULL)
      separator = "\n";
  return g_strjoinv (separator, (GStrv) values);
}

/* What stands in the cell; "" where the record has nothing there. */
char *
_entente_csv_dup_cell (EntenteRecord *record, const EntenteCsvTarget *target)
{
  EntenteNode *node = ENTENTE_NODE (record);
  const EntenteField *field = target->field;
  const char *form;

  if (!entente_node_is_set (node, field))
    return g_strdup ("");
  switch (field->type)
    {
    case ENTENTE_VALUE_STRING:
    case ENTENTE_VALUE_CODE:
    case ENTENTE_VALUE_REFERENCE:
      return g_strdup (entente_node_get_string (node, field->name));
    case ENTENTE_VALUE_TEXT:
    case ENTENTE_VALUE_PARAGRAPHS:
      form = entente_text_get (entente_node_get_text (node, field->name), target->qualifier);
      return g_strdup (form != NULL ? form : "");
    case ENTENTE_VALUE_DATE:
      return entente_date_to_edtf (entente_node_get_date (node, field->name));
    case ENTENTE_VALUE_STRINGS:
    case ENTENTE_VALUE_CODES:
    case ENTENTE_VALUE_REFERENCES:
      return join_list (node, field);
    case ENTENTE_VALUE_NUMBER:
      return g_strdup_printf ("%.15g", entente_node_get_number (node, field->name, NULL));
    case ENTENTE_VALUE_BOOLEAN:
      return g_strdup ("1");
    case ENTENTE_VALUE_NODES:
      return _entente_csv_dup_nodes (node, field);
    case ENTENTE_VALUE_NUMBERS:
    default:
      return g_strdup ("");
    }
}
