/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-csl-format"

#include "config.h"

#include "exchange/entente-csl-format.h"

#include "exchange/entente-work.h"
#include "exchange/entente-json-value.h"
#include "model/entente-error.h"
#include "model/entente-json-check.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteCslFormat
{
  GObject parent_instance;
};

static void importer_iface_init (EntenteImporterInterface *iface);
static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteCslFormat,
                               entente_csl_format,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER,
                                                          exporter_iface_init))

#define FOREACH(v, list) for (const EntenteJsonValue *v = (list); v != NULL; v = v->next)

/* --- Reading ---------------------------------------------------------------------------------- */

/* Strings and whole numbers, as either is met for volumes and years. */
static char *
dup_scalar (const EntenteJsonValue *value)
{
  if (value == NULL)
    return NULL;
  if (value->type == ENTENTE_JSON_STRING)
    return g_strdup (value->string);
  if (value->type == ENTENTE_JSON_NUMBER)
    return g_strdup_printf ("%.15g", value->number);
  return NULL;
}

static void
append_json (GString *out, const EntenteJsonValue *value)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
  g_autofree char *text = NULL;

  switch (value->type)
    {
    case ENTENTE_JSON_ARRAY:
    case ENTENTE_JSON_OBJECT:
      g_string_append_c (out, value->type == ENTENTE_JSON_ARRAY ? '[' : '{');
      FOREACH (v, value->first)
      {
        if (v != value->first)
          g_string_append_c (out, ',');
        if (value->type == ENTENTE_JSON_OBJECT)
          {
            const EntenteJsonValue key = { ENTENTE_JSON_STRING, NULL, v->key, 0, NULL, NULL };

            append_json (out, &key);
            g_string_append_c (out, ':');
          }
        append_json (out, v);
      }
      g_string_append_c (out, value->type == ENTENTE_JSON_ARRAY ? ']' : '}');
      return;
    case ENTENTE_JSON_STRING:
      json_node_set_string (node, value->string);
      break;
    case ENTENTE_JSON_NUMBER:
      g_string_append_printf (out, "%.15g", value->number);
      return;
    case ENTENTE_JSON_BOOLEAN:
      json_node_set_boolean (node, value->number != 0);
      break;
    case ENTENTE_JSON_NULL:
    default:
      g_string_append (out, "null");
      return;
    }
  text = json_to_string (node, FALSE);
  g_string_append (out, text);
}

static void
append_part (GString *out, const EntenteJsonValue *part)
{
  guint n = 0;

  FOREACH (v, part->first)
  {
    g_autofree char *number = dup_scalar (v);
    guint64 value = number != NULL ? g_ascii_strtoull (number, NULL, 10) : 0;

    if (value == 0 || n == 3)
      break;
    g_string_append_printf (out, n == 0 ? "%04u" : "-%02u", (guint) MIN (value, 99999));
    n++;
  }
}

