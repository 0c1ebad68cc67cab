/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-vcard-format"

#include "config.h"

#include "exchange/entente-vcard-format.h"

#include "exchange/entente-content-line.h"
#include "exchange/entente-vcard-private.h"
#include "language/entente-display-names.h"
#include "model/entente-error.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteVcardFormat
{
  GObject parent_instance;
};

static void importer_iface_init (EntenteImporterInterface *iface);
static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteVcardFormat,
                               entente_vcard_format,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER,
                                                          exporter_iface_init))

/* --- Reading ---------------------------------------------------------------------------------- */

static void
read_card (GPtrArray *lines, guint number, GHashTable *houses, EntenteImportSink *sink)
{
  g_autofree char *place = g_strdup_printf (_ ("line %u"), number);
  g_autoptr (EntenteRecord) record = NULL;
  g_autoptr (GError) reason = NULL;
  EntenteIdKind id_kind = ENTENTE_ID_MADE;

  if (lines != NULL)
    record = _entente_vcard_to_record (lines, houses, sink, &id_kind, &reason);
  else
    g_set_error_literal (&reason, ENTENTE_ERROR, ENTENTE_ERROR_BAD_FORMAT,
                         _ ("the card has no end"));
  if (record != NULL)
    entente_import_sink_add (sink, g_steal_pointer (&record), id_kind, place);
  else
    entente_import_sink_refuse (sink, place, NULL, reason->message);
}

