/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_MERGE_VIEW (entente_merge_view_get_type ())

/**
 * EntenteMergeView:
 *
 * Two records that may be one, side by side: what becomes of each field in which they differ, and
 * what would come of it.
 */
G_DECLARE_FINAL_TYPE (EntenteMergeView, entente_merge_view, ENTENTE, MERGE_VIEW, AdwBin)

GtkWidget *entente_merge_view_new (void);
gboolean entente_merge_view_show (EntenteMergeView *self,
                                  EntenteCatalogue *catalogue,
                                  const char *stays,
                                  const char *other,
                                  const char *why,
                                  GError **error);
void entente_merge_view_swap (EntenteMergeView *self);
const char *entente_merge_view_get_stays (EntenteMergeView *self);
const char *entente_merge_view_get_other (EntenteMergeView *self);
EntenteRecord *entente_merge_view_dup_merged (EntenteMergeView *self);

G_END_DECLS
