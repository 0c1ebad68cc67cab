/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_APPENDIX (entente_appendix_get_type ())

/**
 * EntenteAppendix:
 *
 * The end of a view, the same for every kind: notes, the title in the other languages, identifiers
 * and links, and what the person has added.
 */
G_DECLARE_FINAL_TYPE (EntenteAppendix, entente_appendix, ENTENTE, APPENDIX, GtkBox)

GtkWidget *entente_appendix_new (void);
void
entente_appendix_show (EntenteAppendix *self, EntenteCatalogue *catalogue, EntenteRecord *record);

G_END_DECLS
