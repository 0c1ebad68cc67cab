/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_HEADING (entente_heading_get_type ())

/**
 * EntenteHeading:
 *
 * The top of a view: of what kind the record is, what it is called, its status, and in a few
 * sentences what it is.
 */
G_DECLARE_FINAL_TYPE (EntenteHeading, entente_heading, ENTENTE, HEADING, GtkBox)

GtkWidget *entente_heading_new (void);
void
entente_heading_show (EntenteHeading *self, EntenteCatalogue *catalogue, EntenteRecord *record);
void entente_heading_add_tag (EntenteHeading *self, GtkWidget *tag);

G_END_DECLS
