/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_STAR_BUTTON (entente_star_button_get_type ())

/**
 * EntenteStarButton:
 *
 * Says whether a record has a star, and gives or takes it: a change of the catalogue like any
 * other, that can be undone.
 */
G_DECLARE_FINAL_TYPE (EntenteStarButton, entente_star_button, ENTENTE, STAR_BUTTON, GtkButton)

GtkWidget *entente_star_button_new (void);
void entente_star_button_set_record (EntenteStarButton *self,
                                     EntenteCatalogue *catalogue,
                                     const char *id,
                                     gboolean starred);
gboolean entente_star_button_get_starred (EntenteStarButton *self);

G_END_DECLS