/* {"date-parts": [[2024, 6, 19], [2024, 6, 20]], "circa": true}, or words. */
static char *
dup_date (const EntenteJsonValue *date)
{
  g_autoptr (GString) edtf = g_string_new (NULL);
  const EntenteJsonValue *circa = entente_json_value_get (date, "circa");
  static const char *const words[] = { "edtf", "raw", "literal" };

  if (date->type == ENTENTE_JSON_STRING)
    return g_strdup (date->string);
  FOREACH (part, entente_json_value_get_items (date, "date-parts"))
  {
    if (edtf->len > 0)
      g_string_append_c (edtf, '/');
    append_part (edtf, part);
    if (circa != NULL && circa->type != ENTENTE_JSON_NULL
        && (circa->number != 0 || circa->type == ENTENTE_JSON_STRING))
      g_string_append_c (edtf, '~');
  }
  if (edtf->len > 1)
    return g_string_free (g_steal_pointer (&edtf), FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (entente_json_value_get_string (date, words[i]) != NULL)
      return g_strdup (entente_json_value_get_string (date, words[i]));
  return NULL;
}

static void
add_creators (EntenteWork *citation, const EntenteJsonValue *list, const char *role)
{
  FOREACH (person, list)
  {
    const char *family = entente_json_value_get_string (person, "family");
    const char *particle = entente_json_value_get_string (person, "non-dropping-particle");
    g_autofree char *whole = family != NULL && particle != NULL
                                 ? g_strconcat (particle, " ", family, NULL)
                                 : g_strdup (family);

    entente_work_add_creator (citation, whole, entente_json_value_get_string (person, "given"),
                              entente_json_value_get_string (person, "literal"), role);
  }
}

static void
add_member (EntenteWork *citation, const EntenteJsonValue *member)
{
  g_autofree char *scalar = dup_scalar (member);
  g_autofree char *date = NULL;

  if (g_str_equal (member->key, "type") && scalar != NULL)
    {
      g_free (citation->type);
      citation->type = g_strdup (scalar);
    }
  else if (g_str_equal (member->key, "id") && scalar != NULL && *scalar != '\0')
    {
      g_free (citation->key);
      citation->key = g_strdup (scalar);
    }
  else if (g_str_equal (member->key, "author") && member->type == ENTENTE_JSON_ARRAY)
    add_creators (citation, member->first, "author");
  else if (g_str_equal (member->key, "translator") && member->type == ENTENTE_JSON_ARRAY)
    add_creators (citation, member->first, "translator");
  else if (g_str_equal (member->key, "issued") && (date = dup_date (member)) != NULL)
    entente_work_set_date (citation, date);
  else if (g_str_equal (member->key, "accessed") && (date = dup_date (member)) != NULL)
    entente_work_set_accessed (citation, date);
  else if (g_str_equal (member->key, "keyword") && scalar != NULL)
    entente_work_add_keywords (citation, scalar, ",;");
  else if (scalar != NULL)
    entente_work_set (citation, member->key, scalar);
  else if (member->type == ENTENTE_JSON_ARRAY || member->type == ENTENTE_JSON_OBJECT)
    {
      g_autoptr (GString) json = g_string_new (NULL);
      g_autofree char *kept = g_strconcat ("csl.", member->key, NULL);

      append_json (json, member);
      entente_work_set (citation, kept, json->str);
    }
}

static void
read_item (const EntenteJsonValue *item, guint index, EntenteImportSink *sink)
{
  g_autoptr (EntenteWork) citation = entente_work_new ();
  /* Translators: %u is the number of a record in a file, from 1 */
  g_autofree char *place = g_strdup_printf (_ ("record %u"), index + 1);
  g_autoptr (EntenteRecord) article = NULL;
  g_autoptr (GError) reason = NULL;

  if (item->type != ENTENTE_JSON_OBJECT)
    g_set_error_literal (&reason, ENTENTE_ERROR, ENTENTE_ERROR_BAD_TYPE,
                         _ ("a record has to be an object"));
  else
    {
      FOREACH (member, item->first)
      add_member (citation, member);
      article = entente_work_to_article (citation, &reason);
    }
  if (article != NULL)
    entente_import_sink_add (sink, g_steal_pointer (&article), ENTENTE_ID_MADE, place);
  else
    entente_import_sink_refuse (sink, place, citation->key, reason->message);
}

static int
sniff (const char *bytes, gsize length)
{
  g_autofree char *start = g_strndup (bytes, MIN (length, 8192));
  const char *p = start;

  if (g_str_has_prefix (p, "\xef\xbb\xbf"))
    p += 3;
  while (g_ascii_isspace (*p))
    p++;
  if ((*p != '[' && *p != '{') || strstr (p, "\"title\"") == NULL || strstr (p, "\"type\"") == NULL)
    return ENTENTE_SNIFF_NO;
  return strstr (p, "date-parts") != NULL || strstr (p, "container-title") != NULL
             ? ENTENTE_SNIFF_CERTAIN
             : ENTENTE_SNIFF_LIKELY;
}

static gboolean
read_items (EntenteImporter *importer,
            GInputStream *stream,
            goffset size,
            EntenteImportSink *sink,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *text = entente_importer_read_text (stream, cancellable, error);
  g_autoptr (EntenteJsonPool) pool = entente_json_pool_new ();
  const EntenteJsonValue *root;
  guint index = 0;

  if (text == NULL)
    return FALSE;
  root = entente_json_pool_parse (pool, text, strlen (text), error);
  if (root == NULL)
    return FALSE;
  if (entente_json_value_get (root, "items") != NULL)
    root = entente_json_value_get (root, "items");
  if (root->type != ENTENTE_JSON_ARRAY)
    read_item (root, 0, sink);
  else
    FOREACH (item, root->first)
    {
      read_item (item, index++, sink);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.json", "*.csljson", NULL };

  iface->id = "csl-json";
  iface->name = NC_ ("file format", "CSL-JSON");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_items;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void
add_string (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static JsonArray *
make_parts (const EntenteDatePoint *point)
{
  JsonArray *parts = json_array_new ();

  json_array_add_int_element (parts, point->year);
  if (point->month > 0)
    json_array_add_int_element (parts, point->month);
  if (point->day > 0)
    json_array_add_int_element (parts, point->day);
  return parts;
}

static void
add_date (JsonObject *object, const char *name, const EntenteDate *date)
{
  g_autoptr (JsonObject) value = NULL;
  const EntenteDatePoint *start;
  const EntenteDatePoint *end;

  if (date == NULL)
    return;
  value = json_object_new ();
  start = entente_date_get_start (date);
  end = entente_date_get_end (date);
  if (start->year == 0 || (entente_date_is_range (date) && end->year == 0)
      || entente_date_is_uncertain (date)
      || (entente_date_is_range (date) && start->approximate != end->approximate))
    {
      g_autofree char *edtf = entente_date_to_edtf (date);

      json_object_set_string_member (value, "raw", edtf);
    }
  else
    {
      JsonArray *parts = json_array_new ();

      json_array_add_array_element (parts, make_parts (start));
      if (entente_date_is_range (date))
        json_array_add_array_element (parts, make_parts (end));
      json_object_set_array_member (value, "date-parts", parts);
      if (entente_date_is_approximate (date))
        json_object_set_boolean_member (value, "circa", TRUE);
    }
  json_object_set_object_member (object, name, g_steal_pointer (&value));
}

static void
add_people (JsonObject *object, EntenteWork *citation, const char *role)
{
  g_autoptr (JsonArray) people = json_array_new ();

  for (guint i = 0; i < citation->creators->len; i++)
    {
      const EntenteCreator *creator = citation->creators->pdata[i];
      JsonObject *person;

      if (g_strcmp0 (creator->role, role) != 0)
        continue;
      person = json_object_new ();
      add_string (person, "family", creator->family);
      add_string (person, "given", creator->given);
      add_string (person, "literal", creator->literal);
      json_array_add_object_element (people, person);
    }
  if (json_array_get_length (people) > 0)
    json_object_set_array_member (object, role, g_steal_pointer (&people));
}

static void
add_variable (JsonObject *object, const char *name, const char *value)
{
  g_autoptr (JsonParser) parser = NULL;

  if (!g_str_has_prefix (name, "csl."))
    {
      if (strchr (name, '.') == NULL)
        json_object_set_string_member (object, name, value);
      return;
    }
  parser = json_parser_new ();
  if (entente_json_check (value, -1, NULL) && json_parser_load_from_data (parser, value, -1, NULL)
      && json_parser_get_root (parser) != NULL)
    json_object_set_member (object, name + strlen ("csl."), json_parser_steal_root (parser));
}

static JsonNode *
make_item (EntenteWork *citation)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  add_string (object, "id", citation->key);
  add_string (object, "type", citation->type);
  add_people (object, citation, "author");
  add_people (object, citation, "translator");
  add_date (object, "issued", citation->issued);
  add_date (object, "accessed", citation->accessed);
  for (guint i = 0; i < citation->names->len; i++)
    add_variable (object, citation->names->pdata[i],
                  entente_work_get (citation, citation->names->pdata[i]));
  if (citation->keywords->len > 0)
    {
      g_autofree char *words = NULL;

      g_ptr_array_add (citation->keywords, NULL);
      words = g_strjoinv (", ", (GStrv) citation->keywords->pdata);
      add_string (object, "keyword", words);
    }
  json_node_take_object (node, object);
  return node;
}

static gboolean
write_items (EntenteExporter *exporter,
             const EntenteExportSource *source,
             GOutputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GString) out = g_string_new ("[");
  gboolean first = TRUE;

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      g_autoptr (EntenteWork) citation = NULL;
      g_autoptr (JsonNode) item = NULL;
      g_autofree char *json = NULL;

      if (record == NULL || !ENTENTE_IS_ARTICLE (record))
        continue;
      citation = entente_work_new_for_article (ENTENTE_ARTICLE (record), source->language);
      item = make_item (citation);
      json = json_to_string (item, TRUE);
      g_string_append_printf (out, "%s\n%s", first ? "" : ",", json);
      first = FALSE;
      if (!entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  g_string_append (out, "\n]\n");
  return entente_exporter_flush (stream, out, cancellable, error);
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "csl-json";
  iface->name = NC_ ("file format", "CSL-JSON");
  iface->extension = "json";
  iface->kinds = 1u << ENTENTE_KIND_ARTICLE;
  iface->write = write_items;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_csl_format_class_init (EntenteCslFormatClass *klass)
{
}

static void
entente_csl_format_init (EntenteCslFormat *self)
{
}

EntenteCslFormat *
entente_csl_format_new (void)
{
  return g_object_new (ENTENTE_TYPE_CSL_FORMAT, NULL);
}
