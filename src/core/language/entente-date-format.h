/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-date.h"

G_BEGIN_DECLS

/**
 * EntenteDateStyle:
 * @ENTENTE_DATE_STYLE_LONG: as in a text, "5 August 2024"
 * @ENTENTE_DATE_STYLE_SHORT: as in a row of a list, "5 Aug 2024"
 */
typedef enum
{
  ENTENTE_DATE_STYLE_LONG,
  ENTENTE_DATE_STYLE_SHORT,
} EntenteDateStyle;

char *entente_date_format (const EntenteDate *date, const char *language, EntenteDateStyle style);
char *entente_date_explain (const EntenteDate *date, const char *language);

G_END_DECLS
