/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-ris-format"

#include "config.h"

#include "exchange/entente-ris-format.h"

#include "exchange/entente-work.h"

#include <glib/gi18n.h>
#include <string.h>

struct _EntenteRisFormat
{
  GObject parent_instance;
};

static void importer_iface_init (EntenteImporterInterface *iface);
static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteRisFormat,
                               entente_ris_format,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_IMPORTER, importer_iface_init)
                                   G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER,
                                                          exporter_iface_init))

static const struct
{
  const char *ris;
  const char *type;
} types[] = {
  { "NEWS", "article-newspaper" },
  { "JOUR", "article-journal" },
  { "MGZN", "article-magazine" },
  { "BOOK", "book" },
  { "CHAP", "chapter" },
  { "CPAPER", "paper-conference" },
  { "CONF", "paper-conference" },
  { "THES", "thesis" },
  { "RPRT", "report" },
  { "ELEC", "webpage" },
  { "WEB", "webpage" },
  { "BLOG", "post-weblog" },
  { "UNPB", "manuscript" },
  { "GEN", "document" },
};

/* Where a tag is met again, its values are put together with what stands here. */
static const struct
{
  const char *ris;
  const char *variable;
  const char *glue; /* NULL: the first one counts */
} tags[] = {
  { "TI", "title", NULL },
  { "T1", "title", NULL },
  { "T2", "container-title", NULL },
  { "JF", "container-title", NULL },
  { "JO", "container-title", NULL },
  { "BT", "container-title", NULL },
  { "PB", "publisher", NULL },
  { "CY", "publisher-place", NULL },
  { "VL", "volume", NULL },
  { "IS", "issue", NULL },
  { "ET", "edition", NULL },
  { "UR", "URL", NULL },
  { "DO", "DOI", NULL },
  { "LA", "language", NULL },
  { "AB", "abstract", "\n\n" },
  { "N2", "abstract", "\n\n" },
  { "N1", "note", "\n" },
};

/* --- Reading ---------------------------------------------------------------------------------- */

/* "2023/11/28/morning" */
static void
add_date (EntenteWork *citation, const char *value, gboolean accessed)
{
  g_auto (GStrv) parts = g_strsplit (value, "/", 4);
  g_autoptr (GString) edtf = g_string_new (parts[0]);
  g_autoptr (EntenteDate) date = NULL;

  for (guint i = 1; i < 3 && parts[0] != NULL && parts[i] != NULL && *parts[i] != '\0'; i++)
    g_string_append_printf (edtf, "-%s%s", strlen (parts[i]) == 1 ? "0" : "", parts[i]);
  date = entente_date_new_from_edtf (edtf->str, NULL);
  if (accessed)
    entente_work_set_accessed (citation, date != NULL ? edtf->str : value);
  else
    entente_work_set_date (citation, date != NULL ? edtf->str : value);
}

static void
add_author (EntenteWork *citation, const char *name, const char *role)
{
  g_auto (GStrv) parts = g_strsplit (name, ",", 3);

  if (g_strv_length (parts) >= 2)
    entente_work_add_creator (citation, parts[0], parts[1], NULL, role);
  else
    entente_work_add_creator (citation, NULL, NULL, name, role);
}

static void
add_serial_number (EntenteWork *citation, const char *value)
{
  const char *name = strlen (value) == 9 && value[4] == '-' ? "ISSN" : "ISBN";

  entente_work_set (citation, name, value);
}

static const char *
find_type (const char *ris)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].ris, ris))
      return types[i].type;
  return NULL;
}

static void
add_other (EntenteWork *citation, const char *tag, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].ris, tag))
      {
        if (entente_work_get (citation, tags[i].variable) == NULL)
          entente_work_set (citation, tags[i].variable, value);
        else if (tags[i].glue != NULL)
          entente_work_append (citation, tags[i].variable, tags[i].glue, value);
        return;
      }
  if (*value != '\0')
    {
      g_autofree char *kept = g_strconcat ("ris.", tag, NULL);

      entente_work_append (citation, kept, "\n", value);
    }
}

