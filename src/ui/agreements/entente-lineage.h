/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "agreements/entente-line.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_LINEAGE (entente_lineage_get_type ())

/**
 * EntenteLineage:
 *
 * The line that an agreement belongs to, drawn: a dot for each, the one that is shown filled, from
 * left to right where there is room for that, else from top to bottom. Each is a button that leads
 * to the agreement. An agreement that stands alone has no line, and the widget is not shown.
 */
G_DECLARE_FINAL_TYPE (EntenteLineage, entente_lineage, ENTENTE, LINEAGE, GtkWidget)

GtkWidget *entente_lineage_new (void);
void entente_lineage_show (EntenteLineage *self,
                           EntenteCatalogue *catalogue,
                           EntenteAgreement *agreement);
guint entente_lineage_get_size (EntenteLineage *self);
GtkOrientation entente_lineage_get_orientation (EntenteLineage *self);

G_END_DECLS
