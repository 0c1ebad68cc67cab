/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * EntenteDatePrecision:
 *
 * How far a date is known. Nothing finer is ever shown than what a source says.
 */
typedef enum
{
  ENTENTE_DATE_PRECISION_DAY,                /* 2023-11-28 */
  ENTENTE_DATE_PRECISION_MONTH,              /* 2014-11 */
  ENTENTE_DATE_PRECISION_YEAR,               /* 1983 */
  ENTENTE_DATE_PRECISION_DAY_WITHOUT_YEAR,   /* XXXX-02-17 */
  ENTENTE_DATE_PRECISION_MONTH_WITHOUT_YEAR, /* XXXX-02 */
  ENTENTE_DATE_PRECISION_OPEN,               /* the end of a range that is not known: .. */
} EntenteDatePrecision;

/**
 * EntenteDatePoint:
 * @year: 1 to 9999, or 0 where no year is stated
 * @month: 1 to 12, or 0
 * @day: 1 to 31, or 0
 *
 * A date, or one end of a range. All three are 0 at an end that is open.
 */
typedef struct
{
  guint16 year;
  guint8 month;
  guint8 day;
  gboolean approximate; /* "about", ~ */
  gboolean uncertain;   /* the source, or the reading of it, is in doubt, ? */
} EntenteDatePoint;

/**
 * EntenteDate:
 *
 * A date as far as it is known: the part of the Extended Date/Time Format (ISO 8601-2:2019,
 * level 1) that sources of this field need, and days and months without a year (`XXXX-02-17`).
 * Immutable.
 */
typedef struct _EntenteDate EntenteDate;

#define ENTENTE_TYPE_DATE (entente_date_get_type ())

/* The bounds of open ends, as yyyymmdd. */
#define ENTENTE_DATE_FIRST_DAY 10101
#define ENTENTE_DATE_LAST_DAY  99991231

GType entente_date_get_type (void) G_GNUC_CONST;
EntenteDate *entente_date_new_from_edtf (const char *edtf, GError **error);
EntenteDate *entente_date_new (guint year, guint month, guint day);
EntenteDate *entente_date_new_for_points (const EntenteDatePoint *start,
                                          const EntenteDatePoint *end,
                                          GError **error);
EntenteDate *entente_date_copy (const EntenteDate *self);
void entente_date_free (EntenteDate *self);

char *entente_date_to_edtf (const EntenteDate *self);
gboolean entente_date_is_range (const EntenteDate *self);
const EntenteDatePoint *entente_date_get_start (const EntenteDate *self);
const EntenteDatePoint *entente_date_get_end (const EntenteDate *self);
EntenteDatePrecision entente_date_point_get_precision (const EntenteDatePoint *point);
EntenteDatePrecision entente_date_get_precision (const EntenteDate *self);
gboolean entente_date_is_approximate (const EntenteDate *self);
gboolean entente_date_is_uncertain (const EntenteDate *self);
guint entente_date_get_year (const EntenteDate *self);
gint32 entente_date_get_first_day (const EntenteDate *self);
gint32 entente_date_get_last_day (const EntenteDate *self);

gboolean entente_date_overlaps (const EntenteDate *self, gint32 first_day, gint32 last_day);
int entente_date_compare (const EntenteDate *a, const EntenteDate *b);
gboolean entente_date_equal (const EntenteDate *a, const EntenteDate *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteDate, entente_date_free)

G_END_DECLS
