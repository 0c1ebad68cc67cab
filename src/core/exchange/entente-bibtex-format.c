/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-bibtex-format"

#include "config.h"

#include "exchange/entente-bibtex-format.h"

#include "exchange/entente-bibtex-reader.h"
#include "exchange/entente-work.h"
#include "exchange/entente-latex.h"

#include <glib/gi18n.h>
#include <stdlib.h>
#include <string.h>

struct _EntenteBibtexFormat
{
  GObject parent_instance;
};

static void importer_iface_init (EntenteImporterInterface *iface);
static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteBibtexFormat,
                               entente_bibtex_format,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER,
                                                          exporter_iface_init))

/* The first of a type is what is written for it. */
static const struct
{
  const char *bibtex;
  const char *type;
} types[] = {
  { "article", "article-journal" },
  { "book", "book" },
  { "incollection", "chapter" },
  { "inbook", "chapter" },
  { "inproceedings", "paper-conference" },
  { "conference", "paper-conference" },
  { "phdthesis", "thesis" },
  { "mastersthesis", "thesis" },
  { "thesis", "thesis" },
  { "techreport", "report" },
  { "report", "report" },
  { "online", "webpage" },
  { "electronic", "webpage" },
  { "www", "webpage" },
  { "unpublished", "manuscript" },
  { "misc", "document" },
};

static const struct
{
  const char *bibtex;
  const char *variable;
} fields[] = {
  { "title", "title" },
  { "journal", "container-title" },
  { "journaltitle", "container-title" },
  { "booktitle", "container-title" },
  { "publisher", "publisher" },
  { "institution", "publisher" },
  { "school", "publisher" },
  { "organization", "publisher" },
  { "volume", "volume" },
  { "number", "issue" },
  { "pages", "page" },
  { "edition", "edition" },
  { "series", "collection-title" },
  { "chapter", "chapter-number" },
  { "address", "publisher-place" },
  { "location", "publisher-place" },
  { "url", "URL" },
  { "doi", "DOI" },
  { "isbn", "ISBN" },
  { "issn", "ISSN" },
  { "pmid", "PMID" },
  { "language", "language" },
  { "langid", "language" },
  { "abstract", "abstract" },
  { "note", "note" },
};

/* --- Reading: people -------------------------------------------------------------------------- */

/* "A and B", where the "and" stands outside of braces. */
static GPtrArray *
split_names (const char *names)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = names;
  int depth = 0;

  for (const char *p = names;; p++)
    {
      if (*p == '{')
        depth++;
      else if (*p == '}')
        depth--;
      if (*p == '\0'
          || (depth <= 0 && g_ascii_isspace (*p) && g_ascii_strncasecmp (p + 1, "and", 3) == 0
              && g_ascii_isspace (p[4])))
        {
          g_ptr_array_add (parts, g_strstrip (g_strndup (start, (gsize) (p - start))));
          if (*p == '\0')
            return parts;
          p += 4;
          start = p;
        }
    }
}

static const char *
find_comma (const char *name)
{
  int depth = 0;

  for (const char *p = name; *p != '\0'; p++)
    if (*p == '{')
      depth++;
    else if (*p == '}')
      depth--;
    else if (*p == ',' && depth <= 0)
      return p;
  return NULL;
}

/* "Family, Given" says which is which; anything else is kept as it is written, for the order of
 * names is not the same everywhere. */
static void
add_name (EntenteWork *citation, const char *name, const char *role)
{
  const char *comma = find_comma (name);
  g_autofree char *family = NULL;
  g_autofree char *given = NULL;

  if (*name == '\0' || g_ascii_strcasecmp (name, "others") == 0)
    return;
  if (comma != NULL)
    {
      g_autofree char *before = g_strndup (name, (gsize) (comma - name));

      family = entente_latex_decode (before);
      given = entente_latex_decode (comma + 1);
      entente_work_add_creator (citation, family, given, NULL, role);
      return;
    }
  given = entente_latex_decode (name);
  entente_work_add_creator (citation, NULL, NULL, given, role);
}

