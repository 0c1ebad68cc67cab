/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-text.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_TEXT_LABEL (entente_text_label_get_type ())

/**
 * EntenteTextLabel:
 *
 * A text of the catalogue, in the reader's language. Where it is there in another one only, a
 * small tag says in which. Lines do not get longer than can be read.
 */
G_DECLARE_FINAL_TYPE (EntenteTextLabel, entente_text_label, ENTENTE, TEXT_LABEL, GtkWidget)

GtkWidget *entente_text_label_new (const EntenteText *text);
void entente_text_label_set_text (EntenteTextLabel *self, const EntenteText *text);
void entente_text_label_set_language (EntenteTextLabel *self, const char *language);
void entente_text_label_set_measure (EntenteTextLabel *self, int chars);
void entente_text_label_add_label_class (EntenteTextLabel *self, const char *css_class);
const char *entente_text_label_get_fallback (EntenteTextLabel *self);
GtkLabel *entente_text_label_get_label (EntenteTextLabel *self);

GtkWidget *entente_language_tag_new (const char *language);
char *entente_text_dup_markup (const char *text);

G_END_DECLS
