/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What phrases of the three languages become. Capital letters, which no folded text has. */
#define SIGN_BEFORE    "B"
#define SIGN_AFTER     "A"
#define SIGN_DECADE    "D"  /* la décennie 1980 */
#define SIGN_YEARS     "Y"  /* les années 1980, but also les années 2018 à 2020 */
#define SIGN_TENS      "S"  /* the 1980s */
#define SIGN_QUARTER_1 "QA" /* and QB, QC, QD */
#define SIGN_HALF_1    "HA" /* and HB */

GStrv _entente_date_split_signs (const char *text);
char *_entente_date_find_typed (const char *text, const char *sign);

G_END_DECLS
