/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "exchange/entente-exporter.h"
#include "model/entente-evidence.h"

G_BEGIN_DECLS

/**
 * EntentePageLine:
 * @label: the name of the field, in the language of the interface
 * @values: (element-type utf8): what it says, with the markup of a paragraph: one, or the elements
 *   of a list
 * @sources: (element-type guint): the numbers of the sources that say so
 */
typedef struct
{
  char *label;
  GPtrArray *values;
  GArray *sources;
} EntentePageLine;

/**
 * EntentePage:
 * @id: that of the record
 * @title: what the record is called
 * @lines: (element-type EntentePageLine): what it says
 * @sources: (element-type utf8): the sources, with the markup of a paragraph, the first being
 *   number 1
 *
 * A record in words.
 */
typedef struct
{
  char *id;
  char *kind;
  char *title;
  GPtrArray *lines;
  GPtrArray *sources;
} EntentePage;

EntentePage *_entente_page_new (const EntenteExportSource *source, EntenteRecord *record);
void _entente_page_free (EntentePage *self);
char *_entente_page_dup_source (const EntenteExportSource *source,
                                EntenteEvidence *evidence,
                                const EntenteField *field);

GHashTable *_entente_page_begin_html (const EntenteExportSource *source, GString *out);
void _entente_page_append_html (const EntentePage *self, GHashTable *titles, GString *out);
void _entente_page_end_html (GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntentePage, _entente_page_free)

G_END_DECLS