static void
add_names (EntenteWork *citation, const char *names, const char *role)
{
  g_autoptr (GPtrArray) parts = split_names (names);

  for (guint i = 0; i < parts->len; i++)
    add_name (citation, parts->pdata[i], role);
}

/* --- Reading: dates --------------------------------------------------------------------------- */

static guint
read_month (const char *month)
{
  static const char names[] = "janfebmaraprmayjunjulaugsepoctnovdec";
  g_autofree char *lower = g_ascii_strdown (month, 3);
  const char *found = strlen (lower) == 3 ? strstr (names, lower) : NULL;

  if (found != NULL && (found - names) % 3 == 0)
    return (guint) (found - names) / 3 + 1;
  return (guint) MIN (strtoul (month, NULL, 10), 99);
}

static void
add_date (EntenteWork *citation, const EntenteBibtexEntry *entry)
{
  const char *date = entente_bibtex_entry_get (entry, "date");
  const char *year = entente_bibtex_entry_get (entry, "year");
  const char *month = entente_bibtex_entry_get (entry, "month");
  const char *day = entente_bibtex_entry_get (entry, "day");
  guint m = month != NULL ? read_month (month) : 0;
  guint d = day != NULL ? (guint) MIN (strtoul (day, NULL, 10), 99) : 0;
  g_autofree char *plain = NULL;

  if (date == NULL && year == NULL)
    return;
  plain = entente_latex_decode (date != NULL ? date : year);
  if (date == NULL && m > 0 && strlen (plain) == 4)
    {
      g_autofree char *edtf = d > 0 ? g_strdup_printf ("%s-%02u-%02u", plain, m, d)
                                    : g_strdup_printf ("%s-%02u", plain, m);
      g_autoptr (EntenteDate) exact = entente_date_new_from_edtf (edtf, NULL);

      if (exact != NULL)
        {
          entente_work_set_date (citation, edtf);
          return;
        }
    }
  entente_work_set_date (citation, plain);
}

/* --- Reading: the rest ------------------------------------------------------------------------ */

static const char *
find_type (const EntenteBibtexEntry *entry)
{
  if (g_strcmp0 (entente_bibtex_entry_get (entry, "entrysubtype"), "newspaper") == 0)
    return "article-newspaper";
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].bibtex, entry->type))
      return types[i].type;
  return "document";
}

static const char *
find_variable (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].bibtex, name))
      return fields[i].variable;
  return NULL;
}

/* Lines are broken anywhere; a blank one parts paragraphs. */
static char *
tidy (const char *value, gboolean verbatim)
{
  g_autofree char *plain = NULL;
  g_auto (GStrv) paragraphs = NULL;

  if (verbatim)
    return g_strstrip (g_strdup (value));
  plain = entente_latex_decode (value);
  paragraphs = g_regex_split_simple ("[ \\t]*\\n[ \\t]*\\n\\s*", g_strstrip (plain), 0, 0);
  for (char **paragraph = paragraphs; *paragraph != NULL; paragraph++)
    {
      g_auto (GStrv) lines = g_regex_split_simple ("[ \\t]*\\n[ \\t]*", *paragraph, 0, 0);

      g_free (*paragraph);
      *paragraph = g_strjoinv (" ", lines);
    }
  return g_strjoinv ("\n\n", paragraphs);
}

static void
add_field (EntenteWork *citation, const char *name, const char *value)
{
  static const char *const handled[] = { "date", "year", "month", "day", "entrysubtype", NULL };
  const char *variable = find_variable (name);
  g_autofree char *plain = NULL;

  if (g_strv_contains (handled, name))
    return;
  plain = tidy (value, g_str_equal (name, "url") || g_str_equal (name, "doi"));
  if (g_str_equal (name, "author"))
    add_names (citation, value, "author");
  else if (g_str_equal (name, "translator"))
    add_names (citation, value, "translator");
  else if (g_str_equal (name, "urldate"))
    entente_work_set_accessed (citation, plain);
  else if (g_str_equal (name, "keywords"))
    entente_work_add_keywords (citation, plain, ",;");
  else if (g_str_equal (name, "subtitle") && entente_work_get (citation, "title") != NULL)
    entente_work_append (citation, "title", ": ", plain);
  else if (variable != NULL && entente_work_get (citation, variable) == NULL)
    entente_work_set (citation, variable, plain);
  else
    {
      g_autofree char *kept = g_strconcat ("bibtex.", name, NULL);

      entente_work_set (citation, kept, plain);
    }
}

