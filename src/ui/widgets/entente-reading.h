/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-quote.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_READING (entente_reading_get_type ())

/**
 * EntenteReading:
 *
 * Paragraphs to be read, of which words can be selected, by mouse or with a caret by keyboard, and
 * others marked as quoted. It is a box, and each row of it holds the label of one paragraph.
 */
G_DECLARE_FINAL_TYPE (EntenteReading, entente_reading, ENTENTE, READING, GtkBox)

GtkWidget *entente_reading_new (void);
void entente_reading_clear (EntenteReading *self);
gboolean entente_reading_begin (EntenteReading *self, const char *text);
GtkWidget *entente_reading_append (EntenteReading *self, GtkWidget *label, guint paragraph);
void entente_reading_set_extra_menu (EntenteReading *self, GMenuModel *menu);

GtkWidget *entente_reading_get_row (EntenteReading *self, guint paragraph);
GtkLabel *entente_reading_get_label (EntenteReading *self, guint paragraph);

guint entente_reading_get_focused (EntenteReading *self);
EntenteQuote *entente_reading_dup_selection (EntenteReading *self, guint *ret_paragraph);
void entente_reading_unselect (EntenteReading *self);
void entente_reading_mark (EntenteReading *self, const EntenteQuotePlace *place);
void entente_reading_unmark (EntenteReading *self);

G_END_DECLS
