/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

#include "model/entente-quote.h"
#include "model/entente-record.h"
#include "store/entente-catalogue.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_RECORD_VIEW (entente_record_view_get_type ())

/**
 * EntenteRecordView:
 *
 * One record, to be read. Abstract; there is a view for each kind of record.
 *
 * A view is made for one catalogue and is given records one after the other; it must be ready to
 * show any number of them, and the same one again after it changed.
 */
G_DECLARE_DERIVABLE_TYPE (EntenteRecordView, entente_record_view, ENTENTE, RECORD_VIEW, AdwBin)

/**
 * EntenteRecordViewClass:
 * @show: fill the view with the record; never NULL, always of the kind the view is for
 * @dup_title: what the header bar says; by default the title of the record in the language of the
 *   interface
 * @show_paragraph: bring what paragraph @paragraph of the source says into sight and mark it
 * @show_quote: the same, with the words that are quoted from it; by default, without them
 * @get_header_widget: a widget for the end of the header bar (owned by the view), or NULL
 * @get_menu: what the menu of the record holds (owned by the view), or NULL
 * @save_state: the scroll and whatever the person has opened, as a vardict; chain up
 * @restore_state: take back what save_state gave
 */
struct _EntenteRecordViewClass
{
  AdwBinClass parent_class;

  void (*show) (EntenteRecordView *self, EntenteRecord *record);
  char *(*dup_title) (EntenteRecordView *self);
  void (*show_paragraph) (EntenteRecordView *self, guint paragraph);
  void (*show_quote) (EntenteRecordView *self, guint paragraph, const EntenteQuote *quote);
  GtkWidget *(*get_header_widget) (EntenteRecordView *self);
  GMenuModel *(*get_menu) (EntenteRecordView *self);
  void (*save_state) (EntenteRecordView *self, GVariantDict *state);
  void (*restore_state) (EntenteRecordView *self, GVariantDict *state);
};

EntenteCatalogue *entente_record_view_get_catalogue (EntenteRecordView *self);
EntenteRecord *entente_record_view_get_record (EntenteRecordView *self);
void entente_record_view_set_record (EntenteRecordView *self, EntenteRecord *record);

char *entente_record_view_dup_title (EntenteRecordView *self);
void entente_record_view_show_paragraph (EntenteRecordView *self, guint paragraph);
void entente_record_view_show_quote (EntenteRecordView *self,
                                     guint paragraph,
                                     const EntenteQuote *quote);
GtkWidget *entente_record_view_get_header_widget (EntenteRecordView *self);
GMenuModel *entente_record_view_get_menu (EntenteRecordView *self);
gboolean entente_record_view_focus (EntenteRecordView *self);
void entente_record_view_scroll_to_top (EntenteRecordView *self);
GVariant *entente_record_view_save_state (EntenteRecordView *self);
void entente_record_view_restore_state (EntenteRecordView *self, GVariant *state);

G_END_DECLS