static EntenteRecord *
make_article (const EntenteBibtexEntry *entry, GError **error)
{
  g_autoptr (EntenteWork) citation = entente_work_new ();

  citation->type = g_strdup (find_type (entry));
  if (g_str_equal (citation->type, "document") && !g_str_equal (entry->type, "misc"))
    entente_work_set (citation, "bibtex.type", entry->type);
  citation->key = *entry->key != '\0' ? g_strdup (entry->key) : NULL;
  add_date (citation, entry);
  for (guint i = 0; i < entry->names->len; i++)
    add_field (citation, entry->names->pdata[i], entry->values->pdata[i]);
  return entente_work_to_article (citation, error);
}

static int
sniff (const char *bytes, gsize length)
{
  for (gsize i = 0; i + 4 < length; i++)
    if (bytes[i] == '@' && (i == 0 || bytes[i - 1] == '\n'))
      {
        gsize n = 1;

        while (i + n < length && g_ascii_isalpha (bytes[i + n]))
          n++;
        if (n > 3 && i + n < length && (bytes[i + n] == '{' || bytes[i + n] == '('))
          return ENTENTE_SNIFF_CERTAIN;
      }
  return ENTENTE_SNIFF_NO;
}

static gboolean
read_bibliography (EntenteImporter *importer,
                   GInputStream *stream,
                   goffset size,
                   EntenteImportSink *sink,
                   GCancellable *cancellable,
                   GError **error)
{
  g_autofree char *text = entente_importer_read_text (stream, cancellable, error);
  g_autoptr (EntenteBibtexReader) reader = NULL;

  if (text == NULL)
    return FALSE;
  reader = entente_bibtex_reader_new (text);
  while (!g_cancellable_set_error_if_cancelled (cancellable, error))
    {
      g_autoptr (EntenteBibtexEntry) entry = NULL;
      g_autoptr (EntenteRecord) article = NULL;
      g_autoptr (GError) reason = NULL;
      g_autofree char *place = NULL;
      guint line = 0;

      if (entente_bibtex_reader_next (reader, &entry, &line, &reason))
        {
          if (entry == NULL)
            return TRUE;
          article = make_article (entry, &reason);
        }
      place = g_strdup_printf (_ ("line %u"), line);
      if (article != NULL)
        entente_import_sink_add (sink, g_steal_pointer (&article), ENTENTE_ID_MADE, place);
      else
        entente_import_sink_refuse (sink, place, entry != NULL ? entry->key : NULL,
                                    reason->message);
      entente_import_sink_set_progress (sink, entente_bibtex_reader_get_fraction (reader));
    }
  return FALSE;
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.bib", "*.bibtex", NULL };

  iface->id = "bibtex";
  iface->name = NC_ ("file format", "BibTeX");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_bibliography;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void
append_field (GString *out, const char *name, const char *value)
{
  g_autofree char *encoded = NULL;

  if (value == NULL || *value == '\0')
    return;
  encoded = g_str_equal (name, "url") || g_str_equal (name, "doi") ? g_strdup (value)
                                                                   : entente_latex_encode (value);
  g_string_append_printf (out, g_str_equal (name, "title") ? ",\n  %s = {{%s}}" : ",\n  %s = {%s}",
                          name, encoded);
}

static void
append_names (GString *out, EntenteWork *citation, const char *role)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < citation->creators->len; i++)
    {
      const EntenteCreator *creator = citation->creators->pdata[i];
      g_autofree char *family = NULL;
      g_autofree char *given = NULL;

      if (g_strcmp0 (creator->role, role) != 0)
        continue;
      if (names->len > 0)
        g_string_append (names, " and ");
      family = entente_latex_encode (creator->literal != NULL ? creator->literal : creator->family);
      given = creator->given != NULL ? entente_latex_encode (creator->given) : NULL;
      if (given != NULL)
        g_string_append_printf (names, "%s, %s", family, given);
      else if (creator->literal == NULL)
        g_string_append_printf (names, "%s,", family);
      else
        g_string_append_printf (names, "{%s}", family);
    }
  if (names->len > 0)
    g_string_append_printf (out, ",\n  %s = {%s}", role, names->str);
}

