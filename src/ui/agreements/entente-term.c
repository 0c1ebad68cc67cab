/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

/* When an agreement ends, and until when it can be denounced before it is renewed by itself: only
 * where the sources state days and months from which that follows, never guessed. */

#define G_LOG_DOMAIN "entente-term"

#include "config.h"

#include "agreements/entente-term.h"

#include <math.h>

/* --- Helpers ---------------------------------------------------------------------------------- */

/* A single day about which there is no doubt. */
static gboolean
get_day (const EntenteDate *date, GDate *day)
{
  const EntenteDatePoint *point;

  if (date == NULL || entente_date_is_range (date) || entente_date_is_approximate (date)
      || entente_date_is_uncertain (date)
      || entente_date_get_precision (date) != ENTENTE_DATE_PRECISION_DAY)
    return FALSE;
  point = entente_date_get_start (date);
  g_date_clear (day, 1);
  g_date_set_dmy (day, point->day, (GDateMonth) point->month, point->year);
  return TRUE;
}

static EntenteDate *
new_date (const GDate *day)
{
  return entente_date_new (g_date_get_year (day), g_date_get_month (day), g_date_get_day (day));
}

/* --- Public functions ------------------------------------------------------------------------- */

/**
 * entente_term_dup_end:
 *
 * Returns: (transfer full) (nullable): the last day of the agreement, as stated or as it follows
 *   from its entry into force and its duration.
 */
EntenteDate *
entente_term_dup_end (EntenteAgreement *agreement)
{
  double months;
  GDate day;

  g_return_val_if_fail (ENTENTE_IS_AGREEMENT (agreement), NULL);

  if (entente_agreement_get_ends (agreement) != NULL)
    return entente_date_copy (entente_agreement_get_ends (agreement));
  months = entente_agreement_get_duration (agreement);
  if (isnan (months) || months < 1
      || !get_day (entente_agreement_get_entry_into_force (agreement), &day))
    return NULL;
  g_date_add_months (&day, (guint) months);
  g_date_subtract_days (&day, 1);
  return new_date (&day);
}

/**
 * entente_term_dup_last_day_of_notice:
 *
 * Returns: (transfer full) (nullable): the last day on which notice can be given, so many months
 *   before the end as the agreement asks for; %NULL where that does not follow from the sources.
 */
EntenteDate *
entente_term_dup_last_day_of_notice (EntenteAgreement *agreement)
{
  g_autoptr (EntenteDate) end = entente_term_dup_end (agreement);
  double months = entente_agreement_get_notice (agreement);
  GDate day;

  if (isnan (months) || months < 1 || !get_day (end, &day))
    return NULL;
  g_date_subtract_months (&day, (guint) months);
  return new_date (&day);
}
