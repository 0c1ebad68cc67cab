/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ENTENTE_GUIDE_MAX_PARAGRAPHS 8

/**
 * EntenteGuidePage:
 * @id: a short name, never shown
 * @title: a task, untranslated
 * @paragraphs: how it is done, untranslated; %NULL after the last
 */
typedef struct
{
  const char *id;
  const char *title;
  const char *paragraphs[ENTENTE_GUIDE_MAX_PARAGRAPHS];
} EntenteGuidePage;

const EntenteGuidePage *entente_guide_get_pages (guint *ret_n);

G_END_DECLS
