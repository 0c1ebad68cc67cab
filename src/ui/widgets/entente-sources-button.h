/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-evidence.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCES_BUTTON (entente_sources_button_get_type ())

/**
 * EntenteSourcesButton:
 *
 * The small button after a value that says who says so. Where the sources do not agree the button
 * itself says it. Without sources it is not shown.
 */
G_DECLARE_FINAL_TYPE (EntenteSourcesButton, entente_sources_button, ENTENTE, SOURCES_BUTTON, AdwBin)

GtkWidget *entente_sources_button_new (EntenteCatalogue *catalogue,
                                       EntenteRecord *record,
                                       const char *field,
                                       const char *item);
void entente_sources_button_set_value (EntenteSourcesButton *self,
                                       EntenteCatalogue *catalogue,
                                       EntenteRecord *record,
                                       const char *field,
                                       const char *item);
void entente_sources_button_set_caption (EntenteSourcesButton *self, const char *caption);

guint entente_sources_button_get_n_sources (EntenteSourcesButton *self);
gboolean entente_sources_button_has_source (EntenteSourcesButton *self, EntenteEvidence *evidence);
guint entente_sources_button_get_n_readings (EntenteSourcesButton *self);
const char *entente_sources_button_get_label (EntenteSourcesButton *self);
void entente_sources_button_popup (EntenteSourcesButton *self);
void entente_sources_button_popdown (EntenteSourcesButton *self);

G_END_DECLS
