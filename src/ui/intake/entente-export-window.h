/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_EXPORT_WINDOW (entente_export_window_get_type ())

/**
 * EntenteExportScope:
 *
 * What is written: all of the catalogue, what the list in front shows, or the record in front.
 */
typedef enum
{
  ENTENTE_EXPORT_CATALOGUE,
  ENTENTE_EXPORT_LIST,
  ENTENTE_EXPORT_RECORD,
} EntenteExportScope;

/**
 * EntenteExportWindow:
 *
 * What to write, in which format, and how.
 */
G_DECLARE_FINAL_TYPE (EntenteExportWindow, entente_export_window, ENTENTE, EXPORT_WINDOW, AdwWindow)

GtkWindow *entente_export_window_new (EntenteWindow *parent);
gboolean entente_export_window_choose (EntenteExportWindow *self,
                                       EntenteExportScope scope,
                                       const char *format);
void entente_export_window_write (EntenteExportWindow *self, GFile *file);

G_END_DECLS
