/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

/* The widgets that show one value of a field, made anew for each. */

GtkWidget *entente_element_new_words (const char *words);
GtkWidget *entente_element_new_codes (EntenteVocabulary vocabulary, const char *const *codes);
GtkWidget *entente_element_new_for_node (EntenteCatalogue *catalogue, EntenteNode *element);
void entente_element_add_sources (GtkWidget *element, GtkWidget *sources);
GtkWidget *entente_element_new_for_field (EntenteCatalogue *catalogue,
                                          EntenteNode *node,
                                          const EntenteField *field);

G_END_DECLS
