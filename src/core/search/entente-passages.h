/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-record.h"

G_BEGIN_DECLS

/**
 * EntentePassage:
 * @text: what can be searched, without markup
 * @language: (nullable): its language, an interned string; %NULL where it is of none
 * @is_name: whether it is a name or title of the record
 *
 * A piece of the text of a record: a name, a paragraph, a note.
 */
typedef struct
{
  char *text;
  const char *language;
  gboolean is_name;
} EntentePassage;

GPtrArray *entente_passages_collect (EntenteRecord *record);
GPtrArray *entente_passages_collect_names (EntenteRecord *record);

G_END_DECLS
