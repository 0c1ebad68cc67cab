/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-commitment-view"

#include "config.h"

#include "records/entente-commitment-view.h"

struct _EntenteCommitmentView
{
  EntenteDetailView parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteCommitmentView, entente_commitment_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_commitment_view_class_init (EntenteCommitmentViewClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/entente/Entente/ui/records/entente-commitment-view.ui");
}

static void
entente_commitment_view_init (EntenteCommitmentView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
