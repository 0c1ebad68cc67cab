/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteFilter:
 * @key: one of ENTENTE_FILTER_…
 * @values: the values of which a record has to have one
 * @excluded: whether records that have one are left out instead
 */
typedef struct
{
  const char *key;
  GStrv values;
  gboolean excluded;
} EntenteFilter;

#define ENTENTE_FILTER_KIND      "kind"
#define ENTENTE_FILTER_TYPE      "type"
#define ENTENTE_FILTER_STATUS    "status"
#define ENTENTE_FILTER_NATURE    "nature"
#define ENTENTE_FILTER_COUNTRY   "country"
#define ENTENTE_FILTER_LANGUAGE  "language"
#define ENTENTE_FILTER_FIELD     "field"
#define ENTENTE_FILTER_PARTNER   "partner"
#define ENTENTE_FILTER_PARTY     "party"
#define ENTENTE_FILTER_PERSON    "person"
#define ENTENTE_FILTER_PUBLISHER "publisher"
#define ENTENTE_FILTER_TAG       "tag"
#define ENTENTE_FILTER_STARRED   "starred" /* its value is "1" */
#define ENTENTE_FILTER_YEAR      "year"    /* dates and ranges of them, as "2020..2025" */
#define ENTENTE_FILTER_DATE      "date"    /* likewise */
#define ENTENTE_FILTER_SIGNED    "signed"  /* likewise, of agreements */

const char *entente_filter_find_key (const char *word, gsize length);
gboolean entente_filter_is_date (const char *key);
gboolean entente_filter_read_range (const char *value, gint32 *first_day, gint32 *last_day);

G_END_DECLS
