/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECORD_LINK (entente_record_link_get_type ())

/**
 * EntenteRecordLink:
 *
 * A button that shows what a record is called and leads to it. A record that the catalogue does
 * not have is shown by its id, and as missing.
 */
G_DECLARE_FINAL_TYPE (EntenteRecordLink, entente_record_link, ENTENTE, RECORD_LINK, GtkButton)

GtkWidget *entente_record_link_new (EntenteCatalogue *catalogue, const char *id);
void
entente_record_link_set_id (EntenteRecordLink *self, EntenteCatalogue *catalogue, const char *id);
GtkWidget *entente_record_link_append_to (GtkBox *box, EntenteCatalogue *catalogue, const char *id);
const char *entente_record_link_get_id (EntenteRecordLink *self);
const char *entente_record_link_get_label (EntenteRecordLink *self);
gboolean entente_record_link_get_missing (EntenteRecordLink *self);
void entente_record_link_set_show_icon (EntenteRecordLink *self, gboolean show_icon);

const char *entente_kind_get_icon_name (EntenteKind kind);

G_END_DECLS
