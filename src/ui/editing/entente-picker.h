/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * EntentePickerItem:
 * @id: what is chosen
 * @label: what is read
 * @detail: (nullable): a second line
 */
typedef struct
{
  char *id;
  char *label;
  char *detail;
} EntentePickerItem;

/**
 * EntentePickerSearch:
 * @text: what was typed, never %NULL
 *
 * Returns: (transfer full) (element-type EntentePickerItem): what can be chosen
 */
typedef GPtrArray *(*EntentePickerSearch) (const char *text, gpointer user_data);
typedef void (*EntentePickerChosen) (const char *id, gpointer user_data);

#define ENTENTE_TYPE_PICKER (entente_picker_get_type ())

/**
 * EntentePicker:
 *
 * A button that shows what is chosen, and opens a list that is narrowed down by typing.
 */
G_DECLARE_FINAL_TYPE (EntentePicker, entente_picker, ENTENTE, PICKER, AdwBin)

GtkWidget *entente_picker_new (EntentePickerSearch search,
                               EntentePickerChosen chosen,
                               gpointer user_data,
                               GDestroyNotify destroy);
void entente_picker_set_name (EntentePicker *self, const char *name);
void entente_picker_set_text (EntentePicker *self, const char *text);
const char *entente_picker_get_text (EntentePicker *self);
GPtrArray *entente_picker_search (EntentePicker *self, const char *text);
void entente_picker_choose (EntentePicker *self, const char *id);

GPtrArray *entente_picker_items_new (void);
void
entente_picker_items_add (GPtrArray *items, const char *id, const char *label, const char *detail);
gboolean entente_picker_matches (const char *label, const char *text);

G_END_DECLS
