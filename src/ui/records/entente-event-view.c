/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "entente-event-view"

#include "config.h"

#include "records/entente-event-view.h"

struct _EntenteEventView
{
  EntenteDetailView parent_instance;
};

G_DEFINE_FINAL_TYPE (EntenteEventView, entente_event_view, ENTENTE_TYPE_DETAIL_VIEW)

/* --- Overrides -------------------------------------------------------------------------------- */

static void
entente_event_view_class_init (EntenteEventViewClass *klass)
{
  gtk_widget_class_set_template_from_resource (
      GTK_WIDGET_CLASS (klass), "/io/github/entente/Entente/ui/records/entente-event-view.ui");
}

static void
entente_event_view_init (EntenteEventView *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
