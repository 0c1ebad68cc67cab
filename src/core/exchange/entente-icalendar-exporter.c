/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-icalendar-exporter"

#include "config.h"

#include "exchange/entente-icalendar-exporter.h"

#include "exchange/entente-content-line.h"

#include <glib/gi18n.h>
#include <math.h>

struct _EntenteIcalendarExporter
{
  GObject parent_instance;

  guint alarm;      /* days before what has a deadline; 0 for none */
  guint n_left_out; /* dates that no calendar has a place for */
};

static void exporter_iface_init (EntenteExporterInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (EntenteIcalendarExporter,
                               entente_icalendar_exporter,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ENTENTE_TYPE_EXPORTER, exporter_iface_init))

typedef struct
{
  EntenteIcalendarExporter *self;
  const EntenteExportSource *source;
  EntenteRecord *record;
  GString *out;
  GDateTime *now;
} Writing;

typedef enum
{
  PLAIN = 0,
  DEADLINE = 1 << 0, /* with an alarm */
  YEARLY = 1 << 1,
} Marks;

/* --- Days ------------------------------------------------------------------------------------- */

static void
from_number (GDate *day, gint32 number)
{
  g_date_clear (day, 1);
  g_date_set_dmy (day, (GDateDay) (number % 100), (GDateMonth) (number / 100 % 100),
                  (GDateYear) (number / 10000));
}

/* A day without a year is put in the year of writing, to be repeated from there. */
static gboolean
find_bounds (const Writing *writing, EntenteDate *date, Marks marks, GDate *first, GDate *last)
{
  const EntenteDatePoint *start = entente_date_get_start (date);
  const EntenteDatePoint *end = entente_date_get_end (date);
  const int year = g_date_time_get_year (writing->now);

  if (start->month == 0 && start->year == 0)
    return FALSE;
  if (start->year == 0)
    {
      if ((marks & YEARLY) == 0 || start->day == 0 || end == NULL || end->day == 0
          || !g_date_valid_dmy (start->day, start->month, (GDateYear) year)
          || !g_date_valid_dmy (end->day, end->month, (GDateYear) year))
        return FALSE;
      from_number (first, year * 10000 + start->month * 100 + start->day);
      from_number (last, year * 10000 + end->month * 100 + end->day);
      return g_date_compare (first, last) <= 0;
    }
  if (entente_date_get_last_day (date) == ENTENTE_DATE_LAST_DAY)
    return FALSE;
  from_number (first, entente_date_get_first_day (date));
  from_number (last, entente_date_get_last_day (date));
  return g_date_valid (first) && g_date_valid (last);
}

static void
append_day (GString *out, const char *name, const GDate *day)
{
  g_autofree char *value = g_strdup_printf ("%04u%02u%02u", g_date_get_year (day),
                                            (guint) g_date_get_month (day), g_date_get_day (day));

  entente_content_line_append (out, name, value);
}

/* --- Entries ---------------------------------------------------------------------------------- */

static void
append_stamp (const Writing *writing)
{
  g_autofree char *stamp = g_date_time_format (writing->now, "%Y%m%dT%H%M%SZ");

  entente_content_line_append (writing->out, "DTSTAMP", stamp);
}

/* A period can be used up to its last day. Its end, as a calendar has it, is the day after. */
static void
append_alarm (const Writing *writing, const char *summary, gboolean period)
{
  g_autofree char *trigger = g_strdup_printf ("-P%uD", writing->self->alarm + (period ? 1 : 0));

  g_string_append (writing->out, "BEGIN:VALARM\r\nACTION:DISPLAY\r\n");
  entente_content_line_append_text (writing->out, "DESCRIPTION", summary);
  entente_content_line_append (writing->out, period ? "TRIGGER;RELATED=END" : "TRIGGER", trigger);
  g_string_append (writing->out, "END:VALARM\r\n");
}

/* The place of an agreement is that of one act, its signature or else its exchange. */
static const char *
get_place (const Writing *writing, const char *what)
{
  EntenteNode *node = ENTENTE_NODE (writing->record);

  if (entente_record_get_kind (writing->record) == ENTENTE_KIND_AGREEMENT
      && !g_str_equal (what,
                       entente_node_get_date (node, "signed") != NULL ? "signed" : "exchanged"))
    return NULL;
  return entente_text_lookup (entente_node_get_text (node, "place"), writing->source->language,
                              NULL);
}