static int
sniff (const char *bytes, gsize length)
{
  const gsize bom = length >= 3 && memcmp (bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;

  return length >= bom + 11 && g_ascii_strncasecmp (bytes + bom, "BEGIN:VCARD", 11) == 0
             ? ENTENTE_SNIFF_CERTAIN
             : ENTENTE_SNIFF_NO;
}

static void
free_card (gpointer card)
{
  if (card != NULL)
    g_ptr_array_unref (card);
}

/* Cards from BEGIN to END, the lines between them borrowed; %NULL for one that has no end. */
static void
split_cards (GPtrArray *lines, GPtrArray *cards, GArray *begins)
{
  g_autoptr (GPtrArray) card = NULL;
  guint begin = 0;

  for (guint i = 0; i <= lines->len; i++)
    {
      EntenteContentLine *line = i < lines->len ? lines->pdata[i] : NULL;
      const gboolean edge = line == NULL || g_ascii_strcasecmp (line->value, "VCARD") == 0;

      if (edge && (line == NULL || g_str_equal (line->name, "BEGIN")))
        {
          if (card != NULL)
            {
              g_ptr_array_add (cards, NULL);
              g_array_append_val (begins, begin);
            }
          g_clear_pointer (&card, g_ptr_array_unref);
          card = g_ptr_array_new ();
          begin = line != NULL ? line->line : 0;
        }
      else if (edge && card != NULL && g_str_equal (line->name, "END"))
        {
          g_ptr_array_add (cards, g_steal_pointer (&card));
          g_array_append_val (begins, begin);
        }
      else if (card != NULL)
        g_ptr_array_add (card, line);
    }
}

static gboolean
read_cards (EntenteImporter *importer,
            GInputStream *stream,
            goffset size,
            EntenteImportSink *sink,
            GCancellable *cancellable,
            GError **error)
{
  g_autofree char *text = entente_importer_read_text (stream, cancellable, error);
  g_autoptr (GPtrArray) lines = NULL;
  g_autoptr (GPtrArray) cards = g_ptr_array_new_with_free_func (free_card);
  g_autoptr (GArray) begins = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GHashTable) houses = NULL;

  if (text == NULL)
    return FALSE;
  lines = entente_content_lines_parse (text);
  split_cards (lines, cards, begins);
  houses = _entente_vcard_list_houses (cards, sink);
  for (guint i = 0; i < cards->len; i++)
    {
      read_card (cards->pdata[i], g_array_index (begins, guint, i), houses, sink);
      entente_import_sink_set_progress (sink, (double) i / cards->len);
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.vcf", "*.vcard", NULL };

  iface->id = "vcard";
  iface->name = NC_ ("file format", "vCard");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_cards;
}

/* --- Writing ---------------------------------------------------------------------------------- */

/* @name with its language, where another would be taken for it when the card is read. */
static char *
dup_head (const char *name, const char *language, const char *otherwise)
{
  return language == NULL || g_str_equal (language, otherwise)
             ? g_strdup (name)
             : g_strdup_printf ("%s;LANGUAGE=%s", name, language);
}

/* The form for a reader of @language, and what language it is in. */
static const char *
find_form (const EntenteText *text, const char *language, const char **ret_language)
{
  const char *form = entente_text_lookup (text, language, ret_language);

  if (form != NULL && *ret_language == NULL)
    *ret_language = entente_text_get (text, language) != NULL ? language : "mul";
  return form;
}

static void
append_words (GString *out, const char *name, const EntenteText *text, const char *language)
{
  const char *own = NULL;
  const char *form = find_form (text, language, &own);
  g_autofree char *head = dup_head (name, own, "und");

  entente_content_line_append_text (out, head, form);
}

static void
append_names (GString *out, EntenteRecord *record)
{
  const gboolean person = entente_record_get_kind (record) == ENTENTE_KIND_PERSON;
  EntenteText *names = entente_record_get_title (record);
  GPtrArray *others = entente_node_get_nodes (ENTENTE_NODE (record), "otherNames");

  for (guint i = 0; i < entente_text_get_size (names); i++)
    {
      const char *language;
      const char *form = entente_text_get_nth (names, i, &language);
      g_autofree char *name = dup_head ("FN", language, person ? "mul" : "und");

      entente_content_line_append_text (out, name, form);
    }
  if (entente_text_get_size (names) == 0)
    entente_content_line_append_text (out, "FN", entente_record_get_id (record));
  for (guint i = 0; i < others->len; i++)
    {
      g_autofree char *name
          = dup_head ("NICKNAME", entente_node_get_string (others->pdata[i], "language"), "");

      entente_content_line_append_text (out, name,
                                        entente_node_get_string (others->pdata[i], "name"));
    }
}

/* "Béroud, Nicolas": the parts alone would be put together without the comma. */
static void
append_sort (GString *head, const char *sort)
{
  if (strchr (sort, ',') != NULL && strpbrk (sort, "\";") == NULL)
    g_string_append_printf (head, ";SORT-AS=\"%s\"", sort);
}

/* Which part of a name is the family's is not the same everywhere: it is said only where a sort
 * name is the name in another order. */
static void
append_parts (GString *out, EntenteRecord *record, const char *language)
{
  const char *sort = entente_node_get_string (ENTENTE_NODE (record), "sortName");
  EntenteText *title = entente_node_get_text (ENTENTE_NODE (record), "honorific");
  const char *own = NULL;
  const char *honorific = find_form (title, language, &own);
  const char *gap = sort != NULL ? strpbrk (sort, ", ") : NULL;
  const char *whole = sort != NULL ? sort : entente_record_lookup_title (record, language, NULL);
  g_autofree char *plain = dup_head ("N", own, "und");
  g_autoptr (GString) head = g_string_new (plain);
  g_autofree char *family = NULL;
  g_autofree char *given
      = entente_content_line_escape (gap != NULL ? gap + strspn (gap, ", ") : "");
  g_autofree char *prefix = entente_content_line_escape (honorific != NULL ? honorific : "");
  g_autofree char *first = NULL;
  g_autofree char *value = NULL;

  if (sort == NULL && honorific == NULL)
    return;
  if (sort != NULL)
    append_sort (head, sort);
  family = gap != NULL ? g_strndup (sort, (gsize) (gap - sort)) : g_strdup (whole);
  first = entente_content_line_escape (family);
  value = g_strdup_printf ("%s;%s;;%s;", first, given, prefix);
  entente_content_line_append (out, head->str, value);
}

static void
append_date (GString *out, const char *name, EntenteRecord *record, const char *field)
{
  EntenteDate *date = entente_node_get_date (ENTENTE_NODE (record), field);
  const EntenteDatePoint *point = date != NULL ? entente_date_get_start (date) : NULL;
  g_autofree char *value = NULL;

  if (point == NULL || entente_date_is_range (date))
    return;
  if (point->year > 0 && point->day > 0)
    value = g_strdup_printf ("%04u%02u%02u", point->year, point->month, point->day);
  else if (point->year > 0 && point->month > 0)
    value = g_strdup_printf ("%04u-%02u", point->year, point->month);
  else if (point->year > 0)
    value = g_strdup_printf ("%04u", point->year);
  else if (point->month > 0 && point->day > 0)
    value = g_strdup_printf ("--%02u%02u", point->month, point->day);
  if (value != NULL)
    entente_content_line_append (out, name, value);
}

/* The post that is held, else the last one. */
static void
append_post (GString *out, EntenteRecord *record, const EntenteExportSource *source)
{
  GPtrArray *posts = entente_node_get_nodes (ENTENTE_NODE (record), "posts");
  EntenteNode *post = posts->len > 0 ? posts->pdata[posts->len - 1] : NULL;
  g_autofree char *house = NULL;

  for (guint i = 0; i < posts->len; i++)
    if (!entente_node_get_boolean (posts->pdata[i], "former"))
      {
        post = posts->pdata[i];
        break;
      }
  if (post == NULL)
    return;
  append_words (out, "TITLE", entente_node_get_text (post, "title"), source->language);
  if (entente_node_get_string (post, "partner") != NULL)
    house = entente_export_source_dup_title (source, entente_node_get_string (post, "partner"));
  entente_content_line_append_text (out, "ORG", house);
}

/* What came from a card and has no field goes out as it came in. */
static void
append_kept (GString *out, EntenteRecord *record)
{
  JsonObject *unknown = entente_node_get_unknown (ENTENTE_NODE (record));
  JsonNode *kept = unknown != NULL ? json_object_get_member (unknown, "vcard") : NULL;
  JsonObjectIter iter;
  const char *name;
  JsonNode *values;

  if (kept == NULL || !JSON_NODE_HOLDS_OBJECT (kept))
    return;
  json_object_iter_init_ordered (&iter, json_node_get_object (kept));
  while (json_object_iter_next_ordered (&iter, &name, &values))
    {
      if (!JSON_NODE_HOLDS_ARRAY (values)
          || strspn (name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-") != strlen (name))
        continue;
      for (guint i = 0; i < json_array_get_length (json_node_get_array (values)); i++)
        {
          JsonNode *element = json_array_get_element (json_node_get_array (values), i);
          const char *line
              = JSON_NODE_HOLDS_VALUE (element) ? json_node_get_string (element) : NULL;
          const char *colon = line != NULL ? strchr (line, ':') : NULL;
          g_autofree char *head = NULL;

          if (colon == NULL || (*line != ':' && *line != ';'))
            continue;
          head = g_strdup_printf ("%s%.*s", name, (int) (colon - line), line);
          entente_content_line_append (out, head, colon + 1);
        }
    }
}

static void
append_common (GString *out, EntenteRecord *record, const char *language)
{
  GPtrArray *links = entente_record_get_links (record);
  GPtrArray *identifiers = entente_record_get_identifiers (record);
  const char *const *tags = entente_record_get_tags (record);
  const char *country = entente_node_get_string (ENTENTE_NODE (record), "country");
  g_autoptr (GString) categories = g_string_new (NULL);

  for (guint i = 0; i < links->len; i++)
    if (entente_node_get_string (links->pdata[i], "url") != NULL)
      entente_content_line_append (out, "URL", entente_node_get_string (links->pdata[i], "url"));
  for (guint i = 0; i < identifiers->len; i++)
    {
      const char *scheme = entente_node_get_string (identifiers->pdata[i], "scheme");
      const char *value = entente_node_get_string (identifiers->pdata[i], "value");
      g_autofree char *both = g_strdup_printf ("%s:%s", scheme, value);

      if (scheme != NULL && value != NULL)
        entente_content_line_append_text (out, "X-ENTENTE-IDENTIFIER", both);
    }
  for (guint i = 0; tags[i] != NULL; i++)
    {
      g_autofree char *tag = entente_content_line_escape (tags[i]);

      g_string_append_printf (categories, "%s%s", i > 0 ? "," : "", tag);
    }
  if (categories->len > 0)
    entente_content_line_append (out, "CATEGORIES", categories->str);
  append_words (out, "NOTE", entente_record_get_note (record), language);
  entente_content_line_append_text (out, "X-ENTENTE-COUNTRY", country);
}

static void
append_address (GString *out, EntenteRecord *record, const char *language)
{
  const char *own = NULL;
  const char *place
      = find_form (entente_node_get_text (ENTENTE_NODE (record), "place"), language, &own);
  const char *country = entente_node_get_string (ENTENTE_NODE (record), "country");
  g_autofree char *name = country != NULL ? entente_country_name (country, language) : NULL;
  g_autofree char *town = entente_content_line_escape (place != NULL ? place : "");
  g_autofree char *land = entente_content_line_escape (name != NULL ? name : "");
  g_autofree char *head = dup_head ("ADR", own, "und");
  g_autofree char *value = g_strdup_printf (";;;%s;;;%s", town, land);

  if (place != NULL || name != NULL)
    entente_content_line_append (out, head, value);
}

void
_entente_vcard_append (GString *out, const EntenteExportSource *source, EntenteRecord *record)
{
  const gboolean person = entente_record_get_kind (record) == ENTENTE_KIND_PERSON;
  EntenteNode *node = ENTENTE_NODE (record);

  g_string_append (out, "BEGIN:VCARD\r\nVERSION:4.0\r\n");
  entente_content_line_append (out, "KIND", person ? "individual" : "org");
  append_names (out, record);
  entente_content_line_append (out, "X-ENTENTE-ID", entente_record_get_id (record));
  if (person)
    {
      append_parts (out, record, source->language);
      append_date (out, "BDAY", record, "born");
      append_date (out, "DEATHDATE", record, "died");
      append_post (out, record, source);
    }
  else
    {
      entente_content_line_append_text (out, "X-ENTENTE-ACRONYM",
                                        entente_node_get_string (node, "acronym"));
      entente_content_line_append_text (out, "X-ENTENTE-TYPE",
                                        entente_node_get_string (node, "type"));
      append_address (out, record, source->language);
    }
  append_common (out, record, source->language);
  append_kept (out, record);
  g_string_append (out, "END:VCARD\r\n");
}

static gboolean
write_cards (EntenteExporter *exporter,
             const EntenteExportSource *source,
             GOutputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);

      if (record == NULL
          || !entente_exporter_can_carry (exporter, entente_record_get_kind (record)))
        continue;
      _entente_vcard_append (out, source, record);
      if (!entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  return TRUE;
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "vcard";
  iface->name = NC_ ("file format", "vCard");
  iface->extension = "vcf";
  iface->kinds = 1u << ENTENTE_KIND_PERSON | 1u << ENTENTE_KIND_PARTNER;
  iface->write = write_cards;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_vcard_format_class_init (EntenteVcardFormatClass *klass)
{
}

static void
entente_vcard_format_init (EntenteVcardFormat *self)
{
}

EntenteVcardFormat *
entente_vcard_format_new (void)
{
  return g_object_new (ENTENTE_TYPE_VCARD_FORMAT, NULL);
}
