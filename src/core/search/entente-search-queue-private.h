/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-database.h"

G_BEGIN_DECLS

/**
 * EntenteSearchQueue:
 *
 * Documents on their way into the full-text tables, in the order of their numbers.
 */
typedef struct _EntenteSearchQueue EntenteSearchQueue;

/* The forms of a text that are indexed; exact is NULL where it would say the same as folded. */
typedef struct
{
  char *exact;
  char *folded;
} EntenteForms;

void _entente_forms_init (EntenteForms *forms, const char *text);
void _entente_forms_clear (EntenteForms *forms);

EntenteSearchQueue *_entente_search_queue_new (void);
void _entente_search_queue_free (EntenteSearchQueue *self);
void _entente_search_queue_take (EntenteSearchQueue *self,
                                 gint64 document,
                                 EntenteForms *names,
                                 EntenteForms *text,
                                 const char *facets);
gboolean _entente_search_queue_is_long (EntenteSearchQueue *self);
gboolean
_entente_search_queue_write (EntenteSearchQueue *self, EntenteDatabase *database, GError **error);
void _entente_search_queue_clear (EntenteSearchQueue *self);

G_END_DECLS