static void
add_tag (EntenteWork *citation, const char *tag, const char *value)
{
  if (g_str_equal (tag, "TY"))
    {
      citation->type = g_strdup (find_type (value) != NULL ? find_type (value) : "document");
      if (find_type (value) == NULL)
        entente_work_set (citation, "ris.TY", value);
    }
  else if (g_str_equal (tag, "AU") || g_str_equal (tag, "A1"))
    add_author (citation, value, "author");
  else if (g_str_equal (tag, "A4") || g_str_equal (tag, "TA"))
    add_author (citation, value, "translator");
  else if (g_str_equal (tag, "DA"))
    add_date (citation, value, FALSE);
  else if ((g_str_equal (tag, "PY") || g_str_equal (tag, "Y1")) && citation->issued == NULL)
    add_date (citation, value, FALSE);
  else if (g_str_equal (tag, "Y2"))
    add_date (citation, value, TRUE);
  else if (g_str_equal (tag, "KW"))
    entente_work_add_keywords (citation, value, ";");
  else if (g_str_equal (tag, "SP"))
    entente_work_set (citation, "page", value);
  else if (g_str_equal (tag, "EP") && *value != '\0')
    entente_work_append (citation, "page", "–", value);
  else if (g_str_equal (tag, "SN"))
    add_serial_number (citation, value);
  else if (g_str_equal (tag, "ID") && *value != '\0' && citation->key == NULL)
    citation->key = g_strdup (value);
  else if (!g_str_equal (tag, "PY") && !g_str_equal (tag, "Y1"))
    add_other (citation, tag, value);
}

/* "TI  - The title": two signs, two blanks, a hyphen. */
static gboolean
is_tag (const char *line)
{
  return g_ascii_isupper (line[0]) && (g_ascii_isupper (line[1]) || g_ascii_isdigit (line[1]))
         && line[2] == ' ' && line[3] == ' ' && line[4] == '-'
         && (line[5] == ' ' || line[5] == '\0');
}

typedef struct
{
  EntenteImportSink *sink;
  EntenteWork *citation; /* NULL between two references */
  GString *value;
  char tag[3];
  guint line; /* where the reference begins */
} Reading;

static void
end_tag (Reading *reading)
{
  if (reading->citation != NULL && reading->tag[0] != '\0')
    add_tag (reading->citation, reading->tag, g_strchomp (reading->value->str));
  reading->tag[0] = '\0';
  g_string_truncate (reading->value, 0);
}

static void
end_reference (Reading *reading)
{
  g_autoptr (EntenteRecord) article = NULL;
  g_autoptr (GError) reason = NULL;
  g_autofree char *place = NULL;

  end_tag (reading);
  if (reading->citation == NULL)
    return;
  place = g_strdup_printf (_ ("line %u"), reading->line);
  article = entente_work_to_article (reading->citation, &reason);
  if (article != NULL)
    entente_import_sink_add (reading->sink, g_steal_pointer (&article), ENTENTE_ID_MADE, place);
  else
    entente_import_sink_refuse (reading->sink, place, reading->citation->key, reason->message);
  g_clear_pointer (&reading->citation, entente_work_free);
}

static void
read_line (Reading *reading, const char *line, guint number)
{
  if (!is_tag (line))
    {
      if (reading->tag[0] != '\0' && *line != '\0')
        g_string_append_printf (reading->value, " %s", line + strspn (line, " \t"));
      return;
    }
  end_tag (reading);
  if (line[0] == 'E' && line[1] == 'R')
    {
      end_reference (reading);
      return;
    }
  if (line[0] == 'T' && line[1] == 'Y')
    {
      end_reference (reading);
      reading->citation = entente_work_new ();
      reading->line = number;
    }
  memcpy (reading->tag, line, 2);
  g_string_append (reading->value, line[5] == ' ' ? line + 6 : "");
}

static int
sniff (const char *bytes, gsize length)
{
  g_autofree char *start = g_strndup (bytes, MIN (length, 4096));
  const char *found = strstr (start, "TY  - ");

  return found != NULL && (found == start || strchr ("\n\r\xbf", found[-1]) != NULL)
             ? ENTENTE_SNIFF_CERTAIN
             : ENTENTE_SNIFF_NO;
}

static gboolean
read_references (EntenteImporter *importer,
                 GInputStream *stream,
                 goffset size,
                 EntenteImportSink *sink,
                 GCancellable *cancellable,
                 GError **error)
{
  g_autofree char *text = entente_importer_read_text (stream, cancellable, error);
  g_autoptr (GString) value = g_string_new (NULL);
  Reading reading = { sink, NULL, value, "", 0 };
  char *next = text;
  gsize length;

  if (text == NULL)
    return FALSE;
  length = strlen (text);
  for (guint number = 1; *next != '\0'; number++)
    {
      char *line = next;
      char stop;

      next += strcspn (next, "\r\n");
      stop = *next;
      *next = '\0';
      read_line (&reading, line, number);
      next += stop != '\0';
      next += stop == '\r' && *next == '\n';
      if (number % 1024 == 0)
        entente_import_sink_set_progress (sink, (double) (next - text) / (double) length);
      if (g_cancellable_is_cancelled (cancellable))
        break;
    }
  end_reference (&reading);
  return !g_cancellable_set_error_if_cancelled (cancellable, error);
}

