/* SPDX-FileCopyrightText: 2026 The Entente developers
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "model/entente-quote.h"
#include "window/entente-window.h"

G_BEGIN_DECLS

#define ENTENTE_TYPE_SOURCE_WINDOW (entente_source_window_get_type ())

/**
 * EntenteSourceWindow:
 *
 * Makes a piece of evidence: this paragraph of this article, in these words, says that of this
 * value of this record. It begins at either end.
 */
G_DECLARE_FINAL_TYPE (EntenteSourceWindow, entente_source_window, ENTENTE, SOURCE_WINDOW, AdwWindow)

EntenteSourceWindow *entente_source_window_open_for_article (EntenteWindow *parent,
                                                             const char *article,
                                                             guint paragraph,
                                                             const EntenteQuote *words);
EntenteSourceWindow *entente_source_window_open_for_value (EntenteWindow *parent,
                                                           EntenteRecord *record,
                                                           const char *field,
                                                           const char *item);

EntenteNode *entente_source_window_get_evidence (EntenteSourceWindow *self);

G_END_DECLS
