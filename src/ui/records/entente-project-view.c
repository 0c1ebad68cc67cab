/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-project-view"

#include "config.h"

#include "records/entente-project-view.h"

struct _EntenteProjectView
{
  EntenteDetailView parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteProjectView, entente_project_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_project_view_class_init (EntenteProjectViewClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/entente/Entente/ui/records/entente-project-view.ui");
}

static void
entente_project_view_init (EntenteProjectView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
