/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-page-exporter"

#include "config.h"

#include "exchange/entente-page-exporter.h"

#include "exchange/entente-page-private.h"
#include "model/entente-inline.h"

#include <glib/gi18n.h>
#include <string.h>

/* A format is what its class says: there is one class for each style, with the same instances. */
struct _EntentePageExporter
{
  GObject parent_instance;
};

typedef EntentePageExporter EntenteHtmlExporter;
typedef EntentePageExporterClass EntenteHtmlExporterClass;

static void markdown_iface_init (EntenteExporterInterface *iface);
static void html_iface_init (EntenteExporterInterface *iface);

G_DEFINE_TYPE_WITH_CODE (EntentePageExporter,
                         entente_page_exporter,
                         G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER, markdown_iface_init))

GType entente_html_exporter_get_type (void) G_GNUC_CONST;

G_DEFINE_TYPE_WITH_CODE (EntenteHtmlExporter,
                         entente_html_exporter,
                         ENTENTE_TYPE_PAGE_EXPORTER,
                         G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER, html_iface_init))

/* --- Markdown --------------------------------------------------------------------------------- */

/* Text that means nothing to Markdown, on one line. */
static void
append_plain (GString *out, const char *text)
{
  gboolean start = TRUE;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '\n' || *p == '\r')
        {
          g_string_append_c (out, ' ');
          continue;
        }
      if (strchr ("\\`*_[]<>#|&", *p) != NULL || (start && strchr ("+-=~:", *p) != NULL)
          || ((*p == '.' || *p == ')') && p > text && g_ascii_isdigit (p[-1]) && p - text < 10))
        g_string_append_c (out, '\\');
      g_string_append_c (out, *p);
      start = FALSE;
    }
}

static void
append_marks (GString *out, const GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (out, " \\[%u\\]", g_array_index (numbers, guint, i));
}

static void
append_markdown_line (GString *out, const EntentePageLine *line)
{
  g_string_append (out, "**");
  append_plain (out, line->label);
  g_string_append (out, "**");
  append_marks (out, line->sources);
  g_string_append (out, "\n\n");
  for (guint i = 0; i < line->values->len; i++)
    {
      g_autofree char *plain = entente_inline_to_plain (line->values->pdata[i]);
      g_auto (GStrv) paragraphs = g_strsplit (plain, "\n\n", -1);

      if (line->values->len > 1)
        g_string_append (out, "- ");
      for (char **p = paragraphs; *p != NULL; p++)
        {
          append_plain (out, *p);
          g_string_append (out, line->values->len > 1 ? (p[1] != NULL ? " " : "\n") : "\n\n");
        }
    }
  if (line->values->len != 1)
    g_string_append_c (out, '\n');
}

static void
append_markdown (GString *out, const EntentePage *page)
{
  g_string_append (out, "# ");
  append_plain (out, page->title);
  g_string_append (out, "\n\n*");
  append_plain (out, page->kind);
  g_string_append (out, "*\n\n");
  for (guint i = 0; i < page->lines->len; i++)
    append_markdown_line (out, page->lines->pdata[i]);
  if (page->sources->len == 0)
    return;
  g_string_append_printf (out, "## %s\n\n", C_ ("page", "Sources"));
  for (guint i = 0; i < page->sources->len; i++)
    {
      g_autofree char *plain = entente_inline_to_plain (page->sources->pdata[i]);

      g_string_append_printf (out, "%u. ", i + 1);
      append_plain (out, plain);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
}

/* --- Interface -------------------------------------------------------------------------------- */

static gboolean
write_pages (const EntenteExportSource *source,
             gboolean html,
             GOutputStream *stream,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GHashTable) titles = html ? _entente_page_begin_html (source, out) : NULL;

  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      g_autoptr (EntentePage) page = record != NULL ? _entente_page_new (source, record) : NULL;

      if (page == NULL)
        continue;
      if (html)
        _entente_page_append_html (page, titles, out);
      else
        append_markdown (out, page);
      if (!entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  if (html)
    _entente_page_end_html (out);
  return entente_exporter_flush (stream, out, cancellable, error);
}

static gboolean
write_markdown (EntenteExporter *exporter,
                const EntenteExportSource *source,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  return write_pages (source, FALSE, stream, cancellable, error);
}

static gboolean
write_html (EntenteExporter *exporter,
            const EntenteExportSource *source,
            GOutputStream *stream,
            GCancellable *cancellable,
            GError **error)
{
  return write_pages (source, TRUE, stream, cancellable, error);
}

static void
markdown_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "markdown";
  iface->name = NC_ ("file format", "Text with its sources (Markdown)");
  iface->extension = "md";
  iface->kinds = ENTENTE_EXPORT_ALL_KINDS;
  iface->write = write_markdown;
}

static void
html_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "html";
  iface->name = NC_ ("file format", "Page with its sources (HTML)");
  iface->extension = "html";
  iface->kinds = ENTENTE_EXPORT_ALL_KINDS;
  iface->write = write_html;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_page_exporter_class_init (EntentePageExporterClass *klass)
{
}

static void
entente_page_exporter_init (EntentePageExporter *self)
{
}

static void
entente_html_exporter_class_init (EntenteHtmlExporterClass *klass)
{
}

static void
entente_html_exporter_init (EntenteHtmlExporter *self)
{
}

EntenteExporter *
entente_page_exporter_new (EntentePageStyle style)
{
  return g_object_new (style == ENTENTE_PAGE_HTML ? entente_html_exporter_get_type ()
                                                  : ENTENTE_TYPE_PAGE_EXPORTER,
                       NULL);
}
