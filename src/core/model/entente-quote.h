/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * EntenteQuote:
 * @exact: the words
 * @prefix: what stands before them; "" where nothing is known of it
 * @suffix: what stands behind them
 *
 * Words of a text, and enough of what is around them to find them again: the text quote selector
 * of the Web Annotation Data Model of the W3C, section 4.2.4.
 */
typedef struct
{
  char *exact;
  char *prefix;
  char *suffix;
} EntenteQuote;

/**
 * EntenteQuoteFit:
 * @ENTENTE_QUOTE_LOST: the words are not in the text
 * @ENTENTE_QUOTE_MOVED: they are in another paragraph
 * @ENTENTE_QUOTE_FOUND: they are where they were
 */
typedef enum
{
  ENTENTE_QUOTE_LOST,
  ENTENTE_QUOTE_MOVED,
  ENTENTE_QUOTE_FOUND
} EntenteQuoteFit;

/**
 * EntenteQuotePlace:
 * @paragraph: the number of the paragraph, from 1
 * @start: where in it the words begin, in bytes
 * @end: the byte behind them
 */
typedef struct
{
  guint paragraph;
  gsize start;
  gsize end;
} EntenteQuotePlace;

EntenteQuote *entente_quote_new (const char *exact, const char *prefix, const char *suffix);
EntenteQuote *entente_quote_new_from_range (const char *text, gsize start, gsize end);
EntenteQuote *entente_quote_copy (const EntenteQuote *self);
void entente_quote_free (EntenteQuote *self);

EntenteQuoteFit entente_quote_find (const EntenteQuote *self,
                                    const char *const *paragraphs,
                                    guint paragraph,
                                    EntenteQuotePlace *ret_place);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EntenteQuote, entente_quote_free)

G_END_DECLS
