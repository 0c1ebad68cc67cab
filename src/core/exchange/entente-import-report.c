/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-import-report"

#include "config.h"

#include "exchange/entente-import-plan-private.h"

#include "language/entente-language.h"
#include "language/entente-numbers.h"

#include <glib/gi18n.h>

/* The most lines that one state gets: a report is to be read. */
#define MOST_LINES 2000

/* --- Helpers ---------------------------------------------------------------------------------- */

/* One line of a list, without what Markdown would take for something else. */
static void
append_plain (GString *out, const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (*p == '\n' || *p == '\r' || *p == '\t')
      g_string_append_c (out, ' ');
    else
      {
        if (strchr ("\\`*_[]<>#|", *p) != NULL)
          g_string_append_c (out, '\\');
        g_string_append_c (out, *p);
      }
}

/* @words have a “%s” for @count. */
static void
append_counted (GString *out, const char *words, guint count)
{
  g_autofree char *counted = entente_format_count (entente_language_get_current (), words, count);

  g_string_append (out, counted);
}

static void
append_count (GString *out, const char *group, guint count)
{
  g_autofree char *number = entente_format_number (entente_language_get_current (), count);

  g_string_append (out, "- ");
  /* Translators: a group of records of a file, such as “New”, and how many there are */
  g_string_append_printf (out, C_ ("import", "%1$s: %2$s"), group, number);
  g_string_append_c (out, '\n');
}

static void
append_counts (EntenteImportPlan *self, GString *out)
{
  for (EntenteImportState state = 0; state < ENTENTE_N_IMPORT_STATES; state++)
    append_count (out, entente_import_state_get_label (state),
                  entente_import_plan_get_count (self, state));
  for (EntenteLeftOut why = 0; why < ENTENTE_N_LEFT_OUT; why++)
    if (self->n_left_out[why] > 0)
      append_count (out, entente_left_out_get_label (why), self->n_left_out[why]);
}

static void
append_item (GString *out, EntenteImportItem *item)
{
  g_string_append (out, "- ");
  append_plain (out, item->place != NULL ? item->place : "?");
  g_string_append (out, " — ");
  append_plain (out, item->title != NULL ? item->title : "?");
  if (item->match != NULL)
    g_string_append_printf (out, " → %s", item->match);
  if (item->reason != NULL)
    {
      g_string_append (out, ": ");
      append_plain (out, item->reason);
    }
  if (item->state != ENTENTE_IMPORT_REFUSED)
    g_string_append_printf (out, " (%s)", entente_import_choice_get_label (item->choice));
  g_string_append_c (out, '\n');
}

static void
append_state (EntenteImportPlan *self, EntenteImportState state, GString *out)
{
  guint n = 0;

  for (guint i = 0; i < self->items->len; i++)
    {
      EntenteImportItem *item = self->items->pdata[i];

      if (item->state != state)
        continue;
      if (n++ == 0)
        g_string_append_printf (out, "\n## %s\n\n", entente_import_state_get_label (state));
      if (n <= MOST_LINES)
        append_item (out, item);
    }
  if (n > MOST_LINES)
    /* Translators: the end of a list that is too long to be shown */
    append_counted (out, ngettext ("- … and %s more\n", "- … and %s more\n", n - MOST_LINES),
                    n - MOST_LINES);
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_import_plan_dup_report:
 *
 * Returns: (transfer full): what was found and what was chosen, as Markdown, in the language of the
 *   interface: first what a person has to look at.
 */
char *
entente_import_plan_dup_report (EntenteImportPlan *self)
{
  static const EntenteImportState order[]
      = { ENTENTE_IMPORT_REFUSED, ENTENTE_IMPORT_CONFLICTING, ENTENTE_IMPORT_CHANGED,
          ENTENTE_IMPORT_NEW, ENTENTE_IMPORT_SAME };
  g_autoptr (GString) out = g_string_new ("# ");
  g_autofree char *heading = NULL;

  g_return_val_if_fail (ENTENTE_IS_IMPORT_PLAN (self), NULL);

  /* Translators: %s is the name of a file */
  heading = g_strdup_printf (_ ("Import of %s"), self->name != NULL ? self->name : "?");
  append_plain (out, heading);
  g_string_append (out, "\n\n");
  append_counts (self, out);
  if (self->n_applied > 0)
    append_counted (out,
                    ngettext ("\n%s record was added or changed.\n",
                              "\n%s records were added or changed.\n", self->n_applied),
                    self->n_applied);
  else
    g_string_append_printf (out, "\n%s\n", _ ("Nothing has been changed in the catalogue."));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    append_state (self, order[i], out);
  return g_string_free (g_steal_pointer (&out), FALSE);
}
