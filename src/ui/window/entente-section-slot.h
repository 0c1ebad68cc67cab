/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-sections.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SECTION_SLOT (entente_section_slot_get_type ())

/**
 * EntenteSectionSlot:
 *
 * The place of a section's page in the stack. The page is made when it is first needed, so that
 * the first frame waits for no list but the one in front; until then the slot keeps what the page
 * is to be told.
 */
G_DECLARE_FINAL_TYPE (EntenteSectionSlot, entente_section_slot, ENTENTE, SECTION_SLOT, AdwBin)

GtkWidget *entente_section_slot_new (const EntenteSection *section, EntenteCatalogue *catalogue);
gboolean entente_section_slot_has_page (EntenteSectionSlot *self);
EntentePage *entente_section_slot_get_page (EntenteSectionSlot *self);
void entente_section_slot_select_record (EntenteSectionSlot *self, const char *id);
GVariant *entente_section_slot_save_state (EntenteSectionSlot *self);
void entente_section_slot_restore_state (EntenteSectionSlot *self, GVariant *state);

G_END_DECLS
