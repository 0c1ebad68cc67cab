/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/**
 * EntenteDescriptionLine:
 * @field: the field that the line is about
 * @label: its name in the interface language
 * @value: its value in the language asked for
 * @sources: (nullable): the articles and paragraphs that state it, with what each says
 *
 * One line of a record put into words.
 */
typedef struct
{
  const EntenteField *field;
  char *label;
  char *value;
  char *sources;
} EntenteDescriptionLine;

GPtrArray *
entente_description_list (EntenteCatalogue *catalogue, EntenteRecord *record, const char *language);
char *entente_description_format_element (EntenteCatalogue *catalogue,
                                          EntenteNode *element,
                                          const char *language);
char *entente_description_format_value (EntenteCatalogue *catalogue,
                                        EntenteNode *node,
                                        const EntenteField *field,
                                        const char *language);

G_END_DECLS
