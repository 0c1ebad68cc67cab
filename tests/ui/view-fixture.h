/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "store/entente-catalogue.h"

#include "window/entente-record-view.h"

G_BEGIN_DECLS

/**
 * ViewFixture:
 *
 * A catalogue in a folder of its own, and a window that writes down where its buttons lead.
 */
typedef struct
{
  char *folder;
  EntenteCatalogue *catalogue;
  GSimpleActionGroup *actions;
  GtkWindow *window; /* the last one that was shown */
  char *record;      /* what win.show-record was last activated with */
  char *article;     /* what win.show-evidence was last activated with */
  guint paragraph;
} ViewFixture;

void view_fixture_set_up (ViewFixture *fixture, gconstpointer user_data);
void view_fixture_tear_down (ViewFixture *fixture, gconstpointer user_data);

void view_fixture_add (ViewFixture *fixture, const char *json);
void view_fixture_add_seeds (ViewFixture *fixture);
void view_fixture_present (ViewFixture *fixture, GtkWidget *widget, int width, int height);
EntenteRecord *view_fixture_ref (ViewFixture *fixture, const char *id);

/* All widgets of a type below @root that can be seen, in order. */
GPtrArray *view_fixture_list (GtkWidget *root, GType type);

G_END_DECLS
