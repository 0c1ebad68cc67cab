/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-palette-row"

#include "config.h"

#include "search/entente-palette-row.h"

#include "widgets/entente-icon.h"
#include "widgets/entente-record-link.h"

GtkWidget *
entente_palette_row_new (void)
{
  GtkWidget *icon = entente_icon_new ();

  gtk_widget_add_css_class (icon, "dim-label");
  return entente_entry_row_new (icon, NULL);
}

void
entente_palette_row_set_hit (EntenteEntryRow *self, EntentePaletteHit *hit)
{
  EntenteDigest *digest;
  g_autofree char *details = NULL;

  g_return_if_fail (ENTENTE_IS_ENTRY_ROW (self));
  g_return_if_fail (ENTENTE_IS_PALETTE_HIT (hit));

  digest = entente_entry_row_get_digest (self);
  details = entente_palette_hit_dup_details (hit);
  entente_icon_set_name (ENTENTE_ICON (entente_entry_row_get_picture (self)),
                         entente_kind_get_icon_name (entente_palette_hit_get_kind (hit)));
  entente_digest_set_title (digest, entente_entry_get_title (entente_palette_hit_get_entry (hit)));
  entente_digest_set_details (digest, details);
  entente_digest_set_markup (digest, entente_palette_hit_get_snippet (hit));
}
