/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-person-view"

#include "config.h"

#include "people/entente-person-view.h"

struct _EntentePersonView
{
  EntenteDetailView parent_instance;
};

G_DEFINE_FINAL_TYPE (EntentePersonView, entente_person_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_person_view_class_init (EntentePersonViewClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/entente/Entente/ui/people/entente-person-view.ui");
}

static void
entente_person_view_init (EntentePersonView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