static void
append_date (GString *out, const char *name, const EntenteDate *date, gboolean parts)
{
  g_autofree char *edtf = date != NULL ? entente_date_to_edtf (date) : NULL;
  const EntenteDatePoint *start = date != NULL ? entente_date_get_start (date) : NULL;

  append_field (out, name, edtf);
  if (!parts || start == NULL || start->year == 0)
    return;
  g_string_append_printf (out, ",\n  year = {%u}", start->year);
  if (start->month > 0)
    g_string_append_printf (out, ",\n  month = {%u}", start->month);
}

static const char *
find_bibtex_type (EntenteWork *citation)
{
  const char *own = entente_work_get (citation, "bibtex.type");

  if (own != NULL && strspn (own, "abcdefghijklmnopqrstuvwxyz") == strlen (own))
    return own;
  if (g_str_has_prefix (citation->type, "article-"))
    return "article";
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, citation->type))
      return types[i].bibtex;
  return "misc";
}

static const char *
find_bibtex_field (const char *variable)
{
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    if (g_str_equal (fields[i].variable, variable))
      return fields[i].bibtex;
  return g_str_has_prefix (variable, "bibtex.") ? variable + strlen ("bibtex.") : NULL;
}

static gboolean
is_field_name (const char *name)
{
  return *name != '\0'
         && strspn (name, "abcdefghijklmnopqrstuvwxyz0123456789-_+:.") == strlen (name);
}

static void
append_citation (GString *out, EntenteWork *citation)
{
  const char *type = find_bibtex_type (citation);
  g_autofree char *key = g_strdelimit (g_strdup (citation->key), "{}(),=#%\\\"'~ \t\r\n@", '-');

  g_string_append_printf (out, "@%s{%s", type, key);
  append_names (out, citation, "author");
  append_names (out, citation, "translator");
  for (guint i = 0; i < citation->names->len; i++)
    {
      const char *variable = citation->names->pdata[i];
      const char *name = find_bibtex_field (variable);

      if (g_str_equal (variable, "container-title") && g_strcmp0 (type, "article") != 0)
        name = g_str_has_prefix (type, "in") ? "booktitle" : "organization";
      if (name != NULL && !g_str_equal (variable, "bibtex.type") && is_field_name (name))
        append_field (out, name, entente_work_get (citation, variable));
    }
  append_date (out, "date", citation->issued, TRUE);
  append_date (out, "urldate", citation->accessed, FALSE);
  if (citation->keywords->len > 0)
    {
      g_autofree char *words = NULL;

      g_ptr_array_add (citation->keywords, NULL);
      words = g_strjoinv (", ", (GStrv) citation->keywords->pdata);
      append_field (out, "keywords", words);
    }
  if (g_str_equal (citation->type, "article-newspaper"))
    append_field (out, "entrysubtype", "newspaper");
  g_string_append (out, "\n}\n\n");
}

static gboolean
write_bibliography (EntenteExporter *exporter,
                    const EntenteExportSource *source,
                    GOutputStream *stream,
                    GCancellable *cancellable,
                    GError **error)
{
  return entente_work_write_articles (source, append_citation, stream, cancellable, error);
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "bibtex";
  iface->name = NC_ ("file format", "BibTeX");
  iface->extension = "bib";
  iface->kinds = 1u << ENTENTE_KIND_ARTICLE;
  iface->write = write_bibliography;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_bibtex_format_class_init (EntenteBibtexFormatClass *klass)
{
}

static void
entente_bibtex_format_init (EntenteBibtexFormat *self)
{
}

EntenteBibtexFormat *
entente_bibtex_format_new (void)
{
  return g_object_new (ENTENTE_TYPE_BIBTEX_FORMAT, NULL);
}
