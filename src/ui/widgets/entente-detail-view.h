/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

#include "window/entente-record-view.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_DETAIL_VIEW (entente_detail_view_get_type ())

/**
 * EntenteDetailView:
 *
 * The view of a record as a template: a heading, groups of facts, lists of what refers to it, and
 * an appendix, one under the other. Each of them knows from the table of fields what to show, so
 * that a view has little to add. Abstract.
 */
G_DECLARE_DERIVABLE_TYPE (
    EntenteDetailView, entente_detail_view, ENTENTE, DETAIL_VIEW, EntenteRecordView)

/**
 * EntenteDetailViewClass:
 * @fill: show what the view shows by itself; empty groups are hidden after it
 */
struct _EntenteDetailViewClass
{
  EntenteRecordViewClass parent_class;

  void (*fill) (EntenteDetailView *self, EntenteCatalogue *catalogue, EntenteRecord *record);
};

G_END_DECLS
