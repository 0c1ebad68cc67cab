/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages in one HTML file, which needs no other. A file of several begins with a list of them, and
 * what names another record of the file leads there. */

#define G_LOG_DOMAIN "entente-page-html"

#include "config.h"

#include "exchange/entente-page-private.h"

#include "model/entente-inline.h"

#include <glib/gi18n.h>

/* What a file of several records is called. */
#define FILE_TITLE "Entente"

static const char style[]
    = ":root { color-scheme: light dark; }\n"
      "body { font: 1rem/1.5 sans-serif; max-width: 45rem; margin: 2rem auto; padding: 0 1rem;"
      " overflow-wrap: break-word; }\n"
      "dt { font-weight: bold; margin-top: 1rem; }\n"
      "dd { margin-left: 1rem; }\n"
      "dd p { margin: 0 0 0.5rem; }\n"
      ".kind { font-style: italic; }\n";

/* --- Helpers ---------------------------------------------------------------------------------- */

static void
append_escaped (GString *out, const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_element (GString *out, const char *tag, const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  append_escaped (out, text);
  g_string_append_printf (out, "</%s>\n", tag);
}

static void
append_link (GString *out, const char *id, const char *text)
{
  g_string_append_printf (out, "<a href=\"#r-%s\">", id);
  append_escaped (out, text);
  g_string_append (out, "</a>");
}

static void
append_inline (GString *out, const char *paragraph, const EntentePage *page, GHashTable *titles)
{
  g_autoptr (GPtrArray) spans = entente_inline_parse (paragraph);

  for (guint i = 0; i < spans->len; i++)
    {
      const EntenteSpan *span = spans->pdata[i];

      if (span->id != NULL && !g_str_equal (span->id, page->id)
          && g_hash_table_contains (titles, span->id))
        append_link (out, span->id, span->text);
      else
        append_escaped (out, span->text);
    }
}

/* --- The contents ----------------------------------------------------------------------------- */

static void
append_contents (GString *out, const EntenteExportSource *source, GHashTable *titles)
{
  EntenteKind last = ENTENTE_KIND_NONE;

  append_element (out, "h1", FILE_TITLE);
  g_string_append (out, "<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">");
  append_escaped (out, C_ ("page", "Contents"));
  g_string_append (out, "</h2>\n");
  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      const EntenteKind kind
          = record != NULL ? entente_record_get_kind (record) : ENTENTE_KIND_NONE;

      if (record == NULL)
        continue;
      if (kind != last)
        {
          g_string_append (out, last != ENTENTE_KIND_NONE ? "</ul>\n" : "");
          append_element (out, "h3", entente_kind_get_plural_label (kind));
          g_string_append (out, "<ul>\n");
        }
      last = kind;
      g_string_append (out, "<li>");
      append_link (out, source->ids[i], g_hash_table_lookup (titles, source->ids[i]));
      g_string_append (out, "</li>\n");
    }
  g_string_append (out, "</ul>\n</nav>\n");
}

static GHashTable *
list_titles (const EntenteExportSource *source)
{
  GHashTable *titles = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);

      if (record != NULL)
        g_hash_table_insert (
            titles, (gpointer) source->ids[i],
            g_strdup (entente_record_lookup_title (record, source->language, NULL)));
    }
  return titles;
}

/* --- A record --------------------------------------------------------------------------------- */

/* The number alone would not say to those who hear it what it is about. */
static void
append_mark (GString *out, const EntentePage *page, const EntentePageLine *line, guint number)
{
  /* Translators: the name of a field, and the number of a source that says it */
  g_autofree char *name = g_strdup_printf (C_ ("page", "%1$s, source %2$u"), line->label, number);

  g_string_append_printf (out, "<sup><a href=\"#s-%s-%u\" aria-label=\"", page->id, number);
  append_escaped (out, name);
  g_string_append_printf (out, "\">%u</a></sup>", number);
}

static void
append_line (GString *out, const EntentePage *page, const EntentePageLine *line, GHashTable *titles)
{
  g_string_append (out, "<dt>");
  append_escaped (out, line->label);
  for (guint i = 0; i < line->sources->len; i++)
    append_mark (out, page, line, g_array_index (line->sources, guint, i));
  g_string_append (out, "</dt>\n");
  for (guint i = 0; i < line->values->len; i++)
    {
      g_auto (GStrv) paragraphs = g_strsplit (line->values->pdata[i], "\n\n", -1);

      g_string_append (out, "<dd>");
      for (char **p = paragraphs; *p != NULL; p++)
        {
          g_string_append (out, "<p>");
          append_inline (out, *p, page, titles);
          g_string_append (out, "</p>");
        }
      g_string_append (out, "</dd>\n");
    }
}

static void
append_sources (GString *out, const EntentePage *page, GHashTable *titles)
{
  for (guint i = 0; i < page->sources->len; i++)
    {
      g_string_append_printf (out, "<li id=\"s-%s-%u\">", page->id, i + 1);
      append_inline (out, page->sources->pdata[i], page, titles);
      g_string_append (out, "</li>\n");
    }
}

/* --- Public functions ------------------------------------------------------------------------- */

/* Returns: (transfer full): the titles of the records that will be in the file, by id. */
GHashTable *
_entente_page_begin_html (const EntenteExportSource *source, GString *out)
{
  GHashTable *titles = list_titles (source);
  const gboolean several = g_hash_table_size (titles) > 1;
  const char *title = source->ids[0] != NULL ? g_hash_table_lookup (titles, source->ids[0]) : NULL;

  g_string_append (out, "<!DOCTYPE html>\n<html lang=\"");
  append_escaped (out, source->language);
  g_string_append (out,
                   "\">\n<head>\n<meta charset=\"utf-8\">\n"
                   "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
  append_element (out, "title", several || title == NULL ? FILE_TITLE : title);
  g_string_append_printf (out, "<style>\n%s</style>\n</head>\n<body>\n", style);
  if (several)
    append_contents (out, source, titles);
  return titles;
}

void
_entente_page_append_html (const EntentePage *self, GHashTable *titles, GString *out)
{
  const gboolean several = g_hash_table_size (titles) > 1;

  g_string_append_printf (out, "<article id=\"r-%s\">\n", self->id);
  append_element (out, several ? "h2" : "h1", self->title);
  g_string_append (out, "<p class=\"kind\">");
  append_escaped (out, self->kind);
  g_string_append (out, "</p>\n<dl>\n");
  for (guint i = 0; i < self->lines->len; i++)
    append_line (out, self, self->lines->pdata[i], titles);
  g_string_append (out, "</dl>\n");
  if (self->sources->len > 0)
    {
      append_element (out, several ? "h3" : "h2", C_ ("page", "Sources"));
      g_string_append (out, "<ol>\n");
      append_sources (out, self, titles);
      g_string_append (out, "</ol>\n");
    }
  g_string_append (out, "</article>\n");
}

void
_entente_page_end_html (GString *out)
{
  g_string_append (out, "</body>\n</html>\n");
}