static void
append_event (const Writing *writing,
              const char *what,
              const char *summary,
              const GDate *first,
              const GDate *last,
              Marks marks)
{
  const char *id = entente_record_get_id (writing->record);
  g_autofree char *uid = g_strdup_printf ("%s.%s@entente", id, what);
  GDate after = *last;

  g_date_add_days (&after, 1);
  g_string_append (writing->out, "BEGIN:VEVENT\r\n");
  entente_content_line_append (writing->out, "UID", uid);
  append_stamp (writing);
  append_day (writing->out, "DTSTART;VALUE=DATE", first);
  append_day (writing->out, "DTEND;VALUE=DATE", &after);
  if ((marks & YEARLY) != 0)
    entente_content_line_append (writing->out, "RRULE", "FREQ=YEARLY");
  entente_content_line_append_text (writing->out, "SUMMARY", summary);
  entente_content_line_append_text (writing->out, "LOCATION", get_place (writing, what));
  entente_content_line_append_text (
      writing->out, "DESCRIPTION",
      entente_text_lookup (entente_node_get_text (ENTENTE_NODE (writing->record), "description"),
                           writing->source->language, NULL));
  entente_content_line_append (writing->out, "TRANSP", "TRANSPARENT");
  if ((marks & DEADLINE) != 0 && writing->self->alarm > 0)
    append_alarm (writing, summary, g_date_compare (first, last) < 0);
  g_string_append (writing->out, "END:VEVENT\r\n");
}

static void
append_date (
    const Writing *writing, const char *what, const char *format, EntenteDate *date, Marks marks)
{
  const char *title
      = entente_record_lookup_title (writing->record, writing->source->language, NULL);
  g_autoptr (GString) summary = g_string_new (format);
  GDate first;
  GDate last;

  if (date == NULL)
    return;
  if (!find_bounds (writing, date, marks, &first, &last))
    {
      writing->self->n_left_out++;
      return;
    }
  g_string_replace (summary, "%s", title, 1);
  if (entente_date_is_approximate (date) || entente_date_is_uncertain (date))
    /* Translators: added to an entry of a calendar */
    g_string_append (summary, C_ ("calendar", " (date not certain)"));
  append_event (writing, what, summary->str, &first, &last, marks);
}

/* The notice counts back from the end; where that is not known to the day, neither is the last day
 * to give notice. */
static void
append_notice (const Writing *writing, EntenteDate *ends)
{
  const double notice = entente_node_get_number (ENTENTE_NODE (writing->record), "notice", NULL);
  const char *title
      = entente_record_lookup_title (writing->record, writing->source->language, NULL);
  g_autofree char *summary = NULL;
  GDate day;

  if (ends == NULL || isnan (notice) || notice < 1 || notice > 600
      || entente_date_get_precision (ends) != ENTENTE_DATE_PRECISION_DAY
      || entente_date_is_range (ends))
    return;
  from_number (&day, entente_date_get_first_day (ends));
  if (!g_date_valid (&day))
    return;
  g_date_subtract_months (&day, (guint) notice);
  /* Translators: %s is the title of an agreement */
  summary = g_strdup_printf (C_ ("calendar", "Last day to give notice: %s"), title);
  append_event (writing, "notice", summary, &day, &day, DEADLINE);
}

static void
append_agreement (const Writing *writing)
{
  EntenteNode *node = ENTENTE_NODE (writing->record);
  EntenteDate *ends = entente_node_get_date (node, "ends");

  /* Translators: entries of a calendar; %s is the title of an agreement */
  append_date (writing, "signed", C_ ("calendar", "Signature: %s"),
               entente_node_get_date (node, "signed"), PLAIN);
  append_date (writing, "exchanged", C_ ("calendar", "Exchange at a ceremony: %s"),
               entente_node_get_date (node, "exchanged"), PLAIN);
  append_date (writing, "announced", C_ ("calendar", "Announcement: %s"),
               entente_node_get_date (node, "announced"), PLAIN);
  append_date (writing, "entryIntoForce", C_ ("calendar", "Entry into force: %s"),
               entente_node_get_date (node, "entryIntoForce"), PLAIN);
  append_notice (writing, ends);
  append_date (writing, "ends", C_ ("calendar", "End: %s"), ends, DEADLINE);
}

