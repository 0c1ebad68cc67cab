/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"

G_BEGIN_DECLS

typedef enum
{
  ENTENTE_PAGE_MARKDOWN,
  ENTENTE_PAGE_HTML,
} EntentePageStyle;

#define ENTENTE_TYPE_PAGE_EXPORTER (entente_page_exporter_get_type ())

/**
 * EntentePageExporter:
 *
 * Records to be read by people, each value with a number that leads to its sources below.
 */
G_DECLARE_FINAL_TYPE (EntentePageExporter, entente_page_exporter, ENTENTE, PAGE_EXPORTER, GObject)

EntenteExporter *entente_page_exporter_new (EntentePageStyle style);

G_END_DECLS
