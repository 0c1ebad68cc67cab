/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-section-slot.h"
#include "window/entente-workspace.h"

G_BEGIN_DECLS

struct _EntenteWorkspace
{
  AdwBin parent_instance;

  /* template */
  AdwLeaflet *leaflet;
  AdwClamp *list_side;
  GtkWidget *list_box;
  AdwWindowTitle *title;
  GtkWidget *separator;
  AdwBin *record_side;
  AdwViewStack *stack;
  GtkMenuButton *new_button;
  GtkMenuButton *menu_button;
  GMenuModel *new_menu;
  GMenuModel *primary_menu;

  /* owned */
  EntenteCatalogue *catalogue;

  char *gone;    /* the record that was deleted while it was shown; else NULL */
  char *instead; /* the one that is shown since; NULL for none */

  /* borrowed */
  EntenteRecordPane *record_pane;

  /* How many records were followed from one to the next since the list was last in sight. In a
   * narrow window "Back" goes through these, and then to the list. */
  guint trail;

  guint making; /* source: makes the lists that are not in front */
};

gboolean _entente_workspace_focus_record (EntenteWorkspace *self);
EntenteSectionSlot *_entente_workspace_get_slot (EntenteWorkspace *self, const char *name);
void _entente_workspace_mark_rows (EntenteWorkspace *self);
void _entente_workspace_say_moved (EntenteWorkspace *self);
void _entente_workspace_set_list_visible (EntenteWorkspace *self, gboolean visible);

G_END_DECLS