static void
importer_iface_init (EntenteImporterInterface *iface)
{
  static const char *const patterns[] = { "*.ris", NULL };

  iface->id = "ris";
  iface->name = NC_ ("file format", "RIS");
  iface->patterns = patterns;
  iface->sniff = sniff;
  iface->read = read_references;
}

/* --- Writing ---------------------------------------------------------------------------------- */

static void
append_line (GString *out, const char *tag, const char *value)
{
  if (value == NULL)
    return;
  g_string_append_printf (out, "%s  - ", tag);
  for (const char *p = value; *p != '\0'; p++)
    g_string_append_c (out, *p == '\n' || *p == '\r' ? ' ' : *p);
  g_string_append (out, "\r\n");
}

static void
append_lines (GString *out, const char *tag, const char *value, const char *glue)
{
  g_auto (GStrv) parts = g_strsplit (value, glue, -1);

  for (char **part = parts; *part != NULL; part++)
    append_line (out, tag, *part);
}

static void
append_creators (GString *out, EntenteWork *citation)
{
  for (guint i = 0; i < citation->creators->len; i++)
    {
      const EntenteCreator *creator = citation->creators->pdata[i];
      const gboolean author = g_strcmp0 (creator->role, "author") == 0;
      g_autofree char *name = NULL;

      /* Whoever was asked in an interview has not written it; no tag is for that. */
      if (!author && g_strcmp0 (creator->role, "translator") != 0)
        continue;
      if (creator->literal != NULL)
        name = g_strdup (creator->literal);
      else
        name = g_strdup_printf ("%s, %s", creator->family,
                                creator->given != NULL ? creator->given : "");
      append_line (out, author ? "AU" : "A4", g_strchomp (name));
    }
}

/* "2023/11/28", or as it is where it is not that plain. */
static void
append_date (GString *out, const char *tag, const EntenteDate *date)
{
  const EntenteDatePoint *point;
  g_autofree char *edtf = NULL;

  if (date == NULL)
    return;
  edtf = entente_date_to_edtf (date);
  point = entente_date_get_start (date);
  if (g_str_equal (tag, "DA") && point->year > 0)
    g_string_append_printf (out, "PY  - %u\r\n", point->year);
  if (strspn (edtf, "0123456789-") == strlen (edtf))
    g_strdelimit (edtf, "-", '/');
  append_line (out, tag, edtf);
}

static const char *
find_ris_type (EntenteWork *citation)
{
  const char *own = entente_work_get (citation, "ris.TY");

  if (own != NULL)
    return own;
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, citation->type))
      return types[i].ris;
  return "GEN";
}

static void
append_variable (GString *out, const char *name, const char *value)
{
  if (g_str_has_prefix (name, "ris.") && strlen (name) == 6 && !g_str_equal (name, "ris.TY"))
    {
      append_lines (out, name + 4, value, "\n");
      return;
    }
  if (g_str_equal (name, "page"))
    append_lines (out, "SP", value, "\n");
  else if (g_str_equal (name, "ISBN") || g_str_equal (name, "ISSN"))
    append_line (out, "SN", value);
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (g_str_equal (tags[i].variable, name))
      {
        append_lines (out, tags[i].ris, value, tags[i].glue != NULL ? tags[i].glue : "\n");
        return;
      }
}

static void
append_citation (GString *out, EntenteWork *citation)
{
  append_line (out, "TY", find_ris_type (citation));
  append_line (out, "ID", citation->key);
  append_creators (out, citation);
  append_date (out, "DA", citation->issued);
  append_date (out, "Y2", citation->accessed);
  for (guint i = 0; i < citation->names->len; i++)
    append_variable (out, citation->names->pdata[i],
                     entente_work_get (citation, citation->names->pdata[i]));
  for (guint i = 0; i < citation->keywords->len; i++)
    append_line (out, "KW", citation->keywords->pdata[i]);
  g_string_append (out, "ER  - \r\n\r\n");
}

static gboolean
write_references (EntenteExporter *exporter,
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
  iface->id = "ris";
  iface->name = NC_ ("file format", "RIS");
  iface->extension = "ris";
  iface->kinds = 1u << ENTENTE_KIND_ARTICLE;
  iface->write = write_references;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_ris_format_class_init (EntenteRisFormatClass *klass)
{
}

static void
entente_ris_format_init (EntenteRisFormat *self)
{
}

EntenteRisFormat *
entente_ris_format_new (void)
{
  return g_object_new (ENTENTE_TYPE_RIS_FORMAT, NULL);
}
