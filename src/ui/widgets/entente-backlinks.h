/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_BACKLINKS (entente_backlinks_get_type ())

/**
 * EntenteBacklinks:
 *
 * The records of one kind that refer to the one that is shown, the latest first. Without any it is
 * not shown.
 */
G_DECLARE_FINAL_TYPE (EntenteBacklinks, entente_backlinks, ENTENTE, BACKLINKS, GtkWidget)

GtkWidget *entente_backlinks_new (const char *kind, const char *field);
void
entente_backlinks_show (EntenteBacklinks *self, EntenteCatalogue *catalogue, EntenteRecord *record);
void
entente_backlinks_show_all (GtkWidget *root, EntenteCatalogue *catalogue, EntenteRecord *record);

void entente_backlinks_begin (EntenteBacklinks *self);
gboolean entente_backlinks_add (EntenteBacklinks *self,
                                EntenteCatalogue *catalogue,
                                const char *id,
                                const char *prefix);
void entente_backlinks_end (EntenteBacklinks *self);
guint entente_backlinks_get_size (EntenteBacklinks *self);

G_END_DECLS
