/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "widgets/entente-row-list.h"
#include "widgets/entente-row-places.h"

G_BEGIN_DECLS

struct _EntenteRowList
{
  GtkWidget parent_instance;

  /* Owned */
  GtkAdjustment *adjustments[2]; /* by orientation */
  GListModel *model;
  GPtrArray *rows; /* of EntenteRow: the one for a position is at the position modulo its length */
  GPtrArray *headings; /* of GtkInscription: as many as can be seen at once */
  EntenteRow *extra;   /* not among the rows; borrowed: a child */

  const EntenteRowSource *source;
  gpointer user_data;

  EntenteRowPlaces places;
  guint n_items;
  guint cursor;    /* where the keyboard is */
  guint selected;  /* what is chosen */
  guint scroll_to; /* what has to come into sight, once the height is known */
  guint policies[2];
  guint idle;          /* makes the rows that are missing */
  gboolean keeps;      /* the extra row has the focus, out of sight */
  gboolean has_looked; /* for all the headings of a list that is not long */
};

/* Layout: entente-row-list.c */
EntenteRow *_entente_row_list_find_row (EntenteRowList *self, guint position);
gboolean _entente_row_list_focus_position (EntenteRowList *self, guint position);

/* Keyboard: entente-row-list-keys.c */
void _entente_row_list_add_keys (EntenteRowList *self);
gboolean _entente_row_list_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
