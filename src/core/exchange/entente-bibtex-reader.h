/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteBibtexEntry:
 * @type: in small letters: "article"
 * @key: what documents cite it by
 * @names: the names of its fields in small letters, in order
 * @values: their values, markup and all
 * @line: where it begins, from 1
 */
typedef struct
{
  char *type;
  char *key;
  GPtrArray *names;
  GPtrArray *values;
  guint line;
} EntenteBibtexEntry;

typedef struct _EntenteBibtexReader EntenteBibtexReader;

EntenteBibtexReader *entente_bibtex_reader_new (const char *text);
void entente_bibtex_reader_free (EntenteBibtexReader *self);
gboolean entente_bibtex_reader_next (EntenteBibtexReader *self,
                                     EntenteBibtexEntry **ret_entry,
                                     guint *ret_line,
                                     GError **error);
double entente_bibtex_reader_get_fraction (EntenteBibtexReader *self);
const char *entente_bibtex_entry_get (const EntenteBibtexEntry *self, const char *name);
void entente_bibtex_entry_free (EntenteBibtexEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBibtexReader, entente_bibtex_reader_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteBibtexEntry, entente_bibtex_entry_free)

G_END_DECLS
