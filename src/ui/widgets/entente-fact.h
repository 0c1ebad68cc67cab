/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_FACT (entente_fact_get_type ())

/**
 * EntenteFact:
 *
 * One field of a record: what it is called, what the catalogue has, and after each value who says
 * so. Where there is nothing it is not shown, unless it is #EntenteFact:required: then it says
 * that no source states it.
 */
G_DECLARE_FINAL_TYPE (EntenteFact, entente_fact, ENTENTE, FACT, GtkWidget)

GtkWidget *entente_fact_new (const char *field);

const char *entente_fact_get_field (EntenteFact *self);
const char *entente_fact_get_caption (EntenteFact *self);
void entente_fact_set_caption (EntenteFact *self, const char *caption);
void entente_fact_set_required (EntenteFact *self, gboolean required);
void entente_fact_set_absence (EntenteFact *self, const char *absence);
gboolean entente_fact_is_stated (EntenteFact *self);

void entente_fact_show (EntenteFact *self, EntenteCatalogue *catalogue, EntenteRecord *record);
void entente_fact_show_all (GtkWidget *root, EntenteCatalogue *catalogue, EntenteRecord *record);

void entente_fact_begin (EntenteFact *self);
void entente_fact_add_value (EntenteFact *self, GtkWidget *value, GtkWidget *sources);
void entente_fact_end (EntenteFact *self);

G_END_DECLS