static void
append_record (const Writing *writing)
{
  EntenteNode *node = ENTENTE_NODE (writing->record);

  if (entente_record_get_kind (writing->record) == ENTENTE_KIND_AGREEMENT)
    append_agreement (writing);
  else if (entente_record_get_kind (writing->record) == ENTENTE_KIND_EVENT)
    append_date (writing, "date", "%s", entente_node_get_date (node, "date"), PLAIN);
  else if (entente_record_get_kind (writing->record) == ENTENTE_KIND_COMMITMENT)
    {
      const gboolean yearly
          = g_strcmp0 (entente_node_get_string (node, "recurrence"), "yearly") == 0;
      const gboolean met = g_strcmp0 (entente_node_get_string (node, "state"), "met") == 0;

      /* Translators: an entry of a calendar; %s is what somebody has to do */
      append_date (writing, "due", C_ ("calendar", "Due: %s"), entente_node_get_date (node, "due"),
                   (yearly ? YEARLY : 0) | (met ? 0 : DEADLINE));
    }
}

/* --- Interface -------------------------------------------------------------------------------- */

static gboolean
write_calendar (EntenteExporter *exporter,
                const EntenteExportSource *source,
                GOutputStream *stream,
                GCancellable *cancellable,
                GError **error)
{
  g_autoptr (GString) out = g_string_new (NULL);
  g_autoptr (GDateTime) now = entente_export_source_get_time (source);

  ENTENTE_ICALENDAR_EXPORTER (exporter)->n_left_out = 0;
  g_string_append (out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");
  entente_content_line_append (out, "PRODID", "-//Entente//Entente " PACKAGE_VERSION "//EN");
  g_string_append (out, "CALSCALE:GREGORIAN\r\n");
  for (guint i = 0; source->ids[i] != NULL; i++)
    {
      g_autoptr (EntenteRecord) record = entente_export_source_ref (source, source->ids[i]);
      const Writing writing = { ENTENTE_ICALENDAR_EXPORTER (exporter), source, record, out, now };

      if (record != NULL)
        append_record (&writing);
      if (!entente_exporter_flush (stream, out, cancellable, error))
        return FALSE;
    }
  g_string_append (out, "END:VCALENDAR\r\n");
  return entente_exporter_flush (stream, out, cancellable, error);
}

static void
exporter_iface_init (EntenteExporterInterface *iface)
{
  iface->id = "icalendar";
  iface->name = NC_ ("file format", "Calendar (iCalendar)");
  iface->extension = "ics";
  iface->kinds
      = 1u << ENTENTE_KIND_AGREEMENT | 1u << ENTENTE_KIND_COMMITMENT | 1u << ENTENTE_KIND_EVENT;
  iface->write = write_calendar;
}

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_icalendar_exporter_class_init (EntenteIcalendarExporterClass *klass)
{
}

static void
entente_icalendar_exporter_init (EntenteIcalendarExporter *self)
{
  self->alarm = 30;
}

/* --- Public functions ------------------------------------------------------------------------- */

EntenteExporter *
entente_icalendar_exporter_new (void)
{
  return g_object_new (ENTENTE_TYPE_ICALENDAR_EXPORTER, NULL);
}

/* How many days before a deadline the calendar reminds of it; 0 for never. */
void
entente_icalendar_exporter_set_alarm (EntenteIcalendarExporter *self, guint days)
{
  g_return_if_fail (ENTENTE_IS_ICALENDAR_EXPORTER (self));

  self->alarm = days;
}

/**
 * entente_icalendar_exporter_get_n_left_out:
 *
 * Returns: how many dates were left out when it was written last, for want of a year or of an end
 */
guint
entente_icalendar_exporter_get_n_left_out (EntenteIcalendarExporter *self)
{
  g_return_val_if_fail (ENTENTE_IS_ICALENDAR_EXPORTER (self), 0);

  return self->n_left_out;
}
